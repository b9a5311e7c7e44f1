# SPDX-License-Identifier: EUPL-1.2
"""Votes by name: everyone one way, except…; or by roll call, one key for a voter and the proxies held."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pupitre.domain import ballot
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Choice, Mode
from pupitre.text.formats import joined, number
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext, pgettext
from pupitre.text.names import full_name, list_name
from pupitre.ui import theme
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.keys import keys_of, letter
from pupitre.ui.pages.hold.people import candidates, choice_pill
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.segments import Segments
from pupitre.ui.widgets.snug import Snug

KEYS = dict(zip(map(letter, ("vote-for", "vote-against", "vote-abstention", "vote-out")), Choice, strict=True))
SIDES = (Choice.FOR, Choice.AGAINST, Choice.ABSTENTION)
"""What everyone may be said to vote, in the order in which Enter and Shift+Enter take what is left."""
Senses = Mapping[str, Choice | None]


class NamesPanel(QWidget):
    """Emits `cast(dict seat → Choice or None)` and `defaulted(str)`: what everyone votes who is not named."""

    cast = Signal(object)
    defaulted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self._roll = False
        self._senses: Senses = {}
        self._held_by: dict[str, list[str]] = {}
        self._default = Choice.FOR
        self._strokes: list[tuple[str, ...]] = []
        self._build()
        column = Snug(self)
        for part in (self.lead, self.everyone, self.picker, self._hint):
            column.addWidget(part)
        column.addWidget(self.list, 1)

    def _build(self) -> None:
        self.lead = Label(strong=True, wrap=True)
        sides = [
            (Choice.FOR.value, pgettext("everyone", "All for, except")),
            (Choice.AGAINST.value, pgettext("everyone", "All against, except")),
            (Choice.ABSTENTION.value, pgettext("everyone", "All abstain, except")),
        ]
        self.everyone = Segments(_("What everyone votes who is not named"), sides)
        self.everyone.setObjectName("everyone")
        self.everyone.chosen.connect(self.defaulted)
        for key, choice in zip(("all-for", "all-against", "all-abstain"), SIDES, strict=True):
            QShortcut(QKeySequence(keys_of(key)), self.everyone, lambda side=choice: self.defaulted.emit(side.value))
        self.picker = NamePicker(_("Except"), "", keys=keys_of("except"))
        self.picker.setObjectName("except")
        self.picker.picked.connect(self._named)
        self._hint = Label(size="small", tone="muted", wrap=True)
        self.list = RowList(_("Votes"), ruled=True, dense=True, lines=1, lettered=True)
        self.list.setObjectName("votes")
        self.list.setMinimumHeight(2 * theme.now().sizes.control)
        self.list.installEventFilter(self)
        self.list.removed.connect(lambda seat: self.cast.emit({seat: None}))
        # The names that fit take the place of those who are named: the result stays in sight.
        self.picker.box.textChanged.connect(lambda _text: self.list.setVisible(self.picker.list.isHidden()))

    def show_votes(self, p: Proceedings, item: Item, senses: Senses) -> None:
        """Show who said what; `senses` is the ballot's (`ballot.senses`)."""
        if self._item is None or self._item.id != item.id:
            self._strokes = []
        held, asking = p.ballots[item.id], item.id not in p.outcomes
        self._p, self._item, self._senses = p, item, senses
        self._roll, self._default = held.mode is Mode.PUBLIC, held.default
        answering = ballot.voters(p, item.id)
        self._held_by = {}
        for giver, holder in answering.items():
            if giver != holder:
                self._held_by.setdefault(holder, []).append(giver)
        self.everyone.select(held.default.value)
        self.everyone.setVisible(asking and not self._roll)
        self.picker.setVisible(asking)
        rows = self._called(p, answering) if self._roll else self._exceptions(p, answering)
        self.lead.setText(self._lead_text(held.default, asking=asking, exceptions=bool(rows)))
        self.lead.setVisible(bool(self.lead.text()))
        self._show_hint(asking=asking)
        self.picker.set_candidates(candidates(p, senses, self._words))
        self.list.set_rows(rows)

    def _lead_text(self, default: Choice, *, asking: bool, exceptions: bool) -> str:
        if not self._roll:
            everyone = {
                Choice.FOR: (_("Everyone voted for."), _("Everyone voted for, except:")),
                Choice.AGAINST: (_("Everyone voted against."), _("Everyone voted against, except:")),
                Choice.ABSTENTION: (_("Everyone abstained."), _("Everyone abstained, except:")),
            }
            return "" if asking else everyone[default][exceptions]
        left = self.waiting
        if not asking:
            return ""
        text = ngettext(
            "Roll call: {count} voter has yet to answer", "Roll call: {count} voters have yet to answer", left
        )
        return text.format(count=number(left, self._words)) if left else _("Roll call: all voters have answered")

    def _show_hint(self, *, asking: bool) -> None:
        if self._roll:
            text = _("P for · C against · A abstention · N takes no part · Shift without the proxy")
            self._hint.setToolTip(_("One key answers for the voter and the proxy held; Backspace takes it back."))
            self.picker.box.setPlaceholderText(_("Three letters of a name, then Enter: go to that voter"))
        else:
            text = ""
            first, second = (label(choice, self._words) for choice in self._others())
            hint = _("Three letters of a name, then Enter: {first}; Shift: {second}; Ctrl: does not take part")
            self.picker.box.setPlaceholderText(hint.format(first=first.lower(), second=second.lower()))
        self._hint.setText(text)
        self._hint.setVisible(bool(text) and asking)

    def _others(self) -> tuple[Choice, Choice]:
        """What Enter and Shift+Enter say of who is named."""
        first, second = (side for side in SIDES if side is not self._default)
        return first, second

    def _exceptions(self, p: Proceedings, answering: Mapping[str, str]) -> list[Row]:
        said = p.votes.get(ballot.recorded_on(p, self._item.id), {}) if self._item else {}
        rows = []
        for seat in (s for s in self._senses if s in said):
            by = "" if answering[seat] == seat else _("by {holder}").format(holder=self._name(answering[seat]))
            rows.append(self._row(p, seat, self._senses[seat], by))
        return rows

    def _called(self, p: Proceedings, answering: Mapping[str, str]) -> list[Row]:
        """In the order of the call: each voter, followed by those whose proxy that voter holds."""
        rows = []
        for seat in (s for s, holder in answering.items() if s == holder):
            rows.append(self._row(p, seat, self._senses[seat]))
            for giver in self._held_by.get(seat, []):
                row = self._row(p, giver, self._senses[giver], _("proxy held by {name}").format(name=self._name(seat)))
                rows.append(row)
        return rows

    def _row(self, p: Proceedings, seat: str, choice: Choice | None, aside: str = "") -> Row:
        member = p.seats[seat]
        pill = (choice_pill(choice, self._words),) if choice else ()
        icon = "arrow-right-line" if aside and self._roll else ""
        return Row(seat, f"{list_name(member)}, {member.organisation_name}", aside=aside, pills=pill, icon=icon)

    def _name(self, seat: str) -> str:
        return full_name(self._p.seats[seat], self._words) if self._p else ""

    @property
    def waiting(self) -> int:
        """How many voters have not answered yet."""
        return sum(choice is None for choice in self._senses.values())

    def take_keyboard(self) -> None:
        """Put the keyboard where the vote is said: the names of a show of hands, the next voter of a roll call."""
        if not self._roll:
            self.picker.setFocus()
            return
        self.list.setFocus()
        rows = [str(row.key) for row in self.list.rows()]
        self.list.select(next((seat for seat in rows if self._senses[seat] is None), rows[0] if rows else None))

    def said(self, choices: Mapping[str, Choice | None]) -> str:
        """What was just recorded, as a screen reader says it."""
        parts = []
        for seat, choice in choices.items():
            what = label(choice, self._words).lower() if choice else _("taken back")
            parts.append(_("{name}: {sense}").format(name=self._name(seat), sense=what))
        return joined(parts, self._words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list: P, C, A, N give the current voter's sense; in a roll call the next one comes up."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shift = Qt.KeyboardModifier.ShiftModifier
            choice, seat = KEYS.get(Qt.Key(event.key())), self.list.current_key()
            if self._is_open() and choice and seat and not event.modifiers() & ~shift:
                self._answer(str(seat), choice, alone=bool(event.modifiers() & shift))
                return True
            if self._is_open() and self._roll and event.key() == Qt.Key.Key_Backspace:
                self._take_back()
                return True
        return super().eventFilter(watched, event)

    def _is_open(self) -> bool:
        return self._p is not None and self._item is not None and self._item.id not in self._p.outcomes

    def _answer(self, seat: str, choice: Choice, *, alone: bool) -> None:
        """The voter's sense, and that of the proxies held unless they were told to differ."""
        held = () if alone or not self._roll else self._held_by.get(seat, ())
        before = self._senses.get(seat)
        with_it = [giver for giver in held if self._senses[giver] in (None, before)]
        stroke = (seat, *with_it)
        self._strokes.append(stroke)
        self.cast.emit(dict.fromkeys(stroke, choice))
        if self._roll:
            self._go_on(seat)

    def _go_on(self, seat: str) -> None:
        """To the next voter who has not answered, round the list; it stays where everybody has."""
        rows = [str(row.key) for row in self.list.rows()]
        at = rows.index(seat) + 1 if seat in rows else 0
        waiting = [s for s in (*rows[at:], *rows[:at]) if self._senses.get(s) is None]
        if waiting:
            self.list.select(waiting[0])

    def _take_back(self) -> None:
        """The last answer, and the keyboard back on its voter."""
        rows = [str(row.key) for row in self.list.rows()]
        at = self.list.currentIndex().row()
        before = [(s,) for s in rows[: max(at, 0)] if self._senses[s] is not None]
        last = self._strokes.pop() if self._strokes else before[-1] if before else ()
        if last:
            self.cast.emit(dict.fromkeys(last))
            self.list.select(last[0])

    def _named(self, seat: str, modifiers: Qt.KeyboardModifier) -> None:
        if self._roll:
            self.list.select(seat)
            self.list.setFocus()
            return
        first, second = self._others()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            choice = second
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            choice = Choice.NOT_TAKING_PART
        else:
            choice = first
        self.cast.emit({seat: choice})
