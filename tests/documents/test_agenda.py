# SPDX-License-Identifier: EUPL-1.2
import pytest

from builders import an_item
from documents import reading
from documents.made import conference
from pupitre.documents import agenda, page


def test_the_posted_agenda_is_as_it_was(french, matches_reference):
    matches_reference("agenda", agenda.render(conference(), french))


def test_it_says_what_meets_when_where_and_on_what(french):
    (sheet,) = reading.sheets(agenda.render(conference(), french))
    text = reading.normal(sheet.text)
    for said in ("Ordre du jour", "Conférence des maires", "Jeudi 3 décembre 2026 à 18 h", "Affiché le"):
        assert said in text
    assert "2. Pacte financier et fiscal" in reading.normal("\n".join(sheet.lines))


@pytest.mark.parametrize(("items", "size"), [(4, 15), (11, 12.5), (15, 10.5)])
def test_it_is_one_page_as_large_as_the_items_let_it_be(french, items, size):
    asked = tuple(an_item(f"i{n}", f"Question {n}", number=str(n)) for n in range(1, items + 1))
    (sheet,) = reading.sheets(agenda.render(conference(items=asked), french))
    assert next(run for run in sheet.runs if run.text == "Question 1").size == size
    assert not reading.collisions(sheet)
    assert not reading.outside(sheet, page.SIDE, page.WIDTH - page.SIDE, 25, page.HEIGHT - 25)


def test_more_items_than_a_page_holds_go_on_and_none_is_lost(french):
    asked = tuple(an_item(f"i{n}", f"Question {n}", number=str(n)) for n in range(1, 61))
    sheets = reading.sheets(agenda.render(conference(items=asked), french))
    assert len(sheets) > 1
    lines = [line for sheet in sheets for line in sheet.lines]
    assert [line for line in lines if "Question" in line] == [f"{n}. Question {n}" for n in range(1, 61)]
