# SPDX-License-Identifier: EUPL-1.2
"""Voting on the item under discussion: everyone for, except…; or by roll call, one key a voter."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.domain import ballot
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Choice, Mode
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext
from pupitre.text.names import full_name, list_name
from pupitre.text.results import outcome_sentence
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.people import CHOICE_MARKS, candidates, choice_pill
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.segments import Segments
from pupitre.ui.widgets.tally_bar import Part, TallyBar

KEYS = {
    Qt.Key.Key_P: Choice.FOR,
    Qt.Key.Key_C: Choice.AGAINST,
    Qt.Key.Key_A: Choice.ABSTENTION,
    Qt.Key.Key_N: Choice.NOT_TAKING_PART,
}


class VotePanel(QWidget):
    """Emits `mode_chosen(str)` and `cast(dict seat → Choice or None)`; shows the ballot as the sitting has it."""

    mode_chosen = Signal(str)
    cast = Signal(dict)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self.modes = Segments(
            _("Kind of ballot"), [(Mode.ORDINARY.value, _("Show of hands")), (Mode.PUBLIC.value, _("Roll call"))]
        )
        self.modes.chosen.connect(self.mode_chosen)
        self.modes.setObjectName("modes")
        self._lead = Label(strong=True, wrap=True)
        hint = _("Three letters of a name, then Enter against, Shift Enter abstention, Ctrl Enter does not take part")
        self.picker = NamePicker(_("Except"), hint, keys="Ctrl+E")
        self.picker.setObjectName("except")
        self.picker.picked.connect(self._except)
        self.list = RowList(_("Votes"), ruled=True, dense=True, lines=1)
        self.list.setObjectName("votes")
        self.list.setMinimumHeight(64)
        self.list.installEventFilter(self)
        self.list.removed.connect(lambda seat: self.cast.emit({seat: None}))
        self._box = Card(tone=Tone.GOOD)
        self._bar = TallyBar()
        self._sentence = Label(wrap=True, strong=True)
        self._box.add(self._bar)
        self._box.add(self._sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.grid)
        for part in (self.modes, self._lead, self.picker):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._box)

    def show_ballot(self, p: Proceedings, item: Item, provisional: Outcome) -> None:
        """Show the ballot of an item, and the result that it would have now."""
        self._p, self._item = p, item
        held, done = p.ballots.get(item.id), p.outcomes.get(item.id)
        self.modes.select(held.mode.value if held else "")
        self.modes.setEnabled(done is None)
        roll = held is not None and held.mode is Mode.PUBLIC
        asking = held is not None and done is None
        self.picker.setVisible(asking and not roll)
        self._lead.setText(self._lead_text(p, item, roll=roll))
        self._lead.setVisible(held is not None)
        self.list.setVisible(held is not None)
        self._box.setVisible(held is not None)
        if held is None:
            return
        senses = ballot.senses(p, item.id)
        self._show_rows(p, item, senses, roll=roll)
        self.picker.set_candidates(candidates(p, senses, self._words))
        self._show_count(p, done or provisional, waiting=len(ballot.unanswered(p, item.id)) if roll and not done else 0)

    def take_keyboard(self) -> None:
        """Put the keyboard where the vote is said: the names of a show of hands, the first voter of a roll call."""
        if not self.picker.isHidden():
            self.picker.setFocus()
            return
        self.list.setFocus()
        rows = self.list.rows()
        self.list.select(rows[0].key if rows else None)

    def _lead_text(self, p: Proceedings, item: Item, *, roll: bool) -> str:
        if item.id in p.outcomes:
            return _("Proclaimed result")
        if roll:
            left = len(ballot.unanswered(p, item.id))
            text = ngettext(
                "Roll call: {count} voter has yet to answer", "Roll call: {count} voters have yet to answer", left
            )
            keys = _("P for, C against, A abstention, N does not take part")
            return f"{text.format(count=left)} · {keys}" if left else _("Roll call: all voters have answered")
        return _("Everyone votes for, except:")

    def _show_rows(self, p: Proceedings, item: Item, senses: dict[str, Choice | None], *, roll: bool) -> None:
        answering = ballot.voters(p, item.id)
        said = p.votes.get(item.id, {})
        rows = []
        for seat, choice in senses.items():
            if not roll and seat not in said:
                continue
            member = p.seats[seat]
            proxy = "" if answering[seat] == seat else self._by(p, answering[seat])
            pill = (choice_pill(choice, self._words),) if choice else ()
            rows.append(Row(seat, f"{list_name(member)}, {member.organisation_name}", aside=proxy, pills=pill))
        self.list.set_rows(rows)

    def _by(self, p: Proceedings, holder: str) -> str:
        return _("by {holder}").format(holder=full_name(p.seats[holder], self._words))

    def _show_count(self, p: Proceedings, outcome: Outcome, *, waiting: int) -> None:
        counts = {
            Choice.FOR: outcome.in_favour,
            Choice.AGAINST: outcome.against,
            Choice.ABSTENTION: outcome.abstention,
            Choice.NOT_TAKING_PART: outcome.not_taking_part,
        }
        self._bar.set_parts([Part(label(c, self._words), n, *CHOICE_MARKS[c]) for c, n in counts.items()])
        self._sentence.setText(outcome_sentence(p, outcome, self._words) if not waiting else "")
        self._sentence.setVisible(not waiting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list: P, C, A, N give the current voter's sense; in a roll call the next one comes up."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            choice, seat = KEYS.get(Qt.Key(event.key())), self.list.current_key()
            if choice is not None and seat is not None and not event.modifiers() and self._is_open():
                at = self.list.currentIndex().row()
                self.cast.emit({str(seat): choice})
                rows = self.list.rows()
                if len(rows) > at + 1 and rows[at].key == seat:
                    self.list.select(rows[at + 1].key)
                return True
        return super().eventFilter(watched, event)

    def _is_open(self) -> bool:
        return self._p is not None and self._item is not None and self._item.id not in self._p.outcomes

    def _except(self, seat: str, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            choice = Choice.ABSTENTION
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            choice = Choice.NOT_TAKING_PART
        else:
            choice = Choice.AGAINST
        self.cast.emit({seat: choice})
