# SPDX-License-Identifier: EUPL-1.2
"""Exchanges with the other secretariats: what left, what came, and opening a sitting file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from pupitre.domain.broken import Refusal
from pupitre.domain.trust import Trust
from pupitre.services import exchanging, trusting
from pupitre.services.announcing import sittings_in
from pupitre.services.exchanging import Incoming
from pupitre.store.absorbing import Absorbed
from pupitre.store.transfers import Transfer
from pupitre.store.work import Changes
from pupitre.text.formats import file_size, number, short_day
from pupitre.text.language import _, ngettext
from pupitre.text.trust_sentences import fingerprint
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.deadlines import step_on
from pupitre.ui.pages.file_drop import FileDrop
from pupitre.ui.pages.incoming_card import IncomingCard
from pupitre.ui.widgets.banner import Way
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.empty_state import EmptyState
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page, columns, stack
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.table_model import Column

OPEN = "open"
"""As key of `arrive`: choose a sitting file at once."""


class ExchangePage(Page):
    """A file is looked into first, shown, and only then imported."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Exchanges"), scrolls=False)
        self.setObjectName("exchange")
        self.context = context
        self.incoming: Incoming | None = None
        self.sittings: dict[str, str] = {}
        self.open = Button(_("Open a sitting file…"), Kind.PRIMARY, icon="folder-open-line", keys="Ctrl+O")
        self.open.setObjectName("open-bundle")
        self.add_action(self.open)
        self.card = IncomingCard(context.words)
        self.card.setVisible(False)
        self._build_own()
        self._build_table()
        for part in (self.card, self.own):
            self.add(part)
        self.add(self.list_card, 1)
        self.body.addStretch(0)
        self._connect()

    def _build_own(self) -> None:
        """Our fingerprint, to be read to whoever calls."""
        self.own = Card()
        self.own.setObjectName("own-key")
        self.fingerprint = Label(size="lead", strong=True)
        self.fingerprint.setObjectName("own-fingerprint")
        told = _("Whoever receives our first file may call to have it read: four signs at a time.")
        words = stack(Label(_("Fingerprint of our key"), strong=True), Label(told, tone="muted", wrap=True), gap=0)
        self.own.add(columns((words, 1), (self.fingerprint, 0)))

    def _build_table(self) -> None:
        words = self.context.words
        self.list_card = Card(_("Sitting files"), " ", flush=True)
        self.table = DataTable(
            _("Sitting files"),
            [
                Column(_("Direction"), lambda _t: "", pill=_direction, sort=lambda t: t.incoming),
                Column(_("Organisation"), lambda t: str(t.organisation_name), strong=True),
                Column(_("Sitting"), lambda t: self.sittings.get(t.scope, "—")),
                Column(_("No."), lambda t: str(t.number), number=True, sort=lambda t: t.number),
                Column(_("Day"), lambda t: short_day(_day(t), words), muted=True, sort=_day),
                Column(_("File"), lambda t: str(t.file_name), muted=True, stretch=1),
                Column(_("Size"), lambda t: file_size(t.size, words), number=True, sort=lambda t: t.size),
            ],
            key=lambda t: (t.bundle, t.incoming, t.scope),
        )
        self.table.setObjectName("transfers")
        self.none = EmptyState(
            "arrow-left-right-line",
            _("Nothing has left or come yet"),
            _("Files leave from the last step of a sitting. Those that you receive can be dropped here."),
        )
        self.list_card.add(self.table, 1)
        self.list_card.add(self.none, 1)

    def _connect(self) -> None:
        self.open.clicked.connect(self._choose_file)
        FileDrop(self).dropped.connect(self.look_into)
        self.card.wanted.connect(self._take_in)
        self.card.left.connect(self._forget)
        self.card.verified.connect(self._verify)
        self.table.opened.connect(lambda key: self._visit(key[2]))
        self.context.changed.connect(self._changed)

    def arrive(self, key: object = None) -> None:
        """Show the exchanges; OPEN asks for a file at once, a path looks into it."""
        self.refresh()
        if key == OPEN:
            self._choose_file()
        elif isinstance(key, Path):
            self.look_into(key)

    def refresh(self) -> None:
        """Read the exchanges anew."""
        office, words = self.context.office, self.context.words
        named = _("{body}, {day}")
        self.sittings = {
            s.scope: named.format(body=s.body_name, day=short_day(s.on, words)) for s in office.store.sittings()
        }
        gone = office.store.transfers()
        self.table.set_values(gone)
        came = sum(t.incoming for t in gone)
        sent = len(gone) - came
        counts = (
            ngettext("{count} sent", "{count} sent", sent).format(count=number(sent, words)),
            ngettext("{count} received", "{count} received", came).format(count=number(came, words)),
        )
        self.list_card.set_aside(" · ".join(counts))
        self.fingerprint.setText(fingerprint(office.organisation))
        self._show_stage()

    # --- a file that comes ---

    def ask_file(self) -> Path | None:
        """Ask for a file; None when the person thinks better of it."""
        kinds = ";;".join((_("Sitting files") + " (*.seance)", _("All files") + " (*)"))
        path, _kind = QFileDialog.getOpenFileName(self, _("Open a sitting file…"), "", kinds)
        return Path(path) if path else None

    def _choose_file(self) -> None:
        path = self.ask_file()
        if path is not None:
            self.look_into(path)

    def look_into(self, path: Path) -> None:
        """Check a file whole in the background, then show what it is; nothing is written."""
        office = self.context.office
        self._forget()
        self.context.tasks.run(
            lambda _progress: exchanging.look_into(office, path),
            label=_("Checking {name}").format(name=path.name),
            done=self._show,
            failed=self._failed,
        )

    def _show(self, incoming: Incoming) -> None:
        self.incoming = incoming
        self.card.show_incoming(incoming, list(sittings_in(incoming).values()))
        self._show_stage()
        self.card.take.setFocus()

    def _forget(self) -> None:
        self.incoming = None
        self.banner.clear()
        self._show_stage()

    def _show_stage(self) -> None:
        """Our own fingerprint goes while another one is to be compared: they must not be mistaken."""
        empty = not self.table.table_model.values
        self.table.setVisible(not empty)
        self.none.setVisible(empty)
        self.list_card.setVisible(self.incoming is None or not empty)
        self.card.setVisible(self.incoming is not None)
        for part in (self.open, self.own):
            part.setVisible(self.incoming is None)

    def _verify(self) -> None:
        incoming = self.incoming
        if incoming is None:
            return
        sender, scope = incoming.preview.sender, self.context.office.directory
        done = self.context.do(
            self,
            trusting.verify_sender,
            scope,
            organisation=sender.org,
            name=sender.org_name,
            label=_("Key verified"),
        )
        if done is not None:
            self._show(replace(incoming, known_sender=Trust.VERIFIED))

    def _take_in(self) -> None:
        incoming, office = self.incoming, self.context.office
        if incoming is None:
            return
        self.card.take.setEnabled(False)
        self.context.tasks.run(
            lambda _progress: exchanging.take_in(office, incoming),
            label=_("Importing {name}").format(name=incoming.path.name),
            done=lambda absorbed: self._taken(incoming, absorbed),
            failed=self._failed,
        )

    def _taken(self, incoming: Incoming, absorbed: Absorbed) -> None:
        self._forget()
        self.card.take.setEnabled(True)
        for scope in absorbed.scopes:
            self.context.changed.emit(Changes(scope, frozenset()))
        self.refresh()
        news = absorbed.facts
        text = ngettext("Imported: {count} new record.", "Imported: {count} new records.", news)
        scopes = [s for s in incoming.preview.letter.scopes if s in self.sittings]
        ways = [Way(_("See the sitting"), lambda: self._visit(scopes[0]))] if scopes else []
        self.banner.tell(text.format(count=number(news, self.context.words)), Tone.GOOD, ways=ways)

    def _failed(self, refusal: Refusal) -> None:
        self._forget()
        self.card.take.setEnabled(True)
        self.context.tell(self, refusal)

    def _visit(self, scope: str) -> None:
        """Go to the step where that sitting stands, if it is here."""
        found = next((s for s in self.context.office.store.sittings() if s.scope == scope), None)
        if found:
            self.left_for.emit(step_on(found, self.context.today()), scope)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()


def _direction(transfer: Transfer) -> PillSpec:
    return PillSpec(_("Incoming"), Tone.INFO) if transfer.incoming else PillSpec(_("Outgoing"))


def _day(transfer: Transfer) -> date:
    return date.fromisoformat(transfer.made_on)
