# SPDX-License-Identifier: EUPL-1.2
"""Reads the sample's sitting (resources/sample/agenda.yaml); its schema stands at the top of that file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

import yaml

from pupitre.domain.plain import from_plain
from pupitre.domain.terms import Channel, Choice, ItemKind, Mode, Way


@dataclass(frozen=True, slots=True)
class Planned:
    """The sitting as it is planned."""

    body: str
    date: date
    time: time
    place: str


@dataclass(frozen=True, slots=True)
class Sending:
    """The convocation: its letter, and how it leaves."""

    reference: str
    dated: date
    sent_on: date
    channel: Channel
    message: str = ""
    other_channels: dict[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """The roll call: everyone else is present."""

    excused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenProxy:
    """A written proxy."""

    giver: str
    holder: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The opening."""

    at: time
    president: str
    secretary: str


@dataclass(frozen=True, slots=True)
class Voted:
    """A ballot: the default of all, and the exceptions."""

    mode: Mode
    default: Choice
    votes: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PlayedItem:
    """An item, from what the convocation says of it to its result."""

    title: str
    kind: ItemKind
    rapporteur: str
    summary: str
    opened_at: time
    closed_at: time
    discussion: str = ""
    attachments: tuple[str, ...] = ()
    ballot: Voted | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """An arrival or a departure."""

    at: time
    member: str
    way: Way
    proxy_to: str | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole sitting. Members are named by the INSEE code of their commune."""

    sitting: Planned
    convocation: Sending
    attendance: Answers
    proxies: tuple[GivenProxy, ...]
    opening: Opened
    items: tuple[PlayedItem, ...]
    movements: tuple[Moved, ...]
    adjourned_at: time


def read_scenario(path: Path) -> Scenario:
    """The sitting of the sample. ValueError or TypeError when the file is not of its schema: it ships with us."""
    held: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return from_plain(Scenario, held)
