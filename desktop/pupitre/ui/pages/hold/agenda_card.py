# SPDX-License-Identifier: EUPL-1.2
"""The agenda of the desk: what became of each item, the one under discussion, and a number that leads to its item."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import SET_ASIDE, Result, Stage
from pupitre.text.labels import kind_label, result_label
from pupitre.text.language import Words, _, ngettext
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.late_item import LateItem
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

PAUSE = 1500
"""Milliseconds without a digit after which the next one begins another number."""
_LOST = frozenset({Result.REJECTED, Result.NOT_ELECTED})


class AgendaList(RowList):
    """Digits lead to the item of that number; every other key is the list's."""

    def __init__(self, name: str) -> None:
        super().__init__(name, lines=2)
        self._typed = ""
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._forget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the item in front in sight, were the list made small."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Gather the digits of a number."""
        if not event.text().isdigit():
            self._forget()
            super().keyPressEvent(event)
            return
        numbers = {row.number: row.key for row in self.rows()}
        longer = self._typed + event.text()
        self._typed = longer if any(number.startswith(longer) for number in numbers) else event.text()
        self._pause.start()
        if self._typed in numbers:
            self.select(numbers[self._typed])

    def _forget(self) -> None:
        self._typed = ""


class AgendaCard(Card):
    """Emits `chosen(item)`, `opened(item)` on Enter, `late(title)`; `adjourn` is its button."""

    chosen = Signal(object)
    opened = Signal(object)
    late = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(_("Agenda"), flush=True)
        self._words = words
        self.list = AgendaList(_("Agenda"))
        self.list.setObjectName("agenda")
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.line = LateItem()
        self.line.asked.connect(self.late)
        self.adjourn = Button(_("Adjourn the sitting"), Kind.SECONDARY, hint=keys_of("adjourn"))
        self.adjourn.setObjectName("adjourn")
        self.add(self.list, 1)
        self.add(self.line)
        self.add(self.adjourn)

    def show_sitting(self, p: Proceedings, item: str) -> None:
        """Show every item as it stands, and which one is in front."""
        count = len(p.items)
        self.set_aside(ngettext("{count} item", "{count} items", count).format(count=count))
        current = p.current_item()
        self.list.set_rows([self._row(p, i, current) for i in p.items])
        self.list.select(item)
        self.adjourn.setVisible(p.stage is Stage.OPEN)
        self.line.setVisible(p.stage in (Stage.CONVOKED, Stage.OPEN))

    def _row(self, p: Proceedings, item: Item, current: Item | None) -> Row:
        told, tone = self._state(p, item, current)
        amended = next((i for i in p.items if i.id == item.amends), None)
        if amended:
            text = _("Amendment to item {number}").format(number=amended.number)
            told = f"{text} · {told}"
        gone = item.id in p.outcomes and p.outcomes[item.id].result in SET_ASIDE
        return Row(item.id, item.title, told, item.number, tone=tone, muted=gone, indent=int(amended is not None))

    def _state(self, p: Proceedings, item: Item, current: Item | None) -> tuple[str, Tone]:
        done = p.outcomes.get(item.id)
        if done:
            tone = Tone.BAD if done.result in _LOST else Tone.NEUTRAL if done.result in SET_ASIDE else Tone.GOOD
            return result_label(done.result, p.charter.power, self._words), tone
        if current and current.id == item.id:
            return (_("Vote in progress") if item.id in p.ballots else _("Under discussion")), Tone.INFO
        if item.id in p.discussions:
            return _("Opened, then left for another item"), Tone.WARN
        return (_("Added late") if item.late else kind_label(item.kind, p.charter.power, self._words)), Tone.NEUTRAL
