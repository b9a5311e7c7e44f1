# SPDX-License-Identifier: EUPL-1.2
"""Large numbers over their captions."""

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.painted import width_of
from pupitre.ui.widgets.stat_row import Stat, StatRow


def test_the_numbers_are_told(dresser) -> None:
    row = StatRow([Stat("61", "présents"), Stat("9", "pouvoirs")])
    assert row.accessibleName() == "61 présents, 9 pouvoirs"
    row.set_stats([Stat("62", "présents")])
    assert row.accessibleName() == "62 présents"


def test_each_column_is_wide_enough_for_the_widest_caption(dresser) -> None:
    row = StatRow([Stat("61", "présents"), Stat("9", "pouvoirs inutilisables")])
    assert row.sizeHint().width() >= 2 * width_of("pouvoirs inutilisables", "small")


def test_a_tone_colours_the_number(shown, colours_of) -> None:
    assert LIGHT.bad.text.lower() in colours_of(shown(StatRow([Stat("41", "quorum", Tone.BAD)])))


def test_no_number_is_no_trouble(shown, colours_of) -> None:
    assert len(colours_of(shown(StatRow()))) == 1
