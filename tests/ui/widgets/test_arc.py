# SPDX-License-Identifier: EUPL-1.2
"""Where the seats of a half circle stand."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.ui.widgets.arc import pitch, row_count, spots


@given(st.integers(1, 200))
def test_each_seat_has_its_spot_inside_the_half_circle(seats: int) -> None:
    found = spots(seats)
    assert len(found) == seats
    assert all(-1.0001 <= spot.x <= 1.0001 and -0.0001 <= spot.y <= 1.0001 for spot in found)


@given(st.integers(2, 200))
def test_no_two_seats_touch(seats: int) -> None:
    found = spots(seats)
    nearest = min(math.dist((a.x, a.y), (b.x, b.y)) for at, a in enumerate(found) for b in found[at + 1 :])
    assert nearest >= pitch(found) * 0.86  # seats of two rows may stand a little closer than along one row


@given(st.integers(1, 200))
def test_seats_go_from_left_to_right(seats: int) -> None:
    angles = [spot.angle for spot in spots(seats)]
    assert all(before >= after - 1e-6 for before, after in pairwise(angles))


@given(st.integers(8, 200))
def test_outer_rows_hold_more_seats(seats: int) -> None:
    found = spots(seats)
    sizes = [sum(1 for spot in found if spot.row == row) for row in range(row_count(seats))]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize(("seats", "most"), [(7, 2), (25, 3), (83, 6), (128, 7), (200, 9)])
def test_the_rows_stay_few(seats: int, most: int) -> None:
    assert 1 <= row_count(seats) <= most


def test_the_half_circle_is_even() -> None:
    found = spots(83)
    assert sum(spot.x for spot in found) == pytest.approx(0, abs=0.02)


def test_no_seat_is_no_trouble() -> None:
    assert spots(0) == []
    assert pitch([]) == 1.0
