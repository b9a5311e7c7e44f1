# SPDX-License-Identifier: EUPL-1.2
"""The accounts of the president: who presides while the president withdraws from their vote (L2121-14)."""

from PySide6.QtCore import Qt, Signal

from pupitre.domain.attendance import room
from pupitre.domain.ballot import accountable, check_accounts
from pupitre.domain.broken import RuleWarns
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.text.language import Words, _
from pupitre.text.names import full_name
from pupitre.ui.colours import Tone
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.people import candidates
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label


class ChairPanel(Card):
    """Shown before the ballot on the accounts; emits `chosen(seat)`, or `passed` to vote all the same."""

    chosen = Signal(str)
    passed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(tone=Tone.WARN)
        self._words = words
        self._told = Label(wrap=True, strong=True)
        self._why = Label("CGCT L2121-14", size="small", tone="muted")
        self.picker = NamePicker(_("Who presides meanwhile"), _("Three letters of a name, then Enter"))
        self.picker.setObjectName("accounts-president")
        self.picker.picked.connect(self._picked)
        self.anyway = Button(_("Vote all the same"), Kind.QUIET)
        self.anyway.setObjectName("vote-anyway")
        self.anyway.clicked.connect(self.passed)
        for part in (self._told, self._why, self.picker, self.anyway):
            self.add(part)

    def show_item(self, p: Proceedings, item: Item) -> None:
        """Ask, as long as the president sits at the vote on the accounts."""
        self.setVisible(must_withdraw(p, item))
        if self.isHidden():
            return
        leaving = accountable(p)
        name = full_name(p.seats[leaving], self._words) if leaving in p.seats else ""
        text = _(
            "{name} withdraws from the vote on these accounts and leaves the room; the proxy held cannot be used. "
            "Who presides meanwhile?"
        )
        self._told.setText(text.format(name=name))
        here = room(p, item=item.id).seated - {leaving}
        self.picker.set_candidates(candidates(p, here, self._words))

    def _picked(self, seat: str, _modifiers: Qt.KeyboardModifier) -> None:
        self.chosen.emit(seat)


def must_withdraw(p: Proceedings, item: Item) -> bool:
    """Whether the item is opened, its ballot is not, and the president must withdraw first."""
    if item.id not in p.discussions or item.id in p.ballots or item.id in p.outcomes:
        return False
    try:
        check_accounts(p, item)
    except RuleWarns:
        return True
    return False
