# SPDX-License-Identifier: EUPL-1.2
"""Long lists in columns: read down each column, balanced on their last page, and never split within an item."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.platypus import Flowable

GUTTER: Final = 14.0


class Columns(Flowable):
    """Flowables set in `count` columns of equal width; `spaceAfter` is that of the last of them."""

    def __init__(self, cells: Sequence[Flowable], count: int = 2) -> None:
        super().__init__()
        self.cells, self.count = list(cells), count
        self.spaceAfter = self.cells[-1].getSpaceAfter()

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """As high as the balanced columns."""
        self._measure(available_width)
        total = sum(self._heights)
        bound = max(total / self.count, *self._heights)
        while sum(1 for _ in self._filled(bound)) > self.count:
            bound += min(self._heights)
        self._columns = list(self._filled(bound))
        self.width, self.height = available_width, max(sum(h for _, h in column) for column in self._columns)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """What fits here in full columns, and the rest; nothing where not even one line of cells fits."""
        self._measure(available_width)
        here = sum(len(column) for column in list(self._filled(available_height))[: self.count])
        if max(self._heights[: self.count]) > available_height:
            return []
        return [Columns(part, self.count) for part in (self.cells[:here], self.cells[here:]) if part]

    def draw(self) -> None:
        """Called by reportlab with the canvas in place."""
        for number, column in enumerate(self._columns):
            y = self.height
            for cell, high in column:
                y -= high
                cell.drawOn(self.canv, number * (self._wide + GUTTER), y)

    def _measure(self, available_width: float) -> None:
        self._wide = (available_width - GUTTER * (self.count - 1)) / self.count
        self._heights = [cell.wrap(self._wide, 10_000)[1] for cell in self.cells]

    def _filled(self, bound: float) -> Iterator[list[tuple[Flowable, float]]]:
        """The cells with their heights, in columns that are no higher than `bound`."""
        column: list[tuple[Flowable, float]] = []
        high = 0.0
        for cell, cell_high in zip(self.cells, self._heights, strict=True):
            if column and high + cell_high > bound + 0.01:
                yield column
                column, high = [], 0.0
            column.append((cell, cell_high))
            high += cell_high
        yield column
