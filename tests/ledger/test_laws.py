# SPDX-License-Identifier: EUPL-1.2
"""The laws of the ledger (L1 to L9), tried on worlds of acts that Hypothesis makes up. L6 is in `test_attacks`."""

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ledger.world import (
    CHOICES,
    CLOCKS,
    SCOPE,
    Script,
    act,
    acts,
    chances,
    cut,
    law,
    new_world,
    sealed,
    some,
    union,
    values,
    without,
)
from pupitre.ledger.facts import read_header, read_lot
from pupitre.ledger.state import State
from pupitre.ledger.view import View, view


def heads(seen: View) -> dict[str, list[str]]:
    return {subject: [head.id for head in rivals] for subject, rivals in seen.heads.items()}


# L1 and L2: merging


@law
@given(acts("close"), chances)
def test_bundles_in_any_order_any_number_of_times_and_cut_anywhere_give_the_same_state_and_view(
    script: Script, chance: Random
) -> None:
    whole = union(act(new_world(), script))
    bundles = cut(whole, chance)
    again = bundles + chance.choices(bundles, k=len(bundles) // 2)
    chance.shuffle(again)
    merged = State()
    for bundle in again:
        merged = merged.join(bundle.genuine())
    assert merged == whole
    assert view(merged, SCOPE).to_bytes() == view(whole, SCOPE).to_bytes()


@law
@given(acts("close"))
def test_nothing_that_a_desk_wrote_is_ever_lost(script: Script) -> None:
    desks = act(new_world(), script)
    whole = union(desks)
    for desk in desks:
        for part in ("lots", "facts", "bodies", "certificates"):
            assert getattr(desk.state, part).items() <= getattr(whole, part).items()


@law
@given(acts(), acts(), acts())
def test_joining_is_commutative_associative_and_idempotent(one: Script, two: Script, three: Script) -> None:
    x, y, z = (union(act(new_world(), script)) for script in (one, two, three))
    assert x.join(x) == x
    assert x.join(y) == y.join(x)
    assert x.join(y).join(z) == x.join(y.join(z))


@law
@given(acts(), chances)
def test_headers_that_are_not_here_are_listed_as_missing(script: Script, chance: Random) -> None:
    whole = union(act(new_world(), script))
    absent = some(whole.facts, chance)
    assert view(without(whole, "facts", absent), SCOPE).missing == tuple(absent)


# L3: conflicts


@law
@given(acts(), st.integers(0, 2), st.integers(0, 2), st.sampled_from(CLOCKS), st.sampled_from(CLOCKS))
def test_two_concurrent_values_conflict_when_they_differ_until_a_fact_supersedes_both(
    script: Script, one: int, two: int, first: str, second: str
) -> None:
    desks = act(new_world(), script)
    left, right = desks[:2]
    left.receive(union(desks))
    right.receive(left.state)
    left.clock, right.clock = first, second
    left.vote(1, one)
    right.vote(1, two)
    both = left.state.join(right.state)
    assert ("vote/1/1/s" in view(both, SCOPE).conflicts) == (one != two)
    right.receive(left.state)
    right.vote(1, two)
    settled = view(both.join(right.state), SCOPE)
    assert "vote/1/1/s" not in settled.conflicts
    assert [head.value for head in settled.heads["vote/1/1/s"]] == [{"v": CHOICES[two]}]


@law
@given(acts(), st.integers(0, 2))
def test_a_change_against_a_retraction_is_a_conflict(script: Script, choice: int) -> None:
    desks = act(new_world(), script)
    left, right = desks[:2]
    left.vote(1, None)
    right.vote(1, choice)
    assert "vote/1/1/s" in view(left.state.join(right.state), SCOPE).conflicts


@law
@given(acts())
def test_a_fact_that_another_fact_of_its_register_supersedes_is_never_a_head(script: Script) -> None:
    whole = union(act(new_world(), script))
    seen = view(whole, SCOPE)
    counted = [read_header(raw) for name, raw in whole.facts.items() if name not in seen.quarantined + seen.unknown]
    superseded = {former for header in counted for former in header.supersedes}
    registers = heads(seen)
    for header in counted:
        assert (header.id in registers[header.subject]) == (header.id not in superseded)


@law
@given(acts())
def test_a_set_is_never_in_conflict(script: Script) -> None:
    seen = view(union(act(new_world(), script)), SCOPE)
    assert not [subject for subject in seen.conflicts if subject.startswith("receipt")]


# L4: closing


@law
@given(acts(), acts())
def test_a_closed_scope_does_not_change_whatever_arrives_later(before: Script, after: Script) -> None:
    desks = act(new_world(), before)
    closer = desks[0]
    closer.receive(union(desks))
    closer.close()
    was = sealed(closer.view())
    act(desks, after)
    seen = view(union(desks), SCOPE)
    assert seen.closed
    assert sealed(seen) == was


@law
@given(acts(), acts(), st.integers(0, 2))
def test_a_copied_key_that_uses_old_numbers_again_cannot_write_into_a_closed_scope(
    before: Script, after: Script, choice: int
) -> None:
    desks = act(new_world(), before)
    closer = desks[0]
    copy = closer.twin()
    closer.receive(union(desks))
    closer.put("minutes/1", "minutes/1", {"text": "Délibéré"})
    closer.vote(1, 0)
    closer.close()
    was = sealed(closer.view())
    copy.vote(2, choice)
    backdated = copy.state.lots.keys() - closer.state.lots.keys()
    act([copy, *desks[1:]], after)
    seen = view(union([closer, copy, *desks[1:]]), SCOPE)
    assert sealed(seen) == was
    assert {name for lot in backdated for name in read_lot(*copy.state.lots[lot]).facts} <= set(seen.late)


@law
@given(acts())
def test_listing_a_late_fact_again_does_not_let_it_in_nor_a_covered_one_out(script: Script) -> None:
    desks = act(new_world(), script)
    closer, other = desks[:2]
    covered = closer.vote(0, 0)
    closer.receive(union(desks))
    late = other.vote(1, 1)
    closer.list_again(late.facts)
    closer.close()
    was = sealed(closer.view())
    other.list_again(late.facts)
    closer.list_again(covered.facts)
    closer.list_again(late.facts)
    seen = view(union(desks), SCOPE)
    assert sealed(seen) == was
    assert set(late.facts) <= set(seen.late)


@law
@given(acts())
def test_a_new_closing_that_supersedes_the_first_takes_in_what_was_late(script: Script) -> None:
    desks = act(new_world(), script)
    closer, other = desks[:2]
    closer.close()
    late = other.vote(1, 1)
    closer.receive(union(desks))
    assert set(late.facts) <= set(closer.view().late)
    closer.close()
    seen = closer.view()
    assert seen.closed
    assert not seen.late


@law
@given(acts(), chances)
def test_a_closing_whose_lots_are_not_all_here_says_so(script: Script, chance: Random) -> None:
    desks = act(new_world(), script)
    closer = desks[0]
    closer.receive(union(desks))
    covered = set(closer.state.lots)
    closer.close()
    absent = set(some(closer.state.lots, chance)) - {closer.last.id if closer.last else ""}
    seen = view(without(closer.state, "lots", absent), SCOPE)
    assert seen.closed
    assert bool(seen.incomplete) == bool(absent & covered)
    assert set(seen.incomplete) <= absent


@law
@given(acts(), chances)
def test_a_closing_is_whole_where_it_is_made_even_when_lots_never_came(script: Script, chance: Random) -> None:
    desks = act(new_world(), script)
    closer = desks[0]
    others = union(desks[1:])
    closer.receive(without(others, "lots", some(others.lots.keys() - closer.state.lots.keys(), chance)))
    closer.close()
    seen = closer.view()
    assert seen.closed
    assert not seen.incomplete


# L5: withheld and erased bodies


@law
@given(acts(), chances, st.booleans())
def test_withholding_or_erasing_bodies_never_changes_which_fact_is_head(
    script: Script, chance: Random, closed: bool
) -> None:
    desks = act(new_world(), script)
    closer = desks[0]
    closer.receive(union(desks))
    bodies = some(closer.state.bodies, chance)
    if closed:
        closer.close()
    erased = closer.state
    for name in bodies:
        erased = erased.erase(name)
    full, less, withheld = (
        view(state, SCOPE) for state in (closer.state, erased, without(closer.state, "bodies", bodies))
    )
    assert heads(full) == heads(less)
    assert (less.closed, less.incomplete, less.late) == (full.closed, full.incomplete, full.late)
    assert withheld == less
    known = {head.id: head.known for rivals in less.heads.values() for head in rivals}
    assert known == {name: read_header(closer.state.facts[name]).body_hash not in bodies for name in known}


@law
@given(acts(), chances)
def test_what_was_erased_never_comes_back_in_a_later_bundle(script: Script, chance: Random) -> None:
    whole = union(act(new_world(), script))
    erased = whole
    for name in some(whole.bodies, chance):
        erased = erased.erase(name)
    assert erased.join(whole) == erased
    assert erased.join(whole).join(whole) == erased


@law
@given(acts())
def test_a_withheld_closing_stays_head_and_leaves_the_scope_open_and_incomplete(script: Script) -> None:
    closer = act(new_world(), script)[0]
    closer.close()
    closing = closer.close()
    header = read_header(closer.state.facts[closing.facts[0]])
    seen = view(closer.state.erase(header.body_hash), SCOPE)
    assert heads(seen)["closing"] == [header.id]
    assert not seen.closed
    assert header.id in seen.incomplete


# L7 and L8: two closings, two machines


@law
@given(acts(), st.booleans())
def test_two_concurrent_closings_are_a_conflict_and_close_nothing(script: Script, settled: bool) -> None:
    desks = act(new_world(), script)
    left, right = desks[:2]
    for desk in (left, right):
        desk.vote(1, 0)
        desk.close()
    left.receive(right.state)
    assert "closing" in left.view().conflicts
    assert not left.view().closed
    assert not left.view().late
    if settled:
        left.close()
        assert left.view().closed
        assert "closing" not in left.view().conflicts


@law
@given(acts(), acts())
def test_a_key_in_two_machines_is_told_and_both_their_facts_are_kept(before: Script, after: Script) -> None:
    desks = act(new_world(), before)
    original = desks[0]
    copy = original.twin()
    act(desks, after)
    original.vote(1, 0)
    copy.vote(1, 1)
    seen = view(original.state.join(copy.state), SCOPE)
    assert seen.forked == (original.signer.id,)
    assert {"vote/1/1/s"} <= set(seen.conflicts)


# L9: clocks


@law
@given(acts("close"), st.sampled_from(CLOCKS))
def test_no_clock_decides_anything(script: Script, clock: str) -> None:
    seen = view(union(act(new_world(), script)), SCOPE)
    other = view(union(act(new_world(), [(who, what, x, y, clock) for who, what, x, y, _ in script])), SCOPE)
    assert said(seen) == said(other)
    assert (seen.conflicts, seen.closed, len(seen.late)) == (other.conflicts, other.closed, len(other.late))


# Undo


@law
@given(acts(), st.sampled_from(("vote", "retract", "minutes", "reply")), st.integers(0, 2), st.integers(0, 2))
def test_undoing_gives_back_every_value_and_redoing_the_deed(script: Script, what: str, x: int, y: int) -> None:
    desks = act(new_world(), script)
    desk = desks[0]
    desk.receive(union(desks))
    before = said(desk.view())
    act(desks, [(0, what, x, y, "")])
    done = said(desk.view())
    assert desk.undo()
    assert said(desk.view()) == before
    assert desk.undo(again=True)
    assert said(desk.view()) == done


@law
@given(acts(), st.lists(st.tuples(st.sampled_from(("vote", "retract")), st.integers(0, 1), st.integers(0, 2))))
def test_deeds_are_undone_one_by_one_and_done_again_one_by_one(
    script: Script, deeds: list[tuple[str, int, int]]
) -> None:
    desks = act(new_world(), script)
    desk = desks[0]
    desk.receive(union(desks))
    told = [said(desk.view())]
    for what, x, y in deeds:
        act(desks, [(0, what, x, y, "")])
        told.append(said(desk.view()))
    for before in reversed(told[:-1]):
        assert desk.undo()
        assert said(desk.view()) == before
    for after in told[1:]:
        assert desk.undo(again=True)
        assert said(desk.view()) == after


@law
@given(acts(), st.integers(0, 2))
def test_undoing_never_hides_what_somebody_else_wrote_since(script: Script, choice: int) -> None:
    desks = act(new_world(), script)
    desk, other = desks[:2]
    desk.receive(union(desks))
    desk.put("minutes/1", "minutes/1", {"text": "mine"})
    other.receive(desk.state)
    other.put("minutes/1", "minutes/1", {"text": "theirs"})
    desk.receive(other.state)
    desk.undo()
    seen = desk.view()
    assert "minutes/1" in seen.conflicts
    assert {"text": "theirs"} in [head.value for head in seen.heads["minutes/1"]]


def said(seen: View) -> dict[str, Any]:
    """A register that was taken back says as much as one that never was."""
    return {subject: told for subject, told in values(seen).items() if {value for _, value in told} != {"None"}}
