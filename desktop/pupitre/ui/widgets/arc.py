# SPDX-License-Identifier: EUPL-1.2
"""Where the seats of a half circle stand: pure arithmetic, no Qt."""

import math
from dataclasses import dataclass
from itertools import pairwise

_INNER = 0.44


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


def spots(seats: int) -> list[Spot]:
    """Return one spot a seat, from left to right and at one angle from the outer row inwards: groups hold together."""
    if seats <= 0:
        return []
    radii = _radii(row_count(seats))
    found: list[Spot] = []
    for row, (radius, share) in enumerate(zip(radii, _shares(seats, radii), strict=True)):
        for place in range(share):
            angle = math.pi * (1 - place / (share - 1)) if share > 1 else math.pi / 2
            found.append(Spot(radius * math.cos(angle), radius * math.sin(angle), row, angle))
    return sorted(found, key=lambda spot: (-round(spot.angle, 6), -spot.row))


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
