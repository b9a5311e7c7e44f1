# SPDX-License-Identifier: EUPL-1.2
"""A key, the deed, the screen: in a window of its own process."""

import pytest

from commands import WORDS
from pupitre.cli import bench_desk
from pupitre.cli.workbench import SPARE, Workbench
from pupitre.domain.terms import Choice


@pytest.fixture
def bench(tmp_path):
    made = Workbench(tmp_path, WORDS, members=30, items=SPARE)
    yield made
    made.close()


def test_each_key_is_a_vote_that_is_recorded_and_shown(bench) -> None:
    row = bench_desk.key(bench)
    assert row.ours > 0
    assert row.theirs > 0
    table = bench.great()
    said = bench.office.store.proceedings(table.scope).votes[table.items()[-1]]
    assert [said[seat] for seat in table.voters()[:3]] == [Choice.AGAINST, Choice.ABSTENTION, Choice.FOR]
    assert len(said) == 26
    assert bench.office.store.check() == []
