# SPDX-License-Identifier: EUPL-1.2
"""What `pupitre bench` measures on: a secretariat of its own in a folder, and sittings made through the real deeds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path

from pupitre.domain.directory import Function, Gender, Mandate, Organisation, OrganisationKind, Person
from pupitre.domain.terms import Channel, Choice, Mode, Presence
from pupitre.host.paths import HOME, paths
from pupitre.services import attending, convoking, founding, holding, preparing, voting, writing
from pupitre.services.house import House
from pupitre.services.office import Office
from pupitre.store.measuring import crowd
from pupitre.store.work import Work
from pupitre.text.language import Words

MEMBERS, ITEMS, FEW = 128, 60, 12
SPARE = 9
"""Items of the great sitting whose ballots are open and silent, to be voted while they are measured."""
YEARS, A_YEAR = 20, 10
BODY = "conference-des-maires"
DAY = date(2026, 12, 3)
CHOICES = (Choice.FOR, Choice.FOR, Choice.AGAINST, Choice.FOR, Choice.ABSTENTION)


def people(work: Work, *, members: int) -> None:
    """Communes and their maires, and the president who presides without a voice."""
    for n in range(1, members + 1):
        work.record(
            Organisation(
                f"c{n}", OrganisationKind.COMMUNE, f"Commune {n}", insee=f"{n:05}", siren=f"{n:09}", population=n,
                postcode="11000", town=f"Commune {n}", member_of=founding.OWN,
            ),
            Person(f"p{n}", f"NOM-{n}", "Camille", Gender.FEMALE if n % 2 else Gender.MALE, 1960 + n % 40),
            Mandate(f"m{n}", f"p{n}", f"c{n}", Function.MAYOR, date(2026, 3, 20)),
        )  # fmt: skip
    work.record(
        Person("p0", "PRÉSIDENT", "Claude", Gender.MALE),
        Mandate("president", "p0", founding.OWN, Function.PRESIDENT, date(2026, 4, 10), rank=1),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """A sitting at which things are done, by an office."""

    office: Office
    scope: str

    def do(self, deed: Callable[..., object], **given: object) -> None:
        """A deed of the sitting."""
        self.office.perform(deed, self.scope, **given)

    def items(self) -> list[str]:
        """Its items in order."""
        return [item.id for item in self.office.store.proceedings(self.scope).items]

    def voters(self) -> list[str]:
        """The seats that have a voice."""
        return [seat.id for seat in self.office.store.proceedings(self.scope).voting_seats]

    def open(self, items: int) -> None:
        """Everything up to the opening; all the members are there."""
        self.do(
            preparing.create_sitting, directory=self.office.directory, body=BODY, on=DAY, at=time(18), place="Salle"
        )
        for n in range(1, items + 1):
            self.do(preparing.add_item, title=f"Point {n}", summary="Il est proposé de délibérer. " * 4)
        sent = DAY - timedelta(days=13)
        self.do(convoking.convoke, reference="CM-2026-04", dated=sent, signatory="president")
        seats = list(self.office.store.proceedings(self.scope).seats)
        self.do(convoking.record_sending, seats=seats, on=sent, channel=Channel.POST)
        self.do(attending.answer_roll_call, answers=dict.fromkeys(seats, Presence.PRESENT))
        chairs = {"president": "president", "secretary": self.voters()[0]}
        self.do(holding.open_sitting, at=time(18), reason="measured on another day", **chairs)

    def begin(self, item: str) -> None:
        """Open an item and its public ballot."""
        self.do(holding.open_item, item=item, at=time(18, 5))
        self.do(voting.open_ballot, item=item, mode=Mode.PUBLIC)

    def vote(self, item: str) -> None:
        """Everyone's vote in one deed."""
        choices = {seat: CHOICES[n % len(CHOICES)] for n, seat in enumerate(self.voters())}
        self.do(voting.cast_votes, item=item, choices=choices)

    def proclaim(self, item: str) -> None:
        """The result, and what the secretary notes."""
        self.do(
            holding.write_note, item=item, text="Le rapporteur présente le point. Deux membres demandent la parole."
        )
        self.do(voting.proclaim, item=item, at=time(18, 10))


@dataclass
class Workbench:
    """Everything is made when it is first asked for. `close` before another process opens the store."""

    folder: Path
    words: Words
    members: int = MEMBERS
    items: int = ITEMS

    @property
    def home(self) -> Path:
        """A `PUPITRE_HOME`."""
        return self.folder / "home"

    @property
    def store(self) -> Path:
        """The store's file, where the window looks for it."""
        return paths({HOME: str(self.home)}).data / "pupitre.sqlite"

    @cached_property
    def house(self) -> House:
        """The house, founded and peopled the first time."""
        places = paths({HOME: str(self.home)}).make()
        house = House(self.store, places.state, self.words, lambda: datetime(2026, 11, 20, 9, tzinfo=UTC))
        if house.office is None:
            office = house.found(founding.SAMPLE)
            office.perform(people, office.directory, members=self.members)
        return house

    @property
    def office(self) -> Office:
        """Its secretariat."""
        office = self.house.office
        if office is None:
            raise RuntimeError("a house that was not founded")
        return office

    def close(self) -> None:
        """Let go of the store; it is opened again when something is asked for."""
        if "house" in self.__dict__:
            self.house.close()
            del self.house

    @cached_property
    def _great(self) -> str:
        scope = self.office.new_sitting_scope()
        table = Table(self.office, scope)
        table.open(self.items)
        for item in table.items():
            table.begin(item)
        for item in table.items()[:-SPARE]:
            table.vote(item)
            table.proclaim(item)
        return scope

    def great(self) -> Table:
        """The great sitting, in session: all but `SPARE` of its items were voted."""
        return Table(self.office, self._great)

    @cached_property
    def _held(self) -> str:
        table = self.great()
        for item in table.items()[-SPARE:]:
            table.vote(item)
            table.proclaim(item)
        table.do(holding.adjourn, at=time(23))
        return table.scope

    def held(self) -> Table:
        """The great sitting, over."""
        return Table(self.office, self._held)

    @cached_property
    def usual(self) -> str:
        """The scope of an ordinary sitting, over and closed."""
        table = Table(self.office, self.office.new_sitting_scope())
        table.open(FEW)
        for item in table.items():
            table.begin(item)
            table.vote(item)
            table.proclaim(item)
        table.do(holding.adjourn, at=time(21))
        table.do(writing.keep_documents, documents={writing.MINUTES: b"%PDF-1.7"})
        table.do(writing.close_record)
        return table.scope

    @cached_property
    def others(self) -> int:
        """How many copies of the ordinary sitting stand in the store from now on: those of `YEARS` years."""
        scope, times = self.usual, YEARS * A_YEAR
        self.close()
        crowd(self.store, scope, times)
        return times
