# SPDX-License-Identifier: EUPL-1.2
"""Withdrawn, postponed, sent back: behind one button, then one letter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moments import french
from pupitre.domain.terms import SET_ASIDE, Result
from pupitre.ui.pages.hold.aside_menu import AsideMenu


@pytest.fixture
def menu(shown: Callable[..., QWidget]) -> AsideMenu:
    french()
    made = AsideMenu()
    made.open.setParent(made)
    shown(made, 480, 160)
    made.activateWindow()
    return made


def test_the_acts_are_folded_away(qtbot: QtBot, menu: AsideMenu) -> None:
    assert not menu.acts[Result.WITHDRAWN].isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert all(button.isVisible() for button in menu.acts.values())
    assert set(menu.acts) == SET_ASIDE


@pytest.mark.parametrize(
    ("letter", "result"),
    [(Qt.Key.Key_R, "withdrawn"), (Qt.Key.Key_A, "postponed"), (Qt.Key.Key_V, "sent-back")],
)
def test_one_letter_says_which(qtbot: QtBot, menu: AsideMenu, letter: Qt.Key, result: str) -> None:
    menu.open.click()
    with qtbot.waitSignal(menu.asked) as asked:
        qtbot.keyClick(menu.acts[Result.WITHDRAWN], letter)
    assert asked.args == [result]
    assert not menu.acts[Result.WITHDRAWN].isVisible()


def test_escape_goes_on_with_the_item(qtbot: QtBot, menu: AsideMenu) -> None:
    menu.open.click()
    with qtbot.waitSignal(menu.left), qtbot.assertNotEmitted(menu.asked):
        qtbot.keyClick(menu.acts[Result.WITHDRAWN], Qt.Key.Key_Escape)
