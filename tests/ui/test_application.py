# SPDX-License-Identifier: EUPL-1.2
"""The program from its frame to its end, as a process of its own: it is drawn, it opens, it leaves with status 0."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from PySide6.QtCore import QTimer
from pupitre.bootstrap import window
from pupitre.ui.main_window import MainWindow
from PySide6.QtWidgets import QApplication

def look():
    found = [w for top in QApplication.topLevelWidgets() for w in top.findChildren(MainWindow)]
    if not found or not found[0].current:
        QTimer.singleShot(20, look)
        return
    print(found[0].current, found[0].window().windowTitle())
    found[0].window().close()

import pupitre.ui.frame
drawn = pupitre.ui.frame.Frame.hold
def hold(self, content):
    drawn(self, content)
    QTimer.singleShot(0, look)
pupitre.ui.frame.Frame.hold = hold
sys.exit(window(["--sample"]))
"""


def test_it_is_drawn_opens_on_its_first_page_and_leaves(home: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == ["home", "Accueil", "–", "Pupitre"]
    assert (home / "data" / "sample" / "pupitre.sqlite").exists()
