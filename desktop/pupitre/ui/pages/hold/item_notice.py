# SPDX-License-Identifier: EUPL-1.2
"""What stands between an item and its vote, or follows from it, with the button that goes on."""

from PySide6.QtCore import Signal

from pupitre.domain.ballot import check_amendments
from pupitre.domain.broken import RuleWarns
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemRole, Result
from pupitre.text.language import _, ngettext
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label


class ItemNotice(Card):
    """Emits `sought(item)`: an amendment to be voted first; `sent_back([items])`: the urgency was refused."""

    sought = Signal(str)
    sent_back = Signal(object)

    def __init__(self) -> None:
        super().__init__(tone=Tone.WARN)
        self.setObjectName("item-notice")
        self._amendment = ""
        self._others: list[str] = []
        self._text = Label(wrap=True, strong=True)
        self.go = Button("", Kind.SECONDARY, keys=keys_of("amendment"))
        self.go.setObjectName("amendment")
        self.go.clicked.connect(lambda: self.sought.emit(self._amendment))
        self.send_back = Button("", Kind.SECONDARY, keys=keys_of("send-back"))
        self.send_back.setObjectName("send-others-back")
        self.send_back.clicked.connect(lambda: self.sent_back.emit(self._others))
        self.add(self._text)
        self.add(Flow(self.go, self.send_back))

    def show_item(self, p: Proceedings, item: Item) -> None:
        """Say what comes first, or what follows; nothing where nothing does."""
        amendment = _first_amendment(p, item)
        refused = item.role is ItemRole.URGENCY and item.id in p.outcomes
        refused = refused and p.outcomes[item.id].result is Result.REJECTED and p.adjournment is None
        self._others = [i.id for i in p.items if i.id not in p.outcomes] if refused else []
        self._amendment = amendment.id if amendment else ""
        self.go.setVisible(amendment is not None)
        self.send_back.setVisible(bool(self._others))
        self.setVisible(amendment is not None or bool(self._others))
        if amendment:
            text = _("The amendment {number} is voted before this text: {title}")
            self._text.setText(text.format(number=amendment.number, title=amendment.title))
            self.go.show_text(_("Go to the amendment"))
        elif self._others:
            count = len(self._others)
            self._text.setText(
                _("The urgency was refused: the other items are sent back to a later sitting (CGCT L2121-12).")
            )
            text = ngettext("Send {count} item back", "Send the {count} items back", count)
            self.send_back.show_text(text.format(count=count))


def _first_amendment(p: Proceedings, item: Item) -> Item | None:
    """The amendment that is voted before the item, which was opened and has no result; None where there is none."""
    if item.id not in p.discussions or item.id in p.outcomes:
        return None
    try:
        check_amendments(p, item)
    except RuleWarns:
        return next(i for i in p.items if i.amends == item.id and i.id not in p.outcomes)
    return None
