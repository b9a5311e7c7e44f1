# SPDX-License-Identifier: EUPL-1.2
"""What happens in the room, one value a kind of fact.

`n` orders it: a number that grows with each event, because hours of the day do not tell which of two events of the same
minute came first, and because clocks decide nothing (design §4).
"""

from dataclasses import dataclass
from datetime import time

from pupitre.domain.terms import Choice, Ground, Mode, Presence, RecusalKind, Result, Way


@dataclass(frozen=True, slots=True)
class Opening:
    """The sitting is opened: hour, who presides, who is secretary."""

    at: time
    president: str
    secretary: str
    n: int
    co_president: str = ""


@dataclass(frozen=True, slots=True)
class Adjournment:
    """The sitting is adjourned (levée)."""

    at: time
    n: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """One member's answer to the roll call; `substitute` is the name of who sits in the member's place."""

    seat: str
    presence: Presence
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """An arrival, a departure or a resignation, with its hour and the item under discussion, if any.

    `substitute`: the name of who arrives in the member's place.
    """

    id: str
    seat: str
    way: Way
    at: time
    n: int
    item: str | None = None
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class Recusal:
    """A member takes no part in one item (déport), from its opening on, whenever that was said. `left`: the member left
    the room for it, else stays without taking part."""

    item: str
    seat: str
    kind: RecusalKind
    at: time
    n: int
    left: bool = True


@dataclass(frozen=True, slots=True)
class Chair:
    """Somebody else presides, or is secretary, for one item, or from then on where `item` is None; "" changes
    nothing."""

    id: str
    at: time
    n: int
    item: str | None = None
    president: str = ""
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class Suspension:
    """The sitting is suspended, until `resumed` at event `ended`."""

    id: str
    at: time
    n: int
    resumed: time | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class ClosedSession:
    """The body meets behind closed doors (huis clos), decided without debate by the absolute majority of the members
    present or represented, on the request of `asked_by` members or of the president (0); L2121-18, L5211-11."""

    id: str
    at: time
    n: int
    asked_by: int = 0
    in_favour: int = 0
    against: int = 0
    reopened: time | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class Proxy:
    """A power to vote (pouvoir), written, from one member to another. `n` 0: given before the sitting.

    A giver may give several in one sitting, one after the other; `ended` is the event at which it was taken back.
    """

    giver: str
    holder: str
    n: int = 0
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class Discussion:
    """An item is opened: the quorum is looked at here (L2121-17)."""

    item: str
    at: time
    n: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """A ballot is opened on an item. In an ordinary ballot who is not named votes `default`.

    `requested`: how many members asked for it (L2121-15: the minutes tell it). `together`: the items that are voted in
    this one ballot, this item among them, in the agenda's order; the votes are recorded on the first of them.
    """

    item: str
    mode: Mode
    n: int
    default: Choice = Choice.FOR
    ground: Ground = Ground.HOUSE
    requested: int = 0
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """One voter's sense, by seat: of the member, or of the member whose proxy is carried."""

    item: str
    seat: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who stands in a round: a name, or a list with its `members`. `births`: the birth of each, as "1967" or
    "1967-07-22", asked for only where age decides."""

    id: str
    name: str
    seat: str = ""
    members: tuple[str, ...] = ()
    births: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A round of an election is opened: who stands in it."""

    item: str
    number: int
    candidates: tuple[Candidate, ...]
    n: int


@dataclass(frozen=True, slots=True)
class Share:
    """The votes that one candidate got in a round."""

    candidate: str
    votes: int


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted where nobody's own vote is recorded: a secret ballot, a round of an election, or a show of hands
    of which only the figures are known. `round` is 1 where there is but one.

    `signed`: how many signed for their ballot; None where nobody did. `at` is the hour of the count.
    """

    item: str
    round: int
    n: int
    at: time
    in_favour: int = 0
    against: int = 0
    abstention: int = 0
    not_taking_part: int = 0
    blank: int = 0
    null: int = 0
    shares: tuple[Share, ...] = ()
    signed: int | None = None
    president: Choice | None = None
    """How the president voted in a show of hands of which only the figures are known: it decides a tie. Never told of
    a secret ballot."""

    @property
    def cast(self) -> int:
        """Votes cast (suffrages exprimés) of this count."""
        return self.in_favour + self.against + sum(s.votes for s in self.shares)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result as proclaimed, with the figures that explain it. Counts are voices, not heads."""

    item: str
    result: Result
    n: int
    at: time
    voters: int = 0
    in_favour: int = 0
    against: int = 0
    abstention: int = 0
    not_taking_part: int = 0
    majority: int = 0
    casting: bool = False
    """True where the president's voice decided a tie (L2121-20)."""
    blank: int = 0
    null: int = 0
    elected: str = ""
    """The name of who was elected, or of the list."""
    by_age: bool = False
    """True where age decided between equals (L2122-7)."""

    @property
    def cast(self) -> int:
        """Votes cast (suffrages exprimés): for and against only (L2121-20); in an election, those for a candidate."""
        return self.in_favour + self.against
