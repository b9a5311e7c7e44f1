# SPDX-License-Identifier: EUPL-1.2
"""The desk: agenda at the left, the item in the middle, the room and the journal at the right."""

from datetime import time

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy

from pupitre.domain.attendance import room
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Stage, Way
from pupitre.services import attending, holding
from pupitre.services.preparing import add_item
from pupitre.store.work import Changes
from pupitre.text.formats import hour
from pupitre.text.journal import Tone as Line
from pupitre.text.journal import journal
from pupitre.text.labels import kind_label, result_label
from pupitre.text.language import _, ngettext
from pupitre.text.names import full_name
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.item_panel import ItemPanel
from pupitre.ui.pages.hold.late_item import LateItem
from pupitre.ui.pages.hold.roll_call import RollCall
from pupitre.ui.pages.hold.room_panel import RoomPanel
from pupitre.ui.pages.hold.voting_desk import VotingDesk
from pupitre.ui.widgets.banner import Way as WayOn
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.journal import Entry, JournalList
from pupitre.ui.widgets.one_of import OneOf
from pupitre.ui.widgets.page import Page, columns, stack
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

JOURNAL_TONES = {
    Line.ADOPTED: Tone.GOOD,
    Line.REJECTED: Tone.BAD,
    Line.QUORUM_LOST: Tone.BAD,
    Line.QUORUM_BACK: Tone.GOOD,
    Line.PROXY: Tone.WARN,
}
"""The lines that should catch the eye; the others are plain."""


