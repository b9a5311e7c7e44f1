# SPDX-License-Identifier: EUPL-1.2
"""One deed, one transaction, one signed lot; an error leaves no trace; undo gives back what there was."""

import pytest
from sqlalchemy import delete, insert

from offices import (
    DEVICE,
    NOW,
    OTHER_DEVICE,
    Held,
    an_office,
    closed,
    copied,
    reopened,
    started,
    sync,
)
from pupitre.domain.broken import RuleBroken
from pupitre.domain.sitting import Closing, Item, Note
from pupitre.domain.terms import Choice, Mode
from pupitre.ledger.facts import new_fact, new_lot, read_body, read_header, read_lot
from pupitre.ledger.state import State
from pupitre.services import history, holding, preparing, writing
from pupitre.store import ledger_rows
from pupitre.store.engine import Database


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path / "ours", "prepared")
    yield held
    held.office.store.close()


@pytest.fixture
def other(held, tmp_path):
    """A second laptop of the same secretariat, with all that the first holds."""
    office = copied(held.office, tmp_path / "theirs")
    yield Held(office, held.scope)
    office.store.close()


def noting(work, *texts):
    work.record(*(Note(f"i{n}", text) for n, text in enumerate(texts)))


def note(held, *texts):
    return held.office.perform(noting, held.scope, *texts)


def last_lot(held):
    return max((read_lot(*signed) for signed in held.office.store.state(held.scope).lots.values()), key=lambda x: x.seq)


# --- one lot ---


def test_a_deed_that_seals_its_lot_and_goes_on_leaves_two_lots_or_none(held):
    def twice(work, *, fails):
        noting(work, "first")
        work.seal("first")
        seen = work.frontier()
        noting(work, "first", "second")
        if fails:
            raise KeyboardInterrupt
        return seen

    before = held.office.store.dump()
    with pytest.raises(KeyboardInterrupt):
        held.office.perform(twice, held.scope, fails=True)
    assert held.office.store.dump() == before
    held.p  # noqa: B018 - read once, so that what is kept in memory must learn of both lots
    changes = held.office.perform(twice, held.scope, fails=False)
    first, second = sorted(
        (read_lot(*signed) for signed in held.office.store.state(held.scope).lots.values()), key=lambda x: x.seq
    )[-2:]
    assert (first.deed, second.deed, second.prev, changes.made) == ("first", "twice", first.id, (first.id,))
    assert (len(first.facts), len(second.facts)) == (1, 1)
    assert {n.text for n in held.p.notes.values()} == {"first", "second"}


def test_a_deed_is_one_lot_that_bears_its_name_and_follows_the_last(held):
    before = last_lot(held)
    changes = note(held, "one", "two")
    lot = last_lot(held)
    assert (lot.deed, lot.seq, lot.prev, lot.device) == ("noting", before.seq + 1, before.id, DEVICE.id)
    assert len(lot.facts) == 2
    assert changes.nouns == {"note"}


def test_a_fact_carries_the_local_hour_and_supersedes_what_stood_there(held):
    note(held, "one")
    (first,) = last_lot(held).facts
    note(held, "two")
    state = held.office.store.state(held.scope)
    (second,) = last_lot(held).facts
    header = read_header(state.facts[second])
    assert (header.kind, header.subject, header.supersedes) == ("note/1", "note/i0", (first,))
    assert read_body(state.bodies[header.body_hash]).at == NOW.isoformat(timespec="seconds")


def test_saying_the_same_again_writes_nothing(held):
    note(held, "one")
    known = held.office.store.known()
    assert note(held, "one").nouns == frozenset()
    assert held.office.store.known() == known


def test_taking_back_what_was_never_said_writes_nothing(held):
    known = held.office.store.known()
    held.office.perform(lambda work: work.retract(Note, "i0"), held.scope)
    assert held.office.store.known() == known


