# SPDX-License-Identifier: EUPL-1.2
"""The one place that builds things and hands them to each other.

Imports are late on purpose: the window paints before the store's libraries are read (design §9), and the command line
never reads Qt unless it is asked for pictures.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from pupitre.host.paths import Paths
    from pupitre.services.house import House
    from pupitre.text.language import Words
    from pupitre.ui.program import Running


@dataclass(frozen=True, slots=True)
class Surroundings:
    """This person's folders and language, and how a house is opened."""

    places: "Paths"
    words: "Words"

    def house(self, store: Path | None = None) -> "House":
        """Open the store chosen, or this person's own. Raises Problem."""
        from pupitre.services.house import House

        return House(store or self.places.data / "pupitre.sqlite", self.places.state, self.words, now)

    def shots(
        self, house: "House", folder: Path, *, theme: str, width: int, height: int, scale: float, whole: bool = True
    ) -> list[Path]:
        """A picture of every page on a store, for the command line, which knows no Qt."""
        from pupitre.ui.shots import shoot

        return shoot(house, folder, self.house, theme=theme, size=(width, height), scale=scale, whole=whole)


def now() -> datetime:
    """Local civil time: what the law counts in."""
    return datetime.now().astimezone()


def surroundings() -> Surroundings:
    """Find this person's folders and language. Raises Problem where the folders cannot be made."""
    from pupitre.host.paths import paths
    from pupitre.host.resources import shipped
    from pupitre.text.language import load, speak

    words = load(os.environ.get("PUPITRE_LOCALE", "fr"), shipped("i18n"))
    speak(words)
    return Surroundings(paths(os.environ).make(), words)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window when there is no command, else do the command; the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or arguments[0] == "window":
        return window(arguments[1:])
    from pupitre.cli.app import run
    from pupitre.cli.tools import Tools, refuse
    from pupitre.domain.broken import Problem
    from pupitre.text.language import spoken

    try:
        around = surroundings()
    except Problem as problem:
        return refuse(problem, spoken())
    return run(Tools(house=around.house, shots=around.shots, words=around.words), arguments)


def window(options: Sequence[str]) -> int:
    """Open the window: `--sample` on the sample, kept apart from this person's own store; `--store PATH` on another.

    `--stopwatch` tells `pupitre bench` how far it has come, up to the page of the sitting of `--sitting SCOPE`.
    """
    from pupitre.ui.application import run

    if "--stopwatch" not in options:
        return run(lambda app: _running(app, options))
    from pupitre.ui.stopwatch import Stopwatch

    return run(lambda app: _running(app, options), Stopwatch(_option(options, "--sitting")))


def _running(app: "QApplication", options: Sequence[str]) -> "Running":
    """What stands in the frame; made once the frame was drawn."""
    from pupitre.ui.program import Running

    around, sample, chosen = surroundings(), "--sample" in options, _option(options, "--store")
    store = Path(chosen) if chosen else around.places.data / "sample" / "pupitre.sqlite" if sample else None
    return Running(app, lambda: around.house(store), around.places, sample=sample)


def _option(options: Sequence[str], name: str) -> str:
    """What follows an option, "" where it is not there."""
    return options[options.index(name) + 1] if name in options[:-1] else ""
