# SPDX-License-Identifier: EUPL-1.2
"""A text broken into lines of a width, the last one with an ellipsis: what delegates measure and draw."""

import functools

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from pupitre.ui import theme


@functools.lru_cache(maxsize=4096)
def broken(text: str, pixels: int, weight: int, width: int, most: int) -> tuple[str, ...]:
    """Return at most `most` lines of a width, in a letter `pixels` high; what is left over ends the last with an …."""
    layout = QTextLayout(text, theme.font(pixels, QFont.Weight(weight)))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        rest = text[start:] if len(lines) == most - 1 else text[start : start + length]
        lines.append(rest.rstrip())
    layout.endLayout()
    if lines:
        lines[-1] = theme.metrics(pixels, QFont.Weight(weight)).elidedText(
            lines[-1], Qt.TextElideMode.ElideRight, width
        )
    return tuple(lines)


class Lines:
    """A text laid out once: `height` in pixels, `cut` if it did not fit, `draw` at a place."""

    def __init__(
        self, text: str, width: int, *, size: str = "body", weight: QFont.Weight = QFont.Weight.Normal, most: int = 2
    ) -> None:
        pixels = getattr(theme.now().sizes, size)
        self._font = theme.font(pixels, weight)
        self._lines = broken(text, pixels, int(weight), max(1, width), most)
        self._step = theme.metrics(pixels, weight).height()
        self.cut = bool(self._lines) and self._lines[-1].endswith("…") and not text.endswith("…")

    @property
    def height(self) -> int:
        """How high the lines are together."""
        return self._step * max(1, len(self._lines))

    def draw(self, painter: QPainter, place: QPointF, width: float, colour: str) -> None:
        """Draw the lines downwards from a place."""
        painter.setFont(self._font)
        painter.setPen(QColor(colour))
        for number, line in enumerate(self._lines):
            box = QRectF(place.x(), place.y() + number * self._step, width + 2, self._step)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
