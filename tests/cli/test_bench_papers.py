# SPDX-License-Identifier: EUPL-1.2
"""The rows about what leaves the program, on a small sitting."""

import pytest

from commands import WORDS
from pupitre.cli import bench_papers
from pupitre.cli.workbench import SPARE, Workbench
from pupitre.documents import measuring


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    made = Workbench(tmp_path_factory.mktemp("bench"), WORDS, members=5, items=SPARE)
    yield made
    made.close()


@pytest.mark.parametrize("measure", [bench_papers.minutes, bench_papers.convocations])
def test_there_is_a_row_for_each_other_maker_and_one_that_is_not_here_says_so(bench, measure) -> None:
    rows = measure(bench)
    here = {name for name, _make in measuring.makers()}
    assert {row.against.partition(",")[0] for row in rows} == {"typst", "WeasyPrint"}
    for row in rows:
        assert (row.ratio is not None) == (row.against.partition(",")[0] in here)
        assert bool(row.why) == (row.ratio is None)


def test_bundles_are_measured_against_the_same_bytes_in_plain_zip_files(bench) -> None:
    row = bench_papers.bundles(bench)
    assert row.ours
    assert row.theirs
    assert row.what.startswith("6 bundles")
