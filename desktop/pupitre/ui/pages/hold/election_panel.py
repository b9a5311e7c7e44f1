# SPDX-License-Identifier: EUPL-1.2
"""An election: who stands, what was counted in each round, what that gives, and what comes next."""

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from pupitre.domain import ballot, election
from pupitre.domain.charter import RoundMajority
from pupitre.domain.election import Decision
from pupitre.domain.happening import Count, Round, Share
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Ground
from pupitre.text.elections import round_name, round_result, round_shares
from pupitre.text.figures import cast_text
from pupitre.text.formats import capitalised, joined, number
from pupitre.text.language import Words, _
from pupitre.ui.pages.hold.births_panel import BirthsPanel
from pupitre.ui.pages.hold.candidates_panel import CandidatesPanel
from pupitre.ui.pages.hold.count_panel import BLANK, NULL, OUT, SIGNED, CountPanel, ballot_figures
from pupitre.ui.pages.hold.figures import Figure
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.snug import Snug


class ElectionPanel(QWidget):
    """Emits `opened`, `took_effect`, `counted(dict)`, `births_told`, `waived(bool)`; shows the round as it is."""

    counted = Signal(object)
    births_told = Signal(object)
    waived = Signal(bool)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._p: Proceedings | None = None
        self._round: Round | None = None
        self._title = Label(strong=True, wrap=True)
        self._title.setObjectName("round")
        self._before = Label(tone="muted", wrap=True)
        self.waiver = QCheckBox(_("Everybody waives the secret ballot (CGCT L2121-21)"))
        self.waiver.setObjectName("waiver")
        self.waiver.toggled.connect(self.waived)
        self.candidates = CandidatesPanel(words)
        self.opened, self.took_effect = self.candidates.opened, self.candidates.took_effect
        self.count = CountPanel(words, _("Count of the round"))
        self.count.counted.connect(self.counted)
        self.count.changed.connect(self._show_live)
        self._live = Label(strong=True, wrap=True)
        self._live.setObjectName("round-result")
        self.births = BirthsPanel(words)
        self.births.told.connect(self.births_told)
        column = Snug(self)
        for part in (self._title, self._before, self.waiver, self.count, self._live, self.births, self.candidates):
            column.addWidget(part)

    def show_election(self, p: Proceedings, item: Item) -> None:
        """Show the round that is held, or ask who stands in the next one."""
        self._p = p
        self._round = held = election.current_round(p, item.id)
        given = election.decision(p, item.id, held.number) if held else None
        asking = item.id not in p.outcomes
        wants_next = asking and (held is None or (given is not None and self._goes_on(p, held, given)))
        nth = (held.number + 1 if held else 1) if wants_next else held.number if held else 1
        self._title.setText(self._headed(p, nth))
        self._title.setVisible(asking)
        past = [r for r in p.rounds_of(item.id) if r.number < nth or not asking]
        past = [r for r in past if p.count(item.id, r.number)]
        self._before.setText("\n".join(self._told(p, r) for r in past))
        self._before.setVisible(bool(past))
        self._show_waiver(p, item, asking=asking)
        self.candidates.setVisible(wants_next)
        if wants_next:
            self.candidates.show_round(p, item, nth, held.candidates if held else ())
        counting = asking and held is not None and not wants_next
        self.count.setVisible(counting)
        self._live.setVisible(False)
        self.births.setVisible(False)
        if counting and held is not None:
            self._ask_count(p, item, held)
            self.births.ask(held, given.undecided if given else ())

    @staticmethod
    def _goes_on(p: Proceedings, held: Round, given: Decision) -> bool:
        """Whether the round elected nobody and another one follows."""
        return not given.elected and not given.undecided and held.number < len(p.charter.elections.rounds)

    def take_keyboard(self) -> None:
        """Put the cursor where the next thing is typed."""
        for part in (self.candidates, self.births, self.count):
            if not part.isHidden():
                part.take_keyboard()
                return

    @property
    def naming(self) -> bool:
        """Whether candidates are being named."""
        return not self.candidates.isHidden()

    @property
    def result(self) -> str:
        """What the figures typed so far would give."""
        return self._live.text()

    def _headed(self, p: Proceedings, nth: int) -> str:
        rounds = p.charter.elections.rounds
        absolute = rounds[min(nth, len(rounds)) - 1] is RoundMajority.ABSOLUTE
        relative = _("{round} of {count}: whoever has the most votes is elected")
        text = _("{round} of {count}: more than half of the votes cast elect") if absolute else relative
        name = capitalised(round_name(nth, self._words))
        return text.format(round=name, count=number(len(rounds), self._words))

    def _told(self, p: Proceedings, held: Round) -> str:
        """« 1er tour : M. A 30, Mme B 28 »."""
        got = round_shares(p, held.item, held.number, self._words)
        shares = joined([f"{name} {number(votes, self._words)}" for name, votes in got], self._words)
        return _("{round}: {shares}").format(round=capitalised(round_name(held.number, self._words)), shares=shares)

    def _show_waiver(self, p: Proceedings, item: Item, *, asking: bool) -> None:
        held = p.ballots.get(item.id)
        with QSignalBlocker(self.waiver):
            self.waiver.setChecked(held is not None and held.ground is Ground.WAIVER)
        counted = any(c.item == item.id for c in p.counts)
        self.waiver.setVisible(asking and not counted)

    def _ask_count(self, p: Proceedings, item: Item, held: Round) -> None:
        box = p.ballots[item.id].ground is not Ground.WAIVER
        papers = ballot_figures() if box else tuple(f for f in ballot_figures() if f.key == OUT)
        asked = (*(Figure(c.id, c.name, joined(c.members, self._words)) for c in held.candidates), *papers)
        counted = p.count(item.id, held.number)
        voters = sum(p.seats[s].voices for s in ballot.voters(p, item.id))
        self.count.ask((item.id, held.number), asked, voters=voters, recorded=self._recorded(counted))
        self._show_live()

    @staticmethod
    def _recorded(counted: Count | None) -> dict[str, int | None] | None:
        if counted is None:
            return None
        papers = {BLANK: counted.blank, NULL: counted.null, OUT: counted.not_taking_part, SIGNED: counted.signed}
        return {**{s.candidate: s.votes for s in counted.shares}, **papers}

    def _show_live(self) -> None:
        """What the figures typed so far give, decided as if they were recorded."""
        p, held = self._p, self._round
        if p is None or held is None:
            return
        typed = self.count.values()
        shares = tuple(Share(c.id, typed.get(c.id, 0)) for c in held.candidates)
        others = tuple(c for c in p.counts if (c.item, c.round) != (held.item, held.number))
        would = Count(held.item, held.number, p.next_n, time.min, shares=shares)
        foretold = replace(p, counts=(*others, would))
        given = election.decision(foretold, held.item, held.number)
        self._live.setVisible(given is not None and given.cast > 0 and not self.count.record.isHidden())
        if given is None or self._live.isHidden():
            return
        complete = self.count.missing == 0
        text = (
            _("{cast}, absolute majority {majority}. {result}")
            if complete
            else _("{cast}, absolute majority {majority}.")
        )
        result = round_result(foretold, held.item, held.number, self._words)
        cast, wanted = cast_text(given.cast, self._words), number(given.majority, self._words)
        self._live.setText(text.format(cast=cast, majority=wanted, result=result))
        self._live.set_tone("good" if given.elected and complete else "warn")
