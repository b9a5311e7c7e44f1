# SPDX-License-Identifier: EUPL-1.2
"""Reading the directory: organisations, persons, mandates, bodies, pins."""

from typing import Any

from sqlalchemy import Connection, func, select

from pupitre.domain.charter import Body
from pupitre.domain.directory import Mandate, Organisation, Person
from pupitre.domain.trust import Pin
from pupitre.store import ledger_rows
from pupitre.store.shapes import BY_TYPE


class Directory:
    """One organisation's directory, read when asked."""

    def __init__(self, connection: Connection, scope: str) -> None:
        """`scope` is `directory:<org>`; one that is not in the store reads as empty."""
        self._connection = connection
        self._key = ledger_rows.scope_key(connection, scope)

    def organisations(self) -> dict[str, Organisation]:
        """By id."""
        return self._all(Organisation)

    def persons(self) -> dict[str, Person]:
        """By id."""
        return self._all(Person)

    def mandates(self) -> dict[str, Mandate]:
        """By id."""
        return self._all(Mandate)

    def bodies(self) -> dict[str, Body]:
        """By id."""
        return self._all(Body)

    def pins(self) -> dict[str, Pin]:
        """By the organisation's key."""
        return self._all(Pin, "organisation")

    def count(self, cls: type) -> int:
        """How many values of a class there are."""
        table = BY_TYPE[cls].table
        query = select(func.count()).select_from(table).where(table.c.scope == self._key)
        return int(self._connection.scalar(query) or 0)

    def _all(self, cls: type, key: str = "id") -> dict[str, Any]:
        if self._key is None:
            return {}
        shape = BY_TYPE[cls]
        rows = self._connection.execute(shape.query, {"key": self._key}).all()
        return {getattr(value := shape.value(row), key): value for row in rows}
