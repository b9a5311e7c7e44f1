# SPDX-License-Identifier: EUPL-1.2
"""A line becomes a row, or says why not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.domain.directory import Gender
from pupitre.formats.rne_layouts import COLUMNS
from pupitre.formats.rne_rows import BadLine, RneRow, commune_code, parse, read_date

GOOD = {
    "department": "11",
    "commune_code": "11069",
    "commune_name": "Carcassonne",
    "siren": "200035715",
    "epci_name": "CA Carcassonne Agglo",
    "family_name": "DE LA TOUR",
    "given_name": "Zoé",
    "gender": "F",
    "birth_date": "1970-01-31",
    "function_label": "1er adjoint au Maire",
    "mandate_since": "2026-03-15",
    "function_since": "20/03/2026",
}


def parsed(**cells: str) -> tuple[RneRow, BadLine | None]:
    told = {**GOOD, **cells}
    return parse(list(told.values()), 7, {name: place for place, name in enumerate(told)})


def fault(**cells: str) -> tuple[str, dict[str, str]]:
    bad = parsed(**cells)[1]
    assert bad is not None
    assert bad.line_number == 7
    return bad.code, dict(bad.facts)


def test_a_whole_line_is_read_and_names_are_kept_as_written() -> None:
    row, bad = parsed()
    assert bad is None
    assert row == RneRow(
        line=7,
        department="11",
        commune_code="11069",
        commune_name="Carcassonne",
        siren="200035715",
        epci_name="CA Carcassonne Agglo",
        family_name="DE LA TOUR",
        given_name="Zoé",
        gender=Gender.FEMALE,
        birth_date=date(1970, 1, 31),
        function_label="1er adjoint au Maire",
        mandate_since=date(2026, 3, 15),
        function_since=date(2026, 3, 20),
    )
    assert (row.birth_year, row.since) == (1970, date(2026, 3, 20))


def test_stray_spaces_and_letters_written_in_two_pieces_are_mended() -> None:
    row, bad = parsed(family_name=" DE\u00a0 LA  TOUR ", given_name="Zoe\u0301", gender="f", siren="200 035 715")
    assert (row.family_name, row.given_name, row.gender, row.siren) == ("DE LA TOUR", "Zoé", "F", "200035715")
    assert bad is None


def test_what_the_file_does_not_say_is_left_open() -> None:
    row, bad = parsed(birth_date="", function_since="", mandate_since="", function_label="", department="")
    assert bad is None
    assert (row.birth_year, row.since, row.function_label, row.department) == (None, None, "", "11")


def test_without_a_day_for_the_function_that_of_the_mandate_counts() -> None:
    assert parsed(function_since="")[0].since == date(2026, 3, 15)


@pytest.mark.parametrize("column", ["family_name", "given_name"])
def test_a_line_without_a_name_is_named(column: str) -> None:
    assert fault(**{column: "  "}) == ("line-name-missing", {"column": COLUMNS[column][0]})


@pytest.mark.parametrize("name", ["ESCAND\ufffd", "ESC\x00ANDE"])
def test_a_name_that_lost_letters_on_its_way_is_named(name: str) -> None:
    assert fault(family_name=name) == ("line-name-damaged", {"column": "Nom de l'élu", "value": name})


@pytest.mark.parametrize("written", ["X", "", "Féminin"])
def test_an_unknown_gender_is_named(written: str) -> None:
    assert fault(gender=written) == ("line-gender", {"value": written})


@pytest.mark.parametrize("written", ["", "Carcassonne", "110699", "2C004", "069"])
def test_a_commune_code_of_an_unknown_form_is_named(written: str) -> None:
    assert fault(commune_code=written) == ("line-commune", {"value": written})


@pytest.mark.parametrize(("written", "code"), [("1001", "01001"), ("2a004", "2A004"), ("97411", "97411")])
def test_commune_codes_of_all_france_are_known_even_without_their_first_zero(written: str, code: str) -> None:
    assert commune_code(written) == code
    assert parsed(commune_code=written)[1] is None


def test_a_siren_of_an_unknown_form_is_named() -> None:
    assert fault(siren="2000357") == ("line-siren", {"value": "2000357"})


@pytest.mark.parametrize("column", ["birth_date", "mandate_since", "function_since"])
@pytest.mark.parametrize("written", ["2026-02-30", "31/04/2026", "15/03/26", "mars 2026", "2026-W12-1", "0026-03-15"])
def test_an_unreadable_date_is_named_with_its_column(column: str, written: str) -> None:
    assert fault(**{column: written}) == ("line-date", {"column": COLUMNS[column][0], "value": written})


def test_a_bad_line_still_tells_its_commune_so_that_a_filter_can_be_asked() -> None:
    assert parsed(gender="?")[0].commune_code == "11069"


@given(st.dates(date(1900, 1, 1)))
def test_both_forms_of_a_date_say_the_same_day(day: date) -> None:
    assert read_date(day.isoformat()) == read_date(f"{day:%d/%m}/{day.year}") == day
    assert read_date(f"{day.isoformat()}T00:00:00") == read_date(f"{day.day}/{day.month}/{day.year}") == day
