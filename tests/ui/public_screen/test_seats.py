# SPDX-License-Identifier: EUPL-1.2
"""The half circle of the public screen stands whole in its room, and tells votes apart by colour and shape."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.public_screen.canvas import Canvas
from pupitre.ui.public_screen.seats import draw_seats, seat_boxes
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.seat_model import SeatMark


@pytest.mark.parametrize("seats", [1, 7, 83, 128, 200])
@pytest.mark.parametrize("room", [QRectF(40, 30, 900, 420), QRectF(0, 0, 500, 500), QRectF(0, 0, 700, 200)])
def test_no_seat_stands_outside_the_room(seats: int, room: QRectF) -> None:
    around = room.adjusted(-1, -1, 1, 1)
    assert all(around.contains(box) for box in seat_boxes([seats], room))


def test_seats_never_stand_on_each_other() -> None:
    boxes = seat_boxes([1] * 128, QRectF(0, 0, 900, 420))
    middles = [box.center() for box in boxes]
    side = boxes[0].width()
    assert all((one - other).manhattanLength() > side * 0.9 for at, one in enumerate(middles) for other in middles[:at])


def test_each_vote_has_its_colour(dresser) -> None:
    seats = [
        SeatMark("a", "A", "pour"),
        SeatMark("b", "B", "contre", Tone.BAD, Shape.SQUARE),
        SeatMark("c", "C", "absent", Tone.NEUTRAL, Shape.DOT),
    ]
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.page))
    painter = QPainter(image)
    draw_seats(Canvas(painter, LIGHT), QRectF(0, 0, 600, 300), seats, "3", "voix")
    painter.end()
    found = {image.pixelColor(x, y).name() for x in range(600) for y in range(300)}
    assert {LIGHT.good.mark.lower(), LIGHT.bad.mark.lower(), LIGHT.empty_seat.lower(), LIGHT.ink.lower()} <= found
