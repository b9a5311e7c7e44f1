# SPDX-License-Identifier: EUPL-1.2
"""Projections say what the ledger says, whichever way they were made."""

import pytest
from sqlalchemy import delete, insert, select, update

from offices import DEVICE, NOW, an_office, copied, ids, started, sync
from pupitre.domain.happening import Vote
from pupitre.domain.sitting import Note
from pupitre.domain.terms import Choice, Mode
from pupitre.services import holding, voting
from pupitre.store import ledger_rows, projecting
from pupitre.store.engine import Database
from pupitre.store.shapes import BY_TYPE

NOTE, VOTE = BY_TYPE[Note].table, BY_TYPE[Vote].table


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path / "ours", "opened")
    held.do(holding.open_item, item=held.items[0], at=held.p.sitting.at)
    held.do(voting.open_ballot, item=held.items[0], mode=Mode.PUBLIC)
    held.do(voting.cast_votes, item=held.items[0], choices={"m1": Choice.FOR, "m2": Choice.AGAINST})
    yield held
    held.office.store.close()


@pytest.fixture
def database(held):
    """A second look at the same file."""
    found = Database(held.office.store.path)
    yield found
    found.close()


def recorded(held, subject, value, kind="note/1"):
    """Record plain data that no deed of ours would write."""
    with held.office.store.working(scope=held.scope, signer=DEVICE, now=NOW, new_id=ids(b"x")) as work:
        work.record_plain(kind, subject, value)
        work.seal("test")


@pytest.mark.parametrize(
    "spoil",
    [
        update(VOTE).values(choice="abstention"),
        delete(VOTE),
        insert(NOTE).values(scope=2, subject="note/x", item="x", text="nobody wrote this"),
        update(projecting.HEAD).values(fact="0" * 64),
        insert(projecting.CONFLICT).values(scope=2, subject="note/x"),
    ],
    ids=lambda statement: str(statement)[:30],
)
def test_a_projection_that_does_not_say_what_the_facts_say_is_found_and_rebuilt(held, database, spoil):
    before = held.office.store.dump()
    with database.writing() as connection:
        connection.execute(spoil)
    assert [f.code for f in held.office.store.check()] == ["projection-differs"]
    assert held.office.store.rebuild() is True
    assert held.office.store.dump() == before
    assert held.office.store.rebuild() is False
    assert held.office.store.check() == []


def test_every_projection_is_rebuilt_from_nothing(held, database):
    before = held.office.store.dump()
    for table in projecting.TABLES:
        with database.writing() as connection:
            connection.execute(delete(table))
        held.office.store.rebuild()
        assert held.office.store.dump() == before, table.name


def test_what_has_not_the_shape_of_its_kind_is_kept_as_a_fact_and_shown_nowhere(held):
    """Another secretariat's program may have written nonsense."""
    for value in ("text", 7, [], {"item": "i1"}, {"item": "another", "text": "…"}, {"item": "i1", "text": 3}):
        recorded(held, "note/i1", value)
        assert held.p.notes == {}
        assert held.office.store.view(held.scope).heads["note/i1"][0].value == value
        assert held.office.store.check() == []
    recorded(held, "note/i1", {"item": "i1", "text": "At last", "colour": "red"})
    assert held.p.notes == {"i1": Note("i1", "At last")}
    assert held.office.store.rebuild() is False


def test_a_kind_without_a_projection_is_only_a_fact(held):
    recorded(held, "receipt/b1", {"bundle": "b1"}, kind="receipt/1")
    assert "receipt/b1" in held.office.store.view(held.scope).heads
    assert held.office.store.check() == []


def test_two_computers_that_wrote_the_same_register_differently_are_in_conflict_until_it_is_written_again(
    held, tmp_path
):
    other = copied(held.office, tmp_path / "theirs")
    item = held.items[0]
    held.do(voting.cast_votes, item=item, choices={"m3": Choice.FOR})
    other.perform(voting.cast_votes, held.scope, item=item, choices={"m3": Choice.AGAINST})
    sync(held.office, other, held.scope)
    assert held.p.conflicts == (f"vote/{item}/1/m3",)
    assert held.p.votes == other.store.proceedings(held.scope).votes
    shown = held.p.votes[item]["m3"]
    held.do(voting.cast_votes, item=item, choices={"m3": shown})
    assert held.p.conflicts == ()
    assert held.p.votes[item]["m3"] is shown
    assert held.office.store.check() == []
    sync(held.office, other, held.scope)
    assert other.store.proceedings(held.scope) == held.p
    other.store.close()


def test_two_computers_that_wrote_the_same_are_in_no_conflict(held, tmp_path):
    other = copied(held.office, tmp_path / "theirs")
    for office in (held.office, other):
        office.perform(voting.cast_votes, held.scope, item=held.items[0], choices={"m3": Choice.FOR})
    sync(held.office, other, held.scope)
    assert held.p.conflicts == ()
    assert held.office.store.check() == []
    other.store.close()


def test_the_heads_of_a_subject_are_sorted_and_one_never_written_has_none(held, database):
    with database.reading() as connection:
        key = ledger_rows.scope_key(connection, held.scope)
        found = projecting.heads_of(connection, key, ["sitting", "note/nobody"])
        assert list(found) == ["sitting"]
        assert connection.scalars(
            select(projecting.HEAD.c.fact).where(projecting.HEAD.c.subject == "sitting")
        ).all() == [*found["sitting"]]


def test_two_stores_that_say_the_same_have_the_same_dump_whatever_the_order_of_their_scopes(held, tmp_path):
    other = an_office(tmp_path / "other")
    for scope in (held.scope, held.office.directory):
        other.store.absorb(held.office.store.state(scope), {}, [])
    assert other.store.dump() == held.office.store.dump()
    other.store.close()
