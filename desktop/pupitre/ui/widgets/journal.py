# SPDX-License-Identifier: EUPL-1.2
"""What happened, newest first: an hour and a sentence, broken over as many lines as it needs."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.lines import Lines
from pupitre.ui.widgets.painted import hairline, is_hovered, rounded, width_of, write
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import ROW, Index, Row

_MOST = 20
"""Lines of an entry: more than any sentence needs; a journal is read, so nothing of it is cut."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal: `time` is worded by the caller ("20 h 43")."""

    key: Hashable
    time: str
    text: str
    tone: Tone | str | None = None


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, view: "JournalList") -> None:
        super().__init__(view)
        self._view = view
        self.time_width = 0

    def _room(self) -> int:
        """Return the room for a line beside a scroll bar, there or not."""
        bar = self._view.verticalScrollBar().sizeHint().width()
        return self._view.width() - bar - 2 * theme.now().sizes.inset

    def _lines(self, row: Row, width: int) -> Lines:
        return Lines(row.title, width - self.time_width, most=_MOST)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the size that the content asks for."""
        width = self._room()
        return QSize(width, self._lines(index.data(ROW), width).height + 2 * theme.now().sizes.grid + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        colours, sizes = theme.now().colours, theme.now().sizes
        row: Row = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        if is_hovered(option.state):
            rounded(painter, box.adjusted(0, 0, 0, -1), sizes.half, fill=colours.hover)
        inner = box.adjusted(sizes.inset, 0, -sizes.inset, 0)
        hairline(painter, inner.left(), box.bottom() - 1, inner.width(), colours.line)
        lines = self._lines(row, self._room())
        first = QRectF(inner.left(), inner.top() + sizes.grid, self.time_width, Lines(" ", 10).height)
        write(painter, first, row.number, colours.faint, size="small")
        colour = colours.tint(row.tone).text if row.tone != Tone.NEUTRAL else colours.ink
        place = QPointF(inner.left() + self.time_width, inner.top() + sizes.grid)
        lines.draw(painter, place, inner.width() - self.time_width, colour)
        if option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, box, sizes.half, line=colours.focus, pen=sizes.ring)
        painter.restore()


class JournalList(RowList):
    """`set_entries([Entry(…)])`; emits `opened(key)` on Enter or double click, as every list."""

    def __init__(self, name: str, entries: Sequence[Entry] = (), parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._entries = _EntryDelegate(self)
        self.setItemDelegate(self._entries)
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show entries, in the order given."""
        widest = max((width_of(entry.time, "small") for entry in entries), default=0)
        before, self._entries.time_width = self._entries.time_width, widest + theme.now().sizes.gap
        self.set_rows([Row(e.key, e.text, number=e.time, tone=e.tone or Tone.NEUTRAL) for e in entries])
        if before != self._entries.time_width:
            self.doItemsLayout()
