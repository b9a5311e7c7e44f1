# SPDX-License-Identifier: EUPL-1.2
"""What is measured on is made through the real deeds, and is what the rows say that it is."""

import pytest

from commands import WORDS
from pupitre.cli.workbench import FEW, SPARE, Workbench
from pupitre.domain.terms import Stage


@pytest.fixture
def bench(tmp_path):
    made = Workbench(tmp_path, WORDS, members=5, items=SPARE + 2)
    yield made
    made.close()


def test_the_great_sitting_is_in_session_with_silent_ballots_then_over(bench) -> None:
    table = bench.great()
    p = bench.office.store.proceedings(table.scope)
    assert (p.stage, len(table.voters()), len(p.ballots), len(p.outcomes)) == (Stage.OPEN, 5, SPARE + 2, 2)
    assert all(len(votes) == 5 for votes in p.votes.values())
    over = bench.office.store.proceedings(bench.held().scope)
    assert (over.stage, len(over.outcomes), sum(map(len, over.votes.values()))) == (
        Stage.ADJOURNED, SPARE + 2, 5 * (SPARE + 2),
    )  # fmt: skip


def test_the_other_sittings_are_those_of_twenty_years_and_read_as_the_one_that_they_copy(bench) -> None:
    assert bench.others == 200
    listed = bench.office.store.sittings()
    assert len(listed) == 201
    assert {(s.stage, s.items) for s in listed} == {(Stage.CLOSED, FEW)}
    assert listed[0].on.year - listed[-1].on.year >= 19


def test_it_can_be_closed_and_opened_again(bench) -> None:
    scope = bench.usual
    bench.close()
    assert bench.office.store.proceedings(scope).stage is Stage.CLOSED
    assert bench.office.store.check() == []
