# SPDX-License-Identifier: EUPL-1.2
"""What every page is."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea

from pupitre.ui.widgets.button import Button
from pupitre.ui.widgets.page import Page


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
