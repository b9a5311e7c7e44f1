# SPDX-License-Identifier: EUPL-1.2
"""The line of steps tells where a sitting stands, and leads to each of them."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, rehearsal
from pasts import SMALL, a_file
from pupitre.services.past_import import import_past, read_file
from pupitre.ui.context import Context
from pupitre.ui.pages.sitting import STEPS, StepPage
from pupitre.ui.widgets.page import Page

LATE = datetime(2026, 12, 1, 9, 0)  # noqa: DTZ001 - local civil time is what the law counts in


class Inner(Page):
    """A page that notes what it was brought to show."""

    def __init__(self, _context: Context) -> None:
        super().__init__("Inner")
        self.key: object = None

    def arrive(self, key: object = None) -> None:
        self.key = key


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path, now=LATE) as made:
        yield made


def a_step(qtbot: QtBot, context: Context, step: str) -> tuple[StepPage, str]:
    page, scope = StepPage(context, step, Inner), rehearsal(context).prepare()
    qtbot.addWidget(page)
    page.resize(1080, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.arrive(scope)
    return page, scope


def buttons(page: StepPage) -> list[QAbstractButton]:
    return page.findChild(QWidget, "steps").findChildren(QAbstractButton)


def test_the_page_of_the_step_is_told_which_sitting(qtbot: QtBot, context: Context) -> None:
    page, scope = a_step(qtbot, context, "prepare")
    assert page.page.key == scope


def test_the_place_names_the_body_and_the_day(qtbot: QtBot, context: Context) -> None:
    page, scope = a_step(qtbot, context, "prepare")
    with qtbot.waitSignal(page.crumbs) as crumbs:
        page.arrive(scope)
    told = " ".join(" ".join(crumbs.args[0]).split())
    assert told == "Conférence des maires Séance du jeudi 3 décembre 2026, 18 h"


def test_convoking_too_late_is_told_on_the_line(qtbot: QtBot, context: Context) -> None:
    page, _scope = a_step(qtbot, context, "prepare")
    convoke = buttons(page)[1]
    assert "en retard" in convoke.accessibleName()
    assert "27 novembre" in " ".join(convoke.accessibleDescription().split())


def test_a_step_is_left_for_another_by_the_line(qtbot: QtBot, context: Context) -> None:
    page, scope = a_step(qtbot, context, "prepare")
    with qtbot.waitSignal(page.left_for) as left:
        buttons(page)[STEPS.index("hold")].click()
    assert left.args == ["hold", scope]
    with qtbot.assertNotEmitted(page.left_for):
        buttons(page)[STEPS.index("prepare")].click()


def test_the_line_follows_what_is_done(qtbot: QtBot, context: Context) -> None:
    page, scope = a_step(qtbot, context, "prepare")
    rehearsal(context).convoke(scope)
    page.arrive(scope)
    qtbot.waitUntil(lambda: any("Convoquer\u202f: fait" in b.accessibleName() for b in buttons(page)))


def test_a_sitting_taken_up_from_papers_has_the_two_steps_in_which_it_is_read(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    """We neither convoked nor held it: no other step may say that we did."""
    page, _scope = a_step(qtbot, context, "sign")
    [reading] = read_file(a_file(tmp_path, SMALL.replace("  heure: '20:30'\n", "")), context.office.resources)
    past = import_past(context.office, reading)
    with qtbot.waitSignal(page.crumbs) as crumbs:
        page.arrive(past)
    assert crumbs.args[0] == ["Conseil municipal", "Séance du mardi 6 mars 2018, reprise de seance.yaml"]
    qtbot.waitUntil(lambda: [b.toolTip() for b in buttons(page) if b.isVisible()] == ["Rédiger", "Clore"])
    with qtbot.waitSignal(page.left_for) as left:
        next(b for b in buttons(page) if b.isVisible()).click()
    assert left.args == ["write", past]
