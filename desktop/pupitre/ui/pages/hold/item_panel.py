# SPDX-License-Identifier: EUPL-1.2
"""The item under discussion: what it says, its ballot or its note, and what the secretary writes of the debate."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pupitre.domain import election
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind
from pupitre.text.language import Words, _, ngettext
from pupitre.text.sentences import rapporteur_line
from pupitre.ui.pages.hold.aside_menu import AsideMenu
from pupitre.ui.pages.hold.chair_panel import ChairPanel
from pupitre.ui.pages.hold.election_panel import ElectionPanel
from pupitre.ui.pages.hold.group_panel import GroupPanel
from pupitre.ui.pages.hold.item_notice import ItemNotice
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.result_card import ResultCard
from pupitre.ui.pages.hold.vote_panel import VotePanel
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.prose import prose

NOTES, UNBOUNDED = 96, 16777215
"""Heights of the notes in pixels: below a list of names, and otherwise (Qt's own "no limit")."""
IDLE = 1500
"""Milliseconds without a key after which a note is kept."""


class ItemPanel(Card):
    """Emits the deeds asked for; notes are kept when the secretary pauses or leaves the field."""

    opened = Signal()
    proclaimed = Signal()
    noted = Signal()
    note_written = Signal(str, str)
    """Item and text."""
    correction_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._item: Item | None = None
        self._ready = self._voting = self._lists = False
        self._title = Label(size="lead", strong=True, wrap=True)
        self._facts = Label(tone="muted", wrap=True)
        self._summary = Label(wrap=True, tone="muted")
        self.notice = ItemNotice()
        self.chair = ChairPanel(words)
        self.votes = VotePanel(words)
        self.election = ElectionPanel(words)
        self.group = GroupPanel()
        self.result = ResultCard(words)
        self.result.setObjectName("settled-result")
        self.menu = AsideMenu()
        self._build_buttons()
        self._build_notes()
        above: tuple[QWidget, ...] = (self._title, self._facts, self._summary, self.notice, self.chair)
        below: tuple[QWidget, ...] = (self.election, self.result, self.group)
        for part in above:
            self.add(part)
        self.add(self.votes, 3)
        for part in below:
            self.add(part)
        buttons = (self.open, self.proclaim, self.note, self.undo, self.correct, self.together, self.menu.open)
        self.add(Flow(*buttons))
        self.add(self.menu)
        self.add(self.notes, 1)

    def _build_buttons(self) -> None:
        self.open = Button(_("Open this item"), Kind.PRIMARY, keys=keys_of("open-item"))
        self.open.setObjectName("open-item")
        self.proclaim = Button(_("Proclaim"), Kind.PRIMARY, keys=keys_of("proclaim"))
        self.proclaim.setObjectName("proclaim")
        self.note = Button(_("The body takes note"), Kind.PRIMARY, keys=keys_of("proclaim"))
        self.note.setObjectName("take-note")
        self.undo = Button(_("Undo"), Kind.SECONDARY)
        self.undo.setToolTip(_("Undo (Ctrl Z)"))
        self.undo.setObjectName("undo")
        self.correct = Button(_("Correct the vote"), Kind.QUIET, icon="edit-line")
        self.correct.setObjectName("correct-vote")
        self.together = Button(_("Group items"), Kind.QUIET)
        QShortcut(QKeySequence(keys_of("group")), self.together, self.together.click)
        self.together.setToolTip(_("Vote several items together (Ctrl L)"))
        self.together.setObjectName("several-items")
        self.open.clicked.connect(self.opened)
        self.proclaim.clicked.connect(self.proclaimed)
        self.note.clicked.connect(self.noted)
        self.correct.clicked.connect(self.correction_asked)
        self.together.clicked.connect(self.group.ask)
        self.group.folded.connect(self._show_grouping)
        self.group.left.connect(self.take_keyboard)
        self.menu.left.connect(self.take_keyboard)

    def _build_notes(self) -> None:
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

    def show_item(self, p: Proceedings, item: Item, provisional: Outcome | None) -> None:
        """Show an item; what is being typed in its notes is left alone."""
        changed = self._item is None or self._item.id != item.id
        if changed:
            self.keep_note()
            self.menu.fold()
        self._item = item
        self._title.setText(f"{item.number}. {item.title}")
        self._facts.setText(self._told(p, item))
        self._facts.setVisible(bool(self._facts.text()))
        started, done = item.id in p.discussions, p.outcomes.get(item.id)
        self._summary.setText(item.summary)
        self._summary.setVisible(bool(item.summary) and not started)
        self.notice.show_item(p, item)
        self.chair.show_item(p, item)
        voting = started and item.kind is ItemKind.VOTE and self.chair.isHidden() and not (done and not done.voters)
        self._voting = voting
        if voting and provisional:
            self.votes.show_ballot(p, item, provisional)
        electing = started and item.kind is ItemKind.ELECTION
        self.election.setVisible(electing)
        if electing:
            self.election.show_election(p, item)
        self._show_result(p, done or (provisional if electing else None), voting=voting)
        self._lists = (voting and not self.votes.names.isHidden()) or (electing and self.election.naming)
        self.group.show_item(p, item)
        self._show_buttons(p, item, done)
        self._show_grouping()
        held = p.notes[item.id].text if item.id in p.notes else ""
        if changed or (not self.notes.hasFocus() and not self._idle.isActive()):
            self._show_note(held)
        self.notes.setReadOnly(p.closing is not None)

    def _show_result(self, p: Proceedings, outcome: Outcome | None, *, voting: bool) -> None:
        """The result of what is no vote for or against: an election, an item that was noted or set aside."""
        self.result.setVisible(outcome is not None and not voting)
        if outcome is not None and not voting:
            self.result.show_outcome(p, outcome)

    def _show_buttons(self, p: Proceedings, item: Item, done: Outcome | None) -> None:
        started, over = item.id in p.discussions, p.adjournment is not None
        self.open.setVisible(not started and not over and not done)
        self.note.setVisible(started and item.kind is ItemKind.INFORMATION and not done)
        self.undo.setVisible(p.closing is None)
        self.correct.setVisible(done is not None and item.id in p.ballots and p.closing is None)
        live = started and not done and not over
        self.together.setVisible(live and item.kind is ItemKind.VOTE and len(p.items) > 1 and self.chair.isHidden())
        self.menu.open.setVisible(not done and not over and p.opening is not None)
        self._ready = live and self._is_ready(p, item)

    def _is_ready(self, p: Proceedings, item: Item) -> bool:
        """Whether there is something to proclaim."""
        if item.kind is ItemKind.ELECTION:
            held = election.current_round(p, item.id)
            given = election.decision(p, item.id, held.number) if held else None
            last = held is not None and held.number >= len(p.charter.elections.rounds)
            return given is not None and not given.undecided and (given.elected is not None or last)
        return item.id in p.ballots and self.votes.ready and self.chair.isHidden()

    def _show_grouping(self) -> None:
        """While other items are chosen, nothing else of the vote is shown."""
        grouping = not self.group.isHidden()
        if grouping:
            self.menu.fold()
        self.votes.setVisible(self._voting and not grouping)
        lists = self._lists and not grouping
        self.notes.setMaximumHeight(NOTES if lists else UNBOUNDED)
        for part in (self.votes, self.election):
            self.body.setStretchFactor(part, 3 if lists else 0)
        for button in (self.together, self.menu.open):
            button.setEnabled(not grouping)
        self._show_proclaim()

    def _show_proclaim(self) -> None:
        self.proclaim.setVisible(self._ready and self.group.isHidden())
        told = self.votes.isVisibleTo(self) and self.votes.discloses
        self.proclaim.show_text(_("Proclaim all the same") if told else _("Proclaim"))

    def take_keyboard(self) -> None:
        """Put the keyboard where the next thing is said."""
        if not self.chair.isHidden():
            self.chair.picker.setFocus()
        elif (self.votes.counted_out and not self.votes.isHidden()) or (self._ready and not self.election.isHidden()):
            self.proclaim.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.votes.isHidden():
            self.votes.take_keyboard()
        elif not self.election.isHidden():
            self.election.take_keyboard()

    def tell_result(self) -> None:
        """Have a screen reader say the result."""
        (self.result if not self.result.isHidden() else self.votes.result).tell()

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
