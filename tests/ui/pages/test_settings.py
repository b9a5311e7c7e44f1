# SPDX-License-Identifier: EUPL-1.2
"""Settings hold at once; the letterhead is a deed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import pupitre
from contexts import found
from pupitre.host.settings import TEXT_SCALES, Settings
from pupitre.services import lists
from pupitre.ui.context import Context
from pupitre.ui.pages.settings import SCALES, SettingsPage
from pupitre.ui.widgets.label import Label
from rolls import a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path) as made:
        yield made


def open_page(context: Context, shown: Callable[..., QWidget]) -> SettingsPage:
    page = SettingsPage(context)
    shown(page, 1080, 700)
    page.arrive()
    return page


def test_a_theme_and_a_size_of_text_are_worn_at_once(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = open_page(context, shown)
    worn: list[Settings] = []
    context.dressed.connect(worn.append)
    page.theme.chosen.emit("dark")
    page.scale.chosen.emit("150")
    assert worn == [Settings(theme="dark"), Settings(theme="dark", text_scale=150)]
    assert context.settings == worn[-1]


def test_the_choices_show_the_settings_of_now(context: Context, shown: Callable[..., QWidget]) -> None:
    context.settings = Settings(theme="light", text_scale=180)
    page = open_page(context, shown)
    assert (page.theme.current(), page.scale.current()) == ("light", "175")


def test_every_size_offered_is_one_that_settings_take() -> None:
    assert set(SCALES) <= set(TEXT_SCALES)


def test_the_letterhead_is_corrected_and_undone(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown)
    assert not page.save.isEnabled()
    address = found(page, "organisation-address", QLineEdit)
    qtbot.keyClicks(address, "1, rue de la Paix")
    page.save.click()
    own = lists.own_organisation(context.office)
    assert own is not None
    assert own.address == "1, rue de la Paix"
    assert page.banner.text == "L’en-tête est enregistré."
    context.undo(page, context.office.directory)
    assert isinstance(address, QLineEdit)
    assert address.text() == ""


def test_an_organisation_without_a_name_is_refused_in_words(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = open_page(context, shown)
    name = found(page, "organisation-name", QLineEdit)
    assert isinstance(name, QLineEdit)
    name.clear()
    name.textEdited.emit("")
    page.save.click()
    assert "nom" in page.banner.text


def test_the_program_says_its_version_and_licences(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown)
    said = " ".join(label.text() for label in page.findChildren(Label))
    for part in (pupitre.__version__, "EUPL-1.2", "Source Sans Pro", "Remix Icon"):
        assert part in said
