# SPDX-License-Identifier: EUPL-1.2
"""The roll call: one key a member, proxies and substitutes by name, then the opening."""

from datetime import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

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
from pupitre.ui.pages.hold.keys import keys_of, letter
from pupitre.ui.pages.hold.member_forms import ProxyForm, SubstituteForm
from pupitre.ui.pages.hold.people import candidates, standing_pill
from pupitre.ui.pages.hold.seat_choice import SeatChoice
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field, Fields, settle
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

ANSWERS = {
    letter("call-present"): Presence.PRESENT,
    letter("call-excused"): Presence.EXCUSED,
    letter("call-absent"): Presence.ABSENT,
}


class RollCall(Card):
    """Emits what the secretary records; the page does the deeds and shows the sitting anew."""

    answered = Signal(object)
    proxied = Signal(str, str)
    proxy_taken_back = Signal(str)
    substituted = Signal(str, str)
    """Seat, name of the substitute."""
    opened = Signal(object, str, str, str)
    """Hour, president, secretary, co-president."""

    def __init__(self, words: Words) -> None:
        super().__init__(_("Roll call"))
        self._words = words
        self._p: Proceedings | None = None
        self._seat = ""
        hint = _("P present, E excused, A absent, R represented by another member, S a substitute sits")
        self._find = NamePicker(_("Find a member"), _("Find a member…"), keys=keys_of("call-find"))
        self._find.picked.connect(lambda key, _mods: self._go(key))
        self.proxy, self.substitute = ProxyForm(words), SubstituteForm(words)
        self.proxy.picked.connect(self._proxy_to)
        self.substitute.done.connect(self._substitute)
        self.list = RowList(_("Members"), ruled=True, dense=True, lines=1, lettered=True)
        self.list.setObjectName("roll-call")
        self.list.setMinimumHeight(96)
        self.list.installEventFilter(self)
        self._all = Button(_("All the others are present"), Kind.SECONDARY, keys=keys_of("call-others"))
        self._all.setObjectName("all-present")
        self._all.clicked.connect(self._all_present)
        self._build_opening()
        self.add(Label(hint, tone="muted", wrap=True))
        self.add(self._find)
        for form in (self.proxy, self.substitute):
            form.setVisible(False)
            self.add(form)
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
        letters = _("Three letters of the name, then Enter")
        self.president = SeatChoice(_("President of the sitting"), letters, self._words)
        self.co_president = SeatChoice(_("Co-president of the sitting"), letters, self._words)
        self.secretary = SeatChoice(_("Secretary of the sitting"), letters, self._words)
        self._chairs = {"president": self.president, "co-president": self.co_president, "secretary": self.secretary}
        for name, choice in self._chairs.items():
            choice.setObjectName(name)
        self._co_field = Field(_("Co-president of the sitting"), self.co_president)
        self._hour = HourEdit("opening-hour")
        self._hour.setAccessibleName(_("Hour"))
        settle(self._hour)
        self._fields = Fields(
            Field(_("President of the sitting"), self.president),
            Field(_("Secretary of the sitting"), self.secretary),
            self._co_field,
            columns=2,
        )
        self._open = Button(_("Open the sitting"), Kind.PRIMARY, keys=keys_of("open-sitting"), large=True)
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
        present = here.seated - here.substitutes.keys()
        presiding = [s.id for s in p.seats.values() if s.presides]
        self.president.offer(p, present, first=presiding[0] if presiding else "")
        self._co_field.setVisible(p.charter.presidents > 1)
        self.co_president.offer(p, present, first=presiding[1] if len(presiding) > 1 else "")
        self.secretary.offer(p, present & {s.id for s in p.voting_seats})
        if not self._hour.hasFocus():
            self._hour.show_hour(now)

    def _row(self, p: Proceedings, seat: Seat, here: Room, holders: dict[str, str]) -> Row:
        aside = ""
        if seat.id in holders:
            holder = full_name(p.seats[holders[seat.id]], self._words)
            aside = _("proxy to {holder}").format(holder=holder)
        elif seat.id in here.substitutes:
            aside = _("substitute: {name}").format(name=here.substitutes[seat.id])
        pill = standing_pill(standing(p, seat.id, at=here), self._words)
        named = ", ".join(part for part in (list_name(seat), seat.organisation_name) if part)
        return Row(seat.id, named, aside=aside, pills=(pill,))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The letters answer for the current member and go to the next; R and S first ask for a name."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, seat = Qt.Key(event.key()), self.list.current_key()
            if seat is not None and not event.modifiers() and self._call(str(seat), key):
                return True
        return super().eventFilter(watched, event)

    def _call(self, seat: str, key: Qt.Key) -> bool:
        if key in ANSWERS:
            self._answer(seat, ANSWERS[key])
        elif key == letter("call-represented"):
            self._ask(seat, self.proxy)
        elif key == letter("call-substituted"):
            self._ask(seat, self.substitute)
        else:
            return False
        return True

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

    def _ask(self, seat: str, form: ProxyForm | SubstituteForm) -> None:
        """Ask for a name: of who carries the proxy, or of the substitute."""
        if self._p is None:
            return
        self.leave_form()
        self._seat = seat
        form.ask(self._p, seat)
        form.setVisible(True)
        form.setFocus()

    def leave_form(self) -> bool:
        """Take away the question for a name; whether one was asked."""
        asked = [form for form in (self.proxy, self.substitute) if not form.isHidden()]
        for form in asked:
            form.setVisible(False)
        if asked:
            self.list.setFocus()
        return bool(asked)

    def _proxy_to(self, holder: str) -> None:
        self.leave_form()
        self.proxied.emit(self._seat, holder)
        if self._p and any(x.giver == self._seat and x.holder == holder for x in proxies_at(self._p)):
            self._go_on(self._place(self._seat))

    def _substitute(self) -> None:
        name = self.substitute.name.text()
        self.leave_form()
        self.substituted.emit(self._seat, name)
        if self._p and self._seat in room(self._p).substitutes:
            self._go_on(self._place(self._seat))

    def _place(self, seat: str) -> int:
        rows = self.list.rows()
        return next((at for at, row in enumerate(rows) if row.key == seat), len(rows))

    def _go(self, seat: str) -> None:
        self.list.select(seat)
        self.list.setFocus()

    def _all_present(self) -> None:
        if self._p:
            self.answered.emit({s: Presence.PRESENT for s in self._p.seats if s not in self._p.attendances})

    def _ask_opening(self) -> None:
        self.opened.emit(self._hour.hour(), *(self._chairs[c].seat for c in ("president", "secretary", "co-president")))
