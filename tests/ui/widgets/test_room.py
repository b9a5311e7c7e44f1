# SPDX-License-Identifier: EUPL-1.2
"""A page has all the room, and is scrolled only where it must."""

from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.room import Room


def page(*, least: int, sentence: str = "") -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QListView(), 1)
    tall = QLabel("x")
    tall.setMinimumHeight(least)
    column.addWidget(tall)
    if sentence:
        column.addWidget(Label(sentence, wrap=True))
    return made


def test_a_page_fills_the_room_and_its_lists_shrink(shown, qtbot) -> None:
    room, fitting = Room(), page(least=100, sentence="court")
    room.stack.addWidget(fitting)
    shown(room, 600, 400)
    qtbot.waitUntil(lambda: fitting.height() == 400)
    assert room.verticalScrollBar().maximum() == 0


def test_a_page_that_needs_more_is_scrolled(shown, qtbot) -> None:
    room, tall = Room(), page(least=700)
    room.stack.addWidget(tall)
    shown(room, 600, 400)
    qtbot.waitUntil(lambda: tall.height() > 700)
    assert room.verticalScrollBar().maximum() > 0
    assert room.horizontalScrollBar().maximum() == 0


def test_only_the_page_in_front_counts(shown, qtbot) -> None:
    room, small, tall = Room(), page(least=100), page(least=900)
    room.stack.addWidget(small)
    room.stack.addWidget(tall)
    shown(room, 600, 400)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() == 0)
    room.stack.setCurrentWidget(tall)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)


def test_a_page_that_grows_is_fitted_anew(shown, qtbot) -> None:
    room, growing = Room(), page(least=100)
    room.stack.addWidget(growing)
    shown(room, 600, 400)
    growing.findChild(QLabel).setMinimumHeight(800)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)


def test_an_empty_room_is_no_trouble(shown) -> None:
    assert shown(Room(), 300, 200).verticalScrollBar().maximum() == 0
