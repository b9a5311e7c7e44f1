# SPDX-License-Identifier: EUPL-1.2
"""Opening the store: pragmas, one writing connection, migrations; a newer file is refused kindly.

Findings that shaped this (study/stack.md §5–6, exchange.md §9): pysqlite's own transactions would leave a failed
migration half done, so SQLAlchemy says BEGIN; SQLite before 3.51.3 can corrupt a WAL when two connections checkpoint
at once, so only the writer does; `secure_delete` leaves no deleted byte in the pages.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool

from pupitre.domain.broken import Problem
from pupitre.store.migrations import STEPS

APPLICATION_ID = 0x50557054
"""Written in the file's header, so that a file that is not ours is not touched."""


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

    def __init__(self, path: Path) -> None:
        """Open `path`, creating or migrating it.

        Raises Problem: "store-newer", "not-a-store", "store-damaged", "store-unreadable".
        """
        self.path = path
        refuse_foreign(path)
        self._writer = _engine(path, writes=True)
        self._reader = _engine(path, writes=False)
        try:
            self._migrate()
        except DatabaseError as error:
            self.close()
            raise problem_of(error, path) from error

    def close(self) -> None:
        """Close every connection, the writer last: its closing folds the journal into the file."""
        self._reader.dispose()
        self._writer.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one consistent state and cannot write."""
        with self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The writing connection in one transaction: all or nothing. Raises Problem when the disk says no."""
        try:
            with self._writer.begin() as connection:
                yield connection
        except OperationalError as error:
            raise problem_of(error, self.path) from error

    def copy_to(self, target: Path) -> None:
        """A consistent copy of the store as one file (VACUUM INTO). Raises Problem when there is no room."""
        self._raw("VACUUM INTO ?", str(target))

    def quick_check(self) -> bool:
        """Whether SQLite finds its own pages sound."""
        with self.reading() as connection:
            return bool(connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok")

    def _migrate(self) -> None:
        version = int(self._raw("PRAGMA user_version"))
        if version > len(STEPS):
            raise Problem("store-newer", path=str(self.path), version=version, known=len(STEPS))
        if version == len(STEPS):
            return
        if version:
            self.copy_to(self.path.with_suffix(f".before-{len(STEPS)}.sqlite"))
        self._raw("PRAGMA foreign_keys = OFF")
        for number, step in enumerate(STEPS[version:], start=version + 1):
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
        except sqlite3.DatabaseError as error:
            raise problem_of(error, self.path) from error
        finally:
            connection.close()
        return row[0] if row else None


def refuse_foreign(path: Path) -> None:
    """Look at the file's header before SQLite touches it: ours, not newer, or absent."""
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        header = file.read(100)
    if header[:16] != b"SQLite format 3\0" or int.from_bytes(header[68:72], "big") not in (APPLICATION_ID, 0):
        raise Problem("not-a-store", path=str(path))
    version = int.from_bytes(header[60:64], "big")
    if version > len(STEPS):
        raise Problem("store-newer", path=str(path), version=version, known=len(STEPS))


_TROUBLES = (
    ("disk is full", "disk-full"),
    ("readonly", "folder-read-only"),
    ("unable to open", "store-unreadable"),
    ("locked", "store-in-use"),
    ("malformed", "store-damaged"),
    ("not a database", "not-a-store"),
    ("disk I/O", "disk-trouble"),
)


def problem_of(error: Exception, path: Path) -> Problem:
    """The known trouble behind a database error; what is not known is a bug and is raised again."""
    told = str(getattr(error, "orig", error))
    for sign, code in _TROUBLES:
        if sign in told:
            return Problem(code, path=str(path))
    raise error
