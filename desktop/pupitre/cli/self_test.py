# SPDX-License-Identifier: EUPL-1.2
"""`pupitre self-test`: whether an installed or frozen program has all that it needs, told a line a part."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import typer

from pupitre.cli.tools import FINDINGS, Tools, say, tools
from pupitre.documents import fonts
from pupitre.domain.broken import Problem, Refusal
from pupitre.formats.charters import read_charter
from pupitre.formats.scenario import read_scenario
from pupitre.host.resources import shipped
from pupitre.services import exchanging, founding, printing
from pupitre.services.house import House
from pupitre.services.office import Office
from pupitre.services.rehearsal import Rehearsal
from pupitre.text.language import Words, _, available
from pupitre.text.problems import told

TRIED_AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
"""The hour of the trial: it must go the same way on every day."""


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("self-test", help=_("Try each part of the installed program. Exit status 1 when one is missing."))(
        self_test
    )


def self_test(ctx: typer.Context) -> None:
    """Try every part, in a folder that is removed afterwards; go on after one that fails."""
    given = tools(ctx)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        parts = Parts(given, Path(folder), shipped("resources"))
        outcomes = [tried(name, part, given.words) for name, part in parts.parts()]
    raise typer.Exit(0 if all(outcomes) else FINDINGS)


def tried(name: str, part: Callable[[], None], words: Words) -> bool:
    """Try a part and say a line about it; whether it is whole."""
    try:
        part()
    except Refusal as refusal:
        say(f"✗ {name}: {told(refusal, words).what}")
    except (ImportError, LookupError, OSError, ValueError) as error:
        say(f"✗ {name}: {type(error).__name__}: {error}")
    else:
        say(f"✓ {name}")
        return True
    return False


@dataclass
class Parts:
    """The parts, each after those that it needs; `folder` is empty and their own, `shipped` the resources."""

    given: Tools
    folder: Path
    shipped: Path
    _open: list[House] = field(default_factory=list)

    def parts(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Each part with its name; what was opened is closed at the end."""
        try:
            yield _("Resources"), self.resources
            yield _("Catalogue of the language"), self.catalogue
            yield _("Fonts"), self.fonts
            yield _("Store"), self.store
            yield _("Document"), self.document
            yield _("Bundle"), self.bundle
        finally:
            for house in self._open:
                house.close()

    def resources(self) -> None:
        """The bodies, and the sitting of the sample."""
        for path in self.shipped.glob("charters/*.yaml"):
            read_charter(path)
        read_scenario(self.shipped / "sample" / "agenda.yaml")

    def catalogue(self) -> None:
        """The words of the screen's language: compiled catalogues are made when the program is built."""
        language = self.given.words.locale.language
        if language not in available(shipped("i18n")):
            raise Problem("installation-incomplete", name=f"i18n/{language}")

    def fonts(self) -> None:
        """The faces that every document embeds."""
        fonts.register()

    def store(self) -> None:
        """A secretariat in a new store, a sitting of its own, and nothing wrong in it."""
        office = self._house("ours").found_sample()
        rehearsal = Rehearsal.of_sample(office)
        rehearsal.convoke(rehearsal.prepare())
        if findings := office.store.check():
            raise Problem("store-damaged", path=str(office.store.path), count=len(findings))

    def document(self) -> None:
        """One member's letter."""
        office, scope = self._sitting()
        p = office.store.proceedings(scope)
        (letter,) = printing.letters(office, p, tuple(p.seats)[:1]).values()
        if printing.page_count(letter) < 1:
            raise ValueError("a letter without a page")

    def bundle(self) -> None:
        """A bundle written, read by another secretariat, and the same view there."""
        office, scope = self._sitting()
        wanted = exchanging.recipients(office.store.proceedings(scope))[:1]
        (path,) = exchanging.export(office, scope, self.folder, wanted)
        other = self._house("theirs").found(founding.SAMPLE)
        exchanging.take_in(other, exchanging.look_into(other, path))
        if exchanging.view_bytes(other, scope) != exchanging.view_bytes(office, scope):
            raise ValueError("not the same view on both sides")

    def _house(self, name: str) -> House:
        place = self.folder / name
        house = House(place / "pupitre.sqlite", place / "state", self.given.words, lambda: TRIED_AT)
        self._open.append(house)
        return house

    def _sitting(self) -> tuple[Office, str]:
        """The sitting of `store`."""
        office = self._open[0].office if self._open else None
        if office is None:
            raise LookupError("no store")
        return office, office.store.sittings()[0].scope
