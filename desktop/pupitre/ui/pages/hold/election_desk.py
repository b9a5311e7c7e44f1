# SPDX-License-Identifier: EUPL-1.2
"""What is done with an election at the desk: rounds opened and counted, births told, a candidacy that takes effect."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from pupitre.domain.happening import Candidate
from pupitre.domain.terms import Ground, Mode
from pupitre.services import electing, voting
from pupitre.store.work import Changes
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.count_panel import BLANK, NULL, OUT, SIGNED
from pupitre.ui.pages.hold.election_panel import ElectionPanel

Do = Callable[..., Changes | None]


class ElectionDesk(QObject):
    """Does what the panel of an election asks for, on the item that is shown; `settled(item)` once it has a result.

    `do` does a deed, `go_on` puts the keyboard where the next thing is typed.
    """

    settled = Signal(str)

    def __init__(
        self, context: Context, panel: ElectionPanel, do: Do, go_on: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._do = context, do
        self._go_on = go_on
        self._item = ""
        panel.opened.connect(self._open_round)
        panel.took_effect.connect(self._give_effect)
        panel.counted.connect(self._count)
        panel.births_told.connect(self._tell_births)
        panel.waived.connect(self._waive)

    def show(self, item: str) -> None:
        """Act on that item from now on."""
        self._item = item

    def proclaim(self) -> None:
        """Proclaim who is elected, or that nobody is."""
        self._settle(electing.proclaim_election)

    def _settle(self, deed: Callable[..., Any], **kwargs: Any) -> None:
        item = self._item
        self._do(deed, item=item, at=self._context.now(), then=lambda: self.settled.emit(item), **kwargs)

    def _open_round(self, candidates: list[Candidate]) -> None:
        self._do(electing.open_round, item=self._item, candidates=candidates, then=self._go_on)

    def _give_effect(self, candidate: Candidate) -> None:
        self._settle(electing.give_immediate_effect, candidate=candidate)

    def _count(self, figures: dict[str, int]) -> None:
        papers = (BLANK, NULL, OUT, SIGNED)
        self._do(
            electing.count_round,
            item=self._item,
            shares={who: votes for who, votes in figures.items() if who not in papers},
            blank=figures.get(BLANK, 0),
            null=figures.get(NULL, 0),
            at=self._context.now(),
            signed=figures.get(SIGNED),
            not_taking_part=figures.get(OUT, 0),
            then=self._go_on,
        )

    def _tell_births(self, candidates: list[Candidate]) -> None:
        self._do(electing.change_candidates, item=self._item, candidates=candidates, then=self._go_on)

    def _waive(self, waived: bool) -> None:  # noqa: FBT001 (a signal of Qt)
        mode, ground = (Mode.ORDINARY, Ground.WAIVER) if waived else (Mode.SECRET, Ground.APPOINTMENT)
        self._do(voting.open_ballot, item=self._item, mode=mode, ground=ground)
