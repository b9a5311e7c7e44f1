# SPDX-License-Identifier: EUPL-1.2
"""The half circle: one mark a seat, told by colour, shape and words."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.hemicycle import Hemicycle, SeatMark, _fitted
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.painted import metrics

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
    return arc.boxes()[at].center()


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
    assert all(arc.rect().toRectF().contains(arc.boxes()[at]) for at in range(seats))


def test_the_arrows_go_from_seat_to_seat_and_enter_opens(arc, press, qtbot) -> None:
    with qtbot.waitSignal(arc.seatPointed) as pointed:
        press(arc, Qt.Key.Key_Right)
    press(arc, Qt.Key.Key_Right)
    with qtbot.waitSignal(arc.seatActivated) as opened:
        press(arc, Qt.Key.Key_Return)
    assert (pointed.args, opened.args) == (["b"], ["c"])  # the keyboard came in on the first seat
    with qtbot.waitSignal(arc.seatPointed) as last:
        press(arc, Qt.Key.Key_End)
    assert last.args == ["f"]


def test_a_click_opens_the_seat_under_it(arc, qtbot) -> None:
    with qtbot.waitSignal(arc.seatActivated) as opened:
        qtbot.mouseClick(arc.viewport(), Qt.MouseButton.LeftButton, pos=place(arc, 2).toPoint())
    assert opened.args == ["c"]


def test_the_mouse_tells_a_seat_once(arc, qtbot) -> None:
    with qtbot.waitSignal(arc.seatPointed) as pointed:
        qtbot.mouseMove(arc.viewport(), place(arc, 3).toPoint())
    assert pointed.args == ["d"]
    with qtbot.assertNotEmitted(arc.seatPointed, wait=20):
        qtbot.mouseMove(arc.viewport(), place(arc, 3).toPoint() + QPoint(1, 0))


def test_a_tooltip_names_the_seat(arc, qtbot) -> None:
    spot = place(arc, 0).toPoint()
    QApplication.sendEvent(arc.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, arc.mapToGlobal(spot)))
    qtbot.waitUntil(lambda: QToolTip.text() == "Mme Guiraud, contre")
    QToolTip.hideText()


def test_the_screen_reader_gets_the_counts_and_each_seat(arc) -> None:
    assert arc.accessibleDescription().startswith("70 votants; contre 1; pour 2")
    assert arc.seat_names()[0] == "Mme Guiraud, contre"


def test_the_cursor_stays_on_its_seat_when_votes_change(arc, press, qtbot) -> None:
    press(arc, Qt.Key.Key_Home)
    arc.set_seats([SeatMark("z", "Mme Guiraud", "pour"), *SEATS[1:]], "70", "votants")
    with qtbot.waitSignal(arc.seatActivated) as opened:
        press(arc, Qt.Key.Key_Space)
    assert opened.args == ["z"]
    arc.set_seats(SEATS[:3])
    with qtbot.assertNotEmitted(arc.seatActivated):
        press(arc, Qt.Key.Key_Space)


GROUPED = [
    SeatMark("a", "M. Bru", "pour", group="Auriac"),
    SeatMark("b", "Mme Cau", "contre", Tone.BAD, Shape.SQUARE, group="Brens"),
    SeatMark("c", "M. Dor", "pour", group="Auriac"),
    SeatMark("d", "Mme Ey", "pour", group="Brens"),
]


def test_seats_of_one_group_stand_together(arc) -> None:
    arc.set_seats(GROUPED)
    assert arc.seat_names() == [
        "M. Bru, Auriac, pour",
        "M. Dor, Auriac, pour",
        "Mme Cau, Brens, contre",
        "Mme Ey, Brens, pour",
    ]
    parted = place(arc, 2).x() - place(arc, 1).x()
    assert parted > place(arc, 1).x() - place(arc, 0).x()


def test_up_and_down_go_from_group_to_group(arc, press, qtbot) -> None:
    arc.set_seats(GROUPED)
    reached: list[object] = []
    arc.seatPointed.connect(reached.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(arc, key)
    assert reached == ["a", "c", "b", "a", "b"]


def test_pointing_at_a_seat_shows_its_whole_group(arc, qtbot, colours_of) -> None:
    arc.set_seats(GROUPED)
    assert LIGHT.selected.lower() not in colours_of(arc)
    qtbot.mouseMove(arc.viewport(), place(arc, 3).toPoint())
    image = arc.grab().toImage()
    beside = [box.center().toPoint() - QPoint(round(box.width() / 2) + 2, 0) for box in arc.boxes()[1:]]
    assert [image.pixelColor(place).name() == LIGHT.selected.lower() for place in beside[:2]] == [False, True]


def test_a_long_name_is_cut_rather_than_the_state(arc) -> None:
    seat = SeatMark("a", "Mme Marie-Christine de La Rochefoucauld d’Auberoche", "ne prend pas part", group="Auriac")
    font = metrics("small")
    text = _fitted(seat, font, 200)
    assert text.endswith("…, ne prend pas part")
    assert font.horizontalAdvance(text) <= 200


def test_a_screen_reader_meets_each_seat_with_its_name_and_its_place(arc) -> None:
    told = QAccessible.queryAccessibleInterface(arc)
    assert told.role() == QAccessible.Role.List
    seats = [told.child(at) for at in range(told.childCount())]
    assert [seat.text(QAccessible.Text.Name) for seat in seats] == arc.seat_names()
    corner = arc.viewport().mapToGlobal(arc.boxes()[2].toAlignedRect().topLeft())
    assert seats[2].rect().topLeft() == corner


def test_the_seats_are_measured_anew_only_when_the_size_changes(arc) -> None:
    before = arc.boxes()
    assert arc.boxes() is before
    arc.resize(500, 300)
    QApplication.processEvents()
    assert arc.boxes()[-1].right() > before[-1].right()


def test_larger_text_leaves_room_for_its_line(arc, dresser) -> None:
    before = arc.heightForWidth(360)
    dresser.wear(scale=2.0)
    assert arc.heightForWidth(360) > before
    assert max(box.bottom() for box in arc.boxes()) <= arc.height() - metrics("small").height()


def test_a_vote_draws_its_own_seat_again_and_no_other(arc, qtbot) -> None:
    drawn: list[QRect] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            if event.type() is QEvent.Type.Paint:
                drawn.append(event.rect())
            return False

    arc.clearFocus()
    QApplication.processEvents()
    watch = Watch()
    arc.viewport().installEventFilter(watch)
    arc.set_seats([*SEATS[:5], SeatMark("f", "M. Marty", "contre", Tone.BAD, Shape.SQUARE)], "70", "votants")
    qtbot.waitUntil(lambda: bool(drawn))
    assert drawn[0].contains(arc.boxes()[5].toAlignedRect())
    assert not any(drawn[0].intersects(arc.boxes()[at].toAlignedRect()) for at in range(5))
    arc.set_seats(SEATS, "71", "votants")
    qtbot.waitUntil(lambda: len(drawn) > 1)
    assert drawn[-1] == arc.viewport().rect()
