# SPDX-License-Identifier: EUPL-1.2
"""The forms of a new body and of a body's own rules."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.domain.charter import Body, QuorumRule
from pupitre.formats.charters import Model, read_catalogue
from pupitre.host.resources import shipped
from pupitre.services.bodies import OwnRules
from pupitre.text.language import load, speak
from pupitre.ui.pages.body_forms import BodyForm, NewBody

FRENCH = load("fr", shipped("i18n"))
CATALOGUE = {m.key: m for m in read_catalogue(shipped("resources") / "charters")}
TWO = (CATALOGUE["commission"], CATALOGUE["conference-des-maires"])


@pytest.fixture
def new(qtbot: QtBot, shown: Callable[..., QWidget]) -> NewBody:
    speak(FRENCH)
    form = NewBody(FRENCH)
    shown(form, 900, 300)
    return form


def body(key: str) -> Body:
    return Body(key, "own", CATALOGUE[key].charter.name, CATALOGUE[key].charter)


def test_models_whose_name_is_free_come_first_and_each_says_what_it_is(new: NewBody) -> None:
    new.begin(TWO, ["Commission"])
    names = [new.model_box.itemText(n) for n in range(new.model_box.count())]
    assert names == ["Conférence des maires", "Commission"]
    assert new.name.text() == "Conférence des maires"
    assert "Donne un avis" in new.told.text()
    assert "5 jours francs" in new.told.text()


def test_the_name_and_the_model_are_asked_for(new: NewBody, qtbot: QtBot) -> None:
    new.begin(TWO, [])
    new.name.setText("Commission Eau")
    with qtbot.waitSignal(new.asked) as asked:
        new.make.click()
    assert asked.args == ["Commission Eau", TWO[0]]
    with qtbot.waitSignal(new.left):
        new.leave.click()


def test_without_a_model_nothing_can_be_added(new: NewBody) -> None:
    none: tuple[Model, ...] = ()
    new.begin(none, [])
    assert not new.make.isEnabled()
    assert (new.name.text(), new.told.text()) == ("", "")


def test_a_body_s_own_rules_are_shown_as_they_are_and_asked_for_as_they_are_set(
    qtbot: QtBot, shown: Callable[..., QWidget]
) -> None:
    speak(FRENCH)
    form = BodyForm(FRENCH)
    shown(form, 900, 300)
    form.show_body(body("conference-des-maires"))
    assert form.own() == OwnRules(5, QuorumRule.MAJORITY, 1, casting_vote=True)
    form.days.setValue(3)
    form.quorum.setCurrentIndex(form.quorum.findData("none"))
    with qtbot.waitSignal(form.asked) as asked:
        form.make.click()
    assert asked.args == ["Conférence des maires", OwnRules(3, QuorumRule.NONE, 1, casting_vote=True)]


def test_a_rule_of_law_is_greyed_and_its_article_told(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    speak(FRENCH)
    form = BodyForm(FRENCH)
    shown(form, 900, 300)
    form.show_body(body("conseil-municipal"))
    assert not form.days.isEnabled()
    assert form.days.toolTip() == "CGCT L2121-12"
    form.show_body(body("commission"))
    assert form.days.isEnabled()
