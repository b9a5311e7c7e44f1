# SPDX-License-Identifier: EUPL-1.2
"""The log names nobody, and a crash leaves a trace."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pupitre.host.log import LIMIT, Log


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path, lambda: datetime(2026, 12, 3, 20, 41, 7, tzinfo=UTC))


def lines(log: Log) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.file.read_text(encoding="utf-8").splitlines()]


def test_a_line_holds_codes_counts_and_sizes(log: Log) -> None:
    log.note("bundle-imported", code="store-full", version="0.1.0", count=83, size=0, milliseconds=12)
    at = "2026-12-03T20:41:07+00:00"
    whole = {"event": "bundle-imported", "code": "store-full", "version": "0.1.0", "count": 83, "size": 0}
    assert lines(log) == [{"at": at, **whole, "milliseconds": 12}]


@pytest.mark.parametrize("leak", ["Élodie Martin", "Martin", "a@b.fr", "vote for", "/home/x", "C:\\x", "x\n"])
def test_what_is_no_code_is_never_written(log: Log, leak: str) -> None:
    log.note("problem", code=leak)
    assert lines(log)[0]["code"] == "?"


def test_the_log_stays_small(log: Log) -> None:
    log.file.write_text("x" * (LIMIT + 1), encoding="utf-8")
    log.note("start")
    assert len(lines(log)) == 1
    assert (log.folder / "pupitre.1.log").stat().st_size == LIMIT + 1


def test_a_crash_is_found_at_the_next_start_and_told_once(tmp_path: Path) -> None:
    # Each start is a process of its own: Python watches for faults in one file at a time, and pytest has its own.
    start = "import faulthandler, sys; from pathlib import Path; from pupitre.host.log import CrashLog; "
    start += "log = CrashLog(Path(sys.argv[1])); print(log.previous); "

    def run(then: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", start + then, str(tmp_path)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert run("faulthandler._sigabrt()").returncode != 0
    assert "Aborted" in run("log.close()").stdout
    assert run("log.close()").stdout.strip() == ""
