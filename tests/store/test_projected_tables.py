# SPDX-License-Identifier: EUPL-1.2
"""The tables of the projections: each value has its place, and nothing can hold a secret vote."""

import dataclasses
import inspect

import pytest

from pupitre.domain import happening
from pupitre.domain.directory import Person
from pupitre.domain.happening import ClosedSession, Count
from pupitre.ledger.kinds import KINDS
from pupitre.store import tables as t
from pupitre.store.projecting import TABLES
from pupitre.store.shapes import BY_TYPE, SHAPES

PARTS = {happening.Candidate, happening.Share}
"""Values that stand within others, and have no table of their own."""

PROJECTIONS = [shape.table for shape in SHAPES]


@pytest.mark.parametrize("table", PROJECTIONS, ids=lambda table: table.name)
def test_a_projected_value_stands_at_one_subject_of_one_scope(table):
    assert [column.name for column in table.primary_key.columns] == ["scope", "subject"]


def test_the_projections_are_all_dropped_and_rebuilt_and_the_ledger_never_is():
    ledger = {"scope", "lot", "fact", "fact_body", "erased", "blob", "certificate", "transfer"}
    names = {table.name for table in t.Table.metadata.sorted_tables}
    assert {table.name for table in TABLES} == names - ledger


def test_every_projected_kind_is_one_of_the_ledger():
    assert {shape.kind for shape in SHAPES} <= set(KINDS)


def told(cls):
    return {c.name: (str(c.type), c.nullable) for c in BY_TYPE[cls].table.columns if not c.primary_key}


def test_a_column_is_of_the_kind_of_its_field_and_empty_only_where_that_may_be():
    count, person = told(Count), told(Person)
    assert (count["n"], count["signed"], count["president"]) == (
        ("INTEGER", False),
        ("INTEGER", True),
        ("VARCHAR", True),
    )
    assert (count["shares"], count["at"]) == (("VARCHAR", False), ("VARCHAR", False))
    assert (person["birth_year"], person["gender"]) == (("INTEGER", True), ("VARCHAR", False))
    assert told(happening.Recusal)["left"] == ("BOOLEAN", False)


def test_a_table_is_named_as_its_value():
    assert BY_TYPE[ClosedSession].table.name == "closed_session"


def test_each_value_of_the_room_has_its_table():
    named = inspect.getmembers(happening, dataclasses.is_dataclass)
    values = {cls for _, cls in named if cls.__module__ == happening.__name__} - PARTS
    assert values <= BY_TYPE.keys()


def test_only_public_votes_have_a_seat_and_a_choice():
    """Design §4: a secret ballot leaves nothing but its tally; no column holds one member's secret vote."""
    tables = [shape.table for shape in SHAPES]
    with_choice = [table.name for table in tables if {"seat", "choice"} <= {c.name for c in table.columns}]
    assert with_choice == ["vote"]
    assert not [kind for kind in KINDS if "secret" in kind]
