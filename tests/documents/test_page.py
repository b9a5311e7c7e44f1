# SPDX-License-Identifier: EUPL-1.2
from io import BytesIO

import pikepdf
import pytest
from reportlab.lib.units import mm

from builders import a_sitting
from documents import reading
from pupitre.documents import page, style
from pupitre.documents.layout import NEW_PAGE, lay_out

TEXT = "Le quorum est atteint\u202f: 42 membres sont présents."


@pytest.fixture
def about(french):
    return page.About("Procès-verbal", "Carcassonne Agglo", "Conférence des maires", french.locale)


def pages(french, *texts, side=page.SIDE):
    story = [block for text in texts for block in (style.heading(text), style.paragraph(TEXT), NEW_PAGE)]
    dress = page.Dress(page.letterhead(a_sitting(), french, side), page.header("gauche", "droite", side), "pied", side)
    return dress.on(lay_out(story, lambda _: page.frame(side=side)), french)


def test_every_font_is_embedded_and_none_is_helvetica(french, about):
    named = reading.fonts(page.write([page.Copy(pages(french, "Un", "Deux"))], about))
    assert named
    assert all(named.values())
    assert all("SourceSansPro" in name for name in named)


def test_the_same_document_is_the_same_to_the_byte(french, about):
    made = [page.write([page.Copy(pages(french, "Un", "Deux"))], about) for _ in range(2)]
    assert made[0] == made[1]


def test_the_file_says_what_it_is_in_which_language_and_by_whom(french, about):
    with pikepdf.open(BytesIO(page.write([page.Copy(pages(french, "Un"))], about))) as document:
        assert str(document.docinfo.Title) == "Procès-verbal"
        assert str(document.docinfo.Author) == "Carcassonne Agglo"
        assert str(document.docinfo.Subject) == "Conférence des maires"
        assert str(document.Root.Lang) == "fr-FR"
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_a_narrow_no_break_space_is_itself_for_who_copies_the_text(french, about):
    (sheet,) = reading.sheets(page.write([page.Copy(pages(french, "Un"))], about))
    assert TEXT in sheet.text


def test_pages_are_numbered_out_of_their_total(french, about):
    sheets = reading.sheets(page.write([page.Copy(pages(french, "Un", "Deux", "Trois"))], about))
    assert [reading.normal(sheet.lines[-1]) for sheet in sheets] == [f"pied page {n} sur 3" for n in (1, 2, 3)]


def test_an_only_page_is_not_numbered(french, about):
    (sheet,) = reading.sheets(page.write([page.Copy(pages(french, "Un"))], about))
    assert sheet.lines[-1] == "pied"


def test_the_first_page_has_the_letterhead_and_the_others_a_header(french, about):
    first, second = reading.sheets(page.write([page.Copy(pages(french, "Un", "Deux"))], about))
    assert first.lines[0] == "Carcassonne Agglo Conférence des maires"
    assert second.lines[0] == "gauche droite"


def test_headings_are_in_the_outline(french, about):
    pdf = page.write([page.Copy(pages(french, "Un", "Deux"))], about)
    assert reading.outline(pdf) == ["Un", "Deux"]


def test_of_several_copies_the_outline_has_the_titles(french, about):
    shared = pages(french, "Un", "Deux")
    copies = [page.Copy(shared, title=f"Lettre {n}") for n in (1, 2)]
    assert reading.outline(page.write(copies, about)) == ["Lettre 1", "Lettre 2"]


def test_a_page_that_copies_share_is_kept_once_and_shown_in_each(french, about):
    shared = pages(french, "Un", "Deux")
    one, many = (page.write([page.Copy(shared)] * n, about) for n in (1, 40))
    assert len(many) < 3 * len(one)
    sheets = reading.sheets(many)
    assert len(sheets) == 80
    assert sheets[0].lines == sheets[78].lines == reading.sheets(one)[0].lines


def test_on_both_sides_each_copy_begins_on_a_fresh_sheet(french, about):
    three = page.Copy(pages(french, "Un", "Deux", "Trois"))
    assert len(reading.sheets(page.write([three, three], about))) == 6
    sheets = reading.sheets(page.write([three, three], about, duplex=True))
    assert [bool(sheet.runs) for sheet in sheets] == [True, True, True, False, True, True, True]


def test_on_both_sides_a_slip_begins_on_a_fresh_sheet(french, about):
    letter, slip = pages(french, "Un", "Deux")
    copy = page.Copy((letter, page.Page(slip.placed, recto=True)))
    assert [bool(s.runs) for s in reading.sheets(page.write([copy], about, duplex=True))] == [True, False, True]


def test_a_long_name_of_an_organisation_takes_two_lines_and_covers_nothing(french, about):
    sitting = a_sitting(organisation_name="Communauté d’agglomération du Grand Carcassonnais et des Corbières")
    head = page.letterhead(sitting, french)
    (sheet,) = reading.sheets(page.write([page.Copy((page.Page(head),))], about))
    assert not reading.collisions(sheet)
    assert not reading.outside(sheet, page.SIDE, page.WIDTH - page.SIDE, page.HEIGHT - 42 * mm, page.HEIGHT)
