# SPDX-License-Identifier: EUPL-1.2
"""Whose sending is recorded, and who cannot be reached."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import a_seat, convoked
from pupitre.domain.sitting import Dispatch
from pupitre.domain.terms import Channel
from pupitre.text.language import spoken
from pupitre.ui.colours import Tone
from pupitre.ui.pages.convoke.sending_panel import SendingPanel

TODAY = date(2026, 11, 22)
SEATS = [
    a_seat("s1", postcode="11000", town="Carcassonne"),
    a_seat("s2", "DUPONT", rank=2, email="mairie@exemple.fr"),
    a_seat("s3", "MARTY", rank=3),
]


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> SendingPanel:
    made = SendingPanel(spoken())
    shown(made, 560, 480)
    made.show_sitting(convoked(seats=SEATS, dispatches={}), TODAY, writable=True)
    return made


def choose(panel: SendingPanel, channel: Channel) -> None:
    panel.channel.setCurrentIndex(panel.channel.findData(channel.value))


def test_all_are_meant_until_some_left(panel: SendingPanel) -> None:
    assert panel.wanted() == ["s1", "s2", "s3"]
    assert panel.record.text() == "Record for all 3 members"
    sent = {"s2": Dispatch("s2", TODAY, Channel.EMAIL)}
    panel.show_sitting(convoked(seats=SEATS, dispatches=sent), TODAY, writable=True)
    assert panel.wanted() == ["s1", "s3"]
    assert panel.record.text() == "Record for the 2 left"


def test_several_that_are_selected_are_meant_alone(panel: SendingPanel) -> None:
    panel._select(["s1", "s3"])
    assert panel.wanted() == ["s1", "s3"]
    assert panel.record.text() == "Record for 2 selected"
    panel.show_sitting(convoked(seats=SEATS, dispatches={}), TODAY, writable=True)
    assert panel.selected() == ["s1", "s3"]


def test_once_all_left_one_can_be_corrected(panel: SendingPanel) -> None:
    panel.show_sitting(convoked(seats=SEATS), TODAY, writable=True)
    panel.table.select("s2")
    assert panel.wanted() == ["s2"]
    assert panel.record.text() == "Correct for this member"


def test_what_is_asked_is_the_day_and_the_channel_shown(qtbot: QtBot, panel: SendingPanel) -> None:
    choose(panel, Channel.HAND)
    panel.on.show_day(date(2026, 11, 23))
    with qtbot.waitSignal(panel.asked) as asked:
        panel.record.click()
    assert asked.args == [["s1", "s2", "s3"], date(2026, 11, 23), Channel.HAND]


def test_who_the_channel_cannot_reach_is_named_and_marked(panel: SendingPanel) -> None:
    choose(panel, Channel.POST)
    assert panel.warning.text() == "No postal address for Dupont Élise and Marty Élise."
    assert panel._sent_pill(SEATS[2]).tone is Tone.WARN
    assert panel._sent_pill(SEATS[0]).tone is Tone.NEUTRAL
    choose(panel, Channel.HAND)
    assert panel.warning.isHidden()


def test_a_letter_that_left_too_late_is_marked(panel: SendingPanel) -> None:
    sent = {"s1": Dispatch("s1", TODAY, Channel.POST), "s2": Dispatch("s2", date(2026, 11, 30), Channel.EMAIL)}
    panel.show_sitting(convoked(seats=SEATS, dispatches=sent), TODAY, writable=True)
    assert panel._sent_pill(SEATS[0]).tone is Tone.GOOD
    assert panel._sent_pill(SEATS[1]).tone is Tone.WARN
    assert panel.bar.value() == 2


def test_a_reader_records_nothing(panel: SendingPanel) -> None:
    panel.show_sitting(convoked(seats=SEATS, dispatches={}), TODAY, writable=False)
    assert panel.record.isHidden()
    assert panel.warning.isHidden()


@pytest.mark.parametrize(
    ("email", "town", "likely"),
    [("a@b.fr", "Trèbes", Channel.EMAIL), ("", "Trèbes", Channel.POST), ("", "", Channel.HAND)],
)
def test_the_channel_proposed_is_one_that_reaches_the_members(panel: SendingPanel, email, town, likely) -> None:
    seats = [a_seat(f"t{n}", rank=n, email=email, address="", town=town) for n in (1, 2, 3)]
    p = replace(convoked(seats=seats, dispatches={}), scope="sitting:other")
    panel.show_sitting(p, TODAY, writable=True)
    assert panel.channel.currentData() == likely.value
