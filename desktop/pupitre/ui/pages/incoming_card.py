# SPDX-License-Identifier: EUPL-1.2
"""A sitting file that was looked into: who sent it, which sitting it is, what is new in it. Nothing is written yet."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from pupitre.domain.sitting import Sitting
from pupitre.domain.trust import Trust
from pupitre.exchange.manifest import Purpose
from pupitre.services.exchanging import Incoming
from pupitre.text.formats import day, file_size, hour, long_day, number
from pupitre.text.language import Words, _, ngettext
from pupitre.text.trust_sentences import fingerprint, trust_label, trust_sentence
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import columns, stack
from pupitre.ui.widgets.pill import Pill, PillSpec
from pupitre.ui.widgets.stat_row import Stat, StatRow

TRUST_TONES = {Trust.VERIFIED: Tone.GOOD, Trust.SEEN: Tone.INFO, None: Tone.WARN}


def purpose_label(purpose: Purpose) -> str:
    """Why a file is sent."""
    return {
        Purpose.CONVOCATION: _("Convocation"),
        Purpose.REPLY: _("Reply"),
        Purpose.MERGE: _("Sitting"),
        Purpose.TO_SIGN: _("To be signed"),
        Purpose.SIGNED: _("Signed"),
        Purpose.RECEIPT: _("Receipt"),
        Purpose.REQUEST: _("Request"),
        Purpose.BACKUP: _("Backup"),
    }[purpose]


class IncomingCard(Card):
    """Emits `wanted` to import, `left` to forget the file, `verified` once the fingerprint was compared."""

    wanted = Signal()
    left = Signal()
    verified = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_("Sitting file"))
        self.setObjectName("incoming")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._words = words
        self._pill = Pill("")
        self.set_aside(self._pill)
        self._sitting, self._from = Label(strong=True, wrap=True), Label(tone="muted", wrap=True)
        self.news = StatRow()
        self._nothing = Label(_("Everything in this file is here already: importing it changes nothing."), wrap=True)
        self._trust, self.fingerprint = Label(wrap=True), Label(size="lead", strong=True, wrap=True)
        self.fingerprint.setObjectName("sender-fingerprint")
        self.check = Button(_("I have compared the fingerprint"), Kind.SECONDARY, icon="shield-check-line")
        self.check.setObjectName("verify-sender")
        self.take = Button(_("Import"), Kind.PRIMARY, icon="download-line", keys="Ctrl+Return")
        self.take.setObjectName("take-in")
        self.leave = Button(_("Do not import"), Kind.SECONDARY, keys="Escape")
        self.leave.setObjectName("leave-bundle")
        self.check.clicked.connect(self.verified)
        self.take.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.left)
        self._lay_out_parts()

    def _lay_out_parts(self) -> None:
        gap = theme.now().sizes.grid
        act = QHBoxLayout()
        act.setSpacing(gap)
        act.addWidget(self.take)
        act.addWidget(self.leave)
        act.addStretch(1)
        check = QHBoxLayout()
        check.addWidget(self.check)
        check.addStretch(1)
        act.setContentsMargins(0, gap, 0, 0)
        check.setContentsMargins(0, gap, 0, 0)
        left = stack(self._sitting, self._from, self.news, self._nothing, act, gap=gap)
        right = stack(self._trust, self.fingerprint, check, gap=gap)
        self.add(columns((left, 1), (right, 1)))

    def show_incoming(self, incoming: Incoming, sittings: Sequence[Sitting]) -> None:
        """Show a file and the sittings that it speaks of."""
        words, preview = self._words, incoming.preview
        self.set_title(purpose_label(preview.letter.purpose))
        name = preview.sender.org_name
        self._sitting.setText(
            "\n".join(self._named(s) for s in sittings) or _("A sitting that this file does not name")
        )
        day = long_day(datetime.fromisoformat(preview.letter.made_at).date(), words)
        size = file_size(incoming.path.stat().st_size, words)
        facts = _("From {name} · no. {number}, made on {day} · {file}, {size}")
        self._from.setText(
            facts.format(name=name, number=preview.letter.n, day=day, file=incoming.path.name, size=size)
        )
        self._show_news(incoming)
        trust = incoming.known_sender
        self._pill.show_spec(PillSpec(trust_label(trust, words), TRUST_TONES[trust]))
        self._trust.setText(trust_sentence(trust, name, words))
        self.fingerprint.setText(fingerprint(preview.sender.org))
        self.check.setVisible(trust is not Trust.VERIFIED)

    def _named(self, sitting: Sitting) -> str:
        when, at = day(sitting.on, self._words), hour(sitting.at, self._words)
        return _("{body}, {day}, {hour}").format(body=sitting.body_name, day=when, hour=at)

    def _show_news(self, incoming: Incoming) -> None:
        preview = incoming.preview
        documents = preview.new_documents
        counted = [
            (preview.new_facts, ngettext("new record", "new records", preview.new_facts)),
            (documents, ngettext("new document", "new documents", documents)),
            (preview.known, _("already here")),
        ]
        self.news.set_stats(
            [Stat(number(n, self._words), caption, Tone.INFO if n and at < 2 else None)
             for at, (n, caption) in enumerate(counted)]
        )  # fmt: skip
        self._nothing.setVisible(preview.nothing_new)
