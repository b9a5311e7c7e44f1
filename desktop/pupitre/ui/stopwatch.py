# SPDX-License-Identifier: EUPL-1.2
"""Tells another process how far the program's own window has come, for `pupitre bench`: one word a line.

"painted" once the window was drawn, "usable" once its first page was drawn with what it shows, and "open" once the
page of a sitting was, where one is asked for. Then it waits until its standard input ends, and closes the window. Each
line of that names a list and a letter ("votes C"): it is pressed, and answered in how many seconds the screen shows it.
"""

import sys
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

if TYPE_CHECKING:
    from pupitre.ui.main_window import MainWindow

PATIENCE, NOTHING = 5, "nothing"
"""Seconds after which a key has shown nothing, and how that is told."""


class Stopwatch(QObject):
    """Told by the application; `sitting` is the scope of the one whose page is to be opened, or ""."""

    def __init__(self, sitting: str = "") -> None:
        super().__init__()
        self._sitting = sitting
        self._window: MainWindow | None = None
        self._awaited: dict[QObject, str] = {}

    def painted(self) -> None:
        """The frame was drawn."""
        _write("painted")

    def follow(self, window: "MainWindow") -> None:
        """Watch the window that now stands in the frame, before its first page is shown."""
        self._window = window
        window.shown.connect(self._page_shown)

    def _page_shown(self, page: str, _key: object) -> None:
        shown = self._window.stack.currentWidget() if self._window else None
        if shown is not None:
            self._awaited[shown] = "open" if page == "hold" else "usable"
            shown.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The timer runs once the drawing under way has ended, and all that waited before it."""
        if event.type() is QEvent.Type.Paint and watched in self._awaited:
            watched.removeEventFilter(self)
            mark = self._awaited.pop(watched)
            QTimer.singleShot(0, lambda: self._passed(mark))
        return False

    def _passed(self, mark: str) -> None:
        _write(mark)
        if self._window is None:
            return
        if mark == "usable" and self._sitting:
            self._window.go("hold", self._sitting)
        else:
            for line in sys.stdin:
                _write(self._pressed(*line.split()))
            self._window.window().close()

    def _pressed(self, name: str, key: str) -> str:
        """The seconds from the key until all is drawn; "nothing" where that list is not there or not drawn again."""
        view = self._window.findChild(QAbstractItemView, name) if self._window else None
        if view is None:
            return NOTHING
        view.setFocus()
        if not view.currentIndex().isValid():
            view.setCurrentIndex(view.model().index(0, 0))
        QApplication.processEvents()
        drawn, code = Drawn(view.viewport()), Qt.Key(ord(key))
        began = perf_counter()
        QApplication.postEvent(view, QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, key))
        while not drawn.seen and perf_counter() < began + PATIENCE:
            QApplication.processEvents()
        QApplication.processEvents()
        return f"{perf_counter() - began:.6f}" if drawn.seen else NOTHING


class Drawn(QObject):
    """Whether a widget was drawn since."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.seen = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Watch the drawing go by."""
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def _write(mark: str) -> None:
    sys.stdout.write(f"{mark}\n")
    sys.stdout.flush()
