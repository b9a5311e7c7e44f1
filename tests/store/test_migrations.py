# SPDX-License-Identifier: EUPL-1.2
"""The schema's history ends where the tables are today."""

from pathlib import Path

from sqlalchemy import inspect

from pupitre.store.engine import Database
from pupitre.store.tables import Table


def test_the_steps_taken_one_after_the_other_make_the_tables_of_today(tmp_path: Path):
    database = Database(tmp_path / "pupitre.sqlite")
    with database.reading() as connection:
        seen = inspect(connection)
        found = {name: {c["name"] for c in seen.get_columns(name)} for name in seen.get_table_names()}
    database.close()
    assert found == {table.name: {c.name for c in table.columns} for table in Table.metadata.sorted_tables}
