# SPDX-License-Identifier: EUPL-1.2
"""Pills: a word or a number on a tinted ground; the delegates of lists and tables draw the same ones."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.painted import DEMI, Dressed, metrics, rounded, width_of, write


@dataclass(frozen=True, slots=True)
class PillSpec:
    """What a pill shows: `solid` is loud (white on the colour), else the text has the colour; `dot` before the text."""

    text: str
    tone: Tone | str = Tone.NEUTRAL
    solid: bool = False
    dot: bool = False


def pill_size(spec: PillSpec) -> QSize:
    """Return the size that a pill takes; a short number makes a round one."""
    height = metrics("small", DEMI).height() + theme.now().sizes.half
    dot = theme.now().sizes.gap if spec.dot else 0
    width = width_of(spec.text, "small", DEMI) + dot + round(height * 0.9)
    return QSize(max(width, height + theme.now().sizes.half), height)


def draw_pill(painter: QPainter, box: QRect | QRectF, spec: PillSpec) -> None:
    """Draw a pill that fills a box."""
    colours, sizes = theme.now().colours, theme.now().sizes
    tint = colours.tint(spec.tone)
    ground, text = (tint.solid, tint.on_solid) if spec.solid else (tint.pale, tint.text)
    inner = QRectF(box)
    rounded(painter, inner, inner.height() / 2, fill=ground)
    if spec.dot:
        side = sizes.grid
        left = inner.left() + inner.height() * 0.45
        rounded(painter, QRectF(left, inner.center().y() - side / 2, side, side), side / 2, fill=text)
        inner.setLeft(left + side)
    write(painter, inner, spec.text, text, size="small", weight=DEMI, align=Qt.AlignmentFlag.AlignHCenter)


class Pill(QWidget):
    """A pill as a widget: `Pill("Quorum atteint", Tone.GOOD)`, `Pill("3", Tone.BAD, solid=True)`."""

    def __init__(
        self,
        text: str = "",
        tone: Tone | str = Tone.NEUTRAL,
        *,
        solid: bool = False,
        dot: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spec = PillSpec(text, tone, solid, dot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        Dressed(self)

    @property
    def spec(self) -> PillSpec:
        """What the pill shows now."""
        return self._spec

    def show_spec(self, spec: PillSpec) -> None:
        """Show something else."""
        self._spec = spec
        self.setAccessibleName(spec.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        return pill_size(self._spec)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        painter = QPainter(self)
        draw_pill(painter, self.rect(), self._spec)
        painter.end()
