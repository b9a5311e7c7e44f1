# SPDX-License-Identifier: EUPL-1.2
"""Votes by name: the exceptions, the roll call, and the proxies in the same stroke."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import at_the_vote, given
from moments import french
from pupitre.domain import ballot
from pupitre.domain.happening import Ballot
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode
from pupitre.ui.pages.hold.names_panel import NamesPanel

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Room:
    """A panel over a sitting that records what the panel asks for: s5 is excused and gave a proxy to s2."""

    def __init__(self, panel: NamesPanel, mode: Mode) -> None:
        self.panel = panel
        self.p: Proceedings = at_the_vote(mode, proxies=given(s5="s2"))
        self.panel.cast.connect(self.cast)
        self.show()

    def show(self) -> None:
        self.panel.show_votes(self.p, self.p.items[0], ballot.senses(self.p, "i1"))

    def cast(self, choices: Mapping[str, Choice | None]) -> None:
        votes = {**self.p.votes.get("i1", {}), **choices}
        self.p = replace(self.p, votes={"i1": {s: c for s, c in votes.items() if c}})
        self.show()

    @property
    def said(self) -> dict[str, Choice]:
        return dict(self.p.votes["i1"])

    @property
    def current(self) -> object:
        return self.panel.list.current_key()


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> NamesPanel:
    made = NamesPanel(french())
    shown(made, 480, 420)
    return made


@pytest.fixture
def called(panel: NamesPanel) -> Room:
    room = Room(panel, Mode.PUBLIC)
    panel.take_keyboard()
    return room


def test_a_proxy_is_called_right_after_its_holder(called: Room) -> None:
    assert [row.key for row in called.panel.list.rows()] == ["s1", "s2", "s5", "s3", "s4"]


def test_the_holders_key_answers_for_the_proxy_too(qtbot: QtBot, called: Room) -> None:
    called.panel.list.select("s2")
    qtbot.keyClick(called.panel.list, Qt.Key.Key_C)
    assert called.said == {"s2": Choice.AGAINST, "s5": Choice.AGAINST}
    assert called.current == "s3"


def test_with_shift_the_proxy_is_asked_for_by_itself(qtbot: QtBot, called: Room) -> None:
    called.panel.list.select("s2")
    qtbot.keyClick(called.panel.list, Qt.Key.Key_P, SHIFT)
    assert (called.said, called.current) == ({"s2": Choice.FOR}, "s5")
    qtbot.keyClick(called.panel.list, Qt.Key.Key_C)
    assert (called.said, called.current) == ({"s2": Choice.FOR, "s5": Choice.AGAINST}, "s3")


def test_a_proxy_that_was_told_to_differ_stays_when_its_holder_changes(qtbot: QtBot, called: Room) -> None:
    called.cast({"s2": Choice.FOR, "s5": Choice.AGAINST})
    called.panel.list.select("s2")
    qtbot.keyClick(called.panel.list, Qt.Key.Key_A)
    assert called.said == {"s2": Choice.ABSTENTION, "s5": Choice.AGAINST}


def test_backspace_takes_the_last_answer_back_with_its_proxy(qtbot: QtBot, called: Room) -> None:
    for key in (Qt.Key.Key_P, Qt.Key.Key_C):
        qtbot.keyClick(called.panel.list, key)
    qtbot.keyClick(called.panel.list, Qt.Key.Key_Backspace)
    assert (called.said, called.current) == ({"s1": Choice.FOR}, "s2")
    qtbot.keyClick(called.panel.list, Qt.Key.Key_Backspace)
    assert (called.said, called.current) == ({}, "s1")


def test_the_call_goes_on_with_whoever_was_passed_over(qtbot: QtBot, called: Room) -> None:
    called.panel.list.select("s4")
    qtbot.keyClick(called.panel.list, Qt.Key.Key_P)
    assert called.current == "s1"


def test_three_letters_lead_to_a_voter(qtbot: QtBot, called: Room) -> None:
    called.panel.activateWindow()
    called.panel.picker.setFocus()
    qtbot.keyClicks(called.panel.picker.box, "arg")
    qtbot.keyClick(called.panel.picker.box, Qt.Key.Key_Return)
    assert called.current == "s4"
    assert called.panel.list.hasFocus()
    assert called.said == {}


def test_an_unanswered_roll_call_is_counted(called: Room) -> None:
    assert called.panel.waiting == 5
    called.cast(dict.fromkeys(("s1", "s2", "s3", "s4", "s5"), Choice.FOR))
    assert called.panel.waiting == 0


@pytest.mark.parametrize(
    ("default", "modifiers", "said"),
    [
        (Choice.FOR, Qt.KeyboardModifier.NoModifier, Choice.AGAINST),
        (Choice.FOR, SHIFT, Choice.ABSTENTION),
        (Choice.AGAINST, Qt.KeyboardModifier.NoModifier, Choice.FOR),
        (Choice.AGAINST, SHIFT, Choice.ABSTENTION),
        (Choice.ABSTENTION, Qt.KeyboardModifier.NoModifier, Choice.FOR),
        (Choice.ABSTENTION, SHIFT, Choice.AGAINST),
        (Choice.ABSTENTION, Qt.KeyboardModifier.ControlModifier, Choice.NOT_TAKING_PART),
    ],
)
def test_who_is_named_votes_otherwise_than_everyone(
    qtbot: QtBot, panel: NamesPanel, default: Choice, modifiers: Qt.KeyboardModifier, said: Choice
) -> None:
    room = Room(panel, Mode.ORDINARY)
    room.p = replace(room.p, ballots={"i1": Ballot("i1", Mode.ORDINARY, 3, default)})
    room.show()
    qtbot.keyClicks(panel.picker.box, "dup")
    qtbot.keyClick(panel.picker.box, Qt.Key.Key_Return, modifiers)
    assert room.said == {"s2": said}


def test_what_everyone_votes_is_chosen_by_a_key(qtbot: QtBot, panel: NamesPanel) -> None:
    Room(panel, Mode.ORDINARY)
    panel.activateWindow()
    with qtbot.waitSignal(panel.defaulted) as chosen:
        qtbot.keyClick(panel, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert chosen.args == [Choice.AGAINST.value]


def test_what_was_said_is_told_by_name(panel: NamesPanel) -> None:
    Room(panel, Mode.ORDINARY)
    told = panel.said({"s2": Choice.AGAINST, "s3": None})
    assert " ".join(told.split()) == "M. Jean Dupont : contre et Mme Anne Le Goff : repris"


def test_the_names_that_fit_take_the_place_of_those_who_are_named(qtbot: QtBot, panel: NamesPanel) -> None:
    Room(panel, Mode.ORDINARY)
    qtbot.keyClicks(panel.picker.box, "dup")
    assert not panel.list.isVisible()
    qtbot.keyClick(panel.picker.box, Qt.Key.Key_Return)
    assert panel.list.isVisible()


@pytest.mark.parametrize(
    ("votes", "told"), [({}, "Tous ont voté pour."), ({"s3": Choice.AGAINST}, "Tous ont voté pour, sauf\u202f:")]
)
def test_a_vote_that_was_proclaimed_names_exceptions_only_where_there_are_some(panel: NamesPanel, votes, told) -> None:
    room = Room(panel, Mode.ORDINARY)
    done = ballot.outcome(room.p, "i1", n=room.p.next_n, at=time(19))
    room.p = replace(room.p, votes={"i1": votes}, outcomes={"i1": done})
    room.show()
    assert panel.lead.text() == told
