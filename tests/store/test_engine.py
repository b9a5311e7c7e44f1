# SPDX-License-Identifier: EUPL-1.2
"""Opening the store: what is not ours, newer, damaged, read-only or too full is told, and left as it was."""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from offices import an_office, disk_of, fill, founded, prepared
from pupitre.domain.broken import Problem
from pupitre.services import preparing
from pupitre.store.engine import APPLICATION_ID, Database
from pupitre.store.migrations import STEPS
from pupitre.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed store with a few people in it."""
    office = founded(an_office(tmp_path), mayors=3)
    office.store.close()
    return office.store.path


def refused(path: Path, *steps) -> str:
    with pytest.raises(Problem) as caught:
        Database(path, *steps)
    return caught.value.code


def pragma(path: Path, name: str, value: int | None = None) -> int:
    with closing(sqlite3.connect(path)) as raw:
        if value is not None:
            raw.execute(f"PRAGMA {name} = {value}")
        return raw.execute(f"PRAGMA {name}").fetchone()[0]


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as raw:
        return {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


# --- what is not ours, or newer ---


def test_a_new_store_carries_our_mark_and_its_version(path):
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "user_version") == len(STEPS)


def test_a_store_of_a_newer_version_is_refused_and_not_a_byte_of_it_changes(path):
    pragma(path, "user_version", len(STEPS) + 1)
    before = path.read_bytes()
    with pytest.raises(Problem) as caught:
        Database(path)
    assert (caught.value.code, caught.value.facts["version"]) == ("store-newer", len(STEPS) + 1)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_newer_store_whose_version_still_stands_in_its_journal_is_refused_too(path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_autocheckpoint = 0")
        raw.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
        copy = path.parent / "copy" / path.name
        copy.parent.mkdir()
        for name in ("", "-wal"):
            shutil.copyfile(f"{path}{name}", f"{copy}{name}")
    assert refused(copy) == "store-newer"
    assert pragma(copy, "user_version") == len(STEPS) + 1


@pytest.mark.parametrize("content", [b"Bonjour", b"\x89PNG\r\n\x1a\n" + bytes(200), b"PK\x03\x04" + bytes(4000)])
def test_a_file_of_another_program_is_not_touched(tmp_path, content):
    path = tmp_path / "note.sqlite"
    path.write_bytes(content)
    assert refused(path) == "not-a-store"
    assert path.read_bytes() == content


@pytest.mark.parametrize("mark", [0, 1234])
def test_a_database_of_another_program_is_not_touched(tmp_path, mark):
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE bookmark (id INTEGER)")
    pragma(path, "application_id", mark)
    before = path.read_bytes()
    assert refused(path) == "not-a-store"
    assert path.read_bytes() == before


def test_a_first_start_that_was_cut_short_is_taken_up_again(tmp_path):
    empty, begun = tmp_path / "empty.sqlite", tmp_path / "begun.sqlite"
    empty.touch()
    pragma(begun, "user_version", 0)
    with closing(sqlite3.connect(begun)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
    for path in (empty, begun):
        Store(path).close()
        assert pragma(path, "application_id") == APPLICATION_ID


def test_a_folder_where_the_store_should_be_is_told(tmp_path):
    assert refused(tmp_path) == "store-unreadable"


def test_a_folder_that_is_not_there_is_told(tmp_path):
    assert refused(tmp_path / "unplugged" / "pupitre.sqlite") == "store-unreadable"


# --- migrations ---


def fails(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE half (id INTEGER)"))
    connection.execute(text("DROP TABLE vote"))
    connection.execute(text("UPDATE lot SET seq = 0"))
    raise RuntimeError("a fault of the step")


def test_a_failing_migration_leaves_the_store_as_it_was_and_can_be_tried_again(path):
    before = Store(path)
    dump, names = before.dump(), tables(path)
    before.close()
    for _ in range(2):
        with pytest.raises(RuntimeError, match="a fault of the step"):
            Database(path, (*STEPS, fails))
        assert tables(path) == names
        assert pragma(path, "user_version") == len(STEPS)
    again = Store(path)
    assert (again.dump(), again.check()) == (dump, [])
    again.close()


def test_a_store_is_copied_before_it_is_migrated(path):
    with pytest.raises(RuntimeError):
        Database(path, (*STEPS, fails))
    copy = path.with_suffix(f".before-{len(STEPS) + 1}.sqlite")
    kept = Store(copy)
    assert kept.check() == []
    kept.close()


def test_a_migration_that_remakes_a_table_keeps_the_rows_that_point_to_it(path):
    """With foreign keys on, dropping the parent would silently empty its children (study/stack.md)."""

    def remakes(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE scope_new (key INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE)"))
        connection.execute(text("INSERT INTO scope_new SELECT key, name FROM scope"))
        connection.execute(text("DROP TABLE scope"))
        connection.execute(text("ALTER TABLE scope_new RENAME TO scope"))

    database = Database(path, (*STEPS, remakes))
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM fact")).scalar_one() > 0
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    with database.writing() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    database.close()
    assert pragma(path, "user_version") == len(STEPS) + 1


# --- every day ---


def test_what_is_written_is_durable_and_what_is_deleted_leaves_no_trace_in_the_pages(path):
    database = Database(path)
    with database.writing() as connection:
        settings = [
            connection.execute(text(f"PRAGMA {name}")).scalar_one() for name in ("synchronous", "secure_delete")
        ]
        assert settings == [2, 1]
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
    database.close()


def test_a_reader_cannot_write(path):
    database = Database(path)
    with pytest.raises(Problem, match="folder-read-only"), database.reading() as connection:
        connection.execute(text("DELETE FROM lot"))
    database.close()


def test_a_reader_sees_one_state_while_another_writes(path):
    database = Database(path)
    with database.reading() as reader:
        count = text("SELECT count(*) FROM scope")
        before = reader.execute(count).scalar_one()
        with database.writing() as writer:
            writer.execute(text("INSERT INTO scope (name) VALUES ('more')"))
        assert reader.execute(count).scalar_one() == before
    with database.reading() as reader:
        assert reader.execute(count).scalar_one() == before + 1
    database.close()


def test_a_write_that_is_left_by_an_error_leaves_nothing(path):
    database = Database(path)
    with pytest.raises(ZeroDivisionError), database.writing() as writer:
        _ = writer.execute(text("INSERT INTO scope (name) VALUES ('more')")).rowcount / 0
    with database.writing() as writer:
        assert writer.execute(text("SELECT count(*) FROM scope WHERE name = 'more'")).scalar_one() == 0
    database.close()


def test_a_fault_of_ours_is_not_told_as_a_trouble_of_the_disk(path):
    database = Database(path)
    with pytest.raises(Exception, match="no such table"), database.reading() as connection:
        connection.execute(text("SELECT 1 FROM nowhere"))
    with pytest.raises(FileNotFoundError), database.writing():
        (path.parent / "nowhere").read_bytes()
    database.close()


def test_the_store_is_one_file_when_it_is_closed(path):
    store = Store(path)
    store.rebuild()
    store.close()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_copy_is_whole_and_never_takes_the_place_of_another_file(path, tmp_path):
    store = Store(path)
    copy = tmp_path / "copies" / "copy.sqlite"
    copy.parent.mkdir()
    store.copy_to(copy)
    with pytest.raises(Problem, match="file-exists"):
        store.copy_to(copy)
    copied = Store(copy)
    assert (copied.dump(), copied.check()) == (store.dump(), [])
    copied.close()
    store.close()


# --- troubles of the machine ---


def test_a_damaged_first_page_is_told_and_not_made_worse(path):
    raw = bytearray(path.read_bytes())
    raw[100:4096] = os.urandom(3996)
    path.write_bytes(raw)
    assert refused(path) == "store-damaged"
    assert path.read_bytes() == bytes(raw)


def damage_told(path):
    """What a check finds, or why the store does not even open."""
    try:
        store = Store(path)
    except Problem as refused:
        return [refused.code]
    found = [f.code for f in store.check()]
    store.close()
    return found


@pytest.mark.parametrize("where", [0.5, 0.7, 0.9])
def test_damaged_pages_are_found_and_told_and_not_made_worse(path, where):
    raw = bytearray(path.read_bytes())
    start = int(len(raw) * where) // 4096 * 4096
    raw[start : start + 4096] = os.urandom(4096)
    path.write_bytes(raw)
    assert damage_told(path) in (["pages-damaged"], ["store-damaged"])  # the latter where the schema itself was hit
    assert path.read_bytes() == bytes(raw)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach; pytest's own are closed to all but one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def without_privileges() -> Iterator[None]:
    """The superuser may write anywhere, so we are nobody for a moment."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights on folders are another matter on Windows")
