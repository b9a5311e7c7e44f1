# SPDX-License-Identifier: EUPL-1.2
"""What a closing covers: a frontier of lots by hash, and all they follow. By number, a cloned key could back-date."""

from collections.abc import Iterable, Mapping
from typing import Any

from pupitre.ledger.facts import Lot

CLOSING = "closing"


def closing_frontier(lots: Mapping[str, Lot]) -> tuple[str, ...]:
    """The lots that no other follows: the value of a closing is `{"frontier": [...], ...}`.

    A lot that follows one that never came is left out, and its facts will be late: a closing is whole where it is made.
    """
    followed = {lot.prev for lot in lots.values()}
    return tuple(sorted(end for end in lots.keys() - followed if not causal_past([end], lots)[1]))


def frontier_of(value: Any) -> frozenset[str] | None:
    """The frontier in the value of a closing fact; None when it has none: withheld, taken back, or not understood."""
    listed = value.get("frontier") if isinstance(value, dict) else None
    if not isinstance(listed, list) or not all(isinstance(lot, str) for lot in listed):
        return None
    return frozenset(listed)


def causal_past(ends: Iterable[str], lots: Mapping[str, Lot]) -> tuple[set[str], set[str]]:
    """The ids of the given lots and of all they follow: those that are here, and those that are not."""
    here: set[str] = set()
    absent: set[str] = set()
    for end in ends:
        step: str | None = end
        while step is not None and step not in here:
            lot = lots.get(step)
            (absent if lot is None else here).add(step)
            step = lot.prev if lot else None
    return here, absent
