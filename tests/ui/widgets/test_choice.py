# SPDX-License-Identifier: EUPL-1.2
"""One of several: asked for by click, key or screen reader; shown as chosen without asking."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pupitre.ui.widgets.choice import Choice


class Plain(Choice):
    """A choice that is drawn as nothing."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own
        return QSize(80, 30)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own
        pass


@pytest.fixture
def pair(shown: Callable[..., QWidget]) -> tuple[Choice, Choice]:
    room = QWidget()
    row = QHBoxLayout(room)
    made = (Plain("one"), Plain("other"))
    for choice in made:
        row.addWidget(choice)
    shown(room)
    made[0].choose()
    return made


def test_a_click_asks_once_and_shows_it(qtbot: QtBot, pair: tuple[Choice, Choice]) -> None:
    told: list[int] = []
    pair[1].asked.connect(lambda: told.append(1))
    qtbot.mouseClick(pair[1], Qt.MouseButton.LeftButton)
    assert told == [1]
    assert [choice.isChecked() for choice in pair] == [False, True]


def test_a_click_on_the_one_that_is_chosen_asks_again(qtbot: QtBot, pair: tuple[Choice, Choice]) -> None:
    with qtbot.waitSignal(pair[0].asked):
        qtbot.mouseClick(pair[0], Qt.MouseButton.LeftButton)
    assert pair[0].isChecked()


def test_a_screen_reader_that_toggles_it_asks_too(qtbot: QtBot, pair: tuple[Choice, Choice]) -> None:
    actions = QAccessible.queryAccessibleInterface(pair[1]).actionInterface()
    with qtbot.waitSignal(pair[1].asked):
        actions.doAction(actions.toggleAction())
    assert [choice.isChecked() for choice in pair] == [False, True]


def test_showing_it_as_chosen_asks_nothing(qtbot: QtBot, pair: tuple[Choice, Choice]) -> None:
    with qtbot.assertNotEmitted(pair[1].asked):
        pair[1].choose()
    assert pair[1].isChecked()
