# SPDX-License-Identifier: EUPL-1.2
"""The rows of `pupitre bench`: two things measured in turns, their medians, and what was to be reached."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

TIMES = 7
"""How often each side is measured: an odd number, at least five."""
SECONDS, MEBIBYTES = "seconds", "mebibytes"


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: ours against theirs, in `unit`. `why` says why it could not be measured, and then both are None."""

    id: str
    what: str
    against: str
    goal: float
    ours: float | None = None
    theirs: float | None = None
    unit: str = SECONDS
    why: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours over theirs; None where it was not measured."""
        return self.ours / self.theirs if self.ours is not None and self.theirs else None

    @property
    def ok(self) -> bool | None:
        """Whether the goal is held; None where it was not measured."""
        return None if self.ratio is None else self.ratio <= self.goal

    def plain(self) -> dict[str, Any]:
        """For `--json`."""
        told = {
            "id": self.id,
            "what": self.what,
            "against": self.against,
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "goal": self.goal,
            "ok": self.ok,
            self.unit: {"ours": self.ours, "theirs": self.theirs},
        }
        return told | ({"why": self.why} if self.why else {})


def seconds(deed: Callable[[], object]) -> float:
    """How long something takes."""
    started = time.perf_counter()
    deed()
    return time.perf_counter() - started


def in_turns(
    ours: Callable[[], float], theirs: Callable[[], float], times: int = TIMES, *, warm: int = 1
) -> tuple[float, float]:
    """The medians of both, measured one after the other `times` times, after `warm` rounds that do not count."""
    rounds = [(ours(), theirs()) for _ in range(times + warm)][warm:]
    return statistics.median(one for one, _ in rounds), statistics.median(other for _, other in rounds)
