# SPDX-License-Identifier: EUPL-1.2
"""Text on the public screen: large enough to be read from afar, shrunk in steps before anything is cut."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from pupitre.ui.colours import LIGHT
from pupitre.ui.public_screen.canvas import BOLD, HEIGHT, LEAD, RIGHT, SMALL, Canvas, fit, font, unit, width_of

STEPS = (96, 72, 48)
TITLE = "Approbation de la convention pluriannuelle d’objectifs et de moyens"


def test_the_smallest_letter_is_a_twenty_eighth_of_the_height_or_more() -> None:
    assert HEIGHT / SMALL <= 28


def test_no_letter_is_smaller_whatever_asks_for_it() -> None:
    with pytest.raises(ValueError, match=str(SMALL - 1)):
        font(SMALL - 1)


@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(1024, 768), QSize(3840, 2160), QSize(1280, 800)])
def test_a_usual_projector_is_filled_in_height(size: QSize) -> None:
    assert unit(size) * HEIGHT == pytest.approx(size.height())


def test_a_narrow_window_keeps_its_width_in_units() -> None:
    assert 640 / unit(QSize(640, 1000)) == pytest.approx(1280)


def test_a_text_takes_the_first_size_that_holds_it(dresser) -> None:
    short = fit("Questions", 1200, STEPS, most=2)
    assert (short.lines, short.pixels, short.cut) == (("Questions",), 96, False)
    long = fit(TITLE, 900, STEPS, most=2)
    assert long.pixels < 96
    assert len(long.lines) == 2
    assert " ".join(long.lines) == TITLE


def test_a_text_too_long_for_the_last_size_ends_with_an_ellipsis(dresser) -> None:
    block = fit(TITLE * 3, 700, STEPS, most=2)
    assert (len(block.lines), block.pixels, block.cut) == (2, 48, True)
    assert block.lines[-1].endswith("…")


def test_a_word_longer_than_the_line_is_made_smaller_then_cut_within_the_line(dresser) -> None:
    assert fit("Anticonstitutionnellement", 700, STEPS, most=4).pixels < 96
    block = fit("x" * 200, 700, STEPS, most=4)
    assert block.cut
    assert all(width_of(line, 48) <= 701 for line in block.lines)


def test_lines_are_about_as_long_as_each_other(dresser) -> None:
    block = fit("Compétence eau : fin des conventions de délégation et transfert des services", 1500, (72,), most=2)
    first, second = (width_of(line, 72) for line in block.lines)
    assert second / first > 0.7


def test_nothing_takes_no_room() -> None:
    assert fit("", 700, STEPS).height == 0


def test_text_is_written_at_the_side_that_is_asked_for(dresser) -> None:
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.page))
    painter = QPainter(image)
    canvas = Canvas(painter, LIGHT)
    canvas.line("Mot", QRectF(0, 0, 400, 100), LIGHT.ink, LEAD, BOLD, RIGHT)
    painter.end()
    inked = {x for x in range(400) for y in range(100) if image.pixelColor(x, y).lightness() < 128}
    assert min(inked) > 250
