# SPDX-License-Identifier: EUPL-1.2
"""Voting at the desk, by keyboard, on a real sitting of the sample."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contexts import a_context
from desks import CTRL, SHIFT, at_the_desk, type_name
from pupitre.domain.terms import Choice, Mode
from pupitre.ui.context import Context


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


def test_everyone_votes_for_except_those_who_are_named(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    context.undo(page, page.scope)  # the votes that the rehearsal cast
    box = page.panel.votes.picker.box
    box.setFocus()
    type_name(qtbot, box, "azais")
    type_name(qtbot, box, "coste", SHIFT)
    type_name(qtbot, box, "bonn", CTRL)  # not in the room: nobody to pick
    type_name(qtbot, box, "orliac", CTRL)
    assert page.p is not None
    named = {page.p.seats[seat].family_name: choice for seat, choice in page.p.votes[page.item].items()}
    assert named == {"AZAÏS": Choice.AGAINST, "COSTE": Choice.ABSTENTION, "ORLIAC": Choice.NOT_TAKING_PART}
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    item = next(i.id for i in page.p.items if i.number == "4")
    outcome = page.p.outcomes[item]
    assert (outcome.in_favour, outcome.against, outcome.abstention, outcome.not_taking_part) == (69, 1, 1, 1)
    assert page.item != item


def test_six_exceptions_and_the_result_take_under_thirty_keys(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    context.undo(page, page.scope)
    box, keys = page.panel.votes.picker.box, 0
    for letters in ("aza", "cos", "orl", "aud", "pra", "lau"):
        type_name(qtbot, box, letters)
        keys += len(letters) + 1
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert page.p is not None
    item = next(i.id for i in page.p.items if i.number == "4")
    assert page.p.outcomes[item].against == 6
    assert keys + 1 < 30


def test_a_roll_call_goes_from_voter_to_voter_and_waits_for_all(qtbot: QtBot, context: Context) -> None:
    page = at_the_desk(qtbot, context, until=time(19, 15))
    page.panel.votes.mode_chosen.emit(Mode.PUBLIC.value)
    rows, said = page.panel.votes.list, []
    for key in (Qt.Key.Key_P, Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_N):
        said.append(str(rows.current_key()))
        qtbot.keyClick(rows, key)
    assert page.p is not None
    votes = page.p.votes[page.item]
    assert [votes[seat] for seat in said] == list(Choice)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert page.item not in page.p.outcomes
    assert page.banner.text
