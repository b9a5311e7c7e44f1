# SPDX-License-Identifier: EUPL-1.2
"""First start: who we are, our bodies; and the sample."""

from dataclasses import replace
from datetime import date

import pytest

from offices import BODY, IDENTITY, an_office
from pupitre.domain.broken import RuleBroken
from pupitre.domain.directory import Function, Organisation, OrganisationKind, has_key
from pupitre.services import founding, lists


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path)
    yield office
    office.store.close()


def found(office, identity):
    return office.perform(founding.found, office.directory, identity=identity, charters=office.resources / "charters")


def test_an_office_is_founded_when_it_has_said_who_it_is(office):
    assert lists.own_organisation(office) is None
    found(office, IDENTITY)
    assert lists.own_organisation(office) == Organisation(
        founding.OWN, OrganisationKind.EPCI, "Carcassonne Agglo", siren="200035715", town="Carcassonne"
    )


def test_an_epci_and_a_commune_have_the_bodies_that_every_such_organisation_has(office, tmp_path):
    found(office, IDENTITY)
    assert [row.body.id for row in lists.bodies(office)] == [
        "bureau-communautaire", "conference-des-maires", "conseil-communautaire",
    ]  # fmt: skip
    commune = an_office(tmp_path / "commune")
    found(commune, founding.Identity("Trèbes", OrganisationKind.COMMUNE, insee="11397"))
    assert [row.body.id for row in lists.bodies(commune)] == ["conseil-municipal"]
    commune.store.close()


def test_another_organisation_chooses_its_bodies_itself(office):
    found(office, replace(IDENTITY, kind=OrganisationKind.OTHER))
    assert lists.bodies(office) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "  "}, "organisation-unnamed"),
        ({"siren": "20003571"}, "siren-not-nine-digits"),
        ({"siren": "20003571X"}, "siren-not-nine-digits"),
        ({"siren": "200035716"}, "siren-key-wrong"),
    ],
)
def test_who_we_are_needs_a_name_and_a_siren_of_nine_digits_if_any(office, change, code):
    with pytest.raises(RuleBroken, match=code):
        found(office, replace(IDENTITY, **change))
    assert not lists.own_organisation(office)


@pytest.mark.parametrize(("siren", "right"), [("200035715", True), ("732829320", True), ("732829321", False)])
def test_the_last_digit_of_a_siren_is_its_key(siren, right):
    """The key of Luhn, as INSEE computes it."""
    assert has_key(siren) is right


def test_the_council_and_the_bureau_of_the_sample_sit_by_commune_in_the_order_of_protocol(office):
    """128 councillors, of whom the president and 15 vice-presidents at most (CGCT L5211-10)."""
    founding.found_sample(office)
    bodies = {row.body.id: row.body for row in lists.bodies(office)}
    council = lists.body_seats(office, bodies["conseil-communautaire"], on=date(2026, 12, 3))
    assert (len(council), sum(seat.voices for seat in council)) == (128, 128)
    assert {seat.function for seat in council} == {Function.COMMUNITY_COUNCILLOR}
    assert len({seat.organisation for seat in council}) == 83
    bureau = lists.body_seats(office, bodies["bureau-communautaire"], on=date(2026, 12, 3))
    assert [s.id for s in bureau] == [s.id for s in council[: len(bureau)]]
    assert (bureau[0].own_function, bureau[0].presides) == (Function.PRESIDENT, True)
    assert {s.own_function for s in bureau[1:]} == {Function.VICE_PRESIDENT}
    assert len(bureau) <= 16


def test_the_sample_has_83_communes_with_one_mayor_each_and_a_president(office):
    """Carcassonne Agglo, DGCL 2026."""
    founding.found_sample(office)
    communes = [o for o in lists.organisations(office) if o.member_of]
    assert len(communes) == len({o.insee for o in communes}) == 83
    assert all(len(o.siren) == 9 and o.population > 0 for o in communes)
    rows = [row for row in lists.members(office, on=date(2026, 11, 20)) if row.current]
    mayors = [row for row in rows if row.mandate.function is Function.MAYOR]
    assert len({row.organisation.id for row in mayors}) == len(mayors) == 83
    assert [row.mandate.function for row in rows].count(Function.PRESIDENT) == 1
    (body,) = (row.body for row in lists.bodies(office) if row.body.id == BODY)
    seats = lists.body_seats(office, body, on=date(2026, 12, 3))
    assert sum(seat.voices for seat in seats) == 83
    assert sum(seat.presides for seat in seats) == 1
    assert office.store.check() == []
