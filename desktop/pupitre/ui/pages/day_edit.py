# SPDX-License-Identifier: EUPL-1.2
"""Choosing a day or an hour: written out in the language of the screen, with a calendar that starts on Monday."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QTimeEdit

from pupitre.text.language import Words
from pupitre.ui import theme

_DAYS = (
    Qt.DayOfWeek.Monday,
    Qt.DayOfWeek.Tuesday,
    Qt.DayOfWeek.Wednesday,
    Qt.DayOfWeek.Thursday,
    Qt.DayOfWeek.Friday,
    Qt.DayOfWeek.Saturday,
    Qt.DayOfWeek.Sunday,
)


class DayEdit(QDateEdit):
    """A day: typed, stepped through with the arrows, or picked in the calendar (Alt+Down)."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        locale = QLocale(str(words.locale))
        self.setLocale(locale)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        calendar = QCalendarWidget()
        calendar.setLocale(locale)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setGridVisible(False)
        self.setCalendarWidget(calendar)
        _dress(calendar)

    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))


class HourEdit(QTimeEdit):
    """An hour, to the minute."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setDisplayFormat("HH 'h' mm")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)

    def hour(self) -> time:
        """The hour that is shown."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def show_hour(self, at: time) -> None:
        """Show another hour."""
        self.setTime(QTime(at.hour, at.minute))


def _dress(calendar: QCalendarWidget) -> None:
    """The days of the week are muted, and no day is red: Qt colours the week-end by itself."""
    colours = theme.now().colours
    header = QTextCharFormat()
    header.setForeground(QColor(colours.muted))
    header.setBackground(QColor(colours.surface))
    calendar.setHeaderTextFormat(header)
    plain = QTextCharFormat()
    plain.setForeground(QColor(colours.ink))
    for weekday in _DAYS:
        calendar.setWeekdayTextFormat(weekday, plain)
