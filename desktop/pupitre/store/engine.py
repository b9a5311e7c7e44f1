# SPDX-License-Identifier: EUPL-1.2
"""Opening the store: pragmas, one writing connection, migrations; a newer file is refused kindly.

Findings that shaped this (study/stack.md §5–6, exchange.md §9): pysqlite's own transactions would leave a failed
migration half done, so SQLAlchemy says BEGIN; SQLite before 3.51.3 can corrupt a WAL when two connections checkpoint
at once, so only the writer does; `secure_delete` leaves no deleted byte in the pages.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from pupitre.domain.broken import Problem
from pupitre.store.migrations import STEPS

APPLICATION_ID = 0x50557054
"""Written in the file's header, so that a file that is not ours is not touched."""
Step = Callable[[Connection], None]


def _engine(path: Path, *, writes: bool) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=1 if writes else 4,
        max_overflow=0,
        connect_args={"check_same_thread": False, "timeout": 10},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        if not writes:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA wal_autocheckpoint = 0")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


class Database:
    """One SQLite file: one writer, several readers."""

    def __init__(self, path: Path, steps: Sequence[Step] = STEPS) -> None:
        """Open `path`, creating it, or migrating it by the steps that it has not yet taken.

        Raises Problem: "store-newer", "not-a-store", "store-damaged", "store-unreadable", "folder-read-only",
        "disk-full"; the file is then as it was, or as the last step that it took whole left it.
        """
        self.path = path
        self._steps = steps
        with told(path):
            refuse_foreign(path, len(steps))
            self._writer = _engine(path, writes=True)
            self._reader = _engine(path, writes=False)
            try:
                self._migrate()
            except BaseException:
                self.close()
                raise

    def close(self) -> None:
        """Close every connection, the writer last: its closing folds the journal into the file."""
        self._reader.dispose()
        self._writer.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one consistent state and cannot write. Raises Problem when the file is damaged."""
        with told(self.path), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The writing connection in one transaction: all or nothing. Raises Problem when the disk says no."""
        with told(self.path), self._writer.begin() as connection:
            yield connection

    def copy_to(self, target: Path) -> None:
        """A consistent copy of the store as one new file (VACUUM INTO). Raises Problem, and then leaves no copy."""
        if target.exists():
            raise Problem("file-exists", path=str(target))
        try:
            with told(target):
                self._raw("VACUUM INTO ?", str(target))
        except Problem:
            target.unlink(missing_ok=True)
            raise

    def fold_journal(self) -> None:
        """Fold the journal into the file and empty it: what was erased stands in its older pages until then."""
        with told(self.path):
            self._raw("PRAGMA wal_checkpoint(TRUNCATE)")

    def quick_check(self) -> bool:
        """Whether SQLite finds its own pages sound."""
        try:
            with self.reading() as connection:
                return bool(connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok")
        except Problem as problem:
            if problem.code == "store-damaged":
                return False
            raise

    def _migrate(self) -> None:
        version = int(self._raw("PRAGMA user_version"))
        _refuse_newer(self.path, version, len(self._steps))
        if version == len(self._steps):
            return
        if version:
            copy = self.path.with_suffix(f".before-{len(self._steps)}.sqlite")
            copy.unlink(missing_ok=True)  # of an attempt that failed: the store may have been used since
            self.copy_to(copy)
        self._raw("PRAGMA foreign_keys = OFF")
        for number, step in enumerate(self._steps[version:], start=version + 1):
            with self._writer.begin() as connection:
                step(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {number}")
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        self._raw("PRAGMA foreign_keys = ON")

    def _raw(self, sql: str, *values: str) -> Any:
        """A statement outside any transaction, where SQLite wants it so; its first value."""
        connection = self._writer.raw_connection()
        try:
            row = connection.cursor().execute(sql, values).fetchone()
        finally:
            connection.close()
        return row[0] if row else None


def refuse_foreign(path: Path, known: int) -> None:
    """Look at the file's header before SQLite touches it: ours and not newer than version `known`, or not yet made.

    A first start that was cut short leaves a file without a mark and without any table: it is taken up again.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Problem("store-unreadable", path=str(path)) from error
    if not header:
        return
    mark, tables = int.from_bytes(header[68:72], "big"), int.from_bytes(header[40:44], "big")
    if header[:16] != b"SQLite format 3\0" or (mark != APPLICATION_ID and (mark or tables)):
        raise Problem("not-a-store", path=str(path))
    _refuse_newer(path, int.from_bytes(header[60:64], "big"), known)


def _refuse_newer(path: Path, version: int, known: int) -> None:
    if version > known:
        raise Problem("store-newer", path=str(path), version=version, known=known)


_TROUBLES = (
    ("disk is full", "disk-full"),
    ("readonly", "folder-read-only"),
    ("unable to open", "store-unreadable"),
    ("locked", "store-in-use"),
    ("malformed", "store-damaged"),
    ("not a database", "not-a-store"),
    ("disk I/O", "disk-trouble"),
)


ROOM = 16 * 2**20
"""Bytes that a store wants free to write and to fold its journal, told when the disk is full."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Tell the known troubles of a database as a Problem; what is not known is a bug and stays what it is."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        said = str(getattr(error, "orig", error))
        code = next((code for sign, code in _TROUBLES if sign in said), None)
        if code is None:
            raise
        folder = path.parent
        if code == "store-unreadable" and folder.is_dir() and not os.access(folder, os.W_OK):
            code = "folder-read-only"
        facts = {"needed": ROOM, "free": shutil.disk_usage(folder).free} if code == "disk-full" else {}
        raise Problem(code, path=str(path), folder=str(folder), **facts) from error
