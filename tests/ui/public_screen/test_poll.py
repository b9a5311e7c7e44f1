# SPDX-License-Identifier: EUPL-1.2
"""The table of an election: who is elected stands out by more than a colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from pupitre.ui.colours import LIGHT
from pupitre.ui.public_screen.canvas import Canvas
from pupitre.ui.public_screen.poll import HEAD, LEAST_ROW, ROW, draw_poll, standings_of
from pupitre.ui.public_screen.slide import Poll, Standing


def standings(count: int) -> tuple[Standing, ...]:
    return tuple(Standing(f"Mme {at}", (str(at),), elected=at == 1) for at in range(count))


def test_candidates_that_do_not_fit_go_to_the_next_page() -> None:
    pages = standings_of(Poll(("1er tour",), standings(7)), HEAD + 3 * LEAST_ROW)
    assert [len(page.standings) for page in pages] == [3, 3, 1]
    assert {page.rounds for page in pages} == {("1er tour",)}


def test_a_round_without_candidates_has_a_page_all_the_same() -> None:
    assert len(standings_of(Poll((), ()), 400)) == 1


def test_who_is_elected_stands_on_a_ground_of_its_own(dresser) -> None:
    image = QImage(1000, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.page))
    painter = QPainter(image)
    draw_poll(Canvas(painter, LIGHT), QRectF(0, 0, 1000, 400), Poll(("1er tour",), standings(3)))
    painter.end()
    solid = {y for y in range(400) if image.pixelColor(500, y).name() == LIGHT.good.solid.lower()}
    assert min(solid) >= HEAD + ROW
    assert max(solid) <= HEAD + 2 * ROW
