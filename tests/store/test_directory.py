# SPDX-License-Identifier: EUPL-1.2
"""Reading the directory."""

from datetime import date

import pytest

from offices import BODY, an_office, founded
from pupitre.domain.directory import Function, Gender, Mandate, Person
from pupitre.domain.trust import Trust
from pupitre.services.exchanging import pin_sender


@pytest.fixture
def office(tmp_path):
    office = founded(an_office(tmp_path), mayors=3)
    yield office
    office.store.close()


def test_everything_of_the_directory_is_read_by_id(office):
    office.perform(pin_sender, office.directory, organisation="a" * 32, name="Trèbes")
    with office.store.directory(office.directory) as held:
        assert set(held.organisations()) == {"own", "insee-00001", "insee-00002", "insee-00003"}
        assert held.persons()["p1"] == Person("p1", "NOM1", "Ève", Gender.FEMALE, 1961)
        assert held.mandates()["m1"] == Mandate("m1", "p1", "insee-00001", Function.MAYOR, date(2026, 3, 20))
        assert held.bodies()[BODY].charter.quorum.rule == "majority"
        assert held.pins()["a" * 32].status is Trust.SEEN
        assert held.count(Person) == len(held.persons()) == 5


def test_a_directory_that_the_store_does_not_have_reads_as_empty(office):
    with office.store.directory("directory:" + "f" * 32) as held:
        assert (held.organisations(), held.persons(), held.pins(), held.count(Person)) == ({}, {}, {}, 0)
