# SPDX-License-Identifier: EUPL-1.2
"""The cards of one person and of one organisation."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pupitre.domain.directory import Gender
from pupitre.services import lists
from pupitre.services.lists import MemberRow
from pupitre.ui.context import Context
from pupitre.ui.pages.directory_cards import OrganisationCard, PersonCard
from pupitre.ui.widgets.segments import Segments
from rolls import a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path) as made:
        yield made


def member(context: Context, person: str) -> MemberRow:
    return next(row for row in lists.members(context.office, on=context.today()) if row.person.id == person)


def test_a_person_is_saved_as_typed_and_only_then(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    card, row = PersonCard(context.words), member(context, "p1")
    shown(card)
    card.show_person(row.person, [row])
    assert not card.save.isEnabled()
    qtbot.keyClicks(found(card, "person-email"), "eve@commune1.fr")
    civility = found(card, "person-civility", Segments)
    assert isinstance(civility, Segments)
    civility.select(Gender.MALE.value)
    with qtbot.waitSignal(card.saved) as saved:
        card.save.click()
    assert saved.args == [replace(row.person, email="eve@commune1.fr", gender=Gender.MALE)]


def test_each_mandate_says_where_and_since_when(context: Context, shown: Callable[..., QWidget]) -> None:
    card, row = PersonCard(context.words), member(context, "p1")
    shown(card)
    card.show_person(row.person, [row])
    assert [(r.title, r.subtitle) for r in card.mandates.rows()] == [
        ("Maire de la commune 1", "depuis le 20 mars 2026")
    ]


def test_an_organisation_tells_its_numbers_and_who_sits_there(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    card, row = OrganisationCard(context.words), member(context, "p1")
    shown(card)
    card.show_organisation(row.organisation, [row])
    assert [(r.title, r.aside) for r in card.members.rows()] == [("Nom1 Ève", "Maire")]
    assert not card.save.isEnabled()
    qtbot.keyClicks(found(card, "organisation-town"), "Ville")
    with qtbot.waitSignal(card.saved) as saved:
        card.save.click()
    assert saved.args == [replace(row.organisation, town="Ville")]
