# SPDX-License-Identifier: EUPL-1.2
from pupitre.documents import style, tables


def test_no_row_is_lower_than_asked_and_a_row_of_long_text_is_higher():
    long = style.paragraph("mot " * 30, style.SMALL)
    table = tables.listing(("a", "b"), [("x", "y"), ("x", long)], (50, 60), lowest=25)
    assert table.wrap(110, 1000)[1] == 24 + 25 + long.height + 2 * tables.PAD
    assert long.height > 25


def test_the_head_comes_back_on_each_page_and_no_row_is_split():
    table = tables.listing(("No.", "Name"), [(str(n), "nom") for n in range(10)], (50, 60), lowest=25)
    first, rest = table.split(110, 24 + 25 * 4 + 20)
    assert [len(part._cellvalues) for part in (first, rest)] == [5, 7]
    assert rest._cellvalues[0] == ["No.", "Name"]


def test_a_line_to_be_filled_in_is_as_wide_as_asked():
    assert tables.fill_in(("Fait à", "le"), 300, (0.6, 0.4)).wrap(300, 100)[0] == 300
    assert tables.fill_in(("Nom :",), 300, (1,), indent=20).wrap(300, 100)[0] == 300
