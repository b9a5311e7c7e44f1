# SPDX-License-Identifier: EUPL-1.2
"""The room from the keyboard, on a real sitting: each act, what it shows, and Ctrl+Z."""

from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, found
from desks import at_the_desk, type_name
from pupitre.domain.attendance import Standing, presiding, room, secretary, standing
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import quorum
from pupitre.domain.terms import RecusalKind, Result, Stage, Way
from pupitre.services import attending, holding, voting
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.page import HoldPage

EVENING = time(19, 15)


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> HoldPage:
    return at_the_desk(qtbot, context, until=EVENING)


def p_of(page: HoldPage) -> Proceedings:
    assert page.p is not None
    return page.p


def seat(page: HoldPage, name: str) -> str:
    return next(s.id for s in p_of(page).seats.values() if s.family_name == name)


def away(page: HoldPage) -> str:
    """Somebody who is not here, and gave no proxy."""
    here = room(p_of(page))
    return next(s.id for s in p_of(page).voting_seats if s.id not in here.seated | here.carried.keys())


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def member(qtbot: QtBot, page: HoldPage, name: str, *keys: Qt.Key) -> None:
    """F4, a name, Enter, then keys."""
    qtbot.keyClick(page, Qt.Key.Key_F4)
    type_name(qtbot, page.room.line.box, name)
    press(qtbot, *keys)


def undone(page: HoldPage, before: Proceedings) -> bool:
    page._undo()
    return p_of(page) == before


def test_a_member_leaves_and_comes_back_by_f3_and_a_name(qtbot: QtBot, desk: HoldPage) -> None:
    for way in (Way.DEPARTURE, Way.ARRIVAL):
        before = p_of(desk)
        qtbot.keyClick(desk, Qt.Key.Key_F3)
        type_name(qtbot, desk.room.line.box, "coste")
        assert p_of(desk).movements[-1].way is way
        assert undone(desk, before)
        desk._redo()


def test_who_has_left_may_have_given_a_proxy(qtbot: QtBot, desk: HoldPage) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_F3)
    type_name(qtbot, desk.room.line.box, "coste")
    qtbot.mouseClick(found(desk.banner, "way-0"), Qt.MouseButton.LeftButton)
    type_name(qtbot, desk.desk.member.proxy.picker.box, "orliac")
    assert room(p_of(desk)).carried[seat(desk, "COSTE")] == seat(desk, "ORLIAC")
    assert desk.middle.current() is desk.panel


def test_leaving_with_a_proxy_takes_one_letter_and_a_name(qtbot: QtBot, desk: HoldPage) -> None:
    before = p_of(desk)
    member(qtbot, desk, "coste", Qt.Key.Key_P)
    type_name(qtbot, QApplication.focusWidget(), "orliac")
    assert p_of(desk).movements[-1].way is Way.DEPARTURE
    assert room(p_of(desk)).carried[seat(desk, "COSTE")] == seat(desk, "ORLIAC")
    assert undone(desk, before)


def test_a_second_proxy_of_a_holder_passes_with_a_reason_only(qtbot: QtBot, desk: HoldPage) -> None:
    """CGCT L2121-20."""
    holder = next(iter(room(p_of(desk)).carried.values()))
    member(qtbot, desk, "coste", Qt.Key.Key_P)
    desk.desk.member.proxy.picked.emit(holder)
    assert "L2121-20" in "".join(w.text() for w in found(desk, "reason-bar").findChildren(type(desk.banner._text)))
    assert seat(desk, "COSTE") not in room(p_of(desk)).carried
    type_name(qtbot, found(desk, "reason"), "Accord de tous")
    assert room(p_of(desk)).carried[seat(desk, "COSTE")] == holder
    assert p_of(desk).overrides[-1].reason == "Accord de tous"


def test_what_is_impossible_is_refused(qtbot: QtBot, desk: HoldPage) -> None:
    member(qtbot, desk, "coste", Qt.Key.Key_P)
    before = p_of(desk)
    desk.desk.member.proxy.picked.emit(away(desk))
    assert desk.banner.text
    assert p_of(desk) == before


def test_a_substitute_arrives_and_the_member_relieves_the_substitute(qtbot: QtBot, desk: HoldPage) -> None:
    """CGCT L5211-6."""
    who = away(desk)
    desk.desk.ask_member(who)
    press(qtbot, Qt.Key.Key_S)
    desk.desk.member.substitute.name.clear()
    type_name(qtbot, QApplication.focusWidget(), "Luc Pic")
    assert standing(p_of(desk), who) is Standing.SUBSTITUTED
    desk.desk.ask_member(who)
    press(qtbot, Qt.Key.Key_A)
    assert standing(p_of(desk), who) is Standing.PRESENT
    desk._undo()
    assert room(p_of(desk)).substitutes[who] == "Luc Pic"


