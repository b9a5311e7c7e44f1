# SPDX-License-Identifier: EUPL-1.2
"""Draws a row of a list: number, title and second line at the left; aside and pills at the right."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from pupitre.ui import icons, theme
from pupitre.ui.widgets.lines import Lines
from pupitre.ui.widgets.painted import BOLD, DEMI, hairline, is_hovered, rounded, width_of, write
from pupitre.ui.widgets.pill import draw_pill, pill_size
from pupitre.ui.widgets.row_model import ROW, Index, Row


class RowDelegate(QStyledItemDelegate):
    """`lines` is how many lines a title may take; `ruled` draws a hairline under each row; `dense` drops the air."""

    def __init__(self, view: QAbstractItemView, *, lines: int = 3, ruled: bool = False, dense: bool = False) -> None:
        super().__init__(view)
        self._view, self._lines, self._ruled, self._dense = view, lines, ruled, dense
        self.number_width = 0

    def measure(self, rows: list[Row]) -> None:
        """Keep one width for the numbers of all rows, so that the titles stand in one column."""
        widest = max((width_of(row.number, "body", BOLD) for row in rows if row.number), default=0)
        icon = theme.now().sizes.icon if any(row.icon for row in rows) else 0
        column = max(widest, icon)
        self.number_width = column + theme.now().sizes.gap if column else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the size that the content asks for."""
        row: Row = index.data(ROW)
        title, second = self._texts(row, self._text_width(row))
        height = title.height + (second.height if second else 0)
        sizes = theme.now().sizes
        air = sizes.grid if self._dense else sizes.grid + sizes.half
        least = sizes.control if self._dense else sizes.row
        return QSize(self._width, max(least, height + 2 * air))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        row: Row = index.data(ROW)
        painter.save()
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, box, option.state)
        inner = box.adjusted(self._side + self._indent(row), 0, -self._side, 0)
        self._lead(painter, inner, row, chosen=chosen)
        self._right(painter, inner, row)
        self._words(painter, inner, row, chosen=chosen)
        painter.restore()

    @property
    def _side(self) -> int:
        return theme.now().sizes.inset

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        colours, sizes = theme.now().colours, theme.now().sizes
        if self._ruled and not state & QStyle.StateFlag.State_Selected:
            hairline(painter, box.left() + self._side, box.bottom() - 1, box.width() - 2 * self._side, colours.line)
        inner = box.adjusted(1, 1, -1, -1)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            line, pen = (colours.focus, 2) if focused else (colours.info.line, 1)
            rounded(painter, inner, sizes.card_radius, fill=colours.selected, line=line, pen=pen)
        elif is_hovered(state):
            rounded(painter, inner, sizes.card_radius, fill=colours.hover)
        if state & QStyle.StateFlag.State_HasFocus and not state & QStyle.StateFlag.State_Selected:
            rounded(painter, inner, sizes.card_radius, line=colours.focus, pen=sizes.ring)

    def _lead(self, painter: QPainter, box: QRectF, row: Row, *, chosen: bool) -> None:
        colours, sizes = theme.now().colours, theme.now().sizes
        colour = colours.accent if chosen else colours.muted
        first = self._first_line(row, box)
        if row.icon:
            place = QRectF(box.left(), first.center().y() - sizes.icon / 2, sizes.icon, sizes.icon)
            icons.draw(painter, row.icon, place, colour)
        elif row.number:
            write(painter, first, row.number, colour, weight=BOLD)

    def _first_line(self, row: Row, box: QRectF) -> QRectF:
        """Return the box of the first line of the title, over the whole width."""
        title, second = self._texts(row, self._text_width(row))
        height = title.height + (second.height if second else 0)
        line = Lines(row.title, 10**6, weight=DEMI).height
        return QRectF(box.left(), box.center().y() - height / 2, box.width(), line)

    def _words(self, painter: QPainter, box: QRectF, row: Row, *, chosen: bool) -> None:
        colours = theme.now().colours
        width = self._text_width(row)
        title, second = self._texts(row, width)
        top = self._first_line(row, box).top()
        left = box.left() + self.number_width
        title.draw(painter, QPointF(left, top), width, colours.muted if row.muted and not chosen else colours.ink)
        if second:
            second.draw(painter, QPointF(left, top + title.height), width, colours.tint(row.tone).text)

    def _right(self, painter: QPainter, box: QRectF, row: Row) -> None:
        sizes = theme.now().sizes
        right = box.right()
        for pill in reversed(row.pills):
            size = pill_size(pill)
            right -= size.width()
            draw_pill(painter, QRectF(right, box.center().y() - size.height() / 2, size.width(), size.height()), pill)
            right -= sizes.grid
        if row.aside:
            width = self._aside_width(row)
            place = QRectF(right - width, box.top(), width, box.height())
            write(painter, place, row.aside, theme.now().colours.faint, size="small", align=Qt.AlignmentFlag.AlignRight)

    @property
    def _width(self) -> int:
        """The room for a row beside a scroll bar, there or not: what comes and goes must not break lines anew."""
        bar = self._view.verticalScrollBar()
        return self._view.width() - bar.sizeHint().width()

    def _text_width(self, row: Row) -> int:
        aside = self._aside_width(row)
        return self._beside_pills(row) - (aside + theme.now().sizes.grid if aside else 0)

    def _beside_pills(self, row: Row) -> int:
        sizes = theme.now().sizes
        taken = sum(pill_size(pill).width() + sizes.grid for pill in row.pills)
        return self._width - 2 * self._side - self._indent(row) - self.number_width - taken

    @staticmethod
    def _indent(row: Row) -> int:
        return row.indent * theme.now().sizes.gap

    def _aside_width(self, row: Row) -> int:
        """The room for the aside: what the title leaves, or half; a name must be read before what is told of it."""
        if not row.aside:
            return 0
        room = self._beside_pills(row)
        title = width_of(row.title, "body", self._weight(row)) + theme.now().sizes.grid
        least = 0 if self._lines == 1 else room // 2
        return max(0, min(width_of(row.aside, "small"), max(least, room - title)))

    def _weight(self, row: Row) -> QFont.Weight:
        return QFont.Weight.Normal if self._dense or row.muted else DEMI

    def _texts(self, row: Row, width: int) -> tuple[Lines, Lines | None]:
        title = Lines(row.title, width, weight=self._weight(row), most=self._lines)
        return title, Lines(row.subtitle, width, size="small", most=self._lines) if row.subtitle else None

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the whole text only where it had to be cut."""
        row = index.data(ROW)
        if row is None:
            return False
        title, second = self._texts(row, self._text_width(row))
        if title.cut or (second is not None and second.cut):
            QToolTip.showText(event.globalPos(), row.spoken, view)
            return True
        QToolTip.hideText()
        return super().helpEvent(event, view, option, index)
