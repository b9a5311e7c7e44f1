# SPDX-License-Identifier: EUPL-1.2
"""The desk, by keyboard, on a real sitting of the sample."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context
from desks import at_the_desk, type_name
from pupitre.domain.terms import Presence, Stage, Way
from pupitre.services import voting
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.page import HoldPage


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


def test_one_key_a_member_answers_the_roll_call(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context)
    rows = page.roll_call.list
    seats = [str(row.key) for row in rows.rows()]
    for key in (Qt.Key.Key_P, Qt.Key.Key_E, Qt.Key.Key_A):
        qtbot.keyClick(rows, key)
    assert page.p is not None
    answers = [page.p.attendances[seat].presence for seat in seats[:3]]
    assert answers == [Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT]
    assert rows.current_key() == seats[3]


def test_a_proxy_is_given_by_r_and_a_name(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context)
    rows = page.roll_call.list
    giver, holder = str(rows.rows()[0].key), str(rows.rows()[1].key)
    rows.select(holder)
    qtbot.keyClick(rows, Qt.Key.Key_P)
    rows.select(giver)
    qtbot.keyClick(rows, Qt.Key.Key_R)
    assert page.p is not None
    type_name(qtbot, page.roll_call.proxy.picker.box, page.p.seats[holder].family_name[:4])
    assert [(x.giver, x.holder) for x in page.p.proxies] == [(giver, holder)]
    assert page.p.attendances[giver].presence is Presence.EXCUSED


def test_the_sitting_opens_with_its_president_and_its_secretary(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(18, 0))
    president, secretary = page.roll_call.president, page.roll_call.secretary
    assert "Camboulives" in president.box.text()
    qtbot.keyClick(page, Qt.Key.Key_F5)
    assert "secrétaire" in page.banner.text
    type_name(qtbot, secretary.box, "coste")
    assert page.p is not None
    assert page.p.seats[secretary.seat].family_name == "COSTE"
    qtbot.keyClick(page, Qt.Key.Key_F5)
    assert page.p.stage is Stage.OPEN
    assert page.p.opening is not None
    assert page.p.opening.president == president.seat


def test_a_missing_quorum_is_passed_over_with_a_reason_only(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context)
    seats = [str(row.key) for row in page.roll_call.list.rows()]
    presiding = next(s.id for s in context.office.store.proceedings(page.scope).seats.values() if s.presides)
    page.roll_call.answered.emit({seats[0]: Presence.PRESENT, presiding: Presence.PRESENT})
    page.roll_call.opened.emit(time(18, 5), presiding, seats[0], "")
    bar = page.findChild(QWidget, "reason-bar")
    assert bar is not None
    assert page.p is not None
    assert page.p.stage is Stage.CONVOKED
    type_name(qtbot, page.findChild(QWidget, "reason"), "Sujet urgent")
    assert page.p.stage is Stage.OPEN
    assert [o.reason for o in page.p.overrides] == ["Sujet urgent"]


def test_f3_and_a_name_record_a_departure_then_an_arrival(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    type_name(qtbot, page.room.line.box, "vidal")
    type_name(qtbot, page.room.line.box, "vidal")
    assert page.p is not None
    assert [m.way for m in page.p.movements[-2:]] == [Way.DEPARTURE, Way.ARRIVAL]
    assert "Vidal" in page.banner.text or page.banner.isHidden()


def test_ctrl_z_takes_back_and_ctrl_y_does_again(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    assert page.p is not None
    before = dict(page.p.votes[page.item])
    context.undo(page, page.scope)
    assert not page.p.votes.get(page.item)
    context.redo(page, page.scope)
    assert page.p.votes[page.item] == before


def test_notes_are_kept_when_another_item_is_chosen(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    item = page.item
    qtbot.keyClicks(page.panel.notes, "Le rapporteur precise le calendrier.")
    assert page.p is not None
    page.agenda.select(page.p.items[0].id)
    assert page.p.notes[item].text == "Le rapporteur precise le calendrier."


def test_an_item_added_in_the_room_takes_the_next_number(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    type_name(qtbot, page.agenda_card.line, "Motion")
    assert page.p is not None
    assert [(i.number, i.late) for i in page.p.items][-1] == ("9", True)


def test_what_was_voted_is_here_after_the_program_was_killed(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    context.do(page, voting.cast_votes, page.scope, item=page.item, choices={})
    again = HoldPage(context)
    qtbot.addWidget(again)
    again.arrive(page.scope)
    assert again.p == page.p
    assert again.item == page.item
