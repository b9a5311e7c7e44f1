# SPDX-License-Identifier: EUPL-1.2
"""How a row of a list looks."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.pill import PillSpec
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row

LONG = "Fonds de concours aux petites communes : règlement d’attribution pour les exercices 2027 à 2032"


def height(listing: RowList, at: int) -> int:
    return listing.visualRect(listing.model().index(at)).height()


def test_a_long_title_takes_more_lines_in_a_narrow_list(shown) -> None:
    listing = shown(RowList("x", [Row(1, "Court"), Row(2, LONG)]), 300, 300)
    assert height(listing, 1) > height(listing, 0)
    listing.resize(1200, 300)
    assert height(listing, 1) == height(listing, 0)


def test_a_second_line_makes_a_row_higher(shown) -> None:
    listing = shown(RowList("x", [Row(1, "Titre"), Row(2, "Titre", "Adopté")]))
    assert height(listing, 1) > height(listing, 0)


def test_a_dense_list_holds_more_rows(shown) -> None:
    airy, dense = shown(RowList("x", [Row(1, "Titre")])), shown(RowList("x", [Row(1, "Titre")], dense=True))
    assert height(dense, 0) < height(airy, 0)


def test_rows_grow_with_the_text(dresser, shown, qtbot) -> None:
    listing = shown(RowList("x", [Row(1, "Titre", "Adopté")]))
    before = height(listing, 0)
    dresser.wear(scale=2.0)
    qtbot.waitUntil(lambda: height(listing, 0) == pytest.approx(2 * before, abs=4))


def test_the_second_line_has_its_tone_and_the_pill_its_ground(dresser, shown, colours_of) -> None:
    dresser.wear(scale=2.0)  # thick enough for strokes of the full colour
    row = Row(1, "Titre", "Adopté", "4", tone=Tone.GOOD, pills=(PillSpec("Contre", Tone.BAD, solid=True),), aside="x")
    found = colours_of(shown(RowList("x", [row])))
    assert LIGHT.good.text.lower() in found
    assert LIGHT.bad.solid.lower() in found


def test_the_row_of_the_keyboard_has_its_ring(shown, colours_of, qtbot) -> None:
    listing = shown(RowList("x", [Row(1, "Titre"), Row(2, "Autre")], ruled=True))
    listing.select(1)
    listing.clearFocus()
    assert LIGHT.focus.lower() not in colours_of(listing)
    listing.activateWindow()
    qtbot.waitUntil(listing.isActiveWindow)
    listing.setFocus(Qt.FocusReason.TabFocusReason)
    assert LIGHT.focus.lower() in colours_of(listing)


def hover(listing: RowList, at: int) -> None:
    spot = listing.visualRect(listing.model().index(at)).center()
    place = listing.viewport().mapToGlobal(spot)
    QApplication.sendEvent(listing.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, place))


def test_a_tooltip_tells_only_what_was_cut(shown, qtbot) -> None:
    listing = shown(RowList("x", [Row(1, "Court", icon="user-line"), Row(2, LONG, number="6")], lines=1), 260, 200)
    hover(listing, 1)
    qtbot.waitUntil(lambda: QToolTip.text() == f"6, {LONG}")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    hover(listing, 0)
    assert not QToolTip.isVisible()
