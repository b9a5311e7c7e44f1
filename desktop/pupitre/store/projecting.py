# SPDX-License-Identifier: EUPL-1.2
"""From heads to projections: the rows that screens read, always what the ledger says and nothing more.

A deed updates the subjects that it touched; an import rebuilds the scopes that it touched; `rebuild` everything. The
three must give the same rows, and a test holds them to it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Table, bindparam, delete, insert, select

from pupitre.domain.plain import from_plain
from pupitre.domain.sitting import Closing
from pupitre.ledger.view import View, view
from pupitre.store import ledger_rows
from pupitre.store.projected_tables import CONFLICT, HEAD
from pupitre.store.shapes import BY_TYPE, PROJECTIONS, Shape, shape_of_subject

TABLES: tuple[Table, ...] = (HEAD, CONFLICT, *PROJECTIONS)
_HEADS = (
    select(HEAD.c.subject, HEAD.c.fact)
    .where(HEAD.c.scope == bindparam("key"), HEAD.c.subject.in_(bindparam("subjects", expanding=True)))
    .order_by(HEAD.c.fact)
)
_ADD: Mapping[Table, Insert] = {table: insert(table) for table in TABLES}
_FORGET: Mapping[Table, Delete] = {
    table: delete(table).where(
        table.c.scope == bindparam("key"), table.c.subject.in_(bindparam("subjects", expanding=True))
    )
    for table in TABLES
}


def heads_of(connection: Connection, key: int, subjects: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The facts at the head of each subject, sorted; a subject never written has none."""
    found: dict[str, tuple[str, ...]] = {}
    for run in ledger_rows.runs(subjects):
        for subject, fact in connection.execute(_HEADS, {"key": key, "subjects": run}).all():
            found[subject] = (*found.get(subject, ()), fact)
    return found


def is_closed(connection: Connection, key: int) -> bool:
    """Whether a closing stands in the scope."""
    closing = BY_TYPE[Closing].table
    return connection.scalar(select(closing.c.subject).where(closing.c.scope == key)) is not None


def put(
    connection: Connection, key: int, heads: Mapping[str, tuple[str, Any]], before: Mapping[str, Sequence[str]]
) -> None:
    """Project what a deed just wrote: subject → (its one new head, its plain value or None for a retraction).

    `before` are the heads that stood there: what was never said needs no forgetting.
    """
    said = [subject for subject in heads if before.get(subject)]
    _forget(connection, key, {HEAD, *(shape.table for s in said if (shape := shape_of_subject(s)))}, said)
    _forget(connection, key, {CONFLICT}, [subject for subject in said if len(before[subject]) > 1])
    rows = [{"scope": key, "subject": s, "fact": fact} for s, (fact, _) in heads.items()]
    connection.execute(_ADD[HEAD], rows)
    for table, values in _rows_of_values(key, {s: value for s, (_, value) in heads.items()}).items():
        connection.execute(_ADD[table], values)


def rebuild_scope(connection: Connection, key: int, scope: str) -> View:
    """Drop and rebuild all projections of a scope from its facts."""
    seen = view(ledger_rows.state(connection, key), scope)
    for table in TABLES:
        connection.execute(delete(table).where(table.c.scope == key))
    for table, rows in _rows_of_view(key, seen).items():
        connection.execute(_ADD[table], rows)
    return seen


def _rows_of_view(key: int, seen: View) -> dict[Table, list[dict[str, Any]]]:
    """All projected rows of a scope.

    Of two heads in conflict the screen shows the one of the smaller id and says that they differ; what must not be
    guessed (a vote, a result) is withheld by the rules, which read the conflicts.
    """
    rows = _rows_of_values(key, {s: min(found, key=lambda h: h.id).value for s, found in seen.heads.items()})
    rows[HEAD] = [{"scope": key, "subject": s, "fact": h.id} for s, found in seen.heads.items() for h in found]
    rows[CONFLICT] = [{"scope": key, "subject": s} for s in seen.conflicts]
    return {table: held for table, held in rows.items() if held}


def differing(connection: Connection) -> list[str]:
    """The projection tables that do not say what the facts say."""
    wrong: set[str] = set()
    for key, scope in ledger_rows.scopes(connection).items():
        wanted = _rows_of_view(key, view(ledger_rows.state(connection, key), scope))
        for table in TABLES:
            here = connection.execute(select(table).where(table.c.scope == key)).mappings()
            if sorted(map(_key, here)) != sorted(_key(row) for row in wanted.get(table, [])):
                wrong.add(table.name)
    return sorted(wrong)


def _key(row: Mapping[Any, Any]) -> str:
    return json.dumps(dict(row), sort_keys=True)


def _forget(connection: Connection, key: int, tables: Iterable[Table], subjects: Sequence[str]) -> None:
    for run in ledger_rows.runs(subjects):
        for table in tables:
            connection.execute(_FORGET[table], {"key": key, "subjects": run})


def _rows_of_values(key: int, values: Mapping[str, Any]) -> dict[Table, list[dict[str, Any]]]:
    rows: dict[Table, list[dict[str, Any]]] = {}
    for subject, plain in values.items():
        shape = shape_of_subject(subject)
        if shape is not None and plain is not None and _sound(shape, subject, plain):
            rows.setdefault(shape.table, []).append({"scope": key, "subject": subject, **shape.columns_of(plain)})
    return rows


def _sound(shape: Shape, subject: str, plain: Any) -> bool:
    """Whether a recorded value has its kind's shape: another secretariat's program may have written nonsense."""
    try:
        return shape.subject(from_plain(shape.cls, plain)) == subject
    except (TypeError, ValueError, KeyError):
        return False


def dump(connection: Connection) -> bytes:
    """Every projected row, in order, as bytes: two stores that say the same have the same dump."""
    names = ledger_rows.scopes(connection)
    parts: list[Any] = []
    for table in TABLES:
        rows = connection.execute(select(table))
        parts.append([table.name, sorted([names[row[0]], *map(repr, row[1:])] for row in rows)])
    return json.dumps(parts, ensure_ascii=False).encode()
