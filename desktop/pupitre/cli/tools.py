# SPDX-License-Identifier: EUPL-1.2
"""What every command is given, and how the command line speaks: sentences for people, JSON for programs."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Protocol

import typer

from pupitre.domain.broken import Problem, Refusal, RuleBroken
from pupitre.services.house import House
from pupitre.services.office import Office
from pupitre.text.language import Words
from pupitre.text.problems import told

FINDINGS, REFUSED = 1, 2
"""Exit statuses besides 0."""

Json = Annotated[bool, typer.Option("--json", help="JSON")]
StorePath = Annotated[Path | None, typer.Option("--store", metavar="PATH")]


class Shots(Protocol):
    """Takes pictures of every page of a store; the files made."""

    def __call__(
        self, house: House, folder: Path, *, theme: str, width: int, height: int, scale: float, whole: bool = True
    ) -> list[Path]:
        """Width and height in pixels; scale 1.0 is the normal text."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """Given by bootstrap: opening a store (None: this person's own), taking pictures, the language."""

    house: Callable[[Path | None], House]
    shots: Shots
    words: Words


def tools(ctx: typer.Context) -> Tools:
    """The tools of a command."""
    held: Tools = ctx.obj
    return held


def opened(ctx: typer.Context, store: Path | None) -> House:
    """The house of a store that is there: a path that was mistyped must not become a new store. Raises Problem."""
    if store is not None and not store.is_file():
        raise Problem("path-missing", path=str(store), folder=str(store.parent))
    return tools(ctx).house(store)


def office_of(house: House) -> Office:
    """The secretariat of an open store; RuleBroken("not-founded") before its first start was finished."""
    if house.office is None:
        raise RuleBroken("not-founded")
    return house.office


def say(text: str) -> None:
    """A sentence on the standard output."""
    sys.stdout.write(f"{text}\n")


def as_text(value: Any) -> str:
    """A value as the JSON text that programs read."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n"


def say_json(value: Any) -> None:
    """One JSON value on the standard output."""
    sys.stdout.write(as_text(value))


def refuse(refusal: Refusal, words: Words) -> int:
    """Tell why not, and what to do; the exit status."""
    sys.stderr.write(told(refusal, words).whole + "\n")
    return REFUSED
