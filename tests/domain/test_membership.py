# SPDX-License-Identifier: EUPL-1.2
"""Who sits in a body on a day, with how many voices."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_charter
from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Body, VoiceRule
from pupitre.domain.directory import Function, Gender, Mandate, Organisation, OrganisationKind, Person
from pupitre.domain.membership import seats_of

DAY = date(2026, 12, 3)
BODY = Body("cm", "own", "Conférence des maires", a_charter(voices=VoiceRule.ONE_AN_ORGANISATION))
ORGANISATIONS = {
    o.id: o
    for o in (
        Organisation("own", OrganisationKind.EPCI, "Carcassonne Agglo", email="agglo@exemple.fr"),
        Organisation("big", OrganisationKind.COMMUNE, "Carcassonne", population=46000, member_of="own", insee="11069"),
        Organisation("small", OrganisationKind.COMMUNE, "Mas-des-Cours", population=27, member_of="own"),
        Organisation("else", OrganisationKind.COMMUNE, "Narbonne", population=56000, member_of="other"),
    )
}
PERSONS = {
    name: Person(name, name.upper(), "Élise", Gender.FEMALE, 1970, email)
    for name, email in (("a", "a@exemple.fr"), ("b", ""), ("c", ""), ("d", ""), ("e", ""))
}
MAYOR_A = Mandate("ma", "a", "big", Function.MAYOR, date(2026, 3, 20))
MAYOR_B = Mandate("mb", "b", "small", Function.MAYOR, date(2026, 3, 20))
PRESIDENT_B = Mandate("pb", "b", "own", Function.PRESIDENT, date(2026, 4, 1), home="small")
VICE_C = Mandate("vc", "c", "own", Function.VICE_PRESIDENT, date(2026, 4, 1), rank=2)
VICE_D = Mandate("vd", "d", "own", Function.VICE_PRESIDENT, date(2026, 4, 1), rank=1)


def seats(*mandates, body=BODY, on=DAY):
    return seats_of(body, ORGANISATIONS, PERSONS, mandates, on)


def test_each_mayor_has_one_voice_whatever_the_population_the_largest_commune_first():
    """CGCT L5211-11-3: the conférence des maires gathers the mayors."""
    found = seats(MAYOR_B, MAYOR_A)
    assert [(s.id, s.voices, s.rank, s.population) for s in found] == [("ma", 1, 1, 46000), ("mb", 1, 2, 27)]


def test_a_president_who_is_a_mayor_sits_once_with_the_mayor_s_voice_and_presides():
    found = {s.id: s for s in seats(MAYOR_A, MAYOR_B, PRESIDENT_B)}
    assert set(found) == {"ma", "mb"}
    assert (found["mb"].presides, found["mb"].own_function, found["mb"].function) == (
        True,
        Function.PRESIDENT,
        Function.MAYOR,
    )
    assert (found["ma"].presides, found["ma"].own_function) == (False, None)


def test_a_president_and_vice_presidents_who_are_no_mayors_sit_last_without_a_voice_in_their_order():
    president = replace(PRESIDENT_B, person="e")
    found = seats(VICE_C, MAYOR_A, VICE_D, president)
    assert [(s.id, s.voices) for s in found] == [("ma", 1), ("pb", 0), ("vd", 0), ("vc", 0)]
    assert found[1].presides
    assert found[1].own_function is None


def test_a_mandate_counts_on_its_first_day_and_not_on_the_day_it_ended():
    ended = replace(MAYOR_A, until=DAY)
    begun = replace(MAYOR_A, id="next", person="c", since=DAY)
    assert [s.id for s in seats(ended, begun, MAYOR_B)] == ["next", "mb"]


def test_the_mayor_of_a_commune_of_another_epci_does_not_sit():
    assert [s.id for s in seats(MAYOR_A, Mandate("me", "e", "else", Function.MAYOR, date(2026, 3, 20)))] == ["ma"]


def test_two_mayors_of_one_commune_on_one_day_are_refused_rather_than_given_two_voices():
    with pytest.raises(RuleBroken) as caught:
        seats(MAYOR_A, replace(MAYOR_A, id="double", person="c"))
    assert (caught.value.code, caught.value.facts) == ("two-voices-for-one", {"organisation": "big"})


def test_a_body_with_nobody_who_has_a_voice_is_refused():
    with pytest.raises(RuleBroken, match="no-members"):
        seats(VICE_C)


def test_a_seat_carries_what_a_letter_needs_from_the_person_then_from_the_organisation():
    found = {s.id: s for s in seats(MAYOR_A, VICE_D)}
    assert (found["ma"].email, found["ma"].insee, found["ma"].birth_year) == ("a@exemple.fr", "11069", 1970)
    assert found["vd"].email == "agglo@exemple.fr"
