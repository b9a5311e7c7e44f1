# SPDX-License-Identifier: EUPL-1.2
"""The tables of the projections, dropped and rebuilt at will: a table a value, with a column for each of its fields.

They are made from the values themselves, as plain tables: thirty classes of SQLModel took a fifth of the start, to say
again what the values say.
"""

import dataclasses
import re
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import Boolean, Column, Integer, String, Table

from pupitre.store.tables import Table as LedgerTable

_METADATA = LedgerTable.metadata
_KINDS = {bool: Boolean, int: Integer}
"""All other fields are text: dates, times and enums as facts hold them, nested values as JSON."""


def _place() -> tuple[Column[Any], Column[Any]]:
    """Where a value stands."""
    return Column("scope", Integer, primary_key=True), Column("subject", String, primary_key=True)


HEAD = Table("head", _METADATA, *_place(), Column("fact", String, primary_key=True))
"""The fact, or the conflicting facts, that nobody superseded."""
CONFLICT = Table("conflict", _METADATA, *_place())
"""A subject with two different heads, to be settled by a person."""


def members(hint: Any) -> tuple[Any, ...]:
    """The types that a field may have: those of a union, or the one."""
    return get_args(hint) if get_origin(hint) is UnionType else (hint,)


def projection(cls: type, *, whole: bool) -> Table:
    """The table of a kind of value, named as it is; `whole` keeps the value as JSON in one column."""
    hints = {"value": str} if whole else get_type_hints(cls)
    names = ["value"] if whole else [field.name for field in dataclasses.fields(cls)]
    return Table(_named(cls), _METADATA, *_place(), *(_column(name, hints[name]) for name in names))


def _named(cls: type) -> str:
    """ClosedSession → closed_session."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


def _column(name: str, hint: Any) -> Column[Any]:
    kinds = set(members(hint))
    kind = next(iter(kinds - {NoneType}))
    return Column(name, _KINDS.get(kind, String), nullable=NoneType in kinds)
