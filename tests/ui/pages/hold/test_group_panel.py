# SPDX-License-Identifier: EUPL-1.2
"""Choosing the items that are voted together."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, at_the_vote
from moments import french
from pupitre.domain.happening import Outcome
from pupitre.domain.terms import ItemKind, Result
from pupitre.ui.pages.hold.group_panel import GroupPanel

ITEMS = (
    an_item(number="1"),
    an_item("i2", "Fonds de concours", number="2"),
    an_item("i3", "Information", number="3", kind=ItemKind.INFORMATION),
    an_item("i4", "Budget annexe", number="4"),
)


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> GroupPanel:
    french()
    made = GroupPanel()
    p = at_the_vote(items=ITEMS)
    made.show_item(p, p.items[0])
    made.ask()
    shown(made, 440, 300)
    return made


def test_items_are_named_by_number_or_by_title(qtbot: QtBot, panel: GroupPanel) -> None:
    assert not panel.go.isEnabled()
    for text in ("4", "fonds"):
        qtbot.keyClicks(panel.picker.box, text)
        qtbot.keyClick(panel.picker.box, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.grouped) as grouped:
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert grouped.args == [["i1", "i2", "i4"]]


def test_an_item_that_asks_for_no_vote_is_not_offered(qtbot: QtBot, panel: GroupPanel) -> None:
    qtbot.keyClicks(panel.picker.box, "3")
    assert not panel.picker.list.rows()


def test_delete_takes_an_item_off_but_not_the_one_that_is_shown(qtbot: QtBot, panel: GroupPanel) -> None:
    qtbot.keyClicks(panel.picker.box, "4")
    qtbot.keyClick(panel.picker.box, Qt.Key.Key_Return)
    for item in ("i4", "i1"):
        panel.list.select(item)
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert [row.key for row in panel.list.rows()] == ["i1"]


def test_it_closes_for_another_item_and_after_the_result(qtbot: QtBot, panel: GroupPanel) -> None:
    p = at_the_vote(items=ITEMS)
    with qtbot.waitSignal(panel.folded):
        panel.show_item(p, p.items[1])
    assert panel.isHidden()
    panel.ask()
    done = at_the_vote(items=ITEMS, outcomes={"i2": Outcome("i2", Result.ADOPTED, 9, time(19))})
    panel.show_item(done, p.items[1])
    assert panel.isHidden()


def test_escape_leaves_it_as_it_was(qtbot: QtBot, panel: GroupPanel) -> None:
    panel.activateWindow()
    panel.picker.setFocus()
    with qtbot.waitSignal(panel.left), qtbot.assertNotEmitted(panel.grouped):
        qtbot.keyClick(panel.picker.box, Qt.Key.Key_Escape)
    assert panel.isHidden()
