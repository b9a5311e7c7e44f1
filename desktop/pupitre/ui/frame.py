# SPDX-License-Identifier: EUPL-1.2
"""The frame that is on the screen at once: an empty window, drawn before anything else of ours is read.

Reading the window's own modules costs nearly as much as Qt itself (85 ms after 100): they are read behind it.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow


class Frame(QMainWindow):
    """Emits `drawn` once, when it was drawn for the first time; then `hold` puts the window's content into it."""

    drawn = Signal()

    def __init__(self, title: str, width: int, height: int) -> None:
        super().__init__()
        self._drawn = False
        self.setWindowTitle(title)
        self.resize(width, height)

    def hold(self, content: QMainWindow) -> None:
        """Show the content, and its title as ours; closing one closes the other."""
        content.setParent(self)
        content.windowTitleChanged.connect(self.setWindowTitle)
        self.setCentralWidget(content)
        content.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing of its own; the timer runs once this drawing has ended."""
        super().paintEvent(event)
        if not self._drawn:
            self._drawn = True
            QTimer.singleShot(0, self, self.drawn.emit)
