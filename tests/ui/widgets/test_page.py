# SPDX-License-Identifier: EUPL-1.2
"""What every page is."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea

from pupitre.ui.widgets.button import Button
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.page import Page, columns, stack


def test_a_page_has_its_title_and_its_actions_on_one_line(shown) -> None:
    page, act = Page("Annuaire", "83 communes"), Button("Ajouter")
    page.add_action(act)
    shown(page, 700, 300)
    assert page.title.isVisible()
    assert page.subtitle.isVisible()
    assert act.geometry().right() == page.width() - 16 - 1
    assert act.y() < page.subtitle.geometry().bottom()
    assert page.accessibleName() == "Annuaire"


def test_a_page_without_a_title_gives_its_room_away(shown) -> None:
    page, label = Page(scrolls=False), QLabel("x")
    page.add(label)
    shown(page, 700, 300)
    assert not page.title.isVisible()
    assert label.y() <= 33


def test_a_long_page_scrolls(shown) -> None:
    page = Page("Réglages")
    page.add(QHBoxLayout())
    for _ in range(60):
        page.add(QLabel("ligne"))
    shown(page, 400, 300)
    assert page.findChild(QScrollArea).verticalScrollBar().maximum() > 0


def test_a_page_of_lists_does_not_scroll_itself(dresser, qtbot) -> None:
    page = Page(scrolls=False)
    qtbot.addWidget(page)
    assert page.findChild(QScrollArea) is None


def test_the_banner_pushes_the_body_down(shown, qtbot) -> None:
    page, label = Page(scrolls=False), QLabel("x")
    page.add(label)
    shown(page, 700, 300)
    before = label.y()
    page.banner.tell("Le délai n’est plus tenu.")
    qtbot.waitUntil(lambda: label.y() > before)


def test_columns_share_the_width(shown) -> None:
    page, left, right = Page(scrolls=False), Card("a"), Card("b")
    page.add(columns((left, 3), (right, 1)), 1)
    shown(page, 900, 300)
    assert left.width() == pytest.approx(3 * right.width(), rel=0.05)
    assert left.height() == right.height()
    assert right.x() - left.geometry().right() - 1 == 16


@pytest.mark.parametrize(("flush", "grows"), [(True, True), (False, False)])
def test_what_is_left_of_a_stack_goes_to_a_list_or_below(shown, flush: bool, grows: bool) -> None:
    page, top, last = Page(scrolls=False), Card("a"), Card("b", flush=flush)
    page.add(stack(top, last), 1)
    shown(page, 400, 600)
    assert (last.height() > 300) is grows
    assert top.height() < 100


def test_columns_and_stacks_hold_layouts_too(shown) -> None:
    page, inner = Page(scrolls=False), QLabel("x")
    page.add(columns((stack(stack(inner)), 1)))
    shown(page)
    assert inner.isVisible()
