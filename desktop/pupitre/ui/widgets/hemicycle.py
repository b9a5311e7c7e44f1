# SPDX-License-Identifier: EUPL-1.2
"""The half circle of an assembly: one mark a seat, its colour and its shape both saying the same thing."""

import math
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from pupitre.ui import theme
from pupitre.ui.widgets.arc import Spot, pitch, spots
from pupitre.ui.widgets.marks import Shape, draw_mark
from pupitre.ui.widgets.painted import BOLD, metrics, rounded, write
from pupitre.ui.widgets.row_model import Index
from pupitre.ui.widgets.seat_model import SeatMark, SeatModel, grouped

__all__ = ["Hemicycle", "SeatMark"]

_Move = QAbstractItemView.CursorAction
_STEPS = {_Move.MoveLeft: -1, _Move.MovePrevious: -1, _Move.MoveRight: 1, _Move.MoveNext: 1}
_TURNS = {_Move.MoveUp: -1, _Move.MovePageUp: -1, _Move.MoveDown: 1, _Move.MovePageDown: 1}
_EDGE = 3
"""Pixels that a mark may reach beyond its box."""
_ENTER = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Hemicycle(QListView):
    """Seats fill the arc from left to right, group by group. To Qt it is a list: so a screen reader meets each seat.

    Emits `seatActivated(key)` on click, Space or Enter, `seatPointed(key)` when the mouse or the arrows reach a seat:
    left and right lead from seat to seat, up and down from group to group.
    """

    seatActivated = Signal(object)  # noqa: N815 - named as Qt names its signals
    seatPointed = Signal(object)  # noqa: N815

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._caption = "", ""
        self._sizes: list[int] = []
        self._spots: list[Spot] = []
        self._boxes: list[QRectF] = []
        self._pitch = 1.0
        self._hover = -1
        self._model = SeatModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda index: self.seatActivated.emit(self._model.marks[index.row()].key))

    def set_seats(self, seats: Sequence[SeatMark], number: str = "", caption: str = "") -> None:
        """Show seats, and a large number with its caption in the middle. Groups stand in the order of their first."""
        groups = grouped(seats)
        sizes = [len(group) for group in groups]
        if sizes != self._sizes:
            self._sizes, self._hover = sizes, -1
            self._spots = spots(sizes)
            self._pitch = pitch(self._spots)
            self.updateGeometry()
            self.doItemsLayout()
        if (number, caption) != (self._number, self._caption):
            self._number, self._caption = number, caption
            self.viewport().update()
        self._model.set_marks([seat for group in groups for seat in group])
        self.setAccessibleDescription(self.summary())

    def summary(self) -> str:
        """Return the counts of each state, and the number in the middle, as a screen reader tells them."""
        counts: dict[str, int] = {}
        for seat in self._model.marks:
            counts[seat.state] = counts.get(seat.state, 0) + 1
        middle = f"{self._number} {self._caption}".strip()
        return "; ".join(
            [part for part in (middle,) if part] + [f"{state} {n}" for state, n in counts.items() if state]
        )

    def seat_names(self) -> list[str]:
        """Return each seat as it is told, in order: the twin of the drawing for those who cannot see it."""
        return [seat.spoken for seat in self._model.marks]

    # Where things stand

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        return QSize(theme.now().sizes.row * 7, self.heightForWidth(theme.now().sizes.row * 7))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        width = theme.now().sizes.row * 5
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the shape."""
        return math.ceil(width / 2 / (1 + self._half_seat()) * (1 + 2 * self._half_seat()) + self._foot())

    def _foot(self) -> float:
        """Return the room beneath the seats for a line of text."""
        return metrics("small").height() + theme.now().sizes.half

    def _radius(self) -> float:
        """Return the outer radius in pixels, so that whole seats stay inside the widget on each side."""
        half = self._half_seat()
        return max(1.0, min(self.width() / 2 / (1 + half), (self.height() - self._foot()) / (1 + 2 * half)) - 1)

    def _base(self) -> float:
        """Return the height of the line on which the half circle stands."""
        return self.height() - self._foot() - self._half_seat() * self._radius() - 1

    def _half_seat(self) -> float:
        return min(0.09, self._pitch * 0.36)

    def boxes(self) -> list[QRectF]:
        """Return the square of each seat; they are measured again only when the size or the seats changed."""
        if not self._boxes:
            radius, base, middle = self._radius(), self._base(), self.width() / 2
            half = max(2.5, self._half_seat() * radius)
            corner = [(middle + spot.x * radius - half, base - spot.y * radius - half) for spot in self._spots]
            self._boxes = [QRectF(x, y, 2 * half, 2 * half) for x, y in corner]
        return self._boxes

    def seat_at(self, place: QPointF) -> int:
        """Return the index of the seat under a point, -1 for none."""
        boxes = self.boxes()
        reach = boxes[0].width() * 0.68 if boxes else 0.0
        near = (at for at, box in enumerate(boxes) if math.hypot(*(box.center() - place).toTuple()) <= reach)
        return next(near, -1)

    # What Qt asks of a view

    def doItemsLayout(self) -> None:
        """Measure and draw again: the size, the seats or the theme changed."""
        self._boxes = []
        self.viewport().update()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw a seat again, and no other: Qt would lay the whole list out."""
        QAbstractItemView.dataChanged(self, first, last, roles)
        self.viewport().update(self.visualRect(first).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))
        if first.row() == self._pointed():
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new size."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def visualRect(self, index: Index) -> QRect:
        """Return where a seat stands."""
        return self.boxes()[index.row()].toAlignedRect() if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the seat under a point."""
        return self._model.index(self.seat_at(QPointF(point)))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Every seat is visible."""

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the fields that search names."""

    def visualRegionForSelection(self, _selection: object) -> QRegion:
        """Return nothing: no seat is ever selected."""
        return QRegion()

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the seat to which a key leads."""
        count, at = len(self._model.marks), self.currentIndex().row()
        if action in _STEPS and count:
            return self._model.index((at + _STEPS[action]) % count if at >= 0 else 0)
        if action in _TURNS and count:
            return self._model.index(self._next_group(at, _TURNS[action]))
        return self._model.index(0 if action is _Move.MoveHome else count - 1)

    def _next_group(self, at: int, turn: int) -> int:
        """Return the first seat of the group before or after that of a seat; the seat beside it without groups."""
        if len(self._sizes) < 2:
            return (at + turn) % len(self._model.marks)
        firsts = list(accumulate(self._sizes, initial=0))[:-1]
        mine = sum(first <= max(at, 0) for first in firsts) - 1
        return firsts[(mine + turn) % len(firsts)]

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the keyboard is."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.seatPointed.emit(self._model.marks[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that the class names; leave the others to Qt."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.seatActivated.emit(self._model.marks[self.currentIndex().row()].key)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse from seat to seat."""
        super().mouseMoveEvent(event)
        at = self.seat_at(event.position())
        if at != self._hover:
            self._hover = at
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()
            if at >= 0:
                self.seatPointed.emit(self._model.marks[at].key)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the mouse."""
        super().leaveEvent(event)
        self._hover = -1
        self.viewport().update()

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        painter, asked = QPainter(self.viewport()), event.rect().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).toRectF()
        pointed, boxes = self._pointed(), self.boxes()
        if pointed >= 0:
            self._draw_group(painter, pointed)
        for box, seat in zip(boxes, self._model.marks, strict=True):
            if box.intersects(asked):
                _draw_seat(painter, box, seat)
        self._draw_middle(painter, self._model.marks[pointed] if pointed >= 0 else None)
        if pointed >= 0:
            colours, box = theme.now().colours, boxes[pointed].adjusted(-4, -4, 4, 4)
            line = colours.focus if self.hasFocus() else colours.info.line
            rounded(painter, box, box.width() / 2, line=line, pen=theme.now().sizes.ring)
        painter.end()

    def _pointed(self) -> int:
        """The seat of which the name is shown: the mouse's, or else the keyboard's; -1 for none."""
        if 0 <= self._hover < len(self._model.marks):
            return self._hover
        return self.currentIndex().row() if self.hasFocus() else -1

    def _draw_group(self, painter: QPainter, pointed: int) -> None:
        """Lay a ground under all the seats of the group of a seat."""
        group = self._model.marks[pointed].group
        if len(self._sizes) < 2:
            return
        for box, seat in zip(self.boxes(), self._model.marks, strict=True):
            if seat.group == group:
                rounded(painter, box.adjusted(-3, -3, 3, 3), box.width(), fill=theme.now().colours.selected)

    def _draw_middle(self, painter: QPainter, seat: SeatMark | None) -> None:
        colours, centre = theme.now().colours, Qt.AlignmentFlag.AlignHCenter
        high, low = metrics("figure", BOLD).height(), metrics("small")
        line = QRectF(0, self.height() - low.height(), self.width(), low.height())
        number = line.adjusted(0, theme.now().sizes.half - high, 0, theme.now().sizes.half - low.height())
        write(painter, number, self._number, colours.ink, size="figure", weight=BOLD, align=centre)
        text, colour = (_fitted(seat, low, self.width()), colours.ink) if seat else (self._caption, colours.muted)
        write(painter, line, text, colour, size="small", align=centre)


def _fitted(seat: SeatMark, font: QFontMetrics, width: int) -> str:
    """Say a seat in a width: its name is cut rather than its state."""
    state = f", {seat.state}" if seat.state else ""
    return font.elidedText(seat.called, Qt.TextElideMode.ElideRight, width - font.horizontalAdvance(state) - 1) + state


def _draw_seat(painter: QPainter, box: QRectF, seat: SeatMark) -> None:
    colours = theme.now().colours
    if seat.shape is not Shape.DOT:
        draw_mark(painter, box, seat.shape, colours.tint(seat.tone).mark, colours.surface)
        return
    draw_mark(painter, box, Shape.DISC, colours.empty_seat, colours.surface)
    inset = box.width() * 0.36
    draw_mark(painter, box.adjusted(inset, inset, -inset, -inset), Shape.DISC, colours.control_line, colours.surface)
