# SPDX-License-Identifier: EUPL-1.2
"""The room with Qt outlives what PySide6 does to None on Python 3.11."""

import subprocess
import sys

MANY_CALLS = """
import pupitre.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(50_000):
    thing.setObjectName("x")
    thing.property("nothing")
    thing.blockSignals(False)
print("alive")
"""


def test_the_program_outlives_many_thousands_of_calls_that_return_nothing() -> None:
    ran = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "alive\n"), ran.stderr
