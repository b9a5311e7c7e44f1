# SPDX-License-Identifier: EUPL-1.2
"""The figures of the public screen: the rows of a count with their shapes, its bar, and the numbers of the room."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from pupitre.ui.public_screen.canvas import BODY, BOLD, LEAD, LEADING, RIGHT, SMALL, Canvas, fit, width_of
from pupitre.ui.widgets.stat_row import Stat
from pupitre.ui.widgets.tally_bar import Part

ROW, LEAST_ROW = 84, 44
BAR, SPACE = 20, 16
_GAP, _SPACE = 4, 22


def rows_height(count: int, room: float) -> float:
    """Units of one row, where so many share a room with the bar."""
    return max(LEAST_ROW, min(ROW, (room - BAR - SPACE) / max(1, count)))


def draw_rows(canvas: Canvas, box: QRectF, parts: Sequence[Part]) -> None:
    """Draw the parts of a count one under the other, each with its shape, then the bar of their shares."""
    colours, step = canvas.colours, rows_height(len(parts), box.height())
    figure = max(SMALL, int(step * 0.84))
    beside = max((width_of(part.shown, figure, BOLD) for part in parts), default=0) + 2 * _SPACE
    letters = _letters([part.label for part in parts], box.width() - beside, step)
    mark = letters * 0.72
    for at, part in enumerate(parts):
        tint, row = colours.tint(part.tone), QRectF(box.left(), box.top() + at * step, box.width(), step)
        canvas.mark(QRectF(row.left(), row.center().y() - mark / 2, mark, mark), part.shape, tint.mark)
        canvas.line(part.shown, row, tint.text, figure, BOLD, RIGHT)
        place = row.adjusted(mark + _SPACE, 0, _SPACE - beside, 0)
        canvas.line(part.label, place, colours.ink, letters)
    _draw_bar(canvas, QRectF(box.left(), box.top() + len(parts) * step + SPACE, box.width(), BAR), parts)


def _letters(labels: Sequence[str], width: float, step: float) -> int:
    """The largest size in which every label stands on its row, beside its mark and its figure."""
    sizes = [size for size in range(LEAD, SMALL, -2) if size <= step * 0.62]
    return next((s for s in sizes if all(width_of(text, s) + s * 0.72 <= width for text in labels)), SMALL)


def _draw_bar(canvas: Canvas, box: QRectF, parts: Sequence[Part]) -> None:
    shown = [part for part in parts if part.count > 0]
    if not shown:
        canvas.panel(box, canvas.colours.line, BAR / 2)
        return
    total, least = sum(part.count for part in shown), BAR / 2
    room = box.width() - _GAP * (len(shown) - 1) - least * len(shown)
    left = box.left()
    for part in shown:
        width = least + room * part.count / total
        colour = QColor(canvas.colours.tint(part.tone).mark)
        canvas.painter.fillRect(QRectF(left, box.top(), width, box.height()), colour)
        left += width + _GAP


def draw_stats(canvas: Canvas, box: QRectF, stats: Sequence[Stat]) -> None:
    """Draw the numbers of the room side by side."""
    width, height = box.width() / max(1, len(stats)), box.height()
    figure = int(max(SMALL, min(240, 0.86 * height - BODY * LEADING)))
    for at, stat in enumerate(stats):
        left, top = box.left() + at * width, box.top()
        colour = canvas.colours.tint(stat.tone).text if stat.tone else canvas.colours.ink
        number = fit(stat.value, width - 32, (figure,), weight=BOLD)
        caption = fit(stat.caption, width - 32, (LEAD, BODY, SMALL), most=2)
        end = canvas.write(number, QRectF(left, top, width, height), colour)
        canvas.write(caption, QRectF(left, end - figure * 0.06, width, height), canvas.colours.muted)
