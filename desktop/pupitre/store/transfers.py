# SPDX-License-Identifier: EUPL-1.2
"""What this computer remembers of its exchanges: which bundles left, for whom, under which number, and which came."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from pupitre.store import ledger_rows
from pupitre.store import tables as t

TRANSFER = t.TransferRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Transfer:
    """One bundle: its id, whether it came in, the scope, the other organisation, its number, the day, name and size."""

    bundle: str
    incoming: bool
    scope: str
    organisation: str
    organisation_name: str
    number: int
    made_on: str
    file_name: str
    size: int


def remember(connection: Connection, transfers: list[Transfer]) -> None:
    """Write down transfers; one that is known stays as it was first written."""
    known = set(connection.execute(select(TRANSFER.c.bundle, TRANSFER.c.incoming)))
    new = [one for one in transfers if (one.bundle, one.incoming) not in known]
    keys = {scope: ledger_rows.scope_key_made(connection, scope) for scope in {one.scope for one in new}}
    rows = [{c.name: getattr(one, c.name) for c in TRANSFER.columns} | {"scope": keys[one.scope]} for one in new]
    if rows:
        connection.execute(insert(TRANSFER), rows)


def transfers(connection: Connection) -> list[Transfer]:
    """All of them, the latest first."""
    names = ledger_rows.scopes(connection)
    query = select(*(TRANSFER.c[name] for name in Transfer.__slots__)).order_by(
        TRANSFER.c.made_on.desc(), TRANSFER.c.number.desc(), TRANSFER.c.organisation_name
    )
    return [Transfer(r[0], r[1], names[r[2]], *r[3:]) for r in connection.execute(query)]


def last_numbers(connection: Connection) -> dict[str, int]:
    """The number of the last bundle that left for each organisation."""
    query = select(TRANSFER.c.organisation, func.max(TRANSFER.c.number)).where(TRANSFER.c.incoming.is_(False))
    return dict(connection.execute(query.group_by(TRANSFER.c.organisation)).all())