def test_the_last_word_of_a_deed_on_a_subject_is_the_one_that_is_written(held):
    def twice(work):
        work.record(Note("i0", "first"))
        work.record(Note("i0", "second"))

    held.office.perform(twice, held.scope)
    assert held.p.notes["i0"].text == "second"
    assert len(last_lot(held).facts) == 1


def test_a_deed_reads_the_sitting_as_it_was_before_it(held):
    def looking(work):
        work.record(Note("i0", "now"))
        return dict(work.proceedings().notes)

    assert held.do(looking) == {}


@pytest.mark.parametrize("error", [RuleBroken("half-way"), RuntimeError("a bug"), KeyboardInterrupt()])
def test_a_deed_that_fails_half_way_writes_nothing(held, error):
    """No lot, no fact, no projection, no file."""

    def failing(work):
        work.record(Note("i0", "one"), Item("new", "Half an item"))
        work.keep(b"%PDF half")
        raise error

    store = held.office.store
    before = (store.known(), store.dump())
    with pytest.raises(type(error)):
        held.do(failing)
    assert (store.known(), store.dump()) == before
    assert store.check() == []


def test_what_the_ledger_cannot_hold_stops_the_whole_deed(held):
    store = held.office.store
    before = (store.known(), store.dump())
    with pytest.raises(ValueError, match="bytes where"):
        note(held, "short", "long " * 100_000)
    with pytest.raises(ValueError, match="half a character"):
        note(held, "short", "\ud800")
    assert (store.known(), store.dump()) == before


def test_what_was_not_sealed_is_not_written(held):
    store = held.office.store
    before = store.known()
    with store.working(scope=held.scope, signer=DEVICE, now=NOW, new_id=held.office.new_id) as work:
        work.record(Note("i0", "one"))
    assert held.p.notes == {}
    assert store.known() == before


# --- undo ---


def test_undo_gives_back_what_stood_there_and_redo_what_was_undone(held):
    note(held, "one")
    note(held, "two", "other")
    held.do(history.undo)
    assert held.p.notes == {"i0": Note("i0", "one")}
    held.do(history.redo)
    assert {n.text for n in held.p.notes.values()} == {"two", "other"}


def test_a_register_written_many_times_is_undone_as_many_times_and_redone(held):
    for text in ("one", "two", "three"):
        note(held, text)
    seen = []
    for deed in (history.undo,) * 3 + (history.redo,) * 3 + (history.undo,) * 2 + (history.redo,):
        held.do(deed)
        seen.append(held.p.notes["i0"].text if held.p.notes else "")
    assert seen == ["two", "one", "", "one", "two", "three", "two", "one", "two"]
    assert held.p.conflicts == ()
    assert held.office.store.check() == []


def test_undo_survives_the_end_of_the_program(held):
    note(held, "one")
    note(held, "two")
    held.do(history.undo)
    again = Held(reopened(held.office), held.scope)
    assert history.steps(again.office, again.scope) == history.Steps("noting", "noting")
    again.do(history.redo)
    assert again.p.notes["i0"].text == "two"
    again.do(history.undo)
    again.do(history.undo)
    assert again.p.notes == {}
    again.office.store.close()


def test_a_new_deed_leaves_nothing_to_redo(held):
    note(held, "one")
    held.do(history.undo)
    note(held, "other")
    with pytest.raises(RuleBroken, match="nothing-to-redo"):
        held.do(history.redo)


def test_what_another_device_wrote_over_is_not_undone(held, other):
    note(held, "ours", "also ours")
    sync(held.office, other.office, held.scope)
    note(other, "theirs")
    sync(held.office, other.office, held.scope)
    before = held.office.store.known()
    with pytest.raises(RuleBroken, match="undo-overtaken"):
        held.do(history.undo)
    assert held.office.store.known() == before
    assert {n.text for n in held.p.notes.values()} == {"theirs", "also ours"}


