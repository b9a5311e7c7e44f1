# SPDX-License-Identifier: EUPL-1.2
"""What is done with an item at the desk: it is opened, voted, proclaimed or noted; the panel asks, the deeds answer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from pupitre.domain import ballot
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind, Mode
from pupitre.services import holding, voting
from pupitre.store.work import Changes
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.item_panel import ItemPanel
from pupitre.ui.widgets.page import Page


class VotingDesk(QObject):
    """Does what the item's panel asks for, on the item that was shown last; `settled(item)` once it has its result."""

    settled = Signal(str)

    def __init__(self, context: Context, page: Page, panel: ItemPanel) -> None:
        super().__init__(page)
        self._context, self._page, self._panel = context, page, panel
        self._p: Proceedings | None = None
        self._item: Item | None = None
        panel.opened.connect(self.open_item)
        panel.proclaimed.connect(self._proclaim)
        panel.noted.connect(self._take_note)
        panel.note_written.connect(lambda item, text: self._do(holding.write_note, item=item, text=text))
        panel.votes.mode_chosen.connect(self._choose_mode)
        panel.votes.cast.connect(lambda choices: self._do(voting.cast_votes, item=self._id, choices=choices))

    def show(self, p: Proceedings, item: Item) -> None:
        """Show an item as the sitting has it."""
        self._p, self._item = p, item
        self._panel.show_item(p, item, self._provisional(p, item))

    def open_item(self) -> None:
        """Open the item, and its ordinary ballot in the same stroke: most items are voted by show of hands."""
        self._do(holding.open_item, item=self._id, at=self._context.now(), then=self._begin_ballot)

    @property
    def _id(self) -> str:
        return self._item.id if self._item else ""

    def _do(self, deed: Callable[..., Any], **kwargs: Any) -> Changes | None:
        scope = self._p.scope if self._p else ""
        return self._context.do(self._page, deed, scope, **kwargs)

    def _provisional(self, p: Proceedings, item: Item) -> Outcome | None:
        """What the result would be now; nothing before the item is opened."""
        if item.id not in p.discussions or item.kind is not ItemKind.VOTE:
            return None
        return ballot.outcome(p, item.id, n=p.next_n, at=self._context.now())

    def _begin_ballot(self) -> None:
        if self._item is not None and self._item.kind is ItemKind.VOTE:
            self._choose_mode(Mode.ORDINARY.value)

    def _choose_mode(self, mode: str) -> None:
        self._do(voting.open_ballot, item=self._id, mode=Mode(mode), then=self._panel.votes.take_keyboard)

    def _proclaim(self) -> None:
        item = self._id
        self._do(voting.proclaim, item=item, at=self._context.now(), then=lambda: self.settled.emit(item))

    def _take_note(self) -> None:
        item = self._id
        self._do(holding.take_note, item=item, at=self._context.now(), then=lambda: self.settled.emit(item))
