# SPDX-License-Identifier: EUPL-1.2
"""A past sitting as a secretary writes it down: what the papers of the time say, whether it adds up or not.

The values hold the file's content and nothing else; what it means (quorum, moments, findings) is computed elsewhere.
The values of the enumerations are the words of the file. What the file does not say is None, "" or the default here.
"""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum


class Nature(StrEnum):
    """The kind of organisation, on which the delays and rules of the time depend."""

    COMMUNE = "commune"
    EPCI = "epci"
    DEPARTMENT = "departement"
    REGION = "region"
    MANAGEMENT_CENTRE = "cdg"
    OTHER = "autre"


class Regime(StrEnum):
    """What is asked of the quorum: a majority, a third (the 2020-2022 regime), or nothing."""

    ORDINARY = "droit_commun"
    THIRD = "tiers"
    NONE = "sans"


class State(StrEnum):
    """How a member stands when the sitting opens."""

    PRESENT = "present"
    REPRESENTED = "represente"
    SUBSTITUTED = "supplee"
    EXCUSED = "excuse"
    ABSENT = "absent"


class Move(StrEnum):
    """What a member does in the course of the sitting; who withdraws does so for one item alone."""

    ARRIVAL = "arrivee"
    DEPARTURE = "depart"
    WITHDRAWAL = "retrait"
    RESIGNATION = "demission"


class Ballot(StrEnum):
    """How an item was voted."""

    ORDINARY = "ordinaire"
    PUBLIC = "public"
    SECRET = "secret"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Source:
    """Where the sitting was read: the file's name, and the sheet where the file is a workbook."""

    file: str
    sheet: str = ""

    @property
    def name(self) -> str:
        """Both, as people read them: « 2018.xlsx · 6 mars »."""
        return f"{self.file} · {self.sheet}" if self.sheet else self.file


@dataclass(frozen=True, slots=True)
class PastOrganisation:
    """`organisme`."""

    name: str = ""
    nature: Nature | None = None


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """`seance`. Hours are local; `clear_days` is the delay that the file says is required, in clear days."""

    on: date
    at: time | None = None
    sent_on: date | None = None
    clear_days: int | None = None
    urgent: bool = False
    quorum: Regime = Regime.ORDINARY
    second_call: bool = False
    president: str = ""
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class PastMember:
    """One of `membres`. Nothing said of a member's state means present, as at a roll call that notes exceptions."""

    name: str
    state: State = State.PRESENT
    holder: str = ""
    """Who holds the member's proxy: the name of another member."""
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class PastMovement:
    """One of `mouvements`: before an item, during an item, at an hour, or (none of them) after the one before it.

    Items are named as in `PastItem.number`, and need not be among the items of the file. A withdrawal has its `item`.
    """

    member: str
    move: Move
    before_item: str = ""
    item: str = ""
    at: time | None = None
    holder: str = ""


@dataclass(frozen=True, slots=True)
class PastVote:
    """`vote`: what was counted; what is not said is 0."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    blank: int = 0
    null: int = 0
    not_taking_part: int = 0


@dataclass(frozen=True, slots=True)
class PastItem:
    """One of `points`. The number is text: "1", "1/2018", "I", "2bis"; not said, it is the place in the list."""

    number: str
    title: str = ""
    ballot: Ballot | None = None
    vote: PastVote | None = None


@dataclass(frozen=True, slots=True)
class PastRound:
    """One of `tours`; `voices` gives each candidate's, in the order of the file."""

    number: int
    voters: int | None = None
    blank_and_null: int | None = None
    voices: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PastElection:
    """One of `elections`."""

    title: str = ""
    rounds: tuple[PastRound, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """`publie`: the figures of the document itself; None where it does not give one."""

    in_office: int | None = None
    present: int | None = None
    proxies: int | None = None
    voters: int | None = None
    quorum: int | None = None


@dataclass(frozen=True, slots=True)
class PastSitting:
    """One file, or one sheet of a workbook. Two are equal when they say the same, wherever they were read."""

    organisation: PastOrganisation
    meeting: PastMeeting
    members: tuple[PastMember, ...] = ()
    movements: tuple[PastMovement, ...] = ()
    items: tuple[PastItem, ...] = ()
    elections: tuple[PastElection, ...] = ()
    published: Published = Published()
    source: Source = field(default=Source(""), compare=False)
