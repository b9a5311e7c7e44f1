# SPDX-License-Identifier: EUPL-1.2
"""The list of sittings: found by typing, opened where they stand, created in a panel."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked, rehearsal
from foreign import imported
from offices import BODY
from pupitre.domain.directory import OrganisationKind
from pupitre.domain.terms import Presence
from pupitre.services import attending, founding, preparing
from pupitre.services.second_call import convoke_again
from pupitre.ui.context import Context
from pupitre.ui.pages.sittings import SittingsPage

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


def listing(context: Context, shown: Callable[..., QWidget], key: object = None) -> SittingsPage:
    page = SittingsPage(context)
    shown(page, 1080, 700)
    page.arrive(key)
    return page


def test_enter_opens_a_sitting_at_its_step(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> None:
    scope = convoked(context)
    page = listing(context, shown)
    with qtbot.waitSignal(page.left_for) as left:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert left.args == ["convoke", scope]


def test_a_sitting_is_found_by_its_place_or_its_day(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    rehearsal(context).prepare()
    wanted = rehearsal(context).prepare()
    context.office.perform(preparing.change_sitting, wanted, on=date(2027, 1, 14), at=time(18), place="Trèbes")
    page = listing(context, shown)
    for typed in ("trebes", "14 janv", "2027-01"):
        page.search.setText(typed)
        assert [s.scope for s in page.table.table_model.values] == [wanted], typed


def test_whose_a_sitting_is_shows_only_where_some_came_in(
    context: Context, tmp_path: Path, shown: Callable[..., QWidget]
) -> None:
    rehearsal(context).prepare()
    page = listing(context, shown)
    assert page.table.isColumnHidden(3)
    scope, _path = imported(context, tmp_path)
    page.refresh()
    assert not page.table.isColumnHidden(3)
    assert page._from(page.listed[scope]) == "Carcassonne Agglo"


def test_a_sitting_is_created_with_its_members_and_opened(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = listing(context, shown, "new")
    page.panel.body_box.setCurrentIndex(page.panel.body_box.findData(BODY))
    page.panel.place.setText("Carcassonne, salle du conseil")
    with qtbot.waitSignal(page.left_for) as left:
        page.panel.make.click()
    step, scope = left.args
    p = context.office.store.proceedings(scope)
    assert step == "prepare"
    assert (p.sitting.on, p.sitting.place) == (date(2026, 12, 14), "Carcassonne, salle du conseil")
    assert sum(s.voices for s in p.seats.values()) == 83
    assert page.panel.isHidden()


def test_without_members_nothing_is_created_and_why_is_told(fresh: Context, shown: Callable[..., QWidget]) -> None:
    page = listing(fresh, shown, "new")
    page.panel.make.click()
    assert page.banner.text
    assert fresh.office.store.sittings() == []
    assert not page.panel.isHidden()


def test_an_empty_list_says_what_to_do_first(context: Context, shown: Callable[..., QWidget]) -> None:
    page = listing(context, shown)
    assert page.stack.currentWidget() is page.empty
    page.empty.button.click()
    assert not page.panel.isHidden()


def test_escape_leaves_the_panel(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> None:
    rehearsal(context).prepare()
    page = listing(context, shown, "new")
    page.panel.leave.click()
    assert page.panel.isHidden()
    assert not page.new.isHidden()


def test_a_sitting_that_found_no_quorum_is_offered_to_be_convoked_again(
    qtbot: QtBot, dresser: object, tmp_path: Path, shown: Callable[..., QWidget]
) -> None:
    """CGCT L2121-17; offered once, and not for a sitting of which nobody knows yet."""
    with a_context(tmp_path) as context:
        scope = convoked(context)
        page = listing(context, shown)
        assert page.again.isHidden()
        seats = list(context.office.store.proceedings(scope).seats)
        answers = {s: Presence.PRESENT if n < 10 else Presence.ABSENT for n, s in enumerate(seats)}
        context.office.perform(attending.answer_roll_call, scope, answers=answers)
        page.refresh()
        assert page.again.isVisible()
        with qtbot.waitSignal(page.left_for) as left:
            page.again.click()
        assert left.args == ["again", scope]
        terms = {"missed": scope, "directory": context.office.directory, "on": date(2026, 12, 8), "at": time(18)}
        context.office.perform(convoke_again, context.office.new_sitting_scope(), **terms, place="")
        page.refresh()
        page.table.select(scope)
        assert page.again.isHidden()
