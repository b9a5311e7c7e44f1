# SPDX-License-Identifier: EUPL-1.2
"""The program behind the frame: the store opened once the window stands, and told plainly where it cannot be."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pupitre.bootstrap import surroundings
from pupitre.host import settings
from pupitre.host.paths import Paths
from pupitre.ui.program import Program


@pytest.fixture
def places(home: Path) -> Paths:
    return surroundings().places


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, dresser: object, places: Paths) -> Iterator[Program]:
    around = surroundings()
    made = Program(qapp, around.house, places, sample=False)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def test_a_new_secretariat_is_welcomed(program: Program) -> None:
    program.start()
    assert program.window.current == "welcome"


def test_the_sample_opens_on_what_is_to_be_done(
    qapp: QApplication, qtbot: QtBot, dresser: object, places: Paths
) -> None:
    made = Program(qapp, surroundings().house, places, sample=True)
    qtbot.addWidget(made.window)
    try:
        made.start()
        assert made.window.current == "home"
        assert made.context is not None
        assert [s.items for s in made.context.office.store.sittings()] == [8]
    finally:
        made.close()


def test_a_store_of_a_newer_version_is_told_and_left_as_it_is(program: Program, places: Paths) -> None:
    path = places.data / "pupitre.sqlite"
    program.start()
    assert program.context is not None
    program.context.house.close()
    with sqlite3.connect(path) as store:
        store.execute("PRAGMA user_version = 99")
    store.close()
    before = path.read_bytes()
    program.context = None
    program.start()
    assert "plus récent" in program.window.banner.text
    assert program.context is None
    assert path.read_bytes() == before


def test_larger_text_is_kept_for_the_next_time(program: Program, places: Paths) -> None:
    program.start()
    program.window.resized_text.emit(1)
    assert settings.load(places.settings).text_scale == 110
    program.window.resized_text.emit(0)
    assert settings.load(places.settings).text_scale == 100
