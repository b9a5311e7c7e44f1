# SPDX-License-Identifier: EUPL-1.2
"""Which value is recorded under which kind and subject, and in which projection table it can be read.

A shape is the "one small function a kind" of the design, as data: a row has the value's fields as columns, nested ones
as JSON text.
"""

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_origin, get_type_hints

from sqlalchemy import Select, Table, bindparam, select

from pupitre.domain import charter, directory, happening, sitting, trust
from pupitre.domain.plain import from_plain, readers, to_plain
from pupitre.store.projected_tables import members, projection


@dataclass(frozen=True)
class Shape:
    """One kind of fact: `noun` names it in subjects, `key` gives the rest of the subject ("" for a single one)."""

    noun: str
    cls: type
    key: Callable[[Any], str] = lambda _value: ""
    whole: bool = False
    """True where the value is kept as one JSON column instead of one column a field."""

    @property
    def kind(self) -> str:
        """The kind of its facts."""
        return f"{self.noun}/1"

    def subject(self, value: Any) -> str:
        """The subject under which `value` is recorded."""
        return self.subject_of(self.key(value))

    def subject_of(self, key: str) -> str:
        """The subject of that key; "" is the only one of its noun."""
        return f"{self.noun}/{key}" if key else self.noun

    @cached_property
    def table(self) -> Table:
        """Its SQL table."""
        return projection(self.cls, whole=self.whole)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The columns that hold the value, in the order in which `value` reads them."""
        return ("value",) if self.whole else tuple(f.name for f in dataclasses.fields(self.cls))

    @cached_property
    def columns(self) -> list[Any]:
        """The same, as SQL columns."""
        return [self.table.c[name] for name in self.fields]

    @cached_property
    def _defaults(self) -> dict[str, Any]:
        return {
            f.name: to_plain(f.default) for f in dataclasses.fields(self.cls) if f.default is not dataclasses.MISSING
        }

    @cached_property
    def _nested(self) -> frozenset[str]:
        """The fields that are neither text, number, date nor enum: their columns hold JSON."""
        return frozenset(n for n, hint in get_type_hints(self.cls).items() if any(map(_is_nested, members(hint))))

    def columns_of(self, plain: Mapping[str, Any]) -> dict[str, Any]:
        """The row of a recorded value (as plain data), defaults filled in."""
        if self.whole:
            return {"value": _json(plain)}
        row = {**self._defaults, **{k: v for k, v in plain.items() if k in self.fields}}
        for name in self._nested & row.keys():
            row[name] = _json(row[name])
        return row

    @cached_property
    def _readings(self) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
        """How columns become fields, by their place; most are one as they stand, and need no reading."""
        read, hints = readers(self.cls), get_type_hints(self.cls)
        return tuple(
            (n, _of_json(read[name]) if name in self._nested else read[name])
            for n, name in enumerate(self.fields)
            if hints[name] not in _AS_THEY_STAND
        )

    @cached_property
    def query(self) -> Select[Any]:
        """The values of the scope `key` in the order of their subjects; made once, because it is asked often."""
        return select(*self.columns).where(self.table.c.scope == bindparam("key")).order_by(self.table.c.subject)

    def value(self, row: Sequence[Any]) -> Any:
        """The value of a row whose columns are `columns`. Projections hold sound values only, so they are not asked."""
        if self.whole:
            return from_plain(self.cls, json.loads(row[0]))
        held = list(row)
        for n, read in self._readings:
            held[n] = read(held[n])
        return self.cls(*held)


def _is_nested(hint: Any) -> bool:
    return get_origin(hint) is tuple or dataclasses.is_dataclass(hint)


_AS_THEY_STAND = frozenset({str, int, bool, str | None, int | None})


def _of_json(read: Callable[[Any], Any]) -> Callable[[str], Any]:
    return lambda held: read(json.loads(held))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _id(value: Any) -> str:
    return str(value.id)


def _seat(value: Any) -> str:
    return str(value.seat)


def _item(value: Any) -> str:
    return str(value.item)


SHAPES = (
    Shape("organisation", directory.Organisation, _id),
    Shape("person", directory.Person, _id),
    Shape("mandate", directory.Mandate, _id),
    Shape("body", charter.Body, _id),
    Shape("pin", trust.Pin, lambda v: str(v.organisation)),
    Shape("sitting", sitting.Sitting),
    Shape("charter", charter.Charter, whole=True),
    Shape("seat", sitting.Seat, _id),
    Shape("agenda", sitting.Agenda),
    Shape("item", sitting.Item, _id),
    Shape("convocation", sitting.Convocation),
    Shape("dispatch", sitting.Dispatch, _seat),
    Shape("opening", happening.Opening),
    Shape("adjournment", happening.Adjournment),
    Shape("attendance", happening.Attendance, _seat),
    Shape("movement", happening.Movement, _id),
    Shape("proxy", happening.Proxy, lambda v: f"{v.giver}/{v.n}"),
    Shape("discussion", happening.Discussion, _item),
    Shape("ballot", happening.Ballot, lambda v: f"{v.item}/1"),
    Shape("vote", happening.Vote, lambda v: f"{v.item}/1/{v.seat}"),
    Shape("outcome", happening.Outcome, _item),
    Shape("recusal", happening.Recusal, lambda v: f"{v.item}/{v.seat}"),
    Shape("chair", happening.Chair, _id),
    Shape("suspension", happening.Suspension, _id),
    Shape("closed-session", happening.ClosedSession, _id),
    Shape("round", happening.Round, lambda v: f"{v.item}/{v.number}"),
    Shape("count", happening.Count, lambda v: f"{v.item}/{v.round}"),
    Shape("note", sitting.Note, _item),
    Shape("minutes", sitting.Section, _id),
    Shape("override", sitting.Override, _id),
    Shape("correction", sitting.Correction, _id),
    Shape("document", sitting.Document, lambda v: str(v.name)),
    Shape("closing", sitting.Closing),
)
PROJECTIONS: tuple[Table, ...] = tuple(shape.table for shape in SHAPES)
BY_TYPE: Mapping[type, Shape] = {shape.cls: shape for shape in SHAPES}
BY_NOUN: Mapping[str, Shape] = {shape.noun: shape for shape in SHAPES}


def shape_of_subject(subject: str) -> Shape | None:
    """The shape that projects a subject; None for kinds that have no projection."""
    return BY_NOUN.get(subject.partition("/")[0])
