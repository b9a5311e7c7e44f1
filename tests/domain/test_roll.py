# SPDX-License-Identifier: EUPL-1.2
"""What an import changes in the mandates that are known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.domain.directory import Function, Gender
from pupitre.domain.roll import Beginning, Difference, Ending, KnownMandate, WantedMandate, compare, folded

TODAY = date(2026, 11, 22)
ELECTED = date(2026, 3, 20)


def wanted(family: str = "NÈGRE", **told: Any) -> WantedMandate:
    told = {"organisation": "alzonne", "function": Function.MAYOR, "birth_year": 1961, "since": ELECTED, **told}
    told.setdefault("home", told["organisation"])
    return WantedMandate(family_name=family, given_name=told.pop("given_name", "Loïc"), gender=Gender.MALE, **told)


def held(of: WantedMandate, ident: str = "m1", person: str = "p1", **told: Any) -> KnownMandate:
    values = {
        name: getattr(of, name)
        for name in ("organisation", "home", "function", "family_name", "given_name", "gender", "birth_year", "rank")
    }
    return KnownMandate(**{"id": ident, "person": person, "since": of.since or TODAY, **values, **told})


def councillor(family: str, **told: Any) -> WantedMandate:
    return wanted(family, **{"function": Function.MUNICIPAL_COUNCILLOR, **told})


def applied(known: Sequence[KnownMandate], found: Difference, on: date) -> list[KnownMandate]:
    """The directory once the difference was written, as a service would."""
    after = {k.id: k for k in known}
    people: dict[Any, str] = {}
    begun = [(b.wanted, b.person) for b in found.new]
    for ending in found.ended:
        after[ending.known.id] = replace(ending.known, until=ending.on)
    for change in found.changed:
        if change.starts_anew:
            after[change.known.id] = replace(change.known, until=change.wanted.since or on)
            begun.append((change.wanted, change.known.person))
        else:
            fields = {name: getattr(change.wanted, name) for name in change.fields}
            after[change.known.id] = replace(change.known, **fields)
    for mandate, person in begun:
        who = person or people.setdefault(mandate.who, f"p{len(after) + 1}")
        ident = f"m{len(after) + 1}"
        after[ident] = held(mandate, ident, who, since=mandate.since or on)
    return list(after.values())


def test_an_unknown_person_begins_a_mandate() -> None:
    assert compare([], [wanted()], on=TODAY) == Difference(new=(Beginning(wanted(), None),))


def test_who_is_known_already_is_kept() -> None:
    known = held(wanted())
    found = compare([known], [wanted()], on=TODAY)
    assert found == Difference(kept=(known,))
    assert found.empty


@pytest.mark.parametrize(
    ("known", "written"),
    [
        ("SAINT-MARTIN", "SAINT MARTIN"),
        ("Nègre", "NEGRE"),
        ("D’ARGENS", "D'ARGENS"),
        ("De La Tour", "DELATOUR"),
        ("ŒUVRARD", "OEUVRARD"),
        ("E\u0301VRARD", "ÉVRARD"),
    ],
)
def test_accents_case_hyphens_apostrophes_and_spaces_of_a_name_mean_nothing(known: str, written: str) -> None:
    assert compare([held(wanted(known))], [wanted(written)], on=TODAY).empty


def test_another_maire_ends_the_mandate_of_the_one_before_on_the_day_of_taking_over() -> None:
    before, after = held(wanted("VIDAL", since=date(2020, 5, 24))), wanted("NÈGRE")
    found = compare([before], [after], on=TODAY)
    assert found == Difference(new=(Beginning(after, None),), ended=(Ending(before, ELECTED),))


def test_a_seat_left_empty_ends_on_the_day_of_the_import() -> None:
    known = [held(councillor("VIDAL")), held(councillor("ROQUES"), "m2", "p2")]
    assert compare(known, [councillor("ROQUES")], on=TODAY).ended == (Ending(known[0], TODAY),)


def test_successors_who_began_on_several_days_do_not_tell_when_a_mandate_ended() -> None:
    known = held(councillor("VIDAL"))
    later = [councillor("ROQUES", since=date(2026, 5, 1)), councillor("PECH", since=date(2026, 6, 1))]
    assert compare([known], later, on=TODAY).ended == (Ending(known, TODAY),)


def test_a_commune_that_the_file_does_not_name_keeps_its_maire() -> None:
    trebes = held(wanted("PECH", organisation="trèbes"), "m2", "p2")
    found = compare([held(wanted()), trebes], [wanted()], on=TODAY)
    assert found.ended == ()


def test_a_list_of_maires_never_ends_the_mandates_of_councillors() -> None:
    known = [held(wanted()), held(councillor("PECH"), "m2", "p2")]
    assert compare(known, [wanted()], on=TODAY) == Difference(kept=(known[0],))


def test_the_delegates_of_a_commune_that_the_file_does_not_name_keep_their_seats() -> None:
    seat = {"organisation": "agglo", "function": Function.COMMUNITY_COUNCILLOR}
    other = held(wanted("PECH", home="trèbes", **seat), "m2", "p2")
    assert compare([other], [wanted(home="alzonne", **seat)], on=TODAY).ended == ()


def test_a_deputy_who_becomes_maire_stays_the_same_person_and_starts_anew() -> None:
    known = held(wanted(function=Function.DEPUTY_MAYOR, rank=1))
    found = compare([known], [wanted(since=date(2026, 9, 1))], on=TODAY)
    assert (found.new, found.ended) == ((), ())
    assert found.changed[0].fields == ("function", "rank", "since")
    assert found.changed[0].starts_anew


def test_who_was_elected_again_starts_a_new_term() -> None:
    change = compare([held(wanted(since=date(2020, 5, 24)))], [wanted()], on=TODAY).changed[0]
    assert (change.fields, change.starts_anew) == (("since",), True)


def test_an_earlier_day_corrects_the_mandate() -> None:
    change = compare([held(wanted())], [wanted(since=date(2026, 3, 15))], on=TODAY).changed[0]
    assert (change.fields, change.starts_anew) == (("since",), False)


def test_a_file_that_does_not_say_since_when_corrects_nothing() -> None:
    assert compare([held(wanted())], [wanted(since=None)], on=TODAY).empty


def test_the_maire_who_sits_in_the_epci_is_one_person() -> None:
    seat = wanted(organisation="agglo", home="alzonne", function=Function.VICE_PRESIDENT, rank=3)
    assert compare([held(wanted())], [seat], on=TODAY).new == (Beginning(seat, "p1"),)
    assert compare([held(seat)], [wanted()], on=TODAY).new == (Beginning(wanted(), "p1"),)
    assert seat.who == wanted().who


def test_a_former_councillor_who_comes_back_is_the_same_person() -> None:
    former = held(wanted(since=date(2014, 4, 1)), until=date(2020, 5, 24))
    assert compare([former], [wanted()], on=TODAY) == Difference(new=(Beginning(wanted(), "p1"),))


def test_homonyms_are_told_apart_by_their_year_of_birth() -> None:
    father, son = councillor("PECH", birth_year=1950), councillor("PECH", birth_year=1980)
    known = held(father)
    found = compare([known], [father, son], on=TODAY)
    assert found == Difference(new=(Beginning(son, None),), kept=(known,))


def test_a_year_of_birth_that_was_not_known_is_learned_for_one_homonym_only() -> None:
    father, son = councillor("PECH", birth_year=1950), councillor("PECH", birth_year=1980)
    found = compare([held(father, birth_year=None)], [father, son], on=TODAY)
    assert [c.fields for c in found.changed] == [("birth_year",)]
    assert found.new == (Beginning(son, None),)
    assert not found.changed[0].starts_anew


def test_namesakes_of_two_communes_are_two_persons() -> None:
    assert compare([held(wanted(organisation="trèbes"))], [wanted()], on=TODAY).new[0].person is None


def test_a_line_that_comes_twice_makes_nobody_twice() -> None:
    assert len(compare([], [wanted(line=2), wanted(line=9)], on=TODAY).new) == 1


def test_a_corrected_spelling_is_not_undone_by_the_next_file() -> None:
    assert compare([held(wanted("Nègre"))], [wanted("NEGRE")], on=TODAY).empty


def test_a_mandate_that_is_yet_to_begin_is_left_alone() -> None:
    future = held(councillor("VIDAL", since=date(2027, 1, 1)))
    assert compare([future], [councillor("ROQUES")], on=TODAY).ended == ()


def test_an_empty_list_ends_nothing() -> None:
    assert compare([held(wanted())], [], on=TODAY).empty


NAMES = st.sampled_from(["PECH", "Pech", "NÈGRE", "NEGRE", "SAINT-MARTIN", "SAINT MARTIN"])
COMMUNAL = st.sampled_from([Function.MAYOR, Function.DEPUTY_MAYOR, Function.MUNICIPAL_COUNCILLOR])
MANDATES = st.builds(
    wanted,
    family=NAMES,
    organisation=st.sampled_from(["alzonne", "trèbes"]),
    function=COMMUNAL,
    birth_year=st.sampled_from([1950, 1980, None]),
    since=st.sampled_from([date(2020, 5, 24), ELECTED, None]),
    rank=st.integers(0, 2),
)
FILES = st.lists(MANDATES, max_size=6)


@given(st.lists(FILES, max_size=3), FILES)
def test_the_same_file_a_second_time_changes_nothing(
    before: list[list[WantedMandate]], file: list[WantedMandate]
) -> None:
    known: list[KnownMandate] = []
    for earlier in [*before, file]:
        known = applied(known, compare(known, earlier, on=TODAY), TODAY)
    assert compare(known, file, on=TODAY).empty


@given(FILES, FILES)
def test_nobody_holds_two_mandates_of_one_organisation_at_a_time(
    first: list[WantedMandate], second: list[WantedMandate]
) -> None:
    known = applied([], compare([], first, on=TODAY), TODAY)
    known = applied(known, compare(known, second, on=TODAY), TODAY)
    current = [(k.person, k.organisation) for k in known if k.until is None]
    assert len(current) == len(set(current))


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert folded(folded(name)) == folded(name)
