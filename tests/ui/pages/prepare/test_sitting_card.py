# SPDX-License-Identifier: EUPL-1.2
"""The sitting beside its agenda: when, who, by when, and what is missing."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import a_sitting, an_item, convoked, proceedings
from pupitre.text.language import spoken
from pupitre.ui.pages.prepare.sitting_card import SittingCard

TODAY = date(2026, 11, 22)


@pytest.fixture
def card(shown: Callable[..., QWidget]) -> SittingCard:
    made = SittingCard(spoken())
    shown(made, 320, 640)
    return made


def test_a_deadline_within_the_week_is_coloured(card: SittingCard) -> None:
    card.show_sitting(proceedings(), TODAY, changeable=True)
    assert card.deadline.property("tone") == "warn"
    card.show_sitting(proceedings(), date(2026, 11, 30), changeable=True)
    assert card.deadline.property("tone") == "bad"


def test_a_change_that_is_not_kept_yet_survives_news(qtbot: QtBot, card: SittingCard) -> None:
    card.show_sitting(proceedings(), TODAY, changeable=True)
    card.hour.show_hour(time(20))
    card.show_sitting(proceedings(), TODAY, changeable=True)
    with qtbot.waitSignal(card.changed) as changed:
        card.keep()
    assert changed.args[1] == time(20)


def test_nothing_is_kept_where_nothing_changed(qtbot: QtBot, card: SittingCard) -> None:
    card.show_sitting(proceedings(), TODAY, changeable=True)
    with qtbot.assertNotEmitted(card.changed):
        card.keep()


def test_what_blocks_closes_the_way_on(card: SittingCard) -> None:
    card.show_sitting(proceedings(items=()), TODAY, changeable=True)
    assert not card.go.isEnabled()
    card.show_sitting(proceedings(items=(an_item(rapporteur="s1"),)), TODAY, changeable=True)
    assert card.go.isEnabled()


def test_a_missing_place_leads_to_its_field(qtbot: QtBot, card: SittingCard) -> None:
    card.show_sitting(proceedings(sitting=a_sitting(place="")), TODAY, changeable=True)
    card._show("place")
    assert card.place.hasFocus() or card.focusWidget() is card.place


def test_after_the_convocation_the_day_is_only_told(card: SittingCard) -> None:
    card.show_sitting(convoked(), TODAY, changeable=True)
    assert card.fields.isHidden()
    assert "December 3, 2026" in card.told.text()
    assert card.go.isHidden()
