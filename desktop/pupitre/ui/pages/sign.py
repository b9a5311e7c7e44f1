# SPDX-License-Identifier: EUPL-1.2
"""Closing the record: what is still missing, the minutes as paper, and the seal that nothing changes any more."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from pupitre.domain.broken import Refusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Stage
from pupitre.host.files import write_checked
from pupitre.services import printing
from pupitre.store.work import Changes
from pupitre.text.completeness import gaps
from pupitre.text.labels import label
from pupitre.text.language import _, ngettext
from pupitre.text.trust_sentences import fingerprint
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.paper import Paper
from pupitre.ui.tasks import Progress
from pupitre.ui.widgets.banner import Way
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page, columns
from pupitre.ui.widgets.pill import Pill

MARK = 16
"""So many digits of the SHA-256 are shown: enough to compare by eye or on the telephone."""


class SignPage(Page):
    """Before the seal: what is missing. After it: the fingerprint, and the paper for the signatures."""

    def __init__(self, context: Context) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("sign")
        self.context = context
        self.scope = ""
        self.p: Proceedings | None = None
        self._asked = False
        self.state = Card(_("Close the record"))
        self.told = Label(wrap=True)
        self.missing = Label(wrap=True, tone="warn")
        self.mark = Label(wrap=True, tone="muted")
        self.seal = Button(_("Close the record"), Kind.PRIMARY, keys="F8", large=True)
        self.seal.setObjectName("seal")
        self.save = Button(_("Save the PDF for signature…"), Kind.SECONDARY, keys="Ctrl+S")
        self.save.setObjectName("save-minutes")
        self.send = Button(_("Send it"), Kind.PRIMARY, keys="F6")
        self.send.setObjectName("go-send")
        for part in (self.told, self.missing, self.mark, self.seal, self.save, self.send):
            self.state.add(part)
        self.state.body.addStretch(1)
        self.paper = Paper(self)
        self.paper_card = Card(_("The minutes"), flush=True)
        self.paper_card.add(self.paper, 1)
        self.add(columns((self.state, 2), (self.paper_card, 3)), 1)
        self.seal.clicked.connect(self._ask)
        self.save.clicked.connect(self._save)
        self.send.clicked.connect(lambda: self.left_for.emit("send", self.scope))
        context.changed.connect(self._changed)

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope)."""
        self.scope = str(key) if key else self.scope
        self._asked = False
        self.seal.show_text(_("Close the record"))
        self.refresh()
        (self.save if self.seal.isHidden() else self.seal).setFocus()

    def refresh(self) -> None:
        """Read the sitting anew."""
        self.p = p = self.context.office.store.proceedings(self.scope)
        closed, ready = p.closing is not None, p.stage is Stage.ADJOURNED
        found = gaps(p, self.context.words) if p.opening else ()
        self.state.set_aside(
            Pill(_("Record closed"), Tone.GOOD) if closed else Pill(label(p.stage, self.context.words), Tone.WARN)
        )
        self.told.setText(self._sentence(p))
        text = ngettext(
            "{count} thing is still missing: see “Write”.", "{count} things are still missing: see “Write”.", len(found)
        )
        self.missing.setText(text.format(count=len(found)))
        self.missing.setVisible(bool(found) and not closed)
        self.seal.setVisible(ready and self.context.office.owns(self.scope))
        self.save.setEnabled(p.opening is not None)
        self.send.setVisible(closed and not p.sitting.taken_from)
        self._name(past=bool(p.sitting.taken_from))
        self.mark.setVisible(closed)
        if p.closing:
            mark = fingerprint(p.closing.minutes_sha256[:MARK])
            self.mark.setText(_("Fingerprint of the minutes: {mark}").format(mark=mark))
        if p.opening is not None:
            self.context.draw(self, self.paper, partial(printing.minutes_as_sealed, self.context.office, p))

    def _name(self, *, past: bool) -> None:
        """What was taken up from papers is neither closed here nor signed."""
        self.state.set_title(_("Taken up from papers") if past else _("Close the record"))
        self.paper_card.set_title(_("What the file says") if past else _("The minutes"))
        self.save.show_text(_("Save the PDF…") if past else _("Save the PDF for signature…"))

    def _sentence(self, p: Proceedings) -> str:
        if p.sitting.taken_from:
            text = _("Taken up from the file {file}: what it says is sealed with it.").format(file=p.sitting.taken_from)
        elif p.closing:
            text = _("The minutes and all that was recorded are sealed. Print them for the two signatures.")
        elif p.stage is Stage.ADJOURNED:
            text = _("Read the minutes once more: closing seals them. After that, an erratum tells what was wrong.")
        else:
            text = _("The record can be closed once the sitting has been adjourned.")
        return text

    def _ask(self) -> None:
        """Closing cannot be taken back: the first time only says so, the second one does it."""
        if not self._asked:
            self._asked = True
            self.seal.show_text(_("Close it for good"))
            self.banner.tell(_("Closing cannot be undone. Press again to close the record for good."), Tone.WARN)
            return
        self._asked = False
        self._seal()

    def _seal(self) -> None:
        office, scope = self.context.office, self.scope

        def work(_progress: Progress) -> bytes:
            return printing.seal_minutes(office, scope)

        self.seal.setEnabled(False)
        self.context.tasks.run(work, label=_("Closing the record"), done=self._sealed, failed=self._failed)

    def _sealed(self, _pdf: object) -> None:
        self.seal.setEnabled(True)
        self.context.changed.emit(Changes(self.scope, frozenset({"closing", "document"})))
        go = Way(_("Send it"), lambda: self.left_for.emit("send", self.scope))
        self.banner.tell(_("The record is closed. Nothing changes it any more."), Tone.GOOD, ways=[go])

    def _failed(self, refusal: Refusal) -> None:
        self.seal.setEnabled(True)
        self.context.tell(self, refusal, self.scope)

    def ask_file(self, name: str) -> Path | None:
        """Ask where to save; None when the person thinks better of it."""
        path, _kind = QFileDialog.getSaveFileName(self, _("Save the minutes"), name, "PDF (*.pdf)")
        return Path(path) if path else None

    def _save(self) -> None:
        p = self.p
        path = self.ask_file(f"{p.sitting.on.isoformat()}_proces-verbal.pdf") if p is not None else None
        if p is None or path is None:
            return
        office = self.context.office

        def work(_progress: Progress) -> Path:
            write_checked(path, printing.minutes_as_sealed(office, p), replace=True)
            return path

        self.context.tasks.run(work, label=_("Writing the PDFs"), done=self._saved, failed=self._failed)

    def _saved(self, path: Path) -> None:
        self.banner.tell(_("Saved: {path}").format(path=path), Tone.GOOD)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.scope and self.isVisible():
            self.refresh()
