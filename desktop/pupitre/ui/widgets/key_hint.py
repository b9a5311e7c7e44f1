# SPDX-License-Identifier: EUPL-1.2
"""The name of a key, drawn as a small key cap."""

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pupitre.ui import theme
from pupitre.ui.widgets.painted import Dressed, metrics, rounded, width_of, write

_SIGNS = {"Return": "⏎", "Enter": "⏎", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def spell_keys(keys: str) -> str:
    """Write a shortcut as people read it on a key: "Ctrl+Z" gives "Ctrl Z", "Return" gives "⏎"."""
    sequence = QKeySequence(keys)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText) or keys
    *held, key = re.split(r"\+(?!$)", shown)
    portable = sequence.toString(QKeySequence.SequenceFormat.PortableText).rpartition("+")[2]
    return " ".join([*held, _SIGNS.get(portable, key)])


class KeyHint(QWidget):
    """A key cap beside what the key does; screen readers take the shortcut from the control itself."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = spell_keys(keys)
        self.setAccessibleName(self._shown)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Dressed(self)

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        height = metrics("small").height() + theme.now().sizes.half
        return QSize(max(height, width_of(self._shown, "small") + 2 * theme.now().sizes.half + 2), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        box = QRectF(self.rect())
        rounded(painter, box, sizes.half, fill=colours.sunken, line=colours.line)
        write(painter, box, self._shown, colours.faint, size="small", align=Qt.AlignmentFlag.AlignHCenter)
        painter.end()
