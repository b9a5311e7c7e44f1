# SPDX-License-Identifier: EUPL-1.2
"""A letter does its act, and so does Enter on its row."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.ui.pages.hold.letter_list import LetterList


@pytest.fixture
def acts(shown: Callable[..., QWidget]) -> LetterList:
    acts = LetterList("Actes")
    shown(acts)
    acts.show_acts([("member-arrive", "arrive"), ("member-resign", "démissionne")])
    return acts


@pytest.mark.parametrize(("key", "act"), [(Qt.Key.Key_X, "member-resign"), (Qt.Key.Key_Return, "member-arrive")])
def test_a_letter_or_enter_does_an_act(qtbot: QtBot, acts: LetterList, key: Qt.Key, act: str) -> None:
    with qtbot.waitSignal(acts.asked) as asked:
        qtbot.keyClick(acts, key)
    assert asked.args == [act]


def test_a_letter_that_is_not_offered_does_nothing(qtbot: QtBot, acts: LetterList) -> None:
    with qtbot.assertNotEmitted(acts.asked):
        qtbot.keyClick(acts, Qt.Key.Key_D)


def test_every_act_can_be_seen(acts: LetterList) -> None:
    two = acts.sizeHint().height()
    acts.show_acts([("member-arrive", "arrive")])
    assert 0 < acts.sizeHint().height() < two
    assert acts.rows()[0].number == "A"
