# SPDX-License-Identifier: EUPL-1.2
"""The register: what is closed, by year; and past sittings taken up from files, looked at before they are written."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pasts import ELECTION, SMALL, a_file
from pupitre.formats import past_files
from pupitre.services.past_import import import_past, read_file
from pupitre.ui.context import Context
from pupitre.ui.pages import past_intake
from pupitre.ui.pages.register import ALL, HISTORY, RegisterPage
from rolls import a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path / "here") as made:
        yield made


def opened(context: Context, shown: Callable[..., QWidget], key: object = None) -> RegisterPage:
    page = RegisterPage(context)
    shown(page, 1080, 700)
    page.arrive(key)
    return page


def several(folder: Path, count: int) -> list[Path]:
    """As many files, each of its own day."""
    days = (f"20{10 + n % 9}-0{1 + n % 8}-{10 + n // 72:02}" for n in range(count))
    return [a_file(folder, SMALL.replace("2018-03-06", day), f"{n}.yaml") for n, day in enumerate(days)]


def take_in(context: Context, path: Path) -> str:
    [reading] = read_file(path, context.office.resources)
    return import_past(context.office, reading)


def look(qtbot: QtBot, page: RegisterPage, *paths: Path) -> None:
    page.look_into(paths)
    idle(qtbot, page)


def idle(qtbot: QtBot, page: RegisterPage) -> None:
    qtbot.waitUntil(lambda: not page.context.tasks.busy, timeout=30_000)


def press(page: QWidget, name: str) -> None:
    button = found(page, name, QAbstractButton)
    assert isinstance(button, QAbstractButton)
    button.click()


def test_an_empty_register_says_what_to_do_first(context: Context, shown: Callable[..., QWidget]) -> None:
    page = opened(context, shown)
    assert page.empty.isVisible()
    page.empty.button.click()
    assert page.panel.isVisible()
    press(page, "leave-history")
    assert page.empty.isVisible()


def test_closed_sittings_are_listed_the_latest_first_and_by_year(
    context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    for path in (a_file(tmp_path, ELECTION, "a.yaml"), a_file(tmp_path, SMALL, "b.yaml")):
        take_in(context, path)
    page = opened(context, shown)
    assert [row.title for row in page.years.rows()] == ["Toutes", "2018", "2017"]
    assert [s.taken_from for s in page.table.table_model.values] == ["b.yaml", "a.yaml"]
    cells = [page.table.table_model.index(0, at).data() for at in range(5)]
    assert cells == ["mardi 6 mars 2018", "Conseil municipal", "Saint-Exemple", "5", "5"]
    page.years.select(2017)
    assert [s.taken_from for s in page.table.table_model.values] == ["a.yaml"]
    assert page.table.table_model.index(0, 3).data() == "—"


def test_a_sitting_is_sought_and_opened_at_its_paper(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    take_in(context, a_file(tmp_path, ELECTION, "a.yaml"))
    wanted = take_in(context, a_file(tmp_path, SMALL, "b.yaml"))
    page = opened(context, shown)
    page.search.setText("saint-ex")
    assert [s.scope for s in page.table.table_model.values] == [wanted]
    with qtbot.waitSignal(page.left_for) as left:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert left.args == ["sign", wanted]


def test_files_are_read_and_shown_before_anything_is_written(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page, before = opened(context, shown, HISTORY), context.office.store.dump()
    wrong = a_file(tmp_path, SMALL.replace("etat: absent", "etat: absente"), "wrong.yaml")
    look(qtbot, page, a_file(tmp_path), a_file(tmp_path, ELECTION, "election.yaml"), wrong)
    assert context.office.store.dump() == before
    pills = [row.pills[0].text for row in page.panel.list.rows()]
    assert pills == ["1 remarque", "1 remarque", "Illisible"]
    assert page.take.text() == "Reprendre 2 séances"


def test_taking_up_brings_the_sittings_and_leads_to_the_one(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = opened(context, shown, HISTORY)
    look(qtbot, page, a_file(tmp_path))
    press(page, "take-up")
    idle(qtbot, page)
    (sitting,) = context.office.store.sittings()
    assert page.full.isVisible()
    assert page.table.current_key() == sitting.scope
    assert page.years.current_key() == ALL
    assert "1 séance a été reprise." in page.banner.text
    with qtbot.waitSignal(page.left_for) as left:
        next(b for b in page.banner.findChildren(QAbstractButton) if b.text() == "Voir la séance").click()
    assert left.args == ["sign", sitting.scope]


def test_what_is_there_already_is_told_and_left(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    here = a_file(tmp_path)
    take_in(context, here)
    page = opened(context, shown, HISTORY)
    look(qtbot, page, here)
    assert page.panel.list.rows()[0].pills[0].text == "Déjà au registre"
    assert page.take.isHidden()
    look(qtbot, page, a_file(tmp_path, ELECTION, "election.yaml"))
    press(page, "take-up")
    idle(qtbot, page)
    assert len(context.office.store.sittings()) == 2


def test_a_file_that_was_corrected_is_read_anew_and_one_that_cannot_be_read_stays(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = opened(context, shown, HISTORY)
    wrong = a_file(tmp_path, "seance: {date: demain}", "wrong.yaml")
    look(qtbot, page, a_file(tmp_path), wrong)
    press(page, "take-up")
    idle(qtbot, page)
    assert page.panel.isVisible()
    assert page.take.isHidden()
    look(qtbot, page, a_file(tmp_path, ELECTION, "wrong.yaml"))
    assert page.take.text() == "Reprendre 1 séance"


def test_stopping_keeps_whole_what_was_taken_up_and_leaves_the_rest(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path, monkeypatch
) -> None:
    page = opened(context, shown, HISTORY)
    look(qtbot, page, *several(tmp_path, 5))

    def stopped_after_the_second(office, reading):
        scope = import_past(office, reading)
        if len(office.store.sittings()) == 2:
            context.tasks.cancel()
        return scope

    monkeypatch.setattr(past_intake, "import_past", stopped_after_the_second)
    press(page, "take-up")
    idle(qtbot, page)
    assert [s.stage.value for s in context.office.store.sittings()] == ["closed"] * 2
    assert "Vous avez arrêté" in page.banner.text
    assert page.take.text() == "Reprendre 3 séances"


@pytest.mark.parametrize("kind", past_files.TEMPLATES)
def test_the_template_is_saved_with_its_ending(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path, monkeypatch, kind: str
) -> None:
    page, asked = opened(context, shown, HISTORY), tmp_path / "modele"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_a, **_k: (str(asked), "")))
    press(page, f"template{kind.replace('.', '-')}")
    idle(qtbot, page)
    with zipfile.ZipFile(asked.with_name("modele" + kind)) as saved:
        assert saved.namelist() == zipfile.ZipFile(io.BytesIO(past_files.template(kind))).namelist()
    assert "Enregistré" in page.banner.text


def test_a_long_history_is_read_taken_up_and_listed(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = opened(context, shown, HISTORY)
    look(qtbot, page, *several(tmp_path, 30))
    assert len(page.panel.list.rows()) == 30
    press(page, "take-up")
    idle(qtbot, page)
    assert len(page.table.table_model.values) == 30
