# SPDX-License-Identifier: EUPL-1.2
"""Files of past sittings on their way in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pasts import ELECTION, SMALL, a_file
from pupitre.domain.broken import RuleBroken
from pupitre.services.past_import import import_past, read_file
from pupitre.ui.context import Context
from pupitre.ui.pages.past_intake import PastFiles, Taken
from rolls import a_small_epci


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_small_epci(tmp_path / "here", mayors=0) as made:
        yield made


@pytest.fixture
def files(context: Context) -> PastFiles:
    return PastFiles(context)


def look(qtbot: QtBot, files: PastFiles, *paths: Path) -> None:
    with qtbot.waitSignal(files.read, timeout=30_000):
        files.look_into(paths)


def take(qtbot: QtBot, files: PastFiles) -> Taken:
    with qtbot.waitSignal(files.taken, timeout=30_000) as taken:
        files.take()
    return taken.args[0]


def test_files_that_come_later_wait_with_those_that_are_here(qtbot: QtBot, files: PastFiles, tmp_path: Path) -> None:
    first, second = a_file(tmp_path), a_file(tmp_path, ELECTION, "election.yaml")
    look(qtbot, files, first)
    look(qtbot, files, second)
    assert list(files.looked) == [str(first), str(second)]
    files.forget()
    assert not files.wanted


def test_a_file_that_is_read_anew_is_what_it_says_now(qtbot: QtBot, files: PastFiles, tmp_path: Path) -> None:
    path = a_file(tmp_path)
    look(qtbot, files, path)
    a_file(tmp_path, "seance: {date: demain}")
    look(qtbot, files, path)
    assert len(files.looked) == 1
    assert not files.wanted


def test_what_was_taken_up_is_known_as_such_and_told_once(
    qtbot: QtBot, context: Context, files: PastFiles, tmp_path: Path
) -> None:
    news = []
    context.changed.connect(news.append)
    look(qtbot, files, a_file(tmp_path), a_file(tmp_path, ELECTION, "election.yaml"))
    taken = take(qtbot, files)
    assert len(taken.scopes) == 2
    assert (taken.refused, taken.stopped) == ((), False)
    assert {x.held for x in files.looked.values()} == set(taken.scopes)
    assert len(news) == 1


def test_a_sitting_that_came_in_meanwhile_is_refused_and_the_others_are_taken_up(
    qtbot: QtBot, context: Context, files: PastFiles, tmp_path: Path
) -> None:
    path = a_file(tmp_path, SMALL)
    look(qtbot, files, path, a_file(tmp_path, ELECTION, "election.yaml"))
    import_past(context.office, read_file(path, context.office.resources)[0])
    taken = take(qtbot, files)
    assert [r.code for r in taken.refused if isinstance(r, RuleBroken)] == ["already-imported"]
    assert len(taken.scopes) == 1
    assert not files.wanted
