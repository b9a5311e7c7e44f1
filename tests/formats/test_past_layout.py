# SPDX-License-Identifier: EUPL-1.2
"""What the sheets show: room for every word, a place for every value."""

import pytest

from pasts import SITTING
from pupitre.formats.past_columns import Kind
from pupitre.formats.past_layout import Look, Sheet, area, form, guide, offers, template


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    return template()


def test_the_instructions_come_first_then_the_model_then_the_example(sheets: list[Sheet]) -> None:
    assert [sheet.name for sheet in sheets] == ["Mode d’emploi", "Modèle", "Exemple"]


def test_every_text_has_the_room_that_it_needs(sheets: list[Sheet]) -> None:
    """In signs of the width of a column; a title is larger, a line of the instructions may be several."""
    large = {Look.TITLE: 1.7, Look.BLOCK: 1.25, Look.HEADER: 1.0, Look.LABEL: 1.0, Look.ENTRY: 1.0, Look.HINT: 1.0}
    for sheet in sheets:
        for (row, column), cell in sheet.cells.items():
            room = sum(sheet.widths[column - 1 : column - 1 + cell.span])
            if cell.look is Look.PROSE:
                assert len(str(cell.value)) * 15 / room <= sheet.heights[row]
            elif cell.value is not None:
                assert len(str(cell.value)) * large[cell.look] <= room, cell.value


def test_no_cell_lies_under_another(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        covered = [(r, c + more) for (r, c), cell in sheet.cells.items() for more in range(cell.span)]
        assert len(covered) == len(set(covered))
        assert max(column for _, column in covered) <= len(sheet.widths)


def test_the_model_is_blank_and_drawn_far_down() -> None:
    model = form("Modèle")
    entries = {at: cell.value for at, cell in model.cells.items() if cell.look is Look.ENTRY}
    assert set(entries.values()) == {None}
    assert max(row for row, _ in entries) == 204


def test_a_sitting_longer_than_what_is_drawn_is_written_whole() -> None:
    names = [cell.value for (_, column), cell in form("x", SITTING, drawn=1).cells.items() if column == 4]
    assert [name for name in names if name][-4:] == ["Anne Rey", "Paul Sol", "No", "Luc Pic"]


def test_names_are_offered_wherever_a_member_is_named() -> None:
    sheet = form("x", drawn=9)
    named = [area(first, last) for labels, first, last in offers(sheet) if not labels]
    assert named == ["$B$14:$B$15", "$F$5:$F$13", "$L$5:$L$13", "$N$5:$N$13"]
    assert {sheet.cells[row, 12].kind for row in range(5, 14)} == {Kind.NAME}


def test_the_instructions_offer_nothing() -> None:
    assert list(offers(guide())) == []
