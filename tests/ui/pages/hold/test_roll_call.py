# SPDX-License-Identifier: EUPL-1.2
"""The roll call says what it was told, and asks for what is answered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moments import french, moment
from pupitre.domain.terms import Presence
from pupitre.ui.pages.hold.roll_call import RollCall


@pytest.fixture
def call(shown: Callable[..., QWidget]) -> RollCall:
    call = RollCall(french())
    shown(call, 640, 560)
    call.show_sitting(moment("convoked"), time(18, 4))
    return call


@pytest.mark.parametrize(
    ("key", "presence"),
    [(Qt.Key.Key_P, Presence.PRESENT), (Qt.Key.Key_E, Presence.EXCUSED), (Qt.Key.Key_A, Presence.ABSENT)],
)
def test_one_key_answers_for_the_member_and_goes_to_the_next(
    qtbot: QtBot, call: RollCall, key: Qt.Key, presence: Presence
) -> None:
    first, second = [row.key for row in call.list.rows()][:2]
    call.list.select(first)
    with qtbot.waitSignal(call.answered) as answered:
        qtbot.keyClick(call.list, key)
    assert answered.args == [{first: presence}]
    assert call.list.current_key() == second


def test_a_key_with_a_modifier_answers_nothing(qtbot: QtBot, call: RollCall) -> None:
    with qtbot.assertNotEmitted(call.answered):
        qtbot.keyClick(call.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_all_the_others_are_those_who_were_not_called(qtbot: QtBot, call: RollCall) -> None:
    with qtbot.waitSignal(call.answered) as answered:
        qtbot.mouseClick(call.findChild(QWidget, "all-present"), Qt.MouseButton.LeftButton)
    assert set(answered.args[0]) == set(moment("convoked").seats)
    assert set(answered.args[0].values()) == {Presence.PRESENT}


def test_r_asks_who_carries_the_proxy(qtbot: QtBot, call: RollCall) -> None:
    p = moment("convoked")
    giver = next(iter(p.seats))
    holder = next(s for s in p.seats.values() if s.family_name == "COSTE")
    call.list.select(giver)
    qtbot.keyClick(call.list, Qt.Key.Key_R)
    line = call.proxy.picker.box
    qtbot.keyClicks(line, "coste")
    with qtbot.waitSignal(call.proxied) as proxied:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert proxied.args == [giver, holder.id]


def test_who_presides_is_proposed_once_present_and_nobody_is_chosen_for_secretary(call: RollCall) -> None:
    assert (call.president.seat, call.secretary.seat) == ("", "")
    call.show_sitting(moment("18:00"), time(18, 4))
    assert "Camboulives" in call.president.box.text()
    assert call.secretary.seat == ""


def test_a_co_president_is_asked_for_only_where_two_preside(call: RollCall) -> None:
    assert call.co_president.isHidden() or call._co_field.isHidden()
    p = moment("18:00")
    call.show_sitting(replace(p, charter=replace(p.charter, presidents=2)), time(18, 4))
    assert not call._co_field.isHidden()


def test_s_asks_for_the_substitute_and_proposes_the_one_who_is_known(qtbot: QtBot, call: RollCall) -> None:
    p = moment("convoked")
    seat = next(iter(p.seats))
    known = replace(p, seats={**p.seats, seat: replace(p.seats[seat], substitute="Luc Pic")})
    call.show_sitting(known, time(18, 4))
    call.list.select(seat)
    qtbot.keyClick(call.list, Qt.Key.Key_S)
    with qtbot.waitSignal(call.substituted) as said:
        qtbot.keyClick(call.substitute.name, Qt.Key.Key_Return)
    assert said.args == [seat, "Luc Pic"]


def test_leaving_a_question_gives_the_list_back(qtbot: QtBot, call: RollCall) -> None:
    qtbot.keyClick(call.list, Qt.Key.Key_R)
    assert not call.proxy.isHidden()
    assert call.leave_form()
    assert call.proxy.isHidden()
    assert not call.leave_form()


def test_opening_gives_the_hour_that_is_shown(qtbot: QtBot, call: RollCall) -> None:
    call.show_sitting(moment("18:00"), time(18, 4))
    with qtbot.waitSignal(call.opened) as opened:
        qtbot.mouseClick(call.findChild(QWidget, "open-sitting"), Qt.MouseButton.LeftButton)
    assert opened.args[0] == time(18, 4)