def test_f3_on_a_seat_where_the_substitute_sits_lets_the_member_arrive(desk: HoldPage) -> None:
    who = away(desk)
    perform = desk.context.office.perform
    perform(attending.seat_substitute, desk.scope, seat=who, substitute="Luc Pic", at=EVENING)
    desk.refresh()
    desk.room.moved.emit(who)
    assert standing(p_of(desk), who) is Standing.PRESENT


def test_a_proxy_is_taken_back_and_a_member_resigns(qtbot: QtBot, desk: HoldPage) -> None:
    giver = next(iter(room(p_of(desk)).carried))
    before = p_of(desk)
    desk.desk.ask_member(giver)
    press(qtbot, Qt.Key.Key_V)
    assert giver not in room(p_of(desk)).carried
    assert undone(desk, before)
    member(qtbot, desk, "coste", Qt.Key.Key_X)
    assert seat(desk, "COSTE") in room(p_of(desk)).resigned
    assert quorum(p_of(desk)).in_office == quorum(before).in_office - 1


def test_a_recusal_is_recorded_and_taken_back_by_a_letter(qtbot: QtBot, desk: HoldPage) -> None:
    """CGCT L2131-11."""
    before = p_of(desk)
    member(qtbot, desk, "coste", Qt.Key.Key_O, Qt.Key.Key_Return)
    out = p_of(desk).recusals[-1]
    assert (out.seat, out.item, out.kind) == (seat(desk, "COSTE"), desk.item, RecusalKind.INTEREST)
    member(qtbot, desk, "coste", Qt.Key.Key_R)
    assert not p_of(desk).recusals
    desk._undo()
    assert undone(desk, before)


def test_a_seat_of_the_half_circle_opens_its_member(qtbot: QtBot, desk: HoldPage) -> None:
    desk.room.hemicycle.seatActivated.emit(seat(desk, "COSTE"))
    assert desk.middle.current() is desk.desk.member
    press(qtbot, Qt.Key.Key_Escape)
    assert desk.middle.current() is desk.panel


@pytest.mark.parametrize(("key", "who"), [(Qt.Key.Key_M, presiding), (Qt.Key.Key_T, secretary)])
def test_another_presides_or_writes_for_the_item(
    qtbot: QtBot, desk: HoldPage, key: Qt.Key, who: Callable[..., str]
) -> None:
    before = who(p_of(desk))
    member(qtbot, desk, "coste", key, Qt.Key.Key_Return)
    assert who(p_of(desk), item=desk.item) == seat(desk, "COSTE")
    assert who(p_of(desk)) == before


def test_while_it_is_suspended_the_desk_says_so_and_resumes(qtbot: QtBot, desk: HoldPage) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_F7)
    press(qtbot, Qt.Key.Key_S)
    assert p_of(desk).suspended
    assert "suspendue" in desk.desk.suspended.text
    qtbot.mouseClick(found(desk, "suspended-0"), Qt.MouseButton.LeftButton)
    assert p_of(desk).suspended is None
    assert desk.desk.suspended.isHidden()
    assert p_of(desk).suspensions[0].resumed is not None


def test_behind_closed_doors_the_desk_says_so_and_lets_the_public_in_again(desk: HoldPage, context: Context) -> None:
    """CGCT L2121-18."""
    here = len(room(p_of(desk)).seated & {s.id for s in p_of(desk).voting_seats})
    votes = {"asked_by": here, "in_favour": here, "against": 0}
    context.changed.emit(context.office.perform(holding.close_doors, desk.scope, at=time(18, 30), **votes))
    assert "huis clos" in desk.desk.suspended.text
    ways = [way for way in desk.desk.suspended.findChildren(QAbstractButton) if not way.isHidden()]
    ways[0].click()
    assert p_of(desk).behind_closed_doors is None
    assert desk.desk.suspended.isHidden()


def test_closed_doors_are_voted_and_opened_again(qtbot: QtBot, desk: HoldPage) -> None:
    """CGCT L2121-18."""
    qtbot.keyClick(desk, Qt.Key.Key_F7)
    press(qtbot, Qt.Key.Key_H, Qt.Key.Key_Return)
    assert p_of(desk).behind_closed_doors
    qtbot.keyClick(desk, Qt.Key.Key_F7)
    press(qtbot, Qt.Key.Key_P)
    assert p_of(desk).behind_closed_doors is None


def empty_the_room(page: HoldPage, down_to: int) -> None:
    """Members leave until so many are present; nobody who presides."""
    p = p_of(page)
    here = [s.id for s in p.voting_seats if s.id in room(p).seated and s.id != presiding(p)]
    for who in here[: quorum(p).present - down_to]:
        page.context.office.perform(attending.record_movement, page.scope, seat=who, way=Way.DEPARTURE, at=EVENING)
    page.refresh()


