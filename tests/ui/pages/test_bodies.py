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


def test_a_body_is_shown_with_its_members_and_voices_of_today(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, BODY)
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


def test_an_organisation_without_a_body_is_offered_one(
    qtbot: QtBot, dresser: object, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    with a_context(tmp_path, now=NOW, sample=False) as context:
        context.house.found(Identity("Aude", OrganisationKind.OTHER))
        page = open_page(context, shown)
        assert page.none.isVisible()
        page.none.button.click()
        assert page.panel.isVisible()


# --- rules of other times ---


def test_what_the_rules_were_is_told_under_those_of_today_with_its_dates(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = open_page(context, shown, "conseil-communautaire")
    qtbot.waitUntil(lambda: "Huis clos" in texts(page))
    said = texts(page)
    other = said.index("À d’autres époques, et pour les plus petites communes")
    assert said.index("Plus de la moitié des membres en exercice") < other
    third = said.index("Un tiers des membres en exercice")
    assert third > other
    assert "Du 16 novembre 2020 au 30 septembre 2021" in said[third + 1].splitlines()
    assert any("loi 2020-1379, art. 6" in text.splitlines() for text in said[third:])


def test_a_body_whose_rules_never_changed_tells_no_other_times(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = open_page(context, shown, "conseil-communautaire")
    page.arrive(BODY)
    qtbot.waitUntil(lambda: "CGCT L5211-11-3" in texts(page))
    assert page.rules.findChild(QWidget, "other-times") is None or not found(page.rules, "other-times").isVisible()


# --- adding one, and changing its own rules ---


def test_a_body_is_added_from_the_catalogue_and_shown(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, BODY)
    page.new_body.click()
    assert page.panel.isVisible()
    assert not page.new.isVisible()
    page.panel.model_box.setCurrentIndex(page.panel.model_box.findData("commission"))
    page.panel.name.setText("Commission Eau")
    page.panel.make.click()
    assert page.panel.isHidden()
    assert page.new.isVisible()
    assert page.detail.title.text() == "Commission Eau"
    assert "Commission Eau" in [row.body.name for row in page.bodies.values()]


def test_a_name_that_is_taken_is_told_and_the_form_stays(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, BODY)
    page.new_body.click()
    page.panel.name.setText("Conférence des maires")
    page.panel.make.click()
    assert "porte déjà ce nom" in page.banner.text
    assert page.panel.isVisible()
    page.panel.leave.click()
    assert page.banner.text == ""


def test_the_rules_that_are_a_body_s_own_are_changed(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, BODY)
    page.change.click()
    assert not page.change.isEnabled()
    page.form.days.setValue(10)
    page.form.casting.setChecked(False)
    page.form.make.click()
    assert page.form.isHidden()
    charter = page.bodies[BODY].body.charter
    assert (charter.notice.clear_days, charter.casting_vote) == (10, False)


def test_what_the_law_sets_is_shown_and_cannot_be_touched(context: Context, shown: Callable[..., QWidget]) -> None:
    """CGCT L2121-12, L2121-17, L2121-20 by L5211-1."""
    page = open_page(context, shown, "conseil-communautaire")
    page.change.click()
    controls = (page.form.days, page.form.quorum, page.form.proxies, page.form.casting)
    assert not any(control.isEnabled() for control in controls)
    assert page.form.name.isEnabled()
