# SPDX-License-Identifier: EUPL-1.2
"""A count and its bar."""

import pytest

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.tally_bar import Part, TallyBar

PARTS = [
    Part("Pour", 66, Tone.GOOD),
    Part("Contre", 2, Tone.BAD, Shape.SQUARE),
    Part("Abstention", 0, Tone.WARN, Shape.TRIANGLE),
]


def bar_of(bar: TallyBar) -> list[str]:
    image = bar.grab().toImage()
    return [image.pixelColor(x, image.height() - 4).name() for x in range(image.width())]


def test_the_count_is_told(dresser) -> None:
    assert TallyBar(PARTS).accessibleName() == "Pour 66, Contre 2, Abstention 0"


def test_the_bar_shows_the_proportions(shown) -> None:
    line = bar_of(shown(TallyBar(PARTS), 500, 80))
    good, bad = line.count(LIGHT.good.mark.lower()), line.count(LIGHT.bad.mark.lower())
    assert good / (good + bad) == pytest.approx(66 / 68, abs=0.02)


def test_one_voice_against_is_seen_among_hundreds(shown) -> None:
    line = bar_of(shown(TallyBar([Part("Pour", 900, Tone.GOOD), Part("Contre", 1, Tone.BAD)]), 300, 80))
    assert line.count(LIGHT.bad.mark.lower()) >= 3


def test_an_empty_part_has_no_place_in_the_bar(shown) -> None:
    assert LIGHT.warn.mark.lower() not in bar_of(shown(TallyBar(PARTS), 500, 80))


def test_no_voice_at_all_leaves_a_pale_bar(shown) -> None:
    line = bar_of(shown(TallyBar([Part("Pour", 0, Tone.GOOD)]), 300, 80))
    assert set(line) == {LIGHT.line.lower()}


def test_half_voices_are_written_as_the_caller_words_them(dresser) -> None:
    bar = TallyBar([Part("Pour", 12.5, Tone.GOOD, figure="12,5")])
    assert bar.accessibleName() == "Pour 12,5"
    bar.set_parts([Part("Pour", 12, Tone.GOOD)])
    assert bar.accessibleName() == "Pour 12"
