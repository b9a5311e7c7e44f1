# SPDX-License-Identifier: EUPL-1.2
"""The theme: fonts, sizes, light and dark, larger text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit

from pupitre.ui import theme
from pupitre.ui.colours import DARK, LIGHT

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def test_the_four_faces_of_the_font_are_there(dresser: theme.Dresser) -> None:
    assert {"Regular", "Semibold", "Bold", "Italic"} <= set(QFontDatabase.styles(theme.FAMILY))


def test_the_font_has_every_letter_of_french_and_our_signs(dresser: theme.Dresser) -> None:
    metrics = QFontMetrics(theme.now().font())
    wanted = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆàâäçéèêëîïôöùûüÿœæ«»’“”–—…·•€№½°\u00a0\u202f→✓✕×≥≤⏎↑↓ᵉʳ"
    assert [letter for letter in wanted if not metrics.inFontUcs4(ord(letter))] == []


def test_the_grid_is_of_eight_pixels_and_there_are_five_sizes_of_text() -> None:
    sizes = theme.make(dark=False).sizes
    assert sizes.grid == 8
    assert (sizes.small, sizes.body, sizes.lead, sizes.title, sizes.figure) == (12, 14, 16, 20, 28)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_all_sizes_grow_together(scale: float) -> None:
    sizes, usual = theme.make(dark=False, scale=scale).sizes, theme.make(dark=False).sizes
    assert sizes.body == round(usual.body * scale)
    assert sizes.control == round(usual.control * scale)
    assert sizes.gap == round(usual.gap * scale)
    assert sizes.hair == 1


def test_the_size_of_text_stays_within_what_the_settings_allow() -> None:
    assert theme.make(dark=False, scale=9).scale == 2.0
    assert theme.make(dark=False, scale=0.1).scale == 0.8


def test_the_settings_choose_light_or_dark(dresser: theme.Dresser, qapp: QApplication) -> None:
    dresser.wear(scheme=theme.Scheme.DARK)
    assert theme.now().colours is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.page
    dresser.wear(scheme=theme.Scheme.LIGHT)
    assert theme.now().colours is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.page


def test_the_system_chooses_where_the_settings_do_not(dresser: theme.Dresser, qapp: QApplication) -> None:
    dresser.wear(scheme=theme.Scheme.SYSTEM)
    assert theme.now().dark is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)


def test_a_change_is_told_and_the_fields_grow(dresser: theme.Dresser, qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    before = field.sizeHint().height()
    with qtbot.waitSignal(dresser.changed):
        dresser.wear(scale=1.5)
    assert field.sizeHint().height() == pytest.approx(before * 1.5, abs=3)


def test_the_ring_of_the_keyboard_moves_nothing(dresser: theme.Dresser, shown) -> None:
    field = shown(QLineEdit(), 200, 60)
    before = field.sizeHint()
    field.setFocus()
    assert field.sizeHint() == before


def test_the_style_sheet_knows_each_of_its_names() -> None:
    template = (RESOURCES / "styles" / "pupitre.qss").read_text(encoding="utf-8")
    assert "${" not in theme.style_sheet(theme.make(dark=True), template, RESOURCES / "icons")
    with pytest.raises(KeyError):
        theme.style_sheet(theme.make(dark=True), "QLabel { color: ${colour_of_nothing}; }", RESOURCES)


def test_the_style_sheet_writes_no_colour_itself() -> None:
    template = (RESOURCES / "styles" / "pupitre.qss").read_text(encoding="utf-8")
    assert "#" not in template.replace("QLineEdit#", "")


def test_a_font_has_the_size_of_its_name() -> None:
    font = theme.make(dark=False, scale=1.5).font("title", QFont.Weight.Bold)
    assert (font.pixelSize(), font.weight()) == (30, QFont.Weight.Bold)
