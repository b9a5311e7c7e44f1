# SPDX-License-Identifier: EUPL-1.2
"""The frame is on the screen before anything else is read."""

import subprocess
import sys

from PySide6.QtWidgets import QMainWindow

from pupitre.ui.frame import Frame


def test_it_tells_once_that_it_was_drawn(qtbot) -> None:
    frame, told = Frame("Pupitre", 400, 300), []
    qtbot.addWidget(frame)
    frame.drawn.connect(lambda: told.append(1))
    with qtbot.waitSignal(frame.drawn):
        frame.show()
    frame.grab()
    assert told == [1]


def test_it_holds_the_content_and_takes_its_title(qtbot) -> None:
    frame, content = Frame("Pupitre", 400, 300), QMainWindow()
    qtbot.addWidget(frame)
    with qtbot.waitExposed(frame):
        frame.show()
    frame.hold(content)
    content.setWindowTitle("Séances – Pupitre")
    qtbot.waitUntil(lambda: content.size() == frame.size())
    assert content.isVisible()
    assert not content.isWindow()
    assert frame.windowTitle() == "Séances – Pupitre"


def test_it_reads_nothing_else_of_the_program() -> None:
    code = "import sys, pupitre.ui.frame; print(*sorted(m for m in sys.modules if m.startswith('pupitre')))"
    read = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert read == ["pupitre", "pupitre.ui", "pupitre.ui.frame"]
