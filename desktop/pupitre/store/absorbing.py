# SPDX-License-Identifier: EUPL-1.2
"""Taking in what a bundle brought: the union of facts, in one transaction, then the projections that it touches."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from pupitre.ledger.facts import read_header, read_lot
from pupitre.ledger.state import State
from pupitre.store import ledger_rows as rows
from pupitre.store.projecting import rebuild_scope


@dataclass(frozen=True, slots=True)
class Absorbed:
    """What was new here: numbers of lots, facts and files, and the scopes that changed."""

    lots: int
    facts: int
    blobs: int
    scopes: tuple[str, ...]


def known(connection: Connection) -> frozenset[str]:
    """The ids of all that the store holds; a body erased here counts as known, for it will not come back."""
    keys = (rows.LOT.c.id, rows.FACT.c.id, rows.BODY.c.hash, rows.CERTIFICATE.c.id, rows.BLOB.c.sha256)
    return frozenset().union(*(connection.scalars(select(key)) for key in (*keys, rows.ERASED.c.hash)))


def absorb(connection: Connection, brought: State, blobs: Mapping[str, bytes]) -> Absorbed:
    """Add what is not yet here. Twice the same, or older, changes nothing; a body erased here does not return."""
    brought = brought.genuine()
    headers = {name: read_header(raw) for name, raw in brought.facts.items()}
    lots = {name: read_lot(*signed) for name, signed in brought.lots.items()}
    keys = {
        s: rows.scope_key_made(connection, s) for s in sorted({x.scope for x in (*headers.values(), *lots.values())})
    }
    certificates = [{"id": n, "raw": raw, "signature": s} for n, (raw, s) in brought.certificates.items()]
    _insert_missing(connection, rows.CERTIFICATE, certificates)
    erased = set(connection.scalars(select(rows.ERASED.c.hash)))
    bodies = [{"hash": name, "raw": raw} for name, raw in brought.bodies.items() if name not in erased]
    new_bodies = _insert_missing(connection, rows.BODY, bodies)
    facts = [{"id": name, "scope": keys[headers[name].scope], "raw": raw} for name, raw in brought.facts.items()]
    new_facts = _insert_missing(connection, rows.FACT, facts)
    new_lots = _insert_missing(connection, rows.LOT, [rows.lot_row(keys[x.scope], x) for x in lots.values()])
    new_blobs = sum(rows.add_blob(connection, sha256, data) for sha256, data in blobs.items())
    changed: tuple[str, ...] = ()
    if new_lots or new_facts or new_bodies:
        changed = tuple(keys)
        for scope, key in keys.items():
            rebuild_scope(connection, key, scope)
    return Absorbed(new_lots, new_facts, new_blobs, changed)


def _insert_missing(connection: Connection, table: Table, brought: list[dict[str, Any]]) -> int:
    """Insert the rows whose first column is not yet there; how many there were."""
    key = next(iter(table.primary_key.columns))
    here: set[Any] = set()
    names = [row[key.name] for row in brought]
    for start in range(0, len(names), 10_000):
        here |= set(connection.scalars(select(key).where(key.in_(names[start : start + 10_000]))))
    missing = [row for row in brought if row[key.name] not in here]
    if missing:
        connection.execute(insert(table), missing)
    return len(missing)
