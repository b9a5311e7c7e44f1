# SPDX-License-Identifier: EUPL-1.2
"""Rows to show in a list: plain values, and the Qt model over them."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from pupitre.ui.colours import Tone
from pupitre.ui.widgets.pill import PillSpec

ROW = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-pupitre-row"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `key` is what signals give back; `tone` colours the second line; `aside` is faint text at the right;
    `indent` sets a row under the one that it belongs to."""

    key: Hashable
    title: str
    subtitle: str = ""
    number: str = ""
    pills: tuple[PillSpec, ...] = ()
    aside: str = ""
    icon: str = ""
    tone: Tone | str = Tone.NEUTRAL
    muted: bool = False
    indent: int = 0

    @property
    def spoken(self) -> str:
        """The whole row as a screen reader says it."""
        parts = [self.number, self.title, self.subtitle, *(pill.text for pill in self.pills), self.aside]
        return ", ".join(part for part in parts if part)


class RowModel(QAbstractListModel):
    """Shows rows; it changes them only when it is given others."""

    def __init__(self, rows: Sequence[Row] = (), *, movable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = list(rows)
        self._movable = movable

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows. The same keys in the same order keep the view where it is; returns whether they are."""
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return False
        changed = [at for at, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = list(rows)
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        return True

    def row_of(self, key: Hashable) -> int:
        """Return where a key is, -1 if it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer one of Qt's roles."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        answers = {Qt.ItemDataRole.DisplayRole: row.title, Qt.ItemDataRole.AccessibleTextRole: row.spoken, ROW: row}
        return answers.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self._movable else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._movable else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows travel under one type of our own."""
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Carry the number of the row that is dragged."""
        data = QMimeData()
        data.setData(MIME, QByteArray(b"%d" % (indexes[0].row() if indexes else -1)))
        return data
