# SPDX-License-Identifier: EUPL-1.2
"""A rule is passed over with a reason only."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from pupitre.ui.reason import ReasonBar, ask_reason
from pupitre.ui.widgets.page import Page

Asked = tuple[Page, list[str]]


@pytest.fixture
def asked(qtbot: QtBot, shown: Callable[..., QWidget]) -> Asked:
    """A page that asks, and the reasons that it was given."""
    page, given = Page("Convoke"), []
    with qtbot.waitActive(shown(page, 640, 320)):
        page.activateWindow()
    ask_reason(page, "The notice is too short.", "CGCT L2121-11", "Pass over this rule", given.append)
    return page, given


def bar_of(page: Page) -> ReasonBar | None:
    return page.findChild(ReasonBar)


def test_the_keyboard_is_on_the_line_at_once(asked: Asked) -> None:
    bar = bar_of(asked[0])
    assert bar is not None
    assert bar.reason.hasFocus()


def test_enter_gives_the_reason_and_takes_the_bar_away(qtbot: QtBot, asked: Asked) -> None:
    page, given = asked
    bar = bar_of(page)
    qtbot.keyClicks(bar.reason, "  flood ")
    qtbot.keyClick(bar.reason, Qt.Key.Key_Return)
    assert given == ["flood"]
    assert bar_of(page) is None


def test_a_letter_that_was_meant_for_a_list_is_no_reason(qtbot: QtBot, asked: Asked) -> None:
    page, given = asked
    bar = bar_of(page)
    qtbot.keyClicks(bar.reason, "s")
    qtbot.keyClick(bar.reason, Qt.Key.Key_Return)
    assert given == []
    assert "few words" in " ".join(label.text() for label in bar.findChildren(QLabel) if label.isVisible())


def test_an_empty_reason_passes_nothing(qtbot: QtBot, asked: Asked) -> None:
    page, given = asked
    qtbot.keyClicks(bar_of(page).reason, "  ")
    qtbot.keyClick(bar_of(page).reason, Qt.Key.Key_Return)
    assert given == []
    assert bar_of(page) is not None


def test_escape_leaves_things_as_they_were(qtbot: QtBot, asked: Asked) -> None:
    page, given = asked
    qtbot.keyClick(bar_of(page).reason, Qt.Key.Key_Escape)
    assert given == []
    assert bar_of(page) is None


def test_a_second_question_takes_the_place_of_the_first(asked: Asked) -> None:
    page, given = asked
    ask_reason(page, "No quorum.", "", "Pass over this rule", given.append)
    assert len(page.findChildren(ReasonBar)) == 1