def test_what_another_device_wrote_over_between_two_deeds_of_ours_is_not_undone(held, other):
    note(held, "ours")
    sync(held.office, other.office, held.scope)
    note(other, "theirs")
    sync(held.office, other.office, held.scope)
    note(held, "ours again")
    held.do(history.undo)
    assert held.p.notes["i0"].text == "theirs"
    with pytest.raises(RuleBroken, match="undo-overtaken"):
        held.do(history.undo)
    assert held.p.notes["i0"].text == "theirs"


def test_a_register_in_conflict_is_not_undone_by_one_of_the_two(held, other):
    note(held, "ours")
    note(other, "theirs")
    sync(held.office, other.office, held.scope)
    for one in (held, other):
        with pytest.raises(RuleBroken, match="undo-overtaken"):
            one.do(history.undo)


def test_a_conflict_that_was_settled_can_be_unsettled_and_settled_again(held, other):
    note(held, "ours")
    note(other, "theirs")
    sync(held.office, other.office, held.scope)
    note(held, "together")
    assert held.p.conflicts == ()
    held.do(history.undo)
    assert held.p.conflicts == ("note/i0",)
    assert held.office.store.rebuild() is False
    held.do(history.redo)
    assert (held.p.conflicts, held.p.notes["i0"].text) == ((), "together")
    assert held.office.store.check() == []


def test_a_device_undoes_its_own_deeds_only(held, other):
    note(other, "theirs")
    sync(held.office, other.office, held.scope)
    steps = history.steps(held.office, held.scope)
    assert steps.undo == "add_item"
    assert history.steps(other.office, held.scope) == history.Steps("noting", "")


def test_what_was_erased_can_be_written_over_but_not_brought_back(held):
    note(held, "a secret")
    (fact,) = last_lot(held).facts
    state = held.office.store.state(held.scope)
    note(held, "two")
    with_erasure = Database(held.office.store.path)
    with with_erasure.writing() as connection:
        name = read_header(state.facts[fact]).body_hash
        connection.execute(delete(ledger_rows.BODY).where(ledger_rows.BODY.c.hash == name))
        connection.execute(insert(ledger_rows.ERASED).values(hash=name))
    with_erasure.close()
    with pytest.raises(RuleBroken, match="undo-erased"):
        held.do(history.undo)
    assert held.office.store.absorb(state, {}, []).facts == 0
    assert name not in held.office.store.state(held.scope).bodies
    note(held, "three")
    assert held.p.notes["i0"].text == "three"
    assert held.office.store.check() == []


def test_a_subject_whose_value_was_withheld_can_be_written_over(held):
    """A bundle may bring a header without its body."""
    fact = new_fact(kind="note/1", subject="note/i0", value={"item": "i0", "text": "…"}, supersedes=(),
                    device=OTHER_DEVICE.id, scope=held.scope, at="")  # fmt: skip
    lot = new_lot(OTHER_DEVICE, scope=held.scope, seq=1, prev=None, facts=[fact.header.id], deed="note")
    other = an_office(held.office.store.path.parent / "other", device=OTHER_DEVICE)
    certificates = other.store.state(held.scope).certificates or {
        other.certificate.id: (other.certificate.raw, other.certificate.signature)
    }
    other.store.close()
    brought = State(
        lots={lot.id: (lot.raw, lot.signature)}, facts={fact.header.id: fact.header.raw}, certificates=certificates
    )
    held.office.store.absorb(brought, {}, [])
    assert held.p.notes == {}
    note(held, "ours")
    assert held.p.notes["i0"].text == "ours"
    assert held.office.store.check() == []


# --- closing ---


def test_a_closing_covers_the_last_lot_of_every_device(held, other):
    note(other, "theirs")
    sync(held.office, other.office, held.scope)
    note(held, "ours")
    frontier = held.do(lambda work: work.frontier())
    lots = {read_lot(*signed) for signed in held.office.store.state(held.scope).lots.values()}
    last = {device: max((x for x in lots if x.device == device), key=lambda x: x.seq).id for device in
            (DEVICE.id, OTHER_DEVICE.id)}  # fmt: skip
    assert set(frontier) == set(last.values())


