# SPDX-License-Identifier: EUPL-1.2
"""Where the data live, and how they are looked after: folder, backup, check, rebuild."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QGridLayout

from pupitre.domain.broken import Refusal
from pupitre.services import upkeep
from pupitre.store.store import Finding
from pupitre.text.findings import finding_sentence
from pupitre.text.formats import file_size, number
from pupitre.text.language import _, ngettext
from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label


class StoreCard(Card):
    """Emits `told(text, tone)` when a work is done, `failed(Refusal)` when it could not be."""

    told = Signal(str, object)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(_("Data"))
        self.setObjectName("store-card")
        self._context = context
        self.path = Label(wrap=True)
        self.path.setObjectName("store-path")
        self.path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._size = Label(size="small", tone="muted", wrap=True)
        self.findings = Label(tone="warn", wrap=True)
        self.findings.setObjectName("findings")
        self.findings.setVisible(False)
        self.add(self.path)
        self.add(self._size)
        self.add(self._buttons())
        self.add(self.findings)

    def _buttons(self) -> QGridLayout:
        """Two and two: they stand beside each other in a narrow card too."""
        grid = QGridLayout()
        grid.setSpacing(theme.now().sizes.grid)
        wanted = (
            ("open-folder", _("Open the folder"), "folder-open-line", self._open_folder),
            ("back-up", _("Back up now…"), "save-3-line", self._back_up),
            ("check-store", _("Check the data"), "shield-check-line", self._check),
            ("rebuild-store", _("Rebuild the tables"), "restart-line", self._rebuild),
        )
        for at, (name, text, icon, deed) in enumerate(wanted):
            button = Button(text, Kind.SECONDARY, icon=icon)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, do=deed: do())
            grid.addWidget(button, at // 2, at % 2)
        grid.setColumnStretch(2, 1)
        return grid

    def refresh(self) -> None:
        """Say where the data are now, and how large."""
        store = self._context.house.store
        self.path.setText(str(store.path.parent))
        parts = store.path.parent.glob(f"{store.path.name}*")
        size = file_size(sum(part.stat().st_size for part in parts), self._context.words)
        told = _(
            "{size}. The keys are in the folder “keys”: keep a copy of it in a safe place, apart from the backups."
        )
        self._size.setText(told.format(size=size))

    def ask_folder(self) -> Path | None:
        """Ask where to put a backup; None when the person thinks better of it."""
        path = QFileDialog.getExistingDirectory(self, _("Where to put the backup"))
        return Path(path) if path else None

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _open_folder(self) -> None:
        self.open_folder(self._context.house.store.path.parent)

    def _back_up(self) -> None:
        folder, house = self.ask_folder(), self._context.house
        if folder is None:
            return
        self._context.tasks.run(
            lambda _progress: upkeep.back_up(house.store, folder, house.now()),
            label=_("Backup"),
            done=self._backed_up,
            failed=self.failed.emit,
        )

    def _backed_up(self, path: Path) -> None:
        text = _("Backed up, read again and compared: {path}. The keys are not in it.")
        self.told.emit(text.format(path=path), Tone.GOOD)

    def _check(self) -> None:
        store = self._context.house.store
        self._context.tasks.run(
            lambda _progress: store.check(), label=_("Checking the data"), done=self.show_findings, failed=self._fail
        )

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Say what a check found, each kind once, with how many there are."""
        words = self._context.words
        counted = Counter(finding.code for finding in found)
        lines = [
            _("{finding} ({count})").format(finding=finding_sentence(code, words), count=number(count, words))
            for code, count in counted.items()
        ]
        self.findings.setText("\n".join(lines))
        self.findings.setVisible(bool(lines))
        if not lines:
            self.told.emit(_("The store is sound: nothing to report."), Tone.GOOD)
            return
        text = ngettext("{count} finding.", "{count} findings.", len(found)).format(count=number(len(found), words))
        self.told.emit(text, Tone.WARN)

    def _rebuild(self) -> None:
        store = self._context.house.store
        self._context.tasks.run(
            lambda _progress: store.rebuild(), label=_("Rebuilding the tables"), done=self._rebuilt, failed=self._fail
        )

    def _rebuilt(self, changed: bool) -> None:  # noqa: FBT001 (what the work gives)
        text = _("Rebuilt: some rows have changed.") if changed else _("Rebuilt: nothing has changed.")
        self.told.emit(text, Tone.WARN if changed else Tone.GOOD)

    def _fail(self, refusal: Refusal) -> None:
        self.failed.emit(refusal)
