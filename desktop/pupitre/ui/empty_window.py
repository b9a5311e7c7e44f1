# SPDX-License-Identifier: EUPL-1.2
"""The floor that a start is measured against: an empty PySide6 window, and nothing of ours.

Run by its path, so that not even our package is imported: `python empty_window.py [MODULE…]`. The modules named are
imported first. It writes "painted" once the window was drawn, and stays until its standard input ends. Each line of
that is a number of keys, at each of which the window is drawn again; it answers in how many seconds.
"""

import importlib
import sys
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


def write(line: str) -> None:
    """Say something to whoever started this."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def pressed(window: "QMainWindow", times: int) -> float:
    """Seconds from the first of so many keys until the window was drawn after the last."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    began = perf_counter()
    for _ in range(times):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(window, key)
        QCoreApplication.processEvents()
    return perf_counter() - began


def main(modules: list[str]) -> None:
    """Import the modules, draw an empty window, say so, and wait."""
    for name in modules:
        importlib.import_module(name)
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])

    class Window(QMainWindow):
        """An empty window that tells when it was drawn."""

        told = False

        def event(self, event: QEvent) -> bool:
            """The timer runs once the drawing under way has ended."""
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, told)
            if event.type() is QEvent.Type.KeyPress:
                self.update()
            return super().event(event)

    def told() -> None:
        if not window.told:
            window.told = True
            write("painted")
            for line in sys.stdin:
                write(f"{pressed(window, int(line)):.6f}")
            app.exit()

    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
