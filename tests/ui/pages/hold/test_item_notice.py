# SPDX-License-Identifier: EUPL-1.2
"""What comes before a vote, or follows from it."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, at_the_vote
from moments import french
from pupitre.domain.happening import Outcome
from pupitre.domain.terms import ItemRole, Result
from pupitre.ui.pages.hold.item_notice import ItemNotice


@pytest.fixture
def notice(shown: Callable[..., QWidget]) -> ItemNotice:
    french()
    made = ItemNotice()
    shown(made, 440, 160)
    return made


def test_an_amendment_is_voted_before_its_text(qtbot: QtBot, notice: ItemNotice) -> None:
    items = (an_item(number="1"), an_item("a1", "Date d’effet", number="1.1", amends="i1"))
    p = at_the_vote(items=items)
    notice.show_item(p, items[0])
    with qtbot.waitSignal(notice.sought) as sought:
        qtbot.mouseClick(notice.go, Qt.MouseButton.LeftButton)
    assert sought.args == ["a1"]
    voted = at_the_vote(items=items, outcomes={"a1": Outcome("a1", Result.REJECTED, 9, time(19))})
    notice.show_item(voted, items[0])
    assert notice.isHidden()


def test_a_refused_urgency_offers_to_send_the_other_items_back(qtbot: QtBot, notice: ItemNotice) -> None:
    items = (an_item(number="1", role=ItemRole.URGENCY), an_item("i2", number="2"), an_item("i3", number="3"))
    refused = at_the_vote(items=items, outcomes={"i1": Outcome("i1", Result.REJECTED, 9, time(19))})
    notice.show_item(refused, items[0])
    with qtbot.waitSignal(notice.sent_back) as back:
        qtbot.mouseClick(notice.send_back, Qt.MouseButton.LeftButton)
    assert back.args == [["i2", "i3"]]


def test_an_urgency_that_was_accepted_says_nothing(notice: ItemNotice) -> None:
    items = (an_item(number="1", role=ItemRole.URGENCY), an_item("i2", number="2"))
    p = at_the_vote(items=items, outcomes={"i1": Outcome("i1", Result.ADOPTED, 9, time(19))})
    notice.show_item(p, items[0])
    assert notice.isHidden()
