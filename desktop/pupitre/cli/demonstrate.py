# SPDX-License-Identifier: EUPL-1.2
"""`pupitre demo DIR` and `pupitre shots DIR`: the whole path without a screen, and pictures of every page."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from pupitre.cli.tools import REFUSED, Json, StorePath, Tools, as_text, say, say_json, tools
from pupitre.domain.broken import Problem
from pupitre.domain.directory import OrganisationKind
from pupitre.domain.proceedings import Proceedings
from pupitre.exchange.bundle import read_bundle
from pupitre.host.files import write_atomically
from pupitre.services import exchanging, printing
from pupitre.services.filenames import letter_name
from pupitre.services.founding import Identity
from pupitre.services.house import House
from pupitre.services.office import Office
from pupitre.services.rehearsal import Rehearsal
from pupitre.text.language import _

R = TypeVar("R")

Theme = Annotated[str, typer.Option("--theme", help="light | dark")]
Width = Annotated[int, typer.Option("--width")]
Height = Annotated[int, typer.Option("--height")]
Scale = Annotated[float, typer.Option("--scale")]


def add(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(help=_("Play the sample's sitting into a folder: store, letters, minutes, bundles, pictures."))(demo)
    app.command(help=_("Take a picture of every page and dialog, on the demonstration's store."))(shots)


class _Steps:
    """Seconds a step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def run(self, name: str, step: Callable[[], R]) -> R:
        started = time.perf_counter()
        try:
            return step()
        finally:
            self.seconds[name] = round(time.perf_counter() - started, 2)


def demo(ctx: typer.Context, folder: Path, as_json: Json = False) -> None:
    """Do the whole path in `folder`, which must be new or empty."""
    if folder.exists() and any(folder.iterdir()):
        raise Problem("folder-not-empty", path=str(folder))
    given, steps = tools(ctx), _Steps()
    with given.house(folder / "store" / "pupitre.sqlite") as house:
        office = steps.run("start", house.found_sample)
        scope = _play(Rehearsal.of_sample(office), office, folder, steps)
        p = house.store.proceedings(scope)
        bundles = steps.run("export", lambda: _export(office, p, folder / "bundles"))
        steps.run("verify", lambda: [read_bundle(path) for path in bundles])
        same = steps.run("import", lambda: _reimport(given, office, scope, bundles[0], folder))
        pictures = steps.run(
            "shots",
            lambda: given.shots(house, folder / "shots", theme="light", width=1280, height=800, scale=1.0, whole=False),
        )
        summary = _summary(p, folder, bundles, same, steps)
    write_atomically(folder / "summary.json", as_text(summary).encode())
    if as_json:
        say_json(summary)
    else:
        say(_("The demonstration is in {folder}: letters, minutes, bundles, {count} pictures.").format(
            folder=folder, count=len(pictures)))  # fmt: skip
    if not same:
        raise typer.Exit(REFUSED)


def _play(rehearsal: Rehearsal, office: Office, folder: Path, steps: _Steps) -> str:
    scope = steps.run("prepare", rehearsal.prepare)
    steps.run("convoke", lambda: rehearsal.convoke(scope))
    steps.run("print", lambda: _print(office, scope, folder))
    steps.run("send", lambda: rehearsal.send(scope))
    steps.run("hold", lambda: rehearsal.hold(scope))
    pdf = steps.run("write", lambda: printing.seal_minutes(office, scope))
    write_atomically(folder / "minutes.pdf", pdf)
    return scope


def _print(office: Office, scope: str, folder: Path) -> None:
    letters = printing.keep_convocations(office, scope)
    p = office.store.proceedings(scope)
    (folder / "convocations").mkdir(parents=True, exist_ok=True)
    for seat, pdf in letters.items():
        write_atomically(folder / "convocations" / letter_name(p.seats[seat]), pdf)
    write_atomically(folder / "convocations.pdf", printing.convocations_joined(office, p))
    write_atomically(folder / "agenda.pdf", printing.agenda(office, p))
    write_atomically(folder / "attendance-sheet.pdf", printing.attendance_sheet(office, p))


def _export(office: Office, p: Proceedings, folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    return exchanging.export(office, p.scope, folder, exchanging.recipients(p))


def _reimport(given: Tools, office: Office, scope: str, bundle: Path, folder: Path) -> bool:
    """Import a bundle into an empty store of another secretariat: the same view to the byte, and twice is once."""
    with given.house(folder / "store" / "elsewhere" / "pupitre.sqlite") as elsewhere:
        other = elsewhere.found(Identity("Mairie", OrganisationKind.COMMUNE))
        exchanging.take_in(other, exchanging.look_into(other, bundle))
        same = exchanging.view_bytes(other, scope) == exchanging.view_bytes(office, scope)
        same = same and other.store.proceedings(scope) == office.store.proceedings(scope)
        before = other.store.dump()
        again = exchanging.take_in(other, exchanging.look_into(other, bundle))
        return same and not (again.lots or again.facts or again.blobs) and other.store.dump() == before


def _summary(p: Proceedings, folder: Path, bundles: list[Path], same: bool, steps: _Steps) -> dict[str, Any]:
    return {
        "seats": len(p.seats),
        "voices": sum(s.voices for s in p.seats.values()),
        "convocations": len(list((folder / "convocations").glob("*.pdf"))),
        "items": len(p.items),
        "ballots": len(p.ballots),
        "bundles": len(bundles),
        "minutes_pages": printing.page_count((folder / "minutes.pdf").read_bytes()),
        "reimported_identical": same,
        "seconds": {**steps.seconds, "total": round(sum(steps.seconds.values()), 2)},
    }


def shots(
    ctx: typer.Context, folder: Path, store: StorePath = None, theme: Theme = "light", width: Width = 1280,
    height: Height = 800, scale: Scale = 1.0,
) -> None:  # fmt: skip
    """Take pictures of every page; without a store, the demonstration's sitting is played first."""
    given = tools(ctx)
    with given.house(store or folder / "store" / "pupitre.sqlite") as house:
        if house.office is None:
            _rehearse(house)
        for path in given.shots(house, folder, theme=theme, width=width, height=height, scale=scale):
            say(str(path))


def _rehearse(house: House) -> None:
    rehearsal = Rehearsal.of_sample(house.found_sample())
    scope = rehearsal.prepare()
    rehearsal.convoke(scope)
    rehearsal.send(scope)
    rehearsal.hold(scope)
