# SPDX-License-Identifier: EUPL-1.2
"""A table that is read, sorted and opened from the keyboard."""

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.data_table import DataTable
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.table_model import Column

COMMUNES = [("Trèbes", 5600), ("Alzonne", 1500), ("Écriture", 12), ("Carcassonne", 46218)]


@pytest.fixture
def table(shown) -> DataTable:
    made = DataTable(
        "Communes",
        [
            Column("Commune", lambda row: row[0], strong=True, stretch=1),
            Column("Population", lambda row: str(row[1]), number=True, sort=lambda row: row[1]),
            Column("Réponse", lambda row: "Vient", pill=lambda row: PillSpec("Vient", Tone.GOOD)),
        ],
        key=lambda row: row[0],
        locale=QLocale("fr_FR"),
    )
    made.set_values(COMMUNES)
    return shown(made, 600, 300)


def names(table: DataTable) -> list[str]:
    return [value[0] for value in table.table_model.values]


def test_rows_come_in_the_order_given(table) -> None:
    assert names(table) == ["Trèbes", "Alzonne", "Écriture", "Carcassonne"]


def test_a_header_sorts_as_a_french_dictionary(table, qtbot) -> None:
    header = table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert names(table) == ["Alzonne", "Carcassonne", "Écriture", "Trèbes"]


def test_numbers_sort_as_numbers(table) -> None:
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(table)[0] == "Carcassonne"


def test_what_is_current_stays_current_when_the_rows_change(table, qtbot) -> None:
    table.select("Alzonne")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.current_key() == "Alzonne"
    with qtbot.assertNotEmitted(table.chosen):
        table.set_values([*COMMUNES, ("Villegly", 3)])
    assert table.current_key() == "Alzonne"
    table.set_values([("Villegly", 3)])
    assert table.current_key() is None


def test_choosing_opening_and_removing_give_the_key(table, press, qtbot) -> None:
    with qtbot.waitSignal(table.chosen) as chosen:
        table.select("Alzonne")
    with qtbot.waitSignal(table.opened) as opened:
        press(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.removed) as removed:
        press(table, Qt.Key.Key_Delete)
    assert [chosen.args, opened.args, removed.args] == [["Alzonne"]] * 3


def test_a_double_click_opens(table, qtbot) -> None:
    spot = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == ["Alzonne"]


def test_rows_stand_on_the_grid_and_grow_with_the_text(table, dresser) -> None:
    assert table.rowHeight(0) == 40
    dresser.wear(scale=1.5)
    assert table.rowHeight(0) == 60


def test_the_whole_row_is_selected_and_the_pill_is_drawn(table, colours_of) -> None:
    table.select("Alzonne")
    found = colours_of(table)
    assert LIGHT.selected.lower() in found
    assert LIGHT.good.pale.lower() in found


def test_the_row_of_the_keyboard_has_its_ring(table, colours_of, qtbot) -> None:
    table.select("Alzonne")
    table.clearFocus()
    assert LIGHT.focus.lower() not in colours_of(table)
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()
    assert LIGHT.focus.lower() in colours_of(table)


def test_tab_leaves_the_table(table) -> None:
    assert not table.tabKeyNavigation()


def test_columns_fill_the_width_and_no_title_is_cut(table) -> None:
    widths = [table.columnWidth(at) for at in range(3)]
    assert sum(widths) == table.viewport().width()
    assert widths[0] > widths[1]
    assert all(widths[at] >= table.horizontalHeader().sectionSizeHint(at) for at in range(3))


def test_what_stretches_gives_way_in_a_narrow_table_and_tells_what_was_cut(table, qtbot) -> None:
    table.set_values([("Saint-Martin-le-Vieil et Saint-Martin-de-Villereglan", 3)])
    table.resize(360, 300)
    assert table.columnWidth(1) >= table.horizontalHeader().sectionSizeHint(1)
    spot = table.visualRect(table.model().index(0, 0)).center()
    place = table.viewport().mapToGlobal(spot)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, place))
    qtbot.waitUntil(lambda: QToolTip.text().startswith("Saint-Martin-le-Vieil"))
    QToolTip.hideText()


def test_a_hidden_column_leaves_its_room_to_the_others(table) -> None:
    table.setColumnHidden(1, True)
    assert table.columnWidth(0) + table.columnWidth(2) == table.viewport().width()
    table.setColumnHidden(1, False)
    assert sum(table.columnWidth(at) for at in range(3)) == table.viewport().width()
