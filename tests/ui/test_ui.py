# SPDX-License-Identifier: EUPL-1.2
"""The room with Qt outlives what PySide6 does to None on Python 3.11."""

import re
import subprocess
import sys
from pathlib import Path

from pupitre import ui

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


def test_no_signal_takes_a_dict_because_qt_would_make_plain_texts_of_the_enum_members_in_it() -> None:
    folder = Path(ui.__file__).parent
    dicts = re.compile(r"Signal\([^)]*\bdict\b")
    assert [str(f) for f in folder.rglob("*.py") if dicts.search(f.read_text(encoding="utf-8"))] == []
