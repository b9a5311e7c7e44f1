# SPDX-License-Identifier: EUPL-1.2
"""The cells of LibreOffice's workbooks. Import late: odfdo takes its time.

Rows and cells are read as the elements that the file holds: asked for its rows, the library makes every one that is
said to repeat, which is a million for the blank end of a sheet.
"""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from odfdo import Document, Element

from pupitre.formats.past_grid import At, Grid

_DURATION = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d*)?S")
_WIDEST, _TALLEST = 300, 2500
"""A cell or a row that holds something and is said to repeat is repeated so many times at most."""


def read_grids(raw: bytes) -> Iterator[Grid]:
    """The sheets of a workbook, in their order. What the library raises on a damaged one is the caller's matter."""
    for table in Document(io.BytesIO(raw)).body.get_elements("table:table"):
        held: dict[At, Any] = {}
        repeated: dict[At, Any] = {}
        row = 1
        for line in table.get_elements("descendant::table:table-row"):
            times = _times(line, "table:number-rows-repeated")
            for column, value, spanned in _cells(line):
                held.update(((row + more, column), value) for more in range(min(times, _TALLEST)))
                repeated.update(((row + more, column), value) for more in range(1, min(spanned, _TALLEST)))
            row += times
        yield Grid(table.get_attribute_string("table:name") or "", held, repeated)


def _cells(line: Element) -> Iterator[tuple[int, Any, int]]:
    """The cells of a row that hold something: column, value, how many rows they span."""
    column = 1
    for cell in line.get_elements("table:table-cell|table:covered-table-cell"):
        times = _times(cell, "table:number-columns-repeated")
        value = _value(cell)
        if value is not None and cell.tag == "table:table-cell":
            spanned = _times(cell, "table:number-rows-spanned")
            yield from ((column + more, value, spanned) for more in range(min(times, _WIDEST)))
        column += times


def _times(element: Element, attribute: str) -> int:
    said = element.get_attribute_string(attribute) or ""
    return max(1, int(said)) if re.fullmatch(r"[0-9]{1,7}", said) else 1


def _value(cell: Element) -> Any:
    """What the cell holds, or None. Its attributes are read here: the library computes numbers of a billion figures."""
    kind = cell.get_attribute_string("office:value-type")
    if kind in ("float", "percentage", "currency"):
        return float(cell.get_attribute_string("office:value") or "nan")
    if kind == "boolean":
        return cell.get_attribute_string("office:boolean-value") == "true"
    if kind == "date":
        return _moment(cell.get_attribute_string("office:date-value") or "")
    if kind == "time":
        return _duration(cell.get_attribute_string("office:time-value") or "")
    said = cell.get_attribute_string("office:string-value")
    if said is None:
        said = "\n".join(str(paragraph.inner_text) for paragraph in cell.get_elements("text:p"))
    return said if said.strip() else None


def _moment(said: str) -> date | datetime | str:
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        return said
    return found if "T" in said else found.date()


def _duration(said: str) -> timedelta | str:
    read = _DURATION.fullmatch(said)
    return timedelta(hours=int(read[1]), minutes=int(read[2]), seconds=int(read[3])) if read else said
