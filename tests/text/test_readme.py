# SPDX-License-Identifier: EUPL-1.2
"""The note in every bundle, for who opens it without Pupitre."""

from builders import convoked, spaced
from pupitre.text.language import Words
from pupitre.text.readme import bundle_readme


def test_the_note_says_what_the_file_is_for_whom_and_how_to_open_it(french: Words) -> None:
    text = spaced(bundle_readme(convoked(), "Commune de Trèbes", french))
    assert text.startswith("Ce fichier est une séance préparée avec Pupitre.")
    assert "Séance : jeudi 3 décembre 2026, 18 h, salle du conseil" in text
    assert " : Commune de Trèbes" in text
    assert "Ne modifiez pas ce fichier" in text
