# SPDX-License-Identifier: EUPL-1.2
"""The cells of a sheet, whichever program wrote them, as the tree of a past sitting.

Spreadsheets change what is typed: hours become fractions of a day, days become numbers, "1/2018" becomes a day, and a
number may be text. A cell is read by the column in which it stands.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from pupitre.formats.past_columns import BLOCKS, ELECTIONS, FORM, FORM_TITLE, PASSED_OVER, VOTE, Block, Column, Kind
from pupitre.formats.past_elections import Line, elections
from pupitre.formats.past_tree import Branch, Entry, Fault, Leaf, Node, Place, Series, clean
from pupitre.formats.rne_layouts import folded

At = tuple[int, int]
"""A row and a column, from 1."""

_TITLES_WITHIN = 20
"""The titles of the blocks stand in one of the first rows."""

_FIRST_DAY = date(1899, 12, 30)
"""Day 0 of spreadsheets (their days before 1900-03-01 are not reliable)."""

_LAST_DAY = 120_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its cells that hold something, and those that repeat a cell merged from above."""

    name: str
    cells: Mapping[At, Any]
    repeated: Mapping[At, Any] = field(default_factory=dict)

    def at(self, at: At) -> Any:
        """The value of a cell, or None."""
        return self.cells.get(at, self.repeated.get(at))

    def place(self, at: At) -> Place:
        """The cell as people name it."""
        return Place(sheet=self.name, cell=f"{letters(at[1])}{at[0]}")


def letters(column: int) -> str:
    """1 → "A", 27 → "AA"."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def passed_over(name: str) -> bool:
    """Whether a sheet of that name holds no sitting (the instructions, the example, notes)."""
    return folded(name).startswith(PASSED_OVER)


def sheet_tree(grid: Grid, faults: list[Fault]) -> Branch | None:
    """The tree of a sheet; None where nothing was filled in, or where the sheet is not of our shape (a fault)."""
    if not any(clean(str(value)) for value in grid.cells.values()):
        return None
    shape = _Shape.of(grid)
    if shape is None:
        faults.append(Fault(Place(sheet=grid.name), "", "sheet-unknown"))
        return None
    here = Place(sheet=grid.name)
    entries = _form(grid, shape, faults)
    for block, columns in shape.blocks.items():
        lines = _listed(grid, columns, shape.rows, faults)
        node = elections(lines, faults) if block is ELECTIONS else _series(lines, here)
        entries.append(Entry(block.key, here, node))
    strays = list(shape.strays(grid))
    faults += strays
    return Branch(here, tuple(entries)) if strays or any(_says(entry.node) for entry in entries) else None


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where everything stands: the rows below the headers, the column of the form's labels, those of the blocks."""

    rows: range
    form: int
    blocks: Mapping[Block, Mapping[Column, int]]

    @classmethod
    def of(cls, grid: Grid) -> "_Shape | None":
        titled = {folded(block.title): block for block in BLOCKS}
        form = folded(FORM_TITLE)
        heads = {at: folded(str(value)) for at, value in grid.cells.items() if at[0] <= _TITLES_WITHIN + 1}
        for row in range(1, _TITLES_WITHIN + 1):
            titles = {c: name for (r, c), name in heads.items() if r == row}
            begins = sorted(c for c, name in titles.items() if name in titled or name == form)
            first = next((c for c in begins if titles[c] == form), None)
            if first is None:
                continue
            ends = dict(zip(begins, [*begins[1:], 1 << 20], strict=True))
            found = {
                titled[titles[c]]: _columns(heads, row + 1, range(c, ends[c]), titled[titles[c]])
                for c in begins
                if c != first
            }
            return cls(range(row + 2, 1 << 21), first, found)
        return None

    def strays(self, grid: Grid) -> Iterator[Fault]:
        """What stands below the headers in no column of ours: the first of each column."""
        told = {self.form, *(c for columns in self.blocks.values() for c in columns.values())}
        for (row, column), value in sorted(grid.cells.items(), key=lambda cell: cell[0]):
            labelled = column == self.form + 1 and (row, self.form) in grid.cells
            if row in self.rows and column not in told and not labelled and clean(str(value)):
                told.add(column)
                yield Fault(grid.place((row, column)), "", "sheet-stray", {"value": clean(str(value))})


