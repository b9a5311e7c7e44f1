# SPDX-License-Identifier: EUPL-1.2
"""Adding an item during the sitting: one line, one Enter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from pupitre.text.language import _


class LateItem(QLineEdit):
    """Emits `asked(title)`; F2 leads here from the whole desk."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("late-item")
        self.setPlaceholderText(_("Add an item (F2)"))
        self.setAccessibleName(_("Add an item"))
        self.returnPressed.connect(self._ask)

    def _ask(self) -> None:
        title = self.text().strip()
        if title:
            self.clear()
            self.asked.emit(title)
