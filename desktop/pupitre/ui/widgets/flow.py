# SPDX-License-Identifier: EUPL-1.2
"""Things in a row that goes on below where there is no room: buttons stay whole with large text on a small screen."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from pupitre.ui import theme


class Flow(QLayout):
    """`Flow(first, second)`: each at its preferred size; `even` shares a row's width out evenly."""

    def __init__(self, *things: QWidget, even: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._even = even
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.now().sizes.grid)
        for thing in things:
            self.addWidget(thing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in, as Qt asks of a layout."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let an item go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on how many rows its width allows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the rows are together."""
        rows = self._rows(width)
        return sum(self._height(row) for row in rows) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, self._height(shown))

    def minimumSize(self) -> QSize:
        """The widest item alone in its row."""
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), self._height(shown))

    def setGeometry(self, box: QRect) -> None:
        """Put each item in its place."""
        super().setGeometry(box)
        top = box.top()
        for row in self._rows(box.width()):
            self._place(row, QPoint(box.left(), top), box.width())
            top += self._height(row) + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    @staticmethod
    def _height(row: list[QLayoutItem]) -> int:
        return max((item.sizeHint().height() for item in row), default=0)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        room = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not rows or wide > room:
                rows.append([])
                room = width
            rows[-1].append(item)
            room -= wide + self.spacing()
        return rows

    def _place(self, row: list[QLayoutItem], corner: QPoint, width: int) -> None:
        used = sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)
        more = max(0, width - used) // len(row) if self._even else 0
        left = corner.x()
        for item in row:
            size = item.sizeHint()
            wide = min(size.width() + more, width)
            item.setGeometry(QRect(left, corner.y(), wide, size.height()))
            left += wide + self.spacing()
