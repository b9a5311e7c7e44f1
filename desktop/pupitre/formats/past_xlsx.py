# SPDX-License-Identifier: EUPL-1.2
"""Workbooks of Excel: their cells, and the template of past sittings. Import late: openpyxl takes its time."""

import io
import warnings
from collections.abc import Iterable, Iterator
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pupitre.formats.past_grid import Grid, letters
from pupitre.formats.past_layout import At, Painted, Sheet, area, offers
from pupitre.formats.past_looks import AS_TEXT, FONT, LINE, NUMBER_FORMATS, REFUSED, REFUSED_TITLE, STYLES


def read_grids(raw: bytes) -> Iterator[Grid]:
    """The sheets of a workbook, in their order. What the library raises on a damaged one is the caller's matter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # parts of a workbook that the library does not know
        book = load_workbook(io.BytesIO(raw), data_only=True)
    for sheet in book.worksheets:
        # iter_rows would make all the cells up to the last one, which may be a million
        held = {at: cell.value for at, cell in sheet._cells.items() if cell.value is not None}  # noqa: SLF001
        yield Grid(sheet.title, held, _repeated(sheet, held))


def _repeated(sheet: Worksheet, held: dict[At, Any]) -> dict[At, Any]:
    last = max((row for row, _ in held), default=0)
    return {
        (row, merged.min_col): held[merged.min_row, merged.min_col]
        for merged in sheet.merged_cells.ranges
        if (merged.min_row, merged.min_col) in held
        for row in range(merged.min_row + 1, min(merged.max_row, last) + 1)
    }


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The workbook with these sheets."""
    sheets = list(sheets)
    book = Workbook()
    book.remove(book.worksheets[0])
    for painted in {_style_name(cell): cell for sheet in sheets for cell in sheet.cells.values()}.values():
        book.add_named_style(_named(painted))
    for sheet in sheets:
        _draw(book.create_sheet(sheet.name), sheet)
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def _draw(page: Worksheet, sheet: Sheet) -> None:
    page.sheet_view.showGridLines = False
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.freeze_panes = f"A{sheet.frozen + 1}" if sheet.frozen else None
    for at, width in enumerate(sheet.widths, start=1):
        page.column_dimensions[letters(at)].width = width
    for row, height in sheet.heights.items():
        page.row_dimensions[row].height = height
    for (row, column), painted in sheet.cells.items():
        _paint(page.cell(row, column), painted)
        if painted.span > 1:
            page.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + painted.span - 1)
    _offer(page, sheet)


def _paint(cell: Cell | MergedCell, painted: Painted) -> None:
    if painted.value is not None:
        cell.value = painted.value
        if isinstance(painted.value, str):
            cell.data_type = "s"  # a name that begins with = is no formula
    cell.style = _style_name(painted)


def _style_name(painted: Painted) -> str:
    return f"pupitre {painted.look} {NUMBER_FORMATS.get(painted.kind, AS_TEXT)}"


def _named(painted: Painted) -> NamedStyle:
    """One for all the cells that look alike: five thousand cells with each its own take a second more."""
    style = STYLES[painted.look]
    side = Side("thin", LINE) if style.lined else None
    return NamedStyle(
        _style_name(painted),
        Font(name=FONT, sz=style.size, b=style.bold, color=style.ink),
        PatternFill("solid", fgColor=style.ground) if style.ground else PatternFill(),
        Border(side, side, side, side),
        Alignment(horizontal="left", vertical="center", wrap_text=style.wrapped),
        NUMBER_FORMATS.get(painted.kind, AS_TEXT),
    )


def _offer(page: Worksheet, sheet: Sheet) -> None:
    """One list for all the cells that offer the same; names are offered, not asked for."""
    lists: dict[tuple[str, ...], DataValidation] = {}
    for labels, first, last in offers(sheet):
        if labels not in lists:
            source = f'"{",".join(labels)}"' if labels else sheet.names and area(*sheet.names)
            lists[labels] = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=bool(labels))
            lists[labels].errorTitle, lists[labels].error = REFUSED_TITLE, REFUSED
            page.add_data_validation(lists[labels])
        lists[labels].add(area(first, last).replace("$", ""))
