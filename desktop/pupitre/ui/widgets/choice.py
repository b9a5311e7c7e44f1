# SPDX-License-Identifier: EUPL-1.2
"""A button that is one of several, of which one is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pupitre.ui.widgets.painted import PaintedButton


class Choice(PaintedButton):
    """Emits `asked` when it is clicked, reached by key, or toggled by a screen reader, which never clicks."""

    asked = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.clicked.connect(self._ask)
        self.toggled.connect(self._toggled)

    def nextCheckState(self) -> None:
        """A click asks by its own signal: what is toggled without `choose` was toggled by a screen reader."""

    def choose(self) -> None:
        """Show this one as chosen, without asking."""
        self.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.setChecked(True)
        self.blockSignals(False)  # noqa: FBT003 (Qt's own)

    def clear(self) -> None:
        """Show this one as not chosen, without asking; of an exclusive group Qt would always keep one."""
        self.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.setAutoExclusive(False)
        self.setChecked(False)
        self.setAutoExclusive(True)
        self.blockSignals(False)  # noqa: FBT003 (Qt's own)

    def _ask(self) -> None:
        self.choose()
        self.asked.emit()

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 (a signal of Qt)
        if on:
            self.asked.emit()