def test_a_record_of_which_a_part_has_not_come_cannot_be_closed(held, other):
    """A closing must not change when it comes (exchange.md §2.3)."""
    note(other, "theirs")
    state = other.office.store.state(held.scope)
    theirs = max(
        (read_lot(*s) for s in state.lots.values() if read_lot(*s).device == OTHER_DEVICE.id), key=lambda x: x.seq
    )
    held.office.store.absorb(State(lots=dict(state.lots), certificates=dict(state.certificates)), {}, [])
    with pytest.raises(RuleBroken) as caught:
        held.do(lambda work: work.frontier())
    assert (caught.value.code, caught.value.facts) == ("record-incomplete", {"count": len(theirs.facts)})
    held.office.store.absorb(state, {}, [])
    assert theirs.id in held.do(lambda work: work.frontier())


def test_nothing_is_undone_in_a_record_that_is_closed_on_neither_computer(tmp_path):
    held = started(tmp_path / "ours", "opened")
    other = Held(copied(held.office, tmp_path / "theirs"), held.scope)
    other.do(holding.write_note, item=other.items[0], text="theirs")
    closed(held)
    sync(held.office, other.office, held.scope)
    assert isinstance(other.p.closing, Closing)
    for one, code in ((held, "nothing-to-undo"), (other, "record-closed")):
        before = one.office.store.known()
        with pytest.raises(RuleBroken, match=code):
            one.do(history.undo)
        assert one.office.store.known() == before
    for one in (held, other):
        assert one.office.store.rebuild() is False
        one.office.store.close()


def test_what_came_after_the_closing_changes_neither_the_view_nor_the_screen(tmp_path):
    held = started(tmp_path / "ours", "opened")
    held.vote(held.items[0], mode=Mode.PUBLIC, m1=Choice.FOR, m2=Choice.FOR, m3=Choice.FOR)
    other = Held(copied(held.office, tmp_path / "theirs"), held.scope)
    closed(held)
    then = held.p
    other.do(holding.write_note, item=other.items[0], text="too late")
    other.do(preparing.add_item, title="Too late as well")
    sync(held.office, other.office, held.scope)
    assert held.p == other.p == then
    assert len(held.office.store.view(held.scope).late) == 3
    for one in (held, other):
        assert one.office.store.check() == []
        with pytest.raises(RuleBroken, match="record-closed"):
            one.do(writing.write_section, section="opening", text="changed", draft="")
        one.office.store.close()


# --- erasing ---


def test_what_is_erased_is_gone_from_every_byte_while_signatures_and_registers_hold(held):
    """One of two facts of a register is erased, with what stands beside it; nothing of it is left in the journal."""
    note(held, "canary-7351")
    note(held, "kept")
    held.office.perform(lambda work: work.erase("note/i0", lambda value: "canary" in value["text"]), held.scope)
    store = held.office.store
    files = [store.path, store.path.with_name(f"{store.path.name}-wal")]
    assert not any(b"canary-7351" in file.read_bytes() for file in files if file.exists())
    assert held.p.notes["i0"].text == "kept"
    assert store.check() == []
    assert not store.rebuild()


def test_what_was_erased_is_not_brought_back_by_undo_nor_by_another_computer(held, other):
    note(held, "canary")
    sync(held.office, other.office, held.scope)
    note(held, "kept")
    held.office.perform(lambda work: work.erase("note/i0", lambda value: value["text"] == "canary"), held.scope)
    with pytest.raises(RuleBroken) as refusal:
        held.office.perform(history.undo, held.scope)
    assert refusal.value.code == "undo-erased"
    sync(other.office, held.office, held.scope)
    assert not any(b"canary" in raw for raw in held.office.store.state(held.scope).bodies.values())
    assert held.office.perform(lambda work: work.frontier(), held.scope).made, "the record can still be closed"
