# SPDX-License-Identifier: EUPL-1.2
"""Seats as a list that Qt and a screen reader can walk."""

from PySide6.QtCore import QModelIndex, Qt

from pupitre.ui.widgets.seat_model import SeatMark, SeatModel, grouped

BRU = SeatMark("a", "M. Bru", "pour", group="Auriac")
CAU = SeatMark("b", "Mme Cau", "contre", group="Brens")
DOR = SeatMark("c", "M. Dor", group="Auriac")


def test_a_seat_is_told_by_its_name_its_group_and_its_state() -> None:
    assert (BRU.spoken, DOR.spoken) == ("M. Bru, Auriac, pour", "M. Dor, Auriac")
    assert SeatMark("d", "Mme Ey", "absente").spoken == "Mme Ey, absente"


def test_groups_stand_in_the_order_of_their_first_seat() -> None:
    assert grouped([BRU, CAU, DOR]) == [[BRU, DOR], [CAU]]
    assert grouped([]) == []


def test_only_the_seats_that_changed_are_told_to_the_views(qtbot) -> None:
    model = SeatModel()
    model.set_marks([BRU, CAU, DOR])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.set_marks([BRU, CAU, DOR])
    model.set_marks([BRU, SeatMark("b", "Mme Cau", "pour", group="Brens"), DOR])
    assert told == [(1, 1)]


def test_another_number_of_seats_resets_the_views(qtbot) -> None:
    model = SeatModel()
    with qtbot.waitSignal(model.modelReset):
        model.set_marks([BRU])
    assert (model.rowCount(), model.rowCount(model.index(0))) == (1, 0)


def test_words_are_said_alike_to_the_eye_the_mouse_and_the_screen_reader() -> None:
    model = SeatModel()
    model.set_marks([BRU])
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    assert {model.data(model.index(0), role) for role in roles} == {"M. Bru, Auriac, pour"}
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
