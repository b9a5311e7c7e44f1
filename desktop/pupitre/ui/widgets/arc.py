# SPDX-License-Identifier: EUPL-1.2
"""Where the seats of a half circle stand: pure arithmetic, no Qt."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_INNER = 0.44
_GAP, _PARTED = 1.2, 0.15
"""A gap between two groups: so many times the room between two seats, but all gaps no more than this part of a row."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A seat at `x` (-1 left to 1 right) and `y` (0 at the base line to 1 at the top), in its row and at its angle."""

    x: float
    y: float
    row: int
    angle: float


def row_count(seats: int) -> int:
    """Choose how many rows make seats stand about as far apart along a row as the rows stand from each other."""
    best, least = 1, math.inf
    for rows in range(1, 11):
        radii = _radii(rows)
        along = math.pi * sum(radii) / max(1, seats)
        across = (1 - _INNER) / rows
        gap = abs(along - across)
        if gap < least:
            best, least = rows, gap
    return best


def _radii(rows: int) -> list[float]:
    if rows == 1:
        return [1.0]
    return [_INNER + (1 - _INNER) * row / (rows - 1) for row in range(rows)]


def _shares(seats: int, radii: list[float]) -> list[int]:
    """Share the seats between rows by length, largest remainder, none lost."""
    total = sum(radii)
    exact = [seats * radius / total for radius in radii]
    shares = [int(part) for part in exact]
    order = sorted(range(len(radii)), key=lambda row: exact[row] - shares[row], reverse=True)
    for row in order[: seats - sum(shares)]:
        shares[row] += 1
    return shares


def spots(groups: Sequence[int]) -> list[Spot]:
    """Return one spot a seat, from left to right and at one angle from the outer row inwards: groups hold together.

    `groups` are the numbers of seats of the groups, in their order. The more groups, the smaller the gaps between them.
    """
    seats = sum(groups)
    if seats <= 0:
        return []
    radii = _radii(row_count(seats))
    shares = _shares(seats, radii)
    order = sorted(
        (round((place + 0.5) / share if share == 1 else place / (share - 1), 6), -row)
        for row, share in enumerate(shares)
        for place in range(share)
    )
    group_of = [group for group, size in enumerate(groups) for _ in range(size)]
    in_row = [[group_of[at] for at, (_, outwards) in enumerate(order) if -outwards == row] for row in range(len(radii))]
    angles = [iter(_parted(held)) for held in in_row]
    found = []
    for _, outwards in order:
        row, radius = -outwards, radii[-outwards]
        angle = next(angles[row])
        found.append(Spot(radius * math.cos(angle), radius * math.sin(angle), row, angle))
    return found


def _parted(held: Sequence[int]) -> list[float]:
    """Return the angles of the seats of a row, of which `held` are the groups: even, but for the gaps between these."""
    if len(held) < 2:
        return [math.pi / 2] * len(held)
    borders = [one != other for one, other in pairwise(held)]
    gap = min(_GAP, _PARTED * len(held) / max(1, sum(borders)))
    steps = [1 + gap * border for border in borders]
    unit = math.pi / sum(steps)
    return [math.pi - unit * done for done in accumulate(steps, initial=0.0)]


def pitch(found: list[Spot]) -> float:
    """Return the smallest distance between two neighbours, in the same unit as `spots` (1 is the outer radius)."""
    if len(found) < 2:
        return 1.0
    rows: dict[int, list[Spot]] = {}
    for spot in found:
        rows.setdefault(spot.row, []).append(spot)
    along = [math.dist((a.x, a.y), (b.x, b.y)) for row in rows.values() for a, b in pairwise(row)]
    across = (1 - _INNER) / max(1, len(rows) - 1) if len(rows) > 1 else 1.0
    return min([*along, across])
