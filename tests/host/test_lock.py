# SPDX-License-Identifier: EUPL-1.2
"""One program a store."""

import subprocess
import sys
from pathlib import Path

import pytest

from pupitre.domain.broken import Problem
from pupitre.host.lock import alone

HOLDER = """
import sys
from pathlib import Path
from pupitre.host.lock import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_program_is_refused_and_told_which_store(tmp_path: Path) -> None:
    store = tmp_path / "store.pupitre"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(Problem, match="store-in-use") as told, alone(store):
        pytest.fail("two programs hold the store")
    assert told.value.facts == {"path": str(store)}
    holder.kill()
    holder.communicate()
    with alone(store):
        assert store.with_name("store.pupitre.lock").exists()


def test_the_same_program_may_open_a_store_again_once_it_is_closed_and_not_before(tmp_path: Path) -> None:
    store = tmp_path / "store.pupitre"
    for _time in range(2):
        with alone(store), pytest.raises(Problem, match="store-in-use"), alone(store):
            pytest.fail("the store is open twice")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="path-missing"), alone(tmp_path / "no" / "store"):
        pytest.fail("there is nothing to hold")
