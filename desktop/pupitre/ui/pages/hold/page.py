# SPDX-License-Identifier: EUPL-1.2
"""The desk: agenda at the left, the item in the middle, the room and the journal at the right."""

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QSizePolicy, QWidget

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Stage
from pupitre.services import correcting, holding
from pupitre.services.preparing import add_item
from pupitre.store.work import Changes
from pupitre.text.corrections import impact_sentences
from pupitre.text.language import _
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.agenda_card import AgendaCard
from pupitre.ui.pages.hold.correction_panel import CorrectionPanel
from pupitre.ui.pages.hold.corrections import Draft
from pupitre.ui.pages.hold.crib import Crib
from pupitre.ui.pages.hold.fold import JOURNAL, LEFT, MIDDLE, ROOM, Fold
from pupitre.ui.pages.hold.item_panel import ItemPanel
from pupitre.ui.pages.hold.journal_card import UNTOLD, JournalCard
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.room_desk import RoomDesk
from pupitre.ui.pages.hold.voting_desk import VotingDesk
from pupitre.ui.public_screen.control import PublicScreenControl
from pupitre.ui.widgets.banner import Way
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.one_of import OneOf
from pupitre.ui.widgets.page import Page, stack

OF_ITEMS = ("discussions", "ballots", "votes", "outcomes", "notes")
"""What the record holds item by item."""


