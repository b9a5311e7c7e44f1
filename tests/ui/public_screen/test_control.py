# SPDX-License-Identifier: EUPL-1.2
"""The card at the desk that steers the public screen."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import spaced
from contexts import a_context, convoked, rehearsal
from desks import at_the_desk
from pupitre.host.settings import Settings
from pupitre.ui.context import Context
from pupitre.ui.public_screen.control import MESSAGE, SITTING, PublicScreenControl
from pupitre.ui.public_screen.slide import Choices, Slide, State

TESTS = Path(__file__).resolve().parents[2]
DOTS = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
TWO_SCREENS = {
    "screens": [
        {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 800, **DOTS},
        {"name": "wall", "x": 1280, "y": 0, "width": 1920, "height": 1080, **DOTS},
    ]
}
AT_TWO_SCREENS = """
import sys
from pathlib import Path
import pupitre.ui
from PySide6.QtWidgets import QApplication
app = QApplication([])
from contexts import a_context, convoked
from pupitre.ui.public_screen.control import PublicScreenControl
with a_context(Path(sys.argv[1])) as context:
    control = PublicScreenControl(context)
    control.setScreen(next(screen for screen in app.screens() if screen.name() == "desk"))
    control.show_sitting(convoked(context))
    control.show()
    control.start.click()
    shown = control.screen_window
    for choice in (0, 1, 0):
        control.screens.setCurrentIndex(choice)
        control.screens.activated.emit(choice)
        print(shown.screen().name(), shown.isFullScreen(), context.settings.public_screen)
    shown.close()
"""
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


@pytest.fixture
def control(qtbot: QtBot, context: Context) -> Iterator[PublicScreenControl]:
    scope = convoked(context)
    rehearsal(context).hold(scope, until=time(18, 45))
    made = a_control(qtbot, context, scope)
    yield made
    if made.screen_window is not None:
        made.screen_window.close()
        made.screen_window.deleteLater()


def a_control(qtbot: QtBot, context: Context, scope: str) -> PublicScreenControl:
    made = PublicScreenControl(context)
    qtbot.addWidget(made)
    made.show_sitting(scope)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def slide(control: PublicScreenControl) -> Slide:
    assert control.screen_window is not None
    assert control.screen_window.view.slide is not None
    return control.screen_window.view.slide


def test_f12_opens_the_public_screen_and_closes_it(qtbot: QtBot, control: PublicScreenControl) -> None:
    assert (control.start.isVisible(), control.card.isVisible()) == (True, False)
    qtbot.keyClick(control, Qt.Key.Key_F12)
    assert control.is_on_air
    assert control.toggle.text() == "Fermer"
    assert (control.start.isVisible(), control.card.isVisible()) == (False, True)
    qtbot.keyClick(control, Qt.Key.Key_F12)
    assert not control.is_on_air
    assert (control.start.isVisible(), control.card.isVisible()) == (True, False)


def test_opening_it_leaves_the_keyboard_at_the_desk(qtbot: QtBot, control: PublicScreenControl) -> None:
    control.toggle.click()
    assert QApplication.activeWindow() is control.window()


def test_shift_f12_goes_to_the_message_and_back(qtbot: QtBot, control: PublicScreenControl) -> None:
    qtbot.keyClick(control, Qt.Key.Key_F12, SHIFT)
    assert not control.choices.hidden
    qtbot.keyClick(control, Qt.Key.Key_F12)
    qtbot.keyClick(control, Qt.Key.Key_F12, SHIFT)
    assert slide(control).state is State.MESSAGE
    assert control.shown.current() == MESSAGE
    qtbot.keyClick(control, Qt.Key.Key_F12, SHIFT)
    assert slide(control).state is State.VOTING
    assert control.shown.current() == SITTING


def test_a_message_is_shown_once_it_is_written_whole(qtbot: QtBot, control: PublicScreenControl) -> None:
    control.toggle.click()
    control.shown.chosen.emit(MESSAGE)
    assert slide(control).title == "Un instant, s’il vous plaît"
    qtbot.keyClicks(control.message, "Reprise vers 20 h")
    assert slide(control).title == "Un instant, s’il vous plaît"
    qtbot.keyClick(control.message, Qt.Key.Key_Return)
    assert slide(control).title == "Reprise vers 20 h"


def test_names_live_votes_and_colours_are_chosen_and_kept(qtbot: QtBot, control: PublicScreenControl) -> None:
    kept: list[Settings] = []
    control._context.dressed.connect(kept.append)
    control.toggle.click()
    for box in (control.names, control.live, control.dark):
        box.click()
    assert slide(control).seats
    assert kept[-1] == replace(Settings(), public_names=True, public_live=True, public_dark=True)


def test_what_was_kept_holds_the_next_time(qtbot: QtBot, context: Context) -> None:
    context.settings = replace(context.settings, public_names=True, public_dark=True)
    again = a_control(qtbot, context, "")
    assert again.choices == Choices(names=True, dark=True)
    assert (again.names.isChecked(), again.live.isChecked(), again.dark.isChecked()) == (True, False, True)


def test_looking_at_another_sitting_leaves_the_public_where_it_is(
    qtbot: QtBot, context: Context, control: PublicScreenControl
) -> None:
    first, other = control.scope, rehearsal(context).prepare()
    control.toggle.click()
    control.show_sitting(other)
    assert control.screen_window is not None
    assert control.screen_window.scope == first
    assert control.toggle.text() == "Montrer cette séance"
    control.toggle.click()
    assert control.screen_window.scope == other
    assert slide(control).state is State.WAITING


def test_with_one_screen_the_public_has_a_window(control: PublicScreenControl) -> None:
    control.toggle.click()
    assert control.screen_window is not None
    assert not control.screen_window.isFullScreen()
    assert control.screens.isHidden()


def test_the_desk_reads_what_the_public_sees(qtbot: QtBot, control: PublicScreenControl) -> None:
    control.toggle.click()
    assert spaced(control.state.text()) == "Le public voit : Point 3 · Vote en cours"
    control.shown.chosen.emit(MESSAGE)
    assert spaced(control.state.text()) == "Le public voit : Un instant, s’il vous plaît"


def test_closing_the_window_by_hand_is_seen_at_the_desk(control: PublicScreenControl) -> None:
    control.start.click()
    assert control.screen_window is not None
    control.screen_window.close()
    assert control.start.isVisible()


def test_every_control_has_a_name(control: PublicScreenControl) -> None:
    control.toggle.click()
    parts = (control.start, control.toggle, control.shown, control.message, control.screens)
    assert all(part.accessibleName() for part in parts)
    assert [box.text() for box in (control.names, control.live, control.dark)] == [
        "Noms",
        "Votes en direct",
        "Sombre",
    ]


def test_with_two_screens_the_public_has_the_one_that_is_not_the_desks(tmp_path: Path) -> None:
    """In a process of its own: the screens of a process cannot be changed once it runs."""
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", AT_TWO_SCREENS, str(tmp_path)],
        cwd=TESTS,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.stdout.splitlines() == ["wall True wall", "wall False window", "wall True wall"], ran.stderr


def test_the_desk_opens_the_public_screen_on_its_sitting(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(18, 45))
    qtbot.keyClick(page, Qt.Key.Key_F12)
    shown = page.public.screen_window
    assert shown is not None
    assert (shown.isVisible(), shown.scope) == (True, page.scope)
    shown.close()
    shown.deleteLater()
