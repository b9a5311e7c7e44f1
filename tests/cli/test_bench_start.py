# SPDX-License-Identifier: EUPL-1.2
"""Real processes, told by their windows."""

import sys

import pytest

from commands import WORDS
from pupitre.cli import bench_start
from pupitre.cli.workbench import SPARE, Workbench


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    made = Workbench(tmp_path_factory.mktemp("bench"), WORDS, members=5, items=SPARE)
    yield made
    made.close()


def test_an_empty_window_tells_that_it_was_drawn(tmp_path) -> None:
    came = bench_start.started((str(bench_start.EMPTY),), "painted", tmp_path)
    assert came.after > 0
    assert (came.peak > 10) == (sys.platform == "linux")


@pytest.mark.parametrize("mark", ["painted", "usable", "open"])
def test_our_window_tells_each_mark_on_a_real_store(bench, mark) -> None:
    scope = bench.held().scope
    bench.close()
    assert bench_start.started((*bench_start.OURS, "--sitting", scope), mark, bench.home).after > 0


def test_a_process_that_never_says_the_word_is_told(tmp_path) -> None:
    with pytest.raises(RuntimeError, match="without painted"):
        bench_start.started(("-c", "print('nothing')"), "painted", tmp_path)
