# SPDX-License-Identifier: EUPL-1.2
"""Looking after the data: folder, backup, check, rebuild."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pupitre.domain.broken import Problem
from pupitre.store.store import Finding, Store
from pupitre.ui.context import Context
from pupitre.ui.pages.store_card import StoreCard
from rolls import a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path) as made:
        yield made


@pytest.fixture
def card(context: Context, shown: Callable[..., QWidget]) -> StoreCard:
    made = StoreCard(context)
    shown(made, 520, 320)
    made.refresh()
    return made


def press(card: QWidget, name: str) -> None:
    button = found(card, name, QAbstractButton)
    assert isinstance(button, QAbstractButton)
    button.click()


def test_it_says_where_the_data_are_and_opens_that_folder(context: Context, card: StoreCard) -> None:
    opened: list[Path] = []
    card.open_folder = opened.append  # type: ignore[method-assign]
    press(card, "open-folder")
    assert opened == [context.house.store.path.parent]
    assert card.path.text() == str(opened[0])


def test_a_backup_is_a_store_that_holds_the_same(
    qtbot: QtBot, context: Context, card: StoreCard, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    card.ask_folder = lambda: folder  # type: ignore[method-assign]
    with qtbot.waitSignal(card.told) as told:
        press(card, "back-up")
    (path,) = folder.iterdir()
    assert str(path) in told.args[0]
    copy = Store(path)
    assert copy.dump() == context.house.store.dump()
    copy.close()


def test_a_folder_that_is_gone_is_a_problem_and_leaves_nothing(qtbot: QtBot, card: StoreCard, tmp_path: Path) -> None:
    card.ask_folder = lambda: tmp_path / "gone"  # type: ignore[method-assign]
    with qtbot.waitSignal(card.failed) as failed:
        press(card, "back-up")
    assert isinstance(failed.args[0], Problem)
    assert not (tmp_path / "gone").exists()


def test_without_a_folder_nothing_is_done(context: Context, card: StoreCard) -> None:
    card.ask_folder = lambda: None  # type: ignore[method-assign]
    press(card, "back-up")
    assert not context.tasks.busy


def test_a_sound_store_is_told_so(qtbot: QtBot, card: StoreCard) -> None:
    with qtbot.waitSignal(card.told) as told:
        press(card, "check-store")
    assert told.args[1] == "good"
    assert not card.findings.isVisible()


def test_findings_are_told_once_a_kind_with_their_number(qtbot: QtBot, card: StoreCard) -> None:
    with qtbot.waitSignal(card.told) as told:
        card.show_findings([Finding("file-damaged", "a"), Finding("file-damaged", "b"), Finding("incomplete", "c")])
    assert told.args[1] == "warn"
    lines = card.findings.text().split("\n")
    assert [line[-3:] for line in lines] == ["(2)", "(1)"]


def test_a_rebuild_of_a_sound_store_changes_nothing(qtbot: QtBot, card: StoreCard) -> None:
    with qtbot.waitSignal(card.told) as told:
        press(card, "rebuild-store")
    assert told.args[1] == "good"
