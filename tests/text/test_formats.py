# SPDX-License-Identifier: EUPL-1.2
"""Days, hours, numbers, lists and sizes in French and in the source language."""

from datetime import date, time

import pytest

from builders import spaced
from pupitre.text import formats
from pupitre.text.language import Words


def test_a_day_is_told_with_its_weekday(french: Words) -> None:
    assert formats.day(date(2026, 12, 3), french) == "jeudi 3 décembre 2026"


@pytest.mark.parametrize("form", [formats.day, formats.long_day, formats.short_day])
def test_the_first_of_a_month_is_an_ordinal_in_french(form, french: Words) -> None:
    assert "1er janv" in form(date(2027, 1, 1), french)


def test_the_eleventh_is_no_ordinal(french: Words) -> None:
    assert formats.long_day(date(2026, 11, 11), french) == "11 novembre 2026"


def test_the_date_of_minutes_is_in_letters(french: Words) -> None:
    solemn = formats.solemn_day(date(2026, 12, 3), french)
    assert solemn == "l’an deux mille vingt-six, le jeudi trois décembre"
    assert formats.solemn_day(date(2026, 5, 1), french).endswith("le vendredi premier mai")


def test_other_languages_date_minutes_as_they_date_letters(english: Words) -> None:
    assert formats.solemn_day(date(2026, 12, 3), english) == "Thursday, December 3, 2026"
    assert formats.solemn_hour(time(18, 7), english) == "18:07"


def test_an_hour_does_not_break(french: Words) -> None:
    assert formats.hour(time(18, 7), french) == "18\u00a0h\u00a007"


def test_a_full_hour_has_no_minutes(french: Words) -> None:
    assert spaced(formats.hour(time(18), french)) == "18 h"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(18), "dix-huit heures"),
        (time(18, 7), "dix-huit heures sept"),
        (time(21, 21), "vingt et une heures vingt et une"),
        (time(1, 30), "une heure trente"),
        (time(0, 5), "zéro heure cinq"),
    ],
)
def test_the_hour_of_minutes_is_in_letters(at: time, words: str, french: Words) -> None:
    assert formats.solemn_hour(at, french) == words


@pytest.mark.parametrize(
    ("names", "text"), [([], ""), (["A"], "A"), (["A", "B"], "A et B"), (list("ABC"), "A, B et C")]
)
def test_a_list_ends_with_and(names: list[str], text: str, french: Words) -> None:
    assert formats.joined(names, french) == text


def test_thousands_are_set_apart_by_a_space_that_does_not_break(french: Words) -> None:
    assert formats.number(117_094, french) == "117\u202f094"


@pytest.mark.parametrize(
    ("n", "man", "woman"), [(1, "1er", "1re"), (2, "2e", "2e"), (11, "11e", "11e"), (21, "21e", "21e")]
)
def test_only_the_first_has_a_gender(n: int, man: str, woman: str, french: Words) -> None:
    assert formats.ordinal(n, french) == man
    assert formats.ordinal(n, french, feminine=True) == woman


@pytest.mark.parametrize(("n", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")])
def test_the_source_language_has_its_own_ordinals(n: int, text: str, english: Words) -> None:
    assert formats.ordinal(n, english) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 octet"), (1, "1 octet"), (999, "999 octets"), (1000, "1 Ko"), (840_000, "840 Ko"), (1_234_567, "1,2 Mo")],
)
def test_a_size_is_told_in_the_unit_that_suits_it(size: int, text: str, french: Words) -> None:
    assert spaced(formats.file_size(size, french)) == text


def test_a_capital_touches_the_first_letter_alone() -> None:
    assert formats.capitalised("élu de La Redorte") == "Élu de La Redorte"
    assert formats.capitalised("") == ""


def test_the_apostrophe_of_a_typewriter_becomes_that_of_a_printer() -> None:
    assert formats.typographic("L'ordre du jour") == "L’ordre du jour"