class HoldPage(Page):
    """Shows one sitting; each deed is done at once, and Ctrl+Z takes it back.

    The middle shows the roll call, then the item in front. A member, the quorum, the course of the sitting or a
    correction come in front of it when they are asked for, and leave with Escape: nothing is ever modal.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("hold")
        self.context = context
        self.scope = ""
        self.item = ""
        self.p: Proceedings | None = None
        self.fronted: QWidget | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        words = self.context.words
        self.agenda_card, self.panel = AgendaCard(words), ItemPanel(words)
        self.agenda = self.agenda_card.list
        self.voting = VotingDesk(self.context, self, self.panel)
        self.desk = RoomDesk(self.context, self, self.voting.open_item)
        self.roll_call, self.room = self.desk.roll_call, self.desk.room
        self.waiting = EmptyState(
            "mail-send-line",
            _("The members are not convoked yet"),
            _("Prepare the agenda and send the convocations: the roll call opens then."),
            _("Go to the convocation"),
        )
        self.correction = CorrectionPanel(words, self.context.office.new_id)
        self.journal_card, self.crib = JournalCard(words), Crib()
        self.journal = self.journal_card.list
        self.middle = OneOf(
            self.waiting,
            self.roll_call,
            self.panel,
            self.desk.member,
            self.desk.course,
            self.desk.quorum,
            self.correction,
        )
        self.room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._behind: QWidget = self.waiting
        self.side = OneOf(self.room, self.crib)
        for alert in (self.desk.suspended, self.desk.missing):
            self.add(alert)
        self.public = PublicScreenControl(self.context)
        left = stack(self.agenda_card, self.public)
        left.setStretch(0, 1)
        left.setStretch(2, 0)
        self.fold = Fold(_pane(left), self.middle, (self.side, _pane(stack(self.journal_card))))
        self.add(self.fold, 1)

    def _connect(self) -> None:
        self.context.changed.connect(self._changed)
        self.agenda_card.chosen.connect(self._choose)
        self.agenda_card.opened.connect(self._open_chosen)
        self.agenda_card.late.connect(self._add_late)
        self.agenda_card.adjourn.clicked.connect(lambda _checked=False: self._adjourn())
        self.waiting.asked.connect(lambda: self.left_for.emit("convoke", self.scope))
        self.panel.undo.clicked.connect(self._undo)
        self.voting.settled.connect(self._go_on)
        self.voting.sought.connect(self._choose)
        self.voting.correction_asked.connect(self._ask_correction_of)
        self.desk.fronted.connect(self._front)
        self.desk.left.connect(self.leave)
        self.desk.opened.connect(self._take_keyboard)
        self.desk.adjourning.connect(self._adjourn)
        self.journal_card.corrected.connect(self._ask_correction)
        self.journal_card.forgotten.connect(self._ask_forgotten)
        self.correction.wanted.connect(self._correct)
        self.correction.left.connect(self.leave)
        self.crib.left.connect(self._toggle_crib)
        self._connect_keys()

    def _connect_keys(self) -> None:
        """The keys that work wherever the desk is, were their column folded away."""
        deeds: dict[str, Callable[[], object]] = {
            "crib": self._toggle_crib,
            "course": self.desk.ask_course,
            "quorum": self.desk.ask_quorum,
            "movement": lambda: self._ask_name(acts=False),
            "member": lambda: self._ask_name(acts=True),
            "agenda": self._go_to_agenda,
            "late-item": self._go_to_late_item,
            "note": self._note,
            "journal": self._go_to_journal,
            "forgotten": self._ask_forgotten,
            "adjourn": self._adjourn,
            "undo": self._undo,
            "redo": self._redo,
        }
        for act, deed in deeds.items():
            QShortcut(QKeySequence(keys_of(act)), self, deed)
        QShortcut(QKeySequence("Ctrl+Y"), self, self._redo)  # as on other systems

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope), with the keyboard where the work is."""
        if key:
            self.item = self.item if key == self.scope else ""
            self.scope = str(key)
        self.fronted = None
        self.refresh()
        self.public.show_sitting(self.scope)
        self._take_keyboard()

    def refresh(self, nouns: Collection[str] = ()) -> None:
        """Read the sitting anew and show it: what tells of those nouns, or all of it."""
        if not self.scope:
            return
        self.p = p = self.context.office.store.proceedings(self.scope)
        if not self.item or self.item not in {i.id for i in p.items}:
            self.item = (p.current_item() or self._next_item(p)).id if p.items else ""
        item = p.item(self.item) if self.item else None
        self.agenda_card.show_sitting(p, self.item)
        self._show_middle(p, item)
        self.desk.show(p, item)
        if not nouns or not UNTOLD.issuperset(nouns):
            self.journal_card.show_sitting(p)
        self._show_journal()

    def _show_middle(self, p: Proceedings, item: Item | None) -> None:
        shown: QWidget = self.panel
        if p.stage is Stage.PREPARING:
            shown = self.waiting
        elif p.stage is Stage.CONVOKED:
            shown = self.roll_call
            self.roll_call.show_sitting(p, self.context.now())
        elif item is not None:
            self.voting.show(p, item)
        if self.fronted is self.correction and self.correction.isVisible():
            self.correction.show_sitting(p)
        self._behind = shown
        self.middle.show_only(self.fronted or shown)

    @staticmethod
    def _next_item(p: Proceedings) -> Item:
        return next((i for i in p.items if i.id not in p.outcomes), p.items[-1])

    def _changed(self, changes: Changes) -> None:
        if changes.scope != self.scope or not self.isVisible():
            return
        here = self._has_keyboard()
        self.refresh(changes.nouns)
        if here and not self._has_keyboard():
            self._take_keyboard()  # what had it is hidden now: Qt gave it to the search, and letters must not go there

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    # --- what stands in front ---

    def _front(self, panel: QWidget) -> None:
        """Bring a panel in front of the item."""
        self.panel.keep_note()
        self.fronted = panel
        self.middle.show_only(panel)
        self.fold.bring(MIDDLE)

    def leave(self) -> None:
        """Back to the item, or to the roll call, with the keyboard where it is needed."""
        self.fronted = None
        self.middle.show_only(self._behind)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Where the work goes on: the roll call, the names of a running ballot, or the agenda."""
        if self.middle.current() is self.roll_call:
            self.fold.bring(MIDDLE)
            self.roll_call.list.setFocus()
        elif self.p is not None and self.item in self.p.ballots and self.item not in self.p.outcomes:
            self.fold.bring(MIDDLE)
            self.panel.votes.take_keyboard()
        else:
            self._go_to_agenda()

    def _go_to_agenda(self) -> None:
        self.fold.bring(LEFT)
        self.agenda.setFocus()

    def _go_to_late_item(self) -> None:
        if not self.agenda_card.line.isHidden():
            self.fold.bring(LEFT)
            self.agenda_card.line.setFocus()

    def _ask_name(self, *, acts: bool) -> None:
        """Ask for a member's name in the line of the room."""
        self._show_room(ROOM)
        self.room.ask_name(acts=acts)

    def _show_room(self, pane: str) -> None:
        """Show the room and the journal, in place of the keys too."""
        if self.side.current() is self.crib:
            self._toggle_crib()
        self.fold.bring(pane)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, wherever nothing else used it, leads back to the item. Not a shortcut: other bars have theirs."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.side.current() is self.crib:
            self._toggle_crib()
        elif self.fronted is not None:
            self.leave()
        elif not self.roll_call.leave_form():
            self._take_keyboard()

    def _toggle_crib(self) -> None:
        """Show the keys in place of the room, or the room again."""
        shows = self.side.current() is not self.crib
        self.side.show_only(self.crib if shows else self.room)
        self.fold.give_room(whole=shows)
        self._show_journal()
        if shows:
            self.fold.bring(ROOM)
            self.crib.area.setFocus()
        else:
            self._take_keyboard()

    def _show_journal(self) -> None:
        opened = self.p is not None and self.p.opening is not None
        self.journal_card.setVisible(opened and self.side.current() is not self.crib)

    def _go_to_journal(self) -> None:
        self._show_room(JOURNAL)
        self.journal.setFocus()
        if self.journal.current_key() is None and self.journal.rows():
            self.journal.select(self.journal.rows()[0].key)

    def _note(self) -> None:
        if self.p is not None and self.p.opening:
            if self.fronted is not None:
                self.leave()
            self.fold.bring(MIDDLE)
            self.panel.notes.setFocus()

    # --- corrections ---

    def _ask_correction(self, about: object, line: str) -> None:
        if self.p is not None and self.p.closing is None:
            self._front(self.correction)
            self.correction.ask(self.p, about, line)

    def _ask_correction_of(self, item: str) -> None:
        """A result that was proclaimed is put right like any other line."""
        if self.p is not None and item in self.p.outcomes:
            self._ask_correction(self.p.outcomes[item], self.p.item(item).title)

    def _ask_forgotten(self) -> None:
        if self.p is not None and self.p.opening and self.p.closing is None:
            self._front(self.correction)
            self.correction.ask_forgotten(self.p, self.context.now())

    def _correct(self, draft: Draft, reason: str) -> None:
        changes = self._do(correcting.correct, say=draft.say, unsay=draft.unsay, reason=reason, then=self.leave)
        if changes is not None and self.p is not None:
            told = impact_sentences(self.p, changes.made, self.context.words)
            self.banner.tell(" ".join([_("The record is corrected."), *told]), Tone.WARN if changes.made else Tone.GOOD)

    # --- the agenda and the end ---

    def _do(self, deed: Callable[..., Any], **kwargs: Any) -> Changes | None:
        return self.context.do(self, deed, self.scope, **kwargs)

    def _choose(self, item: object) -> None:
        if str(item) != self.item:
            self.item = str(item)
            self.fronted = self.fronted if self.fronted is self.desk.quorum else None
            self.refresh()

    def _open_chosen(self, item: object) -> None:
        self.item = str(item)
        self.fold.bring(MIDDLE)
        if self.p and self.p.stage is Stage.OPEN and self.item not in self.p.discussions:
            self.voting.open_item()

    def _go_on(self, _settled: str) -> None:
        """An item has its result: the keyboard goes to the next one."""
        if self.p is not None:
            self._go_to_agenda()
            self.agenda.select(self._next_item(self.p).id)

    def _add_late(self, title: str) -> None:
        changes = self._do(add_item, title=title)
        if changes:
            self.item = str(changes.made)
            self.refresh()

    def _adjourn(self, then: Callable[[], object] | None = None) -> None:
        if self.p is None or self.p.stage is not Stage.OPEN:
            return
        self.panel.keep_note()
        self._do(holding.adjourn, at=self.context.now(), then=then or self._tell_end)

    def _tell_end(self) -> None:
        text = _("The sitting is adjourned. The minutes are drafted from what was recorded.")
        go = Way(_("Write the minutes"), lambda: self.left_for.emit("write", self.scope))
        self.banner.tell(text, Tone.GOOD, ways=[go])

    def _undo(self) -> None:
        before = self.p
        self.context.undo(self, self.scope)
        self._show_touched(before)

    def _redo(self) -> None:
        before = self.p
        self.context.redo(self, self.scope)
        self._show_touched(before)

    def _show_touched(self, before: Proceedings | None) -> None:
        """Go to the item of which an undo or a redo changed something: what was done there must be seen."""
        after = self.p
        if before is None or after is None:
            return
        for item in after.items:
            if any(getattr(before, kind).get(item.id) != getattr(after, kind).get(item.id) for kind in OF_ITEMS):
                self._choose(item.id)
                return


def _pane(layout: QLayout) -> QWidget:
    """A column of the desk that shows the ground of the page."""
    pane = QWidget()
    pane.setProperty("ground", "none")
    pane.setLayout(layout)
    return pane
