# SPDX-License-Identifier: EUPL-1.2
"""A table that reads like print: hairlines, no zebra, numbers at the right, rows on the grid."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from pupitre.ui import theme
from pupitre.ui.widgets.painted import DEMI, hairline, rounded, width_of, write
from pupitre.ui.widgets.pill import draw_pill, pill_size
from pupitre.ui.widgets.table_model import PILL, Column, Index, TableModel

_ASKED = 500


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, table: "DataTable") -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the size that the content asks for."""
        sizes = theme.now().sizes
        column = self._table.table_model.columns[index.column()]
        pill = index.data(PILL)
        weight = DEMI if column.strong else QFont.Weight.Normal
        width = pill_size(pill).width() if pill else width_of(index.data() or "", "body", weight)
        return QSize(width + 2 * sizes.inset + 2, sizes.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        colours, sizes = theme.now().colours, theme.now().sizes
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.selected))
        elif self._table.hovered_row == index.row():
            painter.fillRect(box, QColor(colours.hover))
        hairline(painter, box.left(), box.bottom() - 1, box.width(), colours.line)
        inner = box.adjusted(sizes.inset, 0, -sizes.inset, 0)
        pill = index.data(PILL)
        if pill is not None:
            size = pill_size(pill)
            draw_pill(
                painter, QRectF(inner.left(), inner.center().y() - size.height() / 2, size.width(), size.height()), pill
            )
        else:
            self._write(painter, inner, index)
        self._ring(painter, box, index)
        painter.restore()

    def _write(self, painter: QPainter, box: QRectF, index: Index) -> None:
        colours = theme.now().colours
        column = self._table.table_model.columns[index.column()]
        align = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        weight = DEMI if column.strong else QFont.Weight.Normal
        colour = colours.muted if column.muted else colours.ink
        write(painter, box, index.data() or "", colour, weight=weight, align=align)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the whole text where it was cut."""
        if self.sizeHint(option, index).width() > view.visualRect(index).width():
            QToolTip.showText(event.globalPos(), str(index.data() or ""), view)
            return True
        QToolTip.hideText()
        return super().helpEvent(event, view, option, index)

    def _ring(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the part of the row's ring that lies in this cell."""
        if not (self._table.hasFocus() and self._table.currentIndex().row() == index.row()):
            return
        ring, colour = theme.now().sizes.ring, theme.now().colours.focus
        first, last = index.column() == 0, index.column() == len(self._table.table_model.columns) - 1
        painter.setClipRect(box)
        whole = box.adjusted(0 if first else -20, 0, 0 if last else 20, 0)
        rounded(painter, whole, theme.now().sizes.half, line=colour, pen=ring)


class DataTable(QTableView):
    """Rows are any values; emits `chosen(key)`, `opened(key)` (Enter, double click), `removed(key)` (Delete)."""

    chosen = Signal(object)
    opened = Signal(object)
    removed = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        key: Callable[[Any], Hashable],
        *,
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self._told: Hashable | None = None
        self.setAccessibleName(name)
        self.table_model = TableModel(columns, key, locale, self)
        self.setModel(self.table_model)
        self._cells = _CellDelegate(self)
        self._natural = [0] * len(columns)
        self.setItemDelegate(self._cells)
        self._dress()
        self.entered.connect(lambda index: self._hover(index.row()))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.table_model.key_at(index.row())))
        self._lay_out_columns()

    def _dress(self) -> None:
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def set_values(self, values: Sequence[Any]) -> None:
        """Show values; what was current stays current if its key is still there."""
        held = self.current_key()
        self.table_model.set_values(values)
        self.select(held)
        self._lay_out_columns()

    def current_key(self) -> Hashable | None:
        """Return the key of the current row, None where there is none."""
        index = self.currentIndex()
        return self.table_model.key_at(index.row()) if index.isValid() else None

    def select(self, key: Hashable | None) -> None:
        """Make a row current; an unknown key leaves none."""
        at = self.table_model.row_of(key)
        self._told = self._told if at >= 0 else None
        self.setCurrentIndex(self.table_model.index(at, 0) if at >= 0 else QModelIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current, once."""
        super().currentChanged(current, previous)
        self.viewport().update()
        key = self.table_model.key_at(current.row()) if current.isValid() else None
        if key is not None and key != self._told:
            self._told = key
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that the class names; leave the others to Qt."""
        key = self.current_key()
        if key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(key)
        elif key is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(key)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the row when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the content out again when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "table_model"):
            self._lay_out_columns()

    def _hover(self, row: int) -> None:
        self.hovered_row = row
        self.viewport().update()

    def _lay_out_columns(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.now().sizes.row)
        self._natural = [self._natural_width(at) for at in range(len(self.table_model.columns))]
        self._share()

    def _natural_width(self, column: int) -> int:
        """Return the width that a column's title and values ask for; of a long table, some values are asked."""
        rows = self.table_model.rowCount()
        step = max(1, rows // _ASKED)
        option = QStyleOptionViewItem()
        cells = (
            self._cells.sizeHint(option, self.table_model.index(row, column)).width() for row in range(0, rows, step)
        )
        return max([self.horizontalHeader().sectionSizeHint(column), *cells])

    def _share(self) -> None:
        """Give each column its natural width, what is left to those that stretch; where it lacks, they give way."""
        shown = [at for at in range(len(self._natural)) if not self.isColumnHidden(at)]
        spare = self.viewport().width() - sum(self._natural[at] for at in shown)
        stretch = {at: self.table_model.columns[at].stretch for at in shown}
        weights = {at: self._natural[at] if spare < 0 and stretch[at] else stretch[at] for at in shown}
        total, narrowest = sum(weights.values()) or 1, theme.now().sizes.row * 2
        for at in shown:
            width = self._natural[at] + spare * weights[at] // total
            self.setColumnWidth(at, max(width, min(self._natural[at], narrowest)))

    def setColumnHidden(self, column: int, hide: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Hide a column, or show it again; the others share its room."""
        super().setColumnHidden(column, hide)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new size."""
        super().resizeEvent(event)
        self._share()
