# SPDX-License-Identifier: EUPL-1.2
"""Sending a sitting to the other secretariats: one bundle each, onto a stick or into a folder."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from pupitre.domain.broken import Refusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Stage
from pupitre.services import exchanging
from pupitre.services.exchanging import Recipient
from pupitre.store.transfers import Transfer
from pupitre.store.work import Changes
from pupitre.text.formats import short_day
from pupitre.text.language import _, ngettext
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.tasks import Progress
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.table_model import Column


class SendPage(Page):
    """Who gets a bundle, who got which one, and the export of them all or of one."""

    def __init__(self, context: Context) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("send")
        self.context = context
        self.scope = ""
        self.p: Proceedings | None = None
        self.last: dict[str, Transfer] = {}
        card = Card(_("Session bundles"), flush=True)
        self.card = card
        self.told = Label(wrap=True, tone="muted")
        self.table = DataTable(
            _("Recipients"),
            [
                Column(_("Recipient"), lambda r: str(r.name), stretch=2, strong=True),
                Column(_("Last bundle"), self._number, muted=True),
                Column(_("Sent"), self._day),
                Column(_("State"), lambda _r: "", pill=self._pill),
            ],
            key=lambda r: r.organisation,
        )
        self.table.setObjectName("recipients")
        card.add(self.table, 1)
        self.everyone = Button(_("Export all the bundles…"), Kind.PRIMARY, keys="Ctrl+Shift+E")
        self.everyone.setObjectName("export-all")
        self.one = Button(_("Export the selected one…"), Kind.SECONDARY, keys="Ctrl+E")
        self.one.setObjectName("export-one")
        self.add_action(self.one, self.everyone)
        self.add(self.told)
        self.add(card, 1)
        self.everyone.clicked.connect(lambda: self._export(self._recipients()))
        self.one.clicked.connect(self._export_selected)
        context.changed.connect(self._changed)

    def arrive(self, key: object = None) -> None:
        """Show a sitting (its scope)."""
        self.scope = str(key) if key else self.scope
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the sitting and its exchanges anew."""
        office = self.context.office
        self.p = p = office.store.proceedings(self.scope)
        gone = [t for t in office.store.transfers() if t.scope == self.scope and not t.incoming]
        self.last = {t.organisation: t for t in reversed(gone)}
        self.told.setText(
            _("Each bundle holds the sitting, its documents and that recipient’s own letter, signed with our key.")
            if p.closing
            else _("The record is not closed yet: what you export now shows the sitting as it stands.")
        )
        found = self._recipients()
        self.table.set_values(found)
        sent = sum(r.organisation in self.last for r in found)
        self.card.set_aside(_("{sent} of {count} sent").format(sent=sent, count=len(found)))
        ours = office.owns(self.scope) and p.stage is not Stage.PREPARING
        self.everyone.setEnabled(ours)
        self.one.setEnabled(ours)

    def _recipients(self) -> list[Recipient]:
        return exchanging.recipients(self.p) if self.p else []

    def _number(self, recipient: Recipient) -> str:
        held = self.last.get(recipient.organisation)
        return _("no. {number}").format(number=held.number) if held else "—"

    def _day(self, recipient: Recipient) -> str:
        held = self.last.get(recipient.organisation)
        return short_day(date.fromisoformat(held.made_on), self.context.words) if held else "—"

    def _pill(self, recipient: Recipient) -> PillSpec:
        if recipient.organisation in self.last:
            return PillSpec(_("Exported"), Tone.GOOD)
        return PillSpec(_("Not sent"), Tone.NEUTRAL)

    def ask_folder(self) -> Path | None:
        """Ask where to write; None when the person thinks better of it."""
        path = QFileDialog.getExistingDirectory(self, _("Where to write the bundles"))
        return Path(path) if path else None

    def _export_selected(self) -> None:
        key = self.table.current_key()
        self._export([r for r in self._recipients() if r.organisation == key])

    def _export(self, wanted: list[Recipient]) -> None:
        folder = self.ask_folder() if wanted else None
        if folder is None:
            return
        office, scope = self.context.office, self.scope

        def work(progress: Progress) -> list[Path]:
            return exchanging.export(office, scope, folder, wanted, progress)

        self.context.tasks.run(work, label=_("Writing the bundles"), done=self._exported, failed=self._failed)

    def _exported(self, paths: list[Path]) -> None:
        text = ngettext(
            "{count} bundle written and checked in {folder}. You can remove the stick.",
            "{count} bundles written and checked in {folder}. You can remove the stick.",
            len(paths),
        )
        self.refresh()
        self.banner.tell(text.format(count=len(paths), folder=paths[0].parent if paths else ""), Tone.GOOD)

    def _failed(self, refusal: Refusal) -> None:
        self.refresh()
        self.context.tell(self, refusal, self.scope)

    def _changed(self, changes: Changes) -> None:
        if changes.scope == self.scope and self.isVisible():
            self.refresh()
