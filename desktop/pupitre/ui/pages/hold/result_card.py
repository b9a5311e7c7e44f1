# SPDX-License-Identifier: EUPL-1.2
"""The result of a ballot: its figures, the sentence that explains it, and, unfolded, why each figure is what it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import SET_ASIDE, Choice, Mode, Result
from pupitre.text.explaining import figure_notes, tie_note
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.text.results import outcome_sentence
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.people import CHOICE_MARKS
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.button import IconButton
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.tally_bar import Part, TallyBar

_TONES = {
    Result.ADOPTED: Tone.GOOD,
    Result.ELECTED: Tone.GOOD,
    Result.TOOK_EFFECT: Tone.GOOD,
    Result.NOTED: Tone.GOOD,
    Result.REJECTED: Tone.BAD,
    Result.NOT_ELECTED: Tone.WARN,
}


class ResultCard(Card):
    """`show_outcome(p, outcome)`: as proclaimed, or as it would be now."""

    def __init__(self, words: Words) -> None:
        super().__init__(tone=Tone.GOOD)
        self._words = words
        self.setObjectName("result")
        self.bar = TallyBar()
        self._sentence = Label(wrap=True, strong=True)
        self._sentence.setObjectName("result-sentence")
        self._tie = Label(wrap=True)
        self._unfolded = False
        self._notes = Label(wrap=True, size="small", tone="muted")
        self.why = IconButton("question-line", _("Explain the figures (Ctrl I)"))
        self.why.setObjectName("explain-result")
        self.why.clicked.connect(self._fold)
        QShortcut(QKeySequence(keys_of("explain")), self, self._fold)
        row = QHBoxLayout()
        row.addWidget(self._sentence, 1)
        row.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        self.add(self.bar)
        self.add(row)
        self.add(self._tie)
        self.add(self._notes)
        self._show_fold()

    def show_outcome(self, p: Proceedings, outcome: Outcome, *, waiting: bool = False) -> None:
        """Show the figures; the sentence only when nobody is `waiting` to answer any more."""
        parts = self._parts(p, outcome)
        self.bar.set_parts(parts)
        self.bar.setVisible(bool(parts))
        self._sentence.setText("" if waiting else outcome_sentence(p, outcome, self._words))
        tie = "" if waiting else tie_note(p, outcome, self._words)
        self._tie.setText(tie)
        self._notes.setText("\n".join(figure_notes(p, outcome, self._words)))
        self.bar.setToolTip(self._notes.text())
        for text in (self._sentence, self._tie):
            text.setVisible(bool(text.text()))
        self.why.setVisible(bool(parts) and not waiting)
        self._show_fold()
        self._tint(Tone.INFO if waiting else _TONES.get(outcome.result, Tone.NEUTRAL))
        self.setAccessibleName(self.sentence)

    @property
    def sentence(self) -> str:
        """The result as it is told, and who decided a tie."""
        return " ".join(part for part in (self._sentence.text(), self._tie.text()) if part)

    def tell(self) -> None:
        """Have a screen reader say the result."""
        announce(self, self.sentence)

    def _parts(self, p: Proceedings, o: Outcome) -> list[Part]:
        """What there is to count; blank and null ballots only where there are papers."""
        if o.result in SET_ASIDE or o.result in (Result.NOTED, Result.TOOK_EFFECT):
            return []
        held = p.ballots.get(o.item)
        secret = held is not None and held.mode is Mode.SECRET
        figures = {
            Choice.FOR: o.in_favour,
            Choice.AGAINST: o.against,
            Choice.ABSTENTION: o.abstention,
            Choice.NOT_TAKING_PART: o.not_taking_part,
        }
        if o.result in (Result.ELECTED, Result.NOT_ELECTED):
            parts = [Part(_("Votes cast"), o.cast, Tone.GOOD)]
        else:
            shown = (Choice.FOR, Choice.AGAINST) if secret else tuple(Choice)
            parts = [Part(label(c, self._words), figures[c], *CHOICE_MARKS[c]) for c in shown]
        if secret or o.blank or o.null:
            parts.append(Part(_("Blank"), o.blank, Tone.WARN, Shape.TRIANGLE))
            parts.append(Part(_("Null"), o.null, Tone.WARN, Shape.DIAMOND))
        if secret and o.not_taking_part:
            parts.append(Part(_("Did not vote"), o.not_taking_part, Tone.NEUTRAL, Shape.RING))
        return parts

    def _tint(self, tone: Tone) -> None:
        ground = f"tint-{tone}"
        if self.property("ground") != ground:
            self.setProperty("ground", ground)
            self.style().unpolish(self)
            self.style().polish(self)

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_fold()

    def _show_fold(self) -> None:
        self._notes.setVisible(self._unfolded and not self.why.isHidden())
