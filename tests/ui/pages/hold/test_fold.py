# SPDX-License-Identifier: EUPL-1.2
"""Three columns where there is room, the middle with one of the others, or one: nothing is cut."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from moments import french
from pupitre.ui.pages.hold.fold import JOURNAL, LEFT, MIDDLE, ROOM, Fold

ALL = (LEFT, MIDDLE, ROOM, JOURNAL)


def pane(width: int) -> QWidget:
    made = QWidget()
    made.minimumSizeHint = lambda: made.size().scaled(width, 100, Qt.AspectRatioMode.IgnoreAspectRatio)  # type: ignore[method-assign]
    return made


@pytest.fixture
def fold(shown: Callable[..., QWidget]) -> Fold:
    french()
    fold = Fold(pane(200), pane(400), (pane(250), pane(150)))
    window = QWidget()  # alone, it could not be made smaller than what it shows
    fold.setParent(window)
    shown(window, 1000, 500)
    fold.resize(1000, 500)
    return fold


def seen(fold: Fold) -> set[str]:
    return {name for name in ALL if not fold._panes[name].isHidden()}


def test_everything_stands_side_by_side_where_there_is_room(fold: Fold) -> None:
    assert (fold.columns, seen(fold)) == (3, set(ALL))
    assert fold.tabs.isHidden()
    assert fold.beside.isHidden()


def test_with_less_room_one_column_stands_beside_the_middle(fold: Fold) -> None:
    fold.resize(750, 500)
    assert (fold.columns, seen(fold)) == (2, {MIDDLE, LEFT})
    fold.bring(ROOM)
    assert seen(fold) == {MIDDLE, ROOM}
    fold.bring(MIDDLE)
    assert seen(fold) == {MIDDLE, ROOM}


def test_with_the_least_room_one_stands_alone(fold: Fold) -> None:
    fold.resize(450, 500)
    assert (fold.columns, seen(fold)) == (1, {MIDDLE})
    fold.bring(JOURNAL)
    assert seen(fold) == {JOURNAL}
    fold.resize(1000, 500)
    assert seen(fold) == set(ALL)


def test_the_tabs_bring_what_they_name(fold: Fold) -> None:
    fold.resize(450, 500)
    button = next(b for b in fold.tabs.findChildren(QAbstractButton) if b.text() == "Salle")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert seen(fold) == {ROOM}
    assert fold.minimumSizeHint().width() == 400


def test_the_room_has_its_whole_column_when_it_is_given(fold: Fold) -> None:
    before = fold._panes[ROOM].height()
    fold.give_room(whole=True)
    fold.layout().activate()
    fold._side.layout().activate()
    assert fold._panes[ROOM].height() > before
