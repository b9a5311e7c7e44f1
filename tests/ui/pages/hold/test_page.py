# SPDX-License-Identifier: EUPL-1.2
"""The desk, by keyboard, on a real sitting of the sample."""

from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context
from desks import CTRL, at_the_desk, type_name
from pupitre.domain.terms import Presence, Stage, Way
from pupitre.services import voting
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.pages.hold.page import HoldPage
from pupitre.ui.widgets.room import Room


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


def shows(page: HoldPage, panel: QWidget) -> bool:
    return page.middle.current() is panel


WHOLE_DESK: dict[str, Callable[[HoldPage], bool]] = {
    "crib": lambda page: page.side.current() is page.crib,
    "course": lambda page: shows(page, page.desk.course),
    "quorum": lambda page: shows(page, page.desk.quorum),
    "movement": lambda page: page.room.line.box.hasFocus() and not page.room._acts,
    "member": lambda page: page.room.line.box.hasFocus() and page.room._acts,
    "agenda": lambda page: page.agenda.hasFocus(),
    "late-item": lambda page: page.agenda_card.line.hasFocus(),
    "note": lambda page: page.panel.notes.hasFocus(),
    "journal": lambda page: page.journal.hasFocus() and page.journal.current_key() is not None,
    "forgotten": lambda page: shows(page, page.correction) and not page.correction.kinds.isHidden(),
    "adjourn": lambda page: "Compétence" in page.banner.text,  # whose vote is under way
}


def key(qtbot: QtBot, page: HoldPage, act: str) -> None:
    combination = QKeySequence(keys_of(act))[0]
    qtbot.keyClick(page, combination.key(), combination.keyboardModifiers())


def put_away(qtbot: QtBot, page: HoldPage) -> None:
    """Show the desk on a screen where only one of its columns finds room."""
    room = Room()
    qtbot.addWidget(room)
    room.stack.addWidget(page)
    room.resize(560, 600)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()


@pytest.mark.parametrize("act", WHOLE_DESK)
@pytest.mark.parametrize("folded", [False, True])
def test_each_key_does_what_the_crib_says_were_its_column_folded_away(
    qtbot: QtBot, context: Context, act: str, folded: bool
) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    if folded:
        put_away(qtbot, page)
        assert page.fold.columns == 1
    page.panel.setFocus()
    assert not WHOLE_DESK[act](page)
    key(qtbot, page, act)
    assert WHOLE_DESK[act](page)


def test_escape_leads_back_from_the_crib_then_from_a_panel(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    for act in ("quorum", "crib"):
        key(qtbot, page, act)
    assert shows(page, page.desk.quorum)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.side.current() is page.room
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shows(page, page.panel)


def test_the_room_comes_back_in_place_of_the_crib_when_a_name_is_asked_for(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    for act in ("crib", "movement"):
        key(qtbot, page, act)
    assert page.side.current() is page.room
    assert page.room.line.box.hasFocus()


def test_escape_leaves_a_question_of_the_roll_call(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context)
    qtbot.keyClick(page.roll_call.list, Qt.Key.Key_S)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.roll_call.substitute.isHidden()
    assert page.roll_call.list.hasFocus()


def correct(qtbot: QtBot, page: HoldPage, sentence: str) -> None:
    """Go to the journal, to the line that says so, and press E."""
    key(qtbot, page, "journal")
    line = next(row for row in page.journal.rows() if sentence in row.title)
    page.journal.select(line.key)
    qtbot.keyClick(page.journal, Qt.Key.Key_E)


@pytest.mark.parametrize("until", [time(19, 15), None])
def test_a_vote_is_corrected_after_its_proclamation_and_the_correction_undone(
    qtbot: QtBot, context: Context, until: time | None
) -> None:
    page = at_the_desk(qtbot, context, until=until or time(23, 0))
    if until is None:
        assert page.p is not None
        assert page.p.stage is Stage.ADJOURNED
    assert page.p is not None
    before = page.p
    item = next(i for i in before.items if i.number == "2")
    correct(qtbot, page, "Point 2\u202f: Avis favorable")
    type_name(qtbot, page.correction.form.member.box, "coste")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert page.p.outcomes[item.id].against == before.outcomes[item.id].against + 1
    assert page.p.corrections[-1].items == (item.id,)
    assert "Point 2" in page.banner.text
    assert shows(page, page.panel)
    page._undo()
    assert page.p == before


def test_a_forgotten_departure_is_put_before_its_item(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    key(qtbot, page, "forgotten")
    form = page.correction.form
    type_name(qtbot, form.member.box, "coste")
    form.sense.setCurrentIndex(1)
    form.place.setCurrentIndex(form.place.findText("avant le point 2"))
    form.changed.emit()
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert page.p is not None
    item = next(i for i in page.p.items if i.number == "2")
    gone = next(m for m in page.p.movements if page.p.seats[m.seat].family_name == "COSTE")
    assert gone.way is Way.DEPARTURE
    assert gone.n < page.p.discussions[item.id].n


def test_a_line_is_taken_away(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    assert page.p is not None
    before = len(page.p.movements)
    correct(qtbot, page, "Castelnau arrive")
    for _press in range(2):
        page.correction.remove.click()
    assert len(page.p.movements) == before - 1


def test_a_result_that_was_proclaimed_is_corrected_from_its_item(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    assert page.p is not None
    item = next(i.id for i in page.p.items if i.number == "2")
    page.voting.correction_asked.emit(item)
    assert shows(page, page.correction)


def test_a_sitting_that_ends_before_its_agenda_says_why(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    context.office.perform(voting.proclaim, page.scope, item=page.item, at=time(19, 30))
    page.refresh()
    key(qtbot, page, "adjourn")
    assert page.p is not None
    assert page.p.stage is Stage.OPEN
    type_name(qtbot, page.findChild(QWidget, "reason"), "Heure tardive")
    assert page.p.stage is Stage.ADJOURNED
    assert page.p.overrides[-1].reason == "Heure tardive"
    assert "levée" in page.banner.text


def test_on_a_small_screen_enter_in_the_agenda_leads_to_the_item(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    put_away(qtbot, page)
    key(qtbot, page, "agenda")
    assert page.fold.shows("agenda")
    assert not page.fold.shows("item")
    qtbot.keyClick(page.agenda, Qt.Key.Key_Return)
    assert page.fold.shows("item")
    key(qtbot, page, "agenda")
    assert page.panel.isHidden() is False
    assert page.agenda.hasFocus()


def test_ctrl_y_does_again_what_ctrl_z_took_back(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    before = page.p
    for act in ("undo", "redo"):
        key(qtbot, page, act)
        assert (page.p == before) is (act == "redo")
    key(qtbot, page, "undo")
    qtbot.keyClick(page, Qt.Key.Key_Y, CTRL)
    assert page.p == before


def test_ctrl_p_answers_for_all_the_others_and_ctrl_f_finds_a_member(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context)
    qtbot.keyClick(page.roll_call.list, Qt.Key.Key_A)
    key(qtbot, page, "call-others")
    assert page.p is not None
    assert {a.presence for a in page.p.attendances.values()} == {Presence.ABSENT, Presence.PRESENT}
    assert len(page.p.attendances) == len(page.p.seats)
    key(qtbot, page, "call-find")
    type_name(qtbot, page.roll_call._find.box, "coste")
    assert page.p.seats[str(page.roll_call.list.current_key())].family_name == "COSTE"
    assert page.roll_call.list.hasFocus()
