# SPDX-License-Identifier: EUPL-1.2
"""Who we are, as the first start asks it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.domain.directory import OrganisationKind
from pupitre.host.resources import shipped
from pupitre.services.founding import Identity
from pupitre.text.language import load, speak
from pupitre.ui.pages.identity_form import IdentityForm


@pytest.fixture
def form(dresser: object, shown: Callable[..., QWidget]) -> IdentityForm:
    words = load("fr", shipped("i18n"))
    speak(words)
    made = IdentityForm(words)
    shown(made, 600, 500)
    return made


def choose(form: IdentityForm, kind: OrganisationKind) -> None:
    form.kind.select(kind.value)
    form.kind.chosen.emit(kind.value)


def test_what_is_typed_is_who_we_are(qtbot: QtBot, form: IdentityForm) -> None:
    for name, text in (("name", "Grand Narbonne"), ("siren", "241 100 593"), ("postcode", "11100")):
        qtbot.keyClicks(form.fields[name].control, text)
    assert form.checked() == Identity("Grand Narbonne", OrganisationKind.EPCI, siren="241100593", postcode="11100")


def test_only_a_commune_has_an_insee_code(qtbot: QtBot, form: IdentityForm) -> None:
    assert not form.fields["insee"].isVisible()
    choose(form, OrganisationKind.COMMUNE)
    assert form.fields["insee"].isVisible()
    qtbot.keyClicks(form.fields["name"].control, "Ajaccio")
    qtbot.keyClicks(form.fields["insee"].control, "2a004")
    assert form.identity().insee == "2A004"
    choose(form, OrganisationKind.EPCI)
    assert form.identity().insee == ""


@pytest.mark.parametrize(
    ("field", "typed"), [("name", "  "), ("siren", "12345"), ("siren", "241100594"), ("insee", "1139")]
)
def test_the_field_at_fault_says_why(qtbot: QtBot, form: IdentityForm, field: str, typed: str) -> None:
    choose(form, OrganisationKind.COMMUNE)
    if field != "name":
        qtbot.keyClicks(form.fields["name"].control, "Trebes")
    qtbot.keyClicks(form.fields[field].control, typed)
    assert form.checked() is None
    assert [name for name, each in form.fields.items() if each.error] == [field]


def test_a_commune_says_its_inhabitants_because_its_notice_hangs_on_them(qtbot: QtBot, form: IdentityForm) -> None:
    """CGCT L2121-11: under 3,500 inhabitants, three clear days."""
    assert form.fields["population"].isHidden()
    choose(form, OrganisationKind.COMMUNE)
    assert not form.fields["population"].isHidden()
    qtbot.keyClicks(form.fields["name"].control, "Trassanel")
    qtbot.keyClicks(form.fields["population"].control, "1 450")
    assert form.identity().population == 1450
