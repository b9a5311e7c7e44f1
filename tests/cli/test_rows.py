# SPDX-License-Identifier: EUPL-1.2
"""Two things measured in turns."""

from itertools import count

from pupitre.cli.rows import MEBIBYTES, Row, in_turns, seconds


def test_each_side_is_measured_in_turn_and_the_first_round_does_not_count() -> None:
    numbers = count(1)
    calls: list[str] = []

    def one() -> float:
        calls.append("one")
        return 100.0 if len(calls) == 1 else 1.0

    def other() -> float:
        calls.append("other")
        return float(next(numbers))

    assert in_turns(one, other, times=5) == (1.0, 4.0)
    assert calls == ["one", "other"] * 6


def test_a_row_holds_its_goal_when_its_ratio_is_not_above_it() -> None:
    assert Row("x", "this", "that", 2, 4.0, 2.0).ok is True
    assert Row("x", "this", "that", 2, 4.1, 2.0).ok is False
    assert Row("x", "this", "that", 2, 4.1, 2.0).ratio == 2.05


def test_a_row_that_was_not_measured_says_why_and_has_no_ratio() -> None:
    plain = Row("x", "this", "that", 2, why="no such program").plain()
    assert (plain["ratio"], plain["ok"], plain["why"]) == (None, None, "no such program")


def test_a_program_reads_both_values_in_their_unit() -> None:
    assert Row("x", "this", "that", 2, 4.0, 2.0).plain() == {
        "id": "x", "what": "this", "against": "that", "ratio": 2.0, "goal": 2, "ok": True,
        "seconds": {"ours": 4.0, "theirs": 2.0},
    }  # fmt: skip
    assert Row("x", "this", "that", 2, 4.0, 2.0, MEBIBYTES).plain()["mebibytes"] == {"ours": 4.0, "theirs": 2.0}


def test_what_is_timed_is_done_once() -> None:
    done: list[int] = []
    assert seconds(lambda: done.append(1)) >= 0
    assert done == [1]
