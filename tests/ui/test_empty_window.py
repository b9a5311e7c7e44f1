# SPDX-License-Identifier: EUPL-1.2
"""The floor of a start: it has nothing of ours in it."""

import subprocess
import sys
from pathlib import Path

from pupitre.ui import empty_window

SCRIPT = Path(empty_window.__file__)


def test_it_says_when_it_was_drawn_and_ends_with_its_input() -> None:
    ran = subprocess.run([sys.executable, str(SCRIPT), "json"], input="", capture_output=True, text=True, check=True)
    assert ran.stdout == "painted\n"


def test_it_is_drawn_again_at_each_key_that_its_input_asks_for() -> None:
    ran = subprocess.run([sys.executable, str(SCRIPT)], input="1\n10\n", capture_output=True, text=True, check=True)
    painted, *answers = ran.stdout.split()
    assert painted == "painted"
    once, ten_times = map(float, answers)
    assert 0 < once < ten_times


def test_nothing_of_ours_is_imported() -> None:
    code = f"import runpy, sys; runpy.run_path({str(SCRIPT)!r}, run_name='__main__'); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, check=True)
    assert not [name for name in ran.stdout.split() if name.startswith("pupitre")]
