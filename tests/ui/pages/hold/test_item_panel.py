# SPDX-License-Identifier: EUPL-1.2
"""The panel of an item: what can be done with it now, and its notes."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moments import french, moment
from pupitre.domain import ballot
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind
from pupitre.ui.pages.hold.item_panel import ItemPanel


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> ItemPanel:
    panel = ItemPanel(french())
    shown(panel, 560, 640)
    return panel


def show(panel: ItemPanel, until: str, number: str) -> Item:
    p = moment(until)
    item = next(i for i in p.items if i.number == number)
    voting = item.id in p.discussions and item.kind is ItemKind.VOTE
    panel.show_item(p, item, ballot.outcome(p, item.id, n=p.last_n + 1, at=time(19)) if voting else None)
    return item


def offered(panel: ItemPanel) -> set[str]:
    buttons = (panel.open, panel.proclaim, panel.note)
    return {button.objectName() for button in buttons if not button.isHidden()}


@pytest.mark.parametrize(
    ("until", "number", "buttons"),
    [
        ("19:20", "5", {"open-item"}),
        ("19:20", "4", {"proclaim"}),
        ("20:50", "7", {"take-note"}),
        ("19:20", "1", set()),
        ("adjourned", "8", set()),
    ],
)
def test_an_item_offers_only_what_comes_next(panel: ItemPanel, until: str, number: str, buttons: set[str]) -> None:
    show(panel, until, number)
    assert offered(panel) == buttons


def test_who_reports_and_how_many_files_are_told(panel: ItemPanel) -> None:
    show(panel, "19:20", "4")
    assert " ".join(panel._facts.text().split()) == "Rapporteur : M. Florian N’Guyen · 1 pièce jointe"


def test_a_note_is_kept_when_its_field_is_left(qtbot: QtBot, panel: ItemPanel) -> None:
    item = show(panel, "19:20", "4")
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.notes.setFocus()
    panel.notes.insertPlainText("Dit : ")
    with qtbot.waitSignal(panel.note_written) as written:
        panel.proclaim.setFocus()
    assert written.args == [item.id, panel.notes.toPlainText()]


def test_a_note_is_kept_when_another_item_is_shown(qtbot: QtBot, panel: ItemPanel) -> None:
    item = show(panel, "19:20", "4")
    panel.notes.insertPlainText("Dit : ")
    text = panel.notes.toPlainText()
    with qtbot.waitSignal(panel.note_written) as written:
        show(panel, "19:20", "5")
    assert written.args == [item.id, text]
    assert panel.notes.toPlainText() != text


def test_what_is_being_typed_is_left_alone(qtbot: QtBot, panel: ItemPanel) -> None:
    show(panel, "19:20", "4")
    panel.notes.insertPlainText("Dit : ")
    text = panel.notes.toPlainText()
    show(panel, "19:20", "4")
    assert panel.notes.toPlainText() == text
    panel.keep_note()


def test_a_note_that_did_not_change_is_not_written_again(qtbot: QtBot, panel: ItemPanel) -> None:
    show(panel, "19:20", "4")
    with qtbot.assertNotEmitted(panel.note_written):
        panel.keep_note()


@pytest.mark.parametrize(("until", "number", "offered"), [("19:20", "1", True), ("adjourned", "7", False)])
def test_only_what_was_voted_can_have_its_vote_corrected(
    panel: ItemPanel, until: str, number: str, offered: bool
) -> None:
    show(panel, until, number)
    assert panel.correct.isHidden() is not offered
