# SPDX-License-Identifier: EUPL-1.2
"""The ledger's rows in SQL: what is in a scope, and adding to it. Nothing here updates or deletes a fact; a body can be
erased, its header stays."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from pupitre.ledger.facts import Header, Lot, NewFact, blob_id, read_header, read_lot
from pupitre.ledger.state import State
from pupitre.store import tables as t

SCOPE = t.ScopeRow.__table__  # type: ignore[attr-defined]
LOT = t.LotRow.__table__  # type: ignore[attr-defined]
FACT = t.FactRow.__table__  # type: ignore[attr-defined]
BODY = t.FactBodyRow.__table__  # type: ignore[attr-defined]
ERASED = t.ErasedRow.__table__  # type: ignore[attr-defined]
BLOB = t.BlobRow.__table__  # type: ignore[attr-defined]
CERTIFICATE = t.CertificateRow.__table__  # type: ignore[attr-defined]

# Made once: SQLAlchemy takes longer to build a statement and to know it again than SQLite to run it.
_SCOPE_KEY = select(SCOPE.c.key).where(SCOPE.c.name == bindparam("scope"))
_LAST_LOT = (
    select(LOT.c.raw, LOT.c.signature)
    .where(LOT.c.scope == bindparam("key"), LOT.c.device == bindparam("device"))
    .order_by(LOT.c.seq.desc(), LOT.c.id)
    .limit(1)
)
_WHOLE_FACTS = (
    select(FACT.c.id, FACT.c.raw, BODY.c.raw)
    .join(BODY, BODY.c.hash == FACT.c.body)
    .where(FACT.c.id.in_(bindparam("ids", expanding=True)))
)
_ADD_BODY, _ADD_FACT, _ADD_LOT = insert(BODY), insert(FACT), insert(LOT)

_lot = lru_cache(maxsize=16_384)(read_lot)
"""An undo reads all the lots of a sitting, thousands after roll calls; the next one reads only those that are new."""


def scope_key(connection: Connection, scope: str) -> int | None:
    """The short number of a scope, if it is known here."""
    return connection.scalar(_SCOPE_KEY, {"scope": scope})


def scope_key_made(connection: Connection, scope: str) -> int:
    """The short number of a scope, given now if it has none."""
    known = scope_key(connection, scope)
    if known is not None:
        return known
    return int(connection.execute(insert(SCOPE).values(name=scope).returning(SCOPE.c.key)).scalar_one())


def scopes(connection: Connection) -> dict[int, str]:
    """Every scope of the store, by short number."""
    rows = connection.execute(select(SCOPE.c.key, SCOPE.c.name).order_by(SCOPE.c.key))
    return dict(rows.all())


def lots(connection: Connection, key: int, *, device: str | None = None) -> list[Lot]:
    """The lots of a scope in chain order, of one device or of all."""
    query = select(LOT.c.raw, LOT.c.signature).where(LOT.c.scope == key).order_by(LOT.c.device, LOT.c.seq, LOT.c.id)
    if device is not None:
        query = query.where(LOT.c.device == device)
    return [_lot(raw, signature) for raw, signature in connection.execute(query)]


def last_lot(connection: Connection, key: int, device: str) -> Lot | None:
    """The last lot that a device wrote in a scope."""
    row = connection.execute(_LAST_LOT, {"key": key, "device": device}).first()
    return read_lot(row[0], row[1]) if row else None


def state(connection: Connection, key: int) -> State:
    """All that is held of a scope, with every certificate known here."""
    facts = connection.execute(select(FACT.c.id, FACT.c.raw).where(FACT.c.scope == key)).all()
    held = select(BODY.c.hash, BODY.c.raw).join(FACT, FACT.c.body == BODY.c.hash).where(FACT.c.scope == key)
    lot_rows = connection.execute(select(LOT.c.id, LOT.c.raw, LOT.c.signature).where(LOT.c.scope == key))
    return State(
        lots={name: (raw, signature) for name, raw, signature in lot_rows},
        facts=dict(facts),
        bodies=dict(connection.execute(held).all()),
        certificates=certificates(connection),
        erased=frozenset(connection.scalars(select(ERASED.c.hash))),
    )


def certificates(connection: Connection) -> dict[str, tuple[bytes, bytes]]:
    """Every certificate known here, raw."""
    query = select(CERTIFICATE.c.id, CERTIFICATE.c.raw, CERTIFICATE.c.signature)
    return {name: (raw, signature) for name, raw, signature in connection.execute(query)}


def runs(names: Iterable[str]) -> Iterator[list[str]]:
    """Names by runs of at most ten thousand: SQLite bounds the variables of one statement at 32,766."""
    whole = list(names)
    return (whole[start : start + 10_000] for start in range(0, len(whole), 10_000))


def whole_facts(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[bytes, bytes]]:
    """Header and body, raw, of those facts among `ids` whose body is here."""
    held: dict[str, tuple[bytes, bytes]] = {}
    for run in runs(ids):
        found = connection.execute(_WHOLE_FACTS, {"ids": run}).all()
        held.update({name: (header, body) for name, header, body in found})
    return held


def fact_headers(connection: Connection, ids: Iterable[str]) -> dict[str, bytes]:
    """The headers held among `ids`, raw."""
    held: dict[str, bytes] = {}
    for run in runs(ids):
        held.update(connection.execute(select(FACT.c.id, FACT.c.raw).where(FACT.c.id.in_(run))).all())
    return held


def facts_under(connection: Connection, key: int, register: str) -> dict[str, tuple[bytes, bytes]]:
    """Header and body, raw, of all facts of a scope that were ever said of a subject beginning with `register`, as far
    as their body is here."""
    query = (
        select(FACT.c.id, FACT.c.raw, BODY.c.raw)
        .join(BODY, BODY.c.hash == FACT.c.body)
        .where(FACT.c.scope == key, func.instr(FACT.c.raw, register.encode()) > 0)
    )
    found = {name: (header, body) for name, header, body in connection.execute(query)}
    return {name: fact for name, fact in found.items() if read_header(fact[0]).subject.startswith(register)}


def erase_bodies(connection: Connection, hashes: Iterable[str]) -> None:
    """Take bodies away for good: no bundle brings them back. The pages are overwritten (`secure_delete`)."""
    for run in runs(hashes):
        connection.execute(delete(BODY).where(BODY.c.hash.in_(run)))
        connection.execute(insert(ERASED), [{"hash": name} for name in run])


def add_lot(connection: Connection, key: int, lot: Lot, facts: Iterable[NewFact]) -> None:
    """Add a lot written here, with its facts."""
    headers = [(fact.header, fact.body_raw) for fact in facts]
    connection.execute(_ADD_BODY, [{"hash": header.body_hash, "raw": raw} for header, raw in headers])
    connection.execute(_ADD_FACT, [fact_row(key, header) for header, _ in headers])
    connection.execute(_ADD_LOT, lot_row(key, lot))


def fact_row(key: int, header: Header) -> dict[str, object]:
    """A fact's header as a row."""
    return {"id": header.id, "scope": key, "body": header.body_hash, "raw": header.raw}


def lot_row(key: int, lot: Lot) -> dict[str, object]:
    """A lot as a row."""
    return {
        "id": lot.id,
        "scope": key,
        "device": lot.device,
        "seq": lot.seq,
        "raw": lot.raw,
        "signature": lot.signature,
    }


def add_blob(connection: Connection, sha256: str, data: bytes) -> bool:
    """Keep a file's bytes once; whether it is new here."""
    if connection.scalar(select(BLOB.c.size).where(BLOB.c.sha256 == sha256)) is not None:
        return False
    connection.execute(insert(BLOB).values(sha256=sha256, size=len(data), data=data))
    return True


def blob(connection: Connection, sha256: str) -> bytes | None:
    """A file's bytes; None while it is awaited."""
    return connection.scalar(select(BLOB.c.data).where(BLOB.c.sha256 == sha256))


def damaged_blobs(connection: Connection) -> list[str]:
    """The files whose bytes are no longer those of their name. One at a time: they can be large."""
    names = connection.scalars(select(BLOB.c.sha256)).all()
    return [name for name in names if blob_id(blob(connection, name) or b"") != name]
