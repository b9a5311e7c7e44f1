# SPDX-License-Identifier: EUPL-1.2
"""Days and hours are typed or picked in French, and weeks start on Monday."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from pupitre.host.resources import shipped
from pupitre.text.language import load
from pupitre.ui import theme
from pupitre.ui.pages.day_edit import Calendar, DayEdit, HourEdit, read_day


def an_edit() -> DayEdit:
    return DayEdit(load("fr", shipped("i18n")), "day")


def test_a_day_is_written_in_french_and_comes_back(shown: Callable[..., QWidget]) -> None:
    edit = an_edit()
    shown(edit)
    edit.clearFocus()
    edit.show_day(date(2026, 12, 3))
    assert edit.text() == "jeu. 3 déc. 2026"
    assert edit.day() == date(2026, 12, 3)


def test_a_day_is_typed_digit_by_digit_and_stepped_out_of_its_week(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    edit = an_edit()
    with qtbot.waitActive(shown(edit)):
        edit.activateWindow()
    edit.show_day(date(2026, 12, 3))
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(edit, "18")
    assert edit.day() == date(2026, 12, 18)
    edit.setCurrentSection(edit.Section.DaySection)
    for _day in range(8):
        qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.day() == date(2026, 12, 26)
    edit.clearFocus()
    assert edit.text() == "sam. 26 déc. 2026"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("25/11/2026", date(2026, 11, 25)),
        ("25112026", date(2026, 11, 25)),
        ("3/4/2027", date(2027, 4, 3)),
        ("31/01/2027", date(2027, 1, 31)),
        ("25.11.2026", date(2026, 11, 25)),
        ("29/02/2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_typed_as_one_writes_it(qtbot: QtBot, shown: Callable[..., QWidget], typed: str, day: date) -> None:
    edit = an_edit()
    with qtbot.waitActive(shown(edit)):
        edit.activateWindow()
    edit.show_day(date(2026, 12, 3))
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(edit, typed)
    edit.clearFocus()
    assert edit.day() == day


@pytest.mark.parametrize("shown_first", [date(2026, 11, 26), date(2026, 2, 10)])
def test_the_last_day_of_a_long_month_is_typed_over_one_of_a_short_month(
    qtbot: QtBot, shown: Callable[..., QWidget], shown_first: date
) -> None:
    edit = an_edit()
    with qtbot.waitActive(shown(edit)):
        edit.activateWindow()
    edit.show_day(shown_first)
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(edit, "31/12/2026")
    edit.clearFocus()
    assert edit.day() == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3", date(2026, 12, 3)),
        ("31", date(2026, 12, 31)),
        ("31/1", date(2026, 1, 31)),
        ("29/02", date(2028, 2, 29)),
        ("29/02/2027", None),
        ("0", None),
        ("32", None),
        ("10/13", None),
    ],
)
def test_figures_are_read_from_the_first_and_completed_by_what_fits(typed: str, day: date | None) -> None:
    assert read_day(typed, date(2026, 11, 26) if typed != "3" else date(2026, 12, 1)) == day


def test_a_long_day_is_not_cut(shown: Callable[..., QWidget]) -> None:
    edit = an_edit()
    least = edit.minimumSizeHint()
    shown(edit, least.width(), least.height())
    edit.show_day(date(2026, 11, 22))
    line = edit.lineEdit()
    assert line.fontMetrics().horizontalAdvance(edit.text()) <= line.width()


def test_the_calendar_starts_on_monday(qtbot: object, dresser: object) -> None:
    edit = an_edit()
    calendar = edit.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert calendar.locale().name() == "fr_FR"
    edit.deleteLater()


def test_the_chosen_day_is_filled_with_the_accent(
    shown: Callable[..., QWidget], colours_of: Callable[[QWidget], set[str]]
) -> None:
    calendar = Calendar(QLocale("fr_FR"))
    calendar.setSelectedDate(QDate(2026, 12, 3))
    shown(calendar, 360, 260)
    assert theme.now().colours.accent_solid.lower() in colours_of(calendar)


def test_an_hour_comes_back(shown: Callable[..., QWidget]) -> None:
    edit = HourEdit("hour")
    shown(edit)
    edit.show_hour(time(9, 30))
    assert (edit.text(), edit.hour()) == ("09 h 30", time(9, 30))
