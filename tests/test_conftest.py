# SPDX-License-Identifier: EUPL-1.2
"""The guards of conftest.py bite: a test that leaves something running fails for it, a tidy one passes."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

TESTS = """
import threading
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget

kept = []

def test_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, daemon=True).start()

def test_leaves_a_window(qapp):
    kept.append(QWidget())

def test_leaves_a_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)

def test_leaves_a_qthread(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_is_tidy(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QTimer(window).start(1000)
    threading.Thread(target=int).start()
"""


def test_a_test_that_leaves_something_running_fails_and_a_tidy_one_passes(tmp_path: Path) -> None:
    file = tmp_path / "test_it.py"
    file.write_text(TESTS, encoding="utf-8")
    options = ["-q", "-p", "no:cacheprovider", "-p", "conftest", "-c", "pyproject.toml", "--rootdir", str(tmp_path)]
    command = [sys.executable, "-m", "pytest", *options, str(file)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    failed = re.findall(r"^ERROR .*::(\w+)", ran.stdout, re.MULTILINE)
    assert sorted(failed) == [
        "test_leaves_a_qthread",
        "test_leaves_a_thread",
        "test_leaves_a_timer",
        "test_leaves_a_window",
    ]
