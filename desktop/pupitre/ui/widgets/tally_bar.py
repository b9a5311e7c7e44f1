# SPDX-License-Identifier: EUPL-1.2
"""A count: large figures with their shapes, and one bar that shows the proportions."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.marks import Shape, draw_mark
from pupitre.ui.widgets.painted import BOLD, Dressed, metrics, width_of, write


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a count: `count` sets its share of the bar, `figure` replaces it where voices are not whole."""

    label: str
    count: float
    tone: Tone | str
    shape: Shape = Shape.DISC
    figure: str = ""

    @property
    def shown(self) -> str:
        """The figure that people read."""
        return self.figure or f"{self.count:g}"


class TallyBar(QWidget):
    """`TallyBar([Part("Pour", 66, Tone.GOOD), …])`; the figures stand above the bar, in the order given."""

    def __init__(self, parts: Sequence[Part] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Part] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Dressed(self)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show another count."""
        self._parts = list(parts)
        self.setAccessibleName(", ".join(f"{part.label} {part.shown}" for part in parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        sizes = theme.now().sizes
        columns = sum(self._column(part) for part in self._parts)
        height = self._figure_height() + metrics("small").height() + 2 * sizes.grid + sizes.half
        return QSize(columns + sizes.pad * max(0, len(self._parts) - 1), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        painter = QPainter(self)
        self._draw_figures(painter)
        self._draw_bar(painter)
        painter.end()

    def _column(self, part: Part) -> int:
        sizes = theme.now().sizes
        return max(width_of(part.shown, "figure", BOLD), width_of(part.label, "small") + sizes.gap)

    def _figure_height(self) -> int:
        return round(metrics("figure", BOLD).height() * 0.9)

    def _draw_figures(self, painter: QPainter) -> None:
        colours, sizes = theme.now().colours, theme.now().sizes
        spare = self.width() - sum(self._column(part) for part in self._parts)
        gap = min(sizes.row * 1.2, max(sizes.pad, spare / max(1, len(self._parts))))
        left, high, low = 0.0, self._figure_height(), metrics("small").height()
        for part in self._parts:
            width = self._column(part)
            colour = colours.tint(part.tone).text
            write(painter, QRectF(left, 0, width, high), part.shown, colour, size="figure", weight=BOLD)
            mark = QRectF(left, high + (low - sizes.grid) / 2, sizes.grid + 1, sizes.grid + 1)
            draw_mark(painter, mark, part.shape, colours.tint(part.tone).mark, colours.surface)
            words = QRectF(left + sizes.gap, high, width - sizes.gap + 1, low)
            write(painter, words, part.label, colours.muted, size="small")
            left += width + gap

    def _draw_bar(self, painter: QPainter) -> None:
        colours, sizes = theme.now().colours, theme.now().sizes
        shown = [part for part in self._parts if part.count > 0]
        top = self.height() - sizes.grid
        if not shown:
            painter.fillRect(QRectF(0, top, self.width(), sizes.grid), QColor(colours.line))
            return
        total, gap, least = sum(part.count for part in shown), 2, sizes.half
        room = self.width() - gap * (len(shown) - 1) - least * len(shown)
        left = 0.0
        for part in shown:
            width = least + room * part.count / total
            painter.fillRect(QRectF(left, top, width, sizes.grid), QColor(colours.tint(part.tone).mark))
            left += width + gap
