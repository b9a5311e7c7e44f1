# SPDX-License-Identifier: EUPL-1.2
"""The tables of what happens in the room: a table a value, and nothing that can hold a secret vote."""

import dataclasses
import inspect

from pupitre.domain import happening
from pupitre.ledger.kinds import KINDS
from pupitre.store.shapes import BY_TYPE, SHAPES

PARTS = {happening.Candidate, happening.Share}
"""Values that stand within others, and have no table of their own."""


def test_each_value_of_the_room_has_a_table_with_a_column_a_field():
    named = inspect.getmembers(happening, dataclasses.is_dataclass)
    for cls in {cls for _, cls in named if cls.__module__ == happening.__name__} - PARTS:
        columns = {column.name for column in BY_TYPE[cls].table.columns}
        assert columns == {"scope", "subject", *(field.name for field in dataclasses.fields(cls))}, cls


def test_only_public_votes_have_a_seat_and_a_choice():
    """Design §4: a secret ballot leaves nothing but its tally; no column holds one member's secret vote."""
    tables = [shape.table for shape in SHAPES]
    with_choice = [table.name for table in tables if {"seat", "choice"} <= {c.name for c in table.columns}]
    assert with_choice == ["vote"]
    assert not [kind for kind in KINDS if "secret" in kind]
