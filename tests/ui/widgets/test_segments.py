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
