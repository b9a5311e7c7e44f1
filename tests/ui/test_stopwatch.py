# SPDX-License-Identifier: EUPL-1.2
"""How far the window has come, told to another process."""

import io
import sys

import pytest

from pupitre.ui.main_window import MainWindow, PageSpec
from pupitre.ui.stopwatch import Stopwatch
from pupitre.ui.widgets.page import Page

PAGES = [PageSpec("home", "Home", "home-4-line", Page), PageSpec("hold", "Hold", "team-line", Page)]


@pytest.fixture
def window(dresser, qtbot, monkeypatch) -> MainWindow:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    made = MainWindow(PAGES, clock=lambda: "", seek=lambda _text: [])
    qtbot.addWidget(made)
    made.drawn.connect(lambda: made.go("home"))
    return made


def test_it_tells_that_the_window_was_drawn_before_its_first_page(window, qtbot, capsys) -> None:
    watch = Stopwatch()
    watch.painted()
    watch.follow(window)
    window.show()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert capsys.readouterr().out.split() == ["painted", "usable"]


def test_it_opens_the_sitting_that_it_is_given_and_tells_when_its_page_was_drawn(window, qtbot, capsys) -> None:
    watch = Stopwatch("sitting:a")
    watch.painted()
    watch.follow(window)
    window.show()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert capsys.readouterr().out.split() == ["painted", "usable", "open"]
    assert window.current == "hold"
