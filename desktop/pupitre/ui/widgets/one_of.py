# SPDX-License-Identifier: EUPL-1.2
"""One widget of several at a time. Unlike QStackedWidget, only the one that is shown decides how small it may be."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneOf(QWidget):
    """`OneOf(first, second)`: `show_only(second)`; the first is shown until then."""

    def __init__(self, *things: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.things = things
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for thing in things:
            column.addWidget(thing, 1)
        self.show_only(things[0])

    def show_only(self, shown: QWidget) -> None:
        """Show one of the widgets given."""
        for thing in self.things:
            thing.setVisible(thing is shown)

    def current(self) -> QWidget:
        """The widget that is shown."""
        return next(thing for thing in self.things if not thing.isHidden())
