# SPDX-License-Identifier: EUPL-1.2
"""Taking in what a bundle brought: the union of facts, in one transaction, then the projections that it touches."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from pupitre.ledger.certificates import read as read_certificate
from pupitre.ledger.facts import read_header, read_lot
from pupitre.ledger.state import Signed, State
from pupitre.ledger.strictjson import Malformed
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
    scopes = {h.scope for h in headers.values()} | {x.scope for x in lots.values()}
    keys = {scope: rows.scope_key_made(connection, scope) for scope in sorted(scopes)}
    certificates = [{"id": n, "raw": raw, "signature": s} for n, (raw, s) in brought.certificates.items()]
    new_certificates = _insert_missing(connection, rows.CERTIFICATE, certificates)
    erased = set(connection.scalars(select(rows.ERASED.c.hash)))
    bodies = [{"hash": name, "raw": raw} for name, raw in brought.bodies.items() if name not in erased]
    new_bodies = _insert_missing(connection, rows.BODY, bodies)
    new_facts = _insert_missing(connection, rows.FACT, [rows.fact_row(keys[h.scope], h) for h in headers.values()])
    new_lots = _insert_missing(connection, rows.LOT, [rows.lot_row(keys[x.scope], x) for x in lots.values()])
    new_blobs = sum(rows.add_blob(connection, sha256, data) for sha256, data in blobs.items())
    if not (new_lots or new_facts or new_bodies or new_certificates):
        return Absorbed(0, 0, new_blobs, ())
    touched = {headers[n].scope for n in new_facts} | {lots[n].scope for n in new_lots}
    touched |= {h.scope for h in headers.values() if h.body_hash in new_bodies}
    loose = new_bodies - {h.body_hash for h in headers.values()}
    changed = {name: keys[name] for name in touched} | _awaiting(connection, new_certificates, loose)
    for scope, key in changed.items():
        rebuild_scope(connection, key, scope)
    return Absorbed(len(new_lots), len(new_facts), new_blobs, tuple(sorted(changed)))


def _awaiting(connection: Connection, certificates: set[str], bodies: set[str]) -> dict[str, int]:
    """The scopes, by name, that waited for these: lots whose device nobody had certified, facts without their body."""
    if not certificates and not bodies:
        return {}
    devices = {n: device for n, signed in rows.certificates(connection).items() if (device := _device(signed))}
    new = {devices[n] for n in certificates & devices.keys()} - {devices[n] for n in devices.keys() - certificates}
    by_device = select(rows.LOT.c.scope).where(rows.LOT.c.device.in_({device for device, _organisation in new}))
    waiting = set(connection.scalars(by_device))
    for run in rows.runs(bodies):
        waiting |= set(connection.scalars(select(rows.FACT.c.scope).where(rows.FACT.c.body.in_(run))))
    return {name: key for key, name in rows.scopes(connection).items() if key in waiting}


def _device(signed: Signed) -> tuple[str, str] | None:
    """The device of a certificate and the organisation that vouches for it; None when it does not."""
    try:
        certificate = read_certificate(*signed)
    except Malformed:
        return None
    return certificate.device, certificate.organisation


def _insert_missing(connection: Connection, table: Table, brought: list[dict[str, Any]]) -> set[str]:
    """Insert the rows whose first column is not yet there; their names."""
    key = next(iter(table.primary_key.columns))
    here: set[Any] = set()
    for run in rows.runs(row[key.name] for row in brought):
        here |= set(connection.scalars(select(key).where(key.in_(run))))
    missing = [row for row in brought if row[key.name] not in here]
    if missing:
        connection.execute(insert(table), missing)
    return {row[key.name] for row in missing}
