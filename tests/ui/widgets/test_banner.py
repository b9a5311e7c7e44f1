# SPDX-License-Identifier: EUPL-1.2
"""A message inside the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.banner import Banner, Way, announce
from pupitre.ui.widgets.button import Button


@pytest.fixture
def banner(shown) -> Banner:
    page = QWidget()
    made = Banner()
    column = QVBoxLayout(page)
    column.addWidget(made)
    column.addStretch(1)
    shown(page, 700, 200)
    return made


def test_a_banner_takes_no_room_before_it_says_something(banner) -> None:
    assert not banner.isVisible()
    assert banner.text == ""


def test_it_says_what_happened_and_by_which_article(banner) -> None:
    banner.tell("Le délai n’est plus tenu.", Tone.BAD, article="CGCT L2121-12")
    assert banner.isVisible()
    assert banner.text == "Le délai n’est plus tenu."
    assert (banner.accessibleName(), banner.accessibleDescription()) == ("Le délai n’est plus tenu.", "CGCT L2121-12")


def test_its_tone_is_its_ground(banner, colours_of) -> None:
    banner.tell("x", Tone.WARN)
    assert LIGHT.warn.pale.lower() in colours_of(banner)


def test_a_way_to_go_on_is_a_button_that_goes_on(banner, qtbot) -> None:
    gone: list[str] = []
    banner.tell("x", Tone.BAD, ways=[Way("Invoquer l’urgence", lambda: gone.append("urgence"))])
    button = next(b for b in banner.findChildren(Button) if b.text() == "Invoquer l’urgence")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert gone == ["urgence"]
    assert not banner.isVisible()


def test_the_ways_of_the_last_message_are_gone(banner, qtbot) -> None:
    banner.tell("x", ways=[Way("Un", int)])
    banner.tell("y", ways=[Way("Deux", int)])
    qtbot.waitUntil(lambda: [b.text() for b in banner.findChildren(Button) if b.isVisible()] == ["Deux"])


def test_the_cross_takes_it_away(banner, qtbot) -> None:
    banner.tell("x")
    with qtbot.waitSignal(banner.cleared):
        qtbot.mouseClick(banner.cross, Qt.MouseButton.LeftButton)
    assert banner.text == ""


def test_a_long_message_is_broken_into_lines_not_cut(banner, qtbot) -> None:
    banner.tell("court")
    qtbot.waitUntil(lambda: banner.height() > 0)
    short = banner.height()
    banner.tell("La convocation devait partir le 26 novembre au plus tard, " * 6)
    qtbot.waitUntil(lambda: banner.height() > short + 30)


def test_an_announcement_without_a_screen_reader_costs_nothing(banner) -> None:
    QAccessible.setActive(False)
    announce(banner, "x")
    assert not QAccessible.isActive()


def test_what_asks_for_nothing_goes_by_itself_and_a_message_after_it_stays(banner, qtbot) -> None:
    banner.mention("Défait : un vote")
    assert banner.passing.isActive()
    banner.tell("Le quorum n’est pas atteint.", Tone.WARN)
    assert not banner.passing.isActive()
    banner.mention("Défait : un vote")
    with qtbot.waitSignal(banner.cleared):
        banner.passing.start(0)
    assert banner.text == ""
