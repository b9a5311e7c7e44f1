# SPDX-License-Identifier: EUPL-1.2
"""The room: figures, the quorum, and the line where a member is named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import departure
from moments import french, moment
from pupitre.domain.attendance import room
from pupitre.domain.happening import Recusal
from pupitre.domain.quorum import quorum
from pupitre.domain.terms import Mode, RecusalKind
from pupitre.ui.pages.hold.room_panel import RoomPanel


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> RoomPanel:
    panel = RoomPanel(french())
    shown(panel, 320, 520)
    panel.show_sitting(moment("19:20"), None)
    return panel


def said(panel: RoomPanel) -> str:
    return panel.hemicycle.accessibleName() + panel.hemicycle.accessibleDescription()


def test_the_figures_are_those_of_the_quorum(panel: RoomPanel) -> None:
    p = moment("19:20")
    state, here = quorum(p), room(p)
    told = panel._stats.accessibleName()
    assert f"{state.present} présents" in told
    assert f"{len(here.carried)} pouvoirs" in told
    assert str(state.required) in panel.quorum.text()


def test_the_button_of_the_quorum_asks_for_its_reasons(qtbot: QtBot, panel: RoomPanel) -> None:
    with qtbot.waitSignal(panel.quorum_asked):
        qtbot.mouseClick(panel.quorum, Qt.MouseButton.LeftButton)


def test_a_ballot_colours_the_seats_of_its_own_item_only(panel: RoomPanel) -> None:
    p = moment("19:20")
    voted, coming = (next(i for i in p.items if i.number == number) for number in "45")
    panel.show_sitting(p, voted)
    assert "Contre" in said(panel)
    panel.show_sitting(p, coming)
    assert "Contre" not in said(panel)


def test_a_secret_ballot_colours_nobody_by_a_vote(panel: RoomPanel) -> None:
    p = moment("19:20")
    item = next(i for i in p.items if i.number == "4")
    secret = replace(p.ballots[item.id], mode=Mode.SECRET)
    panel.show_sitting(replace(p, ballots={**p.ballots, item.id: secret}), item)
    assert "Contre" not in said(panel)
    assert "Présent" in said(panel)


def test_who_takes_no_part_in_the_item_under_discussion_is_marked_so(panel: RoomPanel) -> None:
    p = moment("18:40")
    item = p.current_item()
    assert item is not None
    seat = next(iter(room(p).seated & {s.id for s in p.voting_seats}))
    out = Recusal(item.id, seat, RecusalKind.INTEREST, time(18, 40), p.next_n)
    changed = replace(p, recusals=(out,), ballots={})
    before = quorum(p, item=item.id).present
    panel.show_sitting(changed, item)
    assert str(before - 1) in panel.quorum.text()


@pytest.mark.parametrize(
    ("acts", "modifiers", "signal"),
    [
        (False, Qt.KeyboardModifier.NoModifier, "moved"),
        (True, Qt.KeyboardModifier.NoModifier, "member"),
        (False, Qt.KeyboardModifier.ShiftModifier, "member"),
    ],
)
def test_one_line_names_who_comes_or_goes_or_whom_another_act_is_about(
    qtbot: QtBot, panel: RoomPanel, acts: bool, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    panel.ask_name(acts=acts)
    assert panel.line.box.hasFocus()
    qtbot.keyClicks(panel.line.box, "vidal")
    with qtbot.waitSignal(getattr(panel, signal)) as named:
        qtbot.keyClick(panel.line.box, Qt.Key.Key_Return, modifiers)
    assert moment("19:20").seats[named.args[0]].family_name == "VIDAL"


def test_another_act_is_asked_for_once_then_the_line_is_for_movements_again(qtbot: QtBot, panel: RoomPanel) -> None:
    panel.ask_name(acts=True)
    for letters, signal in (("vidal", panel.member), ("coste", panel.moved)):
        qtbot.keyClicks(panel.line.box, letters)
        with qtbot.waitSignal(signal):
            qtbot.keyClick(panel.line.box, Qt.Key.Key_Return)


def test_many_proxies_that_cannot_be_used_are_counted_and_named_in_the_tip(panel: RoomPanel) -> None:
    p = moment("19:20")
    holders = set(room(p).carried.values())
    gone = tuple(departure(seat, p.next_n + at) for at, seat in enumerate(sorted(holders)))
    panel.show_sitting(replace(p, movements=(*p.movements, *gone)), None)
    assert panel._faults.text() == f"{len(holders)} pouvoirs sont inutilisables pour l’instant."
    assert len(panel._faults.toolTip().splitlines()) == len(holders)


def test_nobody_is_named_before_the_opening_or_after_the_end(panel: RoomPanel) -> None:
    for until in ("convoked", "adjourned"):
        panel.show_sitting(moment(until), None)
        assert panel.line.isHidden()


def test_a_seat_that_is_clicked_opens_its_member(qtbot: QtBot, panel: RoomPanel) -> None:
    seat = next(iter(moment("19:20").voting_seats))
    with qtbot.waitSignal(panel.member) as named:
        panel.hemicycle.seatActivated.emit(seat.id)
    assert named.args == [seat.id]


def test_a_proxy_whose_holder_left_is_told_in_the_room(panel: RoomPanel) -> None:
    p = moment("19:20")
    assert room(p).unusable, "the sample has a proxy that ended"
    told = panel._faults.text() + panel._ended.text()
    assert "pouvoir" in told
