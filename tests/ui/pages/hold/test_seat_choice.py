# SPDX-License-Identifier: EUPL-1.2
"""A member chosen by three letters, whose name then stands in the line."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from builders import opened
from moments import french
from pupitre.ui.pages.hold.seat_choice import SeatChoice


@pytest.fixture
def choice(shown: Callable[..., QWidget], qtbot: QtBot) -> SeatChoice:
    room, choice = QWidget(), SeatChoice("Président", "Trois lettres", french())
    column = QVBoxLayout(room)
    column.addWidget(choice)
    column.addWidget(QLineEdit())
    with qtbot.waitActive(shown(room)):
        room.activateWindow()
    choice.offer(opened(), {"s1", "s2", "s3"}, first="s1")
    return choice


def test_the_one_proposed_is_written(choice: SeatChoice) -> None:
    assert choice.seat == "s1"
    assert "Fabre" in choice.box.text()


def test_letters_replace_the_name_and_enter_takes_another(qtbot: QtBot, choice: SeatChoice) -> None:
    choice.setFocus()
    qtbot.keyClicks(choice.box, "dup")
    qtbot.keyClick(choice.box, Qt.Key.Key_Return)
    assert choice.seat == "s2"
    assert choice.box.text() == "Dupont Jean"
    assert choice.list.isHidden()


def test_what_is_typed_and_not_taken_gives_way_to_the_name(qtbot: QtBot, choice: SeatChoice) -> None:
    choice.setFocus()
    qtbot.keyClicks(choice.box, "zzz")
    choice.parentWidget().findChildren(QLineEdit)[-1].setFocus()
    assert "Fabre" in choice.box.text()


def test_what_is_being_typed_is_left_alone_by_a_deed_elsewhere(qtbot: QtBot, choice: SeatChoice) -> None:
    choice.setFocus()
    qtbot.keyClicks(choice.box, "du")
    choice.offer(opened(), {"s1", "s2"})
    assert choice.box.text() == "du"


def test_who_can_no_longer_be_chosen_is_not(choice: SeatChoice) -> None:
    choice.offer(opened(), {"s2", "s3"})
    assert choice.seat == ""
    assert choice.box.text() == ""
