# SPDX-License-Identifier: EUPL-1.2
"""Going anywhere by typing: the search box of the window, and what it finds in a list that drops under it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.search_box import SearchBox

_LEAVE = Qt.Key.Key_Escape
_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to go: a page, and what it is to show there."""

    page: str
    title: str
    detail: str = ""
    icon: str = ""
    key: Hashable = None


Seek = Callable[[str], Sequence[Destination]]


class Seeker(QFrame):
    """The list under the box; the keyboard stays in the box. Emits `chosen(Destination)`."""

    chosen = Signal(object)

    def __init__(self, box: SearchBox, seek: Seek, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("ground", "card")
        self._box, self._seek, self._window = box, seek, window
        self._found: list[Destination] = []
        column = QVBoxLayout(self)
        half = theme.now().sizes.half
        column.setContentsMargins(half, half, half, half)
        self.list = RowList(_("What was found"), lines=1, dense=True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._go(index.row()))
        self._nothing = Label(_("Nothing of that name."), tone="muted")
        self._nothing.setMargin(theme.now().sizes.inset)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self.hide()
        box.installEventFilter(self)
        box.textEdited.connect(lambda _text: self.look())

    def look(self) -> None:
        """Ask what fits the text, and show it under the box; an empty box asks for nothing."""
        text = self._box.text().strip()
        self._found = list(self._seek(text)) if text else []
        self.list.set_rows([Row(at, d.title, icon=d.icon, aside=d.detail) for at, d in enumerate(self._found)])
        self.list.select(0 if self._found else None)
        self.list.setVisible(bool(self._found))
        self._nothing.setVisible(not self._found)
        self.setVisible(bool(text))
        self._place()

    def _place(self) -> None:
        sizes = theme.now().sizes
        width = max(self._box.width(), sizes.row * 12)
        corner = self._box.mapTo(self._window, QPoint(self._box.width() - width, self._box.height() + sizes.half))
        row = self.list.sizeHintForRow(0) if self._found else sizes.row
        height = min(len(self._found) or 1, 10) * row + 2 * sizes.half + 2
        self.setGeometry(max(sizes.grid, corner.x()), corner.y(), width, height)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list with the keys that are typed in the box; drop the list when the box is left."""
        if event.type() is QEvent.Type.FocusIn:
            QTimer.singleShot(0, self, lambda: self.look() if self._box.hasFocus() else None)
        elif event.type() is QEvent.Type.FocusOut:
            self.hide()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.isVisible():
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        at = self.list.currentIndex().row()
        if key in _STEPS and self._found:
            self.list.select((at + _STEPS[key]) % len(self._found))
        elif key in _GO and 0 <= at < len(self._found):
            self._go(at)
        elif key is _LEAVE:
            self._box.clear()
            self.hide()
        else:
            return False
        return True

    def _go(self, at: int) -> None:
        found = self._found[at]
        self._box.clear()
        self.hide()
        self.chosen.emit(found)
