# SPDX-License-Identifier: EUPL-1.2
"""Past sittings in the store."""

import pytest

from offices import an_office
from past import ELECTION, SMALL, a_file
from pupitre.domain.attendance import Standing
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.quorum import quorum, quorum_of_item
from pupitre.domain.terms import Result, Stage
from pupitre.services.past_import import SOURCE, import_past, read_checked


@pytest.fixture
def office(tmp_path):
    return an_office(tmp_path / "office")


def taken(office, path):
    [held] = read_checked(path, office.resources)
    return import_past(office, path, held)


def test_a_past_sitting_comes_in_closed_with_all_that_its_file_tells(office, tmp_path):
    path = a_file(tmp_path)
    p = office.store.proceedings(taken(office, path))
    assert p.stage is Stage.CLOSED
    assert (p.sitting.organisation_name, p.sitting.on.isoformat()) == ("Saint-Exemple", "2018-03-06")
    assert [(i.number, i.title) for i in p.items][:2] == [("1", "Procès-verbal"), ("2", "Budget")]
    assert (p.outcomes["2"].in_favour, p.outcomes["2"].against, p.outcomes["2"].majority) == (5, 1, 4)
    assert p.outcomes["5"].result is Result.REJECTED
    assert quorum(p, p.opening.n).present == 5
    assert Standing.RECUSED in quorum_of_item(p, "3").not_counted.values()
    assert office.store.blob(p.documents[SOURCE].sha256) == path.read_bytes()


def test_an_election_comes_in_with_its_rounds(office, tmp_path):
    p = office.store.proceedings(taken(office, a_file(tmp_path, ELECTION)))
    assert p.outcomes["election-1"].elected == "Anne AMIEL"


def test_the_same_sitting_is_not_taken_in_twice(office, tmp_path):
    path = a_file(tmp_path)
    taken(office, path)
    with pytest.raises(RuleBroken, match="already-imported"):
        taken(office, path)
    assert len(office.store.sittings()) == 1


def test_a_file_that_cannot_be_read_brings_nothing(office, tmp_path):
    with pytest.raises(Problem, match="past-sitting-unreadable"):
        read_checked(a_file(tmp_path, SMALL.replace("etat: absent", "etat: absente")), office.resources)


def test_the_store_is_the_same_after_a_rebuild(office, tmp_path):
    taken(office, a_file(tmp_path))
    assert office.store.check() == []
