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
    found = spots([seats])
    assert len(found) == seats
    assert all(-1.0001 <= spot.x <= 1.0001 and -0.0001 <= spot.y <= 1.0001 for spot in found)


@given(st.integers(2, 200))
def test_no_two_seats_touch(seats: int) -> None:
    found = spots([seats])
    nearest = min(math.dist((a.x, a.y), (b.x, b.y)) for at, a in enumerate(found) for b in found[at + 1 :])
    assert nearest >= pitch(found) * 0.86  # seats of two rows may stand a little closer than along one row


@given(st.integers(1, 200))
def test_seats_go_from_left_to_right(seats: int) -> None:
    angles = [spot.angle for spot in spots([seats])]
    assert all(before >= after - 1e-6 for before, after in pairwise(angles))


@given(st.integers(8, 200))
def test_outer_rows_hold_more_seats(seats: int) -> None:
    found = spots([seats])
    sizes = [sum(1 for spot in found if spot.row == row) for row in range(row_count(seats))]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize(("seats", "most"), [(7, 2), (25, 3), (83, 6), (128, 7), (200, 9)])
def test_the_rows_stay_few(seats: int, most: int) -> None:
    assert 1 <= row_count(seats) <= most


def test_the_half_circle_is_even() -> None:
    found = spots([83])
    assert sum(spot.x for spot in found) == pytest.approx(0, abs=0.02)


def test_no_seat_is_no_trouble() -> None:
    assert spots([]) == spots([0]) == []
    assert pitch([]) == 1.0


GROUPS = st.lists(st.integers(1, 40), min_size=2, max_size=60).filter(lambda sizes: sum(sizes) <= 200)


@given(GROUPS)
def test_groups_lose_no_seat_and_stay_inside_the_half_circle(groups: list[int]) -> None:
    found = spots(groups)
    assert len(found) == sum(groups)
    assert all(-1.0001 <= spot.x <= 1.0001 and -0.0001 <= spot.y <= 1.0001 for spot in found)


@given(GROUPS)
def test_no_two_seats_of_groups_touch(groups: list[int]) -> None:
    found = spots(groups)
    nearest = min(math.dist((a.x, a.y), (b.x, b.y)) for at, a in enumerate(found) for b in found[at + 1 :])
    assert nearest >= pitch(found) * 0.75  # a seat is 0.72 of the pitch wide


@given(GROUPS)
def test_in_a_row_seats_of_two_groups_stand_further_apart_than_seats_of_one(groups: list[int]) -> None:
    group_of = [group for group, size in enumerate(groups) for _ in range(size)]
    rows: dict[int, list[tuple[int, float]]] = {}
    for group, spot in zip(group_of, spots(groups), strict=True):
        rows.setdefault(spot.row, []).append((group, spot.angle))
    for row in rows.values():
        assert [group for group, _ in row] == sorted(group for group, _ in row)
        steps = [(one[0] != other[0], one[1] - other[1]) for one, other in pairwise(row)]
        within, between = [s for parted, s in steps if not parted], [s for parted, s in steps if parted]
        if within and between:
            assert min(between) > max(within)


def test_communes_of_one_seat_each_stand_as_if_there_were_no_groups() -> None:
    places = [(spot.x, spot.y) for spot in spots([1] * 83)]
    assert places == [pytest.approx((spot.x, spot.y)) for spot in spots([83])]
