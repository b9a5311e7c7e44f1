# SPDX-License-Identifier: EUPL-1.2
"""Which files, from which template; then what was read of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pasts import ELECTION, SMALL, a_file
from pupitre.domain.broken import Problem
from pupitre.host.resources import shipped
from pupitre.services.past_import import Unread, read_file
from pupitre.text.language import load, speak
from pupitre.ui.pages.past_intake import Looked
from pupitre.ui.pages.past_panel import PastPanel


@pytest.fixture
def panel(shown: Callable[..., QWidget]) -> PastPanel:
    words = load("fr", shipped("i18n"))
    speak(words)
    made = PastPanel(words)
    shown(made, 1000, 640)
    made.show_looked({})
    return made


@pytest.fixture
def looked(tmp_path: Path) -> dict[str, Looked]:
    """One to take up, one that is here, one that cannot be read."""
    small, election = (
        read_file(a_file(tmp_path, text, name), shipped("resources"))[0]
        for text, name in ((SMALL, "small.yaml"), (ELECTION, "election.yaml"))
    )
    unread = Unread(tmp_path / "photo.png", Problem("past-sitting-unreadable", name="photo.png", faults=()))
    return {x.key: x for x in (Looked(small), Looked(election, "sitting:0/1"), Looked(unread))}


def test_the_beginning_offers_the_templates_and_asks_for_files(qtbot: QtBot, panel: PastPanel) -> None:
    for name, kind in (("template-xlsx", ".xlsx"), ("template-ods", ".ods")):
        button = found(panel, name, QAbstractButton)
        assert button.isVisible()
        with qtbot.waitSignal(panel.template_wanted) as wanted:
            button.click()
        assert wanted.args == [kind]
    with qtbot.waitSignal(panel.choosing):
        found(panel, "choose-past", QAbstractButton).click()


def test_what_was_read_is_counted_and_listed(panel: PastPanel, looked: dict[str, Looked]) -> None:
    panel.show_looked(looked)
    assert panel.counts.accessibleName() == (
        "1 séance à reprendre, 1 remarque, 1 est déjà au registre, 1 fichier illisible"
    )
    assert [row.title for row in panel.list.rows()] == ["Saint-Exemple", "CC Exemple", "photo.png"]
    assert panel.list.rows()[0].subtitle == "6 mars 2018 · small.yaml"


def test_the_sitting_that_is_chosen_is_shown(panel: PastPanel, looked: dict[str, Looked]) -> None:
    panel.show_looked(looked)
    assert panel.card.title.text().startswith("Mardi 6 mars 2018")
    panel.list.select(list(looked)[1])
    assert panel.card.title.text() == "Jeudi 12 janvier 2017"
    panel.show_looked(looked)
    assert panel.card.title.text() == "Jeudi 12 janvier 2017"


def test_a_sitting_whose_file_names_no_organisation_is_known_by_its_day(panel: PastPanel, tmp_path: Path) -> None:
    text = SMALL.replace("nom: Saint-Exemple, ", "")
    [reading] = read_file(a_file(tmp_path, text), shipped("resources"))
    panel.show_looked({"x": Looked(reading)})
    assert panel.list.rows()[0].title == "6 mars 2018"
