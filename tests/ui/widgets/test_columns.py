# SPDX-License-Identifier: EUPL-1.2
"""The two layouts of a page."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.columns import columns, reflow, stack
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.room import Room


def test_columns_share_the_width(shown) -> None:
    page, left, right = Page(scrolls=False), Card("a"), Card("b")
    page.add(columns((left, 3), (right, 1)), 1)
    shown(page, 900, 300)
    assert left.width() == pytest.approx(3 * right.width(), rel=0.05)
    assert left.height() == right.height()
    assert right.x() - left.geometry().right() - 1 == 16


@pytest.mark.parametrize(("flush", "grows"), [(True, True), (False, False)])
def test_what_is_left_of_a_stack_goes_to_a_list_or_below(shown, flush: bool, grows: bool) -> None:
    page, top, last = Page(scrolls=False), Card("a"), Card("b", flush=flush)
    page.add(stack(top, last), 1)
    shown(page, 400, 600)
    assert (last.height() > 300) is grows
    assert top.height() < 100


def test_columns_and_stacks_hold_layouts_too(shown) -> None:
    page, inner = Page(scrolls=False), QLabel("x")
    page.add(columns((stack(stack(inner)), 1)))
    shown(page)
    assert inner.isVisible()


def wide(least: int) -> QWidget:
    made = QLabel("x")
    made.setMinimumWidth(least)
    return made


def test_columns_without_room_stand_one_above_the_other(shown, qtbot) -> None:
    room, page, left, right = Room(), Page(scrolls=False), wide(300), wide(300)
    page.add(columns((left, 1), (right, 1)), 1)
    room.stack.addWidget(page)
    shown(room, 800, 400)
    assert left.y() == right.y()
    room.resize(500, 400)
    qtbot.waitUntil(lambda: right.y() > left.y())
    assert room.horizontalScrollBar().maximum() == 0
    room.resize(800, 400)
    qtbot.waitUntil(lambda: right.y() == left.y())


def test_what_is_hidden_needs_no_room(shown) -> None:
    page, left, right = Page(scrolls=False), wide(300), wide(300)
    page.add(columns((left, 1), (right, 1)))
    shown(page, 800, 400)
    right.hide()
    reflow(page, 400)
    right.show()
    assert left.y() == right.y()
