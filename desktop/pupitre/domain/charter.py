# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body as data: each rule with its legal basis, and the regimes that changed it for a time.

A sitting is judged by the rules of its own day: `in_force` gives them, and a sitting copies what it gave.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from pupitre.domain.directory import Function


class Power(StrEnum):
    """What a body's votes are worth: a deliberation binds, an opinion advises."""

    DECIDES = "decides"
    ADVISES = "advises"


class VoiceRule(StrEnum):
    """How many voices a seat carries. A number: as many as the seat's own `voices` says."""

    ONE_A_MEMBER = "one-a-member"
    ONE_AN_ORGANISATION = "one-an-organisation"
    A_NUMBER = "a-number"
    NONE = "none"


class Counting(StrEnum):
    """How days of notice are counted. Clear: neither the day of sending nor that of the sitting. Between: the
    difference of the two dates ("douze jours au moins avant la réunion", L3121-19)."""

    CLEAR = "clear"
    BETWEEN = "between"


class QuorumRule(StrEnum):
    """How many members must be present: nobody, more than half of those in office, a third rounded up, or all."""

    NONE = "none"
    MAJORITY = "majority"
    THIRD = "third"
    ALL = "all"


class MajorityRule(StrEnum):
    """What adopts a text: more than half of the votes cast, two thirds of them, or every voter for it."""

    ABSOLUTE = "absolute"
    TWO_THIRDS = "two-thirds"
    UNANIMITY = "unanimity"


class RoundMajority(StrEnum):
    """What elects in a round of an election."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Membership:
    """Who is a member: the holders of `function` in each member organisation, or in the body's `own` organisation."""

    function: Function
    own: bool = False


@dataclass(frozen=True, slots=True)
class Quorum:
    """The quorum rule and its basis. `again_days`: days before a second sitting that needs no quorum, counted as
    `again_counting` says; None where the rules know no such sitting."""

    rule: QuorumRule
    basis: str
    again_days: int | None = 3
    again_basis: str = "CGCT L2121-17"
    again_counting: Counting = Counting.CLEAR


@dataclass(frozen=True, slots=True)
class Notice:
    """The least notice, in days counted as `counting` says; 0 where the law asks for none. `urgent_days`: what it may
    be cut to in urgency, None where it may not."""

    clear_days: int
    basis: str
    counting: Counting = Counting.CLEAR
    urgent_days: int | None = None
    urgent_basis: str = ""


@dataclass(frozen=True, slots=True)
class ProxyRule:
    """How many proxies one holder may carry (0: none is allowed), for how many sittings in a row (0: no limit), and
    whether one may be given while the sitting lasts."""

    per_holder: int
    basis: str
    in_a_row: int = 0
    during: bool = True


@dataclass(frozen=True, slots=True)
class Requests:
    """Which share of the members present may ask for a ballot: one in `public` for a roll call, one in `secret`."""

    public: int = 4
    secret: int = 3
    basis: str = "CGCT L2121-21"


@dataclass(frozen=True, slots=True)
class Interests:
    """How a recusal weighs on the quorum. `representatives_in_office`: whether a member who represents the
    organisation elsewhere (L1111-6 II) still counts among the members in office for the item."""

    basis: str
    representatives_in_office: bool = False


@dataclass(frozen=True, slots=True)
class ClosedDoors:
    """How many members may ask for a closed session (huis clos); the president may always."""

    members: int
    basis: str


@dataclass(frozen=True, slots=True)
class Elections:
    """What elects in each round, first to last: CGCT L2122-7 by default; décret 85-643 art. 21 for a centre de gestion
    is absolute, relative, relative. A tie in a relative round leads to the next; in the last one the eldest is
    elected. `lists`: whether the executive may be elected by lists, as the deputies of a mayor are (L2122-7-2)."""

    rounds: tuple[RoundMajority, ...] = (RoundMajority.ABSOLUTE, RoundMajority.ABSOLUTE, RoundMajority.RELATIVE)
    basis: str = "CGCT L2122-7"
    lists: bool = True


@dataclass(frozen=True, slots=True)
class Minutes:
    """Whether minutes in the sense of L2121-15 are owed: arrested at the next sitting, signed by the president and the
    secretary, published within a week."""

    owed: bool
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Regime:
    """Rules that took the place of the usual ones from `since` (included) to `until` (excluded), or that hold for
    organisations `under` that many inhabitants. What is None stays as it was."""

    basis: str
    since: date | None = None
    until: date | None = None
    under: int | None = None
    quorum: Quorum | None = None
    notice: Notice | None = None
    proxies: ProxyRule | None = None
    interests: Interests | None = None
    minutes: Minutes | None = None
    elections: Elections | None = None

    def holds(self, day: date, population: int) -> bool:
        """Whether it holds on that day for an organisation of that population (0: not known, so not small)."""
        running = (self.since is None or self.since <= day) and (self.until is None or day < self.until)
        return running and (self.under is None or 0 < population < self.under)


@dataclass(frozen=True, slots=True)
class Charter:
    """A body's rules (règles de l'instance), copied into each of its sittings so that an old one keeps its own.

    `presidents`: 1, 2 where it is co-presided, 0 where nobody presides. `each_college`: a text must be adopted in each
    college. `first_notice`: the notice of the first sitting after a renewal, where it is another one. `regimes`: in the
    order in which they are laid over each other.
    """

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
    majority: MajorityRule = MajorityRule.ABSOLUTE
    majority_basis: str = "CGCT L2121-20"
    each_college: bool = False
    presidents: int = 1
    requests: Requests = Requests()
    interests: Interests = Interests("CGCT L2131-11 et L1111-6")
    closed_doors: ClosedDoors | None = None
    elections: Elections = Elections()
    minutes: Minutes = Minutes(owed=False)
    first_notice: Notice | None = None
    regimes: tuple[Regime, ...] = ()


_DATED = tuple(f.name for f in fields(Regime) if f.name in {g.name for g in fields(Charter)})


def in_force(charter: Charter, day: date, population: int = 0, *, first: bool = False) -> Charter:
    """The rules as they stood on that day for an organisation of that population: the usual ones, with each regime that
    then held laid over them in turn; `first`: for the first sitting after a renewal. It has no regimes itself."""
    held = charter
    for regime in charter.regimes:
        if regime.holds(day, population):
            changed = {name: rule for name in _DATED if (rule := getattr(regime, name)) is not None}
            held = replace(held, **changed)
    if first and held.first_notice:
        held = replace(held, notice=held.first_notice)
    return replace(held, regimes=(), first_notice=None)


_LAWS = ("CGCT", "loi", "ordonnance")


def set_by_law(basis: str) -> bool:
    """Whether a rule of that basis is a law's, and no body can change it for itself; else it is the body's own, in its
    rules of procedure or an agreement."""
    return basis.startswith(_LAWS)


@dataclass(frozen=True, slots=True)
class Body:
    """An instance: what meets, for an organisation, under a charter."""

    id: str
    organisation: str
    name: str
    charter: Charter