def proclaimed(page: HoldPage) -> None:
    page.context.office.perform(voting.proclaim, page.scope, item=page.item, at=EVENING)


def coming(page: HoldPage) -> str:
    """Choose the next item, not opened yet."""
    proclaimed(page)
    item = next(i.id for i in page.context.office.store.proceedings(page.scope).items if i.number == "5")
    page.item = item
    page.refresh()
    return item


def test_a_recusal_that_breaks_the_quorum_of_an_item_is_seen_at_once(qtbot: QtBot, desk: HoldPage) -> None:
    item = coming(desk)
    empty_the_room(desk, 42)
    assert desk.desk.missing.isHidden()
    who = next(s.id for s in p_of(desk).voting_seats if s.id in room(p_of(desk)).seated)
    desk.desk.ask_member(who)
    press(qtbot, Qt.Key.Key_O, Qt.Key.Key_Return)
    assert p_of(desk).recusals[-1].item == item
    assert desk.desk.missing.text.startswith("Point 5")
    desk._undo()
    assert desk.desk.missing.isHidden()


def test_a_lost_quorum_offers_what_the_law_does(qtbot: QtBot, desk: HoldPage) -> None:
    item = coming(desk)
    empty_the_room(desk, 41)
    labels = [b.text() for b in desk.desk.missing._buttons]
    assert labels[0] == "Suspendre la séance"
    assert "Continuer avec un motif" in labels
    desk.desk.missing._buttons[labels.index("Reporter le point")].click()
    assert p_of(desk).outcomes[item].result is Result.POSTPONED


def test_going_on_without_the_quorum_asks_for_the_reason(qtbot: QtBot, desk: HoldPage) -> None:
    item = coming(desk)
    empty_the_room(desk, 41)
    desk.desk.missing._buttons[-1].click()
    type_name(qtbot, found(desk, "reason"), "Seconde convocation")
    assert item in p_of(desk).discussions
    assert desk.desk.missing.isHidden()


def test_adjourning_to_convoke_again_leads_to_the_second_convocation(qtbot: QtBot, desk: HoldPage) -> None:
    coming(desk)
    empty_the_room(desk, 41)
    ways = {b.text(): b for b in desk.desk.missing._buttons}
    again = next((b for text, b in ways.items() if "convoquer" in text), None)
    assert again is not None, list(ways)
    again.click()
    with qtbot.waitSignal(desk.left_for) as left:
        type_name(qtbot, found(desk, "reason"), "Quorum perdu")
    assert left.args == ["again", desk.scope]
    assert p_of(desk).stage is Stage.ADJOURNED


def test_an_item_that_was_opened_with_the_quorum_can_be_ended_without_it(desk: HoldPage) -> None:
    """CGCT L2121-17."""
    empty_the_room(desk, 41)
    assert "point 4" in desk.desk.missing.text.casefold()
    proclaimed(desk)


def test_f10_tells_who_is_not_counted_and_enter_opens_the_member(qtbot: QtBot, desk: HoldPage) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_F10)
    panel = desk.desk.quorum
    assert desk.middle.current() is panel
    first = panel.list.rows()[0].key
    panel.list.select(first)
    press(qtbot, Qt.Key.Key_Return)
    assert desk.middle.current() is desk.desk.member
    assert desk.desk.member.seat == first


def test_the_panel_in_front_follows_what_is_done(desk: HoldPage) -> None:
    desk.desk.ask_quorum()
    before = len(desk.desk.quorum.list.rows())
    desk.desk.quorum.moments.select("now")
    desk.desk.quorum.moments.chosen.emit("now")
    desk.room.moved.emit(seat(desk, "COSTE"))
    assert len(desk.desk.quorum.list.rows()) == before + 1


def test_the_course_is_asked_for_only_while_the_sitting_is_open(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context)
    qtbot.keyClick(page, Qt.Key.Key_F7)
    assert page.middle.current() is page.roll_call


def test_a_widget_of_the_room_has_one_name_each(desk: HoldPage) -> None:
    named = [w.objectName() for w in desk.findChildren(QWidget) if w.objectName() and w.isVisible()]
    ours = [n for n in named if n in {"movement", "hemicycle", "quorum", "journal", "agenda", "adjourn"}]
    assert len(ours) == len(set(ours)) == 6


def test_the_sitting_is_not_suspended_by_holding_it(desk: HoldPage) -> None:
    desk.context.office.perform(holding.suspend, desk.scope, at=EVENING)
    desk.refresh()
    assert desk.desk.missing.isHidden()
    assert not desk.desk.suspended.isHidden()
