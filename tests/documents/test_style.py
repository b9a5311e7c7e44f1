# SPDX-License-Identifier: EUPL-1.2
import pytest
from reportlab.lib.styles import ParagraphStyle

from pupitre.documents import fonts, style
from pupitre.documents.columns import Columns

STYLES = {name: value for name, value in vars(style).items() if isinstance(value, ParagraphStyle)}


def luminance(colour) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.rgb()]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize("name", STYLES)
def test_every_style_names_fonts_that_are_embedded(name):
    faces = {fonts.REGULAR, fonts.BOLD, fonts.ITALIC, fonts.BOLD_ITALIC}
    assert {STYLES[name].fontName, STYLES[name].bulletFontName} <= faces


@pytest.mark.parametrize("colour", ["INK", "ACCENT", "MUTED"])
def test_text_is_readable_on_white_and_on_tint_even_when_copied_in_grey(colour):
    for ground in (1.0, luminance(style.TINT)):
        assert (ground + 0.05) / (luminance(getattr(style, colour)) + 0.05) >= 4.5


def test_what_is_typed_is_shown_and_never_read_as_markup():
    assert style.paragraph("A & B <b>gras</b> <img src='x'/>").text.startswith("A &amp; B &lt;b&gt;")
    assert style.heading("1 < 2").entry == "1 < 2"


def test_blank_lines_part_paragraphs_and_dashes_make_lists():
    blocks = style.paragraphs("Un.\nDeux.\n\nListe :\n– a\n– b\n– c\n\nFin.")
    assert [b.style.name for b in blocks] == ["body", "lead", "list", "list-kept", "list-end", "body"]
    assert [b.text for b in blocks if b.style.name.startswith("list")] == ["a", "b", "c"]


def test_what_introduces_a_list_stays_with_it_and_its_last_two_items_stay_together():
    lead, *items = style.paragraphs("Liste :\n– a\n– b\n– c")
    assert lead.getKeepWithNext()
    assert [bool(item.getKeepWithNext()) for item in items] == [False, True, False]


@pytest.mark.parametrize(("count", "styles"), [(1, ["list-end"]), (2, ["list-kept", "list-end"])])
def test_a_short_list_ends_as_a_list_does(count, styles):
    assert [b.style.name for b in style.paragraphs("\n".join(["– a"] * count))] == styles


def test_an_item_that_has_a_number_shows_it_instead_of_a_dash():
    numbered, plain = style.paragraphs("– 12. Pacte financier\n– 2026 est loin")
    assert (numbered.bulletText, numbered.text) == ("12.", "Pacte financier")
    assert plain.bulletText == "–"


def test_a_long_list_is_set_in_columns():
    columns = style.paragraphs("\n".join(f"– membre {n}" for n in range(style.LONG_LIST)))[0]
    assert isinstance(columns, Columns)
    assert len(columns.cells) == style.LONG_LIST


def test_nothing_makes_no_block():
    assert style.paragraphs("") == style.paragraphs("\n\n \n") == []


def test_what_is_too_long_for_its_place_is_cut_with_an_ellipsis():
    assert style.fitted("court", style.NOTE, 100).text == "court"
    long = style.fitted("mot " * 100, style.NOTE, 100, lines=2)
    assert long.text.endswith("…")
    assert long.wrap(100, 1000)[1] == 2 * style.NOTE.leading
    assert len(long.text) > len(style.fitted("mot " * 100, style.NOTE, 100).text) > 10


def test_a_place_too_narrow_for_a_letter_gets_the_ellipsis_alone():
    assert style.fitted("mot " * 9, style.NOTE, 1).text == "…"
