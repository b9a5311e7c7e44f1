# SPDX-License-Identifier: EUPL-1.2
"""The tables of the projections: each value has its place, and nothing can hold a secret vote."""

import pytest

from pupitre.ledger.kinds import KINDS
from pupitre.store import tables as t
from pupitre.store.projecting import TABLES
from pupitre.store.shapes import SHAPES

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
