# SPDX-License-Identifier: EUPL-1.2
"""A bug, told plainly: a report that a person can read, copy and save. Nothing personal in it, and nothing is sent."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion

import pupitre

_LINES = 40


@dataclass(frozen=True, slots=True)
class Report:
    """A bug as it is told: where it happened, and on what; never what was being written."""

    text: str

    @property
    def name(self) -> str:
        """The name that a saved report gets."""
        return "pupitre-report.txt"


def report_on(error: BaseException) -> Report:
    """Write the report of an error.

    The message of the error is left out, since it may quote a name or a vote; files are named from the package on,
    since their full path may name a person.
    """
    frames = traceback.extract_tb(error.__traceback__)[-_LINES:]
    where = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}\n    {frame.line or ''}" for frame in frames]
    what = ["Pupitre " + pupitre.__version__, f"Python {platform.python_version()}, Qt {qVersion()}", platform.system()]
    kinds = [type(link).__name__ for link in _chain(error)]
    return Report("\n".join([*what, "", " < ".join(kinds), *where, ""]))


def _chain(error: BaseException) -> list[BaseException]:
    """Return the error and what caused it."""
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links:
        links.append(link)
        link = link.__cause__ or link.__context__
    return links


def _short(filename: str) -> str:
    parts = Path(filename).parts
    for root in ("pupitre", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1] if parts else filename


class Reporter(QObject):
    """Takes what nobody caught, on any thread, and emits `reported(Report)` on the main one; `log` gets it too."""

    reported = Signal(object)
    _caught = Signal(object)

    def __init__(self, log: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Be the one that Python calls."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda told: self._caught.emit(told.exc_value)

    def remove(self) -> None:
        """Give the place back."""
        sys.excepthook, threading.excepthook = self._before

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(error)

    def _tell(self, error: BaseException) -> None:
        report = report_on(error)
        self._log(report.text)
        self.reported.emit(report)
