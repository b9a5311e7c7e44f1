# SPDX-License-Identifier: EUPL-1.2
"""Choosing a day or an hour: written out in the language of the screen, with a calendar that starts on Monday."""

from calendar import monthrange
from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QRect, QSize, Qt, QTime
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QTimeEdit, QToolButton

from pupitre.text.language import Words
from pupitre.ui import icons, theme
from pupitre.ui.widgets.painted import DEMI, rounded, width_of, write

_LONG = QDate(2026, 11, 22)
_READ, _TYPED = "ddd d MMM yyyy", "dd/MM/yyyy"
"""With the day of the week Qt takes no digit that contradicts it, and its arrows go round in one week; with figures
alone a day is typed as one writes it: 25/11/2026."""
_FIGURES = "0123456789/.-"
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


def _parts(typed: str) -> list[str]:
    """Day, month and year as far as they are typed; two digits end one, and the next is "" then."""
    parts = [""]
    for letter in typed:
        if letter.isdigit():
            parts[-1] += letter
        elif parts[-1]:
            parts.append("")
        if len(parts) < 3 and len(parts[-1]) == 2:
            parts.append("")
    return parts


def read_day(typed: str, base: date) -> date | None:
    """The day that these figures say so far, what is not typed yet being that of `base`, or what first fits after it.

    25/11/2026, 25112026 and 25.11.2026 are the same; None while they make no day.
    """
    day, month, year = (*(int(part or 0) for part in _parts(typed)[:3]), 0, 0)[:3]
    found = ((y, m) for y in range(base.year, base.year + 9) for m in range(1, 13) if (y, m) >= (base.year, base.month))
    if year >= 1000:
        found = ((year, m) for m in (month,))
    elif month:
        found = ((y, month) for y in range(base.year, base.year + 9))
    return next((date(y, m, day) for y, m in found if 1 <= m <= 12 and 1 <= day <= monthrange(y, m)[1]), None)


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
        self._typed = ""
        self._base = date.min

    def sizeHint(self) -> QSize:
        """Return the size that a long day asks for: Qt's own forgets the paddings of the style sheet."""
        sizes = theme.now().sizes
        longest = self.locale().toString(_LONG, _READ)
        return QSize(width_of(longest) + sizes.control + 2 * sizes.inset, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the day be typed, in figures."""
        self._typed = ""
        self.setDisplayFormat(_TYPED)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the day of the week of what was typed."""
        super().focusOutEvent(event)
        self.setDisplayFormat(_READ)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read figures as they are typed, from the first: Qt would cut 31/12 to 30 while it shows a November."""
        typed = event.text()
        if not typed or typed not in _FIGURES or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._typed = ""
            super().keyPressEvent(event)
            return
        self._base = self._base if self._typed else self.day()
        self._typed += typed
        day = read_day(self._typed, self._base)
        if day is not None:
            self.show_day(day)
        self.setSelectedSection(self.sectionAt(min(len(_parts(self._typed)) - 1, 2)))

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
