# SPDX-License-Identifier: EUPL-1.2
"""A text is broken into lines, and only the last one may be cut."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from pupitre.ui.widgets.lines import Lines

TEXT = "Calendrier 2027 des conseils communautaires et des commissions"


def test_a_short_text_takes_one_line(dresser) -> None:
    assert Lines("Questions orales", 400).height == Lines("x", 400).height
    assert not Lines("Questions orales", 400).cut


def test_a_long_text_takes_more_lines_up_to_the_most(dresser) -> None:
    line = Lines("x", 400).height
    assert Lines(TEXT, 200, most=4).height >= 2 * line
    assert Lines(TEXT, 60, most=2).height == 2 * line


def test_only_what_does_not_fit_is_cut(dresser) -> None:
    assert Lines(TEXT, 60, most=2).cut
    assert not Lines(TEXT, 220, most=4).cut
    assert not Lines("Et cetera…", 400).cut


def test_an_empty_text_keeps_its_line(dresser) -> None:
    assert Lines("", 100).height == Lines("x", 100).height


def test_lines_are_drawn_one_under_the_other(dresser) -> None:
    drawn = QPixmap(220, 80)
    drawn.fill("white")
    painter = QPainter(drawn)
    lines = Lines(TEXT, 200, most=3)
    lines.draw(painter, QPointF(0, 0), 200, "#000000")
    painter.end()
    image = drawn.toImage()
    inked = {y for x in range(220) for y in range(80) if image.pixelColor(x, y).lightness() < 128}
    assert max(inked) > lines.height / 2
    assert max(inked) < lines.height
