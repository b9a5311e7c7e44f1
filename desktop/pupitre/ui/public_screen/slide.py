# SPDX-License-Identifier: EUPL-1.2
"""What stands on the public screen at one moment, and what may be chosen of it: frozen values, no pixels."""

from dataclasses import dataclass
from enum import StrEnum

from pupitre.ui.colours import Tone
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.seat_model import SeatMark
from pupitre.ui.widgets.stat_row import Stat
from pupitre.ui.widgets.tally_bar import Part


@dataclass(frozen=True, slots=True)
class Choices:
    """What the secretary chooses, beside what the sitting itself says.

    `hidden`: only a message is shown, `message` or a usual one; `names`: who voted what, where the law lets it be
    known; `live`: the votes as they are said, not only the result once proclaimed; `dark`: light letters on dark.
    """

    hidden: bool = False
    message: str = ""
    names: bool = False
    live: bool = False
    dark: bool = False


class State(StrEnum):
    """Where the sitting stands, for those who look at the screen."""

    MESSAGE = "message"
    WAITING = "waiting"
    ROLL_CALL = "roll-call"
    OPENED = "opened"
    ITEM = "item"
    VOTING = "voting"
    RESULT = "result"
    SUSPENDED = "suspended"
    CLOSED_DOORS = "closed-doors"
    ADJOURNED = "adjourned"


@dataclass(frozen=True, slots=True)
class Head:
    """Whose sitting, of which body, on which day."""

    organisation: str
    body: str
    day: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The one thing that everybody must read; the icon says it to those who tell no colours apart."""

    text: str
    tone: Tone
    icon: str


@dataclass(frozen=True, slots=True)
class Name:
    """A member's name, and a shorter form of it for a narrow column: « Dupont Jean », « Dupont J. »."""

    whole: str
    short: str


@dataclass(frozen=True, slots=True)
class Group:
    """Those who voted alike, in the order of their family names; `more` heads what goes on on another page."""

    label: str
    more: str
    tone: Tone
    shape: Shape
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidate and the votes of each round that is known: "" where the candidate did not stand; `out`: not in the
    last round either."""

    name: str
    votes: tuple[str, ...]
    elected: bool = False
    out: bool = False


@dataclass(frozen=True, slots=True)
class Poll:
    """An election: the names of its rounds, and who stood."""

    rounds: tuple[str, ...]
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide from top to bottom; what is empty is not there.

    `over` stands above the title, `under` beneath it. `parts` are the count of a vote, `stats` that of the room.
    `seats` with `number` and `caption` in their middle. `groups` go to further pages.
    """

    state: State
    head: Head
    over: str = ""
    title: str = ""
    under: tuple[str, ...] = ()
    verdict: Verdict | None = None
    sentence: str = ""
    parts: tuple[Part, ...] = ()
    stats: tuple[Stat, ...] = ()
    seats: tuple[SeatMark, ...] = ()
    number: str = ""
    caption: str = ""
    poll: Poll | None = None
    groups: tuple[Group, ...] = ()

    def spoken(self) -> str:
        """Return all that can be read, in order, for those who listen."""
        told = [self.head.body, self.over, self.title, *self.under]
        told += [self.verdict.text] if self.verdict else []
        told += [self.sentence]
        told += [f"{part.label} {part.shown}" for part in self.parts]
        told += [f"{stat.value} {stat.caption}" for stat in self.stats]
        if self.poll:
            told += [" ".join((one.name, *one.votes)) for one in self.poll.standings]
        told += [f"{group.label}, {', '.join(name.whole for name in group.names)}" for group in self.groups]
        return "\n".join(part for part in told if part)
