# SPDX-License-Identifier: EUPL-1.2
"""Work under way, told in the page: its name, how far it is, and a button to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.label import Label


class TaskStrip(QFrame):
    """Hidden until `begin`; emits `stopped` for its button. Connect a TaskRunner's three signals to it."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        sizes = theme.now().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap, sizes.grid, sizes.grid, sizes.grid)
        row.setSpacing(sizes.gap)
        self._label = Label(strong=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self._count = Label(size="small", tone="muted")
        stop = Button(_("Cancel"), Kind.SECONDARY)
        stop.clicked.connect(self.stopped)
        row.addWidget(self._label)
        row.addWidget(self.bar, 1)
        row.addWidget(self._count)
        row.addWidget(stop)
        self.setVisible(False)

    def begin(self, label: str) -> None:
        """Show work whose length is not known yet."""
        self._label.setText(label)
        self.bar.setAccessibleName(label)
        self.bar.setRange(0, 0)
        self._count.setText("")
        self.setVisible(True)

    def step(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self._count.setText(_("{done} of {total}").format(done=done, total=total))

    def end(self) -> None:
        """Take the strip away."""
        self.setVisible(False)
