# SPDX-License-Identifier: EUPL-1.2
"""French numbers in letters."""

import pytest

from pupitre.text.numerals import in_letters


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zéro"),
        (1, "un"),
        (16, "seize"),
        (17, "dix-sept"),
        (21, "vingt et un"),
        (22, "vingt-deux"),
        (61, "soixante et un"),
        (70, "soixante-dix"),
        (71, "soixante et onze"),
        (77, "soixante-dix-sept"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (99, "quatre-vingt-dix-neuf"),
        (100, "cent"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1000, "mille"),
        (1999, "mille neuf cent quatre-vingt-dix-neuf"),
        (2000, "deux mille"),
        (2026, "deux mille vingt-six"),
        (2080, "deux mille quatre-vingts"),
    ],
)
def test_numbers_are_spelt_as_the_french_spell_them(number: int, words: str) -> None:
    assert in_letters(number) == words


@pytest.mark.parametrize(
    ("number", "words"), [(1, "une"), (21, "vingt et une"), (31, "trente et une"), (20, "vingt"), (11, "onze")]
)
def test_hours_and_minutes_are_feminine(number: int, words: str) -> None:
    assert in_letters(number, feminine=True) == words


def test_every_number_of_a_calendar_has_its_own_words() -> None:
    assert len({in_letters(n) for n in range(3000)}) == 3000


@pytest.mark.parametrize("number", [-1, 10_000])
def test_what_no_date_holds_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_letters(number)
