# SPDX-License-Identifier: EUPL-1.2
"""A sitting that was read is read again only where it was written, and always says what the store says."""

from datetime import time

import pytest

from offices import NOW, Held, copied, prepared, started
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.sitting import Note, Sitting
from pupitre.domain.terms import Choice, Mode
from pupitre.services import holding, voting
from pupitre.store.shelf import KEPT


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path / "ours", "opened")
    yield held
    held.office.store.close()


def test_what_was_not_written_is_not_read_again(held):
    before = held.p
    held.do(holding.write_note, item=held.items[0], text="Débat")
    after = held.p
    assert after.notes[held.items[0]].text == "Débat"
    assert after.seats is before.seats
    assert after.items is before.items
    assert held.p is after


def test_the_votes_of_an_item_are_read_again_and_those_of_the_others_are_not(held):
    first, second = held.items[:2]
    for item in (first, second):
        held.do(holding.open_item, item=item, at=time(18, 10), reason="for the test")
        held.do(voting.open_ballot, item=item, mode=Mode.PUBLIC)
        held.do(voting.cast_votes, item=item, choices={"m1": Choice.FOR})
    before = held.p.votes
    held.do(voting.cast_votes, item=second, choices={"m1": None, "m2": Choice.AGAINST})
    assert held.p.votes == {first: {"m1": Choice.FOR}, second: {"m2": Choice.AGAINST}}
    assert held.p.votes[first] is before[first]
    held.do(voting.cast_votes, item=second, choices={"m2": None})
    assert held.p.votes == {first: {"m1": Choice.FOR}}


def test_a_deed_that_was_refused_changes_nothing(held):
    before = held.p
    with pytest.raises(RuleBroken):
        held.do(voting.cast_votes, item=held.items[0], choices={"m1": Choice.FOR})
    assert held.p is before


def test_a_deed_and_a_reader_beside_it_see_what_was_committed_until_it_is(held):
    store, item, before = held.office.store, held.items[0], held.p
    with store.working(scope=held.scope, signer=held.office.signer, now=NOW, new_id=held.office.new_id) as work:
        work.record(Note(item, "Débat"))
        assert work.proceedings() == before
        work.seal("write_note")
        assert store.proceedings(held.scope) == before
    assert held.p.notes[item].text == "Débat"


def test_a_reader_that_comes_just_before_the_end_of_a_deed_keeps_nothing_of_what_was(held, monkeypatch):
    store, item = held.office.store, held.items[0]
    told, seen = store._shelf.wrote, []

    def wrote(scope, subjects):
        told(scope, subjects)
        seen.append(store.proceedings(held.scope).notes)

    monkeypatch.setattr(store._shelf, "wrote", wrote)
    held.do(holding.write_note, item=item, text="Débat")
    assert [dict(notes) for notes in seen] == [{}, {item: held.p.notes[item]}]


def test_what_an_import_brought_is_seen(held, tmp_path):
    other = copied(held.office, tmp_path / "theirs")
    theirs = Held(other, held.scope)
    theirs.do(holding.write_note, item=held.items[0], text="Débat")
    assert held.p.notes == {}
    held.office.store.absorb(other.store.state(held.scope), {}, [])
    assert held.p == theirs.p
    assert held.p.notes[held.items[0]].text == "Débat"
    other.store.close()


def test_a_sitting_that_was_taken_back_is_unknown(held):
    def taking_back(work):
        work.retract(Sitting)

    assert held.p.sitting
    held.do(taking_back)
    for _ in range(2):
        with pytest.raises(Problem, match="sitting-unknown"):
            held.office.store.proceedings(held.scope)


def test_forgetting_reads_everything_anew(held):
    before = held.p
    held.office.store.forget()
    after = held.p
    assert after == before
    assert after is not before


def test_few_sittings_are_kept(held):
    made = [prepared(held.office) for _ in range(KEPT + 1)]
    read = [each.p for each in made]
    assert made[-1].p is read[-1]
    assert made[0].p is not read[0]
    assert made[0].p == read[0]
