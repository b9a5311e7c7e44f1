# SPDX-License-Identifier: EUPL-1.2
"""Who sits in a body on a day, with how many voices."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_charter
from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Body, Membership, VoiceRule
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


# --- councils, colleges, bodies that do not vote ---

COUNCIL = Body(
    "cc", "own", "Conseil communautaire",
    a_charter(
        voting=(
            Membership(Function.PRESIDENT, own=True),
            Membership(Function.VICE_PRESIDENT, own=True),
            Membership(Function.COMMUNITY_COUNCILLOR, own=True),
        ),
        without_voice=(),
    ),
)  # fmt: skip


def test_the_councillors_of_an_epci_sit_for_their_communes_the_executive_first():
    councillor = Mandate("ca", "a", "own", Function.COMMUNITY_COUNCILLOR, date(2026, 4, 1), home="big")
    other = Mandate("cd", "d", "own", Function.COMMUNITY_COUNCILLOR, date(2026, 4, 1), home="small")
    vice = replace(VICE_C, home="small")
    found = seats(other, councillor, vice, PRESIDENT_B, body=COUNCIL)
    assert [s.id for s in found] == ["pb", "vc", "ca", "cd"]
    assert {(s.function, s.voices) for s in found} == {(Function.COMMUNITY_COUNCILLOR, 1)}
    assert [s.own_function for s in found] == [Function.PRESIDENT, Function.VICE_PRESIDENT, None, None]
    assert [s.organisation_name for s in found] == ["Mas-des-Cours", "Mas-des-Cours", "Carcassonne", "Mas-des-Cours"]
    assert [s.presides for s in found] == [True, False, False, False]


def test_the_mayor_of_a_commune_presides_its_council_and_sits_there_once():
    """CGCT L2121-14, L2122-17: the mayor, then the deputies in their order."""
    town = {"own": Organisation("own", OrganisationKind.COMMUNE, "Trèbes", population=5800, insee="11397")}
    body = Body(
        "cm", "own", "Conseil municipal",
        a_charter(
            voting=tuple(
                Membership(f, own=True) for f in (Function.MAYOR, Function.DEPUTY_MAYOR, Function.MUNICIPAL_COUNCILLOR)
            ),
            without_voice=(),
        ),
    )  # fmt: skip
    mandates = [
        Mandate("1", "a", "own", Function.MUNICIPAL_COUNCILLOR, date(2026, 3, 20)),
        Mandate("2", "a", "own", Function.MAYOR, date(2026, 3, 20)),
        Mandate("3", "b", "own", Function.DEPUTY_MAYOR, date(2026, 3, 20), rank=2),
        Mandate("4", "c", "own", Function.DEPUTY_MAYOR, date(2026, 3, 20), rank=1),
        Mandate("5", "d", "own", Function.MUNICIPAL_COUNCILLOR, date(2026, 3, 20)),
    ]
    found = seats_of(body, town, PERSONS, mandates, DAY)
    assert [(s.id, s.presides) for s in found] == [("2", True), ("4", False), ("3", False), ("5", False)]
    assert {s.organisation_name for s in found} == {"Trèbes"}


def test_in_a_body_that_does_not_vote_nobody_has_a_voice():
    quiet = replace(BODY, charter=replace(BODY.charter, voices=VoiceRule.NONE))
    found = seats(MAYOR_A, MAYOR_B, body=quiet)
    assert [s.voices for s in found] == [0, 0]
    with pytest.raises(RuleBroken, match="no-members"):
        seats(body=quiet)


def test_where_each_college_must_agree_each_organisation_is_one():
    mixed = replace(
        BODY,
        charter=a_charter(
            voting=(Membership(Function.VICE_PRESIDENT, own=True), Membership(Function.MAYOR)),
            without_voice=(), each_college=True,
        ),
    )  # fmt: skip
    found = seats(MAYOR_A, VICE_C, body=mixed)
    assert {s.id: s.college for s in found} == {"ma": "Carcassonne", "vc": "Carcassonne Agglo"}
