# SPDX-License-Identifier: EUPL-1.2
"""One member during the sitting: how the member stands, and every act that is possible, each under its letter."""

from datetime import time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pupitre.domain.attendance import room, standing
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.services import attending
from pupitre.text.formats import joined
from pupitre.text.language import Words, _, ngettext
from pupitre.text.names import full_name, title
from pupitre.ui.pages.day_edit import HourEdit
from pupitre.ui.pages.hold import movements as moves
from pupitre.ui.pages.hold.letter_list import LetterList
from pupitre.ui.pages.hold.member_forms import ChairForm, Form, ProxyForm, RecusalForm, SubstituteForm
from pupitre.ui.pages.hold.people import standing_pill
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import settle
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.pill import Pill


class MemberPanel(Card):
    """Emits `wanted(deed, what it is given)` once all is known, `left` when nothing is to be done."""

    wanted = Signal(object, object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(" ")
        self.setObjectName("member-panel")
        self._words = words
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self._act = ""
        self.seat = ""
        self._pill = Pill("")
        self.set_aside(self._pill)
        self._told = Label(tone="muted", wrap=True)
        self.hour = HourEdit("member-hour")
        self.hour.setAccessibleName(_("Hour"))
        settle(self.hour)
        self.acts = LetterList(_("What happens"))
        self.acts.setObjectName("member-acts")
        self.acts.asked.connect(self.choose)
        self.proxy, self.substitute = ProxyForm(words), SubstituteForm(words)
        self.recusal, self.chair = RecusalForm(), ChairForm()
        self.proxy.picked.connect(self._proxy)
        self.substitute.done.connect(self._substitute)
        self.recusal.done.connect(self._recuse)
        self.chair.done.connect(self._take_chair)
        self._build()

    def _build(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._told, 1)
        top.addWidget(self.hour)
        off = Button(_("Back to the item"), Kind.QUIET, hint="Escape")
        off.clicked.connect(self.left)
        bottom.addStretch(1)
        bottom.addWidget(off)
        self.add(top)
        self.add(self.acts)
        for form in self._forms():
            form.setVisible(False)
            self.add(form)
        self.body.addStretch(1)
        self.add(bottom)

    def _forms(self) -> tuple[Form, ...]:
        return (self.proxy, self.substitute, self.recusal, self.chair)

    def ask(self, p: Proceedings, seat: str, item: Item | None, now: time, act: str = "") -> None:
        """Show a member, with the keyboard on the acts; `act` asks at once for what that one needs."""
        self.seat = seat
        self.hour.show_hour(now)
        for form in self._forms():
            form.setVisible(False)
        self.show_sitting(p, item)
        self.acts.setVisible(True)
        self.acts.setFocus()
        if act:
            self.choose(act)

    def show_sitting(self, p: Proceedings, item: Item | None) -> None:
        """Show how the member stands now, and what is possible."""
        self._p, self._item = p, item if item and item.id not in p.outcomes else None
        member = p.seats[self.seat]
        self.set_title(full_name(member, self._words))
        self._pill.show_spec(standing_pill(standing(p, self.seat), self._words))
        self._told.setText("\n".join(self._facts(p)))
        self.acts.show_acts(moves.acts_of(p, self.seat))

    def _facts(self, p: Proceedings) -> list[str]:
        """What the member is, sits for, carries, gave and takes no part in."""
        member, here, words = p.seats[self.seat], room(p), self._words
        facts = [title(member, words)]
        if self.seat in here.substitutes:
            facts.append(_("{name} sits in this place.").format(name=here.substitutes[self.seat]))
        if self.seat in here.carried:
            facts.append(_("proxy to {holder}").format(holder=full_name(p.seats[here.carried[self.seat]], words)))
        carried = [full_name(p.seats[g], words) for g, holder in here.carried.items() if holder == self.seat]
        if carried:
            text = ngettext("carries the proxy of {givers}", "carries the proxies of {givers}", len(carried))
            facts.append(text.format(givers=joined(carried, words)))
        numbers = [p.item(r.item).number for r in moves.recusals_of(p, self.seat)]
        if numbers:
            text = ngettext("takes no part in item {numbers}", "takes no part in items {numbers}", len(numbers))
            facts.append(text.format(numbers=joined(numbers, words)))
        return facts

    def choose(self, act: str) -> None:
        """Do an act, or ask what it still needs."""
        if self._p is None or act not in {a for a, _text in moves.acts_of(self._p, self.seat)}:
            return
        self._act = act
        said = moves.at_once(self._p, act, self.seat, self.hour.hour())
        if said:
            self.wanted.emit(said.deed, said.given)
            return
        form = self._asked(act)
        self.acts.setVisible(False)
        form.setVisible(True)
        form.setFocus()

    def _asked(self, act: str) -> Form:
        p, item = self._p, self._item
        if p is None:
            raise LookupError(act)
        if act == moves.PROXY:
            self.proxy.ask(p, self.seat)
            return self.proxy
        if act == moves.SUBSTITUTE:
            self.substitute.ask(p, self.seat)
            return self.substitute
        if act == moves.RECUSE:
            self.recusal.ask(p, p.current_item() or item)
            return self.recusal
        self.chair.ask(item, presides=act == moves.PRESIDE)
        return self.chair

    def _say(self, deed: Any, **given: Any) -> None:
        self.wanted.emit(deed, given)

    def _proxy(self, holder: str) -> None:
        if self._p is not None:
            said = moves.proxy_to(self._p, self.seat, holder, self.hour.hour())
            self._say(said.deed, **said.given)

    def _substitute(self) -> None:
        name = self.substitute.name.text()
        self._say(attending.seat_substitute, seat=self.seat, substitute=name, at=self.hour.hour())

    def _recuse(self) -> None:
        form = self.recusal
        self._say(
            attending.recuse,
            item=form.item(),
            seat=self.seat,
            kind=form.kind(),
            at=self.hour.hour(),
            left=form.leaves.isChecked(),
        )

    def _take_chair(self) -> None:
        item = self._item if self.chair.item.isChecked() else None
        if self._p is None:
            return
        if self._act == moves.PRESIDE:
            said = moves.presides(self._p, self.seat, item, self.hour.hour())
            self._say(said.deed, **said.given)
        else:
            at = self.hour.hour()
            self._say(attending.change_chair, secretary=self.seat, item=item.id if item else None, at=at)
