# SPDX-License-Identifier: EUPL-1.2
"""Members' names, titles and their order."""

import pytest

from builders import a_seat, opened
from pupitre.domain.directory import Function, Gender
from pupitre.text.language import Words
from pupitre.text.names import (
    bare_name,
    civility,
    family_name,
    fits,
    folded,
    full_name,
    full_title,
    function_label,
    function_title,
    initials,
    is_woman,
    list_name,
    named,
    office_title,
    sort_key,
    title,
)

MAN = {"gender": Gender.MALE}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("DUPONT", "Dupont"),
        ("LE GOFF", "Le Goff"),
        ("DE LA TOUR", "de La Tour"),
        ("DU BOIS", "du Bois"),
        ("DES ISLES", "des Isles"),
        ("D'ARGENT", "d’Argent"),
        ("D’ARGENT", "d’Argent"),
        ("L'HERMITE", "L’Hermite"),
        ("N'DIAYE", "N’Diaye"),
        ("MARTIN-DUPONT", "Martin-Dupont"),
        ("EVALET TAPONAT", "Evalet Taponat"),
        ("LÉVÊQUE", "Lévêque"),
        ("BÉRANGER DIT LEROUX", "Béranger dit Leroux"),
        ("DE", "De"),
        (" FABRE ", "Fabre"),
        ("McDonald", "McDonald"),
        ("de La Tour", "de La Tour"),
    ],
)
def test_capitals_of_the_rne_become_a_name_as_it_is_set(written: str, shown: str) -> None:
    assert family_name(written) == shown


def test_the_civility_does_not_part_from_the_name(french: Words) -> None:
    assert full_name(a_seat(), french) == "Mme\u00a0Élise Fabre"
    assert full_name(a_seat("s2", "D'ARGENT", "Jean", **MAN), french) == "M.\u00a0Jean d’Argent"


def test_the_civility_follows_the_gender(french: Words, english: Words) -> None:
    assert [civility(g, french) for g in Gender] == ["Mme", "M.", ""]
    assert [civility(g, english) for g in Gender] == ["Ms", "Mr", ""]


def test_lists_begin_with_the_family_name() -> None:
    assert list_name(a_seat("s2", "LE GOFF", "Anne")) == "Le Goff Anne"


@pytest.mark.parametrize(
    ("function", "woman", "man"),
    [
        (Function.MAYOR, "maire d’Alzonne", "maire d’Alzonne"),
        (Function.DEPUTY_MAYOR, "adjointe au maire d’Alzonne", "adjoint au maire d’Alzonne"),
        (Function.MUNICIPAL_COUNCILLOR, "conseillère municipale d’Alzonne", "conseiller municipal d’Alzonne"),
        (Function.PRESIDENT, "présidente d’Alzonne", "président d’Alzonne"),
        (Function.VICE_PRESIDENT, "vice-présidente d’Alzonne", "vice-président d’Alzonne"),
        (Function.COMMUNITY_COUNCILLOR, "conseillère communautaire d’Alzonne", "conseiller communautaire d’Alzonne"),
    ],
)
def test_every_function_has_both_genders(function: Function, woman: str, man: str, french: Words) -> None:
    assert function_title(function, Gender.FEMALE, "Alzonne", french) == woman
    assert function_title(function, Gender.MALE, "Alzonne", french) == man


def test_a_title_names_what_the_seat_is_for(french: Words) -> None:
    assert title(a_seat(organisation_name="Le Mas"), french) == "maire du Mas"


def test_a_function_in_the_body_s_own_organisation_comes_first(french: Words) -> None:
    seat = a_seat(own_function=Function.PRESIDENT)
    assert full_title(seat, "Carcassonne Agglo", french) == "présidente de Carcassonne Agglo, maire de Carcassonne"


def test_a_member_signs_in_the_function_of_the_body_s_own_organisation(french: Words) -> None:
    seat = a_seat(own_function=Function.PRESIDENT)
    assert office_title(seat, "Carcassonne Agglo", french) == "présidente de Carcassonne Agglo"
    assert office_title(a_seat(), "Carcassonne Agglo", french) == "maire de Carcassonne"


def test_a_bare_name_has_no_civility() -> None:
    assert bare_name(a_seat(given_name="Élise", family_name="FABRE")) == "Élise Fabre"


def test_each_word_typed_begins_a_word() -> None:
    words = folded("Fabre Élise Trèbes").split()
    assert fits(words, ["tre", "fa"])
    assert fits(words, [])
    assert not fits(words, ["fa", "abre"])


def test_a_function_is_not_told_twice(french: Words) -> None:
    seat = a_seat(function=Function.PRESIDENT, own_function=Function.PRESIDENT, organisation_name="Carcassonne Agglo")
    assert full_title(seat, "Carcassonne Agglo", french) == "présidente de Carcassonne Agglo"


@pytest.mark.parametrize("typed", ["d argent", "D’Argent", "d'ARGENT", " d’argent "])
def test_a_typed_name_is_found_however_it_is_typed(typed: str) -> None:
    assert folded(typed) == folded("D'ARGENT")


def test_names_are_in_the_order_of_a_french_dictionary() -> None:
    names = ["Zoé", "Étienne", "Etienne", "côté", "cote", "Œuvré", "Olive", "de La Tour", "Delarue", "côte"]
    assert sorted(names, key=sort_key) == [
        *("cote", "côte", "côté"),
        *("de La Tour", "Delarue"),
        *("Etienne", "Étienne", "Œuvré", "Olive", "Zoé"),
    ]


@pytest.mark.parametrize("function", list(Function))
def test_a_function_alone_agrees_with_who_holds_it(french: Words, function: Function) -> None:
    woman, man = (function_label(function, gender, french) for gender in (Gender.FEMALE, Gender.MALE))
    assert (woman == man) is (function in (Function.MAYOR, Function.MEMBER))
    assert woman[0].isupper()


def test_somebody_from_outside_is_named_as_typed(french: Words) -> None:
    assert named(opened(), "Jeanne d'Arc, directrice", french) == "Jeanne d’Arc, directrice"
    assert not is_woman(opened(), "Jeanne d'Arc, directrice")


@pytest.mark.parametrize(
    ("given", "short"), [("Élise", "É."), ("Jean-Christophe", "J.-C."), ("Marie Hélène", "M. H."), ("N’Golo", "N.")]
)
def test_a_given_name_is_shortened_to_its_initials(given: str, short: str) -> None:
    assert initials(given) == short
