# SPDX-License-Identifier: EUPL-1.2
"""A past sitting before its values are read: keys, lists and texts, each with its place in the file.

A YAML file and a sheet of a workbook both become such a tree, so that one reader judges both (`past_reading`). It also
holds what is wrong with a file: a `Fault` names the place and the key; its words stand in `text.past_sentences`.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

from pupitre.domain.broken import Problem


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a text file (from 1), or a cell ("E14") of a sheet; 0 and "" where the whole is meant."""

    line: int = 0
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where, and under which key ("" where no key is in question)."""

    place: Place
    key: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text as it is written, whatever its type; None where nothing is said (YAML's null)."""

    text: str | None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Branch:
    """Keys and what they hold, in the order of the file; a key may come twice."""

    place: Place
    entries: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A list."""

    items: tuple["Node", ...] = ()
    place: Place = Place()


Node = Leaf | Branch | Series


class Entry(NamedTuple):
    """A key; `place` is the one that a reader is sent to when the value is wrong."""

    key: str
    place: Place
    node: Node


def clean(text: str) -> str:
    """Spaces as one, letters composed, nothing invisible: what two hands type alike must compare alike."""
    seen = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join(seen.split())


def refuse(name: str, faults: Sequence[Fault]) -> NoReturn:
    """Raises Problem("past-sitting-unreadable") with the file's `name` and its `faults`, in the order of the file."""
    raise Problem("past-sitting-unreadable", name=name, faults=tuple(sorted(faults, key=lambda fault: fault.place)))
