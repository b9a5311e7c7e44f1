# SPDX-License-Identifier: EUPL-1.2
"""What every hand-drawn widget shares: it follows the theme, and it shows who has the keyboard."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from pupitre.ui import theme

DEMI = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold
_DRESS = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.EnabledChange)
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def metrics(size: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetrics:
    """Measure one of the five sizes of text."""
    return theme.metrics(getattr(theme.now().sizes, size), weight)


def width_of(text: str, size: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> int:
    """Width in pixels of a line of text, with room for the rounding of half pixels."""
    return theme.advance(text, getattr(theme.now().sizes, size), weight) + 1


def rounded(
    painter: QPainter, box: QRect | QRectF, radius: float, *, fill: str = "", line: str = "", pen: float = 1
) -> None:
    """Draw a box with round corners whose line lies wholly inside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(box)
    if line:
        inner.adjust(pen / 2, pen / 2, -pen / 2, -pen / 2)
    painter.setPen(QPen(QColor(line), pen) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def hairline(painter: QPainter, x: float, y: float, length: float, colour: str) -> None:
    """Draw a horizontal line one pixel high."""
    painter.fillRect(QRectF(x, y, length, theme.now().sizes.hair), QColor(colour))


def write(
    painter: QPainter,
    box: QRect | QRectF,
    text: str,
    colour: str,
    *,
    size: str = "body",
    weight: QFont.Weight = QFont.Weight.Normal,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line, in the middle of the height of a box, with an ellipsis where it is too long."""
    painter.setFont(theme.now().font(size, weight))
    painter.setPen(QColor(colour))
    room = int(QRectF(box).width()) + 1
    shown = text
    if width_of(text, size, weight) > room:
        shown = metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(box), align | Qt.AlignmentFlag.AlignVCenter, shown)


class Dressed(QObject):
    """Event filter that lays out and paints its widget again when the theme or the size of text changes."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for a change of dress."""
        if event.type() in _DRESS and isinstance(watched, QWidget):
            watched.updateGeometry()
            watched.update()
        return False


class PaintedButton(QAbstractButton):
    """A button that draws itself; `ringed` tells whether the keyboard is on it (a click does not draw the ring)."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ringed = False
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        Dressed(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard came by the keyboard."""
        self.ringed = event.reason() in _BY_KEYBOARD or self.ringed
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.ringed = False
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does; with a key held, Enter is for the page."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.click()
        else:
            super().keyPressEvent(event)

    def ring(self, painter: QPainter, box: QRect | QRectF, radius: float) -> None:
        """Draw the ring of the keyboard just inside a box."""
        if self.ringed:
            rounded(painter, box, radius, line=theme.now().colours.focus, pen=theme.now().sizes.ring)


def is_hovered(state: QStyle.StateFlag) -> bool:
    """Whether a delegate's row lies under the mouse."""
    return bool(state & QStyle.StateFlag.State_MouseOver)
