# SPDX-License-Identifier: EUPL-1.2
"""The tables of the ledger: every constraint has a name."""

import pytest

from pupitre.store import tables as t


@pytest.mark.parametrize("table", t.Table.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_constraint_and_index_is_named_so_that_a_migration_can_drop_it(table):
    assert all(constraint.name for constraint in table.constraints)
    assert all(index.name for index in table.indexes)
