# SPDX-License-Identifier: EUPL-1.2
"""A list is read, opened and put in another order with the keyboard alone."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

ROWS = [Row("a", "Procès-verbal"), Row("b", "Pacte financier"), Row("c", "Questions orales")]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def listing(shown) -> RowList:
    return shown(RowList("Ordre du jour", ROWS, movable=True), 300, 300)


def test_choosing_gives_the_key_once(listing, qtbot) -> None:
    with qtbot.waitSignal(listing.chosen) as chosen:
        listing.select("b")
    assert chosen.args == ["b"]
    with qtbot.assertNotEmitted(listing.chosen):
        listing.select("b")


def test_what_is_current_stays_current_when_rows_change(listing, qtbot) -> None:
    listing.select("b")
    with qtbot.assertNotEmitted(listing.chosen):
        listing.set_rows([Row("x", "Ajouté"), *reversed(ROWS)])
    assert listing.current_key() == "b"
    listing.set_rows(ROWS[:1])
    assert listing.current_key() is None


def test_a_row_that_wants_more_lines_gets_its_room_at_once(listing) -> None:
    def heights() -> list[int]:
        return [listing.visualRect(listing.model().index(at)).height() for at in range(len(ROWS))]

    before = heights()
    listing.set_rows([Row("a", "Procès-verbal " * 8), *ROWS[1:]])
    assert heights()[0] > before[0]
    listing.set_rows(ROWS)
    assert heights() == before


def test_wider_numbers_break_the_other_titles_anew(listing) -> None:
    title = Row("b", "Pacte financier et fiscal de solidarité " * 2)
    listing.set_rows([Row("a", "Un", number="1"), title])
    before = listing.visualRect(listing.model().index(1)).height()
    listing.set_rows([Row("a", "Un", number="1 bis, ter et quater"), title])
    assert listing.visualRect(listing.model().index(1)).height() > before


def test_the_same_rows_are_not_laid_out_again(listing, monkeypatch) -> None:
    listing.doItemsLayout()  # whatever waited
    monkeypatch.setattr(listing, "doItemsLayout", lambda: pytest.fail("laid out again"))
    listing.set_rows(list(ROWS))
    listing.set_rows([Row("a", "Procès-verbaux"), *ROWS[1:]])


def test_a_row_that_comes_back_is_chosen_anew(listing, qtbot) -> None:
    listing.select("b")
    listing.set_rows(ROWS[:1])
    listing.set_rows(ROWS)
    with qtbot.waitSignal(listing.chosen) as chosen:
        listing.select("b")
    assert chosen.args == ["b"]


def test_enter_and_a_double_click_open(listing, press, qtbot) -> None:
    listing.select("b")
    with qtbot.waitSignal(listing.opened) as opened:
        press(listing, Qt.Key.Key_Return)
    assert opened.args == ["b"]
    spot = listing.visualRect(listing.model().index(2)).center()
    qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(listing.opened) as opened:
        qtbot.mouseDClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == ["c"]


def test_delete_asks_to_remove(listing, press, qtbot) -> None:
    listing.select("c")
    with qtbot.waitSignal(listing.removed) as removed:
        press(listing, Qt.Key.Key_Delete)
    assert removed.args == ["c"]


@pytest.mark.parametrize(("key", "to"), [(Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 2)])
def test_alt_and_an_arrow_ask_to_move_and_change_nothing(listing, press, qtbot, key: Qt.Key, to: int) -> None:
    listing.select("b")
    with qtbot.waitSignal(listing.moved) as moved:
        press(listing, key, ALT)
    assert moved.args == ["b", to]
    assert [row.key for row in listing.rows()] == ["a", "b", "c"]


def test_the_first_row_cannot_go_up(listing, press, qtbot) -> None:
    listing.select("a")
    with qtbot.assertNotEmitted(listing.moved):
        press(listing, Qt.Key.Key_Up, ALT)


def test_a_list_that_stands_still_does_not_move(shown, press, qtbot) -> None:
    fixed = shown(RowList("x", ROWS))
    fixed.select("b")
    with qtbot.assertNotEmitted(fixed.moved):
        press(fixed, Qt.Key.Key_Up, ALT)


def drop(listing: RowList, place: QPointF) -> None:
    event = QDropEvent(
        place, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    listing.dropEvent(event)


def test_dropping_a_row_asks_to_move_it_there(listing, qtbot) -> None:
    listing.select("a")
    below = listing.visualRect(listing.model().index(2)).bottomLeft().toPointF()
    with qtbot.waitSignal(listing.moved) as moved:
        drop(listing, below)
    assert moved.args == ["a", 2]
    listing.select("c")
    with qtbot.waitSignal(listing.moved) as moved:
        drop(listing, QPointF(5, 2))
    assert moved.args == ["c", 0]


def test_dropping_a_row_where_it_was_asks_for_nothing(listing, qtbot) -> None:
    listing.select("b")
    with qtbot.assertNotEmitted(listing.moved):
        drop(listing, listing.visualRect(listing.model().index(1)).center().toPointF())


def test_rows_of_one_line_are_of_one_height_with_and_without_a_second_line(shown) -> None:
    def heights() -> set[int]:
        return {listing.visualRect(listing.model().index(at)).height() for at in range(len(ROWS))}

    listing = shown(RowList("Votes", ROWS, lines=1), 300, 300)
    plain = heights()
    assert len(plain) == 1
    listing.set_rows([Row(row.key, row.title, "pour") for row in ROWS])
    assert len(heights()) == 1
    assert max(heights()) > max(plain)
    listing.set_rows([Row("a", "Procès-verbal", "pour"), *ROWS[1:]])
    assert len(heights()) == 2


def test_where_letters_are_acts_they_look_up_no_row(shown, qtbot) -> None:
    """« Ma » would else go to Montagné, and mark that member absent."""
    for lettered, reached in ((False, "m"), (True, "a")):
        rows = shown(RowList("Members", [Row("a", "Audouy"), Row("m", "Montagné")], lettered=lettered), 300, 200)
        rows.select("a")
        qtbot.keyClick(rows, Qt.Key.Key_M)
        assert rows.current_key() == reached
