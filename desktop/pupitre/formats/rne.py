# SPDX-License-Identifier: EUPL-1.2
"""Reads the files of the répertoire national des élus: maires, municipal councillors, community councillors.

The national file of municipal councillors has half a million lines: they are read one by one, and only those that
`keep` wants stay in memory.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pupitre.domain.broken import Problem
from pupitre.formats.delimited import Lines, split
from pupitre.formats.rne_layouts import REQUIRED, Kind, header_of, kind_of, missing
from pupitre.formats.rne_rows import BadLine, RneRow, parse

__all__ = ["BadLine", "Kind", "RneFile", "RneRow", "read", "read_stream"]

BAD_LINES = 1000
"""So many bad lines are kept with their reason; beyond that they are only counted."""


@dataclass(frozen=True, slots=True)
class RneFile:
    """What was read. `bad_count` may exceed the number of `bad_lines`; `line_count` counts lines that hold data."""

    kind: Kind
    rows: tuple[RneRow, ...]
    bad_lines: tuple[BadLine, ...]
    encoding: str
    source_name: str
    line_count: int
    bad_count: int


def read(path: Path, *, keep: Callable[[RneRow], bool] | None = None) -> RneFile:
    """The elected members in the file at `path`; `keep` says which of them are wanted (their commune, their EPCI).

    Raises Problem: "csv-unopened" (absent, forbidden, locked), "csv-empty", "csv-is-workbook", "csv-unreadable" (no
    text), "csv-not-rne" (other columns). A bad line whose commune is not wanted is not told of.
    """
    try:
        with path.open("rb") as stream:
            return read_stream(stream, path.name, keep=keep)
    except OSError as trouble:
        raise Problem("csv-unopened", name=path.name) from trouble


def read_stream(stream: BinaryIO, name: str, *, keep: Callable[[RneRow], bool] | None = None) -> RneFile:
    """The same from an open binary stream that can be rewound; it is left open."""
    lines = Lines(stream, name)
    try:
        numbered = ((number, line) for number, line in lines if line.strip())
        reader = _Reader(_header(numbered, name), keep)
        for number, line in numbered:
            reader.take(number, line)
        return reader.finished(lines.encoding, name)
    finally:
        lines.detach()


@dataclass(frozen=True, slots=True)
class _Header:
    kind: Kind
    separator: str
    columns: dict[str, int]
    width: int
    least: int
    """The fewest cells that a line can have: what comes after may be empty, and be left out."""


def _header(numbered: Iterable[tuple[int, str]], name: str) -> _Header:
    first = next((line for _, line in numbered if not line.lower().startswith("sep=")), "")
    separator, columns, width = header_of(first)
    kind = kind_of(columns)
    if kind is None:
        raise Problem("csv-not-rne", name=name, missing=", ".join(missing(columns)))
    least = 1 + max(index for field, index in columns.items() if field in (*REQUIRED, "mandate_since"))
    return _Header(kind, separator, columns, width, least)


class _Reader:
    """Takes the lines after the header, one by one, and keeps what was asked for."""

    def __init__(self, header: _Header, keep: Callable[[RneRow], bool] | None) -> None:
        self._header = header
        self._keep = keep
        self._rows: list[RneRow] = []
        self._bad: list[BadLine] = []
        self._bad_count = self._line_count = 0

    def take(self, number: int, line: str) -> None:
        """Reads one line; one that has nothing but separators is passed over."""
        cells = split(line, self._header.separator)
        if not "".join(cells).strip():
            return
        self._line_count += 1
        found, fitting = len(cells), self._fitted(cells)
        if fitting is None:
            self._refuse(BadLine(number, "line-columns", {"found": found, "expected": self._header.width}))
            return
        row, fault = parse(fitting, number, self._header.columns)
        if self._keep and not self._keep(row):
            return
        if fault:
            self._refuse(fault)
        else:
            self._rows.append(row)

    def _fitted(self, cells: list[str]) -> list[str] | None:
        """As many cells as columns, or None: spreadsheets add empty cells at the end of lines, or drop them."""
        header = self._header
        if len(cells) == header.width:
            return cells
        if "".join(cells[header.width :]).strip() or len(cells) < header.least:
            return None
        return cells[: header.width] + [""] * (header.width - len(cells))

    def _refuse(self, bad: BadLine) -> None:
        self._bad_count += 1
        if len(self._bad) < BAD_LINES:
            self._bad.append(bad)

    def finished(self, encoding: str, name: str) -> RneFile:
        """The file, once all lines were taken; a header with nothing under it raises Problem "csv-empty"."""
        if not self._line_count:
            raise Problem("csv-empty", name=name)
        rows, bad = tuple(self._rows), tuple(self._bad)
        return RneFile(self._header.kind, rows, bad, encoding, name, self._line_count, self._bad_count)
