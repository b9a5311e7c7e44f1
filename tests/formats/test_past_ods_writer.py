# SPDX-License-Identifier: EUPL-1.2
"""The template as LibreOffice opens it."""

import io
import re
import zipfile

import pytest

from pasts import SITTING
from pupitre.formats.past_layout import form, template
from pupitre.formats.past_ods import read_grids
from pupitre.formats.past_ods_writer import workbook


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(workbook(template()))) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith((".xml", "mimetype"))}


def test_it_is_a_workbook_and_no_template_of_the_office(parts: dict[str, str]) -> None:
    assert parts["mimetype"] == "application/vnd.oasis.opendocument.spreadsheet"


def test_every_style_and_every_list_that_a_cell_names_is_there(parts: dict[str, str]) -> None:
    content = parts["content.xml"]
    for used, defined in (("table:style-name", "style:name"), ("content-validation-name", "validation table:name")):
        named = set(re.findall(f'{used}="([^"]+)"', content))
        assert named
        assert named <= set(re.findall(f'{defined}="([^"]+)"', content))


def test_the_headers_stay_in_sight(parts: dict[str, str]) -> None:
    split = re.findall(r'config:name="VerticalSplitPosition" config:type="int">(\d+)<', parts["settings.xml"])
    assert split == ["0", "4", "4"]


def test_the_choices_are_offered_and_names_come_from_the_list_of_the_same_sheet(parts: dict[str, str]) -> None:
    content = parts["content.xml"].replace("&quot;", '"')
    assert 'of:cell-content-is-in-list("présent";"représenté";"suppléé";"excusé";"absent")' in content
    assert "of:cell-content-is-in-list([.$D$5:.$D$204])" in content
    assert "base-cell-address=\"'Modèle'.B6\"" in content


def test_names_of_sheets_and_members_are_written_whatever_their_signs() -> None:
    sheet = form('L\'été <2019> & "co"', SITTING, drawn=9)
    (grid,) = read_grids(workbook([sheet]))
    assert grid.name == sheet.name
