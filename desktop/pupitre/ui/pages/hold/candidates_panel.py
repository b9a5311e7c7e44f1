# SPDX-License-Identifier: EUPL-1.2
"""Who stands in a round: members by three letters of a name, anybody else by the name in full, or lists."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pupitre.domain.happening import Candidate
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item, Seat
from pupitre.text.formats import joined
from pupitre.text.language import Words, _
from pupitre.text.names import folded, full_name
from pupitre.ui import theme
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.people import candidates
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.snug import Snug


class CandidatesPanel(QWidget):
    """Emits `opened([Candidate])`, or `took_effect(Candidate)` for a single candidacy that needs no ballot."""

    opened = Signal(object)
    took_effect = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self._standing: list[Candidate] = []
        self._about: tuple[str, int] = ("", 0)
        self._lead = Label(strong=True, wrap=True)
        self.picker = NamePicker(_("Candidate"), "", keys=keys_of("except"), free=True)
        self.picker.setObjectName("candidate")
        self.picker.picked.connect(self._member)
        self.picker.written.connect(self._written)
        self.people = NamePicker(_("Member of the list"), "", free=True)
        self.people.setObjectName("list-member")
        self.people.picked.connect(lambda seat, _mods: self._join(self._name(seat), self._birth(seat)))
        self.people.written.connect(lambda name: self._join(name, ""))
        self._error = Label(tone="bad", size="small", wrap=True)
        self.list = RowList(_("Candidates"), ruled=True, lines=2)
        self.list.setObjectName("candidates")
        self.list.setMinimumHeight(3 * theme.now().sizes.control)
        self.list.removed.connect(self._withdraw)
        self._single = Label(wrap=True, tone="muted", size="small")
        self.off = Button(_("Take off"), Kind.QUIET, hint="Delete")
        self.off.setObjectName("candidate-off")
        self.off.clicked.connect(lambda: self._withdraw(self.list.current_key()))
        self.open = Button("", Kind.PRIMARY, keys=keys_of("proclaim"))
        self.open.setObjectName("open-round")
        self.open.clicked.connect(lambda: self.opened.emit(list(self._standing)))
        self.effect = Button(_("Takes effect at once"), Kind.SECONDARY)
        self.effect.setObjectName("take-effect")
        self.effect.clicked.connect(lambda: self.took_effect.emit(self._standing[0]))
        column = Snug(self)
        for part in (self._lead, self.picker, self.people, self._error):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._single)
        column.addLayout(Flow(self.open, self.effect, self.off))

    def show_round(self, p: Proceedings, item: Item, number: int, before: tuple[Candidate, ...]) -> None:
        """Ask who stands in that round; those of the round `before` stand again until they withdraw."""
        self._p, self._item = p, item
        if self._about != (item.id, number):
            self._about, self._standing = (item.id, number), list(before)
            self._error.setText("")
        lists = item.post is not None and item.post.by_list
        first, again = _("Who stands?"), _("Who stands in this round? Take off whoever withdraws.")
        self._lead.setText(again if before else first)
        self.open.show_text(_("Open the ballot") if number == 1 else _("Open this round"))
        member = _("Three letters of a member, or a name in full, then Enter")
        self.picker.box.setPlaceholderText(_("Name of a list, then Enter") if lists else member)
        self.picker.set_candidates([] if lists else candidates(p, (s.id for s in p.seats.values()), self._words))
        self.people.set_candidates(candidates(p, (s.id for s in p.seats.values()), self._words) if lists else [])
        self._show()

    def take_keyboard(self) -> None:
        """Put the cursor where a candidate is named."""
        self.picker.setFocus()

    def _show(self) -> None:
        lists = bool(self._item and self._item.post and self._item.post.by_list)
        self.people.setVisible(lists and bool(self._standing))
        if lists and self._standing:
            hint = _("Member of {list}: a name, then Enter").format(list=self._standing[-1].name)
            self.people.box.setPlaceholderText(hint)
        self.list.set_rows([Row(c.id, c.name, joined(c.members, self._words)) for c in self._standing])
        self._error.setVisible(bool(self._error.text()))
        self.open.setEnabled(bool(self._standing))
        self.off.setVisible(bool(self._standing))
        commission = bool(self._item and self._item.post and self._item.post.commission)
        alone = len(self._standing) == 1 and self._about[1] == 1
        self.effect.setVisible(alone and commission)
        if commission:
            text = _("A single candidacy for this post: it can take effect at once, and is read out (CGCT L2121-21).")
        else:
            text = _("A single candidate is elected by secret ballot all the same (CGCT L2122-7).")
        self._single.setText(text)
        self._single.setVisible(alone)

    def _seat(self, seat: str) -> Seat | None:
        return self._p.seats.get(seat) if self._p else None

    def _name(self, seat: str) -> str:
        member = self._seat(seat)
        return full_name(member, self._words) if member else ""

    def _birth(self, seat: str) -> str:
        member = self._seat(seat)
        return str(member.birth_year) if member and member.birth_year else ""

    def _member(self, seat: str, _modifiers: Qt.KeyboardModifier) -> None:
        birth = self._birth(seat)
        self._stand(Candidate(seat, self._name(seat), seat, births=(birth,) if birth else ()))

    def _written(self, name: str) -> None:
        taken = {c.id for c in self._standing} | {c.id for r in self._rounds() for c in r}
        free = next(f"c{n}" for n in range(1, len(taken) + 2) if f"c{n}" not in taken)
        self._stand(Candidate(free, name))

    def _rounds(self) -> list[tuple[Candidate, ...]]:
        if self._p is None or self._item is None:
            return []
        return [r.candidates for r in self._p.rounds_of(self._item.id)]

    def _stand(self, candidate: Candidate) -> None:
        twice = any(c.id == candidate.id or folded(c.name) == folded(candidate.name) for c in self._standing)
        self._error.setText(_("{name} stands already.").format(name=candidate.name) if twice else "")
        if twice:
            announce(self.picker.box, self._error.text())
        else:
            self._standing.append(candidate)
        self._show()
        if not twice and not self.people.isHidden():
            self.people.setFocus()

    def _join(self, name: str, birth: str) -> None:
        """One more member of the list that was named last."""
        if self._standing and name:
            last = self._standing[-1]
            self._standing[-1] = replace(last, members=(*last.members, name), births=(*last.births, birth))
            self._show()

    def _withdraw(self, candidate: object) -> None:
        self._standing = [c for c in self._standing if c.id != candidate]
        self._show()
