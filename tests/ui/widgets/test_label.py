# SPDX-License-Identifier: EUPL-1.2
"""Texts have the size and the colour of their name."""

import pytest

from pupitre.ui.colours import LIGHT
from pupitre.ui.widgets.label import Label, Rule


@pytest.mark.parametrize(("size", "pixels"), [("small", 12), ("body", 14), ("lead", 16), ("title", 20), ("figure", 28)])
def test_each_of_the_five_sizes_is_its_own(shown, size: str, pixels: int) -> None:
    assert shown(Label("Séance", size=size)).font().pixelSize() == pixels


def test_a_text_changes_its_tone(shown, colours_of) -> None:
    label = shown(Label("Séance", tone="bad"))
    assert LIGHT.bad.text.lower() in colours_of(label)
    label.set_tone("good")
    assert LIGHT.good.text.lower() in colours_of(label)


def test_texts_grow_with_the_settings(dresser, shown) -> None:
    label = shown(Label("Séance", size="title"))
    dresser.wear(scale=1.5)
    assert label.font().pixelSize() == 30


def test_what_people_typed_is_never_read_as_markup(shown) -> None:
    label = shown(Label("<b>gras</b>"))
    assert label.text() == "<b>gras</b>"
    assert label.sizeHint().width() > shown(Label("gras")).sizeHint().width() * 1.5


def test_a_rule_is_one_pixel_high(shown) -> None:
    assert Rule().maximumHeight() == 1
