# SPDX-License-Identifier: EUPL-1.2
"""Buttons: four kinds, their shortcut inside, their ring for the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pupitre.ui.colours import LIGHT
from pupitre.ui.theme import Dresser
from pupitre.ui.widgets.button import Button, IconButton, Kind


@pytest.fixture
def beside(shown):
    """Show buttons side by side, so that none fills the window."""

    def place(*buttons):
        page = QWidget()
        row = QHBoxLayout(page)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        shown(page, 900, 80)
        return buttons[0]

    return place


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        (Kind.PRIMARY, LIGHT.accent_solid),
        (Kind.SECONDARY, LIGHT.surface),
        (Kind.DANGER, LIGHT.bad.line),
    ],
)
def test_each_kind_has_its_look(kind: Kind, ground: str, beside, colours_of) -> None:
    assert ground.lower() in colours_of(beside(Button("Proclamer", kind)))


def test_a_shortcut_works_and_is_shown(beside, qtbot) -> None:
    plain, button = Button("Proclamer"), Button("Proclamer", keys="Ctrl+Return")
    beside(button, plain)
    assert button.width() > plain.width() + 20
    button.window().activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button.window(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_hint_is_only_shown(dresser) -> None:
    assert Button("Défaire", hint="Ctrl+Z").shortcut().isEmpty()


def test_space_and_the_mouse_press_it(beside, qtbot) -> None:
    button = beside(Button("Proclamer"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_ring_comes_with_the_keyboard_and_not_with_the_mouse(beside, qtbot, colours_of) -> None:
    button = beside(Button("Défaire"), Button("Autre"))
    button.window().activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert LIGHT.focus.lower() not in colours_of(button)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert LIGHT.focus.lower() in colours_of(button)


def test_a_new_text_is_told(dresser) -> None:
    button = Button("Ouvrir", keys="F5")
    button.show_text("Fermer")
    assert (button.text(), button.accessibleName()) == ("Fermer", "Fermer")


def test_a_closed_button_is_pale(beside, colours_of) -> None:
    button = Button("Signer", Kind.PRIMARY)
    button.setEnabled(False)
    assert LIGHT.accent_solid.lower() not in colours_of(beside(button))


def test_buttons_grow_with_the_text(dresser: Dresser) -> None:
    button = Button("Proclamer", keys="Return", icon="check-line")
    before = button.sizeHint()
    dresser.wear(scale=2.0)
    assert button.sizeHint().width() == pytest.approx(before.width() * 2, rel=0.06)
    assert button.sizeHint().height() == before.height() * 2


def test_an_icon_alone_has_a_name(beside, qtbot) -> None:
    button = beside(IconButton("close-line", "Retirer l’exception"))
    assert (button.accessibleName(), button.toolTip()) == ("Retirer l’exception", "Retirer l’exception")
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button_as_space_does(qtbot, beside, key):
    button = beside(Button("Reprendre"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_with_a_key_held_is_for_the_page(qtbot, beside):
    button = beside(Button("Reprendre"))
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