class HoldPage(Page):
    """Shows one sitting; each deed is done at once, and Ctrl+Z takes it back."""

    def __init__(self, context: Context) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("hold")
        self.context = context
        self.scope = ""
        self.item = ""
        self.p: Proceedings | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        words = self.context.words
        self.agenda_card = Card(_("Agenda"), flush=True)
        self.agenda = RowList(_("Agenda"), lines=2)
        self.agenda.setObjectName("agenda")
        self.late = LateItem()
        self.adjourn = Button(_("Adjourn the sitting"), Kind.SECONDARY, keys="F9")
        self.adjourn.setObjectName("adjourn")
        self.agenda_card.add(self.agenda, 1)
        self.agenda_card.add(self.late)
        self.agenda_card.add(self.adjourn)
        self.roll_call, self.panel = RollCall(words), ItemPanel(words)
        self.waiting = EmptyState(
            "mail-send-line",
            _("The members are not convoked yet"),
            _("Prepare the agenda and send the convocations: the roll call opens then."),
            _("Go to the convocation"),
        )
        self.middle = OneOf(self.waiting, self.roll_call, self.panel)
        self.voting = VotingDesk(self.context, self, self.panel)
        self.room = RoomPanel(words)
        self.journal_card = Card(_("Journal"), flush=True)
        self.journal = JournalList(_("Journal"))
        self.journal_card.add(self.journal, 1)
        self.room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        right = stack(self.room, self.journal_card)
        right.setStretch(1, 1)
        right.addStretch(0)
        self.add(columns((self.agenda_card, 3), (self.middle, 5), (right, 3)), 1)

    def _connect(self) -> None:
        self.context.changed.connect(self._changed)
        self.agenda.chosen.connect(self._choose)
        self.agenda.opened.connect(self._open_chosen)
        self.late.asked.connect(self._add_late)
        self.adjourn.clicked.connect(self._adjourn)
        self.waiting.asked.connect(lambda: self.left_for.emit("convoke", self.scope))
        self.roll_call.answered.connect(lambda answers: self._do(attending.answer_roll_call, answers=answers))
        self.roll_call.proxied.connect(lambda g, h: self._do(attending.give_proxy, giver=g, holder=h))
        self.roll_call.proxy_taken_back.connect(lambda g: self._do(attending.take_back_proxy, giver=g))
        self.roll_call.opened.connect(self._open_sitting)
        self.panel.undo.clicked.connect(self._undo)
        self.voting.settled.connect(self._go_on)
        self.room.moved.connect(self._move)
        self.room.proxied.connect(lambda g, h: self._do(attending.give_proxy, giver=g, holder=h))
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)
        QShortcut(QKeySequence.StandardKey.Redo, self, self._redo)

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope), with the keyboard where the work is."""
        if key:
            self.item = self.item if key == self.scope else ""
            self.scope = str(key)
        self.refresh()
        if self.middle.current() is self.roll_call:
            self.roll_call.list.setFocus()
        else:
            self.agenda.setFocus()

    def refresh(self) -> None:
        """Read the sitting anew and show it."""
        if not self.scope:
            return
        self.p = p = self.context.office.store.proceedings(self.scope)
        current = p.current_item()
        if not self.item or self.item not in {i.id for i in p.items}:
            self.item = (current or self._next_item(p)).id if p.items else ""
        self._show_agenda(p, current)
        self.room.show_sitting(p, self._shown(p))
        self.journal.set_entries(self._lines(p))
        self.journal_card.setVisible(p.opening is not None)
        self.adjourn.setVisible(p.stage is Stage.OPEN)
        self.late.setVisible(p.stage in (Stage.CONVOKED, Stage.OPEN))
        if p.stage is Stage.PREPARING:
            self.middle.show_only(self.waiting)
        elif p.stage is Stage.CONVOKED:
            self.roll_call.show_sitting(p, self._now())
            self.middle.show_only(self.roll_call)
        else:
            self._show_item(p)
            self.middle.show_only(self.panel)

    def _lines(self, p: Proceedings) -> list[Entry]:
        words = self.context.words
        return [
            Entry((line.n, line.text), hour(line.at, words) if line.at else "", line.text, JOURNAL_TONES.get(line.tone))
            for line in journal(p, words)
        ]

    def _show_agenda(self, p: Proceedings, current: Item | None) -> None:
        count = len(p.items)
        self.agenda_card.set_aside(ngettext("{count} item", "{count} items", count).format(count=count))
        self.agenda.set_rows([self._row(p, i, current) for i in p.items])
        self.agenda.select(self.item)

    def _row(self, p: Proceedings, item: Item, current: Item | None) -> Row:
        words, done = self.context.words, p.outcomes.get(item.id)
        if done:
            tone = Tone.BAD if done.result.value == "rejected" else Tone.GOOD
            return Row(item.id, item.title, result_label(done.result, p.charter.power, words), item.number, tone=tone)
        if current and current.id == item.id:
            text = _("Vote in progress") if item.id in p.ballots else _("Under discussion")
            return Row(item.id, item.title, text, item.number, tone=Tone.INFO)
        subtitle = _("Added late") if item.late else kind_label(item.kind, p.charter.power, words)
        return Row(item.id, item.title, subtitle, item.number)

    @staticmethod
    def _next_item(p: Proceedings) -> Item:
        return next((i for i in p.items if i.id not in p.outcomes), p.items[-1])

    def _shown(self, p: Proceedings) -> Item | None:
        return p.item(self.item) if self.item else None

    def _show_item(self, p: Proceedings) -> None:
        item = self._shown(p)
        if item is not None:
            self.voting.show(p, item)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.scope and self.isVisible():
            self.refresh()

    def _do(self, deed: object, **kwargs: object) -> Changes | None:
        return self.context.do(self, deed, self.scope, **kwargs)  # type: ignore[arg-type]

    def _now(self) -> time:
        return self.context.now()

    def _choose(self, item: object) -> None:
        if str(item) != self.item:
            self.item = str(item)
            self.refresh()

    def _open_chosen(self, item: object) -> None:
        self.item = str(item)
        if self.p and self.p.stage is Stage.OPEN and self.item not in self.p.discussions:
            self.voting.open_item()

    def _open_sitting(self, at: time, president: str, secretary: str) -> None:
        if not (president and secretary):
            text = _("Choose who presides and who is secretary of the sitting, among the members present.")
            self.banner.tell(text, Tone.WARN)
            return
        then = self.agenda.setFocus
        self._do(holding.open_sitting, at=at, president=president, secretary=secretary, then=then)

    def _go_on(self, _settled: str) -> None:
        """An item has its result: the keyboard goes to the next one."""
        if self.p is not None:
            self.agenda.setFocus()
            self.agenda.select(self._next_item(self.p).id)

    def _move(self, seat: str) -> None:
        if self.p is None:
            return
        seated = seat in room(self.p).seated
        way = Way.DEPARTURE if seated else Way.ARRIVAL
        if not self._do(attending.record_movement, seat=seat, way=way, at=self._now()):
            return
        member = self.p.seats[seat]
        if seated and member.voices and self.p.charter.proxies.per_holder:
            text = _("{name} has left. Did this member give a proxy?").format(
                name=full_name(member, self.context.words)
            )
            self.banner.tell(text, Tone.INFO, ways=[WayOn(_("Record a proxy"), lambda: self.room.ask_proxy(seat))])

    def _add_late(self, title: str) -> None:
        changes = self._do(add_item, title=title)
        if changes:
            self.item = str(changes.made)
            self.refresh()

    def _adjourn(self) -> None:
        self.panel.keep_note()
        if self._do(holding.adjourn, at=self._now()):
            text = _("The sitting is adjourned. The minutes are drafted from what was recorded.")
            go = WayOn(_("Write the minutes"), lambda: self.left_for.emit("write", self.scope))
            self.banner.tell(text, Tone.GOOD, ways=[go])

    def _undo(self) -> None:
        self.context.undo(self, self.scope)

    def _redo(self) -> None:
        self.context.redo(self, self.scope)