def test_a_read_only_folder_is_told_and_its_store_is_as_it_was(path, open_folder):
    copy = open_folder / path.name
    shutil.copyfile(path, copy)
    copy.chmod(0o444)
    open_folder.chmod(0o555)
    before = copy.read_bytes()
    with without_privileges():
        assert refused(copy) == "folder-read-only"
        assert refused(open_folder / "new.sqlite") == "folder-read-only"
    assert copy.read_bytes() == before
    assert [p.name for p in open_folder.iterdir()] == [copy.name]
    open_folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="rights on files are another matter on Windows")
def test_a_store_that_may_not_be_read_is_told(path, open_folder):
    copy = open_folder / path.name
    shutil.copyfile(path, copy)
    copy.chmod(0o000)
    with without_privileges():
        assert refused(copy) == "store-unreadable"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MiB."""
    with disk_of(tmp_path / "stick", megabytes=3) as folder:
        yield folder


def test_a_full_disk_is_told_and_nothing_is_half_written(small_disk):
    office = founded(an_office(small_disk), mayors=3)
    held = prepared(office, items=1)
    before, known = office.store.dump(), office.store.known()
    with pytest.raises(Problem) as caught:
        held.do(preparing.attach, item=held.items[0], name="rapport.pdf", data=os.urandom(3 * 2**20))
    assert caught.value.code == "disk-full"
    assert caught.value.facts["free"] < caught.value.facts["needed"]
    assert (office.store.dump(), office.store.known()) == (before, known)
    ballast = fill(small_disk)
    held.do(preparing.add_item, title="While the journal has room")
    for _ in range(2):
        before, known = office.store.dump(), office.store.known()
        with pytest.raises(Problem, match="disk-full"):
            held.do(preparing.attach, item=held.items[0], name="note.pdf", data=os.urandom(3 * 2**20))
        assert (office.store.dump(), office.store.known()) == (before, known)
    assert office.store.check() == []
    ballast.unlink()
    held.do(preparing.attach, item=held.items[0], name="note.pdf", data=b"%PDF")
    assert held.p.items[0].attachments[0].name == "note.pdf"
    office.store.close()
    again = Store(office.store.path)
    assert again.check() == []
    again.close()


def test_a_store_that_does_not_fit_on_the_disk_is_told_and_begun_again_when_there_is_room(small_disk):
    ballast = fill(small_disk)
    assert refused(small_disk / "pupitre.sqlite") == "disk-full"
    ballast.unlink()
    office = founded(an_office(small_disk), mayors=3)
    assert office.store.check() == []
    office.store.close()


def test_a_copy_that_does_not_fit_is_told_and_leaves_no_half_of_it(path, small_disk):
    fill(small_disk)
    store = Store(path)
    with pytest.raises(Problem, match="disk-full"):
        store.copy_to(small_disk / "copy.sqlite")
    assert [p.name for p in small_disk.iterdir()] == ["ballast"]
    store.close()
