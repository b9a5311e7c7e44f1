# SPDX-License-Identifier: EUPL-1.2
"""The same rows without us, and stores as full as those of many years."""

from contextlib import closing

import pytest

from offices import an_office, founded, opened
from pupitre.domain.terms import Choice
from pupitre.services import holding
from pupitre.store.measuring import Raw, Reader, Recorder, crowd


@pytest.fixture
def held(tmp_path):
    held = opened(founded(an_office(tmp_path), mayors=4), items=2)
    held.vote(held.items[0], m1=Choice.AGAINST)
    yield held
    held.office.store.close()


def test_the_rows_that_a_deed_added_are_told_once(held) -> None:
    with closing(Recorder(held.office.store.path)) as recorder:
        assert recorder.added() == {}
        held.do(holding.write_note, item=held.items[0], text="Débat")
        added = recorder.added()
        assert {name: len(rows) for name, rows in added.items()} == {
            "lot": 1, "fact": 1, "fact_body": 1, "head": 1, "note": 1,
        }  # fmt: skip
        assert recorder.added() == {}


def test_the_same_rows_can_be_written_without_us_and_are_there(held, tmp_path) -> None:
    store = held.office.store.path
    with closing(Reader(store, held.scope)) as reader, closing(Raw(tmp_path / "raw.sqlite", store)) as raw:
        votes = reader.rows()["vote"]
        raw.insert({"scope": [(votes[0][0], held.scope)], "vote": votes})
        with closing(Reader(tmp_path / "raw.sqlite", held.scope)) as again:
            assert again.rows()["vote"] == votes
            assert len(votes) == 1


def test_the_copies_of_a_sitting_read_as_it_does_on_other_days(held) -> None:
    office, path = held.office, held.office.store.path
    p = held.p
    office.store.close()
    crowd(path, held.scope, 3)
    listed = office.store.sittings()
    assert len(listed) == 4
    assert len({s.on for s in listed}) == 4
    copies = [office.store.proceedings(s.scope) for s in listed if s.scope != held.scope]
    assert all((copy.seats, copy.items, copy.votes) == (p.seats, p.items, p.votes) for copy in copies)
    assert all(office.owns(copy.scope) for copy in copies)
