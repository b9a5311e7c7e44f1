# SPDX-License-Identifier: EUPL-1.2
"""The window's life: a frame is painted first, then what goes into it is read, then the store is opened behind it."""

import builtins
import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

_import = builtins.__import__
from PySide6.QtWidgets import QApplication  # noqa: E402

builtins.__import__ = _import  # PySide6 puts a hook there that makes every later import slower (study/stack.md §2)

from pupitre.ui.frame import Frame  # noqa: E402

WIDTH, HEIGHT, TITLE_BAR = 1280, 800, 40
"""Pixels: the window at its first opening, and what a window manager takes above it."""

if TYPE_CHECKING:
    from pupitre.ui.program import Running
    from pupitre.ui.stopwatch import Stopwatch


def run(furnish: "Callable[[QApplication], Running]", stopwatch: "Stopwatch | None" = None) -> int:
    """Show the frame, then what `furnish` makes once it is drawn; stay until it is closed. The exit status."""
    gc.disable()  # what a start reads stays for good: looking for garbage in it costs a tenth of the start
    app = QApplication(sys.argv[:1])
    screen = app.primaryScreen().availableSize()
    frame = Frame("Pupitre", min(WIDTH, screen.width()), min(HEIGHT, screen.height() - TITLE_BAR))
    held: list[Running] = []

    def fill() -> None:
        if stopwatch is not None:
            stopwatch.painted()
        running = furnish(app)
        held.append(running)
        window = running.program.window
        if stopwatch is not None:
            stopwatch.follow(window)
        window.drawn.connect(running.begin)
        window.drawn.connect(_keep)
        frame.hold(window)

    frame.drawn.connect(fill)
    frame.show()
    try:
        return int(app.exec())
    finally:
        gc.enable()
        for running in held:
            running.end()


def _keep() -> None:
    """The start is over: what it made is never looked through for garbage, what comes from now on is."""
    gc.freeze()
    gc.enable()
