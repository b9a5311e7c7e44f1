# SPDX-License-Identifier: EUPL-1.2
"""What every story begins with, and the words that several of them use."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, then, when
from pytestqt.qtbot import QtBot

from pupitre.services import lists
from stories.beginnings import on_the_sample, the_day
from stories.chooser import Chooser
from stories.secretary import Clock, Computer, Secretary

HERE = Path(__file__).parent
# The offscreen platform says it whenever a window is shown; it is no fault of the program.
HARMLESS = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


@pytest.fixture
def clock() -> Clock:
    """Two weeks before the sitting of the sample."""
    return Clock(datetime(2026, 11, 19, 9, 0))  # noqa: DTZ001 - local civil time is what the law counts in


@pytest.fixture
def computers(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Callable[[str], Computer]]:
    """Computers by name, each with folders of its own; all programs are closed at the end."""
    made: dict[str, Computer] = {}

    def computer(name: str) -> Computer:
        return made.setdefault(name, Computer(qapp, tmp_path / name, clock))

    yield computer
    for one in made.values():
        one.stop()


@pytest.fixture
def she(qtbot: QtBot, computers: Callable[[str], Computer]) -> Secretary:
    """The secretary at her own computer; the program does not run yet."""
    return Secretary(qtbot, computers("hers"))


@pytest.fixture
def chooser(monkeypatch: pytest.MonkeyPatch) -> Chooser:
    """What she answers to Qt's file chooser."""
    return Chooser(monkeypatch)


# --- before the story ---


@given(parsers.parse("nous sommes le {day} à {hour}"))
@when(parsers.parse("nous sommes le {day} à {hour}"))
def it_is(clock: Clock, day: str, hour: str) -> None:
    clock.at = the_day(day, hour)


@given(parsers.parse("il est {hour}"))
@when(parsers.parse("il est {hour}"))
def the_hour_is(clock: Clock, hour: str) -> None:
    hours, _h, minutes = hour.partition(" h")
    clock.at = clock.at.replace(hour=int(hours), minute=int(minutes.strip() or 0))


@given("une secrétaire devant la séance d’exemple, à préparer")
def a_sitting_prepared(she: Secretary) -> None:
    on_the_sample(she)


@given("une secrétaire dont les maires sont convoqués")
def a_sitting_convoked(she: Secretary) -> None:
    on_the_sample(she, "convoked")


@given(parsers.parse("une secrétaire en pleine séance, à {hour}"))
def a_sitting_under_way(she: Secretary, clock: Clock, hour: str) -> None:
    clock.at = the_day("3 décembre 2026", hour)
    on_the_sample(she, clock.at.time().isoformat())


@given("une secrétaire dont la séance est levée")
def a_sitting_adjourned(she: Secretary, clock: Clock) -> None:
    clock.at = the_day("4 décembre 2026")
    on_the_sample(she, "adjourned")


# --- places, and what is shown ---

VERBS = {"prépare": "prepare", "convoque": "convoke", "tient": "hold", "rédige": "write", "clôt": "sign",
         "diffuse": "send"}  # fmt: skip
PLACES = {"l’accueil": "home", "les séances": "sittings", "les instances": "bodies", "les échanges": "exchange",
          "l’annuaire": "directory", "les réglages": "settings"}  # fmt: skip


@given(parsers.re(r"elle (?P<verb>prépare|convoque|tient|rédige|clôt|diffuse) la séance"))
@when(parsers.re(r"elle (?P<verb>prépare|convoque|tient|rédige|clôt|diffuse) la séance"))
def at_the_step(she: Secretary, verb: str) -> None:
    """Through the sittings, then the line of steps: two clicks and a key."""
    step = VERBS[verb]
    she.go("sittings")
    view = she.click_row("sittings-table", "Conférence des maires")
    she.keys("Return", view)
    if she.window.current != step:
        she.step(step)


@when(parsers.re(r"elle ouvre (?P<place>l’accueil|les séances|les instances|les échanges|l’annuaire|les réglages)"))
def at_a_place(she: Secretary, place: str) -> None:
    she.go(PLACES[place])


@then(parsers.parse("elle lit « {text} »"))
def she_reads(she: Secretary, text: str) -> None:
    she.reads(text)


@then(parsers.parse("elle ne lit pas « {text} »"))
def she_does_not_read(she: Secretary, text: str) -> None:
    she.reads_not(text)


@then(parsers.parse("le message dit « {text} »"))
def the_message_says(she: Secretary, text: str) -> None:
    she.is_told(text)


@when(parsers.parse("elle presse « {text} »"))
def she_presses(she: Secretary, text: str) -> None:
    she.says(text)


@when(parsers.parse("elle annule"))
def she_undoes(she: Secretary) -> None:
    she.keys("Ctrl+Z", she.page)


@when(parsers.parse("elle rétablit"))
def she_redoes(she: Secretary) -> None:
    she.keys("Ctrl+Y" if "Y" in _redo() else "Ctrl+Shift+Z", she.page)


def _redo() -> str:
    from PySide6.QtGui import QKeySequence

    return QKeySequence(QKeySequence.StandardKey.Redo).toString()


@when("elle ferme le programme et le rouvre")
def she_restarts(she: Secretary) -> None:
    she.computer.stop()
    she.computer.start(sample=True)


@then("la fenêtre est fermée")
def window_is_closed(she: Secretary) -> None:
    assert she.computer.frame is not None
    she.until(she.computer.frame.isHidden)


# --- members ---


@when("elle écrit ces changements")
def she_writes_changes(she: Secretary) -> None:

    she.keys("Ctrl+Return", she.page)
    she.until(lambda: not she.program.tasks.busy)


@then(parsers.re(r"l’annuaire compte (?P<count>\d+) mandats?"))
def mandates_held(she: Secretary, count: str) -> None:
    def held() -> int:
        return sum(row.current for row in lists.members(she.context.office, on=she.context.today()))

    she.until(lambda: held() == int(count))
