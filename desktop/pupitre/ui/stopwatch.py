# SPDX-License-Identifier: EUPL-1.2
"""Tells another process how far the program's own window has come, for `pupitre bench`: one word a line.

"painted" once the window was drawn, "usable" once its first page was drawn with what it shows, and "open" once the
page of a sitting was, where one is asked for. Then it waits until its standard input ends, and closes the window.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from pupitre.ui.main_window import MainWindow


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
            sys.stdin.read()
            self._window.window().close()


def _write(mark: str) -> None:
    sys.stdout.write(f"{mark}\n")
    sys.stdout.flush()
