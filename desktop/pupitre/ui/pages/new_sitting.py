# SPDX-License-Identifier: EUPL-1.2
"""Creating a sitting: its body, day, hour and place, and what that day means for the convocations, as one types."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit

from pupitre.domain.charter import Body, in_force
from pupitre.domain.notice import too_short
from pupitre.text.language import Words, _
from pupitre.ui.pages.day_edit import DayEdit, HourEdit
from pupitre.ui.pages.deadlines import send_sentence
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields
from pupitre.ui.widgets.label import Label

AHEAD = timedelta(weeks=3)
"""The day that is proposed: far enough to write the agenda and send it in time."""
USUAL = time(18)
_SATURDAY = 5


class NewSitting(Card):
    """Emits `asked(body, on, at, place, first)` and `left()`; `first`: after a renewal."""

    asked = Signal(str, object, object, str, bool)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("New sitting"))
        self.setObjectName("new-sitting-panel")
        self._words = words
        self._today = date.min
        self._bodies: dict[str, Body] = {}
        self._population = 0
        self.body_box = QComboBox()
        self.body_box.setObjectName("new-body")
        self.day = DayEdit(words, "new-day")
        self.hour = HourEdit("new-hour")
        self.place = QLineEdit()
        self.place.setObjectName("new-place")
        self.place.setPlaceholderText(_("Hall and address"))
        fields = Fields(columns=10)
        for label, control, span in (
            (_("Body"), self.body_box, 3),
            (_("Day"), self.day, 2),
            (_("Hour"), self.hour, 1),
            (_("Place"), self.place, 4),
        ):
            fields.add(Field(label, control), span)
        self.first = QCheckBox(_("First sitting after a renewal"))
        self.first.setObjectName("new-first")
        self.told = Label(wrap=True)
        self.make = Button(_("Create the sitting"), Kind.PRIMARY, keys="Ctrl+Return")
        self.make.setObjectName("create-sitting")
        self.leave = Button(_("Cancel"), Kind.QUIET, keys="Escape")
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.leave)
        row.addWidget(self.make)
        self.add(fields)
        self.add(self.first)
        self.add(row)
        self._connect()

    def _connect(self) -> None:
        for changed in (self.body_box.currentIndexChanged, self.day.dateChanged, self.first.toggled):
            changed.connect(self._tell)
        self.make.clicked.connect(self._ask)
        self.place.returnPressed.connect(self._ask)
        self.leave.clicked.connect(self.left)

    def begin(self, bodies: Sequence[Body], *, today: date, place: str, population: int = 0) -> None:
        """Propose a sitting of the first body in three weeks, at the usual hour and place; its notice may hang on how
        many inhabitants (0: not known) the organisation has."""
        self._today, self._bodies, self._population = today, {b.id: b for b in bodies}, population
        self.body_box.clear()
        for body in bodies:
            self.body_box.addItem(body.name, body.id)
        self.day.show_day(working_day(today + AHEAD))
        self.hour.show_hour(USUAL)
        self.place.setText(place)
        self._tell()
        self.body_box.setFocus()

    def _tell(self) -> None:
        """Say by when the convocations must leave."""
        body = self._bodies.get(str(self.body_box.currentData()))
        self.make.setEnabled(body is not None)
        if body is None:
            self.told.setText(_("There is no body yet: add one under “Bodies” first."))
            self.told.set_tone("warn")
            return
        on = self.day.day()
        self.first.setVisible(body.charter.first_notice is not None)
        notice = in_force(body.charter, on, self._population, first=self._first).notice
        late = too_short(notice, self._today, on)
        if on < self._today:
            self.told.setText(_("This day is past: create it only to record a sitting that was held."))
        else:
            self.told.setText(send_sentence(notice, on, self._today, self._words))
        self.told.set_tone("bad" if late else "muted")

    def _ask(self) -> None:
        body = str(self.body_box.currentData() or "")
        if body:
            self.asked.emit(body, self.day.day(), self.hour.hour(), self.place.text(), self._first)

    @property
    def _first(self) -> bool:
        return self.first.isChecked() and not self.first.isHidden()


def working_day(day: date) -> date:
    """That day, or the Monday after it: nobody sits on a Saturday or a Sunday unless somebody says so."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() >= _SATURDAY else 0)
