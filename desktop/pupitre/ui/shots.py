# SPDX-License-Identifier: EUPL-1.2
"""Pictures of every page, grabbed from the real window on a real store, on the screen or without one."""

import os
import tempfile
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from datetime import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from pupitre.formats import past_layout, past_xlsx
from pupitre.formats.past_guide import EXAMPLE_SITTING
from pupitre.host.resources import shipped
from pupitre.host.settings import Settings
from pupitre.services.house import House
from pupitre.services.past_import import import_past, read_file
from pupitre.services.rehearsal import Rehearsal
from pupitre.ui import places as pages
from pupitre.ui.context import Context
from pupitre.ui.desk_shots import Desk, take_desk
from pupitre.ui.main_window import MainWindow
from pupitre.ui.pages.hold.page import HoldPage
from pupitre.ui.pages.register import HISTORY
from pupitre.ui.paper import Paper
from pupitre.ui.program import speak_french
from pupitre.ui.public_screen.pictures import LIVE, NAMED, Photographer, take_rest
from pupitre.ui.tasks import TaskRunner
from pupitre.ui.theme import Dresser, Scheme

PLAIN = ("home", "sittings", "bodies", "exchange", "directory", "register", "settings")
PAPER = 700
"""Milliseconds that a paper gets to be drawn."""
Opening = Callable[[Path], House]


def shoot(
    house: House, folder: Path, open_house: Opening, *, theme: str, size: tuple[int, int], scale: float, whole: bool
) -> list[Path]:
    """Take them into `folder`: the house's own pages, then the sitting at moments that it has passed already; the
    `whole` also has the desk in each of its states."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    with _dressed(theme, scale), tempfile.TemporaryDirectory() as place:
        made = list(_of_house(house, folder, size))
        made += _of_moments(open_house, Path(place), folder, size)
        made += _of_history(open_house, Path(place), folder, size)
        made += _of_desk(open_house, Path(place), folder, size) if whole else ()
        with open_house(Path(place) / "new" / "pupitre.sqlite") as empty:
            made += _pictures(empty, folder, size, [("00-welcome", "welcome", None)])
    return made


@contextmanager
def _dressed(theme: str, scale: float) -> Iterator[None]:
    """An application in the theme; the one that runs already is given its clothes back by its own dresser."""
    app = QApplication.instance() or QApplication(["pupitre"])
    if isinstance(app, QApplication):
        speak_french(app)
        Dresser(app, shipped("resources"), scheme=Scheme(theme), scale=scale)
        yield


def _of_house(house: House, folder: Path, size: tuple[int, int]) -> Iterator[Path]:
    scopes = [s.scope for s in house.store.sittings()]
    wanted: list[tuple[str, str, str | None]] = [
        (f"{n:02}-{page}", page, None) for n, page in enumerate(PLAIN, start=1)
    ]
    if scopes:
        wanted += [(f"{n:02}-{step}", step, scopes[0]) for n, step in enumerate(pages.STEP_PAGES, start=10)]
    yield from _pictures(house, folder, size, wanted)


def _of_moments(open_house: Opening, place: Path, folder: Path, size: tuple[int, int]) -> Iterator[Path]:
    """The sitting being prepared, being called, and in the middle of its two kinds of ballots; with what the public
    sees then, and until its end."""
    moments: tuple[tuple[str, str, time | None, str], ...] = (
        ("20-prepare-open", "prepare", None, ""),
        ("21-convoke-open", "convoke", None, "public-waiting"),
        ("22-roll-call", "hold", time(18, 0), "public-roll-call"),
        ("23-public-ballot", "hold", time(18, 45), "public-voting-live"),
        ("24-ordinary-ballot", "hold", time(19, 20), "public-voting"),
    )
    for name, step, until, seen in moments:
        with open_house(place / name / "pupitre.sqlite") as house:
            rehearsal = Rehearsal.of_sample(house.found_sample())
            scope = rehearsal.prepare()
            if until is not None:
                rehearsal.convoke(scope)
                rehearsal.send(scope)
                rehearsal.hold(scope, until=until)
            yield from _pictures(house, folder, size, [(name, step, scope)])
            camera = Photographer(house, house.words, scope, folder)
            if seen:
                yield from camera.take(f"30-{seen}", LIVE if seen.endswith("live") else NAMED)
            if name == moments[-1][0]:
                yield from take_rest(camera)


def _of_history(open_house: Opening, place: Path, folder: Path, size: tuple[int, int]) -> Iterator[Path]:
    """Past sittings: what to do first, the template's example as it was read, then in the register and on paper."""
    with open_house(place / "history" / "pupitre.sqlite") as house:
        office, filled = house.found_sample(), place / "Historique 2019.xlsx"
        filled.write_bytes(past_xlsx.workbook([past_layout.form("19 décembre", EXAMPLE_SITTING)]))
        yield from _pictures(
            house, folder, size, [("40-history", "register", HISTORY), ("41-history-read", "register", filled)]
        )
        scope = import_past(office, read_file(filled, office.resources)[0])
        yield from _pictures(
            house, folder, size, [("42-register", "register", None), ("43-past-sitting", "sign", scope)]
        )


def _of_desk(open_house: Opening, place: Path, folder: Path, size: tuple[int, int]) -> Iterator[Path]:
    """The desk, while the sitting goes on."""
    with open_house(place / "desk" / "pupitre.sqlite") as house:
        rehearsal = Rehearsal.of_sample(house.found_sample())
        scope = rehearsal.prepare()
        rehearsal.convoke(scope)
        rehearsal.hold(scope, until=time(19, 20))
        with _window(house, folder, size) as (window, context, take):
            window.go("hold", scope)
            for page in window.findChildren(HoldPage):
                yield from take_desk(Desk(context, page, scope, take))


def _pictures(
    house: House, folder: Path, size: tuple[int, int], wanted: Sequence[tuple[str, str, Hashable]]
) -> Iterator[Path]:
    with _window(house, folder, size) as (window, _context, take):
        for name, page, key in wanted:
            window.go(page, key)
            yield take(name)


@contextmanager
def _window(
    house: House, folder: Path, size: tuple[int, int]
) -> Iterator[tuple[MainWindow, Context, Callable[[str], Path]]]:
    """The window on a store, and what takes a picture of it as it stands."""
    tasks = TaskRunner()
    context = Context(house, tasks, Settings())
    window = MainWindow(pages.pages(lambda: context), clock=lambda: "20 h 43", seek=pages.seek(lambda: context))
    window.resize(*size)
    window.show()

    def take(name: str) -> Path:
        _settle(window, tasks)
        path = folder / f"{name}.png"
        window.grab().save(str(path))
        return path

    try:
        yield window, context, take
    finally:
        tasks.close()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(window: MainWindow, tasks: TaskRunner) -> None:
    """Let layouts and late models come to rest; a paper is made by a task, then drawn by a thread of Qt's own."""
    QCoreApplication.processEvents()
    while tasks.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    seen = any(paper.isVisible() for paper in window.findChildren(Paper))
    until = QDeadlineTimer(PAPER if seen else 0)
    while not until.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    QCoreApplication.processEvents()
