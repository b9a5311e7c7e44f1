# SPDX-License-Identifier: EUPL-1.2
"""The tables of the directory."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.services import lists
from pupitre.ui.context import Context
from pupitre.ui.pages.directory_tables import STATE, people_table, places_table
from pupitre.ui.widgets.data_table import DataTable
from rolls import a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path) as made:
        yield made


def cells(table: DataTable, row: int) -> list[str]:
    model = table.table_model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_a_member_is_told_by_name_function_commune_and_day(context: Context, shown: Callable[..., QWidget]) -> None:
    table = people_table(context.words, lambda row: row.organisation.name)
    shown(table)
    table.set_values([r for r in lists.members(context.office, on=context.today()) if r.person.id == "p1"])
    assert cells(table, 0)[:4] == ["Nom1 Ève", "Maire", "Commune 1", "20 mars 2026"]
    assert table.isColumnHidden(STATE)


def test_organisations_are_sorted_by_inhabitants_as_numbers(context: Context, shown: Callable[..., QWidget]) -> None:
    table = places_table(context.words)
    shown(table)
    table.set_values(lists.organisations(context.office))
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert cells(table, 0)[:3] == ["Commune 1", "00001", "8\u202f999"]
