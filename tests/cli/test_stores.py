# SPDX-License-Identifier: EUPL-1.2
"""Looking after a store on the command line."""

import sqlite3
from contextlib import closing

import pytest


def changed(store, *statements: str) -> None:
    with closing(sqlite3.connect(store)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_the_demonstration_s_store_is_sound_and_rebuilding_it_changes_nothing(pupitre, store) -> None:
    assert pupitre("store", "check", "--store", store, "--json").json == []
    assert pupitre("store", "rebuild", "--store", store, "--json").json == {"changed": False}
    assert pupitre("store", "check", "--store", store).out == "The store is sound: nothing to report.\n"
    assert pupitre("store", "rebuild", "--store", store).out == "Rebuilt: nothing has changed.\n"


def test_a_projection_that_was_changed_is_found_and_rebuilt(pupitre, store) -> None:
    changed(store, "UPDATE vote SET choice = 'against' WHERE choice = 'for'")
    said = pupitre("store", "check", "--store", store, "--json")
    assert (said.status, said.json) == (1, [{"code": "projection-differs", "about": "vote"}])
    assert "1 finding." in pupitre("store", "check", "--store", store).out
    assert pupitre("store", "rebuild", "--store", store).out == "Rebuilt: some rows have changed.\n"
    assert pupitre("store", "check", "--store", store).status == 0


def test_a_backup_is_a_store_of_its_own(pupitre, store, tmp_path) -> None:
    (tmp_path / "key").mkdir()
    said = pupitre("store", "backup", tmp_path / "key", "--store", store)
    assert said.status == 0
    copy = tmp_path / "key" / "pupitre_2026-11-20_09-00-00.sqlite"
    assert said.out == f"{copy}\n"
    assert pupitre("store", "check", "--store", copy).status == 0


@pytest.mark.parametrize("command", ["check", "rebuild"])
def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(pupitre, store, command) -> None:
    changed(store, "PRAGMA user_version = 99")
    before = store.read_bytes()
    said = pupitre("store", command, "--store", store)
    assert (said.status, said.out) == (2, "")
    assert "newer version" in said.err
    assert store.read_bytes() == before


def test_a_file_that_is_no_store_is_refused_and_left_as_it_is(pupitre, tmp_path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Madame, Monsieur", encoding="utf-8")
    assert pupitre("store", "rebuild", "--store", letter).status == 2
    assert letter.read_text(encoding="utf-8") == "Madame, Monsieur"


def test_a_store_that_is_not_there_is_not_made(pupitre, tmp_path) -> None:
    assert pupitre("store", "check", "--store", tmp_path / "typo.sqlite").status == 2
    assert not list(tmp_path.iterdir())
