# SPDX-License-Identifier: EUPL-1.2
"""The sitting beside its agenda: when, where, who, by when to send, and what is still missing."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pupitre.domain.notice import notice_owed
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Stage
from pupitre.services.readiness import Lack, Lacking, lacking
from pupitre.text.formats import capitalised, day, hour, number
from pupitre.text.language import Words, _, ngettext
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.pages.day_edit import DayEdit, HourEdit
from pupitre.ui.pages.deadlines import notice_tone, send_sentence
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import columns
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.stat_row import Stat, StatRow

IDLE = 1500
"""Milliseconds after which a new day, hour or place is kept."""


class SittingCard(QWidget):
    """Emits `changed(on, at, place)`, `refreshed()` for the members, `shown(item)`, `convoked()` to go on."""

    changed = Signal(object, object, str)
    refreshed = Signal()
    shown = Signal(str)
    convoked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self._words = words
        self._p: Proceedings | None = None
        self._idle = QTimer(self, interval=IDLE, singleShot=True)
        self._idle.timeout.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.gap)
        self._build_when()
        self._build_members()
        self._build_missing()
        column.addWidget(self.when)
        column.addWidget(self.members)
        column.addWidget(self.missing, 1)
        column.addStretch(0)

    def _build_when(self) -> None:
        self.when = Card(_("Sitting"))
        self.told = Label(wrap=True)
        self.day = DayEdit(self._words, "sitting-day")
        self.hour = HourEdit("sitting-hour")
        self.place = QLineEdit()
        self.place.setObjectName("sitting-place")
        self.place.setPlaceholderText(_("Hall and address"))
        fields = QVBoxLayout()
        fields.setSpacing(theme.now().sizes.grid)
        fields.addWidget(_Pair(Field(_("Day"), self.day), Field(_("Hour"), self.hour)))
        fields.addWidget(Fields(Field(_("Place"), self.place)))
        self.fields = QWidget()
        self.fields.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        self.deadline = Label(wrap=True)
        self.deadline.setObjectName("deadline")
        self.day.dateChanged.connect(lambda _now: self._idle.start())
        self.hour.timeChanged.connect(lambda _now: self._idle.start())
        self.place.textEdited.connect(lambda _now: self._idle.start())
        for control in (self.day, self.hour, self.place):
            control.installEventFilter(self)
        for part in (self.told, self.fields, self.deadline):
            self.when.add(part)

    def _build_members(self) -> None:
        self.members = Card(_("Members"))
        self.figures = StatRow()
        self.refresh = Button(_("Take from the directory again"), Kind.QUIET, icon="refresh-line")
        self.refresh.setObjectName("refresh-members")
        self.refresh.clicked.connect(self.refreshed)
        self.members.set_aside(self.refresh)
        self.members.add(self.figures)

    def _build_missing(self) -> None:
        self.missing = Card(flush=True)
        self.list = RowList(_("Still missing"), ruled=True, dense=True)
        self.list.setObjectName("missing")
        self.list.opened.connect(self._show)
        self.list.clicked.connect(lambda _index: self._show(self.list.current_key()))
        self.ready = Label(wrap=True, tone="good")
        inset = theme.now().sizes.inset
        self.ready.setContentsMargins(inset, 0, inset, 0)
        self.go = Button(_("Convoke the members"), Kind.PRIMARY, keys="F5", large=True)
        self.go.setObjectName("go-convoke")
        self.go.clicked.connect(self.convoked)
        self.missing.add(self.list, 1)
        self.missing.add(self.ready)
        row = QHBoxLayout()
        row.setContentsMargins(inset, 0, inset, 0)
        row.addWidget(self.go)
        row.addStretch(1)
        self.missing.add(row)
        self.missing.body.addStretch(0)

    def show_sitting(self, p: Proceedings, today: date, *, changeable: bool) -> None:
        """Show a sitting; a day, hour or place that is being changed is left alone."""
        before, self._p = self._p, p
        words, s = self._words, p.sitting
        early = changeable and p.convocation is None
        self.fields.setVisible(early)
        self.told.setVisible(not early)
        when = _("{day}, {hour}").format(day=day(s.on, words), hour=hour(s.at, words))
        self.told.setText("\n".join(part for part in (capitalised(when), s.place) if part))
        if before is None or before.scope != p.scope or not self._idle.isActive():
            self._put(p)
        notice = notice_owed(p)
        self.deadline.setText(send_sentence(notice, s.on, today, words) if p.stage is Stage.PREPARING else "")
        self.deadline.setVisible(p.stage is Stage.PREPARING)
        tone = notice_tone(notice, s.on, today)
        self.deadline.set_tone("muted" if tone is Tone.NEUTRAL else tone.value)
        self._show_members(p, early=early)
        self._show_missing(p, changeable=changeable)

    def keep(self) -> None:
        """Keep the day, the hour and the place, if they differ from the record."""
        self._idle.stop()
        if self._p is None or self.fields.isHidden():
            return
        s = self._p.sitting
        now = (self.day.day(), self.hour.hour(), self.place.text().strip())
        if now != (s.on, s.at, s.place):
            self.changed.emit(*now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a field keeps what was changed."""
        if event.type() == QEvent.Type.FocusOut and watched in (self.day, self.hour, self.place):
            self.keep()
        return super().eventFilter(watched, event)

    def _put(self, p: Proceedings) -> None:
        s = p.sitting
        self.day.show_day(s.on)
        self.hour.show_hour(s.at)
        if self.place.text().strip() != s.place:
            self.place.setText(s.place)
            self.place.setCursorPosition(0)
        self._idle.stop()

    def _show_members(self, p: Proceedings, *, early: bool) -> None:
        seats, voices = len(p.seats), sum(s.voices for s in p.seats.values())
        words = self._words
        self.figures.set_stats(
            [
                Stat(number(seats, words), ngettext("member", "members", seats)),
                Stat(number(voices, words), ngettext("voice", "voices", voices)),
            ]
        )
        self.refresh.setVisible(early)

    def _show_missing(self, p: Proceedings, *, changeable: bool) -> None:
        early = changeable and p.convocation is None
        found = lacking(p) if early else ()
        self.missing.setVisible(changeable)
        self.missing.set_title(_("Still missing") if found else "")
        self.list.set_rows([self._row(p, each) for each in found])
        self.list.setVisible(bool(found))
        ready = _("Everything is there: the members can be convoked.")
        frozen = _("The members were convoked: what you change here does not change the letters that left.")
        self.ready.setText(ready if early else frozen)
        self.ready.set_tone("good" if early else "muted")
        self.ready.setVisible(not found)
        self.go.setVisible(early)
        self.go.setEnabled(not any(each.blocks for each in found))

    def _row(self, p: Proceedings, each: Lacking) -> Row:
        count = len(each.about)
        texts = {
            Lack.ITEMS: (_("The agenda is empty"), _("Write a first item: F2")),
            Lack.MEMBERS: (_("Nobody sits in this body on that day"), _("Import members in the directory")),
            Lack.PLACE: (_("The place"), _("The convocation names it")),
            Lack.RAPPORTEUR: (
                ngettext("{count} item has no rapporteur", "{count} items have no rapporteur", count),
                "{items}",
            ),
            Lack.REACH: (
                ngettext("{count} member cannot be reached", "{count} members cannot be reached", count),
                _("No postal address and no e-mail in the directory"),
            ),
        }
        title, text = texts[each.lack]
        numbers = ", ".join(i.number for i in p.items if i.id in each.about)
        named = ngettext("Item {numbers}", "Items {numbers}", count).format(numbers=numbers)
        tone = Tone.BAD if each.blocks else Tone.WARN
        return Row(each.lack.value, title.format(count=count), text.format(items=named), tone=tone)

    def _show(self, lack: object) -> None:
        """Go to what is missing."""
        found = next((each for each in lacking(self._p) if each.lack == lack), None) if self._p else None
        if found is None:
            return
        if found.lack is Lack.PLACE:
            self.place.setFocus()
        elif found.lack is Lack.RAPPORTEUR:
            self.shown.emit(found.about[0])
        elif found.lack is Lack.ITEMS:
            self.shown.emit("")


class _Pair(QWidget):
    """Two fields side by side, the first twice as wide."""

    def __init__(self, left: Field, right: Field) -> None:
        super().__init__()
        self.setLayout(columns((left, 2), (right, 1)))
