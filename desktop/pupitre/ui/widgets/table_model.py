# SPDX-License-Identifier: EUPL-1.2
"""The columns of a table, and the Qt model that shows any values through them, sorted as a French dictionary sorts."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from pupitre.ui.widgets.pill import PillSpec

VALUE = Qt.ItemDataRole.UserRole + 1
PILL = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `text` of a value, or a `pill`; `number` stands at the right; `stretch` takes the room; `sort` key."""

    title: str
    text: Callable[[Any], str]
    number: bool = False
    stretch: int = 0
    strong: bool = False
    muted: bool = False
    sort: Callable[[Any], Any] | None = None
    pill: Callable[[Any], PillSpec | None] | None = None


class TableModel(QAbstractTableModel):
    """Shows values (any object with a key) through columns; sorts itself, changes nothing."""

    def __init__(
        self,
        columns: Sequence[Column],
        key: Callable[[Any], Hashable],
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._key = key
        self._collator = QCollator(locale or QLocale())
        self._collator.setNumericMode(True)
        self._values: list[Any] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def values(self) -> Sequence[Any]:
        """The values in the order shown."""
        return self._values

    def set_values(self, values: Sequence[Any]) -> None:
        """Show other values, in the order that the person last asked for."""
        self.beginResetModel()
        self._values = self._in_order(list(values))
        self.endResetModel()

    def key_at(self, row: int) -> Hashable:
        """Return the key of a row."""
        return self._key(self._values[row])

    def row_of(self, key: Hashable) -> int:
        """Return where a key is, -1 if it is not there."""
        return next((at for at, value in enumerate(self._values) if self._key(value) == key), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; -1 leaves them as they were given."""
        self._sorted_by = (column, order) if 0 <= column < len(self.columns) else None
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key_at(index.row()) for index in before]
        self._values = self._in_order(self._values)
        where = {self._key(value): at for at, value in enumerate(self._values)}
        after = [self.index(where[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self, values: list[Any]) -> list[Any]:
        if self._sorted_by is None:
            return values
        at, order = self._sorted_by
        column = self.columns[at]
        rank = column.sort or (lambda value: self._collator.sortKey(column.text(value)))
        return sorted(values, key=rank, reverse=order is Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._values)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer one of Qt's roles."""
        if not index.isValid():
            return None
        column, value = self.columns[index.column()], self._values[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        if role == PILL:
            return column.pill(value) if column.pill else None
        return value if role == VALUE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for a title of a column."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].number else _LEFT
        return None
