# SPDX-License-Identifier: EUPL-1.2
"""Colours can be told apart by everybody."""

import math
from itertools import combinations

import pytest

from pupitre.ui.colours import DARK, LIGHT, Colours, Tone, contrast, luminance, mark_pairs, text_pairs

THEMES = {"light": LIGHT, "dark": DARK}
# Machado, Oliveira, Fernandes 2009, severity 1.0: what a person without one kind of cone sees, in linear RGB.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
VOTES = (Tone.GOOD, Tone.BAD, Tone.WARN, Tone.NEUTRAL)


def linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def lab(colour: str, eye: str) -> tuple[float, float, float]:
    red, green, blue = (
        sum(part * channel for part, channel in zip(row, linear(colour), strict=True)) for row in EYES[eye]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (max(v, 0) ** (1 / 3) if v > 0.008856 else 7.787 * max(v, 0) + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_from_its_ground(theme: str) -> None:
    weak = [
        f"{name}: {text} on {ground} {contrast(text, ground):.2f}"
        for name, text, ground in text_pairs(THEMES[theme])
        if contrast(text, ground) < 4.5
    ]
    assert not weak


@pytest.mark.parametrize("theme", THEMES)
def test_every_mark_ring_and_edge_of_a_control_stands_out_from_its_ground(theme: str) -> None:
    weak = [
        f"{name}: {mark} on {ground} {contrast(mark, ground):.2f}"
        for name, mark, ground in mark_pairs(THEMES[theme])
        if contrast(mark, ground) < 3
    ]
    assert not weak


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES)
def test_votes_are_told_apart_by_colour_blind_people(theme: str, eye: str) -> None:
    colours: Colours = THEMES[theme]
    close = [
        f"{one} and {other}"
        for one, other in combinations(VOTES, 2)
        if math.dist(lab(colours.tint(one).mark, eye), lab(colours.tint(other).mark, eye)) < 12
    ]
    assert not close


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert luminance("#FFFFFF") == pytest.approx(1)


def test_each_tone_has_its_tint() -> None:
    assert LIGHT.tint("bad") is LIGHT.bad
    assert {LIGHT.tint(tone).mark for tone in Tone} == {
        t.mark for t in (LIGHT.neutral, LIGHT.good, LIGHT.warn, LIGHT.bad, LIGHT.info)
    }
