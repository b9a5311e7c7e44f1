# SPDX-License-Identifier: EUPL-1.2
"""The shapes that tell votes and presence apart where colours cannot."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


class Shape(StrEnum):
    """Disc: for. Square: against. Triangle: abstention. Ring: not taking part. Dot: absent. Diamond: represented."""

    DISC = "disc"
    SQUARE = "square"
    TRIANGLE = "triangle"
    RING = "ring"
    DOT = "dot"
    DIAMOND = "diamond"


def draw_mark(painter: QPainter, box: QRectF, shape: Shape, colour: str, ground: str) -> None:
    """Draw a shape that fills a square box; `ground` fills the middle of a ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    side = min(box.width(), box.height())
    if shape is Shape.SQUARE:
        inset = side * 0.06
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), side * 0.14, side * 0.14)
    elif shape is Shape.TRIANGLE:
        top = QPointF(box.center().x(), box.top() + side * 0.02)
        low = box.bottom() - side * 0.08
        painter.drawPolygon(QPolygonF([top, QPointF(box.right(), low), QPointF(box.left(), low)]))
    elif shape is Shape.DIAMOND:
        middle, half = box.center(), side * 0.56
        corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)]
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
    elif shape is Shape.RING:
        pen = side * 0.17
        painter.setPen(QPen(QColor(colour), pen))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2))
    else:
        painter.drawEllipse(box)
