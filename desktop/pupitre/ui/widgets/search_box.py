# SPDX-License-Identifier: EUPL-1.2
"""A field to search with: a magnifying glass, the key that leads here, Escape to empty it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from pupitre.ui import icons, theme
from pupitre.ui.widgets.key_hint import spell_keys
from pupitre.ui.widgets.painted import Dressed, width_of, write


class SearchBox(QLineEdit):
    """Emits `textChanged`, `sought(text)` on Enter, `descended` on the down arrow, to step into the list of results."""

    sought = Signal(str)
    descended = Signal()

    def __init__(
        self, placeholder: str, *, keys: str = "", hint: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hint = spell_keys(keys or hint)
        self.setProperty("kind", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        if keys:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self.take_keyboard)
        self.returnPressed.connect(lambda: self.sought.emit(self.text()))
        Dressed(self)
        self._make_room()

    def take_keyboard(self) -> None:
        """Put the cursor here, with what is there selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def clear(self) -> None:
        """Empty the line for good: what was typed for a deed that is done does not come back with Ctrl+Z."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the page where there is nothing of the line to take back."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (
                (event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable())
                or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())
            )
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that the class names; leave the others to Qt."""
        if event.key() == Qt.Key.Key_Down:
            self.descended.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def updateGeometry(self) -> None:
        """Called when the theme changes: the room for the icon follows the size of text."""
        self._make_room()
        super().updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole placeholder."""
        hint = super().sizeHint()
        margins = self.textMargins()
        wanted = width_of(self.placeholderText()) + margins.left() + margins.right() + 3 * theme.now().sizes.inset
        return QSize(max(hint.width(), wanted), hint.height())

    def _make_room(self) -> None:
        sizes = theme.now().sizes
        right = width_of(self._hint, "small") + sizes.half if self._hint else 0
        self.setTextMargins(sizes.icon + 2, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        super().paintEvent(event)
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        side = sizes.icon - 2
        icons.draw(
            painter, "search-line", QRectF(sizes.grid + 2, (self.height() - side) / 2, side, side), colours.faint
        )
        if self._hint and not self.text():
            box = QRectF(self.rect()).adjusted(0, 0, -sizes.grid - 2, 0)
            write(painter, box, self._hint, colours.faint, size="small", align=Qt.AlignmentFlag.AlignRight)
        painter.end()
