# SPDX-License-Identifier: EUPL-1.2
"""Every place of the program can be gone to, and none shows anything but the one window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, rehearsal
from pupitre.ui import places
from pupitre.ui.context import Context
from pupitre.ui.main_window import MainWindow

OF_A_SITTING = {*places.STEP_PAGES, "again"}


class Flashes(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.window, self.seen = window, []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        flashed = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if flashed and watched is not self.window:
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    window = MainWindow(places.pages(lambda: context), clock=lambda: "18 h", seek=places.seek(lambda: context))
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    context.tasks.close()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_no_place_shows_a_window_of_its_own(qapp: QApplication, context: Context, window: MainWindow) -> None:
    played = rehearsal(context)
    preparing, adjourned = played.prepare(), played.prepare()
    played.convoke(adjourned)
    played.hold(adjourned)
    flashes = Flashes(window)
    qapp.installEventFilter(flashes)
    for spec in places.pages(lambda: context):
        for key in (preparing, adjourned) if spec.id in OF_A_SITTING else (None,):
            window.go(spec.id, key)
            qapp.processEvents()
            assert window.current == spec.id
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []


def test_a_place_is_made_when_it_is_first_shown(context: Context, window: MainWindow) -> None:
    assert window.findChild(QWidget, "directory") is None
    window.go("directory")
    assert window.findChild(QWidget, "directory") is not None


def test_every_step_of_a_sitting_has_its_page_under_the_sittings() -> None:
    specs = {spec.id: spec for spec in places.pages(lambda: pytest.fail("made too early"))}
    assert {name for name, spec in specs.items() if spec.under == "sittings"} == OF_A_SITTING


def test_the_search_box_finds_through_the_context(context: Context) -> None:
    assert places.seek(lambda: context)("castelnau")
