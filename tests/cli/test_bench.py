# SPDX-License-Identifier: EUPL-1.2
"""The table of measures."""

import json

import pytest

from commands import WORDS
from pupitre.cli import bench
from pupitre.cli.rows import MEBIBYTES, Row
from pupitre.cli.workbench import Workbench

HELD, MISSED = Row("a", "this", "that", 2, 0.001, 0.001), Row("b", "this", "that", 2, 9.0, 3.0, MEBIBYTES)
UNKNOWN = Row("c", "this", "that", 2, why="not here")


def test_measures_come_in_their_order_and_one_may_give_several_rows(tmp_path) -> None:
    measures = (lambda _bench: HELD, lambda _bench: [MISSED, UNKNOWN])
    assert bench.measured(Workbench(tmp_path, WORDS), measures) == [HELD, MISSED, UNKNOWN]


def test_the_store_is_let_go_even_when_a_measure_fails(tmp_path) -> None:
    workbench = Workbench(tmp_path, WORDS, members=2)

    def fails(held: Workbench) -> Row:
        assert held.office
        raise RuntimeError

    with pytest.raises(RuntimeError):
        bench.measured(workbench, [fails])
    assert workbench.house.store.check() == []
    workbench.close()


@pytest.mark.parametrize(("rows", "status"), [([HELD, UNKNOWN], 0), ([HELD, MISSED], 1)])
def test_a_goal_that_is_missed_is_a_finding_and_one_that_was_not_measured_is_none(capsys, rows, status) -> None:
    assert bench.told(rows, as_json=False) == status


def test_each_row_is_a_line(capsys) -> None:
    bench.told([HELD, MISSED, UNKNOWN], as_json=False)
    assert capsys.readouterr().out.splitlines() == [
        "✓   1.00 ≤ 2    this / that: 1.0 / 1.0 ms",
        "✗   3.00 ≤ 2    this / that: 9.0 / 3.0 MiB",
        "–               this / that: not here",
    ]


def test_a_program_reads_every_row(capsys) -> None:
    bench.told([HELD, MISSED], as_json=True)
    assert [row["ok"] for row in json.loads(capsys.readouterr().out)] == [True, False]
