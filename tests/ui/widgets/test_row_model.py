# SPDX-License-Identifier: EUPL-1.2
"""Rows behind a list."""

from PySide6.QtCore import QModelIndex, Qt

from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.row_model import MIME, Row, RowModel

ROWS = [Row("a", "Pacte financier", "Adopté", "2"), Row("b", "Questions orales", number="8")]


def test_the_model_obeys_the_rules_of_qt(qtmodeltester) -> None:
    model = RowModel(ROWS, movable=True)
    qtmodeltester.check(model)


def test_a_row_is_told_whole() -> None:
    row = Row("a", "Pacte financier", "Adopté", "2", pills=(PillSpec("Nouveau"),), aside="M. Pech")
    assert row.spoken == "2, Pacte financier, Adopté, Nouveau, M. Pech"
    model = RowModel([row])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == row.spoken
    assert model.index(0).data() == "Pacte financier"


def test_the_same_keys_in_the_same_order_change_rows_in_place(qtbot) -> None:
    model = RowModel(ROWS)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert model.set_rows([Row("a", "Autre titre"), ROWS[1]])
    with qtbot.waitSignal(model.modelReset):
        assert not model.set_rows(list(reversed(ROWS)))
    assert [row.key for row in model.rows] == ["b", "a"]


def test_the_views_are_told_of_the_rows_that_changed_and_of_no_others(qtbot) -> None:
    model = RowModel([*ROWS, Row("c", "Motion")])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.set_rows(list(model.rows))
    model.set_rows([ROWS[0], Row("b", "Vœux"), Row("c", "Motion")])
    assert told == [(1, 1)]


def test_a_key_is_found() -> None:
    model = RowModel(ROWS)
    assert (model.row_of("b"), model.row_of("z")) == (1, -1)


def test_rows_are_dragged_only_where_they_may_move() -> None:
    movable, fixed = RowModel(ROWS, movable=True), RowModel(ROWS)
    assert movable.flags(movable.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not fixed.flags(fixed.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert movable.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled


def test_what_is_dragged_is_the_number_of_the_row() -> None:
    model = RowModel(ROWS, movable=True)
    data = model.mimeData([model.index(1)])
    assert model.mimeTypes() == [MIME]
    assert data.data(MIME).data() == b"1"
    assert model.supportedDropActions() == Qt.DropAction.MoveAction
