# SPDX-License-Identifier: EUPL-1.2
"""The result: its figures, its sentence, who decided a tie, and why each figure is what it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import at_the_vote
from moments import french
from pupitre.domain import ballot
from pupitre.domain.happening import Count, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, Result
from pupitre.ui.pages.hold.result_card import ResultCard

TIE = {"s1": Choice.FOR, "s2": Choice.FOR, "s3": Choice.AGAINST, "s4": Choice.AGAINST}


@pytest.fixture
def card(shown: Callable[..., QWidget]) -> ResultCard:
    made = ResultCard(french())
    shown(made, 440, 240)
    return made


def show(card: ResultCard, p: Proceedings, *, waiting: bool = False) -> None:
    card.show_outcome(p, ballot.outcome(p, "i1", n=9, at=time(19)), waiting=waiting)


def test_a_tie_says_who_decides_and_why(card: ResultCard) -> None:
    show(card, at_the_vote(votes=TIE))
    assert "Élise Fabre" in card.sentence
    assert card.accessibleName() == card.sentence


def test_the_explanation_is_unfolded_by_a_key_and_stays(qtbot: QtBot, card: ResultCard) -> None:
    p = at_the_vote(votes={"s2": Choice.ABSTENTION})
    show(card, p)
    card.activateWindow()
    assert not card._notes.isVisible()
    qtbot.keyClick(card, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "Abstentions" in card._notes.text()
    show(card, p)
    assert card._notes.isVisible()
    qtbot.mouseClick(card.why, Qt.MouseButton.LeftButton)
    assert not card._notes.isVisible()


def test_nothing_is_said_while_voters_are_awaited(card: ResultCard) -> None:
    show(card, at_the_vote(Mode.PUBLIC, votes={"s1": Choice.FOR}), waiting=True)
    assert card.sentence == ""
    assert card.bar.accessibleName().startswith("Pour 1")


def test_a_secret_result_shows_its_papers(card: ResultCard) -> None:
    p = replace(at_the_vote(Mode.SECRET), counts=(Count("i1", 1, 5, time(19), in_favour=2, against=1, blank=1),))
    show(card, p)
    assert card.bar.accessibleName() == "Pour 2, Contre 1, Blancs 1, Nuls 0"


def test_an_item_that_was_set_aside_has_a_sentence_and_no_bar(card: ResultCard) -> None:
    card.show_outcome(at_the_vote(), Outcome("i1", Result.POSTPONED, 9, time(19)))
    assert card.bar.isHidden()
    assert card.sentence
    assert card.property("ground") == "tint-neutral"
