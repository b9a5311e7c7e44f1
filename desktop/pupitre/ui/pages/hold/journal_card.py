# SPDX-License-Identifier: EUPL-1.2
"""The running journal; any line of it can be put right, until the record is closed."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from pupitre.domain.proceedings import Proceedings
from pupitre.text.formats import hour
from pupitre.text.journal import Line, journal
from pupitre.text.journal import Tone as LineTone
from pupitre.text.language import Words, _
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.keys import keys_of, letter
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.journal import Entry, JournalList

TONES = {
    LineTone.ADOPTED: Tone.GOOD,
    LineTone.REJECTED: Tone.BAD,
    LineTone.QUORUM_LOST: Tone.BAD,
    LineTone.QUORUM_BACK: Tone.GOOD,
    LineTone.PROXY: Tone.WARN,
    LineTone.RECUSAL: Tone.WARN,
    LineTone.PAUSE: Tone.INFO,
    LineTone.DOORS: Tone.INFO,
    LineTone.ELECTED: Tone.GOOD,
}
"""The lines that should catch the eye; the others are plain."""
UNTOLD = frozenset({"vote", "note"})
"""What no line of the journal tells; a vote must not wait for hundreds of sentences that it leaves as they are."""


class CorrectableList(JournalList):
    """Enter or E asks for the correction of a line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """E is Enter here."""
        if event.key() == letter("correct") and not event.modifiers() and self.current_key() is not None:
            self.opened.emit(self.current_key())
        else:
            super().keyPressEvent(event)


class JournalCard(Card):
    """Emits `corrected(value, sentence)`: the value that a line tells; `forgotten` for what should have been there."""

    corrected = Signal(object, str)
    forgotten = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("Journal"), flush=True)
        self._words = words
        self._lines: dict[Any, Line] = {}
        self.list = CorrectableList(_("Journal"))
        self.list.setObjectName("journal")
        self.list.setMinimumHeight(96)
        self.list.opened.connect(self._open)
        self.add_line = Button(_("Forgotten…"), Kind.QUIET, hint=keys_of("forgotten"))
        self.add_line.setObjectName("forgotten")
        self.add_line.setToolTip(_("Add an arrival, a departure, a proxy that was forgotten, at its place"))
        self.add_line.clicked.connect(self.forgotten)
        self.set_aside(self.add_line)
        self.add(self.list, 1)

    def show_sitting(self, p: Proceedings) -> None:
        """Show every line, the newest first."""
        self._lines = {(line.n, line.text): line for line in journal(p, self._words)}
        self.list.set_entries([self._entry(key, line) for key, line in self._lines.items()])
        self.add_line.setVisible(p.closing is None)

    def _entry(self, key: Any, line: Line) -> Entry:
        return Entry(key, hour(line.at, self._words) if line.at else "", line.text, TONES.get(line.tone))

    def _open(self, key: Any) -> None:
        line = self._lines[key]
        if line.about is not None:
            self.corrected.emit(line.about, line.text)
