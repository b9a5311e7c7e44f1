# SPDX-License-Identifier: EUPL-1.2
"""Long work runs beside the window, comes back to the main thread, and can be stopped."""

import threading

import pytest

from pupitre.domain.broken import Problem
from pupitre.ui.tasks import Cancelled, Progress, TaskRunner


@pytest.fixture
def tasks(qapp):
    runner = TaskRunner(patience=0)
    yield runner
    runner.close()


def never(*_args: object) -> None:
    pytest.fail("called for nothing")


def test_work_runs_in_another_thread_and_its_result_comes_on_the_main_one(tasks, qtbot) -> None:
    seen: list[object] = []
    tasks.run(
        lambda progress: threading.current_thread(),
        label="Convocations",
        done=lambda worker: seen.extend([worker, threading.current_thread()]),
        failed=never,
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] is not threading.main_thread()
    assert seen[1] is threading.main_thread()


def test_work_that_lasts_is_told_with_its_progress_and_its_end(tasks, qtbot) -> None:
    gate, results, steps = threading.Event(), [], []
    tasks.stepped.connect(lambda done, total: steps.append((done, total)))

    def work(progress: Progress) -> str:
        gate.wait(5)
        progress(1, 2)
        progress(2, 2)
        return "made"

    with qtbot.waitSignal(tasks.started) as started:
        tasks.run(work, label="Convocations", done=results.append, failed=never)
    assert started.args == ["Convocations"]
    with qtbot.waitSignal(tasks.ended):
        gate.set()
    qtbot.waitUntil(lambda: results == ["made"])
    assert steps == [(1, 2), (2, 2)]


def test_quick_work_is_not_told(qapp, qtbot) -> None:
    runner = TaskRunner(patience=60_000)
    told: list[str] = []
    runner.started.connect(told.append)
    with qtbot.waitSignal(runner.ended):
        runner.run(lambda progress: 1, label="Quick", done=lambda result: None, failed=never)
    assert told == []
    runner.close()


def test_a_refusal_comes_back_as_one(tasks, qtbot) -> None:
    refusals: list[Problem] = []

    def work(progress: Progress) -> None:
        raise Problem("disk-full", needed=3)

    tasks.run(work, label="x", done=never, failed=refusals.append)
    qtbot.waitUntil(lambda: len(refusals) == 1)
    assert (refusals[0].code, refusals[0].facts) == ("disk-full", {"needed": 3})


def test_stopped_work_ends_at_its_next_step_and_calls_nobody(tasks, qtbot) -> None:
    reached, gate, stopped = threading.Event(), threading.Event(), []

    def work(progress: Progress) -> None:
        reached.set()
        gate.wait(5)
        try:
            progress(1, 2)
        except Cancelled:
            stopped.append(True)
            raise

    tasks.run(work, label="x", done=never, failed=never)
    assert reached.wait(5)
    tasks.cancel()
    with qtbot.waitSignal(tasks.ended):
        gate.set()
    assert stopped == [True]


def test_a_bug_in_work_is_raised_on_the_main_thread(tasks, qtbot) -> None:
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(tasks.ended):
        tasks.run(lambda progress: 1 // 0, label="x", done=never, failed=never)
    qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError


def test_work_waits_for_the_work_before_it(tasks, qtbot) -> None:
    gate, order = threading.Event(), []
    tasks.run(lambda progress: gate.wait(5), label="first", done=lambda _: order.append("first"), failed=never)
    tasks.run(lambda progress: order.append("second runs"), label="second", done=lambda _: None, failed=never)
    assert tasks.busy
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert sorted(order) == ["first", "second runs"]
