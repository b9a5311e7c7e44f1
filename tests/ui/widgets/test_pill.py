# SPDX-License-Identifier: EUPL-1.2
"""Pills."""

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.widgets.painted import DEMI, width_of
from pupitre.ui.widgets.pill import Pill, PillSpec, pill_size


def test_a_loud_pill_is_of_the_colour_and_a_calm_one_is_pale(shown, colours_of) -> None:
    assert LIGHT.bad.solid.lower() in colours_of(shown(Pill("Contre", Tone.BAD, solid=True)))
    assert LIGHT.bad.pale.lower() in colours_of(shown(Pill("Contre", Tone.BAD)))


def test_a_pill_holds_its_whole_text(dresser) -> None:
    for text in ("3", "Contre", "Ne prend pas part au vote"):
        size = pill_size(PillSpec(text))
        assert size.width() >= width_of(text, "small", DEMI) + 8
        assert size.width() >= size.height()


def test_a_dot_takes_its_room(dresser) -> None:
    assert pill_size(PillSpec("Ouverte", dot=True)).width() > pill_size(PillSpec("Ouverte")).width()


def test_a_pill_tells_what_it_shows(dresser) -> None:
    pill = Pill("Quorum atteint", Tone.GOOD)
    assert pill.accessibleName() == "Quorum atteint"
    pill.show_spec(PillSpec("Quorum perdu", Tone.BAD))
    assert (pill.accessibleName(), pill.spec.tone) == ("Quorum perdu", Tone.BAD)
