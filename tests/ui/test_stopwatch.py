# SPDX-License-Identifier: EUPL-1.2
"""How far the window has come, told to another process."""

import io
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pupitre.ui import stopwatch
from pupitre.ui.main_window import MainWindow, PageSpec
from pupitre.ui.stopwatch import Stopwatch
from pupitre.ui.widgets.page import Page
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

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


class Votes(Page):
    """A page with a list of one row, on which C is a vote and any other letter is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.list = RowList("Votes", [Row("a", "Mme Arnal")])
        self.list.setObjectName("votes")
        self.list.keyPressEvent = self.vote
        self.add(self.list)

    def vote(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C:
            self.list.set_rows([Row("a", "Mme Arnal", "contre")])


def test_a_key_that_it_is_asked_for_is_pressed_and_timed_until_the_list_is_drawn(qtbot, dresser, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("votes C\nvotes X\nnowhere C\n"))
    monkeypatch.setattr(stopwatch, "PATIENCE", 0.05)
    pages = [PAGES[0], PageSpec("hold", "Hold", "team-line", Votes)]
    window = MainWindow(pages, clock=lambda: "", seek=lambda _text: [])
    qtbot.addWidget(window)
    window.drawn.connect(lambda: window.go("home"))
    watch = Stopwatch("sitting:a")
    watch.follow(window)
    window.show()
    qtbot.waitUntil(lambda: not window.isVisible())
    answers = capsys.readouterr().out.split()[2:]
    assert float(answers[0]) > 0
    assert answers[1:] == ["nothing", "nothing"]
