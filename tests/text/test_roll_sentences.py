# SPDX-License-Identifier: EUPL-1.2
"""What an import would change, in sentences."""

from dataclasses import replace
from datetime import date

import pytest

from pupitre.domain.directory import Function, Gender
from pupitre.domain.roll import Beginning, Change, Ending, KnownMandate, WantedMandate
from pupitre.text.language import Words
from pupitre.text.roll_sentences import beginning_sentence, change_sentence, ending_sentence

PLACES = {"trebes": "Trèbes", "own": "Carcassonne Agglo"}
SINCE, TODAY = date(2026, 3, 20), date(2026, 11, 22)
KNOWN = KnownMandate(
    "m1", "p1", "trebes", "trebes", Function.DEPUTY_MAYOR, "FABRE", "Élise", Gender.FEMALE, 1970, SINCE, rank=2
)
WANTED = WantedMandate("trebes", "trebes", Function.MAYOR, "FABRE", "Élise", Gender.FEMALE, 1970, SINCE)


def test_a_mandate_that_begins_says_who_where_and_when(french: Words) -> None:
    said = beginning_sentence(Beginning(WANTED, None), PLACES, TODAY, french)
    assert said == "Mme\u00a0Élise Fabre, maire de Trèbes\u202f: mandat qui commence le 20 mars 2026"


def test_without_a_day_in_the_file_a_mandate_begins_today(french: Words) -> None:
    said = beginning_sentence(Beginning(replace(WANTED, since=None), None), PLACES, TODAY, french)
    assert said.endswith("commence le 22 novembre 2026")


def test_a_mandate_that_ends_says_its_day(french: Words) -> None:
    said = ending_sentence(Ending(KNOWN, date(2026, 11, 1)), PLACES, french)
    assert said == "Mme\u00a0Élise Fabre, adjointe au maire de Trèbes\u202f: mandat qui prend fin le 1er novembre 2026"


def test_another_function_tells_the_former_one(french: Words) -> None:
    said = change_sentence(Change(KNOWN, WANTED, ("function",)), PLACES, french)
    assert said == "Mme\u00a0Élise Fabre, maire de Trèbes\u202f: jusqu’ici adjointe au maire de Trèbes"


def test_a_later_day_of_the_same_function_is_a_new_term(french: Words) -> None:
    later = replace(WANTED, function=Function.DEPUTY_MAYOR, since=date(2026, 7, 1))
    said = change_sentence(Change(KNOWN, later, ("since",)), PLACES, french)
    assert said.endswith("nouveau mandat à compter du 1er juillet 2026")


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("rank", {"rank": 3}, "rang 3 au lieu de 2"),
        ("since", {"since": date(2026, 3, 15)}, "en fonction depuis le 15 mars 2026 au lieu du 20 mars 2026"),
        ("birth_year", {"birth_year": 1971}, "année de naissance 1971"),
        ("gender", {"gender": Gender.MALE}, "civilité M."),
    ],
)
def test_each_correction_is_named(french: Words, field: str, given: dict[str, object], said: str) -> None:
    wanted = replace(WANTED, function=Function.DEPUTY_MAYOR, **given)  # type: ignore[arg-type]
    assert change_sentence(Change(KNOWN, wanted, (field,)), PLACES, french).endswith(said)


def test_several_corrections_make_one_sentence(french: Words) -> None:
    wanted = replace(WANTED, function=Function.DEPUTY_MAYOR, rank=1, birth_year=1971)
    said = change_sentence(Change(KNOWN, wanted, ("rank", "birth_year")), PLACES, french)
    assert said.endswith("rang 1 au lieu de 2 et année de naissance 1971")
