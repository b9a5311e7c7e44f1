# SPDX-License-Identifier: EUPL-1.2
"""Cells as people and spreadsheets leave them."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from pasts import SITTING
from pupitre.formats.past_columns import FORM, MEMBERS, MOVEMENTS, Column, Kind
from pupitre.formats.past_grid import Grid, letters, passed_over, sheet_tree, written
from pupitre.formats.past_layout import form
from pupitre.formats.past_reading import read_tree
from pupitre.formats.past_sitting import PastMember, PastSitting, Source, State
from pupitre.formats.past_tree import Fault

DATE, HOUR, ITEM, NAME, STATE, FIGURE = (4 + 3, 2), (4 + 4, 2), (5, 9), (5, 4), (5, 5), (5, 19)
"""Cells of the sheet of `SITTING`: its day, its hour, the item of a movement, a name, a state, the votes in favour."""


def moment(year: int, month: int, day: int, *hour: int) -> datetime:
    return datetime.combine(date(year, month, day), time(*hour))


def cells(sitting: PastSitting | None = SITTING) -> dict[tuple[int, int], Any]:
    return {at: cell.value for at, cell in form("x", sitting, drawn=9).cells.items() if cell.value is not None}


def read(held: dict[tuple[int, int], Any], repeated: dict[tuple[int, int], Any] | None = None) -> Any:
    """The sitting, or what is wrong as (cell, key, code)."""
    faults: list[Fault] = []
    tree = sheet_tree(Grid("x", held, repeated or {}), faults)
    sitting = tree and read_tree(tree, Source("x.ods", "x"), faults)
    return [(fault.place.cell, fault.key, fault.code) for fault in faults] or sitting


def test_the_sheet_that_we_write_is_read() -> None:
    assert read(cells()) == SITTING


def test_a_blank_sheet_is_no_sitting_and_no_fault() -> None:
    assert read(cells(None)) is None
    assert read({}) is None


@pytest.mark.parametrize(
    ("at", "held"),
    [
        (DATE, moment(2019, 12, 19)),
        (DATE, "19/12/2019"),
        (DATE, " 2019-12-19 "),
        (DATE, 43818),
        (DATE, 43818.0),
        (HOUR, 0.75),
        (HOUR, "18:00"),
        (HOUR, "18 h 00"),
        (HOUR, timedelta(hours=18)),
        (HOUR, timedelta(hours=17, minutes=59, seconds=59.99)),
        (HOUR, moment(1899, 12, 30, 18)),
        (ITEM, 2),
        (ITEM, 2.0),
        (ITEM, " 2 "),
        (STATE, "Présent "),
        (STATE, "PRESENT"),
        (NAME, "  Anne\u00a0Rey "),
        (FIGURE, "28"),
        (FIGURE, 28.0),
    ],
)
def test_what_a_spreadsheet_makes_of_a_value_is_understood(at: tuple[int, int], held: Any) -> None:
    found = cells()
    assert at in found
    assert read({**found, at: held}) == SITTING


@pytest.mark.parametrize(
    ("at", "held", "fault"),
    [
        (DATE, "jeudi", ("B7", "date", "value-not-a-day")),
        (DATE, None, ("B7", "date", "key-missing")),
        (HOUR, 18, ("B8", "heure", "value-not-an-hour")),
        (HOUR, timedelta(hours=30), ("B8", "heure", "value-not-an-hour")),
        (ITEM, moment(2018, 1, 1), ("I5", "avant_point", "sheet-became-day")),
        (STATE, "presant", ("E5", "etat", "value-unknown")),
        (FIGURE, 2.5, ("S5", "pour", "value-not-a-count")),
        (FIGURE, -1, ("S5", "pour", "value-not-a-count")),
        (FIGURE, date(2019, 1, 28), ("S5", "pour", "value-not-a-count")),
        (FIGURE, float("nan"), ("S5", "pour", "value-not-a-count")),
        ((6, 6), "Anne Rei", ("F6", "pouvoir_a", "member-unknown")),
        ((7, 4), "Anne Rey", ("D7", "nom", "member-twice")),
        ((7, 4), None, ("D7", "nom", "key-missing")),
        ((30, 8), "à revoir", ("H30", "", "sheet-stray")),
        ((30, 2), "à revoir", ("B30", "", "sheet-stray")),
        ((7, 1), "Jour", ("B7", "Jour", "key-unknown")),
        ((4, 4), "Élu", ("D5", "", "sheet-stray")),
    ],
)
def test_each_fault_names_its_cell_and_its_key(at: tuple[int, int], held: Any, fault: tuple[str, str, str]) -> None:
    found = {**cells(), at: held}
    assert fault in read({place: value for place, value in found.items() if value is not None})


def test_a_sheet_without_its_titles_is_told_so() -> None:
    assert read({(1, 1): "Bonjour"}) == [("", "", "sheet-unknown")]


def test_empty_rows_and_moved_columns_change_nothing() -> None:
    moved = {(row + 2 * (row > 6 and column > 3), column + (column > 3)): v for (row, column), v in cells().items()}
    moved[20, 5] = "   "
    assert read(moved) == SITTING


def test_labels_are_understood_without_their_accents_and_by_their_key() -> None:
    held = {**cells(), (4, 5): "etat", (4, 6): "POUVOIR_A", (3, 4): "les  membres"}
    assert read(held) == SITTING


def test_a_state_merged_over_several_members_holds_for_each() -> None:
    """Merging keeps the value in the first cell alone."""
    members = tuple(PastMember(name, State.ABSENT) for name in ("A", "B", "C"))
    merged = replace(SITTING, members=members, movements=())
    held = {at: value for at, value in cells(merged).items() if at not in ((6, 5), (7, 5))}
    assert read(held, {(6, 5): "absent", (7, 5): "absent"}) == merged
    assert read(held, {(6, 5): "absent", (7, 5): "absent", (8, 5): "absent"}) == merged


def test_a_label_of_the_form_alone_is_a_heading() -> None:
    assert read({**cells(), (29, 1): "Divers"}) == SITTING


@pytest.mark.parametrize(("at", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_columns_have_the_letters_that_spreadsheets_give_them(at: int, name: str) -> None:
    assert letters(at) == name


@pytest.mark.parametrize(("name", "passed"), [("Mode d'emploi", True), ("notes 2019", True), ("2019-12-19", False)])
def test_instructions_example_and_notes_are_no_sittings(name: str, passed: object) -> None:
    assert passed_over(name) is passed


@pytest.mark.parametrize(
    ("held", "said"), [(True, "true"), (False, "false"), ("Oui", "true"), ("peut-être", "peut-être")]
)
def test_a_ticked_cell_is_a_yes(held: object, said: str) -> None:
    urgent = next(line for line in FORM["seance"] if line.key == "urgence")
    assert written(held, urgent) == said


def test_text_that_looks_like_something_else_stays_text() -> None:
    name, hour = MEMBERS.columns[0], MOVEMENTS.columns[2]
    assert [written(v, name) for v in ("=1+1", 12.0, 0.5, "", time(9))] == ["=1+1", "12", "0.5", None, "09:00"]
    assert written(moment(2019, 1, 2, 9, 30), hour) == "2019-01-02 09:30"
    assert written(moment(2019, 1, 2, 9, 30), Column("x", "x", Kind.DAY)) == "2019-01-02"
