# SPDX-License-Identifier: EUPL-1.2
"""Long work away from the window: one thread, results on the main thread, progress, and a way to stop.

One thread and not several: what touches the store must not run twice at once (design §4).
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from pupitre.domain.broken import Refusal

T = TypeVar("T")
PATIENCE = 500
"""Milliseconds after which work that goes on is shown."""


class Cancelled(Exception):
    """The person stopped the work; raised inside it by its `Progress`."""


class Progress:
    """Called by the work with (done, total): so it says how far it is, and learns that it must stop."""

    def __init__(self, on_step: Callable[[int, int], None]) -> None:
        self._on_step = on_step
        self._stop = threading.Event()

    def __call__(self, done: int, total: int) -> None:
        """Say how far the work is; raises Cancelled if the person stopped it."""
        if self._stop.is_set():
            raise Cancelled
        self._on_step(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


class TaskRunner(QObject):
    """Runs one work after the other; `started(label)` comes only for work that lasts, then `stepped`, then `ended`."""

    started = Signal(str)
    stepped = Signal(int, int)
    ended = Signal()
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None, *, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._waiting: list[tuple[Progress, str]] = []
        self._shown = False
        self._posted.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(patience)
        self._timer.timeout.connect(self._show)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return bool(self._waiting)

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        label: str,
        done: Callable[[T], object],
        failed: Callable[[Refusal], object],
    ) -> Progress:
        """Run `work(progress)` in the thread, then `done(result)` or `failed(refusal)` on the main thread.

        Stopped work calls neither. Anything but a Refusal is a bug: it is raised on the main thread.
        """
        progress = Progress(lambda step, total: self._posted.emit(lambda: self.stepped.emit(step, total)))
        self._waiting.append((progress, label))
        if not self._timer.isActive() and not self._shown:
            self._timer.start()

        def finished(future: "Future[T]") -> None:
            self._posted.emit(lambda: self._finish(progress, future, done, failed))

        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pupitre-work")
        self._executor.submit(work, progress).add_done_callback(finished)
        return progress

    def cancel(self) -> None:
        """Stop what is under way, and what waits behind it."""
        for progress, _label in self._waiting:
            progress.cancel()

    def close(self) -> None:
        """Stop everything and wait for the thread; call it before the store is closed."""
        self.cancel()
        self._timer.stop()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def _finish(
        self, progress: Progress, future: "Future[T]", done: Callable[[T], object], failed: Callable[[Refusal], object]
    ) -> None:
        self._waiting = [waiting for waiting in self._waiting if waiting[0] is not progress]
        if not self._waiting:
            self._timer.stop()
            self._shown = False
            self.ended.emit()
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Refusal):
            failed(error)
        elif not isinstance(error, Cancelled):
            raise error

    def _show(self) -> None:
        if self._waiting:
            self._shown = True
            self.started.emit(self._waiting[0][1])

    @Slot(object)
    def _call(self, closure: Callable[[], Any]) -> None:
        closure()
