# SPDX-License-Identifier: EUPL-1.2
"""First start: who we are, our bodies; and the sample."""

from dataclasses import replace
from datetime import date

import pytest

from offices import BODY, IDENTITY, an_office
from pupitre.domain.broken import RuleBroken
from pupitre.domain.directory import Function, Organisation, OrganisationKind
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


def test_an_epci_has_the_bodies_of_the_catalogue_and_a_commune_none_yet(office, tmp_path):
    found(office, IDENTITY)
    assert BODY in [row.body.id for row in lists.bodies(office)]
    commune = an_office(tmp_path / "commune")
    found(commune, founding.Identity("Trèbes", OrganisationKind.COMMUNE, insee="11397"))
    assert lists.bodies(commune) == []
    commune.store.close()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "  "}, "organisation-unnamed"),
        ({"siren": "20003571"}, "siren-not-nine-digits"),
        ({"siren": "20003571X"}, "siren-not-nine-digits"),
    ],
)
def test_who_we_are_needs_a_name_and_a_siren_of_nine_digits_if_any(office, change, code):
    with pytest.raises(RuleBroken, match=code):
        found(office, replace(IDENTITY, **change))
    assert not lists.own_organisation(office)


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
