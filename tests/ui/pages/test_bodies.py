# SPDX-License-Identifier: EUPL-1.2
"""The bodies and their rules."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, found
from offices import BODY
from pupitre.domain.directory import OrganisationKind
from pupitre.services.founding import Identity
from pupitre.ui.context import Context
from pupitre.ui.pages.bodies import BodiesPage
from pupitre.ui.widgets.label import Label
from rolls import NOW, a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path, mayors=7) as made:
        yield made


def open_page(context: Context, shown: Callable[..., QWidget], key: object = None) -> BodiesPage:
    page = BodiesPage(context)
    shown(page, 1080, 700)
    page.arrive(key)
    return page


def texts(page: BodiesPage) -> list[str]:
    return [label.text() for label in page.rules.findChildren(Label) if label.isVisible()]


def test_the_first_body_is_shown_with_its_members_and_voices_of_today(
    context: Context, shown: Callable[..., QWidget]
) -> None:
    page = open_page(context, shown)
    assert page.detail.title.text() == "Conférence des maires"
    assert page.counts.accessibleName() == "7 membres avec voix, 7 voix, 0 membre sans voix, 4 quorum"


def test_every_rule_stands_with_its_basis(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, BODY)
    qtbot.waitUntil(lambda: "Quorum" in texts(page))
    said = texts(page)
    at = said.index("Quorum")
    assert said[at + 1 : at + 3] == [
        "Plus de la moitié des membres en exercice",
        "règlement intérieur, par analogie avec CGCT L2121-17",
    ]


def test_without_members_the_reason_is_told(
    qtbot: QtBot, dresser: object, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    with a_small_epci(tmp_path, mayors=0) as context:
        page = open_page(context, shown)
        assert page.trouble.isVisible()
        assert page.trouble.text()


def test_a_new_sitting_is_asked_for(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown)
    button = found(page, "new-sitting", QAbstractButton)
    assert isinstance(button, QAbstractButton)
    with qtbot.waitSignal(page.left_for) as left:
        button.click()
    assert left.args == ["sittings", "new"]


def test_a_commune_has_no_body_yet(
    qtbot: QtBot, dresser: object, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    with a_context(tmp_path, now=NOW, sample=False) as context:
        context.house.found(Identity("Trèbes", OrganisationKind.COMMUNE, insee="11397"))
        page = open_page(context, shown)
        assert page.none.isVisible()
