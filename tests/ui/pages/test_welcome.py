# SPDX-License-Identifier: EUPL-1.2
"""The first start."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context
from pupitre.services import lists
from pupitre.ui.context import Context
from pupitre.ui.pages.directory import IMPORT
from pupitre.ui.pages.exchange import OPEN
from pupitre.ui.pages.welcome import WelcomePage
from rolls import NOW


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path, now=NOW, sample=False) as made:
        yield made


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> WelcomePage:
    made = WelcomePage(context)
    shown(made, 1080, 700)
    made.arrive()
    return made


def identify(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.keyClicks(page.form.fields["name"].control, "Grand Narbonne")
    page.next.click()


def test_no_key_is_made_before_we_have_said_who_we_are(context: Context, page: WelcomePage) -> None:
    page.next.click()
    assert page.step == 0
    assert page.form.fields["name"].error
    assert context.house.office is None
    assert not (context.house.store.path.parent / "keys" / "root.key").exists()


def test_keys_are_made_in_our_name(qtbot: QtBot, context: Context, page: WelcomePage) -> None:
    identify(qtbot, page)
    assert "Grand Narbonne" in page.who.text()
    page.make.click()
    assert page.step == 2
    own = lists.own_organisation(context.office)
    assert own is not None
    assert own.name == "Grand Narbonne"
    assert (context.house.store.path.parent / "keys" / "root.key").exists()


def test_what_was_typed_can_be_corrected_until_the_keys_are_made(qtbot: QtBot, page: WelcomePage) -> None:
    identify(qtbot, page)
    page.stepper.chosen.emit(0)
    assert page.step == 0
    page.next.click()
    page.make.click()
    page.stepper.chosen.emit(0)
    assert page.step == 2


@pytest.mark.parametrize(("way", "key"), [("directory", IMPORT), ("exchange", OPEN), ("home", None)])
def test_each_way_to_go_on_leads_to_its_page(qtbot: QtBot, page: WelcomePage, way: str, key: object) -> None:
    identify(qtbot, page)
    page.make.click()
    with qtbot.waitSignals([page.founded, page.left_for]):
        page.ways.opened.emit(way)
    heard: list[object] = []
    page.left_for.connect(lambda place, key: heard.append((place, key)))
    page.ways.opened.emit(way)
    assert heard == [(way, key)]


def test_the_sample_is_there_to_be_tried(qtbot: QtBot, context: Context, page: WelcomePage) -> None:
    with qtbot.waitSignal(page.founded, timeout=30_000):
        page.sample.click()
        assert not page.next.isEnabled()
    assert len(lists.organisations(context.office)) == 84
    assert len(context.office.store.sittings()) == 1


def test_a_key_that_is_there_already_is_never_lost(qtbot: QtBot, context: Context, page: WelcomePage) -> None:
    identify(qtbot, page)
    key = context.house.store.path.parent / "keys" / "root.key"
    key.parent.mkdir(parents=True)
    key.write_bytes(b"kept")
    page.make.click()
    assert page.step == 1
    assert "clé" in page.banner.text
    assert key.read_bytes() == b"kept"
