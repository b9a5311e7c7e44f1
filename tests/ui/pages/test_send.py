# SPDX-License-Identifier: EUPL-1.2
"""Bundles leave from the window, and what left is told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked, rehearsal
from pupitre.exchange.bundle import read_bundle
from pupitre.ui.context import Context
from pupitre.ui.pages.send import SendPage


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> SendPage:
    page, scope = SendPage(context), convoked(context)
    shown(page, 1080, 700)
    page.arrive(scope)
    return page


def test_every_organisation_that_sits_gets_a_line(page: SendPage) -> None:
    assert len(page.table.table_model.values) == 83
    assert {page._number(r) for r in page.table.table_model.values} == {"—"}


def test_one_bundle_is_written_and_told(
    qtbot: QtBot, page: SendPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(page, "ask_folder", lambda: folder)
    first = page.table.table_model.values[0]
    page.table.select(first.organisation)
    page.one.click()
    qtbot.waitUntil(lambda: str(folder) in page.banner.text, timeout=20_000)
    (file,) = folder.iterdir()
    assert read_bundle(file).manifest.letter.scopes == (page.scope,)
    assert page._number(first) != "—"
    assert page._pill(first).text == "Exporté"


def test_thinking_better_of_it_writes_nothing(page: SendPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "ask_folder", lambda: None)
    page.everyone.click()
    assert not page.context.tasks.busy
    assert page.context.office.store.transfers() == []


def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, page: SendPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "ask_folder", lambda: tmp_path / "gone")
    page.everyone.click()
    qtbot.waitUntil(lambda: bool(page.banner.text), timeout=20_000)
    assert page.context.office.store.transfers() == []


def test_nothing_leaves_before_the_convocation(context: Context, shown: Callable[..., QWidget]) -> None:
    page, scope = SendPage(context), rehearsal(context).prepare()
    shown(page, 1080, 700)
    page.arrive(scope)
    assert not page.everyone.isEnabled()
    assert not page.one.isEnabled()
