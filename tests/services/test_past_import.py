# SPDX-License-Identifier: EUPL-1.2
"""Past sittings in the store."""

import pytest

from offices import an_office
from pasts import ELECTION, SMALL, a_file
from pupitre.domain.attendance import Standing
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.quorum import quorum, quorum_of_item
from pupitre.domain.sitting import hour_told
from pupitre.domain.terms import Result, Stage
from pupitre.services.past_import import SOURCE, Unread, import_past, read_file, read_files
from pupitre.store.work import Work


@pytest.fixture
def office(tmp_path):
    return an_office(tmp_path / "office")


def taken(office, path):
    [reading] = read_file(path, office.resources)
    return import_past(office, reading)


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
        read_file(a_file(tmp_path, SMALL.replace("etat: absent", "etat: absente")), office.resources)


def test_of_several_files_each_is_read_or_told_and_the_way_is_told_too(office, tmp_path):
    good, wrong = a_file(tmp_path), a_file(tmp_path, "seance: {date: demain}", "wrong.yaml")
    steps = []
    first, second, third = read_files(
        [good, wrong, tmp_path / "gone.ods"], office.resources, lambda done, total: steps.append((done, total))
    )
    assert first.checked.past.organisation.name == "Saint-Exemple"
    assert [isinstance(x, Unread) for x in (second, third)] == [True, True]
    assert any("“demain”" in fault for fault in second.faults(office.words))
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_a_killed_import_leaves_no_sitting_that_looks_like_one_of_ours(office, tmp_path, monkeypatch):
    """Both of its lots are one transaction."""
    [reading] = read_file(a_file(tmp_path), office.resources)
    before = office.store.dump()
    with monkeypatch.context() as patch:
        patch.setattr(Work, "frontier", stopped)
        with pytest.raises(KeyboardInterrupt):
            import_past(office, reading)
    assert office.store.dump() == before
    assert office.store.proceedings(import_past(office, reading)).stage is Stage.CLOSED


def stopped(_work):
    raise KeyboardInterrupt


def test_nothing_of_a_past_sitting_can_be_undone_and_its_frontier_covers_all_that_was_told(office, tmp_path):
    scope = taken(office, a_file(tmp_path))
    assert office.store.history(scope, office.signer.id) == ("", "")
    seen = office.store.view(scope)
    assert not seen.late
    assert office.store.proceedings(scope).closing.frontier


def test_an_hour_that_papers_do_not_tell_is_told_nowhere(office, tmp_path):
    p = office.store.proceedings(taken(office, a_file(tmp_path, SMALL.replace("  heure: '20:30'\n", ""))))
    assert p.sitting.taken_from == "seance.yaml"
    times = [p.sitting.at, p.opening.at, p.adjournment.at, *(m.at for m in p.movements)]
    assert {hour_told(at, p.sitting.taken_from) for at in times} == {None}
    assert hour_told(p.sitting.at, "") == p.sitting.at


def test_the_day_of_the_convocation_is_kept(office, tmp_path):
    p = office.store.proceedings(taken(office, a_file(tmp_path)))
    assert p.convocation.dated.isoformat() == "2018-02-27"


def test_the_store_is_the_same_after_a_rebuild(office, tmp_path):
    taken(office, a_file(tmp_path))
    assert office.store.check() == []
