# SPDX-License-Identifier: EUPL-1.2
"""What a file of members would change, as it is shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.domain.broken import Problem
from pupitre.services import people
from pupitre.services.people import Reading
from pupitre.ui.context import Context
from pupitre.ui.pages.members_import import ImportPanel, MembersFile, file_label, has_changes, lines, written_sentence
from rolls import a_small_epci, mayor, roll


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path) as made:
        yield made


@pytest.fixture
def reading(context: Context, tmp_path: Path) -> Reading:
    """One mayor follows another, one starts a new term, one line is bad, one is of another commune."""
    path = roll(
        tmp_path,
        mayor(1, "NOM1", since="2026-07-01"),
        mayor(2, "FABRE"),
        mayor(3, "NOM3", gender="X"),
        mayor(900, "AILLEURS"),
    )
    return people.read_members(context.office, path, on=context.today())


def test_each_change_has_its_kind_its_sentence_and_its_line(context: Context, reading: Reading) -> None:
    places = {f"insee-{n:05}": f"Commune {n}" for n in (1, 2, 3)}
    found = lines(reading, places, context.today(), context.words)
    assert [(line.pill.text, line.line) for line in found] == [("Modifié", 2), ("Prend fin", 0), ("Commence", 3)]
    assert "maire de la commune 2" in found[2].text


def test_the_counts_are_those_of_the_file(context: Context, reading: Reading, shown: Callable[..., QWidget]) -> None:
    panel = ImportPanel(context.words)
    shown(panel, 1000, 600)
    panel.show_reading(reading, {}, context.today())
    told = panel.counts.accessibleName()
    assert told.startswith("1 commence, 1 prend fin, 1 est modifié, 0 est inchangé")
    assert told.endswith("1 d’autres communes, 1 ligne en erreur")


def test_the_bad_lines_say_which_and_why(context: Context, reading: Reading, shown: Callable[..., QWidget]) -> None:
    panel = ImportPanel(context.words)
    shown(panel, 1000, 600)
    panel.show_reading(reading, {}, context.today())
    assert panel.faces is not None
    panel.faces.chosen.emit("bad")
    assert panel.bad.isVisible()
    assert [row.title.startswith("Ligne 4") for row in panel.bad.rows()] == [True]


def test_a_file_is_named_with_what_it_is(context: Context, reading: Reading) -> None:
    assert file_label(reading, context.words) == "Fichier des maires · elus-maire-mai.csv · 4 lignes"
    assert has_changes(reading)
    assert written_sentence(reading.difference, context.words) == "3 changements ont été écrits."


def test_a_file_is_read_then_written_in_the_background(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    file = MembersFile(context)
    with qtbot.waitSignal(file.read):
        file.read_file(roll(tmp_path, mayor(2, "FABRE")))
    with qtbot.waitSignal(file.written) as written:
        file.write()
        assert file.writing
    assert len(written.args[0].made.new) == 1
    assert file.reading is None


def test_a_file_that_cannot_be_read_fails_with_its_problem(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    file = MembersFile(context)
    with qtbot.waitSignal(file.failed) as failed:
        file.read_file(tmp_path / "missing.csv")
    assert isinstance(failed.args[0], Problem)
    assert failed.args[0].code == "csv-unopened"
