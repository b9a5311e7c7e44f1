# SPDX-License-Identifier: EUPL-1.2
"""The item under discussion: what it says, its ballot or its note, and what the secretary writes of the debate."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind
from pupitre.text.language import Words, _, ngettext
from pupitre.text.results import outcome_sentence
from pupitre.text.sentences import rapporteur_line
from pupitre.ui.pages.hold.vote_panel import VotePanel
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.prose import prose

NOTES, UNBOUNDED = 160, 16777215
"""Heights of the notes in pixels: beside a ballot, and alone (Qt's own "no limit")."""
IDLE = 1500
"""Milliseconds without a key after which a note is kept."""


class ItemPanel(Card):
    """Emits the deeds asked for; notes are kept when the secretary pauses or leaves the field."""

    opened = Signal()
    proclaimed = Signal()
    noted = Signal()
    note_written = Signal(str, str)
    """Item and text."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._item: Item | None = None
        self._title = Label(size="lead", strong=True, wrap=True)
        self._facts = Label(tone="muted", wrap=True)
        self._summary = Label(wrap=True, tone="muted")
        self.votes = VotePanel(words)
        self._result = Label(wrap=True, strong=True, tone="good")
        self.open = Button(_("Open this item"), Kind.PRIMARY, keys="F6")
        self.open.setObjectName("open-item")
        self.proclaim = Button(_("Proclaim"), Kind.PRIMARY, keys="Ctrl+Return")
        self.proclaim.setObjectName("proclaim")
        self.note = Button(_("The body takes note"), Kind.PRIMARY, keys="Ctrl+Return")
        self.note.setObjectName("take-note")
        self.undo = Button(_("Undo"), Kind.SECONDARY, hint="Ctrl+Z")
        self.undo.setObjectName("undo")
        for button, signal in ((self.open, self.opened), (self.proclaim, self.proclaimed), (self.note, self.noted)):
            button.clicked.connect(signal)
            button.hide()
        row = QHBoxLayout()
        for button in (self.open, self.proclaim, self.note, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        self.notes = QPlainTextEdit()
        self.notes.setObjectName("notes")
        self.notes.setAccessibleName(_("Notes of the item"))
        self.notes.setPlaceholderText(_("Notes of the item: what was said, for the minutes."))
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(56)
        self._idle = QTimer(self, interval=IDLE, singleShot=True)
        self._idle.timeout.connect(self.keep_note)
        self.notes.textChanged.connect(self._idle.start)
        self.notes.installEventFilter(self)
        for part in (self._title, self._facts, self._summary):
            self.add(part)
        self.add(self.votes, 3)
        self.add(self._result)
        self.add(row)
        self.add(self.notes, 1)

    def show_item(self, p: Proceedings, item: Item, provisional: Outcome | None) -> None:
        """Show an item; what is being typed in its notes is left alone."""
        changed = self._item is None or self._item.id != item.id
        if changed:
            self.keep_note()
        self._item = item
        self._title.setText(f"{item.number}. {item.title}")
        self._facts.setText(self._told(p, item))
        started, done = item.id in p.discussions, p.outcomes.get(item.id)
        self._summary.setText(item.summary)
        self._summary.setVisible(bool(item.summary) and not started)
        voting = started and item.kind is ItemKind.VOTE
        self.votes.setVisible(voting)
        self.notes.setMaximumHeight(NOTES if voting else UNBOUNDED)
        self.undo.setVisible(p.closing is None)
        if voting and provisional:
            self.votes.show_ballot(p, item, provisional)
        self._result.setText(outcome_sentence(p, done, self._words) if done and not voting else "")
        self._result.setVisible(bool(self._result.text()))
        self.open.setVisible(not started and not p.adjournment)
        self.proclaim.setVisible(voting and not done and item.id in p.ballots)
        self.note.setVisible(started and item.kind is ItemKind.INFORMATION and not done)
        held = p.notes[item.id].text if item.id in p.notes else ""
        if changed or (not self.notes.hasFocus() and not self._idle.isActive()):
            self._show_note(held)
        self.notes.setReadOnly(p.closing is not None)

    def keep_note(self) -> None:
        """Keep what is typed, if it differs from what is kept."""
        self._idle.stop()
        if self._item is not None and self.notes.document().isModified():
            self.notes.document().setModified(False)
            self.note_written.emit(self._item.id, prose(self.notes))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field keeps what was typed, so that whatever is opened next knows it."""
        if watched is self.notes and event.type() == QEvent.Type.FocusOut:
            self.keep_note()
        return super().eventFilter(watched, event)

    def _show_note(self, text: str) -> None:
        if prose(self.notes) != text:
            self.notes.blockSignals(True)  # noqa: FBT003 (Qt's own)
            self.notes.setPlainText(text)
            self.notes.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self.notes.document().setModified(False)
        self._idle.stop()

    def _told(self, p: Proceedings, item: Item) -> str:
        parts = []
        if item.rapporteur in p.seats:
            parts.append(rapporteur_line(p, str(item.rapporteur), self._words))
        if item.attachments:
            count = len(item.attachments)
            parts.append(ngettext("{count} attachment", "{count} attachments", count).format(count=count))
        if item.late:
            parts.append(_("added after the convocation"))
        return " · ".join(parts)
