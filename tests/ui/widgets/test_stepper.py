# SPDX-License-Identifier: EUPL-1.2
"""The steps of a sitting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from pupitre.ui.colours import LIGHT
from pupitre.ui.widgets.stepper import Step, Stepper, StepState

STEPS = [
    Step("Préparer", StepState.DONE),
    Step("Convoquer", StepState.LATE, "devait partir le 26 novembre"),
    Step("Tenir", StepState.NOW),
    Step("Rédiger"),
]


@pytest.fixture
def stepper(shown) -> Stepper:
    page, made = QWidget(), Stepper(STEPS)
    row = QVBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    shown(page, 900, 40)
    return made


def buttons(stepper: Stepper) -> list[QAbstractButton]:
    return [button for button in stepper.findChildren(QAbstractButton) if button.isVisible()]


def test_a_click_asks_for_a_step_and_shows_nothing_by_itself(stepper, qtbot) -> None:
    with qtbot.waitSignal(stepper.chosen) as chosen:
        qtbot.mouseClick(buttons(stepper)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [2]
    assert stepper.current() == -1
    stepper.set_current(2)
    assert stepper.current() == 2


def test_a_screen_reader_that_toggles_a_step_asks_for_it_as_a_click_does(stepper, qtbot) -> None:
    """The accessibility tree offers "Toggle" for it, which clicks nothing."""
    stepper.set_current(0)
    for at in (2, 0):
        with qtbot.waitSignal(stepper.chosen) as chosen:
            buttons(stepper)[at].toggle()
        assert (chosen.args, stepper.current()) == ([at], 0)


def test_space_and_the_arrows_work(stepper, press, qtbot) -> None:
    stepper.activateWindow()
    qtbot.waitUntil(stepper.isActiveWindow)
    buttons(stepper)[0].setFocus()
    press(buttons(stepper)[0], Qt.Key.Key_Right)
    assert buttons(stepper)[1].hasFocus()
    with qtbot.waitSignal(stepper.chosen) as chosen:
        press(buttons(stepper)[1], Qt.Key.Key_Space)
    assert chosen.args == [1]


def test_each_state_is_told_and_explained(stepper) -> None:
    told = [button.accessibleName() for button in buttons(stepper)]
    assert told == ["Préparer: done", "Convoquer: late", "Tenir: under way", "Rédiger: to come"]
    assert buttons(stepper)[1].toolTip() == "devait partir le 26 novembre"


@pytest.mark.parametrize(
    ("at", "colour"), [(0, LIGHT.good.solid), (1, LIGHT.bad.solid), (2, LIGHT.accent_solid), (3, LIGHT.control_line)]
)
def test_each_state_has_its_colour(stepper, colours_of, at: int, colour: str) -> None:
    assert colour.lower() in colours_of(buttons(stepper)[at])


def test_other_states_keep_the_step_that_is_shown(stepper, qtbot) -> None:
    stepper.set_current(1)
    stepper.set_steps([Step("Préparer"), Step("Convoquer")])
    assert stepper.current() == 1
    qtbot.waitUntil(lambda: len(buttons(stepper)) == 2)


def test_words_give_way_on_a_narrow_line_but_that_of_the_step_shown(stepper, qtbot) -> None:
    stepper.set_current(2)
    wide = [button.width() for button in buttons(stepper)]
    stepper.window().resize(250, 40)
    qtbot.waitUntil(lambda: buttons(stepper)[3].width() < wide[3] / 2)
    assert buttons(stepper)[2].width() == wide[2]
    assert buttons(stepper)[-1].geometry().right() <= 250
