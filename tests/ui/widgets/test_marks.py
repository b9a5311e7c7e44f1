# SPDX-License-Identifier: EUPL-1.2
"""Shapes tell apart what colours cannot."""

from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from pupitre.ui.widgets.marks import Shape, draw_mark


def drawn(shape: Shape, side: int = 14) -> QImage:
    image = QImage(side + 6, side + 6, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    draw_mark(painter, QRectF(3, 3, side, side), shape, "#000000", "#FFFFFF")
    painter.end()
    return image


def ink(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 128
    }


def test_shapes_differ_in_black_and_white_at_the_size_of_a_seat() -> None:
    shapes = [shape for shape in Shape if shape is not Shape.DOT]  # a dot is a pale disc: it differs by its paleness
    inks = {shape: ink(drawn(shape)) for shape in shapes}
    close = [
        (one, other) for one, other in combinations(shapes, 2) if len(inks[one] ^ inks[other]) < 0.1 * len(inks[one])
    ]
    assert close == []


def test_a_ring_is_hollow() -> None:
    assert drawn(Shape.RING).pixelColor(10, 10).lightness() > 250
    assert drawn(Shape.DISC).pixelColor(10, 10).lightness() < 5
