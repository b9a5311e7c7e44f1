# SPDX-License-Identifier: EUPL-1.2
"""The one way by which a page does a deed: done, refused, or asked for a reason."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contexts import a_context, rehearsal
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.services import convoking, preparing
from pupitre.ui.context import Context
from pupitre.ui.reason import ReasonBar
from pupitre.ui.widgets.page import Page

TOO_LATE = datetime(2026, 12, 1, 9, 30, 45)  # noqa: DTZ001 - local civil time is what the law counts in


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path, now=TOO_LATE) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Page:
    page = Page("Test")
    qtbot.addWidget(page)
    return page


@pytest.fixture
def scope(context: Context) -> str:
    return rehearsal(context).prepare()


def convoke(context: Context, page: Page, scope: str, then: object = None) -> object:
    signatory = next(iter(context.office.store.proceedings(scope).seats))
    given = {"reference": "CM-1", "dated": context.today(), "signatory": signatory}
    return context.do(page, convoking.convoke, scope, label="Convoked", then=then, **given)  # type: ignore[arg-type]


def test_a_deed_that_is_done_tells_every_page_what_changed(
    qtbot: QtBot, context: Context, page: Page, scope: str
) -> None:
    page.banner.tell("an old refusal")
    with qtbot.waitSignals([context.changed, context.done]):
        changes = context.do(page, preparing.add_item, scope, label="Added", title="Motion")
    assert changes is not None
    assert changes.scope == scope
    assert "item" in changes.nouns
    assert page.banner.text == ""


def test_a_deed_that_is_refused_is_told_in_the_page_and_changes_nothing(
    qtbot: QtBot, context: Context, page: Page, scope: str
) -> None:
    before = context.office.store.proceedings(scope)
    with qtbot.assertNotEmitted(context.changed):
        assert context.do(page, preparing.add_item, scope, title="  ") is None
    assert "intitulé" in page.banner.text
    assert context.office.store.proceedings(scope) == before


def test_a_rule_that_may_be_passed_over_asks_for_a_reason_and_goes_on_with_it(
    context: Context, page: Page, scope: str
) -> None:
    went_on: list[str] = []
    assert convoke(context, page, scope, lambda: went_on.append("then")) is None
    bar = page.findChild(ReasonBar)
    assert bar is not None
    assert went_on == []
    bar.reason.setText("Crue de l’Aude")
    bar.reason.returnPressed.emit()
    held = context.office.store.proceedings(scope)
    assert held.convocation is not None
    assert [o.reason for o in held.overrides] == ["Crue de l’Aude"]
    assert went_on == ["then"]


def test_undo_takes_the_last_deed_back_and_redo_does_it_again(context: Context, page: Page, scope: str) -> None:
    count = len(context.office.store.proceedings(scope).items)
    context.do(page, preparing.add_item, scope, title="Motion")
    context.undo(page, scope)
    assert len(context.office.store.proceedings(scope).items) == count
    context.redo(page, scope)
    assert len(context.office.store.proceedings(scope).items) == count + 1


def test_a_trouble_of_the_machine_is_told_with_what_to_do(context: Context, page: Page) -> None:
    context.tell(page, Problem("disk-full", path="/media/cle"))
    assert "/media/cle" in page.banner.text
    assert "Rien n’a été modifié" in page.banner.text


def test_the_hour_is_told_to_the_minute(context: Context) -> None:
    assert (context.now().hour, context.now().minute, context.now().second) == (9, 30, 0)


def test_there_is_no_office_before_the_first_start(qtbot: QtBot, dresser: object, tmp_path: Path) -> None:
    with a_context(tmp_path / "new", sample=False) as fresh, pytest.raises(RuleBroken, match="not-founded"):
        _ = fresh.office
