# SPDX-License-Identifier: EUPL-1.2
"""The accounts: the president withdraws, and somebody else presides (L2121-14)."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, at_the_vote
from moments import french
from pupitre.domain.happening import Chair, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import ItemRole, RecusalKind
from pupitre.ui.pages.hold.chair_panel import ChairPanel, must_withdraw

ACCOUNTS = an_item(role=ItemRole.ACCOUNTS, number="1")


def withdrawn() -> Proceedings:
    return at_the_vote(
        items=(ACCOUNTS,),
        recusals=(Recusal("i1", "s1", RecusalKind.ACCOUNTS, time(18, 20), 3000),),
        chairs=(Chair("c1", time(18, 20), 3001, "i1", "s2"),),
    )


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> ChairPanel:
    made = ChairPanel(french())
    shown(made, 440, 200)
    return made


def test_the_president_is_asked_to_withdraw_before_the_vote(qtbot: QtBot, panel: ChairPanel) -> None:
    p = at_the_vote(items=(ACCOUNTS,), ballots={})
    panel.show_item(p, ACCOUNTS)
    assert "Fabre" in panel._told.text()
    qtbot.keyClicks(panel.picker.box, "fab")
    assert not panel.picker.list.rows()  # who withdraws does not preside
    panel.picker.clear()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClicks(panel.picker.box, "dup")
        qtbot.keyClick(panel.picker.box, Qt.Key.Key_Return)
    assert chosen.args == ["s2"]


def test_nothing_is_asked_once_the_president_withdrew_nor_of_other_items(panel: ChairPanel) -> None:
    panel.show_item(withdrawn(), ACCOUNTS)
    assert panel.isHidden()
    assert not must_withdraw(at_the_vote(), at_the_vote().items[0])


def test_it_can_be_voted_all_the_same(qtbot: QtBot, panel: ChairPanel) -> None:
    panel.show_item(at_the_vote(items=(ACCOUNTS,), ballots={}), ACCOUNTS)
    with qtbot.waitSignal(panel.passed):
        qtbot.mouseClick(panel.anyway, Qt.MouseButton.LeftButton)
    panel.show_item(at_the_vote(items=(ACCOUNTS,)), ACCOUNTS)
    assert panel.isHidden()
