# SPDX-License-Identifier: EUPL-1.2
"""The ballot on an item: how it is voted and why so, who said what or what was counted, and what comes out of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pupitre.domain import ballot
from pupitre.domain.charter import MajorityRule
from pupitre.domain.happening import Ballot, Count, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Choice, Mode
from pupitre.text.explaining import disclosure_note
from pupitre.text.formats import joined
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.ballot_request import BallotRequest
from pupitre.ui.pages.hold.count_panel import BLANK, NULL, OUT, SIGNED, CountPanel, ballot_figures
from pupitre.ui.pages.hold.figures import Figure
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.names_panel import NamesPanel
from pupitre.ui.pages.hold.result_card import ResultCard
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.segments import Segments
from pupitre.ui.widgets.snug import Snug

FIGURES = "figures"
"""The fourth way on the screen: a show of hands of which only the figures are known."""
_WAYS = {
    "by-hands": Mode.ORDINARY.value,
    "by-roll-call": Mode.PUBLIC.value,
    "by-secret": Mode.SECRET.value,
    "by-figures": FIGURES,
}


class VotePanel(QWidget):
    """Emits `mode_chosen(str)`, `grounded(ground, requested)`, `defaulted(str)`, `cast(dict seat → Choice or None)`,
    `counted(dict, Choice or None)`: the figures, and how the president voted where that decides a tie."""

    mode_chosen = Signal(str)
    cast = Signal(object)
    counted = Signal(object, object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._item = ""
        self._held: Ballot | None = None
        self._by_figures = self._casting = False
        self._build()
        column = Snug(self)
        above: tuple[QWidget, ...] = (self.modes, self.request, self._together)
        below: tuple[QWidget, ...] = (self.count, self._president, self._told, self.result)
        for part in above:
            column.addWidget(part)
        column.addWidget(self.names, 1)
        for part in below:
            column.addWidget(part)
        column.addStretch(0)

    def _build(self) -> None:
        ways = [
            (Mode.ORDINARY.value, _("Show of hands")),
            (Mode.PUBLIC.value, _("Roll call")),
            (Mode.SECRET.value, _("Secret")),
            (FIGURES, _("Figures only")),
        ]
        self.modes = Segments(_("Kind of ballot"), ways)
        self.modes.setObjectName("modes")
        self.modes.chosen.connect(self._choose)
        for key, way in _WAYS.items():
            QShortcut(QKeySequence(keys_of(key)), self.modes, lambda to=way: self._choose(to))
        self.request = BallotRequest(self._words)
        self.grounded = self.request.grounded
        self._together = Label(wrap=True, tone="accent")
        self.names = NamesPanel(self._words)
        self.names.cast.connect(self.cast)
        self.defaulted, self.picker, self.list = self.names.defaulted, self.names.picker, self.names.list
        self.count = CountPanel(self._words, _("Count of the ballot"))
        self.count.counted.connect(self._counted)
        self.count.changed.connect(self._show_president)
        sides = [(c.value, label(c, self._words)) for c in (Choice.FOR, Choice.AGAINST, Choice.ABSTENTION)]
        self.president = Segments(_("How the president voted"), sides)
        self.president.setObjectName("president-sense")
        self.president.chosen.connect(lambda side: self.counted.emit(self.count.values(), Choice(side)))
        self._president = Card(tone=Tone.WARN)
        self._president.add(Label(_("A tie: how did the president vote? That voice prevails."), wrap=True, strong=True))
        self._president.add(self.president)
        self.result = ResultCard(self._words)
        self._told = Card(tone=Tone.WARN)
        self._told.setObjectName("disclosure")
        self._disclosed = Label(wrap=True, strong=True)
        self._told.add(self._disclosed)
        self._told.add(Label(_("Say so to who presides before the figures are read out."), wrap=True))

    def show_ballot(self, p: Proceedings, item: Item, provisional: Outcome) -> None:
        """Show the ballot of an item, and the result that it would have now."""
        held, done, counted = p.ballots.get(item.id), p.outcomes.get(item.id), ballot.counted_on(p, item.id)
        if self._item != item.id or held is None or held.mode is not Mode.ORDINARY:
            self._by_figures = False
        self._item, self._held = item.id, held
        self._casting = p.charter.casting_vote and p.charter.majority is MajorityRule.ABSOLUTE
        figures = held is not None and held.mode is Mode.ORDINARY and (self._by_figures or counted is not None)
        secret = held is not None and held.mode is Mode.SECRET
        self.modes.select(FIGURES if figures else held.mode.value if held else "")
        self.modes.setVisible(done is None)
        self.request.show_ballot(p, item, held)
        self._show_together(p, held)
        by_name = held is not None and not figures and not secret
        self.names.setVisible(by_name)
        if by_name:
            self.names.show_votes(p, item, ballot.senses(p, item.id))
        self.count.setVisible((figures or secret) and done is None)
        if not self.count.isHidden():
            self._ask_count(p, item, counted, secret=secret)
        self._show_president()
        self._show_result(p, item, done or provisional, counted, by_name=by_name)
        self.updateGeometry()  # what Qt remembers of heights at a width outlives a card that comes or goes

    def _show_together(self, p: Proceedings, held: Ballot | None) -> None:
        numbers = [p.item(item).number for item in held.together] if held else []
        self._together.setText(_("Voted together: items {numbers}").format(numbers=joined(numbers, self._words)))
        self._together.setVisible(bool(numbers))

    def _ask_count(self, p: Proceedings, item: Item, counted: Count | None, *, secret: bool) -> None:
        sides = [Figure(c.value, label(c, self._words)) for c in (Choice.FOR, Choice.AGAINST)]
        others = (Choice.ABSTENTION, Choice.NOT_TAKING_PART)
        asked = (*sides, *(ballot_figures() if secret else [Figure(c.value, label(c, self._words)) for c in others]))
        voters = sum(p.seats[s].voices for s in ballot.voters(p, item.id))
        self.count.ask((item.id, secret), asked, voters=voters, recorded=_recorded(counted))
        self.president.select(counted.president.value if counted and counted.president else "")

    def _show_result(
        self, p: Proceedings, item: Item, outcome: Outcome, counted: Count | None, *, by_name: bool
    ) -> None:
        done = item.id in p.outcomes
        known = self._held is not None and (done or by_name or counted is not None)
        self.result.setVisible(known)
        disclosing = not done and ballot.discloses(p, item.id)
        self._told.setVisible(disclosing)
        self._disclosed.setText(disclosure_note(p, item.id, self._words) if disclosing else "")
        if known:
            waiting = by_name and not done and self.names.waiting > 0
            self.result.show_outcome(p, outcome, waiting=waiting)

    @property
    def ready(self) -> bool:
        """Whether there is something to proclaim: by name always, figures once they are recorded as they are typed."""
        return self.count.isHidden() or self.count.record.isHidden()

    @property
    def counted_out(self) -> bool:
        """Whether figures were recorded, so that nothing is left but to proclaim them."""
        told = self._president.isHidden() or bool(self.president.current())
        return told and not self.count.isHidden() and self.count.record.isHidden()

    @property
    def discloses(self) -> bool:
        """Whether the tally that is to be proclaimed tells how each voted."""
        return not self._told.isHidden()

    def take_keyboard(self) -> None:
        """Put the keyboard where the vote is said or counted, or where it is told how the president voted."""
        if not self._president.isHidden():
            self.president.take_keyboard()
        else:
            (self.names if self.count.isHidden() else self.count).take_keyboard()

    def _choose(self, way: str) -> None:
        """Figures only is a show of hands on the screen alone, until they are recorded."""
        self._by_figures = way == FIGURES
        self.mode_chosen.emit(way)

    def _counted(self, values: dict[str, int]) -> None:
        side = self.president.current() if not self._president.isHidden() else ""
        self.counted.emit(values, Choice(side) if side else None)

    def _show_president(self) -> None:
        """Ask for the president's own sense where the figures are equal: in a secret ballot it decides nothing."""
        typed = self.count.values()
        pro, contra = typed.get(Choice.FOR.value, 0), typed.get(Choice.AGAINST.value, 0)
        hands = self._held is not None and self._held.mode is Mode.ORDINARY and not self.count.isHidden()
        self._president.setVisible(self._casting and hands and pro == contra > 0 and self.count.missing == 0)


def _recorded(counted: Count | None) -> dict[str, int | None] | None:
    """The figures of a count, by the keys under which they are asked for."""
    if counted is None:
        return None
    return {
        Choice.FOR.value: counted.in_favour,
        Choice.AGAINST.value: counted.against,
        Choice.ABSTENTION.value: counted.abstention,
        OUT: counted.not_taking_part,
        BLANK: counted.blank,
        NULL: counted.null,
        SIGNED: counted.signed,
    }
