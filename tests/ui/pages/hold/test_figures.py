# SPDX-License-Identifier: EUPL-1.2
"""A column of figures: digits, Enter, arrows, and the error beneath."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pupitre.ui.pages.hold.figures import Figure, Figures

ASKED = (Figure("for", "Pour"), Figure("against", "Contre"), Figure("blank", "Blancs", "Aucun suffrage exprimé"))


@pytest.fixture
def figures(shown: Callable[..., QWidget]) -> Figures:
    made = Figures("Dépouillement")
    made.show_figures(ASKED)
    shown(made, 360, 240)
    return made


def edit(figures: Figures, key: str) -> QLineEdit:
    widget = found(figures, f"figure-{key}", QLineEdit)
    assert isinstance(widget, QLineEdit)
    return widget


def test_enter_and_the_arrows_walk_and_enter_in_the_last_one_ends(qtbot: QtBot, figures: Figures) -> None:
    figures.activateWindow()
    figures.take_keyboard()
    qtbot.keyClicks(edit(figures, "for"), "40")
    qtbot.keyClick(edit(figures, "for"), Qt.Key.Key_Return)
    assert edit(figures, "against").hasFocus()
    qtbot.keyClick(edit(figures, "against"), Qt.Key.Key_Up)
    assert edit(figures, "for").hasFocus()
    qtbot.keyClick(edit(figures, "for"), Qt.Key.Key_Down)
    qtbot.keyClick(edit(figures, "against"), Qt.Key.Key_Return)
    with qtbot.waitSignal(figures.ended):
        qtbot.keyClick(edit(figures, "blank"), Qt.Key.Key_Return)


def test_letters_are_no_figures(qtbot: QtBot, figures: Figures) -> None:
    with qtbot.waitSignal(figures.changed):
        qtbot.keyClicks(edit(figures, "for"), "4a-2")
    assert figures.values() == {"for": 42, "against": None, "blank": None}


def test_each_figure_is_named_and_explained_to_a_screen_reader(figures: Figures) -> None:
    field = edit(figures, "blank")
    assert (field.accessibleName(), field.accessibleDescription()) == ("Blancs", "Aucun suffrage exprimé")


def test_what_was_typed_stays_where_the_same_is_asked_again(qtbot: QtBot, figures: Figures) -> None:
    qtbot.keyClicks(edit(figures, "for"), "7")
    figures.show_figures(ASKED)
    assert figures.values()["for"] == 7
    figures.show_figures(ASKED[1:])
    assert list(figures.values()) == ["against", "blank"]


def test_an_error_stays_until_another_key(qtbot: QtBot, figures: Figures) -> None:
    figures.activateWindow()
    figures.set_error("Il manque 2 bulletins.", "against")
    assert edit(figures, "against").hasFocus()
    assert figures.error == "Il manque 2 bulletins."
    qtbot.keyClicks(edit(figures, "against"), "2")
    assert figures.error == ""
