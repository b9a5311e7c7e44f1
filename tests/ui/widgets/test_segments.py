# SPDX-License-Identifier: EUPL-1.2
"""One choice among a few."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from pupitre.ui.colours import LIGHT
from pupitre.ui.widgets.segments import Segments


@pytest.fixture
def modes(shown) -> Segments:
    choices = [("show", "À main levée"), ("roll", "Appel nominal"), ("secret", "Scrutin secret")]
    return shown(Segments("Mode de scrutin", choices, "show"), 500, 60)


def segment(modes: Segments, text: str) -> QAbstractButton:
    return next(button for button in modes.findChildren(QAbstractButton) if button.text() == text)


def test_a_click_chooses(modes, qtbot) -> None:
    with qtbot.waitSignal(modes.chosen) as chosen:
        qtbot.mouseClick(segment(modes, "Appel nominal"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["roll"]
    assert modes.current() == "roll"


def test_arrows_choose(modes, press, qtbot) -> None:
    modes.activateWindow()
    qtbot.waitUntil(modes.isActiveWindow)
    segment(modes, "À main levée").setFocus()
    with qtbot.waitSignal(modes.chosen) as chosen:
        press(segment(modes, "À main levée"), Qt.Key.Key_Right)
    assert chosen.args == ["roll"]


def test_showing_a_choice_tells_nobody(modes, qtbot) -> None:
    with qtbot.assertNotEmitted(modes.chosen):
        modes.select("secret")
    assert modes.current() == "secret"


def test_the_choice_is_seen(modes, colours_of) -> None:
    assert LIGHT.accent_solid.lower() in colours_of(segment(modes, "À main levée"))
    assert LIGHT.accent_solid.lower() not in colours_of(segment(modes, "Scrutin secret"))


def test_a_closed_choice_says_why(modes, qtbot) -> None:
    modes.set_enabled("secret", enabled=False, why="Cette instance vote à main levée.")
    with qtbot.assertNotEmitted(modes.chosen):
        qtbot.mouseClick(segment(modes, "Scrutin secret"), Qt.MouseButton.LeftButton)
    assert segment(modes, "Scrutin secret").toolTip() == "Cette instance vote à main levée."


def test_no_choice_is_left_where_none_is_shown(modes, qtbot) -> None:
    with qtbot.assertNotEmitted(modes.chosen):
        modes.select("")
    assert modes.current() == ""
    with qtbot.waitSignal(modes.chosen):
        qtbot.mouseClick(segment(modes, "À main levée"), Qt.MouseButton.LeftButton)
    assert modes.current() == "show"


def test_the_keyboard_goes_to_the_choice_or_to_the_first(modes) -> None:
    modes.activateWindow()
    modes.select("secret")
    modes.take_keyboard()
    assert segment(modes, "Scrutin secret").hasFocus()
    modes.select("")
    modes.take_keyboard()
    assert segment(modes, "À main levée").hasFocus()


def test_what_has_no_room_stands_below(shown) -> None:
    narrow = shown(Segments("Mode", [("a", "À main levée"), ("b", "Appel nominal")], "a"), 140, 120)
    first, second = segment(narrow, "À main levée"), segment(narrow, "Appel nominal")
    assert second.y() > first.geometry().bottom()
