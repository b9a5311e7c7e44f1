# SPDX-License-Identifier: EUPL-1.2
"""Why a ballot is public or secret: asked for by how many, or wanted by a rule (L2121-21)."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import at_the_vote, spaced
from moments import french
from pupitre.domain.happening import Ballot
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Ground, Mode
from pupitre.ui.pages.hold.ballot_request import BallotRequest


@pytest.fixture
def line(shown: Callable[..., QWidget]) -> BallotRequest:
    made = BallotRequest(french())
    shown(made, 440, 60)
    return made


def show(line: BallotRequest, held: Ballot) -> Proceedings:
    p = at_the_vote()
    p = replace(p, ballots={"i1": held})
    line.show_ballot(p, p.items[0], held)
    return p


def choose(line: BallotRequest, ground: Ground) -> None:
    at = line.why.findData(ground.value)
    line.why.setCurrentIndex(at)
    line.why.activated.emit(at)


def test_a_show_of_hands_needs_no_reason(line: BallotRequest) -> None:
    show(line, Ballot("i1", Mode.ORDINARY, 3))
    assert line.isHidden()


def test_a_request_tells_how_many_are_needed(qtbot: QtBot, line: BallotRequest) -> None:
    show(line, Ballot("i1", Mode.SECRET, 3))
    choose(line, Ground.REQUEST)
    assert spaced(line._needed.text()) == "sur 2 nécessaires"
    assert line.how_many.accessibleDescription()
    with qtbot.waitSignal(line.grounded) as grounded:
        qtbot.keyClicks(line.how_many, "2")
        qtbot.keyClick(line.how_many, Qt.Key.Key_Return)
    assert grounded.args == [Ground.REQUEST.value, 2]


def test_another_ground_is_said_at_once(qtbot: QtBot, line: BallotRequest) -> None:
    show(line, Ballot("i1", Mode.SECRET, 3))
    with qtbot.waitSignal(line.grounded) as grounded:
        choose(line, Ground.APPOINTMENT)
    assert grounded.args == [Ground.APPOINTMENT.value, 0]
    assert line.how_many.isHidden()


def test_what_was_recorded_is_shown(line: BallotRequest) -> None:
    show(line, Ballot("i1", Mode.PUBLIC, 3, ground=Ground.REQUEST, requested=2))
    assert (line.why.currentData(), line.how_many.text()) == (Ground.REQUEST.value, "2")


def test_a_figure_that_is_being_typed_is_left_alone(qtbot: QtBot, line: BallotRequest) -> None:
    held = Ballot("i1", Mode.SECRET, 3)
    show(line, held)
    choose(line, Ground.REQUEST)
    qtbot.keyClicks(line.how_many, "1")
    show(line, held)
    assert line.how_many.text() == "1"


def test_a_secret_that_all_waived_is_told_beside_the_show_of_hands(line: BallotRequest) -> None:
    show(line, Ballot("i1", Mode.ORDINARY, 3, ground=Ground.WAIVER))
    assert not line.isHidden()
    assert line.why.currentData() == Ground.WAIVER.value
