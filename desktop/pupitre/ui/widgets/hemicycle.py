# SPDX-License-Identifier: EUPL-1.2
"""The half circle of an assembly: one mark a seat, its colour and its shape both saying the same thing."""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.arc import Spot, pitch, spots
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.marks import Shape, draw_mark
from pupitre.ui.widgets.painted import BOLD, Dressed, metrics, rounded, write

_TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class SeatMark:
    """A seat: signals give `key` back; `name` and `state` are told ("Mme Guiraud", "contre"); `Shape.DOT` is pale."""

    key: Hashable
    name: str
    state: str = ""
    tone: Tone | str = Tone.GOOD
    shape: Shape = Shape.DISC

    @property
    def spoken(self) -> str:
        """The seat as it is told."""
        return ", ".join(part for part in (self.name, self.state) if part)


class Hemicycle(QWidget):
    """Seats in the order given fill the arc from left to right, so groups stay together.

    Emits `seatActivated(key)` on click, Space or Enter, `seatPointed(key)` when the mouse or the arrows reach a seat.
    """

    seatActivated = Signal(object)  # noqa: N815 - named as Qt names its signals
    seatPointed = Signal(object)  # noqa: N815

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._number, self._caption = name, "", ""
        self._seats: list[SeatMark] = []
        self._spots: list[Spot] = []
        self._pitch = 1.0
        self._cursor = -1
        self._hover = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        Dressed(self)

    def set_seats(self, seats: Sequence[SeatMark], number: str = "", caption: str = "") -> None:
        """Show seats, and a large number with its caption in the middle."""
        if len(seats) != len(self._seats):
            self._spots = spots(len(seats))
            self._pitch = pitch(self._spots)
            self._cursor = self._hover = -1
        self._seats = list(seats)
        self._number, self._caption = number, caption
        self.setAccessibleDescription(self.summary())
        self.update()

    def summary(self) -> str:
        """Return the counts of each state, and the number in the middle, as a screen reader tells them."""
        counts: dict[str, int] = {}
        for seat in self._seats:
            counts[seat.state] = counts.get(seat.state, 0) + 1
        middle = f"{self._number} {self._caption}".strip()
        return "; ".join(
            [part for part in (middle,) if part] + [f"{state} {n}" for state, n in counts.items() if state]
        )

    def seat_names(self) -> list[str]:
        """Return each seat as it is told, in order: the twin of the drawing for those who cannot see it."""
        return [seat.spoken for seat in self._seats]

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        return QSize(theme.now().sizes.row * 7, self.heightForWidth(theme.now().sizes.row * 7))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        width = theme.now().sizes.row * 5
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the shape."""
        outer = width / 2 / (1 + self._half_seat())
        return math.ceil(width / 2 + max(self._foot(), outer * self._half_seat()))

    def _foot(self) -> float:
        """Room beneath the centre for the caption and for half a seat."""
        return metrics("small").height() + theme.now().sizes.grid

    def _radius(self) -> float:
        """Return the outer radius in pixels, so that whole seats stay inside the widget on each side."""
        half = self._half_seat()
        rooms = (
            self.width() / 2 / (1 + half),
            (self.height() - self._foot()) / (1 + half),
            self.height() / (1 + 2 * half),
        )
        return max(1.0, min(rooms) - 1)

    def _base(self) -> float:
        """Return the height of the line on which the half circle stands."""
        return self.height() - max(self._foot(), self._half_seat() * self._radius() + 1)

    def _half_seat(self) -> float:
        return min(0.09, self._pitch * 0.36)

    def _box(self, at: int) -> QRectF:
        """Return the square of a seat."""
        radius, spot = self._radius(), self._spots[at]
        half = max(2.5, self._half_seat() * radius)
        base = self._base()
        middle = QPointF(self.width() / 2 + spot.x * radius, base - spot.y * radius)
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def seat_at(self, place: QPointF) -> int:
        """Return the index of the seat under a point, -1 for none."""
        for at in range(len(self._seats)):
            box = self._box(at)
            if math.dist((place.x(), place.y()), (box.center().x(), box.center().y())) <= box.width() * 0.68:
                return at
        return -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        painter = QPainter(self)
        for at, seat in enumerate(self._seats):
            self._draw_seat(painter, self._box(at), seat, raised=at == self._hover)
        self._draw_middle(painter)
        if self.hasFocus() and 0 <= self._cursor < len(self._seats):
            box = self._box(self._cursor).adjusted(-4, -4, 4, 4)
            rounded(painter, box, box.width() / 2, line=theme.now().colours.focus, pen=theme.now().sizes.ring)
        painter.end()

    def _draw_seat(self, painter: QPainter, box: QRectF, seat: SeatMark, *, raised: bool) -> None:
        colours = theme.now().colours
        if raised:
            rounded(painter, box.adjusted(-3, -3, 3, 3), box.width(), fill=colours.selected, line=colours.info.line)
        if seat.shape is not Shape.DOT:
            draw_mark(painter, box, seat.shape, colours.tint(seat.tone).mark, colours.surface)
            return
        draw_mark(painter, box, Shape.DISC, colours.empty_seat, colours.surface)
        inset = box.width() * 0.36
        draw_mark(
            painter, box.adjusted(inset, inset, -inset, -inset), Shape.DISC, colours.control_line, colours.surface
        )

    def _draw_middle(self, painter: QPainter) -> None:
        colours = theme.now().colours
        base = self._base()
        high, low = metrics("figure", BOLD).height(), metrics("small").height()
        pointed = self._cursor if self.hasFocus() else self._hover
        seat = self._seats[pointed] if 0 <= pointed < len(self._seats) else None
        line = QRectF(0, base + theme.now().sizes.half, self.width(), low)
        centre = Qt.AlignmentFlag.AlignHCenter
        number = QRectF(0, base - high * 0.82, self.width(), high)
        write(painter, number, self._number, colours.ink, size="figure", weight=BOLD, align=centre)
        text, colour = (seat.spoken, colours.ink) if seat else (self._caption, colours.muted)
        write(painter, line, text, colour, size="small", align=centre)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse from seat to seat."""
        at = self.seat_at(event.position())
        if at != self._hover:
            self._hover = at
            self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()
            if at >= 0:
                self.seatPointed.emit(self._seats[at].key)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the mouse."""
        super().leaveEvent(event)
        self._hover = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is under the mouse."""
        at = self.seat_at(event.position())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._cursor = at
            self.update()
            self.seatActivated.emit(self._seats[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that the class names; leave the others to Qt."""
        key = Qt.Key(event.key())
        if key in _TURNS and self._seats:
            self._point((self._cursor + _TURNS[key]) % len(self._seats))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._seats:
            self._point(0 if key is Qt.Key.Key_Home else len(self._seats) - 1)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor >= 0:
            self.seatActivated.emit(self._seats[self._cursor].key)
        else:
            super().keyPressEvent(event)

    def _point(self, at: int) -> None:
        self._cursor = at
        self.update()
        self.seatPointed.emit(self._seats[at].key)
        announce(self, self._seats[at].spoken)

    def event(self, event: QEvent) -> bool:
        """Answer Qt's questions about tooltips."""
        if isinstance(event, QHelpEvent):
            at = self.seat_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._seats[at].spoken if at >= 0 else "", self)
            return True
        return super().event(event)
