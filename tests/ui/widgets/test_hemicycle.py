# SPDX-License-Identifier: EUPL-1.2
"""The half circle: one mark a seat, told by colour, shape and words."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.hemicycle import Hemicycle, SeatMark
from pupitre.ui.widgets.marks import Shape

SEATS = [
    SeatMark("a", "Mme Guiraud", "contre", Tone.BAD, Shape.SQUARE),
    SeatMark("b", "M. Delmas", "pour"),
    SeatMark("c", "M. Vidal", "ne prend pas part", Tone.NEUTRAL, Shape.RING),
    SeatMark("d", "Mme Azéma", "abstention", Tone.WARN, Shape.TRIANGLE),
    SeatMark("e", "M. Fabre", "absent", Tone.NEUTRAL, Shape.DOT),
    SeatMark("f", "M. Marty", "pour"),
]


@pytest.fixture
def arc(shown) -> Hemicycle:
    made = Hemicycle("Hémicycle")
    made.set_seats(SEATS, "70", "votants")
    return shown(made, 360, 220)


def place(arc: Hemicycle, at: int) -> QPointF:
    return arc._box(at).center()


def test_each_seat_is_found_where_it_is_drawn(arc) -> None:
    assert [arc.seat_at(place(arc, at)) for at in range(len(SEATS))] == list(range(len(SEATS)))
    assert arc.seat_at(QPointF(1, 1)) == -1


def test_seats_stand_in_the_order_given_from_left_to_right(arc) -> None:
    lefts = [place(arc, at).x() for at in range(len(SEATS))]
    assert lefts[0] == min(lefts)
    assert lefts[-1] == max(lefts)


def test_each_state_has_its_colour(arc, colours_of) -> None:
    found = colours_of(arc)
    assert {LIGHT.bad.mark.lower(), LIGHT.good.mark.lower(), LIGHT.warn.mark.lower()} <= found
    assert LIGHT.empty_seat.lower() in found


@pytest.mark.parametrize("seats", [1, 13, 83, 128, 200])
@pytest.mark.parametrize("width", [200, 360, 900])
def test_no_seat_is_cut(dresser, qtbot, seats: int, width: int) -> None:
    arc = Hemicycle("x")
    qtbot.addWidget(arc)
    arc.set_seats([SeatMark(at, str(at)) for at in range(seats)])
    arc.resize(width, arc.heightForWidth(width))
    assert all(arc.rect().toRectF().contains(arc._box(at)) for at in range(seats))


def test_the_arrows_go_from_seat_to_seat_and_enter_opens(arc, press, qtbot) -> None:
    with qtbot.waitSignal(arc.seatPointed) as pointed:
        press(arc, Qt.Key.Key_Right)
    press(arc, Qt.Key.Key_Right)
    with qtbot.waitSignal(arc.seatActivated) as opened:
        press(arc, Qt.Key.Key_Return)
    assert (pointed.args, opened.args) == (["a"], ["b"])
    with qtbot.waitSignal(arc.seatPointed) as last:
        press(arc, Qt.Key.Key_End)
    assert last.args == ["f"]


def test_a_click_opens_the_seat_under_it(arc, qtbot) -> None:
    with qtbot.waitSignal(arc.seatActivated) as opened:
        qtbot.mouseClick(arc, Qt.MouseButton.LeftButton, pos=place(arc, 2).toPoint())
    assert opened.args == ["c"]


def test_the_mouse_tells_a_seat_once(arc, qtbot) -> None:
    with qtbot.waitSignal(arc.seatPointed) as pointed:
        qtbot.mouseMove(arc, place(arc, 3).toPoint())
    assert pointed.args == ["d"]
    with qtbot.assertNotEmitted(arc.seatPointed, wait=20):
        qtbot.mouseMove(arc, place(arc, 3).toPoint() + QPoint(1, 0))


def test_a_tooltip_names_the_seat(arc, qtbot) -> None:
    spot = place(arc, 0).toPoint()
    QApplication.sendEvent(arc, QHelpEvent(QEvent.Type.ToolTip, spot, arc.mapToGlobal(spot)))
    qtbot.waitUntil(lambda: QToolTip.text() == "Mme Guiraud, contre")
    QToolTip.hideText()


def test_the_screen_reader_gets_the_counts_and_each_seat(arc) -> None:
    assert arc.accessibleDescription().startswith("70 votants; contre 1; pour 2")
    assert arc.seat_names()[0] == "Mme Guiraud, contre"


def test_the_cursor_stays_on_its_seat_when_votes_change(arc, press, qtbot) -> None:
    press(arc, Qt.Key.Key_Right)
    arc.set_seats([SeatMark("z", "Mme Guiraud", "pour"), *SEATS[1:]], "70", "votants")
    with qtbot.waitSignal(arc.seatActivated) as opened:
        press(arc, Qt.Key.Key_Space)
    assert opened.args == ["z"]
    arc.set_seats(SEATS[:3])
    with qtbot.assertNotEmitted(arc.seatActivated):
        press(arc, Qt.Key.Key_Space)
