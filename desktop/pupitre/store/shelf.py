# SPDX-License-Identifier: EUPL-1.2
"""The sittings that were read last: a deed of the room must not read again the thousands of rows that it left alone."""

from collections.abc import Iterable
from threading import Lock

from sqlalchemy import Connection

from pupitre.domain.proceedings import Proceedings
from pupitre.store.proceedings import load, reload

KEPT = 4
"""So many sittings are kept: that of the desk, and those that were looked up beside it."""


class Shelf:
    """Gives the same values as reading everything: whoever writes says what, before its transaction ends and after.

    So a reader that comes between takes none of it from the shelf, and reads all of it from one state. Nobody else
    writes: one program at a time holds a store (`host.lock`).
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: dict[str, Proceedings] = {}
        self._written: dict[str, set[str]] = {}

    def load(self, connection: Connection, scope: str) -> Proceedings:
        """The sitting of a scope as it was last committed. Raises Problem("sitting-unknown")."""
        with self._lock:
            held, written = self._held.pop(scope, None), self._written.pop(scope, set())
            if held is None:
                held = load(connection, scope)
            elif written:
                held = reload(connection, held, written)
            self._held[scope] = held
            for oldest in list(self._held)[:-KEPT]:
                self._drop(oldest)
            return held

    def wrote(self, scope: str, subjects: Iterable[str]) -> None:
        """Those subjects of a sitting are to be read again."""
        with self._lock:
            if scope in self._held:
                self._written.setdefault(scope, set()).update(subjects)

    def clear(self) -> None:
        """Everything is to be read again."""
        with self._lock:
            for scope in list(self._held):
                self._drop(scope)

    def _drop(self, scope: str) -> None:
        self._held.pop(scope)
        self._written.pop(scope, None)
