# SPDX-License-Identifier: EUPL-1.2
"""The unit of work: one deed, one transaction, one signed lot. Leaving it by an error leaves no trace."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from pupitre.domain.broken import RuleBroken
from pupitre.domain.plain import to_plain
from pupitre.domain.proceedings import Proceedings
from pupitre.ledger.facts import Header, Lot, NewFact, blob_id, new_fact, new_lot, next_position, read_body, read_header
from pupitre.ledger.history import Reversal, reversal, stood_for, undoable
from pupitre.ledger.signing import Signer
from pupitre.ledger.view import view
from pupitre.store import ledger_rows, projecting
from pupitre.store.directory import Directory
from pupitre.store.engine import Database
from pupitre.store.proceedings import gave_in_a_row
from pupitre.store.shapes import BY_TYPE
from pupitre.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Changes:
    """What a deed changed: its scope and the nouns ("item", "vote"…), and what it made, if anything."""

    scope: str
    nouns: frozenset[str]
    made: Any = None


@dataclass
class Work:
    """What a deed may do in one scope. `now` is local time; `new_id` gives 32 random hex digits."""

    scope: str
    signer: Signer
    now: datetime
    new_id: Callable[[], str]
    _connection: Connection
    _shelf: Shelf
    _values: dict[str, tuple[str, Any]] = field(default_factory=dict)
    _reversals: list[Reversal] = field(default_factory=list)
    _undoes: Lot | None = None
    written: frozenset[str] = frozenset()
    """The subjects that were written, once it is sealed."""
    erased: bool = False
    """Whether something was erased, so that the journal of the database must forget it too."""

    def proceedings(self, scope: str | None = None) -> Proceedings:
        """The sitting of this scope, as it was before this deed, or that of another one."""
        return self._shelf.load(self._connection, scope or self.scope)

    def directory(self, scope: str | None = None) -> Directory:
        """The directory of this scope, or of another one."""
        return Directory(self._connection, scope or self.scope)

    def record(self, *values: object) -> None:
        """Record values; each becomes the current one of its subject, unless it is so already."""
        for value in values:
            shape = BY_TYPE[type(value)]
            self.record_plain(shape.kind, shape.subject(value), to_plain(value))

    def retract(self, cls: type, key: str = "") -> None:
        """Take back the current value of a subject."""
        shape = BY_TYPE[cls]
        self.record_plain(shape.kind, shape.subject_of(key), None)

    def unsay(self, value: object) -> None:
        """Take back the current value of the subject of `value`."""
        shape = BY_TYPE[type(value)]
        self.record_plain(shape.kind, shape.subject(value), None)

    def subject_of(self, value: object) -> str:
        """The subject under which `value` is recorded."""
        return BY_TYPE[type(value)].subject(value)

    def gave_in_a_row(self, giver: str) -> int:
        """For how many sittings in a row, those of this body just before this one, a member gave a proxy."""
        return gave_in_a_row(self._connection, self.proceedings().sitting, giver)

    def record_plain(self, kind: str, subject: str, value: Any) -> None:
        """Record plain data under a subject."""
        self._values[subject] = (kind, value)

    def erase(self, register: str, told: Callable[[Any], bool]) -> None:
        """Erase for good what was ever said in this scope of subjects that begin with `register` ("vote/<item>/"), if
        `told(value)`: undo does not bring it back. Take back first what stands; headers stay, so signatures hold.
        """
        held = ledger_rows.facts_under(self._connection, self._key, register)
        read = {read_header(header).body_hash: read_body(body).value for header, body in held.values()}
        gone = [name for name, value in read.items() if value is not None and told(value)]
        ledger_rows.erase_bodies(self._connection, gone)
        self.erased = self.erased or bool(gone)

    def keep(self, data: bytes) -> str:
        """Keep a file's bytes in the store; its SHA-256."""
        sha256 = blob_id(data)
        ledger_rows.add_blob(self._connection, sha256, data)
        return sha256

    def frontier(self) -> tuple[str, ...]:
        """The lots of this scope that no other lot follows, by hash: what a closing covers.

        RuleBroken("record-incomplete") while something named in them is not here, or only a newer version can read it:
        a closing must not change when it comes.
        """
        seen = view(ledger_rows.state(self._connection, self._key), self.scope)
        if awaited := {*seen.incomplete, *seen.missing, *seen.critical}:
            raise RuleBroken("record-incomplete", count=len(awaited))
        return seen.frontier

    def history(self) -> tuple[Lot | None, Lot | None]:
        """The lots of this device that are next to be undone and redone in this scope."""
        return undoable(self._own_lots)

    def take_back(self, lot: Lot) -> None:
        """Restore what a lot superseded.

        RuleBroken("undo-overtaken") when something was written over it since, "undo-erased" when what it superseded
        is gone, "record-closed" when another device closed the record meanwhile.
        """
        if projecting.is_closed(self._connection, self._key):
            raise RuleBroken("record-closed")
        headers = self._headers_of(lot)
        heads = projecting.heads_of(self._connection, self._key, [h.subject for h in headers])
        if not self._still_stands(headers, heads):
            raise RuleBroken("undo-overtaken")
        superseded = {name for h in headers for name in h.supersedes}
        former = self._said(superseded)
        if superseded - former.keys():
            raise RuleBroken("undo-erased")
        self._reversals = [replace(r, supersedes=heads[r.subject]) for r in reversal(headers, former)]
        self._undoes = lot

    def _still_stands(self, headers: Sequence[Header], heads: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether each register still says what these facts said, or says it again by undos of what came after."""
        lots = {lot.id: lot for lot in self._own_lots}
        wrote: defaultdict[str, set[str]] = defaultdict(set)
        for header in headers:
            wrote[header.subject].add(header.id)
        for subject, facts in wrote.items():
            standing = [facts & {*stood_for(h, subject, lots, self._headers_of)} for h in heads[subject]]
            if set().union(*standing) != facts or not all(standing):
                return False
        return True

    @cached_property
    def _own_lots(self) -> list[Lot]:
        return ledger_rows.lots(self._connection, self._key, device=self.signer.id)

    def _headers_of(self, lot: Lot) -> list[Header]:
        return [read_header(raw) for raw in ledger_rows.fact_headers(self._connection, lot.facts).values()]

    def _said(self, facts: Collection[str]) -> dict[str, tuple[str, Any]]:
        """Kind and value of those facts whose body is here, neither withheld nor erased."""
        held = ledger_rows.whole_facts(self._connection, facts)
        return {name: (read_header(header).kind, read_body(body).value) for name, (header, body) in held.items()}

    @cached_property
    def _key(self) -> int:
        return ledger_rows.scope_key_made(self._connection, self.scope)

    def seal(self, deed: str) -> frozenset[str]:
        """Sign and write what was recorded as one lot; the nouns that changed. Nothing recorded, nothing written.

        A deed that must name its own lot seals it itself, and goes on: what it records then is the next one.
        """
        key = self._key
        pending = [*self._recorded(key), *self._reversals]
        if not pending:
            return frozenset()
        facts = [self._fact(each) for each in pending]
        seq, prev = next_position(ledger_rows.last_lot(self._connection, key, self.signer.id))
        ids = [f.header.id for f in facts]
        name, undoes = (self._undoes.deed, self._undoes.id) if self._undoes else (deed, None)
        lot = new_lot(self.signer, scope=self.scope, seq=seq, prev=prev, facts=ids, deed=name, undoes=undoes)
        ledger_rows.add_lot(self._connection, key, lot, facts)
        written = {x.subject: (f.header.id, x.value) for x, f in zip(pending, facts, strict=True)}
        if len(written) == len(facts):
            projecting.put(self._connection, key, written, {x.subject: x.supersedes for x in pending})
        else:  # a settled conflict was unsettled again: two heads for one subject
            projecting.rebuild_scope(self._connection, key, self.scope)
        self.written |= written.keys()
        self._values.clear()
        return frozenset(subject.partition("/")[0] for subject in written)

    def _recorded(self, key: int) -> list[Reversal]:
        """What was recorded and is not said already. Two heads are a conflict: then saying it again settles it.

        What an erased body said is not known, so it is never said already.
        """
        heads = projecting.heads_of(self._connection, key, list(self._values))
        said = self._said([found[0] for found in heads.values() if len(found) == 1])
        said_nothing = (None, None)
        new = []
        for subject, (kind, value) in self._values.items():
            now = heads.get(subject, ())
            already = said_nothing if not now else said.get(now[0]) if len(now) == 1 else None
            if already is None or already[1] != value:
                new.append(Reversal(kind, subject, value, now))
        return new

    def _fact(self, each: Reversal) -> NewFact:
        return new_fact(
            kind=each.kind,
            subject=each.subject,
            value=each.value,
            supersedes=each.supersedes,
            device=self.signer.id,
            scope=self.scope,
            at=self.now.isoformat(timespec="seconds"),
        )


@contextmanager
def working(
    database: Database, shelf: Shelf, *, scope: str, signer: Signer, now: datetime, new_id: Callable[[], str]
) -> Iterator[Work]:
    """A unit of work on a scope: call `seal` to write; what was not sealed is not written."""
    with database.writing() as connection:
        work = Work(scope, signer, now, new_id, connection, shelf)
        yield work
        shelf.wrote(scope, work.written)
    shelf.wrote(scope, work.written)
    if work.erased:
        database.fold_journal()
