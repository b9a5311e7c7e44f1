# SPDX-License-Identifier: EUPL-1.2
"""Suspended, resumed, behind closed doors, open again."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import opened
from moments import french
from pupitre.domain.happening import ClosedSession, Suspension
from pupitre.domain.proceedings import Proceedings
from pupitre.services import holding
from pupitre.ui.pages.hold.course_panel import CoursePanel

NOW = time(20, 12)
SUSPENDED = opened(suspensions=(Suspension("x", time(20, 0), 5),))
CLOSED = opened(closed_sessions=(ClosedSession("x", time(20, 0), 5, 0, 4, 0),))


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> CoursePanel:
    panel = CoursePanel(french())
    shown(panel, 520, 480)
    return panel


@pytest.mark.parametrize(
    ("p", "key", "deed"),
    [
        (opened(), Qt.Key.Key_S, holding.suspend),
        (SUSPENDED, Qt.Key.Key_R, holding.resume),
        (CLOSED, Qt.Key.Key_P, holding.open_doors),
    ],
)
def test_a_letter_does_it_at_the_hour_that_is_shown(
    qtbot: QtBot, panel: CoursePanel, p: Proceedings, key: Qt.Key, deed: Callable[..., object]
) -> None:
    panel.ask(p, NOW)
    with qtbot.waitSignal(panel.wanted) as wanted:
        qtbot.keyClick(panel.acts, key)
    assert wanted.args == [deed, {"at": NOW}]


def test_only_what_is_possible_is_offered(qtbot: QtBot, panel: CoursePanel) -> None:
    panel.ask(opened(), NOW)
    with qtbot.assertNotEmitted(panel.wanted):
        panel.choose("course-resume")


def test_closed_doors_ask_who_wanted_them_and_for_the_vote(qtbot: QtBot, panel: CoursePanel) -> None:
    """L2121-18: everybody agreeing on the president's request is proposed."""
    panel.ask(opened(), NOW)
    qtbot.keyClick(panel.acts, Qt.Key.Key_H)
    panel.doors.asked_by.setValue(3)
    panel.doors.against.setValue(1)
    panel.doors.in_favour.setValue(3)
    with qtbot.waitSignal(panel.wanted) as wanted:
        panel.doors.done.emit()
    assert wanted.args == [holding.close_doors, {"asked_by": 3, "in_favour": 3, "against": 1, "at": NOW}]


def test_how_the_sitting_stands_is_told(panel: CoursePanel) -> None:
    panel.ask(SUSPENDED, NOW)
    assert "20" in panel._told.text()
    panel.ask(CLOSED, NOW)
    assert "huis clos" in panel._told.text()
