# SPDX-License-Identifier: EUPL-1.2
"""What every test stands in: no screen, a home of its own, compiled words, and nothing left running behind it."""

import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
_numbers = itertools.count()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "1")
# Two busy cores make some examples slow; a slow example is no failure.
settings.register_profile("pupitre", deadline=None)
settings.load_profile("pupitre")


def _keep_folders_in_memory() -> None:
    """Every deed waits for the disk; tests make thousands of them, and a folder in memory halves their time."""
    memory = Path("/dev/shm")  # noqa: S108 - pytest makes its own folder there, closed to others
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2 * 2**30:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


_keep_folders_in_memory()


def _catalogues_are_stale() -> bool:
    compiled = (source.with_suffix(".mo") for source in ROOT.glob("i18n/*/LC_MESSAGES/*.po"))
    return any(not mo.exists() or mo.stat().st_mtime < mo.with_suffix(".po").stat().st_mtime for mo in compiled)


def pytest_configure(config: pytest.Config) -> None:
    if _catalogues_are_stale():
        subprocess.run([sys.executable, "packaging/catalogues.py", "--compile"], cwd=ROOT, check=True)


@pytest.fixture(scope="session", autouse=True)
def _person() -> Iterator[Path]:
    """No test reads or writes what belongs to the person who runs it."""
    with tempfile.TemporaryDirectory(prefix="pupitre-person-") as folder, pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
            patch.setenv(name, folder)
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(Path(folder) / name.lower()))
        patch.setenv("LANGUAGE", "C")
        yield Path(folder)


@pytest.fixture(autouse=True)
def home(_person: Path) -> Iterator[Path]:
    """The `PUPITRE_HOME` of this test alone."""
    folder = _person / f"home-{next(_numbers)}"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PUPITRE_HOME", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def _source_language() -> Iterator[None]:
    """The screen of each test starts in the source language."""
    from pupitre.text import language  # so that a test of one room loads that room alone

    before = language.spoken()
    yield
    language.speak(before)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(timeout=2)
    if alive := [thread.name for thread in left if thread.is_alive()]:
        pytest.fail(f"threads left running: {', '.join(alive)}")


@pytest.fixture(autouse=True)
def _nothing_of_qt_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """No window, running timer or running QThread outlives its test; costs nothing to a test without Qt."""
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        yield
        return
    # Asked for here so that it is torn down after this guard.
    request.getfixturevalue("qapp")
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
    from PySide6.QtWidgets import QApplication

    started: list[weakref.ref[Any]] = []
    windows = {id(window) for window in QApplication.topLevelWidgets()}
    with pytest.MonkeyPatch.context() as patch:
        for kind in (QTimer, QThread):
            patch.setattr(kind, "start", _noting(kind.start, started))
        yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [window for window in QApplication.topLevelWidgets() if id(window) not in windows]
    running = [thing for ref in started if (thing := ref()) is not None and _runs(thing)]
    names = [f"{type(thing).__name__} {thing.objectName()!r}" for thing in (*left, *running)]
    for thing in running:
        _stop(thing)
    for window in left:
        window.deleteLater()
    if names:
        pytest.fail(f"left by this test: {', '.join(names)}")


def _noting(start: Any, started: list[weakref.ref[Any]]) -> Any:
    def noting(self: Any, *args: Any) -> Any:
        started.append(weakref.ref(self))
        return start(self, *args)

    return noting


def _stop(thing: Any) -> None:
    if hasattr(thing, "isRunning"):
        thing.quit()
        thing.wait()
    else:
        thing.stop()


def _runs(thing: Any) -> bool:
    from shiboken6 import isValid

    return isValid(thing) and (thing.isRunning() if hasattr(thing, "isRunning") else thing.isActive())
