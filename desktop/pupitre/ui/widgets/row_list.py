# SPDX-License-Identifier: EUPL-1.2
"""A list of rows that can be read, chosen, opened and put in another order with the keyboard alone."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from pupitre.ui.widgets.row_delegate import RowDelegate
from pupitre.ui.widgets.row_model import Index, Row, RowModel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowList(QListView):
    """Emits `chosen(key)` when another row is current, `opened(key)`, `removed(key)` on Delete, and `moved(key, to)`.

    `moved` only asks: the page does the deed and gives the rows anew with `set_rows`; the current key is kept.
    """

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(
        self,
        name: str,
        rows: Sequence[Row] = (),
        *,
        movable: bool = False,
        lines: int = 3,
        ruled: bool = False,
        dense: bool = False,
        lettered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`lettered`: letters are acts of the page here, so they look up no row."""
        super().__init__(parent)
        self._lettered = lettered
        self.setAccessibleName(name)
        self.rows_model = RowModel(movable=movable, parent=self)
        self._delegate = RowDelegate(self, lines=lines, ruled=ruled, dense=dense)
        self._movable, self._one_line = movable, lines == 1  # rows of one height are measured once, not each
        self._told: Hashable | None = None
        self.setModel(self.rows_model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setDropIndicatorShown(True)
        self.activated.connect(lambda index: self.opened.emit(self._key(index)))
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; what was current stays current if its key is still there."""
        held, column = self.current_key(), self._delegate.number_width
        self._delegate.measure(list(rows))
        self.setUniformItemSizes(self._one_line and len({bool(row.subtitle) for row in rows}) < 2)
        kept = self.rows_model.set_rows(rows)
        self.select(held)
        if not kept or column != self._delegate.number_width:
            self.doItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw rows that changed. Qt would lay out every row again, which takes longer than all else a vote asks for:
        that is done only where one of them wants another height.
        """
        rows = [self.rows_model.index(at) for at in range(first.row(), last.row() + 1)]
        if any(self.sizeHintForIndex(row).height() != self.visualRect(row).height() for row in rows):
            super().dataChanged(first, last, roles)
        else:
            QAbstractItemView.dataChanged(self, first, last, roles)

    def rows(self) -> Sequence[Row]:
        """Return the rows that are shown."""
        return self.rows_model.rows

    def current_key(self) -> Hashable | None:
        """Return the key of the current row, None where there is none."""
        index = self.currentIndex()
        return self.rows_model.rows[index.row()].key if index.isValid() else None

    def select(self, key: Hashable | None) -> None:
        """Make a row current; an unknown key leaves none. `chosen` is emitted if that is a change."""
        at = self.rows_model.row_of(key)
        self._told = self._told if at >= 0 else None
        self.setCurrentIndex(self.rows_model.index(at) if at >= 0 else QModelIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current, once."""
        super().currentChanged(current, previous)
        key = self._key(current) if current.isValid() else None
        if key is not None and key != self._told:
            self._told = key
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that the class names; leave the others to Qt."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if self._movable and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._ask_move(self.currentIndex().row(), self.currentIndex().row() + step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.removed.emit(self._key(self.currentIndex()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._key(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt goes to the row that begins so: where letters are acts the next one would then befall another row."""
        if not self._lettered:
            super().keyboardSearch(search)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move, and change nothing here: the rows come back in their new order."""
        source = self.currentIndex().row()
        target = self._row_at(event.position().toPoint().y())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self._ask_move(source, target - 1 if target > source else target)

    def _row_at(self, y: int) -> int:
        """Return before which row a height lies."""
        for at in range(len(self.rows_model.rows)):
            if y < self.visualRect(self.rows_model.index(at)).center().y():
                return at
        return len(self.rows_model.rows)

    def _ask_move(self, source: int, to: int) -> None:
        if source >= 0 and 0 <= to < len(self.rows_model.rows) and to != source:
            self.moved.emit(self.rows_model.rows[source].key, to)

    def _key(self, index: Index) -> Hashable:
        return self.rows_model.rows[index.row()].key

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new size."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the content out again when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_delegate"):
            self._delegate.measure(list(self.rows_model.rows))
            self.doItemsLayout()
