# SPDX-License-Identifier: EUPL-1.2
"""Icons: the glyphs of Remix Icon that the QtAwesome package carries, in the colours of the theme.

QtAwesome itself is not imported: it loads its twelve fonts at once (measured here: 150 to 250 ms and 8 MB), the
first paint needs one of them and four glyphs.
"""

import functools
import importlib.util
import json
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont

from pupitre.ui import theme

_FONT = "remixicon-2.5.0.ttf"
_CHARMAP = "remixicon-charmap-2.5.0.json"
_UNIT = 96.0


@functools.cache
def _folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"


@functools.cache
def _charmap() -> dict[str, str]:
    found: dict[str, str] = json.loads((_folder() / _CHARMAP).read_text(encoding="utf-8"))
    return found


@functools.cache
def _font() -> QRawFont:
    return QRawFont(str(_folder() / _FONT), _UNIT)


@functools.cache
def outline(name: str) -> QPainterPath:
    """Return the shape of an icon in a square of 96, its middle at 0, 0; KeyError if there is none of that name."""
    glyph = _font().glyphIndexesForString(chr(int(_charmap()[name], 16)))[0]
    path = _font().pathForGlyph(glyph)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path.translated(-_UNIT / 2, _middle())


@functools.cache
def _middle() -> float:
    """How far the middle of the em square stands above the base line."""
    return (_font().ascent() - _font().descent()) / 2


def draw(painter: QPainter, name: str, box: QRect | QRectF, colour: str) -> None:
    """Paint an icon in the middle of a box, as large as the box allows."""
    square = QRectF(box)
    scale = min(square.width(), square.height()) / _UNIT
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.center())
    painter.scale(scale, scale)
    painter.fillPath(outline(name), QColor(colour))
    painter.restore()


class _Engine(QIconEngine):
    """Draws an outline at any size, in the colours of the day; `role` names a colour of the theme."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw one item."""
        role = "faint" if mode is QIcon.Mode.Disabled else self._role
        draw(painter, self._name, rect, getattr(theme.now().colours, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw the icon on a transparent ground."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        """Return the same icon again, for Qt."""
        return _Engine(self._name, self._role)


def icon(name: str, role: str = "muted") -> QIcon:
    """Return a Remix icon (`calendar-line`, `close-line`…) in a colour of the theme, for what takes a QIcon."""
    outline(name)
    return QIcon(_Engine(name, role))
