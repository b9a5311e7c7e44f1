# SPDX-License-Identifier: EUPL-1.2
"""Writing the minutes: sections at the left, the text in the middle, what the law asks and the paper at the right."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Stage
from pupitre.services import printing, writing
from pupitre.store.work import Changes
from pupitre.text.completeness import Gap, gaps
from pupitre.text.drafting import Written, sections
from pupitre.text.language import _, ngettext
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.paper import Paper
from pupitre.ui.widgets.banner import Banner, Way
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.one_of import OneOf
from pupitre.ui.widgets.page import Page, columns
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.prose import prose
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.segments import Segments

IDLE = 1200
"""Milliseconds without a key after which the text is kept and the paper drawn again."""


class WritePage(Page):
    """Her text is never overwritten: where the record has changed since, she is told, and chooses."""

    def __init__(self, context: Context) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("write")
        self.context = context
        self.scope = self.section = ""
        self.p: Proceedings | None = None
        self._build_list()
        self._build_text()
        self._build_right()
        self.waiting = EmptyState(
            "draft-line",
            _("The minutes are drafted from the sitting"),
            _("They appear here once the sitting has been opened."),
            _("Go to the sitting"),
        )
        self.waiting.asked.connect(lambda: self.left_for.emit("hold", self.scope))
        desk = QWidget()
        desk.setProperty("ground", "none")
        desk.setLayout(columns((self.list_card, 3), (self.text_card, 5), (self.right_card, 4)))
        self.desk = desk
        self.stack = OneOf(self.waiting, desk)
        self.add(self.stack, 1)
        context.changed.connect(self._changed)
        QShortcut(QKeySequence.StandardKey.Undo, self, lambda: context.undo(self, self.scope))
        QShortcut(QKeySequence.StandardKey.Redo, self, lambda: context.redo(self, self.scope))

    def _build_list(self) -> None:
        self.list_card = Card(_("Minutes"), flush=True)
        self.list = RowList(_("Sections"), lines=2)
        self.list.setObjectName("sections")
        self.list.chosen.connect(self._choose)
        self.list_card.add(self.list, 1)

    def _build_text(self) -> None:
        self.text_card = Card()
        self.title = Label(size="lead", strong=True, wrap=True)
        self.news = Banner()
        self.text = QPlainTextEdit()
        self.text.setObjectName("section-text")
        self.text.setAccessibleName(_("Text of the section"))
        self.text.setTabChangesFocus(True)
        self.draft = Button(_("Back to the draft"), Kind.SECONDARY)
        self.draft.setObjectName("back-to-draft")
        self.draft.clicked.connect(self._take_draft)
        told = _("Figures of ballots, the attendance table and the places for signatures come from the record.")
        self.hint = Label(told, size="small", tone="faint", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.hint, 1)
        row.addWidget(self.draft)
        self._idle = QTimer(self, interval=IDLE, singleShot=True)
        self._idle.timeout.connect(self.keep_text)
        self.text.textChanged.connect(self._idle.start)
        self.text.installEventFilter(self)
        for part in (self.title, self.news):
            self.text_card.add(part)
        self.text_card.add(self.text, 1)
        self.text_card.add(row)

    def _build_right(self) -> None:
        self.right_card = Card(_("Check"))
        self.faces = Segments(_("Show"), [("check", _("Check")), ("paper", _("Paper"))], "check")
        self.faces.chosen.connect(self._show_face)
        self.gaps = RowList(_("What is missing"), ruled=True, lines=4)
        self.gaps.setObjectName("gaps")
        self.gaps.opened.connect(lambda key: self.list.select(str(key).partition("|")[0]))
        self.complete = EmptyState(
            "checkbox-circle-line", _("Nothing is missing"), _("All that the law asks is there.")
        )
        self.paper = Paper(self)
        self.right = OneOf(self.gaps, self.complete, self.paper)
        self.finish = Button(_("Close and sign"), Kind.PRIMARY, keys="F5")
        self.finish.setObjectName("go-sign")
        self.finish.clicked.connect(lambda: self.left_for.emit("sign", self.scope))
        self.right_card.add(self.faces)
        self.right_card.add(self.right, 1)
        self.right_card.add(self.finish)

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope)."""
        if key and key != self.scope:
            self.scope, self.section = str(key), ""
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Read the sitting anew; a text that is being written is kept first."""
        if not self.scope:
            return
        self.p = p = self.context.office.store.proceedings(self.scope)
        started = p.stage in (Stage.OPEN, Stage.ADJOURNED, Stage.CLOSED)
        self.stack.show_only(self.desk if started else self.waiting)
        if not started:
            return
        written = {w.id: w for w in sections(p, self.context.words)}
        self.section = self.section if self.section in written else next(iter(written))
        self.list.set_rows([self._row(w) for w in written.values()])
        self.list.select(self.section)
        self._show_text(p, written[self.section])
        self._show_gaps(() if p.closing else gaps(p, self.context.words))
        if p.sitting.taken_from:  # nothing is asked of it: it says what its papers say
            self.right_card.set_title(_("Taken up from papers"))
            self.right.show_only(self.paper)
            self._draw_paper()
        self.faces.setVisible(not p.sitting.taken_from)
        self.finish.setVisible(p.closing is None)
        if self.faces.current() == "paper":
            self._draw_paper()

    def _row(self, written: Written) -> Row:
        pills = (PillSpec(_("edited"), Tone.INFO),) if written.edited else ()
        pills = (PillSpec(_("draft changed"), Tone.WARN),) if written.stale else pills
        return Row(written.id, written.title, pills=pills)

    def _show_text(self, p: Proceedings, written: Written) -> None:
        self.title.setText(written.title)
        if prose(self.text) != written.text and not self._idle.isActive():
            self.text.blockSignals(True)  # noqa: FBT003 (Qt's own)
            self.text.setPlainText(written.text)
            self.text.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self.text.setReadOnly(p.closing is not None or not self.context.office.owns(self.scope))
        self.draft.setVisible(written.edited and p.closing is None)
        if written.stale:
            self.news.tell(
                _("The record has changed since you wrote this section. Your text was left as it is."),
                Tone.WARN,
                ways=[
                    Way(_("Keep my text"), lambda: self._keep_mine(written)),
                    Way(_("Take the draft"), self._take_draft),
                ],
            )
        else:
            self.news.clear()

    def _show_gaps(self, found: tuple[Gap, ...]) -> None:
        self.gaps.set_rows([Row(f"{g.section}|{n}", g.text, g.article, tone=Tone.WARN) for n, g in enumerate(found)])
        text = ngettext("{count} thing missing", "{count} things missing", len(found)).format(count=len(found))
        self.right_card.set_title(text if found else _("Complete"))
        self._show_face(self.faces.current())

    def _show_face(self, face: str) -> None:
        if face == "paper":
            self.right.show_only(self.paper)
            self._draw_paper()
        else:
            self.right.show_only(self.gaps if self.gaps.rows() else self.complete)

    def _draw_paper(self) -> None:
        if self.p is not None:
            self.context.draw(self, self.paper, partial(printing.minutes, self.context.office, self.p))

    def _choose(self, section: object) -> None:
        if str(section) != self.section:
            self.keep_text()
            self.section = str(section)
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field keeps what was typed, so that what is closed and sent holds her last words."""
        if watched is self.text and event.type() == QEvent.Type.FocusOut:
            self.keep_text()
        return super().eventFilter(watched, event)

    def keep_text(self) -> None:
        """Keep what is typed, with the draft that was seen."""
        self._idle.stop()
        if self.p is None or self.text.isReadOnly():
            return
        written = next((w for w in sections(self.p, self.context.words) if w.id == self.section), None)
        text = prose(self.text)
        if written is not None and text.strip() != written.text.strip():
            self.context.do(
                self, writing.write_section, self.scope, section=self.section, text=text, draft=written.draft
            )

    def _keep_mine(self, written: Written) -> None:
        text, draft = written.text, written.draft
        self.context.do(self, writing.write_section, self.scope, section=written.id, text=text, draft=draft)

    def _take_draft(self) -> None:
        self._idle.stop()
        self.context.do(self, writing.take_draft, self.scope, section=self.section, label=_("Draft taken"))

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.scope and self.isVisible():
            self.refresh()
