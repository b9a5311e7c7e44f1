# SPDX-License-Identifier: EUPL-1.2
"""What the sheets of the template show, cell by cell, whichever program will open them."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pupitre.formats.past_columns import (
    BLOCKS,
    EXAMPLE,
    FORM,
    FORM_HEADERS,
    FORM_TITLE,
    FORM_WIDTHS,
    GUIDE,
    MODEL,
    PUBLISHED_TITLE,
    Block,
    Column,
    Kind,
)
from pupitre.formats.past_grid import letters
from pupitre.formats.past_guide import EXAMPLE_SITTING, GUIDE_TITLE, PARAGRAPHS, SHEET_HINT
from pupitre.formats.past_rows import Value, form_values, rows, shown
from pupitre.formats.past_sitting import PastSitting

ENTRY_ROWS = 200
"""So many rows are drawn in each block; more may be filled."""

TITLE_ROW, HINT_ROW, BLOCK_ROW, HEADER_ROW = 1, 2, 3, 4
FIRST = HEADER_ROW + 1

_GAP = 3
"""The width of the empty column between two blocks, in signs."""

_PROSE = 100
"""The width of the instructions, in signs; letters are narrower than figures, so a line holds a little more."""

_LINE = 15.0
"""Points that a line of text takes."""

At = tuple[int, int]


class Look(StrEnum):
    """How a cell is drawn."""

    TITLE = "title"
    HINT = "hint"
    BLOCK = "block"
    HEADER = "header"
    LABEL = "label"
    PROSE = "prose"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Painted:
    """A cell; `span` is how many columns it takes. `kind` and `offered` (the labels of a list) hold for entries."""

    value: Value
    look: Look
    span: int = 1
    kind: Kind = Kind.TEXT
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the widths of its columns in signs, the heights of its rows in points, its cells by row and column.

    The first `frozen` rows stay in sight; `names` are the first and the last cell with the name of a member.
    """

    name: str
    widths: tuple[int, ...]
    heights: dict[int, float]
    cells: dict[At, Painted]
    frozen: int = 0
    names: tuple[At, At] | None = None


def template() -> list[Sheet]:
    """The workbook as it is handed out: the instructions, the model to duplicate, and an example."""
    return [guide(), form(MODEL), form(EXAMPLE, EXAMPLE_SITTING)]


def guide() -> Sheet:
    """The instructions."""
    cells = {(1, 1): Painted(GUIDE_TITLE, Look.TITLE, span=2)}
    heights = {1: 34.0}
    for row, (heading, text) in enumerate(PARAGRAPHS, start=3):
        cells[row, 1] = Painted(heading, Look.LABEL)
        cells[row, 2] = Painted(text, Look.PROSE)
        heights[row] = 9 + _LINE * math.ceil(len(text) / _PROSE)
    return Sheet(GUIDE, (28, _PROSE), heights, cells)


def form(name: str, sitting: PastSitting | None = None, *, drawn: int = ENTRY_ROWS) -> Sheet:
    """The sheet of a sitting, blank where there is none, with so many rows `drawn` in each block."""
    cells = {
        (TITLE_ROW, 1): Painted("Séance passée", Look.TITLE, span=2),
        (HINT_ROW, 1): Painted(SHEET_HINT, Look.HINT, span=7),
    }
    cells.update(_form(sitting))
    widths = [*FORM_WIDTHS]
    for block in BLOCKS:
        widths.append(_GAP)
        cells.update(_block(block, len(widths) + 1, sitting, drawn))
        widths += [column.width for column in block.columns]
    heights = {TITLE_ROW: 34.0, HINT_ROW: 20.0, BLOCK_ROW: 22.0, HEADER_ROW: 20.0}
    names = len(FORM_WIDTHS) + 2
    return Sheet(name, tuple(widths), heights, cells, HEADER_ROW, ((FIRST, names), (HEADER_ROW + drawn, names)))


def _entry(value: Value, column: Column) -> Painted:
    return Painted(shown(value, column), Look.ENTRY, kind=column.kind, offered=tuple(column.choices))


def _form(sitting: PastSitting | None) -> Iterator[tuple[At, Painted]]:
    values = form_values(sitting) if sitting else {}
    yield (BLOCK_ROW, 1), Painted(FORM_TITLE, Look.BLOCK, span=2)
    yield from (((HEADER_ROW, at), Painted(label, Look.HEADER)) for at, label in enumerate(FORM_HEADERS, start=1))
    row = FIRST
    for key, lines in FORM.items():
        if key == "publie":
            yield (row + 1, 1), Painted(PUBLISHED_TITLE, Look.HEADER, span=2)
            row += 2
        for line, value in zip(lines, values.get(key, [None] * len(lines)), strict=True):
            yield (row, 1), Painted(line.label, Look.LABEL)
            yield (row, 2), _entry(value, line)
            row += 1


def _block(block: Block, first: int, sitting: PastSitting | None, drawn: int) -> Iterator[tuple[At, Painted]]:
    yield (BLOCK_ROW, first), Painted(block.title, Look.BLOCK, span=len(block.columns))
    filled = rows(sitting, block) if sitting else []
    blank = [(None,) * len(block.columns)] * (drawn - len(filled))
    for at, column in enumerate(block.columns, start=first):
        yield (HEADER_ROW, at), Painted(column.label, Look.HEADER)
        for row, values in enumerate([*filled, *blank], start=FIRST):
            yield (row, at), _entry(values[at - first], column)


def area(first: At, last: At) -> str:
    """ "$D$5:$D$204": the same cells from wherever it is read."""
    return f"${letters(first[1])}${first[0]}:${letters(last[1])}${last[0]}"


def offers(sheet: Sheet) -> Iterator[tuple[tuple[str, ...], At, At]]:
    """The cells that offer a list, by runs down a column: its labels (none for the names of members), first, last."""
    listed = sorted(
        (column, row, painted.offered)
        for (row, column), painted in sheet.cells.items()
        if painted.offered or painted.kind is Kind.NAME
    )
    run: tuple[tuple[str, ...], At, At] | None = None
    for column, row, offered in listed:
        if run and run[0] == offered and run[2] == (row - 1, column):
            run = offered, run[1], (row, column)
            continue
        if run:
            yield run
        run = offered, (row, column), (row, column)
    if run:
        yield run
