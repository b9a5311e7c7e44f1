# SPDX-License-Identifier: EUPL-1.2
"""The figures of a vote: a row each, and a bar of their shares."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.public_screen import figures
from pupitre.ui.public_screen.canvas import Canvas, width_of
from pupitre.ui.public_screen.figures import BAR, SPACE, draw_rows, draw_stats, rows_height
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.stat_row import Stat
from pupitre.ui.widgets.tally_bar import Part

PARTS = [Part("Pour", 30, Tone.GOOD), Part("Contre", 10, Tone.BAD, Shape.SQUARE), Part("Abstention", 0, Tone.WARN)]


@pytest.fixture
def image() -> QImage:
    made = QImage(800, 400, QImage.Format.Format_RGB32)
    made.fill(QColor(LIGHT.page))
    return made


def row(image: QImage, y: float) -> list[str]:
    return [image.pixelColor(x, int(y)).name() for x in range(image.width())]


@pytest.mark.parametrize("count", [2, 4, 6])
def test_as_many_rows_as_there_are_fit_over_the_bar(count: int) -> None:
    assert rows_height(count, 340) * count + SPACE + BAR <= 340


def test_the_bar_shows_the_shares(dresser, image: QImage) -> None:
    painter = QPainter(image)
    draw_rows(Canvas(painter, LIGHT), QRectF(0, 0, 800, 400), PARTS)
    painter.end()
    bar = row(image, 3 * rows_height(3, 400) + SPACE + BAR / 2)
    good, bad = bar.count(LIGHT.good.mark.lower()), bar.count(LIGHT.bad.mark.lower())
    assert good / bad == pytest.approx(3, rel=0.1)
    assert LIGHT.warn.mark.lower() not in bar


def test_a_vote_of_nobody_has_an_empty_bar(dresser, image: QImage) -> None:
    painter = QPainter(image)
    draw_rows(Canvas(painter, LIGHT), QRectF(0, 0, 800, 400), [Part("Pour", 0, Tone.GOOD)])
    painter.end()
    assert LIGHT.line.lower() in row(image, rows_height(1, 400) + SPACE + BAR / 2)


def test_the_numbers_of_the_room_stand_side_by_side(dresser, image: QImage) -> None:
    painter = QPainter(image)
    stats = [Stat("62", "présents"), Stat("42", "quorum, atteint", Tone.GOOD)]
    draw_stats(Canvas(painter, LIGHT), QRectF(0, 0, 800, 400), stats)
    painter.end()
    green = {(x, y) for x in range(800) for y in range(400) if image.pixelColor(x, y).name() == LIGHT.good.text.lower()}
    assert green
    assert min(x for x, _ in green) >= 400


def test_no_label_is_cut_beside_a_half_circle(dresser) -> None:
    labels = ["Pour", "Abstention", "Non-participation"]
    for width in (500, 600, 800):
        letters = figures._letters(labels, width - 100, 84)
        assert all(width_of(label, letters) + letters * 0.72 <= width - 100 for label in labels)
