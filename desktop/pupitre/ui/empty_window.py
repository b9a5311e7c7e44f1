# SPDX-License-Identifier: EUPL-1.2
"""The floor that a start is measured against: an empty PySide6 window, and nothing of ours.

Run by its path, so that not even our package is imported: `python empty_window.py [MODULE…]`. The modules named are
imported first. It writes "painted" once the window was drawn, and stays until its standard input ends.
"""

import importlib
import sys


def main(modules: list[str]) -> None:
    """Import the modules, draw an empty window, say so, and wait."""
    for name in modules:
        importlib.import_module(name)
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])

    class Window(QMainWindow):
        """An empty window that tells when it was drawn."""

        def event(self, event: QEvent) -> bool:
            """The timer runs once the drawing under way has ended."""
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, told)
            return super().event(event)

    def told() -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        sys.stdin.read()
        app.exit()

    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
