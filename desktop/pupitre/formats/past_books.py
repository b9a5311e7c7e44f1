# SPDX-License-Identifier: EUPL-1.2
"""Past sittings in a workbook, one a sheet."""

import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from pupitre.formats.past_grid import Grid, passed_over, sheet_tree
from pupitre.formats.past_reading import read_tree
from pupitre.formats.past_sitting import PastSitting, Source
from pupitre.formats.past_tree import Fault, Place, refuse

LARGEST, LARGEST_UNPACKED = 10_000_000, 80_000_000
"""Bytes of the file, and of what it holds: hundreds of sheets have less."""


def read_book(path: Path, grids: Callable[[bytes], Iterable[Grid]]) -> list[PastSitting]:
    """The sittings of a workbook whose cells `grids` reads. Raises Problem("past-sitting-unreadable") as the others do:
    one bad sheet refuses the file, so that a history is never brought in by halves."""
    name = path.name
    sheets = _grids(_bytes(path), name, grids)
    faults: list[Fault] = []
    found: list[PastSitting] = []
    for grid in sheets:
        tree = None if passed_over(grid.name) else sheet_tree(grid, faults)
        sitting = tree and read_tree(tree, Source(name, grid.name), faults)
        found += [sitting] if sitting else []
    if faults or not found:
        refuse(name, faults or [Fault(Place(), "", "book-blank")])
    return found


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError:
        refuse(path.name, [Fault(Place(), "", "file-unopened")])
    if len(raw) > LARGEST:
        refuse(path.name, [Fault(Place(), "", "file-too-large")])
    return raw


def _grids(raw: bytes, name: str, grids: Callable[[bytes], Iterable[Grid]]) -> list[Grid]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
        held = list(grids(raw)) if unpacked <= LARGEST_UNPACKED else None
    except Exception:  # noqa: BLE001  a damaged workbook makes the libraries raise whatever comes
        refuse(name, [Fault(Place(), "", "book-unreadable")])
    return refuse(name, [Fault(Place(), "", "file-too-large")]) if held is None else held
