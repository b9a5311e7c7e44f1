# SPDX-License-Identifier: EUPL-1.2
"""For `pupitre bench`: the same rows through `sqlite3` alone, and stores that are as full as those of many years."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from pupitre.store.projecting import TABLES

Rows = Mapping[str, Sequence[tuple[object, ...]]]
"""Table → rows, in the order of its columns."""


class Raw:
    """A file with the tables and the pragmas of a store, written and read by nothing but `sqlite3`."""

    def __init__(self, path: Path, like: Path) -> None:
        """Make `path` with the tables and indexes of the store `like`."""
        with sqlite3.connect(like) as given:
            schema = given.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        given.close()
        self._connection = _opened(path)
        for (statement,) in schema:
            self._connection.execute(statement)

    def insert(self, rows: Rows) -> None:
        """Insert rows in one durable transaction."""
        self._connection.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            marks = ", ".join("?" * len(values[0]))
            self._connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608 - our tables
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class Reader:
    """Reads the projected rows of one scope of a store."""

    def __init__(self, path: Path, scope: str) -> None:
        self._connection = _opened(path)
        self._connection.execute("PRAGMA query_only = ON")
        self._connection.execute("PRAGMA wal_autocheckpoint = 0")
        self._key = self._connection.execute("SELECT key FROM scope WHERE name = ?", (scope,)).fetchone()[0]
        # "head" and "conflict" are read when something is written, not when a sitting is opened.
        self._tables = [table.name for table in TABLES if table.name != "head"]

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Every projected row of the scope."""
        read = 'SELECT * FROM "{}" WHERE scope = ?'
        return {name: self._connection.execute(read.format(name), (self._key,)).fetchall() for name in self._tables}

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class Recorder:
    """Tells which rows a deed added to a store."""

    def __init__(self, path: Path) -> None:
        self._connection = _opened(path)
        self._connection.execute("PRAGMA query_only = ON")
        self._connection.execute("PRAGMA wal_autocheckpoint = 0")
        names = self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        self._last = {name: self._highest(name) for (name,) in names}

    def added(self) -> dict[str, list[tuple[object, ...]]]:
        """The rows added since the last time that this was asked."""
        found = {}
        for name, last in self._last.items():
            read = f'SELECT * FROM "{name}" WHERE rowid > ?'  # noqa: S608 - the store's own tables
            rows = self._connection.execute(read, (last,)).fetchall()
            if rows:
                found[name] = rows
                self._last[name] = self._highest(name)
        return found

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _highest(self, table: str) -> int:
        highest = self._connection.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()[0]  # noqa: S608
        return int(highest or 0)


def crowd(path: Path, scope: str, times: int) -> None:
    """Give a closed store `times` more sittings: the projected rows of `scope` under other names, 36 days apart.

    No facts come with them: what screens read grows as it would in years, and what they never read does not.
    """
    connection = _opened(path)
    connection.execute("BEGIN IMMEDIATE")
    key = connection.execute("SELECT key FROM scope WHERE name = ?", (scope,)).fetchone()[0]
    owner = scope.partition("/")[0]
    for n in range(1, times + 1):
        made = connection.execute("INSERT INTO scope (name) VALUES (?)", (f"{owner}/{n:032x}",)).lastrowid
        for table in TABLES:
            others = ", ".join(f'"{column.name}"' for column in table.columns if column.name != "scope")
            connection.execute(
                f'INSERT INTO "{table.name}" (scope, {others}) SELECT ?, {others} FROM "{table.name}" WHERE scope = ?',  # noqa: S608
                (made, key),
            )
        connection.execute('UPDATE sitting SET "on" = date("on", ?) WHERE scope = ?', (f"-{36 * n} days", made))
    connection.execute("COMMIT")
    connection.close()


def _opened(path: Path) -> sqlite3.Connection:
    """The pragmas of `engine`; one thread, no transaction but those that are asked for."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection
