# SPDX-License-Identifier: EUPL-1.2
"""What is done with an item at the desk: it is opened, voted, proclaimed, noted or set aside; the panel asks, the deeds
answer."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from pupitre.domain import ballot, election
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Count, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Choice, Ground, ItemKind, Mode, Result
from pupitre.services import attending, holding, voting
from pupitre.store.work import Changes
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.chair_panel import must_withdraw
from pupitre.ui.pages.hold.count_panel import BLANK, NULL, OUT, SIGNED
from pupitre.ui.pages.hold.election_desk import ElectionDesk
from pupitre.ui.pages.hold.item_panel import ItemPanel
from pupitre.ui.pages.hold.vote_panel import FIGURES
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.page import Page


class VotingDesk(QObject):
    """Does what the item's panel asks for, on the item that was shown last.

    Emits `settled(item)` once it has its result, `sought(item)` where another item comes first,
    `correction_asked(item)` for a result that was proclaimed.
    """

    settled = Signal(str)
    sought = Signal(str)
    correction_asked = Signal(str)

    def __init__(self, context: Context, page: Page, panel: ItemPanel) -> None:
        super().__init__(page)
        self._context, self._page, self._panel = context, page, panel
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self.election = ElectionDesk(context, panel.election, self._do, panel.take_keyboard, self)
        self.election.settled.connect(self._settled)
        panel.opened.connect(self.open_item)
        panel.proclaimed.connect(self._proclaim)
        panel.noted.connect(lambda: self._settle(holding.take_note))
        panel.note_written.connect(lambda item, text: self._do(holding.write_note, item=item, text=text))
        panel.correction_asked.connect(lambda: self.correction_asked.emit(self._id))
        panel.notice.sought.connect(self.sought)
        panel.notice.sent_back.connect(self._send_back)
        panel.menu.asked.connect(self._set_aside)
        panel.group.grouped.connect(self._vote_together)
        panel.chair.chosen.connect(self._withdraw)
        panel.chair.passed.connect(lambda: self._open_ballot(Mode.ORDINARY))
        votes = panel.votes
        votes.mode_chosen.connect(self._choose_mode)
        votes.grounded.connect(self._ground)
        votes.defaulted.connect(lambda side: self._open_ballot(Mode.ORDINARY, default=Choice(side)))
        votes.cast.connect(self._cast)
        votes.counted.connect(self._count)

    def show(self, p: Proceedings, item: Item) -> None:
        """Show an item as the sitting has it."""
        self._p, self._item = p, item
        self.election.show(item.id)
        self._panel.show_item(p, item, self._provisional(p, item))

    def open_item(self) -> None:
        """Open the item, and its ordinary ballot in the same stroke: most items are voted by show of hands."""
        self._do(holding.open_item, item=self._id, at=self._context.now(), then=self._begin)

    @property
    def _id(self) -> str:
        return self._item.id if self._item else ""

    def _do(self, deed: Callable[..., Any], **kwargs: Any) -> Changes | None:
        scope = self._p.scope if self._p else ""
        return self._context.do(self._page, deed, scope, **kwargs)

    def _provisional(self, p: Proceedings, item: Item) -> Outcome | None:
        """What the result would be now; nothing before the item is opened, nor before a round is decided."""
        if item.id not in p.discussions or item.kind is ItemKind.INFORMATION:
            return None
        if item.kind is ItemKind.VOTE:
            return ballot.outcome(p, item.id, n=p.next_n, at=self._context.now())
        try:
            return election.election_outcome(p, item.id, n=p.next_n, at=self._context.now())
        except RuleBroken:
            return None

    def _begin(self) -> None:
        """After its opening: the ballot of an item that is voted, unless the president must withdraw first."""
        if self._p and self._item and self._item.kind is ItemKind.VOTE and not must_withdraw(self._p, self._item):
            self._open_ballot(Mode.ORDINARY)
        else:
            self._panel.take_keyboard()

    def _open_ballot(self, mode: Mode, **kwargs: Any) -> None:
        self._do(voting.open_ballot, item=self._id, mode=mode, then=self._panel.take_keyboard, **kwargs)

    def _choose_mode(self, way: str) -> None:
        mode = Mode.ORDINARY if way == FIGURES else Mode(way)
        held = self._p.ballots.get(self._id) if self._p else None
        counted = ballot.counted_on(self._p, self._id) if self._p else None
        if held and held.mode is mode and self._p and self._item and (counted is None or way == FIGURES):
            self.show(self._p, self._item)  # by name or by figures: another way to look at the same ballot
            self._panel.take_keyboard()
        else:
            self._open_ballot(mode)

    def _ground(self, ground: str, requested: int) -> None:
        """Why the ballot is as it is; a waiver of the secret makes it a show of hands."""
        held = self._p.ballots.get(self._id) if self._p else None
        if held is not None:
            mode = Mode.ORDINARY if ground == Ground.WAIVER.value else held.mode
            self._open_ballot(mode, ground=Ground(ground), requested=requested)

    def _cast(self, choices: Mapping[str, Choice | None]) -> None:
        if self._do(voting.cast_votes, item=self._id, choices=choices):
            announce(self._panel.votes.list, self._panel.votes.names.said(choices))

    def _count(self, figures: Mapping[str, int], president: Choice | None) -> None:
        counted = Count(
            self._id,
            1,
            0,
            self._context.now(),
            in_favour=figures.get(Choice.FOR.value, 0),
            against=figures.get(Choice.AGAINST.value, 0),
            abstention=figures.get(Choice.ABSTENTION.value, 0),
            not_taking_part=figures.get(OUT, 0),
            blank=figures.get(BLANK, 0),
            null=figures.get(NULL, 0),
            signed=figures.get(SIGNED),
            president=president,
        )
        self._do(voting.record_count, counted=counted, then=self._counted)

    def _counted(self) -> None:
        self._panel.tell_result()
        self._panel.take_keyboard()

    def _vote_together(self, items: list[str]) -> None:
        def begun() -> None:
            self._panel.group.close_panel()
            self._panel.take_keyboard()

        self._do(voting.vote_together, items=items, at=self._context.now(), then=begun)

    def _withdraw(self, president: str) -> None:
        self._do(
            attending.withdraw_for_accounts,
            item=self._id,
            president=president,
            at=self._context.now(),
            then=self._begin,
        )

    def _proclaim(self) -> None:
        if self._item is not None and self._item.kind is ItemKind.ELECTION:
            self.election.proclaim()
        else:
            self._settle(voting.proclaim)

    def _settle(self, deed: Callable[..., Any]) -> None:
        item = self._id
        self._do(deed, item=item, at=self._context.now(), then=lambda: self._settled(item))

    def _settled(self, item: str) -> None:
        self._panel.tell_result()
        if self._panel.notice.isHidden():  # else what follows from the result is offered beside it
            self.settled.emit(item)

    def _set_aside(self, result: str) -> None:
        item = self._id
        done = lambda: self._settled(item)  # noqa: E731
        self._do(holding.set_aside, items=[item], result=Result(result), at=self._context.now(), then=done)

    def _send_back(self, items: list[str]) -> None:
        self._do(holding.set_aside, items=items, result=Result.SENT_BACK, at=self._context.now())
