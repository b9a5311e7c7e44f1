# SPDX-License-Identifier: EUPL-1.2
"""The half circle of the public screen: larger than the desk's, and for the eye alone."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from pupitre.ui.public_screen.canvas import BOLD, CENTRE, LEADING, SMALL, Canvas
from pupitre.ui.widgets.arc import pitch, spots
from pupitre.ui.widgets.seat_model import SeatMark, grouped

_FIGURE = 110
_HOLLOW = 0.42
"""The share of the radius that the seats leave free in the middle."""


def seat_boxes(sizes: Sequence[int], box: QRectF) -> list[QRectF]:
    """The square of each seat, for groups of those sizes: the whole half circle stands inside the box, on its floor."""
    found = spots(sizes)
    half = min(0.09, pitch(found) * 0.36)
    radius = max(1.0, min(box.width() / 2 / (1 + half), box.height() / (1 + 2 * half)))
    side = 2 * half * radius
    middle, base = box.center().x(), box.center().y() + radius / 2
    return [
        QRectF(middle + spot.x * radius - side / 2, base - spot.y * radius - side / 2, side, side) for spot in found
    ]


def draw_seats(canvas: Canvas, box: QRectF, seats: Sequence[SeatMark], number: str, caption: str) -> None:
    """Draw the seats, group by group, around a number and what it counts."""
    groups = grouped(seats)
    boxes = seat_boxes([len(group) for group in groups], box)
    for place, seat in zip(boxes, (seat for group in groups for seat in group), strict=True):
        canvas.mark(place, seat.shape, canvas.colours.tint(seat.tone).mark)
    floor = max(place.bottom() for place in boxes)
    radius = floor - min(place.top() for place in boxes)
    foot = QRectF(box.left(), floor - SMALL * LEADING, box.width(), SMALL * LEADING)
    canvas.line(caption, foot, canvas.colours.muted, SMALL, align=CENTRE)
    high = int(max(SMALL, min(_FIGURE, radius * _HOLLOW - 1.4 * SMALL)))
    figure = QRectF(box.left(), foot.top() - high, box.width(), high)
    canvas.line(number, figure, canvas.colours.ink, high, BOLD, CENTRE)
