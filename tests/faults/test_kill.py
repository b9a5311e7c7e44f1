# SPDX-License-Identifier: EUPL-1.2
"""A kill or a power cut in the middle of a sitting: what the screen showed as recorded is there when it opens again.

The process is killed with SIGKILL at an instant that nobody chose; what it said it had done is compared with the store.
"""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from offices import Held, an_office, founded, opened
from pupitre.domain.attendance import room
from pupitre.domain.terms import Stage
from pupitre.services import history

TESTS = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def sitting(tmp_path_factory) -> tuple[Path, str]:
    """A store with a sitting in session, of as many items as no process gets through before it is killed."""
    office = founded(an_office(tmp_path_factory.mktemp("killed") / "office"))
    held = opened(office, items=400)
    office.store.close()
    return office.store.path.parent, held.scope


def run_until_killed(folder: Path, scope: str, deeds: int) -> list[str]:
    """Everything that the process said it had done; it is killed within the deed that comes after so many."""
    process = subprocess.Popen(
        [sys.executable, "-m", "faults.desk_process", str(folder), scope],
        cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(deeds + 1)]
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert said[0] == "ready\n"
    return [*(line.strip() for line in said[1:]), *rest.split()]


def counted(held: Held) -> dict[str, int]:
    """How many of each deed's facts are in the store."""
    p = held.p
    return {"open_item": len(p.discussions), "record_movement": len(p.movements), "proclaim": len(p.outcomes)}


@pytest.mark.parametrize("deeds", random.sample(range(1, 60), 4))
def test_a_killed_sitting_is_opened_again_with_all_that_was_said_to_be_done(sitting, deeds) -> None:
    folder, scope = sitting
    held = Held(an_office(folder), scope)
    away = held.p.voting_seats[3].id not in room(held.p).seated
    before = counted(held)
    held.office.store.close()
    said = run_until_killed(folder, scope, deeds)
    held = Held(an_office(folder), scope)
    for name, now in counted(held).items():
        fresh = now - before[name] - (away and name == "record_movement")
        assert said.count(name) <= fresh <= said.count(name) + 1, name  # the last one may be done and not yet said
    assert held.p.stage is Stage.OPEN
    assert held.office.store.check() == []
    assert history.steps(held.office, scope).undo
    held.office.store.close()
