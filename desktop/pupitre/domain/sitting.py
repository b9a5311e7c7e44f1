# SPDX-License-Identifier: EUPL-1.2
"""One sitting and all that was recorded of it. Each value here is one kind of fact; `Proceedings` holds them together.

`n` orders what happens in the room: a number that grows with each event, because hours of the day do not tell which
of two events of the same minute came first, and because clocks decide nothing (design §4).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from pupitre.domain.charter import Charter
from pupitre.domain.directory import Function, Gender


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


class Way(StrEnum):
    """Which way a movement goes."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"


class Mode(StrEnum):
    """Ordinary: show of hands, exceptions by name. Public: roll call, each voter's sense by name (L2121-21)."""

    ORDINARY = "ordinary"
    PUBLIC = "public"


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


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting of a body: local civil date and time, place, and whose it is."""

    id: str
    body: str
    body_name: str
    organisation_name: str
    on: date
    at: time
    place: str
    organisation_address: str = ""
    organisation_postcode: str = ""
    organisation_town: str = ""
    organisation_telephone: str = ""
    organisation_email: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A member as copied into the sitting: an old sitting never shows today's members. `voices` may be 0."""

    id: str
    family_name: str
    given_name: str
    gender: Gender
    function: Function
    organisation_name: str
    voices: int
    rank: int
    organisation: str = ""
    insee: str = ""
    siren: str = ""
    population: int = 0
    birth_year: int | None = None
    presides: bool = False
    """True for the president of the body's organisation, who presides by right."""
    own_function: Function | None = None
    """The function in the body's own organisation, when there is one besides `function` (a maire who is also
    vice-president)."""
    address: str = ""
    postcode: str = ""
    town: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file attached to an item; `sha256` names its bytes in the store, `size` in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the agenda. `number` is empty until the convocation freezes it; `late` tells it was added after."""

    id: str
    title: str
    kind: ItemKind = ItemKind.VOTE
    rapporteur: str | None = None
    summary: str = ""
    attachments: tuple[Attachment, ...] = ()
    number: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole order of the items, one register: two laptops that both reorder must be asked, not merged."""

    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Convocation:
    """The summons: its reference, the day it is dated, and who signs it."""

    reference: str
    dated: date
    signatory: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The day and the channel by which one member's convocation left."""

    seat: str
    on: date
    channel: Channel


@dataclass(frozen=True, slots=True)
class Opening:
    """The sitting is opened: hour, who presides, who is secretary."""

    at: time
    president: str
    secretary: str
    n: int


@dataclass(frozen=True, slots=True)
class Adjournment:
    """The sitting is adjourned (levée)."""

    at: time
    n: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """One member's answer to the roll call."""

    seat: str
    presence: Presence


@dataclass(frozen=True, slots=True)
class Movement:
    """An arrival or a departure, with its hour and the item under discussion, if any."""

    id: str
    seat: str
    way: Way
    at: time
    n: int
    item: str | None = None


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
    """A ballot is opened on an item. In an ordinary ballot who is not named votes `default`."""

    item: str
    mode: Mode
    n: int
    default: Choice = Choice.FOR


@dataclass(frozen=True, slots=True)
class Vote:
    """One voter's sense, by seat: of the member, or of the member whose proxy is carried."""

    item: str
    seat: str
    choice: Choice


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

    @property
    def cast(self) -> int:
        """Votes cast (suffrages exprimés): for and against only (L2121-20)."""
        return self.in_favour + self.against


@dataclass(frozen=True, slots=True)
class Note:
    """What the secretary notes of the discussion of an item."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the minutes that the secretary has written over; `draft` is the draft that she then saw."""

    id: str
    text: str
    draft: str


@dataclass(frozen=True, slots=True)
class Override:
    """A rule was passed over, knowingly: its code and article, and the reason given."""

    id: str
    rule: str
    article: str
    reason: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document produced for this sitting, kept as a blob."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Closing:
    """The record is closed: the lots it covers, by hash, and the minutes that it seals."""

    frontier: tuple[str, ...]
    minutes_sha256: str


@dataclass(frozen=True, slots=True)
class Proceedings:
    """All that was recorded of a sitting, in the agenda's order and the seats' rank. Built by the store."""

    scope: str
    sitting: Sitting
    charter: Charter
    seats: Mapping[str, Seat] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    convocation: Convocation | None = None
    dispatches: Mapping[str, Dispatch] = field(default_factory=dict)
    opening: Opening | None = None
    adjournment: Adjournment | None = None
    closing: Closing | None = None
    attendances: Mapping[str, Attendance] = field(default_factory=dict)
    movements: tuple[Movement, ...] = ()
    proxies: tuple[Proxy, ...] = ()
    discussions: Mapping[str, Discussion] = field(default_factory=dict)
    ballots: Mapping[str, Ballot] = field(default_factory=dict)
    votes: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    conflicts: tuple[str, ...] = ()

    @property
    def stage(self) -> Stage:
        """How far the sitting has come, from its facts alone."""
        if self.closing:
            return Stage.CLOSED
        if self.adjournment:
            return Stage.ADJOURNED
        if self.opening:
            return Stage.OPEN
        return Stage.CONVOKED if self.convocation else Stage.PREPARING

    @property
    def voting_seats(self) -> tuple[Seat, ...]:
        """The seats that carry a voice, in rank order."""
        return tuple(s for s in self.seats.values() if s.voices)

    @property
    def last_n(self) -> int:
        """The number of the latest event in the room; 0 before any."""
        happened = [
            *(m.n for m in self.movements),
            *(d.n for d in self.discussions.values()),
            *(b.n for b in self.ballots.values()),
            *(o.n for o in self.outcomes.values()),
            *(max(x.n, x.ended or 0) for x in self.proxies),
            *(e.n for e in (self.opening, self.adjournment) if e),
        ]
        return max(happened, default=0)

    def item(self, item_id: str) -> Item:
        """The item of that id; KeyError if there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def current_item(self) -> Item | None:
        """The item under discussion: the last opened, unless its outcome has been proclaimed since.

        None too where another computer took that item off the agenda meanwhile.
        """
        if not self.discussions or self.adjournment:
            return None
        last = max(self.discussions.values(), key=lambda d: d.n)
        outcome = self.outcomes.get(last.item)
        if outcome and outcome.n > last.n:
            return None
        return next((item for item in self.items if item.id == last.item), None)
