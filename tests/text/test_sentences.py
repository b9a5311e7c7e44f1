# SPDX-License-Identifier: EUPL-1.2
"""Who reports on an item, in words."""

from builders import convoked, spaced
from pupitre.text import sentences
from pupitre.text.language import Words


def test_the_rapporteur_is_named_in_the_gender_of_the_member(french: Words) -> None:
    told = [spaced(sentences.rapporteur_line(convoked(), seat, french)) for seat in ("s1", "s2")]
    assert told == ["Rapporteure : Mme Élise Fabre", "Rapporteur : M. Jean Dupont"]
