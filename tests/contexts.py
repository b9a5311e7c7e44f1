# SPDX-License-Identifier: EUPL-1.2
"""What a page is given in tests: a real house on the sample, a clock that stands still, French."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from pupitre.host.resources import shipped
from pupitre.host.settings import Settings
from pupitre.services.house import House
from pupitre.services.rehearsal import Rehearsal
from pupitre.text.language import load, speak
from pupitre.ui.context import Context
from pupitre.ui.tasks import TaskRunner

THE_EVENING = datetime(2026, 12, 3, 18, 30)  # noqa: DTZ001 - local civil time is what the law counts in


@contextmanager
def a_context(folder: Path, *, now: datetime = THE_EVENING, sample: bool = True) -> Iterator[Context]:
    """A context whose house is closed at the end."""
    words = load("fr", shipped("i18n"))
    speak(words)
    house = House(folder / "store" / "pupitre.sqlite", folder / "state", words, lambda: now)
    tasks = TaskRunner()
    if sample:
        house.found_sample()
    try:
        yield Context(house, tasks, Settings())
    finally:
        tasks.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        house.close()


def rehearsal(context: Context) -> Rehearsal:
    """The sample's sitting in this context."""
    return Rehearsal.of_sample(context.office)


def convoked(context: Context) -> str:
    """The sample's sitting, convoked; its scope."""
    played = rehearsal(context)
    scope = played.prepare()
    played.convoke(scope)
    return scope


def found(page: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """The widget of that object name."""
    widget = page.findChild(kind, name)
    assert widget is not None, name
    return widget
