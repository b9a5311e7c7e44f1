# SPDX-License-Identifier: EUPL-1.2
"""The directory: found by typing, corrected in a card, brought up to date by a file that is shown first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pupitre.services import lists
from pupitre.ui.context import Context
from pupitre.ui.pages.directory import IMPORT, DirectoryPage
from rolls import a_small_epci, mayor, roll


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path) as made:
        yield made


def open_page(context: Context, shown: Callable[..., QWidget], key: object = None) -> DirectoryPage:
    page = DirectoryPage(context)
    shown(page, 1080, 700)
    page.arrive(key)
    return page


def read(qtbot: QtBot, page: DirectoryPage, path: Path) -> None:
    page.read_file(path)
    qtbot.waitUntil(lambda: not page.context.tasks.busy)


def write(qtbot: QtBot, page: DirectoryPage) -> None:
    press(page, "write-import")
    qtbot.waitUntil(lambda: not page.context.tasks.busy)


def press(page: QWidget, name: str) -> None:
    button = found(page, name, QAbstractButton)
    assert isinstance(button, QAbstractButton)
    button.click()


def names(context: Context) -> list[str]:
    return sorted(r.person.family_name for r in lists.members(context.office, on=context.today()) if r.current)


def rows(page: DirectoryPage) -> list[str]:
    return [row.person.family_name for row in page.people.table_model.values]


def test_the_list_is_searched_by_name_function_and_commune(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = open_page(context, shown)
    qtbot.keyClicks(page.search, "maire commune 2")
    assert rows(page) == ["NOM2"]
    page.search.clear()
    assert len(rows(page)) == 3


def test_a_name_is_corrected_in_its_card_and_undone(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = open_page(context, shown, "p2")
    edit = found(page, "person-family", QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.clear()
    qtbot.keyClicks(edit, "FABRE")
    press(page, "save-person")
    assert "FABRE" in rows(page)
    assert page.person.title.text().endswith("Fabre")
    context.undo(page, context.office.directory)
    assert "NOM2" in rows(page)


def test_a_person_without_a_name_is_refused_in_words(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, "p2")
    edit = found(page, "person-family", QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.clear()
    edit.textEdited.emit("")
    press(page, "save-person")
    assert "nom" in page.banner.text
    assert "NOM2" in names(context)


def test_a_commune_is_corrected_in_its_card(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, "insee-00003")
    assert page.faces.current() == "places"
    qtbot.keyClicks(found(page.place, "organisation-email"), "mairie@commune3.fr")
    press(page, "save-organisation")
    held = {o.id: o for o in lists.organisations(context.office)}
    assert held["insee-00003"].email == "mairie@commune3.fr"


def test_from_a_person_to_the_commune_and_back(context: Context, shown: Callable[..., QWidget]) -> None:
    page = open_page(context, shown, "p1")
    page.person.mandates.opened.emit("insee-00001")
    assert page.place.title.text() == "Commune 1"
    page.place.members.opened.emit("p1")
    assert page.faces.current() == "people"
    assert page.people.current_key() == "m1"


def test_a_file_is_shown_before_anything_is_written(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = open_page(context, shown)
    before = names(context)
    read(qtbot, page, roll(tmp_path, mayor(1, "NOM1"), mayor(2, "FABRE"), mayor(3, "NOM3", gender="X")))
    assert page.panel.isVisible()
    assert [line.text.partition(",")[0] for line in page.panel.changes.table_model.values] == [
        "Mme\u00a0Ève Nom2",
        "Mme\u00a0Ève Fabre",
    ]
    assert [row.title.partition(":")[0].strip() for row in page.panel.bad.rows()] == ["Ligne 4"]
    assert names(context) == before


def test_nothing_changes_when_the_file_is_left(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = open_page(context, shown)
    before = context.office.store.dump()
    read(qtbot, page, roll(tmp_path, mayor(2, "FABRE")))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    press(page, "leave-import")
    assert not page.panel.isVisible()
    assert context.office.store.dump() == before


def test_what_is_written_is_told_and_can_be_undone(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = open_page(context, shown)
    before = names(context)
    read(qtbot, page, roll(tmp_path, mayor(1, "NOM1"), mayor(2, "FABRE"), mayor(3, "NOM3")))
    write(qtbot, page)
    assert "2 changements" in page.banner.text
    assert "FABRE" in names(context)
    assert "NOM2" not in names(context)
    context.undo(page, context.office.directory)
    assert names(context) == before


def test_the_mandates_that_ended_are_shown_on_demand(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = open_page(context, shown)
    read(qtbot, page, roll(tmp_path, mayor(2, "FABRE")))
    write(qtbot, page)
    assert "NOM2" not in rows(page)
    past = found(page, "past", QCheckBox)
    assert isinstance(past, QCheckBox)
    past.click()
    assert "NOM2" in rows(page)


def test_a_file_that_says_nothing_new_has_nothing_to_write(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = open_page(context, shown)
    read(qtbot, page, roll(tmp_path, *(mayor(n, f"NOM{n}") for n in (1, 2, 3))))
    assert page.panel.nothing.isVisible()
    assert not page.write.isVisible()


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"a;b\n1;2\n", b"PK\x03\x04"])
def test_an_unreadable_file_is_a_plain_sentence_and_nothing_more(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path, content: bytes
) -> None:
    page = open_page(context, shown)
    path = tmp_path / "photo.csv"
    path.write_bytes(content)
    read(qtbot, page, path)
    assert "photo.csv" in page.banner.text
    assert not page.panel.isVisible()
    assert page.choose.isVisible()


def test_the_welcome_page_leads_straight_to_the_choice_of_a_file(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    page = DirectoryPage(context)
    path = roll(tmp_path, mayor(2, "FABRE"))
    page.ask_file = lambda: path  # type: ignore[method-assign]
    shown(page, 1080, 700)
    page.arrive(IMPORT)
    qtbot.waitUntil(page.panel.isVisible)


def test_an_empty_directory_says_what_to_do_first(
    qtbot: QtBot, dresser: object, shown: Callable[..., QWidget], tmp_path: Path
) -> None:
    with a_small_epci(tmp_path, mayors=0) as context:
        page = open_page(context, shown)
        assert page.none.isVisible()
        assert page.choose.isVisible()
