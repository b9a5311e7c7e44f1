# SPDX-License-Identifier: EUPL-1.2
"""The terms of the letter: reference, date, signatory and a few words; the notice is counted as one types."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from pupitre.domain.notice import can_be_urgent, notice_owed, too_short
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Convocation, Seat
from pupitre.services.readiness import Lack, lacking
from pupitre.text.convening import notice_sentence
from pupitre.text.language import Words, _, ngettext
from pupitre.text.names import list_name, office_title
from pupitre.ui import theme
from pupitre.ui.pages.convoke.urgency_row import UrgencyRow
from pupitre.ui.pages.day_edit import DayEdit
from pupitre.ui.pages.deadlines import send_sentence
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.prose import prose

IDLE = 500
"""Milliseconds without a key after which the preview is drawn again."""


class LetterForm(Card):
    """Emits `altered()` after a pause, `asked()` for the deed, `incomplete()` to go back to the preparation."""

    altered = Signal()
    asked = Signal()
    incomplete = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("The letter"))
        self.setObjectName("letter-form")
        self._words = words
        self._p: Proceedings | None = None
        self._today = date.min
        self._idle = QTimer(self, interval=IDLE, singleShot=True)
        self._idle.timeout.connect(self.altered)
        self.reference = QLineEdit()
        self.reference.setObjectName("reference")
        self.dated = DayEdit(words, "dated")
        self.signatory = QComboBox()
        self.signatory.setObjectName("signatory")
        self.message = QPlainTextEdit()
        self.message.setObjectName("message")
        self.message.setPlaceholderText(_("A few words before the agenda: parking, drinks afterwards, replies…"))
        self.message.setTabChangesFocus(True)
        self.message.setAccessibleName(_("Message"))
        self._message_label = Label(_("Message"), strong=True)
        self._message_label.setBuddy(self.message)
        self.notice = Label(wrap=True)
        self.notice.setObjectName("notice")
        self.urgency = UrgencyRow()
        self._blocked = Label(wrap=True, tone="bad")
        self.back = Button(_("Go back to the preparation"), Kind.SECONDARY)
        self.convoke = Button(_("Convoke"), Kind.PRIMARY, keys="Ctrl+Return", large=True)
        self.convoke.setObjectName("convoke-members")
        self._lay_out_form()
        self._connect()

    def _lay_out_form(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(theme.now().sizes.gap)
        pair.addWidget(Field(_("Reference"), self.reference), 1)
        pair.addWidget(Field(_("Dated"), self.dated), 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.convoke)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        self.add(pair)
        self.add(self.notice)
        self.add(self.urgency)
        self.add(Field(_("Signed by"), self.signatory))
        text = QVBoxLayout()
        text.setSpacing(theme.now().sizes.half)
        text.addWidget(self._message_label)
        text.addWidget(self.message, 1)
        self.add(text, 1)
        self.add(self._blocked)
        self.add(Label(_("From then on the numbers of the agenda are frozen."), size="small", tone="faint", wrap=True))
        self.add(buttons)

    def _connect(self) -> None:
        self.reference.textEdited.connect(lambda _now: self._idle.start())
        self.dated.dateChanged.connect(self._date_changed)
        self.urgency.altered.connect(self._date_changed)
        self.signatory.currentIndexChanged.connect(lambda _now: self._idle.start())
        self.message.textChanged.connect(self._idle.start)
        self.convoke.clicked.connect(self.asked)
        self.back.clicked.connect(self.incomplete)

    def begin(self, p: Proceedings, signatories: Sequence[Seat], *, reference: str, today: date) -> None:
        """Propose the terms of a sitting's letter; what was typed for this sitting is left alone."""
        same = self._p is not None and self._p.scope == p.scope
        self._p, self._today = p, today
        if not same:
            self.reference.setText(reference)
            self.dated.show_day(today)
            self.message.clear()
            self.urgency.begin()
            self.signatory.clear()
            for seat in signatories:
                self.signatory.addItem(self._signing(p, seat), seat.id)
            self._idle.stop()
        blocking = [each for each in lacking(p) if each.blocks]
        texts = {Lack.ITEMS: _("The agenda is empty."), Lack.MEMBERS: _("Nobody sits in this body on that day.")}
        self._blocked.setText(" ".join(texts[each.lack] for each in blocking))
        self._blocked.setVisible(bool(blocking))
        self.back.setVisible(bool(blocking))
        self.convoke.setEnabled(not blocking)
        count = len(p.seats)
        self.set_aside(ngettext("{count} member", "{count} members", count).format(count=count))
        self._tell()

    def terms(self) -> Convocation:
        """What is chosen now."""
        return Convocation(
            self.reference.text().strip(),
            self.dated.day(),
            str(self.signatory.currentData() or ""),
            prose(self.message).strip(),
            urgent=self.urgency.invoked,
            urgency=self.urgency.reason.text().strip() if self.urgency.invoked else "",
        )

    def _signing(self, p: Proceedings, seat: Seat) -> str:
        """The name, family name first so that its letters find it, and the function in which the letter is signed."""
        words = self._words
        return f"{list_name(seat)}, {office_title(seat, p.sitting.organisation_name, words)}"

    def _date_changed(self) -> None:
        self._tell()
        self._idle.start()

    def _tell(self) -> None:
        """Count the days of notice from the date of the letter, as if it left that day."""
        if self._p is None:
            return
        p, dated, on, words = self._p, self.dated.day(), self._p.sitting.on, self._words
        usual = notice_owed(p, urgent=False)
        self.urgency.offer(offered=can_be_urgent(p) and too_short(usual, dated, on))
        urgent = self.urgency.invoked
        short = too_short(notice_owed(p, urgent=urgent), dated, on)
        told = urgent or short
        self.notice.setText(
            notice_sentence(p, dated, words, urgent=urgent) if told else send_sentence(usual, on, self._today, words)
        )
        self.notice.set_tone("bad" if short else "muted")
