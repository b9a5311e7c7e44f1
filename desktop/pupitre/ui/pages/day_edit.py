# SPDX-License-Identifier: EUPL-1.2
"""Choosing a day or an hour: written out in the language of the screen, with a calendar that starts on Monday."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QRect, QSize, Qt, QTime
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QTimeEdit, QToolButton

from pupitre.text.language import Words
from pupitre.ui import icons, theme
from pupitre.ui.widgets.painted import DEMI, rounded, width_of, write

_LONG = QDate(2026, 11, 22)
_READ, _TYPED = "ddd d MMM yyyy", "d MMM yyyy"
"""With the day of the week Qt takes no digit that contradicts it, and its arrows go round in one week."""
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayEdit(QDateEdit):
    """A day: typed, stepped through with the arrows, or picked in the calendar (Alt+Down)."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        locale = QLocale(str(words.locale))
        self.setLocale(locale)
        self.setCalendarPopup(True)
        self.setDisplayFormat(_READ)
        self.setCalendarWidget(Calendar(locale))

    def sizeHint(self) -> QSize:
        """Return the size that a long day asks for: Qt's own forgets the paddings of the style sheet."""
        sizes = theme.now().sizes
        longest = self.locale().toString(_LONG, _READ)
        return QSize(width_of(longest) + sizes.control + 2 * sizes.inset, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the day be typed: without its day of the week."""
        self.setDisplayFormat(_TYPED)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the day of the week of what was typed."""
        super().focusOutEvent(event)
        self.setDisplayFormat(_READ)

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


class Calendar(QCalendarWidget):
    """A month: weeks start on Monday, other months are pale, and no day is red."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.setLocale(locale)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        for name, icon in (("prevmonth", "arrow-left-s-line"), ("nextmonth", "arrow-right-s-line")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(icons.icon(icon, "ink"))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the colours of the day for what Qt draws: the names of the days."""
        colours = theme.now().colours
        header = QTextCharFormat()
        header.setForeground(QColor(colours.muted))
        header.setBackground(QColor(colours.surface))
        self.setHeaderTextFormat(header)
        for weekday in _WEEKEND:
            self.setWeekdayTextFormat(weekday, header)
        super().showEvent(event)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """Draw one day."""
        shown = day if isinstance(day, QDate) else QDate(day.year, day.month, day.day)
        colours, sizes = theme.now().colours, theme.now().sizes
        chosen, here = shown == self.selectedDate(), shown.month() == self.monthShown()
        inner = rect.adjusted(2, 2, -2, -2)
        painter.fillRect(rect, QColor(colours.surface))
        if chosen:
            rounded(painter, inner, sizes.radius, fill=colours.accent_solid)
        ink = colours.on_accent if chosen else colours.ink if here else colours.faint
        weight = DEMI if chosen else QFont.Weight.Normal
        write(painter, inner, str(shown.day()), ink, weight=weight, align=Qt.AlignmentFlag.AlignHCenter)
