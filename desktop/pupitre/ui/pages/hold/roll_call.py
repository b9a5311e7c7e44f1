# SPDX-License-Identifier: EUPL-1.2
"""The roll call: one key a member, proxies by name, then the opening."""

from datetime import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from pupitre.domain.attendance import Room, proxies_at, room, standing
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import quorum
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Presence
from pupitre.text.language import Words, _
from pupitre.text.names import full_name, list_name
from pupitre.text.quorum import quorum_sentence
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.day_edit import HourEdit
from pupitre.ui.pages.hold.people import candidates, standing_pill
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields, settle
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

KEYS = {Qt.Key.Key_P: Presence.PRESENT, Qt.Key.Key_E: Presence.EXCUSED, Qt.Key.Key_A: Presence.ABSENT}


class RollCall(Card):
    """Emits what the secretary records; the page does the deeds and shows the sitting anew."""

    answered = Signal(dict)
    proxied = Signal(str, str)
    proxy_taken_back = Signal(str)
    opened = Signal(object, str, str)
    """Hour, president, secretary."""

    def __init__(self, words: Words) -> None:
        super().__init__(_("Roll call"))
        self._words = words
        self._p: Proceedings | None = None
        self._giver = ""
        self._hint = Label(
            _("P present, E excused, A absent, R represented by another member"), tone="muted", wrap=True
        )
        self._find = NamePicker(_("Find a member"), _("Find a member…"), keys="Ctrl+F")
        self._find.picked.connect(lambda key, _mods: self._go(key))
        self._holder = NamePicker(_("Proxy to"), _("Proxy to: type three letters, then Enter"))
        self._holder.picked.connect(self._proxy_to)
        self._holder.setVisible(False)
        self.list = RowList(_("Members"), ruled=True, dense=True, lines=1)
        self.list.setObjectName("roll-call")
        self.list.installEventFilter(self)
        self._all = Button(_("All the others are present"), Kind.SECONDARY)
        self._all.setObjectName("all-present")
        self._all.clicked.connect(self._all_present)
        self._build_opening()
        self.add(self._hint)
        self.add(self._find)
        self.add(self._holder)
        self.add(self.list, 1)
        self.add(self._sentence)
        self.add(self._fields)
        row = QHBoxLayout()
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(self._hour)
        row.addWidget(self._open)
        self.add(row)

    def _build_opening(self) -> None:
        self._sentence = Label(wrap=True)
        self._president, self._secretary = QComboBox(), QComboBox()
        for box in (self._president, self._secretary):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self._president.setObjectName("president")
        self._secretary.setObjectName("secretary")
        self._hour = HourEdit("opening-hour")
        self._hour.setAccessibleName(_("Hour"))
        settle(self._hour)
        self._fields = Fields(
            Field(_("President of the sitting"), self._president),
            Field(_("Secretary of the sitting"), self._secretary),
            columns=2,
        )
        self._open = Button(_("Open the sitting"), Kind.PRIMARY, keys="F5", large=True)
        self._open.setObjectName("open-sitting")
        self._open.clicked.connect(self._ask_opening)

    def show_sitting(self, p: Proceedings, now: time) -> None:
        """Show the members and their answers."""
        self._p = p
        here = room(p)
        holders = {x.giver: x.holder for x in proxies_at(p)}
        self.list.set_rows([self._row(p, s, here, holders) for s in p.seats.values()])
        if self.list.current_key() is None and p.seats:
            self.list.select(next(iter(p.seats)))
        self._find.set_candidates(candidates(p, p.seats, self._words))
        called = sum(1 for s in p.seats if s in p.attendances)
        self.set_aside(_("{called} of {count} called").format(called=called, count=len(p.seats)))
        self._sentence.setText(quorum_sentence(quorum(p), self._words))
        self._fill(self._president, [s for s in p.seats.values() if s.id in here.seated], first=self._presiding(p))
        self._fill(self._secretary, [s for s in p.voting_seats if s.id in here.seated])
        if not self._hour.hasFocus():
            self._hour.show_hour(now)

    def _row(self, p: Proceedings, seat: Seat, here: Room, holders: dict[str, str]) -> Row:
        aside = ""
        if seat.id in holders:
            holder = full_name(p.seats[holders[seat.id]], self._words)
            aside = _("proxy to {holder}").format(holder=holder)
        pill = standing_pill(standing(p, seat.id, at=here), self._words)
        return Row(seat.id, f"{list_name(seat)}, {seat.organisation_name}", aside=aside, pills=(pill,))

    @staticmethod
    def _presiding(p: Proceedings) -> str:
        return next((s.id for s in p.seats.values() if s.presides), "")

    def _fill(self, box: QComboBox, seats: list[Seat], *, first: str = "") -> None:
        """Offer those who are present; who presides by right is proposed, nobody is chosen for secretary."""
        held = box.currentData() or first
        box.clear()
        box.addItem(_("Choose…"), "")
        for seat in seats:
            box.addItem(full_name(seat, self._words), seat.id)
        box.setCurrentIndex(max(0, box.findData(held)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """P, E, A answer for the current member and go to the next; R asks for the holder of a proxy."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, seat = Qt.Key(event.key()), self.list.current_key()
            if seat is not None and key in KEYS and not event.modifiers():
                self._answer(str(seat), KEYS[key])
                return True
            if seat is not None and key == Qt.Key.Key_R:
                self._ask_holder(str(seat))
                return True
        return super().eventFilter(watched, event)

    def _answer(self, seat: str, presence: Presence) -> None:
        at = self.list.currentIndex().row()
        if presence is Presence.ABSENT and self._p and any(x.giver == seat for x in proxies_at(self._p)):
            self.proxy_taken_back.emit(seat)
        self.answered.emit({seat: presence})
        self._go_on(at)

    def _go_on(self, at: int) -> None:
        rows = self.list.rows()
        if at + 1 < len(rows):
            self.list.select(rows[at + 1].key)

    def _ask_holder(self, giver: str) -> None:
        if self._p is None:
            return
        self._giver = giver
        seated = room(self._p).seated - {giver}
        self._holder.set_candidates(candidates(self._p, seated or set(self._p.seats) - {giver}, self._words))
        self._holder.setVisible(True)
        self._holder.setFocus()

    def _proxy_to(self, holder: str, _modifiers: object) -> None:
        self._holder.setVisible(False)
        self.list.setFocus()
        at = next((at for at, row in enumerate(self.list.rows()) if row.key == self._giver), len(self.list.rows()))
        self.proxied.emit(self._giver, holder)
        if self._p and any(x.giver == self._giver and x.holder == holder for x in proxies_at(self._p)):
            self._go_on(at)

    def _go(self, seat: str) -> None:
        self.list.select(seat)
        self.list.setFocus()

    def _all_present(self) -> None:
        if self._p:
            self.answered.emit({s: Presence.PRESENT for s in self._p.seats if s not in self._p.attendances})

    def _ask_opening(self) -> None:
        president, secretary = str(self._president.currentData() or ""), str(self._secretary.currentData() or "")
        self.opened.emit(self._hour.hour(), president, secretary)
