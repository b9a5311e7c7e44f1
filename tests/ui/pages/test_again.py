# SPDX-License-Identifier: EUPL-1.2
"""Convoking again from the window: the items, the first lawful day, the new sitting."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, rehearsal
from pupitre.domain.terms import Presence
from pupitre.services import attending
from pupitre.ui.context import Context
from pupitre.ui.pages.again import AgainPage
from pupitre.ui.reason import ReasonBar

EVENING = datetime(2026, 12, 3, 18, 30)  # noqa: DTZ001 - local civil time is what the law counts in


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path, now=EVENING) as made:
        yield made


def missed(context: Context, *, present: int = 10) -> str:
    """The sample's sitting, at whose roll call too few were present."""
    played = rehearsal(context)
    scope = played.prepare()
    played.convoke(scope)
    seats = list(context.office.store.proceedings(scope).seats)
    answers = {s: Presence.PRESENT if n < present else Presence.ABSENT for n, s in enumerate(seats)}
    context.office.perform(attending.answer_roll_call, scope, answers=answers)
    return scope


def a_page(context: Context, shown: Callable[..., QWidget], scope: str) -> AgainPage:
    page = AgainPage(context)
    shown(page, 1080, 700)
    page.arrive(scope)
    return page


def test_the_first_day_that_leaves_three_clear_days_is_proposed(
    context: Context, shown: Callable[..., QWidget]
) -> None:
    """CGCT L2121-17: failed on Thursday 3 December, Monday the 7th at the earliest."""
    page = a_page(context, shown, missed(context))
    assert page.day.day() == date(2026, 12, 7)
    assert "3 jours francs\u202f: le lundi 7 décembre 2026 au plus tôt" in page.told.text()
    assert page.told.property("tone") == "muted"
    page.day.show_day(date(2026, 12, 6))
    assert page.told.property("tone") == "bad"


def test_the_items_that_are_taken_up_are_shown(context: Context, shown: Callable[..., QWidget]) -> None:
    scope = missed(context)
    page = a_page(context, shown, scope)
    items = context.office.store.proceedings(scope).items
    assert [row.title for row in page.items.rows()] == [item.title for item in items]


def test_the_second_sitting_is_made_and_its_letter_comes_next(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    scope = missed(context)
    page = a_page(context, shown, scope)
    with qtbot.waitSignal(page.left_for) as left:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    step, new = left.args
    made = context.office.store.proceedings(new).sitting
    assert (step, made.repeats, made.second_call, made.on) == ("convoke", scope, True, date(2026, 12, 7))


def test_a_day_that_is_too_early_asks_for_a_reason(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page = a_page(context, shown, missed(context))
    page.day.show_day(date(2026, 12, 5))
    page.make.click()
    (bar,) = page.findChildren(ReasonBar)
    assert "lundi 7 décembre 2026" in bar.text
    bar.reason.setText("Salle prise")
    with qtbot.waitSignal(page.left_for) as left:
        qtbot.keyClick(bar.reason, Qt.Key.Key_Return)
    assert [o.reason for o in context.office.store.proceedings(left.args[1]).overrides] == ["Salle prise"]


def test_a_sitting_that_had_its_quorum_says_why_it_is_not_convoked_again(
    context: Context, shown: Callable[..., QWidget]
) -> None:
    page = a_page(context, shown, missed(context, present=83))
    assert not page.make.isEnabled()
    assert "faute de quorum" in page.banner.text
