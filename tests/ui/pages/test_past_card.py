# SPDX-License-Identifier: EUPL-1.2
"""A past sitting as it is shown before it is taken up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from pasts import ELECTION, SMALL, a_file
from pupitre.domain.broken import Problem
from pupitre.host.resources import shipped
from pupitre.services.past_import import Unread, read_file
from pupitre.text.language import Words, load, speak
from pupitre.ui.pages.past_card import PastCard, state_of
from pupitre.ui.pages.past_intake import Looked
from pupitre.ui.widgets.table_model import PILL


@pytest.fixture
def french() -> Words:
    words = load("fr", shipped("i18n"))
    speak(words)
    return words


@pytest.fixture
def card(french: Words, shown: Callable[..., QWidget]) -> PastCard:
    made = PastCard(french)
    shown(made, 800, 600)
    return made


def looked(tmp_path: Path, text: str) -> Looked:
    path = a_file(tmp_path, text)
    try:
        return Looked(read_file(path, shipped("resources"))[0])
    except Problem as problem:
        return Looked(Unread(path, problem))


def told(card: PastCard) -> list[str]:
    return [" ".join(row.title.split()) for row in card.remarks.rows()]


def test_the_room_is_shown_moment_by_moment(card: PastCard, tmp_path: Path) -> None:
    card.show_looked(looked(tmp_path, SMALL))
    model = card.moments.table_model
    rows = [[model.index(row, at).data() for at in range(6)] for row in range(model.rowCount())]
    assert rows[0] == ["Ouverture", "8", "5", "5", "1", "6"]
    assert [row[0] for row in rows] == ["Ouverture", "Avant le point 2", "Point 3, retraits", "Après le point 3",
                                        "Avant le point 5"]  # fmt: skip
    assert [model.index(row, 6).data(PILL).text for row in range(3)] == ["atteint", "atteint", "manque"]


def test_what_does_not_add_up_is_said_in_sentences(card: PastCard, tmp_path: Path) -> None:
    card.show_looked(looked(tmp_path, SMALL))
    assert card.title.text() == "Mardi 6 mars 2018, 20\u00a0h\u00a030"
    assert card.where.text() == "Saint-Exemple · Conseil municipal · seance.yaml"
    assert len(told(card)) == 1
    assert told(card)[0].startswith("Le quorum n’est pas atteint")


def test_where_all_adds_up_there_is_nothing_to_read(card: PastCard, tmp_path: Path) -> None:
    text = "\n".join(line for line in SMALL.splitlines() if "retrait" not in line)
    held = looked(tmp_path, text.replace("pour: 5, contre: 0}", "pour: 7}"))
    card.show_looked(held)
    assert state_of(held).text == "Tout concorde"
    assert not card.remarks.isVisible()
    assert not card.heading.isVisible()


def test_a_file_without_members_says_that_there_is_no_quorum_to_count(card: PastCard, tmp_path: Path) -> None:
    card.show_looked(looked(tmp_path, ELECTION))
    assert card.none.isVisible()
    assert not card.moments.isVisible()
    assert card.title.text() == "Jeudi 12 janvier 2017"


def test_a_file_that_cannot_be_read_says_everything_that_is_to_be_corrected(card: PastCard, tmp_path: Path) -> None:
    text = SMALL.replace("etat: absent", "etat: absente").replace("2018-02-27", "2018-02-30")
    held = looked(tmp_path, text)
    card.show_looked(held)
    assert state_of(held).text == "Illisible"
    assert card.title.text() == "seance.yaml"
    assert [line.split(",")[0] for line in told(card)] == ["Ligne 6", "Ligne 18"]
    assert not card.moments.isVisible()


def test_what_is_in_the_register_already_says_so(french: Words, tmp_path: Path) -> None:
    held = looked(tmp_path, SMALL)
    assert state_of(Looked(held.found, "sitting:0/1")).text == "Déjà au registre"
