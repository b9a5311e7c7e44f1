# SPDX-License-Identifier: EUPL-1.2
"""Home answers what must be done, by when."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked, found, rehearsal
from foreign import imported
from pupitre.domain.charter import Notice
from pupitre.domain.directory import OrganisationKind
from pupitre.services import founding, preparing
from pupitre.store.work import Work
from pupitre.ui.colours import Tone
from pupitre.ui.context import Context
from pupitre.ui.pages.home import HomePage
from pupitre.ui.widgets.button import Button

NOW = datetime(2026, 11, 22, 9, 0)  # noqa: DTZ001 - local civil time is what the law counts in


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path, now=NOW) as made:
        yield made


@pytest.fixture
def fresh(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    """A secretariat that has said who it is, and nothing else."""
    with a_context(tmp_path, now=NOW, sample=False) as made:
        made.house.found(founding.Identity("Grand Narbonne", OrganisationKind.EPCI))
        yield made


def at_home(context: Context, shown: Callable[..., QWidget]) -> HomePage:
    page = HomePage(context)
    shown(page, 1080, 700)
    page.arrive()
    return page


def test_a_sitting_in_preparation_must_be_sent_by_its_last_day(context: Context, shown: Callable[..., QWidget]) -> None:
    rehearsal(context).prepare()
    page = at_home(context, shown)
    row = page.tasks.rows()[0]
    assert row.title == "Envoyer les convocations au plus tard le vendredi 27 novembre 2026"
    assert [pill.text for pill in row.pills] == ["dans 5 jours"]


def test_where_no_notice_is_owed_home_gives_no_deadline_and_no_alarm(
    context: Context, shown: Callable[..., QWidget]
) -> None:
    scope = rehearsal(context).prepare()

    def rule(work: Work) -> None:
        work.record(replace(work.proceedings().charter, notice=Notice(0, "")))

    context.office.perform(rule, scope)
    (row,) = at_home(context, shown).tasks.rows()
    assert row.title == "Convoquer les membres\u202f: aucun délai légal"
    assert row.pills == ()


def test_what_is_late_stands_first_and_is_loud(context: Context, shown: Callable[..., QWidget]) -> None:
    rehearsal(context).prepare()
    late = rehearsal(context).prepare()
    context.office.perform(preparing.change_sitting, late, on=date(2026, 11, 26), at=time(18), place="Trèbes")
    page = at_home(context, shown)
    row = page.tasks.rows()[0]
    assert [(pill.text, pill.tone, pill.solid) for pill in row.pills] == [("2 jours de retard", Tone.BAD, True)]


def test_enter_goes_to_the_step(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> None:
    scope = convoked(context)
    page = at_home(context, shown)
    with qtbot.waitSignal(page.left_for) as left:
        qtbot.keyClick(page.tasks, Qt.Key.Key_Return)
    assert left.args == ["convoke", scope]


def test_the_badge_counts_what_is_late_or_due_within_a_week(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    convoked(context)
    page = HomePage(context)
    shown(page, 1080, 700)
    with qtbot.waitSignal(page.badge) as badge:
        page.arrive()
    assert badge.args == ["1", Tone.WARN, "1 échéance"]


def test_a_deed_elsewhere_changes_the_tasks(context: Context, shown: Callable[..., QWidget]) -> None:
    scope = rehearsal(context).prepare()
    page = at_home(context, shown)
    changes = context.office.perform(
        preparing.change_sitting, scope, on=date(2026, 12, 10), at=time(18), place="Trèbes"
    )
    context.changed.emit(changes)
    assert "4 décembre 2026" in page.tasks.rows()[0].title


def test_a_new_secretariat_is_told_where_to_begin(qtbot: QtBot, fresh: Context, shown: Callable[..., QWidget]) -> None:
    page = at_home(fresh, shown)
    with qtbot.waitSignal(page.left_for) as left:
        found(page, "begin-sittings", Button).click()
    assert left.args == ["sittings", "new"]


def test_a_file_that_came_is_shown_with_its_sender(
    context: Context, tmp_path: Path, shown: Callable[..., QWidget]
) -> None:
    _scope, path = imported(context, tmp_path)
    page = at_home(context, shown)
    assert [(row.title, row.subtitle) for row in page.came.rows()] == [("Carcassonne Agglo", path.name)]
    assert page.tasks.rows() == []
    assert not page.idle.isHidden()


def test_a_sitting_that_is_open_comes_first_and_enter_goes_on_with_it(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    scope = convoked(context)
    page = at_home(context, shown)
    assert page.banner.text == ""
    rehearsal(context).hold(scope, until=time(19, 15))
    page.arrive()
    assert "est ouverte" in page.banner.text
    with qtbot.waitSignal(page.left_for) as left:
        qtbot.keyClick(found(page.banner, "way-0"), Qt.Key.Key_Return)
    assert left.args == ["hold", scope]


def test_nothing_is_offered_once_it_is_adjourned(context: Context, shown: Callable[..., QWidget]) -> None:
    rehearsal(context).hold(convoked(context))
    assert at_home(context, shown).banner.text == ""
