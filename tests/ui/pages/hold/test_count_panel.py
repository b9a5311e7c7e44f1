# SPDX-License-Identifier: EUPL-1.2
"""The count of a ballot: what is missing is said while it is typed, and nothing impossible is recorded."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from builders import spaced
from contexts import found
from moments import french
from pupitre.ui.pages.hold.count_panel import CountPanel, ballot_figures
from pupitre.ui.pages.hold.figures import Figure

SIDES = (Figure("for", "Pour"), Figure("against", "Contre"))


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> CountPanel:
    made = CountPanel(french(), "Dépouillement")
    made.ask("i1", (*SIDES, *ballot_figures()), voters=12)
    shown(made, 400, 420)
    return made


def fill(qtbot: QtBot, panel: CountPanel, **figures: int) -> None:
    for key, value in figures.items():
        edit = found(panel, f"figure-{key.replace('_', '-')}", QLineEdit)
        edit.clear()
        qtbot.keyClicks(edit, str(value))


def test_what_is_missing_is_told_at_each_key(qtbot: QtBot, panel: CountPanel) -> None:
    fill(qtbot, panel, **{"for": 8, "against": 2})
    assert spaced(panel.status) == "12 votants : il manque 2 bulletins"
    fill(qtbot, panel, blank=2)
    assert spaced(panel.status) == "12 votants : le compte est bon"
    fill(qtbot, panel, null=1)
    assert spaced(panel.status) == "12 votants : 1 bulletin de trop"


def test_the_signatures_are_no_ballots(qtbot: QtBot, panel: CountPanel) -> None:
    fill(qtbot, panel, signed=12)
    assert panel.missing == 12


def test_an_incomplete_count_is_not_recorded_but_explained(qtbot: QtBot, panel: CountPanel) -> None:
    fill(qtbot, panel, **{"for": 8})
    with qtbot.assertNotEmitted(panel.counted):
        qtbot.mouseClick(panel.record, Qt.MouseButton.LeftButton)
    assert panel.figures.error


def test_too_many_ballots_are_not_recorded(qtbot: QtBot, panel: CountPanel) -> None:
    fill(qtbot, panel, **{"for": 13})
    with qtbot.assertNotEmitted(panel.counted):
        panel.figures.ended.emit()
    assert panel.figures.error


def test_those_who_are_left_did_not_vote(qtbot: QtBot, panel: CountPanel) -> None:
    fill(qtbot, panel, **{"for": 8, "against": 2})
    assert panel.rest.text() == "Les 2 autres n’ont pas voté"
    with qtbot.waitSignal(panel.counted) as counted:
        qtbot.mouseClick(panel.rest, Qt.MouseButton.LeftButton)
    assert counted.args == [{"for": 8, "against": 2, "blank": 0, "null": 0, "not-taking-part": 2}]


def test_a_recorded_count_is_shown_and_can_be_put_right(qtbot: QtBot, panel: CountPanel) -> None:
    recorded = {"for": 8, "against": 4, "blank": 0, "null": 0, "not-taking-part": 0, "signed": None}
    panel.ask("i1", (*SIDES, *ballot_figures()), voters=12, recorded=recorded)
    assert panel.record.isHidden()
    assert panel.figures.isHidden()
    qtbot.mouseClick(panel.change, Qt.MouseButton.LeftButton)
    fill(qtbot, panel, **{"for": 7, "blank": 1})
    assert not panel.record.isHidden()


def test_another_ballot_begins_with_nothing(qtbot: QtBot, panel: CountPanel) -> None:
    fill(qtbot, panel, **{"for": 8})
    panel.ask("i1", (*SIDES, *ballot_figures()), voters=12)
    assert panel.values()["for"] == 8
    panel.ask("i2", (*SIDES, *ballot_figures()), voters=12)
    assert panel.values()["for"] == 0
