# SPDX-License-Identifier: EUPL-1.2
"""Adding an item during the sitting: one line, one Enter."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from pupitre.text.language import _
from pupitre.ui.pages.hold.keys import keys_of


class LateItem(QLineEdit):
    """Emits `asked(title)`; F2 leads here."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("late-item")
        self.setPlaceholderText(_("Add an item (F2)"))
        self.setAccessibleName(_("Add an item"))
        QShortcut(QKeySequence(keys_of("late-item")), self, self.setFocus)
        self.returnPressed.connect(self._ask)

    def _ask(self) -> None:
        title = self.text().strip()
        if title:
            self.clear()
            self.asked.emit(title)
