# SPDX-License-Identifier: EUPL-1.2
"""Drawing on the public screen, in units of which 1080 make its height: what is drawn grows with the window.

Ten metres away a letter can be read at a twenty-eighth of the height of the screen: nothing is smaller than `SMALL`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from pupitre.ui import icons, theme
from pupitre.ui.colours import Colours
from pupitre.ui.widgets.lines import broken
from pupitre.ui.widgets.marks import Shape, draw_mark
from pupitre.ui.widgets.painted import rounded

HEIGHT, LEAST_WIDTH = 1080, 1280
"""Units of a screen: so many in height, and no fewer in width."""
SMALL, BODY, LEAD = 40, 44, 52
LEADING = 1.16
"""Height of a line of text, in letters."""
REGULAR, DEMI, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_SLACK = 0.985
"""Letters that are drawn larger than they were measured may be a little wider."""


def unit(size: QSize) -> float:
    """Pixels of one unit on a screen of that size."""
    return min(size.height() / HEIGHT, size.width() / LEAST_WIDTH) or 1.0


def font(pixels: int, weight: QFont.Weight = REGULAR) -> QFont:
    """A letter of that height, the same at each scale. ValueError for one that could not be read from afar."""
    if pixels < SMALL:
        raise ValueError(pixels)
    made = QFont(theme.FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def width_of(text: str, pixels: int, weight: QFont.Weight = REGULAR) -> float:
    """Units that a line of text takes."""
    return QFontMetricsF(font(pixels, weight)).horizontalAdvance(text) / _SLACK


@dataclass(frozen=True, slots=True)
class Block:
    """A text broken into lines of one size; `cut` where something of it had to be left out."""

    lines: tuple[str, ...] = ()
    pixels: int = SMALL
    weight: QFont.Weight = REGULAR
    cut: bool = False

    @property
    def height(self) -> float:
        """Units from the top of the first line to the foot of the last."""
        return len(self.lines) * self.pixels * LEADING


def fit(text: str, width: float, sizes: Sequence[int], *, most: int = 1, weight: QFont.Weight = REGULAR) -> Block:
    """Set a text in the first of the sizes in which it takes at most `most` lines; in the last one it is cut.

    Lines are broken so that they are about as long as each other.
    """
    if not text:
        return Block()
    room = int(width * _SLACK)
    for pixels in sizes:
        block = _set(text, room, pixels, most, weight)
        if not block.cut:
            return _balanced(text, room, block)
    return block


def _balanced(text: str, room: int, block: Block) -> Block:
    """The same lines, broken at the least width that keeps their number."""
    narrower = block
    while len(block.lines) > 1 and room > 0:
        room = int(room * 0.96)
        tried = _set(text, room, block.pixels, len(block.lines), block.weight)
        if tried.cut:
            break
        narrower = tried
    return narrower


def _set(text: str, room: int, pixels: int, most: int, weight: QFont.Weight) -> Block:
    measure = QFontMetricsF(font(pixels, weight))
    lines = broken(text, pixels, int(weight), room, most)
    wide = any(measure.horizontalAdvance(line) > room + 1 for line in lines)
    if wide:  # a word longer than the line
        lines = tuple(measure.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
    cut = wide or (lines[-1].endswith("…") and not text.endswith("…"))
    return Block(lines, pixels, weight, cut)


@dataclass(frozen=True, slots=True)
class Canvas:
    """A painter that counts in units, and the colours of the screen."""

    painter: QPainter
    colours: Colours

    def write(self, block: Block, box: QRectF, colour: str, align: Qt.AlignmentFlag = LEFT) -> float:
        """Write a block from the top of a box; return where it ends."""
        self.painter.setFont(font(block.pixels, block.weight))
        self.painter.setPen(QColor(colour))
        step = block.pixels * LEADING
        for at, line in enumerate(block.lines):
            place = QRectF(box.left(), box.top() + at * step, box.width(), step)
            self.painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)
        return box.top() + block.height

    def line(
        self,
        text: str,
        box: QRectF,
        colour: str,
        pixels: int = SMALL,
        weight: QFont.Weight = REGULAR,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Write one line in the middle of the height of a box."""
        block = fit(text, box.width(), (pixels,), weight=weight)
        self.write(block, box.adjusted(0, (box.height() - block.height) / 2, 0, 0), colour, align)

    def mark(self, box: QRectF, shape: Shape, colour: str) -> None:
        """Draw the shape of a vote or of a presence, as at the desk: an empty seat is pale, with a dot."""
        if shape is not Shape.DOT:
            draw_mark(self.painter, box, shape, colour, self.colours.page)
            return
        draw_mark(self.painter, box, Shape.DISC, self.colours.empty_seat, self.colours.page)
        inset = box.width() * 0.36
        dot = box.adjusted(inset, inset, -inset, -inset)
        draw_mark(self.painter, dot, Shape.DISC, self.colours.control_line, self.colours.page)

    def icon(self, name: str, box: QRectF, colour: str) -> None:
        """Draw an icon in the middle of a box."""
        icons.draw(self.painter, name, box, colour)

    def panel(self, box: QRectF, fill: str, radius: float = 16) -> None:
        """Fill a box with round corners."""
        rounded(self.painter, box, radius, fill=fill)
