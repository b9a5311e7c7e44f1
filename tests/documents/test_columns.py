# SPDX-License-Identifier: EUPL-1.2
from pupitre.documents import style
from pupitre.documents.columns import GUTTER, Columns

HIGH = style.CELL.leading


def columns(count: int, of: int = 2) -> Columns:
    return Columns([style.paragraph(f"n{i}", style.CELL) for i in range(count)], of)


def test_columns_are_balanced():
    assert columns(7).wrap(300, 1000) == (300, 4 * HIGH)
    assert columns(7, 3).wrap(300, 1000) == (300, 3 * HIGH)
    assert columns(1).wrap(300, 1000) == (300, HIGH)


def test_they_are_equally_wide_with_a_gutter():
    shown = columns(2)
    shown.wrap(300, 1000)
    assert shown.cells[0].width == (300 - GUTTER) / 2


def test_they_fill_a_page_then_go_on_in_order():
    first, rest = columns(10).split(300, 3 * HIGH)
    assert [len(part.cells) for part in (first, rest)] == [6, 4]
    assert first.wrap(300, 3 * HIGH)[1] == 3 * HIGH
    assert rest.cells[0].text == "n6"


def test_they_are_not_split_where_no_line_fits():
    assert columns(10).split(300, HIGH - 1) == []


def test_a_cell_of_two_lines_counts_as_two():
    cells = [style.paragraph("mot " * 20, style.CELL), *(style.paragraph("n", style.CELL) for _ in range(2))]
    shown = Columns(cells)
    high = cells[0].wrap((300 - GUTTER) / 2, 1000)[1]
    assert high > HIGH
    assert shown.wrap(300, 1000)[1] == max(high, 2 * HIGH)
