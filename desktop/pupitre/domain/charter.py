# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body as data: each rule with its legal basis."""

from dataclasses import dataclass
from enum import StrEnum

from pupitre.domain.directory import Function


class Power(StrEnum):
    """What a body's votes are worth: a deliberation binds, an opinion advises."""

    DECIDES = "decides"
    ADVISES = "advises"


class VoiceRule(StrEnum):
    """How many voices a seat carries."""

    ONE_A_MEMBER = "one-a-member"
    ONE_AN_ORGANISATION = "one-an-organisation"


class QuorumRule(StrEnum):
    """How many members must be present."""

    NONE = "none"
    MAJORITY = "majority"


@dataclass(frozen=True, slots=True)
class Membership:
    """Who is a member: the holders of `function` in each member organisation, or in the body's `own` organisation."""

    function: Function
    own: bool = False


@dataclass(frozen=True, slots=True)
class Quorum:
    """The quorum rule and its basis."""

    rule: QuorumRule
    basis: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The least notice in clear days (jours francs: neither the day of sending nor the day of the sitting)."""

    clear_days: int
    basis: str


@dataclass(frozen=True, slots=True)
class ProxyRule:
    """How many proxies one holder may carry; 0 where proxies are not allowed."""

    per_holder: int
    basis: str


@dataclass(frozen=True, slots=True)
class Charter:
    """A body's rules (règles de l'instance), copied into each of its sittings so that an old one keeps its own."""

    name: str
    power: Power
    power_basis: str
    voices: VoiceRule
    voices_basis: str
    voting: tuple[Membership, ...]
    without_voice: tuple[Membership, ...]
    quorum: Quorum
    notice: Notice
    proxies: ProxyRule
    casting_vote: bool
    casting_vote_basis: str
    convened_by: str = ""
    published_to: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """An instance: what meets, for an organisation, under a charter."""

    id: str
    organisation: str
    name: str
    charter: Charter
