# SPDX-License-Identifier: EUPL-1.2
"""The panel of a ballot: what it shows is what was cast, what it emits is what is said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from moments import french, moment
from pupitre.domain import ballot
from pupitre.domain.happening import Count
from pupitre.domain.terms import Choice
from pupitre.ui.pages.hold.vote_panel import VotePanel
from pupitre.ui.widgets.tally_bar import TallyBar

ORDINARY, PUBLIC = "19:20", "18:45"


def a_panel(shown: Callable[..., QWidget], until: str, number: str) -> VotePanel:
    panel, p = VotePanel(french()), moment(until)
    shown(panel, 560, 560)
    item = next(i for i in p.items if i.number == number)
    panel.show_ballot(p, item, ballot.outcome(p, item.id, n=p.last_n + 1, at=time(19, 30)))
    return panel


@pytest.fixture
def ordinary(shown: Callable[..., QWidget]) -> VotePanel:
    return a_panel(shown, ORDINARY, "4")


@pytest.fixture
def public(shown: Callable[..., QWidget]) -> VotePanel:
    return a_panel(shown, PUBLIC, "3")


def test_only_the_exceptions_are_listed_in_a_show_of_hands(ordinary: VotePanel) -> None:
    p = moment(ORDINARY)
    item = next(i for i in p.items if i.number == "4")
    assert {row.key for row in ordinary.list.rows()} == set(p.votes[item.id])
    assert len(ordinary.list.rows()) == 10


def test_the_bar_counts_every_sense(ordinary: VotePanel) -> None:
    bar = ordinary.findChild(TallyBar)
    assert bar is not None
    assert bar.accessibleName() == "Pour 62, Contre 7, Abstention 3, Ne prend pas part au vote 0"


@pytest.mark.parametrize(
    ("modifier", "choice"),
    [
        (Qt.KeyboardModifier.NoModifier, Choice.AGAINST),
        (Qt.KeyboardModifier.ShiftModifier, Choice.ABSTENTION),
        (Qt.KeyboardModifier.ControlModifier, Choice.NOT_TAKING_PART),
    ],
)
def test_a_name_and_enter_say_against_abstention_or_not_taking_part(
    qtbot: QtBot, ordinary: VotePanel, modifier: Qt.KeyboardModifier, choice: Choice
) -> None:
    line = ordinary.picker.findChild(QLineEdit)
    qtbot.keyClicks(line, "orliac")
    with qtbot.waitSignal(ordinary.cast) as cast:
        qtbot.keyClick(line, Qt.Key.Key_Return, modifier)
    assert list(cast.args[0].values()) == [choice]


def test_delete_takes_an_exception_back(qtbot: QtBot, ordinary: VotePanel) -> None:
    first = ordinary.list.rows()[0].key
    ordinary.list.select(first)
    with qtbot.waitSignal(ordinary.cast) as cast:
        qtbot.keyClick(ordinary.list, Qt.Key.Key_Delete)
    assert cast.args == [{first: None}]


def test_a_roll_call_lists_every_voter_and_goes_from_one_to_the_next(qtbot: QtBot, public: VotePanel) -> None:
    p = moment(PUBLIC)
    item = next(i for i in p.items if i.number == "3")
    rows = public.list.rows()
    assert {row.key for row in rows} == set(ballot.voters(p, item.id))
    public.list.select(rows[0].key)
    with qtbot.waitSignal(public.cast) as cast:
        qtbot.keyClick(public.list, Qt.Key.Key_C)
    assert cast.args[0][rows[0].key] is Choice.AGAINST


def test_a_proclaimed_result_is_not_changed_by_a_key(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    panel = a_panel(shown, "adjourned", "3")
    panel.list.select(panel.list.rows()[0].key)
    with qtbot.assertNotEmitted(panel.cast):
        qtbot.keyClick(panel.list, Qt.Key.Key_C)
    assert panel.modes.isHidden()


def test_how_the_president_voted_is_not_carried_over_to_another_item(ordinary: VotePanel) -> None:
    ordinary.president.select(Choice.FOR.value)
    p = moment(ORDINARY)
    item = next(i for i in p.items if i.number == "4")
    counted = replace(p, counts=(Count(item.id, 1, p.next_n, time(19, 30), in_favour=36, against=36),))
    ordinary.show_ballot(counted, item, ballot.outcome(counted, item.id, n=p.next_n, at=time(19, 30)))
    assert ordinary.president.current() == ""
    assert not ordinary.counted_out
