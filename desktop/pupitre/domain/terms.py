# SPDX-License-Identifier: EUPL-1.2
"""The words of a sitting that are a choice among a few: stages, presences, ways, modes, choices, results."""

from enum import StrEnum


class Stage(StrEnum):
    """How far a sitting has come."""

    PREPARING = "preparing"
    CONVOKED = "convoked"
    OPEN = "open"
    ADJOURNED = "adjourned"
    CLOSED = "closed"


class ItemKind(StrEnum):
    """What is asked of the body on an item."""

    VOTE = "vote"
    INFORMATION = "information"
    ELECTION = "election"


class ItemRole(StrEnum):
    """What the law makes of an item besides: the vote on the urgency with which the body was convoked (L2121-12), or
    the accounts of the president, who withdraws from their vote (L2121-14)."""

    NONE = "none"
    URGENCY = "urgency"
    ACCOUNTS = "accounts"


class Channel(StrEnum):
    """How a convocation left."""

    EMAIL = "email"
    POST = "post"
    HAND = "hand"
    PLATFORM = "platform"


class Presence(StrEnum):
    """The answer to the roll call."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    SUBSTITUTED = "substituted"
    """The substitute sits in the member's place, and counts as present (L5211-6)."""


class Way(StrEnum):
    """Which way a movement goes. Who resigns leaves, and is no longer in office."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    RESIGNATION = "resignation"


class RecusalKind(StrEnum):
    """Why a member takes no part in an item: an interest of one's own (L2131-11), representing the organisation where
    the item is about that other one (L1111-6 II), or accounts of one's own administration (L2121-14)."""

    INTEREST = "interest"
    REPRESENTATIVE = "representative"
    ACCOUNTS = "accounts"


class Mode(StrEnum):
    """Ordinary: show of hands, exceptions by name. Public: roll call, each voter's sense by name. Secret: nothing but
    totals (L2121-21)."""

    ORDINARY = "ordinary"
    PUBLIC = "public"
    SECRET = "secret"  # noqa: S105  # a word for a ballot, not a password


class Ground(StrEnum):
    """Why a ballot is of its mode: the house's own choice, a request of members, an appointment (secret by law), a law
    that asks for it, or the unanimous waiver of a secret that the law would ask for (L2121-21)."""

    HOUSE = "house"
    REQUEST = "request"
    APPOINTMENT = "appointment"
    LAW = "law"
    WAIVER = "waiver"


class Choice(StrEnum):
    """One voice's sense. Only the first two are cast votes (suffrages exprimés)."""

    FOR = "for"
    AGAINST = "against"
    ABSTENTION = "abstention"
    NOT_TAKING_PART = "not-taking-part"


class Result(StrEnum):
    """What became of an item."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    WITHDRAWN = "withdrawn"
    POSTPONED = "postponed"
    SENT_BACK = "sent-back"
    ELECTED = "elected"
    NOT_ELECTED = "not-elected"
    TOOK_EFFECT = "took-effect"
    """A single candidacy, or a single list, that took effect at once, without a ballot (L2121-21)."""


SET_ASIDE = frozenset({Result.WITHDRAWN, Result.POSTPONED, Result.SENT_BACK})
"""The results of items that the body did not decide on."""


STEP = 1000
"""How far the numbers of events stand apart: a forgotten one is put between two others without moving them."""