def _columns(heads: Mapping[At, str], row: int, within: range, block: Block) -> dict[Column, int]:
    """Where each column of the block stands; where a header comes twice, the first one holds."""
    headers = sorted((c for r, c in heads if r == row and c in within), reverse=True)
    return {column: c for column in block.columns for c in headers if heads[row, c] in column.names}


def _form(grid: Grid, shape: _Shape, faults: list[Fault]) -> list[Entry]:
    named = {folded(line.label): (key, line) for key, lines in FORM.items() for line in lines}
    held: dict[str, list[Entry]] = {key: [] for key in FORM}
    for row in sorted(r for (r, c) in grid.cells if c == shape.form and r in shape.rows):
        label = clean(str(grid.cells[row, shape.form]))
        key, line = named.get(folded(label), ("seance", Column(label, label, Kind.TEXT)))
        entry = _entry(grid, (row, shape.form + 1), line, faults)
        if folded(label) in named or _says(entry.node):
            held[key].append(entry)
    here = Place(sheet=grid.name)
    return [Entry(key, here, Branch(here, tuple(entries))) for key, entries in held.items()]


def _listed(grid: Grid, columns: Mapping[Column, int], rows: range, faults: list[Fault]) -> list[Line]:
    """The rows of a block that say something of their own, each by its keys."""
    mine = set(columns.values())
    filled = {r for (r, c), value in grid.cells.items() if c in mine and r in rows and clean(str(value))}
    return [{column.key: _entry(grid, (r, c), column, faults) for column, c in columns.items()} for r in sorted(filled)]


def _series(lines: list[Line], here: Place) -> Series:
    return Series(tuple(_branch(line, here) for line in lines))


def _branch(line: Line, here: Place) -> Branch:
    """One row; the columns of the vote stand under a key of their own, which is not there when they are all empty."""
    counted = tuple(line[column.key] for column in VOTE if column.key in line)
    rest = tuple(entry for entry in line.values() if entry not in counted)
    if any(_says(entry.node) for entry in counted):
        rest += (Entry("vote", counted[0].place, Branch(counted[0].place, counted)),)
    return Branch(next((entry.place for entry in rest), here), rest)


def _says(node: Node) -> bool:
    if isinstance(node, Leaf):
        return node.text is not None
    return any(_says(entry.node) for entry in node.entries) if isinstance(node, Branch) else bool(node.items)


def _entry(grid: Grid, at: At, column: Column, faults: list[Fault]) -> Entry:
    value, place = grid.at(at), grid.place(at)
    if column.kind is Kind.NUMBER and isinstance(value, date):
        faults.append(Fault(place, column.key, "sheet-became-day", {"value": value.strftime("%d/%m/%Y")}))
        value = None
    return Entry(column.key, place, Leaf(written(value, column), place))


def written(value: Any, column: Column) -> str | None:
    """A cell as the YAML file would say it; None where it says nothing."""
    value = _meant(value, column.kind)
    if isinstance(value, str):
        text = clean(value)
    elif isinstance(value, bool):
        text = "oui" if value else "non"
    elif isinstance(value, datetime):
        text = value.isoformat(" ", "minutes")
    elif isinstance(value, time):
        text = value.isoformat("minutes")
    elif isinstance(value, float) and value.is_integer():
        text = str(int(value))
    else:
        text = "" if value is None else str(value)
    return (column.word(text) if column.kind is Kind.CHOICE else text) or None


def _meant(value: Any, kind: Kind) -> Any:
    """The day or the hour that a spreadsheet holds as something else."""
    number = value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if kind is Kind.DAY:
        if number is not None and 0 < number < _LAST_DAY:
            return _FIRST_DAY + timedelta(days=int(number))
        return value.date() if isinstance(value, datetime) else value
    if kind is Kind.HOUR:
        if number is not None and 0 <= number < 1:
            return _hour(timedelta(days=number))
        if isinstance(value, datetime) and value.date() <= date(1900, 1, 1):
            return value.time()
        return _hour(value) if isinstance(value, timedelta) else value
    return value


def _hour(since_midnight: timedelta) -> Any:
    """The hour, to the nearest minute: 18:00 may be held as 17:59:59.999."""
    minutes = round(since_midnight / timedelta(minutes=1))
    return time(*divmod(minutes, 60)) if 0 <= minutes < 24 * 60 else str(since_midnight)
