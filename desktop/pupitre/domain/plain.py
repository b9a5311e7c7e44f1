# SPDX-License-Identifier: EUPL-1.2
"""Frozen values ↔ plain data (dict, list, str, int, bool, None): the one shape in which facts hold values."""

import dataclasses
import types
from collections.abc import Callable
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

V = TypeVar("V")


def to_plain(value: Any) -> Any:
    """Plain data of a value: dates as "2026-12-03", times as "18:07", enums as their code, dataclasses as dicts.

    A field that holds its default is left out, so that a later version may add fields without changing old facts.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: to_plain(held)
            for f in dataclasses.fields(value)
            if (held := getattr(value, f.name)) is not f.default and held != f.default
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return [to_plain(v) for v in value]
    if isinstance(value, dict):
        return {str(k): to_plain(v) for k, v in value.items()}
    return value


def from_plain(cls: type[V], data: Any) -> V:
    """The value of `cls` that `data` holds; unknown keys are ignored (a newer version may have added them).

    Raises ValueError or TypeError on data that is not of the shape of `cls`.
    """
    if not isinstance(data, dict):
        raise TypeError(f"{cls.__name__} wants a mapping, not {type(data).__name__}")
    read = readers(cls)  # type: ignore[arg-type]
    return cls(**{name: read[name](held) for name, held in data.items() if name in read})


@cache
def readers(cls: type[Any]) -> dict[str, Callable[[Any], Any]]:
    """What makes each field of `cls` of its plain data; they raise as `from_plain` does."""
    hints = get_type_hints(cls)
    return {f.name: _reader(hints[f.name]) for f in dataclasses.fields(cls)}


def _reader(hint: Any) -> Callable[[Any], Any]:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = _reader(next(a for a in get_args(hint) if a is not type(None)))
        return lambda held: None if held is None else inner(held)
    if origin is tuple:
        each = _reader(get_args(hint)[0])
        return lambda held: tuple(each(v) for v in held)
    if origin is dict:
        each = _reader(get_args(hint)[1])
        return lambda held: {k: each(v) for k, v in held.items()}
    return _scalar_reader(hint)


def _scalar_reader(hint: Any) -> Callable[[Any], Any]:
    if dataclasses.is_dataclass(hint):
        return lambda held: from_plain(hint, held)  # type: ignore[arg-type]
    if hint in (date, time):
        return hint.fromisoformat  # type: ignore[no-any-return]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return lambda held: _exactly(hint, held)


def _exactly(hint: Any, held: Any) -> Any:
    if isinstance(hint, type) and type(held) is not hint:
        raise TypeError(f"{held!r} is not {hint.__name__}")
    return held
