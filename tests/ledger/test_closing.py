# SPDX-License-Identifier: EUPL-1.2
"""What a closing covers."""

from typing import Any

import pytest

from pupitre.ledger.closing import causal_past, closing_frontier, frontier_of
from pupitre.ledger.facts import Lot

LOTS = {
    lot.id: lot
    for lot in (
        Lot(name, b"", b"", device, "", seq, prev, (), "", None)
        for name, device, seq, prev in (
            ("a1", "a", 1, None),
            ("a2", "a", 2, "a1"),
            ("a3", "a", 3, "a2"),
            ("fork", "a", 2, "a1"),
            ("b1", "b", 1, None),
            ("c2", "c", 2, "c1"),
            ("c3", "c", 3, "c2"),
        )
    )
}


def test_the_frontier_is_every_lot_that_no_other_follows_and_that_lacks_nothing_before_it() -> None:
    assert closing_frontier(LOTS) == ("a3", "b1", "fork")
    assert closing_frontier({}) == ()


def test_the_past_of_lots_is_they_and_all_that_they_follow() -> None:
    assert causal_past(["a2", "b1"], LOTS) == ({"a1", "a2", "b1"}, set())
    assert causal_past(["a3", "fork"], LOTS) == ({"a1", "a2", "a3", "fork"}, set())
    assert causal_past([], LOTS) == (set(), set())


def test_the_lots_of_the_past_that_never_came_are_told_apart() -> None:
    assert causal_past(["c3"], LOTS) == ({"c2", "c3"}, {"c1"})
    assert causal_past(["never"], LOTS) == (set(), {"never"})


def test_the_frontier_of_a_closing_is_a_set() -> None:
    assert frontier_of({"frontier": ["b", "a", "a"], "minutes": "x"}) == frozenset("ab")
    assert frontier_of({"frontier": []}) == frozenset()


@pytest.mark.parametrize("value", [None, [], {}, {"frontier": None}, {"frontier": "a"}, {"frontier": [1]}])
def test_a_value_without_frontier_closes_nothing(value: Any) -> None:
    assert frontier_of(value) is None
