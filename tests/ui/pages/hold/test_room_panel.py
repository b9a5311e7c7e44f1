# SPDX-License-Identifier: EUPL-1.2
"""The room: figures, quorum with its reasons, movements and proxies by name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from moments import french, moment
from pupitre.domain.attendance import room
from pupitre.domain.quorum import quorum
from pupitre.ui.pages.hold.room_panel import RoomPanel


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> RoomPanel:
    panel = RoomPanel(french())
    shown(panel, 320, 520)
    panel.show_sitting(moment("19:20"), None)
    return panel


def test_the_figures_are_those_of_the_quorum(panel: RoomPanel) -> None:
    p = moment("19:20")
    state, here = quorum(p), room(p)
    told = panel._stats.accessibleName()
    assert f"{state.present} présents" in told
    assert f"{len(here.carried)} pouvoirs" in told
    assert f"{state.required} quorum" in told


def test_each_member_who_does_not_count_is_named_with_the_reason(panel: RoomPanel) -> None:
    p = moment("19:20")
    reasons = panel._pill.toolTip().splitlines()
    assert len(reasons) == len(quorum(p).not_counted)


def test_a_ballot_colours_the_seats_of_its_own_item_only(panel: RoomPanel) -> None:
    p = moment("19:20")
    voted, coming = (next(i for i in p.items if i.number == number) for number in "45")
    panel.show_sitting(p, voted)
    assert "Contre" in panel.hemicycle.accessibleName() + panel.hemicycle.accessibleDescription()
    panel.show_sitting(p, coming)
    assert "Contre" not in panel.hemicycle.accessibleName() + panel.hemicycle.accessibleDescription()


def test_a_name_and_enter_ask_for_a_movement(qtbot: QtBot, panel: RoomPanel) -> None:
    p = moment("19:20")
    line = panel.movement.findChild(QLineEdit)
    qtbot.keyClicks(line, "vidal")
    with qtbot.waitSignal(panel.moved) as moved:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert p.seats[moved.args[0]].family_name == "VIDAL"


def test_a_proxy_is_asked_for_by_two_names_giver_first(qtbot: QtBot, panel: RoomPanel) -> None:
    p = moment("19:20")
    away = next(s for s in p.voting_seats if s.id not in room(p).seated and s.id not in room(p).carried)
    line = panel.proxy.findChild(QLineEdit)
    line.setText(f"{away.family_name} {away.organisation_name}")
    with qtbot.assertNotEmitted(panel.proxied):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClicks(line, "orliac")
    with qtbot.waitSignal(panel.proxied) as proxied:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (proxied.args[0], p.seats[proxied.args[1]].family_name) == (away.id, "ORLIAC")


def test_nobody_moves_before_the_opening_or_after_the_end(panel: RoomPanel) -> None:
    for until in ("convoked", "adjourned"):
        panel.show_sitting(moment(until), None)
        assert panel.movement.isHidden()
        assert panel.proxy.isHidden()


def test_a_seat_that_is_clicked_is_proposed(panel: RoomPanel) -> None:
    p = moment("19:20")
    seat = next(iter(p.voting_seats))
    panel.hemicycle.seatActivated.emit(seat.id)
    assert panel.movement.box.text() == seat.family_name
    panel.movement.clear()
