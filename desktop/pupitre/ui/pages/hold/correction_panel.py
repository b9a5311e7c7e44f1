# SPDX-License-Identifier: EUPL-1.2
"""Putting a line of the journal right: its fields, why, and which items' quorum or result that changes, before and
after it is done."""

from collections.abc import Callable
from datetime import time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from pupitre.domain.broken import RuleBroken
from pupitre.domain.proceedings import Proceedings
from pupitre.services import correcting
from pupitre.text.corrections import impact_sentences
from pupitre.text.language import Words, _
from pupitre.text.problems import told
from pupitre.ui.pages.hold import corrections as c
from pupitre.ui.pages.hold.correction_form import CorrectionForm
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.segments import Segments


class CorrectionPanel(Card):
    """Emits `wanted(Draft, reason)`; `left` when nothing is corrected."""

    wanted = Signal(object, str)
    left = Signal()

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        super().__init__(_("Correct the record"))
        self.setObjectName("correction-panel")
        self._words, self._new_id = words, new_id
        self._p: Proceedings | None = None
        self._about: Any = None
        self._draft: c.Draft | None = None
        self._line = Label(wrap=True, strong=True)
        self.kinds = Segments(
            _("What was forgotten"),
            [
                ("movement", _("Movement")),
                ("proxy", _("Proxy")),
                ("recusal", _("Recusal")),
                ("answer", _("Roll call")),
            ],
        )
        self.kinds.setObjectName("forgotten-kind")
        self.kinds.chosen.connect(lambda kind: self._begin(c.FORGOTTEN[kind]))
        self.form = CorrectionForm(words)
        self.form.changed.connect(self._foresee)
        self.reason = QLineEdit()
        self.reason.setObjectName("correction-reason")
        self.reason.returnPressed.connect(self._correct)
        self._effect = Label(wrap=True)
        self._effect.setObjectName("foreseen")
        self.correct = Button(_("Correct"), Kind.PRIMARY, keys="Ctrl+Return")
        self.correct.setObjectName("correct")
        self.correct.clicked.connect(self._correct)
        self.remove = Button(_("Take the line away"), Kind.DANGER)
        self.remove.setObjectName("take-away")
        self.remove.clicked.connect(self._remove)
        self._build()

    def _build(self) -> None:
        off = Button(_("Leave it"), Kind.QUIET, hint="Escape")
        off.clicked.connect(self.left)
        row = QHBoxLayout()
        for button in (self.correct, self.remove, off):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self._line, self.kinds, self.form):
            self.add(part)
        self.add(Field(_("Why"), self.reason, optional=True))
        self.add(self._effect)
        self.body.addStretch(1)
        self.add(row)

    def ask(self, p: Proceedings, about: Any, line: str) -> None:
        """Ask how a line should stand; `line` is its sentence."""
        self._p = p
        self._line.setText(line)
        self._line.setVisible(True)
        self.kinds.setVisible(False)
        self.reason.clear()
        self._begin(about)
        self.form.take_keyboard()

    def ask_forgotten(self, p: Proceedings, now: time) -> None:
        """Ask what was forgotten, and where it belongs."""
        self._p = p
        self._line.setVisible(False)
        self.kinds.setVisible(True)
        self.kinds.select("movement")
        self.reason.clear()
        self._begin(c.FORGOTTEN["movement"])
        self.form.hour.show_hour(now)
        self.form.take_keyboard()

    def show_sitting(self, p: Proceedings) -> None:
        """Foresee anew: the sitting has changed."""
        self._p = p
        self._foresee()

    def _begin(self, about: Any) -> None:
        self._about = about
        if self._p is not None:
            self.form.ask(self._p, about)
            self.remove.show_text(_("Take the line away"))
            self.remove.setVisible(isinstance(about, c.REMOVABLE) and about not in c.FORGOTTEN.values())
            self._foresee()

    def _foresee(self) -> None:
        p = self._p
        if p is None:
            return
        answers = self.form.answers()
        self._draft = c.draft(p, self._about, answers, self._new_id) if answers else None
        self.correct.setEnabled(self._draft is not None)
        if self._draft is None:
            nothing = _("Of this line nothing can be corrected here.")
            self._effect.setText(_("Name the member.") if answers else nothing)
            self._effect.set_tone("muted")
            return
        self._tell(self._draft)

    def _tell(self, draft: c.Draft) -> None:
        p = self._p
        if p is None:
            return
        try:
            found = correcting.foreseen(p, say=draft.say, unsay=draft.unsay)
        except RuleBroken as refusal:
            self._effect.setText(told(refusal, self._words, p).whole)
            self._effect.set_tone("bad")
            return
        self._effect.setText("\n".join(impact_sentences(p, found, self._words)))
        self._effect.set_tone("warn" if any(i.quorum_changes or i.result_changes for i in found) else "muted")

    def _correct(self) -> None:
        self._foresee()
        if self._draft is not None:
            self.wanted.emit(self._draft, self.reason.text().strip())

    def _remove(self) -> None:
        """Once to see what that changes, again to do it."""
        if self._p is None:
            return
        draft = c.removal(self._p, self._about)
        if self.remove.text() == _("Take it away for good"):
            self.wanted.emit(draft, self.reason.text().strip())
            return
        self._tell(draft)
        self.remove.show_text(_("Take it away for good"))
