# SPDX-License-Identifier: EUPL-1.2
"""The report of a bug, to read, copy and save: a window of its own that holds nobody up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.errors import Report
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.label import Label


class ReportPanel(QWidget):
    """`save(path, bytes)` writes the file; it is given, since this room does not touch the disk by itself."""

    def __init__(self, report: Report, save: Callable[[Path, bytes], object], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Report of a fault"))
        self.setProperty("ground", "page")
        self._report, self._save = report, save
        sizes = theme.now().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.pad, sizes.pad, sizes.pad, sizes.pad)
        column.setSpacing(sizes.inset)
        column.addWidget(Label(_("What happened in the program"), size="lead", strong=True))
        column.addWidget(
            Label(_("This names nobody, and is sent nowhere unless you send it."), tone="muted", wrap=True)
        )
        self.text = QPlainTextEdit(report.text)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(_("Report of a fault"))
        column.addWidget(self.text, 1)
        column.addLayout(self._buttons())
        self.resize(sizes.row * 18, sizes.row * 12)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.copy = Button(_("Copy"), Kind.PRIMARY, icon="file-copy-line")
        self.keep = Button(_("Save…"), icon="save-line")
        close = Button(_("Close the report"), Kind.QUIET, keys="Escape")
        self.copy.clicked.connect(self._copy)
        self.keep.clicked.connect(self._keep)
        close.clicked.connect(self.close)
        for button in (self.copy, self.keep, close):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text)
        announce(self.copy, _("Copied"))

    def _keep(self) -> None:
        path = self.asked_path()
        if path is not None:
            self._save(path, self._report.text.encode())

    def asked_path(self) -> Path | None:
        """Ask where to save; None if the person changes their mind."""
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save…"), self._report.name)
        return Path(chosen) if chosen else None
