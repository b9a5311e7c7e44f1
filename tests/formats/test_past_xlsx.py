# SPDX-License-Identifier: EUPL-1.2
"""Excel's workbooks, filled in as a secretary does."""

import io
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pasts import SITTING
from pupitre.formats.past_files import read, template
from pupitre.formats.past_layout import form
from pupitre.formats.past_sitting import PastMember, PastSitting, State
from pupitre.formats.past_xlsx import read_grids, workbook


@pytest.fixture(scope="module")
def blank() -> bytes:
    return template(".xlsx")


def edited(folder: Path, raw: bytes, edit: Callable[[Worksheet], None], sheet: str = "x") -> list[PastSitting]:
    """The sittings once a hand has changed a sheet and saved the workbook."""
    book = load_workbook(io.BytesIO(raw))
    edit(book[sheet])
    path = folder / "x.xlsx"
    book.save(path)
    return read(path)


def test_a_copy_of_the_model_is_filled_in(tmp_path: Path, blank: bytes) -> None:
    def fill(page: Worksheet) -> None:
        copy = page.parent.copy_worksheet(page)
        copy.title = "2019-12-19"
        copy["B5"], copy["B7"], copy["B8"] = "Alzonne", date(2019, 12, 19), time(18, 30)
        copy["D5"], copy["D9"], copy["E9"] = "Anne Rey ", "Luc Pic", "Excusé"

    (found,) = edited(tmp_path, blank, fill, "Modèle")
    assert (found.organisation.name, found.meeting.on, found.meeting.at) == (
        "Alzonne",
        date(2019, 12, 19),
        time(18, 30),
    )
    assert found.members == (PastMember("Anne Rey"), PastMember("Luc Pic", State.EXCUSED))
    assert found.source.sheet == "2019-12-19"


def test_days_hours_and_numbers_come_in_every_form(tmp_path: Path) -> None:
    def fill(page: Worksheet) -> None:
        page["B7"], page["B9"] = datetime.combine(date(2019, 12, 19), time()), "12/12/2019"
        page["B8"], page["B8"].number_format = 0.75, "General"
        page["S5"], page["I5"] = "28", 2

    assert edited(tmp_path, workbook([form("x", SITTING, drawn=9)]), fill) == [SITTING]


def test_cells_merged_downwards_hold_for_each_row(tmp_path: Path) -> None:
    def merge(page: Worksheet) -> None:
        page["E5"].value = "absent"
        page.merge_cells("E5:E8")

    (found,) = edited(tmp_path, workbook([form("x", SITTING, drawn=9)]), merge)
    assert {member.state for member in found.members} == {State.ABSENT}


def test_a_name_that_looks_like_a_formula_is_a_name() -> None:
    sitting = PastSitting(SITTING.organisation, SITTING.meeting, (PastMember("=A1"),))
    (grid,) = read_grids(workbook([form("x", sitting, drawn=2)]))
    assert grid.cells[5, 4] == "=A1"


def test_the_headers_stay_in_sight_and_the_choices_are_offered(blank: bytes) -> None:
    page = load_workbook(io.BytesIO(blank))["Modèle"]
    assert page.freeze_panes == "A5"
    offered = {str(dv.sqref): dv.formula1 for dv in page.data_validations.dataValidation}
    states = '"présent,représenté,suppléé,excusé,absent"'
    assert ("E5:E204", states) in offered.items()
    assert any("F5:F204" in cells and source == "$D$5:$D$204" for cells, source in offered.items())
    assert all(len(source) <= 255 for source in offered.values())


@pytest.mark.parametrize(
    ("cell", "shown"), [("B7", "dd/mm/yyyy"), ("B8", "hh:mm"), ("I5", "@"), ("P5", "@"), ("S5", "0")]
)
def test_cells_have_the_format_of_what_is_typed_there(cell: str, shown: str, blank: bytes) -> None:
    page = load_workbook(io.BytesIO(blank))["Modèle"]
    assert page[cell].number_format == shown
