# SPDX-License-Identifier: EUPL-1.2
"""The rows about the store, on a small sitting: that they measure, not how fast."""

import pytest

from commands import WORDS
from pupitre.cli import bench_store
from pupitre.cli.workbench import SPARE, Workbench


@pytest.fixture
def bench(tmp_path):
    made = Workbench(tmp_path, WORDS, members=5, items=SPARE)
    yield made
    made.close()


def test_every_row_measures_both_sides_and_what_was_measured_was_recorded(bench) -> None:
    measures = (bench_store.vote, bench_store.ballot, bench_store.opened, bench_store.opened_among_others)
    rows = [measure(bench) for measure in measures]
    assert [(row.id, row.goal) for row in rows] == [("vote", 4), ("ballot", 8), ("open", 3), ("open-among-others", 1.2)]
    assert all(row.ours and row.theirs for row in rows)
    assert "200 others" in rows[-1].what
    p = bench.office.store.proceedings(bench.held().scope)
    assert [len(p.votes[item.id]) for item in p.items] == [5] * SPARE
