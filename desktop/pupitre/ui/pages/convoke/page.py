# SPDX-License-Identifier: EUPL-1.2
"""Convoking: the terms of the letter beside its preview; afterwards, who was sent what, when and how."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget

from pupitre.domain.broken import Refusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Channel, Stage
from pupitre.services import convoking, printing, sending
from pupitre.services.convoking import Urgency
from pupitre.store.work import Changes
from pupitre.text.convening import urgency_title
from pupitre.text.formats import long_day
from pupitre.text.language import _, ngettext
from pupitre.text.names import list_name
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.convoke.letter_form import LetterForm
from pupitre.ui.pages.convoke.sending_panel import SendingPanel
from pupitre.ui.paper import Paper
from pupitre.ui.tasks import Progress
from pupitre.ui.widgets.banner import Way
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.page import Page, columns

LENGTH = 28
"""Letters of a member's name and commune that the choice of the preview has room for."""


class ConvokePage(Page):
    """Before the deed: form and preview. After it: the sending, the kept letters, their files."""

    def __init__(self, context: Context) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("convoke")
        self.context = context
        self.scope = ""
        self.p: Proceedings | None = None
        self._making = False
        self._build()
        self._connect()

    def _build(self) -> None:
        words = self.context.words
        self.form, self.sending = LetterForm(words), SendingPanel(words)
        self.left = QStackedWidget()
        self.left.addWidget(self.form)
        self.left.addWidget(self.sending)
        self.paper_card = Card(_("Preview"), flush=True)
        self.member = QComboBox()
        self.member.setObjectName("preview-of")
        self.member.setAccessibleName(_("Letter to"))
        self.member.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.member.setMinimumContentsLength(LENGTH)
        self.paper_card.set_aside(self.member)
        self.paper = Paper(self.paper_card)
        self.paper_card.add(self.paper, 1)
        self.save = Button(_("Save the PDFs…"), Kind.SECONDARY, icon="download-line", keys="Ctrl+S")
        self.save.setObjectName("save-letters")
        self.make = Button(_("Make the letters"), Kind.SECONDARY, icon="printer-line")
        self.make.setObjectName("make-letters")
        self.add_action(self.make, self.save)
        self.add(columns((self.left, 6), (self.paper_card, 5)), 1)

    def _connect(self) -> None:
        self.context.changed.connect(self._changed)
        self.context.tasks.ended.connect(self._worked)
        self.form.altered.connect(self._preview)
        self.form.asked.connect(self._convoke)
        self.form.incomplete.connect(lambda: self.left_for.emit("prepare", self.scope))
        self.sending.asked.connect(self._record)
        self.sending.chosen.connect(self._choose)
        self.member.currentIndexChanged.connect(self._preview)
        self.save.clicked.connect(self._save)
        self.make.clicked.connect(self._make)
        QShortcut(QKeySequence.StandardKey.Undo, self, lambda: self.context.undo(self, self.scope))
        QShortcut(QKeySequence.StandardKey.Redo, self, lambda: self.context.redo(self, self.scope))

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope)."""
        self.scope = str(key) if key else self.scope
        self.refresh()
        (self.sending.table if self.p and self.p.convocation else self.form.reference).setFocus()

    def refresh(self) -> None:
        """Read the sitting anew and show it."""
        if not self.scope:
            return
        office, today = self.context.office, self.context.today()
        fresh = self.p is None or self.p.scope != self.scope
        self.p = p = office.store.proceedings(self.scope)
        ours = office.owns(self.scope)
        if fresh or self.member.count() != len(p.seats):
            self._offer_members(p)
        if p.convocation is None:
            reference = sending.proposed_reference(office, p)
            self.form.begin(p, sending.signatories(p), reference=reference, today=today)
            self.form.setEnabled(ours)
            self.left.setCurrentWidget(self.form)
        else:
            self.sending.show_sitting(p, today, writable=ours and p.stage in (Stage.CONVOKED, Stage.OPEN))
            self.left.setCurrentWidget(self.sending)
        self._show_header(p, ours=ours)
        self._preview()

    def _show_header(self, p: Proceedings, *, ours: bool) -> None:
        kept = sum(printing.convocation_name(s) in p.documents for s in p.seats)
        again = _("Convoke the members again") if p.sitting.second_call else _("Convoke the members")
        title = again if p.convocation is None else _("The members are convoked")
        told = _("Read the letter at the right, then convoke: the letters are made and kept.")
        if p.convocation is not None:
            text = _("Reference {reference}, dated {day}. Letters kept: {kept} of {count}.")
            day = long_day(p.convocation.dated, self.context.words)
            told = text.format(reference=p.convocation.reference, day=day, kept=kept, count=len(p.seats))
        if not ours:
            text = _("This sitting is kept by {organisation}: you read it, you do not change it.")
            told = text.format(organisation=p.sitting.organisation_name)
        self.set_title(title, told)
        self.save.setVisible(p.convocation is not None and ours)
        self.make.setVisible(p.convocation is not None and p.closing is None and ours and kept < len(p.seats))
        self.make.setEnabled(not self._making)

    def _offer_members(self, p: Proceedings) -> None:
        self.member.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.member.clear()
        for seat in p.seats.values():
            self.member.addItem(f"{list_name(seat)}, {seat.organisation_name}", seat.id)
        self.member.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self.member.setVisible(self.member.count() > 0)

    def _choose(self, seat: str) -> None:
        self.member.setCurrentIndex(self.member.findData(seat))

    def _preview(self) -> None:
        """Draw the letter to the member that is chosen: the one kept, or the one that the form would make."""
        seat = str(self.member.currentData() or "")
        if self.p is None or seat not in self.p.seats:
            self.paper.setVisible(False)
            return
        p, terms = self.p, self.form.terms()
        if p.convocation is None:
            p = convoking.as_convoked(p, terms, urgency_title(self.context.office.words))
        self.paper.setVisible(True)
        self.context.draw(self, self.paper, partial(sending.letter, self.context.office, p, seat))

    def _convoke(self) -> None:
        terms = self.form.terms()
        self.context.do(
            self,
            convoking.convoke,
            self.scope,
            label=_("The members are convoked"),
            then=self._make,
            reference=terms.reference,
            dated=terms.dated,
            signatory=terms.signatory,
            message=terms.message,
            urgency=Urgency(terms.urgency, urgency_title(self.context.office.words)) if terms.urgent else None,
        )

    def _make(self) -> None:
        """Make every letter in the background and keep it with the sitting."""
        office, scope = self.context.office, self.scope

        def work(progress: Progress) -> object:
            return printing.keep_convocations(office, scope, progress)

        self._making = True
        self.make.setEnabled(False)
        self.context.tasks.run(
            work, label=_("Making the letters"), done=lambda _letters: self._made(scope), failed=self._failed
        )

    def _made(self, scope: str) -> None:
        self.context.changed.emit(Changes(scope, frozenset({"document"})))
        ways = [Way(_("Save the PDFs…"), self._save)]
        self.banner.tell(_("The letters are made and kept with the sitting."), Tone.GOOD, ways=ways)

    def _record(self, seats: list[str], on: date, channel: Channel) -> None:
        label = _("Sending recorded")
        self.context.do(
            self, convoking.record_sending, self.scope, label=label, seats=seats, on=on, channel=channel
        )  # fmt: skip

    def ask_folder(self) -> Path | None:
        """Ask where to write; None when the person thinks better of it."""
        path = QFileDialog.getExistingDirectory(self, _("Where to write the letters"))
        return Path(path) if path else None

    def _save(self) -> None:
        folder = self.ask_folder()
        if folder is None:
            return
        office, scope = self.context.office, self.scope

        def work(progress: Progress) -> list[Path]:
            return sending.write_papers(office, scope, folder, progress)

        self.context.tasks.run(work, label=_("Writing the PDFs"), done=self._saved, failed=self._failed)

    def _saved(self, paths: list[Path]) -> None:
        text = ngettext("{count} file written into {folder}.", "{count} files written into {folder}.", len(paths))
        self.banner.tell(text.format(count=len(paths), folder=paths[-1].parent), Tone.GOOD)

    def _worked(self) -> None:
        """The work is over, done, failed or stopped: the letters can be made again."""
        self._making = False
        self.make.setEnabled(True)

    def _failed(self, refusal: Refusal) -> None:
        self.context.tell(self, refusal, self.scope)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.scope and self.isVisible():
            self.refresh()
