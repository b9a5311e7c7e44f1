# SPDX-License-Identifier: EUPL-1.2
"""Who is counted in the quorum, who is not, and why: at the opening, at an item, and now; then what the law offers."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pupitre.domain.attendance import proxies_at, room
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import NextStep, QuorumState, quorum
from pupitre.domain.sitting import Item
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext
from pupitre.text.movements import proxy_fault_sentence
from pupitre.text.names import list_name
from pupitre.text.quorum import offers, quorum_sentence, why_not_counted
from pupitre.ui.pages.hold.people import quorum_pill, standing_pill
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.pill import Pill
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.segments import Segments


class Moment(StrEnum):
    """The moment that is looked at."""

    OPENING = "opening"
    ITEM = "item"
    NOW = "now"


def state_at(p: Proceedings, moment: Moment, item: Item | None) -> tuple[QuorumState, int | None, str | None]:
    """The quorum at a moment, and the event and the item for which it is asked. An item that was not opened yet is
    looked at as if it were now."""
    if moment is Moment.OPENING and p.opening:
        return quorum(p, p.opening.n), p.opening.n, None
    if moment is Moment.ITEM and item is not None:
        opened = p.discussions.get(item.id)
        n = opened.n if opened else None
        return quorum(p, n, item.id), n, item.id
    return quorum(p), None, None


class _Offered(QWidget):
    """Something that the law offers, and what it means."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.button = Button(text, Kind.SECONDARY)
        self._text = Label(size="small", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self._text)

    def explain(self, text: str) -> None:
        """Offer it with what it means; "" takes it away."""
        self._text.setText(text)
        self.setVisible(bool(text))


class QuorumPanel(Card):
    """Emits `step(NextStep)` for what the law offers, `member(seat)` on Enter, `left`."""

    step = Signal(object)
    member = Signal(str)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("Quorum"))
        self.setObjectName("quorum-panel")
        self._words = words
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self._today = date.max
        self._pill = Pill("")
        self.set_aside(self._pill)
        self.moments = Segments(
            _("Moment"), [(Moment.OPENING, _("At the opening")), (Moment.ITEM, _("Item")), (Moment.NOW, _("Now"))]
        )
        self.moments.setObjectName("quorum-moment")
        self.moments.chosen.connect(lambda _moment: self._show())
        self.sentence = Label(wrap=True, strong=True)
        self.counted = Label(tone="muted", wrap=True)
        self.list = RowList(_("Not counted"), ruled=True, dense=True, lines=2)
        self.list.setObjectName("not-counted")
        self.list.setMinimumHeight(64)
        self.list.opened.connect(lambda seat: self.member.emit(str(seat)))
        self._steps = {step: _Offered(label(step, words)) for step in NextStep}
        for step, offered in self._steps.items():
            offered.button.setObjectName(f"step-{step}")
            offered.button.clicked.connect(lambda _checked=False, to=step: self.step.emit(to))
        off = Button(_("Back to the item"), Kind.QUIET, hint="Escape")
        off.clicked.connect(self.left)
        self.add(self.moments)
        self.add(self.sentence)
        self.add(self.counted)
        self.add(self.list, 1)
        for offered in self._steps.values():
            self.add(offered)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(off)
        self.add(row)

    def ask(self, p: Proceedings, item: Item | None, today: date) -> None:
        """Show the quorum of the item that is under discussion, else as it is now."""
        self._today = today
        current = p.current_item()
        self.moments.select(Moment.ITEM if current and item and current.id == item.id else Moment.NOW)
        self.show_sitting(p, item)
        self.list.setFocus()

    def show_sitting(self, p: Proceedings, item: Item | None) -> None:
        """Show the moment that is chosen, as the record has it."""
        self._p, self._item = p, item
        self.moments.set_enabled(Moment.OPENING, p.opening is not None, _("The sitting is not open yet."))
        self.moments.set_enabled(Moment.ITEM, item is not None, _("The agenda is empty."))
        self._show()

    def _show(self) -> None:
        p = self._p
        if p is None:
            return
        moment = Moment(self.moments.current() or Moment.NOW)
        state, n, item = state_at(p, moment, self._item)
        self._pill.show_spec(quorum_pill(state))
        where = [_("Item {number}, “{title}”.").format(number=self._item.number, title=self._item.title)] if (
            moment is Moment.ITEM and self._item) else []  # fmt: skip
        self.sentence.setText(" ".join([*where, quorum_sentence(state, self._words)]))
        count = len(state.not_counted)
        text = ngettext("{count} member is not counted:", "{count} members are not counted:", count)
        self.counted.setText(text.format(count=count) if count else _("Every member is counted."))
        self.list.set_rows(
            [
                Row(
                    seat,
                    list_name(p.seats[seat]),
                    self._why(p, seat, n, item),
                    pills=(standing_pill(how, self._words),),
                )
                for seat, how in state.not_counted.items()
            ]
        )
        asks = not (state.met or moment is Moment.OPENING or p.adjournment or p.suspended)
        texts = {o.step: f"{o.text} {o.article}" for o in offers(p, self._today, self._words)} if asks else {}
        for step, offered in self._steps.items():
            offered.explain(texts.get(step, ""))

    def _why(self, p: Proceedings, seat: str, n: int | None, item: str | None) -> str:
        """Why a member is not counted, and why the proxy that the member gave cannot be used."""
        told = why_not_counted(p, seat, self._words, n, item)
        fault = room(p, n, item).unusable.get(seat)
        given = next((x for x in proxies_at(p, n) if x.giver == seat), None)
        if fault is None or given is None:
            return told
        return f"{told} · {proxy_fault_sentence(p, given, fault, self._words)}"
