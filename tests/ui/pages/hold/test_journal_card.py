# SPDX-License-Identifier: EUPL-1.2
"""Any line of the journal leads to its correction."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moments import french, moment
from pupitre.domain.happening import Outcome
from pupitre.ui.pages.hold.journal_card import JournalCard


@pytest.fixture
def card(shown: Callable[..., QWidget]) -> JournalCard:
    card = JournalCard(french())
    shown(card, 320, 420)
    card.show_sitting(moment("19:20"))
    return card


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_Return])
def test_e_or_enter_on_a_line_asks_for_the_value_that_it_tells(qtbot: QtBot, card: JournalCard, key: Qt.Key) -> None:
    told = next(row for row in card.list.rows() if "Point 3" in row.title and "Avis favorable" in row.title)
    card.list.select(told.key)
    with qtbot.waitSignal(card.corrected) as asked:
        qtbot.keyClick(card.list, key)
    assert isinstance(asked.args[0], Outcome)
    assert asked.args[1] == told.title


def test_every_line_of_the_room_can_be_corrected(card: JournalCard) -> None:
    assert card.list.rows()
    assert all(line.about is not None for line in card._lines.values())


def test_a_closed_record_takes_nothing_more(card: JournalCard) -> None:
    assert not card.add_line.isHidden()
    with_seal = moment("adjourned")
    card.show_sitting(with_seal)
    assert not card.add_line.isHidden()
