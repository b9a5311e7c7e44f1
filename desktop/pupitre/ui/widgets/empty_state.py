# SPDX-License-Identifier: EUPL-1.2
"""What an empty page shows: an icon, what is missing, what to do first, and the button that does it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pupitre.ui import icons, theme
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.painted import Dressed, rounded


class Medallion(QWidget):
    """An icon on a pale round ground, as high as so many rows of a list."""

    def __init__(self, icon: str, rows: int) -> None:
        super().__init__()
        self._icon, self._rows = icon, rows
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Dressed(self)

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        side = theme.now().sizes.row * self._rows
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours = theme.now().colours
        painter = QPainter(self)
        box = QRectF(self.rect())
        rounded(painter, box, box.width() / 2, fill=colours.selected)
        inset = box.width() * 0.27
        icons.draw(painter, self._icon, box.adjusted(inset, inset, -inset, -inset), colours.accent)
        painter.end()


class EmptyState(QWidget):
    """`EmptyState("calendar-line", "Aucune séance", "…", "Préparer une séance")`; its button emits `asked`."""

    asked = Signal()

    def __init__(
        self,
        icon: str,
        sentence: str,
        hint: str = "",
        action: str = "",
        *,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        sizes = theme.now().sizes
        inner = QWidget()
        inner.setMaximumWidth(sizes.row * 12)
        column = QVBoxLayout(inner)
        column.setContentsMargins(sizes.pad, sizes.pad, sizes.pad, sizes.pad)
        column.setSpacing(sizes.grid)
        column.addStretch(2)
        column.addWidget(Medallion(icon, rows=2), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(sizes.grid)
        self._write(column, sentence, hint)
        if action:
            column.addSpacing(sizes.grid)
            self.button = Button(action, Kind.PRIMARY, keys=keys, large=True)
            self.button.clicked.connect(self.asked)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(hint)

    @staticmethod
    def _write(column: QVBoxLayout, sentence: str, hint: str) -> None:
        for label in (
            Label(sentence, size="lead", strong=True, wrap=True),
            Label(hint, tone="muted", wrap=True),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
            label.setVisible(bool(label.text()))  # once it has a parent: before, it would be a window for a moment
