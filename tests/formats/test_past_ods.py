# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice's workbooks, as it saves them."""

import io
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from odfdo import Document

from pupitre.formats.past_grid import Grid
from pupitre.formats.past_ods import read_grids

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
HEAD = "".join(f' xmlns:{name}="{OASIS}{name}:1.0"' for name in ("office", "table", "text"))


def grids(table: str) -> list[Grid]:
    """The sheets of a workbook with this content."""
    book = Document("spreadsheet")
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    book.set_part("content.xml", f"<office:document-content{HEAD}>{body}</office:document-content>".encode())
    into = io.BytesIO()
    book.save(into)
    return list(read_grids(into.getvalue()))


def cells(rows: str) -> Any:
    return grids(f'<table:table table:name="x">{rows}</table:table>')[0].cells


def cell(attributes: str, text: str = "") -> Any:
    row = f"<table:table-row><table:table-cell {attributes}>{text}</table:table-cell></table:table-row>"
    return cells(row).get((1, 1))


@pytest.mark.parametrize(
    ("attributes", "value"),
    [
        ('office:value-type="float" office:value="28"', 28.0),
        ('office:value-type="percentage" office:value="0.5"', 0.5),
        ('office:value-type="float" office:value="1E+999999999"', float("inf")),
        ('office:value-type="boolean" office:boolean-value="true"', True),
        ('office:value-type="date" office:date-value="2019-12-19"', date(2019, 12, 19)),
        (
            'office:value-type="date" office:date-value="2019-12-19T18:00:00"',
            datetime.combine(date(2019, 12, 19), time(18)),
        ),
        ('office:value-type="date" office:date-value="hier"', "hier"),
        ('office:value-type="time" office:time-value="PT18H05M00.0000S"', timedelta(hours=18, minutes=5)),
        ('office:value-type="time" office:time-value="tard"', "tard"),
        ('office:value-type="string" office:string-value="a"', "a"),
        ("", None),
    ],
)
def test_each_type_of_cell_is_read(attributes: str, value: Any) -> None:
    found = cell(attributes)
    assert (type(found), found) == (type(value), value)


def test_words_are_read_with_their_spaces_and_without_their_notes() -> None:
    text = "<office:annotation><text:p>à revoir</text:p></office:annotation>"
    text += '<text:p>Anne<text:s text:c="2"/><text:span>Rey</text:span></text:p><text:p>maire</text:p>'
    assert cell('office:value-type="string"', text) == "Anne  Rey\nmaire"


def test_what_repeats_is_counted_and_the_blank_end_of_a_sheet_is_not_made() -> None:
    zero = '<table:table-cell office:value-type="float" office:value="0" table:number-columns-repeated="3"/>'
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = f"<table:table-row>{zero}{blank}</table:table-row>"
    rows += f'<table:table-row table:number-rows-repeated="7">{blank}</table:table-row>'
    rows += f'<table:table-row table:number-rows-repeated="2">{zero}</table:table-row>'
    rows += f'<table:table-row table:number-rows-repeated="1048566">{blank}</table:table-row>'
    assert sorted(cells(rows)) == [(row, column) for row in (1, 9, 10) for column in (1, 2, 3)]


def test_a_whole_sheet_of_one_value_stays_small() -> None:
    full = '<table:table-cell office:value-type="float" office:value="0" table:number-columns-repeated="16384"/>'
    assert len(cells(f'<table:table-row table:number-rows-repeated="1048576">{full}</table:table-row>')) < 1_000_000


def test_merged_cells_repeat_downwards_and_what_they_cover_is_not_read() -> None:
    hidden = '<table:covered-table-cell office:value-type="float" office:value="9"/>'
    said = (
        '<table:table-cell office:value-type="string" table:number-rows-spanned="2" table:number-columns-spanned="2">'
    )
    rows = f"<table:table-row>{said}<text:p>absent</text:p></table:table-cell>{hidden}</table:table-row>"
    rows += f"<table:table-row>{hidden}{hidden}</table:table-row>"
    (grid,) = grids(f'<table:table table:name="x">{rows}</table:table>')
    assert (grid.cells, grid.repeated) == ({(1, 1): "absent"}, {(2, 1): "absent"})


def test_rows_in_groups_and_headers_are_rows() -> None:
    row = '<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>'
    rows = (
        f"<table:table-header-rows>{row}</table:table-header-rows><table:table-row-group>{row}</table:table-row-group>"
    )
    assert sorted(cells(rows)) == [(1, 1), (2, 1)]
