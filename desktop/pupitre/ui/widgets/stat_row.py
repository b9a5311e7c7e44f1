# SPDX-License-Identifier: EUPL-1.2
"""A few large numbers, each over its caption, in even columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.painted import BOLD, Dressed, metrics, width_of, write


@dataclass(frozen=True, slots=True)
class Stat:
    """A number over its caption; `tone` colours the number."""

    value: str
    caption: str
    tone: Tone | str | None = None


class StatRow(QWidget):
    """`StatRow([Stat("61", "présents"), Stat("9", "pouvoirs")])`."""

    def __init__(self, stats: Sequence[Stat] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stats: list[Stat] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Dressed(self)
        self.set_stats(stats)

    def set_stats(self, stats: Sequence[Stat]) -> None:
        """Show other numbers."""
        self._stats = list(stats)
        self.setAccessibleName(", ".join(f"{stat.value} {stat.caption}" for stat in stats))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        height = metrics("title", BOLD).height() + metrics("small").height()
        return QSize(self._widest() * max(1, len(self._stats)), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours = theme.now().colours
        painter = QPainter(self)
        column = self.width() / max(1, len(self._stats))
        high, low = metrics("title", BOLD).height(), metrics("small").height()
        for at, stat in enumerate(self._stats):
            colour = colours.tint(stat.tone).text if stat.tone else colours.ink
            write(painter, QRectF(at * column, 0, column, high), stat.value, colour, size="title", weight=BOLD)
            write(painter, QRectF(at * column, high, column, low), stat.caption, colours.muted, size="small")
        painter.end()

    def _widest(self) -> int:
        gap = theme.now().sizes.grid
        widths = [max(width_of(s.value, "title", BOLD), width_of(s.caption, "small")) + gap for s in self._stats]
        return max(widths, default=0)
