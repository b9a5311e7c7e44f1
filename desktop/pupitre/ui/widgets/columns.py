# SPDX-License-Identifier: EUPL-1.2
"""The two layouts of a page: side by side, and one above the other."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from pupitre.ui import theme
from pupitre.ui.widgets.card import Card


class Columns(QHBoxLayout):
    """Side by side while there is room, else one above the other, so that large text is read by scrolling one way."""

    def reflow(self, room: int) -> None:
        """Choose the direction for a width in pixels."""
        items = [item for item in map(self.itemAt, range(self.count())) if item is not None and not item.isEmpty()]
        needed = sum(item.minimumSize().width() for item in items) + self.spacing() * max(0, len(items) - 1)
        across, down = QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.TopToBottom
        self.setDirection(down if needed > room else across)


def reflow(page: QWidget, room: int) -> None:
    """Choose the direction of every row of columns in a page, from the inside out."""
    for found in reversed(page.findChildren(Columns)):
        found.reflow(room)


def columns(*things: tuple[QWidget | QLayout, int]) -> Columns:
    """Lay things out side by side with the grid's gap: `columns((left, 3), (right, 2))`."""
    row = Columns()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.now().sizes.gap)
    for thing, stretch in things:
        if isinstance(thing, QWidget):
            row.addWidget(thing, stretch)
        else:
            row.addLayout(thing, stretch)
    return row


def stack(*things: QWidget | QLayout, gap: int | None = None) -> QVBoxLayout:
    """Lay things out one above the other; what is left goes to the last one if it holds a list, else below it."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.now().sizes.gap if gap is None else gap)
    for thing in things:
        if isinstance(thing, QWidget):
            column.addWidget(thing)
        else:
            column.addLayout(thing)
    last = things[-1] if things else None
    if isinstance(last, Card) and last.flush:
        column.setStretch(len(things) - 1, 1)
    else:
        column.addStretch(1)
    return column
