# SPDX-License-Identifier: EUPL-1.2
"""The template can be read by everyone."""

import pytest

from pupitre.formats.past_layout import Look
from pupitre.formats.past_looks import STYLES, Style


def luminance(colour: str) -> float:
    """Of WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_each_look_has_its_style() -> None:
    assert set(STYLES) == set(Look)


@pytest.mark.parametrize("style", STYLES.values())
def test_letters_stand_out_from_their_ground(style: Style) -> None:
    dark, light = sorted((luminance(style.ink), luminance(style.ground or "FFFFFF")))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
