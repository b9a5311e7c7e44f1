# SPDX-License-Identifier: EUPL-1.2
"""One line and one Enter add an item."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.ui.pages.hold.late_item import LateItem


def test_enter_asks_for_the_title_without_its_blanks_and_empties_the_line(
    qtbot: QtBot, shown: Callable[..., QWidget]
) -> None:
    line = LateItem()
    shown(line)
    line.setText("  Motion : l’œuvre  ")
    with qtbot.waitSignal(line.asked) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == ["Motion : l’œuvre"]
    assert line.text() == ""


def test_an_empty_line_asks_nothing(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    line = LateItem()
    shown(line)
    line.setText("   ")
    with qtbot.assertNotEmitted(line.asked):
        qtbot.keyClick(line, Qt.Key.Key_Return)
