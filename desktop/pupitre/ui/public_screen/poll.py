# SPDX-License-Identifier: EUPL-1.2
"""An election on the public screen: a row a candidate, a column a round."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from pupitre.ui.public_screen.canvas import BODY, BOLD, DEMI, REGULAR, RIGHT, SMALL, Canvas
from pupitre.ui.public_screen.slide import Poll, Standing

ROW, LEAST_ROW, HEAD = 76, 58, 60
_COLUMN = 240
_INSET = 24


def standings_of(poll: Poll, height: float) -> list[Poll]:
    """Pages of the candidates, as many on each as its height holds."""
    rows = max(1, int((height - HEAD) // LEAST_ROW))
    return [Poll(poll.rounds, poll.standings[at : at + rows]) for at in range(0, max(1, len(poll.standings)), rows)]


def draw_poll(canvas: Canvas, box: QRectF, poll: Poll) -> None:
    """Draw the names of the rounds, then the candidates: the elected one on a ground, with a mark."""
    for at, name in enumerate(_from_the_right(poll.rounds)):
        canvas.line(name, _cell(box, at, box.top(), HEAD), canvas.colours.muted, SMALL, align=RIGHT)
    head = HEAD if poll.rounds else 0
    step = min(ROW, (box.height() - head) / max(1, len(poll.standings)))
    for line, standing in enumerate(poll.standings):
        row = QRectF(box.left(), box.top() + head + line * step, box.width(), step)
        _draw_standing(canvas, row, standing, len(poll.rounds))


def _draw_standing(canvas: Canvas, row: QRectF, standing: Standing, rounds: int) -> None:
    canvas.panel(QRectF(row.left(), row.bottom() - 2, row.width(), 2), canvas.colours.line, 0)
    good, colour, weight = canvas.colours.good, canvas.colours.ink, DEMI
    if standing.out:
        colour, weight = canvas.colours.muted, REGULAR
    left = row.left() + _INSET
    if standing.elected:
        canvas.panel(row.adjusted(0, 3, 0, -3), good.solid, 10)
        colour, weight = good.on_solid, BOLD
        canvas.icon("checkbox-circle-line", QRectF(left, row.center().y() - 24, 48, 48), colour)
        left += 64
    place = QRectF(left, row.top(), row.right() - rounds * _COLUMN - left, row.height())
    canvas.line(standing.name, place, colour, BODY, weight)
    for at, votes in enumerate(_from_the_right(standing.votes)):
        canvas.line(votes, _cell(row, at, row.top(), row.height()), colour, BODY, weight, RIGHT)


def _from_the_right(texts: Sequence[str]) -> list[str]:
    return list(reversed(texts))


def _cell(box: QRectF, at: int, top: float, height: float) -> QRectF:
    """The cell of a round, counted from the last one, at the right."""
    return QRectF(box.right() - (at + 1) * _COLUMN, top, _COLUMN - _INSET, height)
