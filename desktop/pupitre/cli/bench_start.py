# SPDX-License-Identifier: EUPL-1.2
"""The rows of `pupitre bench` about the start: real processes, offscreen; the window itself tells when it was drawn."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from pupitre.cli.rows import MEBIBYTES, Row, in_turns
from pupitre.cli.workbench import A_YEAR, Workbench
from pupitre.host.paths import HOME
from pupitre.text.language import _

EMPTY = Path(__file__).resolve().parents[1] / "ui" / "empty_window.py"
OURS = ("-m", "pupitre", "window", "--stopwatch")


@dataclass(frozen=True, slots=True)
class Started:
    """A process that came as far as was asked: after how many seconds, and its peak of memory until then in MiB."""

    after: float
    peak: float


def started(arguments: Sequence[str], mark: str, home: Path) -> Started:
    """Start Python with these arguments, wait for the word `mark` on its output, and end it there."""
    began = perf_counter()
    with running(arguments, mark, home) as process:
        return Started(perf_counter() - began, _peak(process.pid))


@contextmanager
def running(arguments: Sequence[str], mark: str, home: Path) -> Iterator[subprocess.Popen[str]]:
    """Python started with these arguments, once it has written the word `mark`; it is ended afterwards.

    Compiled modules are kept under `home`, as an installed program has them. RuntimeError when the word never comes.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", HOME: str(home), "PYTHONPYCACHEPREFIX": str(home)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, *arguments], env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        if process.stdout is None:
            raise RuntimeError("a process without an output")
        try:
            if not any(line.strip() == mark for line in process.stdout):
                raise RuntimeError(f"{arguments} ended without {mark}")
            yield process
        finally:
            process.kill()


def answer(process: subprocess.Popen[str], line: str) -> float:
    """The seconds that a running window answers to a line. ValueError where it has ended instead."""
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a process without an input")
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def _peak(process: int) -> float:
    """The most memory that a process had so far, in MiB; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return 0.0
    lines = (line.split() for line in status.read_text(encoding="ascii").splitlines())
    return next((int(words[1]) / 1024 for words in lines if words[0] == "VmHWM:"), 0.0)


def first_paint(bench: Workbench) -> Row:
    """From the start of the process until the window is drawn."""
    _filled(bench)
    row = in_turns(
        lambda: started(OURS, "painted", bench.home).after, lambda: started((str(EMPTY),), "painted", bench.home).after
    )
    return Row("first-paint", _("Start to first paint"), _("an empty PySide6 window"), 1.3, *row)


def usable(bench: Workbench) -> Row:
    """From the start of the process until the first page shows what is in the store."""
    others = _filled(bench)
    row = in_turns(
        lambda: started(OURS, "usable", bench.home).after,
        lambda: started((str(EMPTY), "sqlmodel"), "painted", bench.home).after,
    )
    what = _("Start to first usable window, {count} sittings in the store ({years} years)").format(
        count=others, years=others // A_YEAR
    )
    return Row("first-usable", what, _("an empty PySide6 window and import sqlmodel"), 1.5, *row)


def memory(bench: Workbench) -> Row:
    """The peak of memory with the great sitting on the screen."""
    scope = bench.held().scope
    bench.close()
    what = _("Memory with a sitting of {members} × {items} open").format(members=bench.members, items=bench.items)
    against = _("the empty window")
    if sys.platform != "linux":
        return Row("memory", what, against, 2.5, unit=MEBIBYTES, why=_("this system does not tell"))
    row = in_turns(
        lambda: started((*OURS, "--sitting", scope), "open", bench.home).peak,
        lambda: started((str(EMPTY),), "painted", bench.home).peak,
        times=5,
    )
    return Row("memory", what, against, 2.5, *row, unit=MEBIBYTES)


def _filled(bench: Workbench) -> int:
    """Have a store of many years that nobody holds; how many sittings are in it."""
    others = bench.others
    bench.close()
    return others
