# SPDX-License-Identifier: EUPL-1.2
"""The minutes on the screen: sections, what is missing, her text."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import a_context, convoked, rehearsal
from pupitre.services import holding
from pupitre.text.drafting import sections
from pupitre.ui.context import Context
from pupitre.ui.pages.write import WritePage
from pupitre.ui.widgets.prose import prose


@pytest.fixture
def context(qtbot: QtBot, dresser: object, tmp_path: Path) -> Iterator[Context]:
    with a_context(tmp_path) as made:
        yield made


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> WritePage:
    page, scope = WritePage(context), convoked(context)
    rehearsal(context).hold(scope)
    shown(page, 1080, 700)
    page.arrive(scope)
    return page


def written(page: WritePage, section: str) -> object:
    return next(w for w in sections(page.p, page.context.words) if w.id == section)


def test_before_the_sitting_the_page_says_where_to_go(
    qtbot: QtBot, context: Context, shown: Callable[..., QWidget]
) -> None:
    page, scope = WritePage(context), convoked(context)
    shown(page, 1080, 700)
    page.arrive(scope)
    assert page.stack.current() is page.waiting
    with qtbot.waitSignal(page.left_for) as left:
        page.waiting.asked.emit()
    assert left.args == ["hold", scope]


def test_every_section_is_listed_in_the_order_of_the_sitting(page: WritePage) -> None:
    keys = [row.key for row in page.list.rows()]
    assert keys == [w.id for w in sections(page.p, page.context.words)]
    assert keys[0] == "opening"
    assert prose(page.text) == written(page, "opening").text


def test_what_is_typed_is_kept_with_its_section_when_another_is_chosen(page: WritePage) -> None:
    first, second = [str(row.key) for row in page.list.rows()][:2]
    page.text.setPlainText("Ce que j’ai écrit.")
    page.list.select(second)
    assert written(page, first).text == "Ce que j’ai écrit."
    assert page.p.sections.keys() == {first}
    assert page.list.rows()[0].pills


def test_looking_at_the_sections_one_after_the_other_edits_none(page: WritePage) -> None:
    for row in page.list.rows():
        page.list.select(row.key)
    page.keep_text()
    assert page.p.sections == {}


def test_a_changed_fact_is_told_and_her_text_stays(page: WritePage) -> None:
    item = page.p.items[1].id
    section = f"item-{item}"
    page.list.select(section)
    page.text.setPlainText("Mon texte.")
    page.keep_text()
    page.context.do(page, holding.write_note, page.scope, item=item, text="Une autre note.")
    assert page.news.text
    assert prose(page.text) == "Mon texte."


def test_back_to_the_draft_forgets_nothing_that_undo_cannot_bring_back(page: WritePage) -> None:
    page.text.setPlainText("Mon texte.")
    page.keep_text()
    page.draft.click()
    assert prose(page.text) == written(page, "opening").draft
    page.context.undo(page, page.scope)
    assert prose(page.text) == "Mon texte."


def test_the_draft_typed_again_is_no_text_of_hers(page: WritePage) -> None:
    draft = prose(page.text)
    page.text.setPlainText("Mon texte.")
    page.keep_text()
    page.text.setPlainText(draft)
    page.keep_text()
    assert page.p.sections == {}


def test_what_is_missing_leads_to_its_section(page: WritePage) -> None:
    rows = page.gaps.rows()
    if rows:
        page.gaps.opened.emit(rows[0].key)
        assert page.section == str(rows[0].key).partition("|")[0]
    else:
        assert page.right.current() is page.complete
