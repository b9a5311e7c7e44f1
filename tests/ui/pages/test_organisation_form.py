# SPDX-License-Identifier: EUPL-1.2
"""The fields of an organisation."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pupitre.domain.directory import Organisation, OrganisationKind
from pupitre.ui.pages.organisation_form import OrganisationForm

TREBES = Organisation("t", OrganisationKind.COMMUNE, "Trèbes", insee="11397", population=5386, postcode="11800")


def test_only_what_is_typed_changes(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    form = OrganisationForm()
    shown(form)
    form.show_organisation(TREBES)
    assert not form.dirty
    town = found(form, "organisation-town", QLineEdit)
    with qtbot.waitSignal(form.touched):
        qtbot.keyClicks(town, " Trebes ")
    assert form.edited() == replace(TREBES, town="Trebes")
    assert form.dirty


def test_what_was_typed_about_another_is_forgotten(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    form = OrganisationForm()
    shown(form)
    form.show_organisation(TREBES)
    qtbot.keyClicks(found(form, "organisation-address"), "Place")
    form.show_organisation(TREBES)
    assert not form.dirty


def test_without_an_organisation_there_is_nothing_to_save(qtbot: QtBot) -> None:
    form = OrganisationForm()
    qtbot.addWidget(form)
    assert form.edited() is None
    assert not form.dirty


def test_the_inhabitants_on_whom_the_notice_hangs_are_a_number(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    """CGCT L2121-11: under 3,500 inhabitants."""
    form = OrganisationForm()
    shown(form)
    form.show_organisation(replace(TREBES, population=0))
    edit = found(form, "organisation-population", QLineEdit)
    assert edit.text() == ""
    qtbot.keyClicks(edit, "a3499")
    assert form.edited() == replace(TREBES, population=3499)
    edit.clear()
    assert form.edited() == replace(TREBES, population=0)
