# SPDX-License-Identifier: EUPL-1.2
"""One member: how the member stands, and each act under its letter."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item, given, opened
from moments import french
from pupitre.domain.happening import Attendance, Recusal
from pupitre.domain.terms import Presence, RecusalKind, Way
from pupitre.services import attending
from pupitre.ui.pages.hold import movements as moves
from pupitre.ui.pages.hold.member_panel import MemberPanel

NOW = time(19, 5)
ITEM = an_item("i1", number="1")


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> MemberPanel:
    panel = MemberPanel(french())
    shown(panel, 520, 480)
    return panel


def test_a_letter_does_the_act_at_the_hour_that_is_shown(qtbot: QtBot, panel: MemberPanel) -> None:
    panel.ask(opened(), "s3", ITEM, NOW)
    panel.hour.show_hour(time(18, 58))
    with qtbot.waitSignal(panel.wanted) as wanted:
        qtbot.keyClick(panel.acts, Qt.Key.Key_D)
    said = {"seat": "s3", "way": Way.DEPARTURE, "at": time(18, 58)}
    assert wanted.args == [attending.record_movement, said]


def test_a_letter_that_is_not_possible_does_nothing(qtbot: QtBot, panel: MemberPanel) -> None:
    panel.ask(opened(), "s3", ITEM, NOW)
    with qtbot.assertNotEmitted(panel.wanted):
        panel.choose(moves.ARRIVE)


def test_leaving_with_a_proxy_asks_who_carries_it(qtbot: QtBot, panel: MemberPanel) -> None:
    panel.ask(opened(), "s3", ITEM, NOW)
    qtbot.keyClick(panel.acts, Qt.Key.Key_P)
    qtbot.keyClicks(panel.proxy.picker.box, "dup")
    with qtbot.waitSignal(panel.wanted) as wanted:
        qtbot.keyClick(panel.proxy.picker.box, Qt.Key.Key_Return)
    assert wanted.args[1] == {"seat": "s3", "way": Way.DEPARTURE, "at": NOW, "proxy_to": "s2"}


def test_a_substitute_arrives_by_name(qtbot: QtBot, panel: MemberPanel) -> None:
    panel.ask(opened(), "s5", ITEM, NOW)
    qtbot.keyClick(panel.acts, Qt.Key.Key_S)
    qtbot.keyClicks(panel.substitute.name, "Luc Pic")
    with qtbot.waitSignal(panel.wanted) as wanted:
        qtbot.keyClick(panel.substitute.name, Qt.Key.Key_Return)
    assert wanted.args == [attending.seat_substitute, {"seat": "s5", "substitute": "Luc Pic", "at": NOW}]


def test_a_recusal_takes_two_keys(qtbot: QtBot, panel: MemberPanel) -> None:
    panel.ask(opened(items=(ITEM,)), "s3", ITEM, NOW)
    qtbot.keyClick(panel.acts, Qt.Key.Key_O)
    with qtbot.waitSignal(panel.wanted) as wanted:
        qtbot.keyClick(panel.recusal.kinds[RecusalKind.INTEREST], Qt.Key.Key_Return)
    said = {"item": "i1", "seat": "s3", "kind": RecusalKind.INTEREST, "at": NOW, "left": True}
    assert wanted.args == [attending.recuse, said]


@pytest.mark.parametrize(("key", "chair"), [(Qt.Key.Key_M, "president"), (Qt.Key.Key_T, "secretary")])
def test_somebody_else_presides_or_writes_for_the_item_or_from_now_on(
    qtbot: QtBot, panel: MemberPanel, key: Qt.Key, chair: str
) -> None:
    panel.ask(opened(items=(ITEM,)), "s3", ITEM, NOW)
    qtbot.keyClick(panel.acts, key)
    with qtbot.waitSignal(panel.wanted) as wanted:
        panel.chair.done.emit()
    assert wanted.args == [attending.change_chair, {chair: "s3", "item": "i1", "at": NOW}]
    panel.chair.onwards.setChecked(True)
    with qtbot.waitSignal(panel.wanted) as wanted:
        panel.chair.done.emit()
    assert wanted.args[1]["item"] is None


def test_what_a_member_carries_gave_and_takes_no_part_in_is_told(panel: MemberPanel) -> None:
    p = opened(
        items=(ITEM,),
        proxies=given(s5="s3"),
        recusals=(Recusal("i1", "s3", RecusalKind.INTEREST, NOW, 5),),
        attendances={**opened().attendances, "s4": Attendance("s4", Presence.SUBSTITUTED, "Luc Pic")},
    )
    panel.ask(p, "s3", ITEM, NOW)
    assert "porte le pouvoir de" in panel._told.text()
    assert "point 1" in panel._told.text()
    panel.ask(p, "s5", ITEM, NOW)
    assert "pouvoir à" in panel._told.text()
    panel.ask(p, "s4", ITEM, NOW)
    assert "Luc Pic" in panel._told.text()


def test_an_act_can_be_asked_for_at_once(panel: MemberPanel) -> None:
    panel.ask(opened(), "s5", ITEM, NOW, moves.PROXY)
    assert not panel.proxy.isHidden()
    assert panel.acts.isHidden()
