# SPDX-License-Identifier: EUPL-1.2
"""The store as the services see it: deeds go in, frozen values come out."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.ledger.certificates import Certificate
from pupitre.ledger.history import undoable
from pupitre.ledger.signing import Signer
from pupitre.ledger.state import State
from pupitre.ledger.view import View, view
from pupitre.store import absorbing, ledger_rows, proceedings, projecting
from pupitre.store import transfers as exchanged
from pupitre.store.directory import Directory
from pupitre.store.engine import Database
from pupitre.store.shelf import Shelf
from pupitre.store.work import Work, working


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that `check` found wrong: a code and what it concerns."""

    code: str
    about: str


class Store:
    """One secretariat's file: the ledger and its projections."""

    def __init__(self, path: Path) -> None:
        """Open or create the file. Raises Problem as `engine.Database` does."""
        self._database = Database(path)
        self._shelf = Shelf()
        self.path = path

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def working(
        self, *, scope: str, signer: Signer, now: datetime, new_id: Callable[[], str]
    ) -> AbstractContextManager[Work]:
        """A unit of work in a scope; see `work.working`."""
        return working(self._database, self._shelf, scope=scope, signer=signer, now=now, new_id=new_id)

    @contextmanager
    def _rewriting(self) -> Iterator[Connection]:
        """A transaction that may change any projection."""
        with self._database.writing() as connection:
            yield connection
            self._shelf.clear()
        self._shelf.clear()

    # --- reading ---

    def sittings(self, on: date | None = None) -> list[proceedings.Listed]:
        """Every sitting as a line, or those of a day, the latest first."""
        with self._database.reading() as connection:
            return proceedings.listed(connection, on)

    def present_at_roll_call(self) -> dict[str, int]:
        """How many with a voice were there when each sitting began, by scope."""
        with self._database.reading() as connection:
            return proceedings.present_at_roll_call(connection)

    def proceedings(self, scope: str) -> Proceedings:
        """A sitting, whole. Raises Problem("sitting-unknown")."""
        with self._database.reading() as connection:
            return self._shelf.load(connection, scope)

    def forget(self) -> None:
        """Read everything anew from now on, as after a start."""
        self._shelf.clear()

    def items(self, scope: str) -> tuple[Item, ...]:
        """The agenda of a sitting, without the rest of it."""
        with self._database.reading() as connection:
            return proceedings.items_of(connection, scope)

    @contextmanager
    def directory(self, scope: str) -> Iterator[Directory]:
        """The directory of a scope, to be read within a `with`."""
        with self._database.reading() as connection:
            yield Directory(connection, scope)

    def blob(self, sha256: str) -> bytes | None:
        """A file's bytes; None while they are awaited."""
        with self._database.reading() as connection:
            return ledger_rows.blob(connection, sha256)

    def transfers(self) -> list[exchanged.Transfer]:
        """The bundles that left and came, the latest first."""
        with self._database.reading() as connection:
            return exchanged.transfers(connection)

    def last_numbers(self) -> dict[str, int]:
        """The number of the last bundle that left for each organisation."""
        with self._database.reading() as connection:
            return exchanged.last_numbers(connection)

    def history(self, scope: str, device: str) -> tuple[str, str]:
        """The names of the deeds that this device can undo and redo next in a scope; empty where there is none."""
        with self._database.reading() as connection:
            key = ledger_rows.scope_key(connection, scope)
            lots = ledger_rows.lots(connection, key, device=device) if key is not None else []
            undo, redo = undoable(lots)
            return (undo.deed if undo else "", redo.deed if redo else "")

    # --- exchange ---

    def state(self, scope: str) -> State:
        """All that is held of a scope, to be exported."""
        with self._database.reading() as connection:
            key = ledger_rows.scope_key(connection, scope)
            return ledger_rows.state(connection, key) if key is not None else State()

    def view(self, scope: str) -> View:
        """What a scope's facts say, from the facts alone."""
        return view(self.state(scope), scope)

    def known(self) -> frozenset[str]:
        """The ids of all that is held: lots, facts, bodies, certificates, files, and what was erased here."""
        with self._database.reading() as connection:
            return absorbing.known(connection)

    def absorb(self, brought: State, blobs: Mapping[str, bytes], came: list[exchanged.Transfer]) -> absorbing.Absorbed:
        """Take in what a bundle brought, all or nothing."""
        with self._rewriting() as connection:
            absorbed = absorbing.absorb(connection, brought, blobs)
            exchanged.remember(connection, came)
            return absorbed

    def remember(self, gone: list[exchanged.Transfer]) -> None:
        """Write down bundles that left."""
        with self._database.writing() as connection:
            exchanged.remember(connection, gone)

    def certify(self, certificate: Certificate) -> None:
        """Keep a certificate of this organisation's own device."""
        brought = State(certificates={certificate.id: (certificate.raw, certificate.signature)})
        with self._rewriting() as connection:
            absorbing.absorb(connection, brought, {})

    # --- upkeep ---

    def rebuild(self) -> bool:
        """Drop and rebuild every projection from the facts; whether any row changed."""
        with self._rewriting() as connection:
            before = projecting.dump(connection)
            for key, scope in ledger_rows.scopes(connection).items():
                projecting.rebuild_scope(connection, key, scope)
            return projecting.dump(connection) != before

    def dump(self) -> bytes:
        """Every projected row as bytes, to compare two stores."""
        with self._database.reading() as connection:
            return projecting.dump(connection)

    def check(self) -> list[Finding]:
        """Pages, hashes, signatures, blobs and projections: what is wrong, or nothing."""
        if not self._database.quick_check():
            return [Finding("pages-damaged", str(self.path))]
        findings: list[Finding] = []
        with self._database.reading() as connection:
            for key, scope in ledger_rows.scopes(connection).items():
                held = ledger_rows.state(connection, key)
                findings += _view_findings(held, scope)
            findings += [Finding("file-damaged", sha) for sha in ledger_rows.damaged_blobs(connection)]
            findings += [Finding("projection-differs", name) for name in projecting.differing(connection)]
        return findings

    def copy_to(self, target: Path) -> None:
        """A consistent copy of the whole store as one file."""
        self._database.copy_to(target)


def _view_findings(held: State, scope: str) -> list[Finding]:
    sound, seen = held.genuine(), view(held, scope)
    damaged = {*held.lots} - {*sound.lots} | {*held.facts} - {*sound.facts} | {*held.bodies} - {*sound.bodies}
    return [
        *(Finding("bytes-damaged", name) for name in sorted(damaged)),
        *(Finding("not-vouched-for", name) for name in seen.quarantined),
        *(Finding("device-forked", name) for name in seen.forked),
        *(Finding("incomplete", name) for name in (*seen.incomplete, *seen.missing)),
    ]
