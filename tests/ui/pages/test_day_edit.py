# SPDX-License-Identifier: EUPL-1.2
"""Days and hours are typed or picked in French, and weeks start on Monday."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from pupitre.host.resources import shipped
from pupitre.text.language import load
from pupitre.ui import theme
from pupitre.ui.pages.day_edit import Calendar, DayEdit, HourEdit


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
