# SPDX-License-Identifier: EUPL-1.2
"""What holds after any deeds whatever, with real stores: the facts say all, and say the same everywhere."""

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deeds import Act, act, acts, play
from offices import OTHER_DEVICE, Held, an_office, convoked, founded, opened, prepared, reopened, restored, sync
from pupitre.domain.broken import Problem
from pupitre.domain.terms import Mode
from pupitre.ledger.state import State
from pupitre.services import history, holding, voting
from pupitre.store.store import Store

STARTS = ("prepared", "convoked", "opened", "voting")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Closed stores that each hold a sitting of five mayors and two others, at one stage of the journey."""
    found: dict[str, Path] = {}
    for start in STARTS:
        office = founded(an_office(tmp_path_factory.mktemp(start)), mayors=5)
        if start == "voting":
            held = opened(office, away=["m5"], items=2)
            held.do(holding.open_item, item=held.items[0], at=held.p.sitting.at)
            held.do(voting.open_ballot, item=held.items[0], mode=Mode.ORDINARY)
        else:
            {"prepared": prepared, "convoked": convoked, "opened": opened}[start](office, items=2)
        office.store.close()
        found[start] = office.store.path
    return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders never used before, one after the other: hypothesis runs many examples in one test."""
    base = tmp_path_factory.mktemp("laws")
    return (base / str(n) for n in itertools.count())


def start_from(begun: dict[str, Path], start: str, folder: Path) -> Held:
    office = restored(begun[start], folder)
    return Held(office, office.store.sittings()[0].scope)


def pieces(state: State, chosen: random.Random) -> list[State]:
    """The state in shuffled overlapping pieces: lots without facts, facts without bodies, certificates last…"""
    parts = [
        *(State(lots={k: v}) for k, v in state.lots.items()),
        *(State(facts={k: v}) for k, v in state.facts.items()),
        *(State(bodies={k: v}) for k, v in state.bodies.items()),
        *(State(certificates={k: v}) for k, v in state.certificates.items()),
    ]
    chosen.shuffle(parts)
    made, size = [], len(parts) // 5 + 1
    for at in range(0, len(parts), size):
        whole = State()
        for part in (*parts[at : at + size], chosen.choice(parts)):
            whole = whole.join(part)
        made.append(whole)
    return made


def same(one: Store, other: Store, scope: str) -> None:
    assert other.view(scope).to_bytes() == one.view(scope).to_bytes()
    assert other.proceedings(scope) == one.proceedings(scope)


def readable(store: Store, scope: str) -> bool:
    try:
        return store.proceedings(scope).scope == scope
    except Problem as problem:
        return problem.code != "sitting-unknown"


def sound(store: Store) -> None:
    assert store.check() == []
    assert store.rebuild() is False


SLOW = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@SLOW
@given(start=st.sampled_from(STARTS), played=acts(), chosen=st.randoms(use_true_random=False))
def test_after_any_deeds_the_facts_alone_say_everything_and_say_it_anywhere(begun, place, start, played, chosen):
    """Rebuilding changes nothing; another store that takes the facts in, whole or in pieces, twice, says the same."""
    held = start_from(begun, start, next(place))
    play(held, played)
    store, scope = held.office.store, held.scope
    sound(store)
    state = store.state(scope)
    whole, pieced = Store(next(place).with_suffix(".whole")), Store(next(place).with_suffix(".pieced"))
    whole.absorb(state, {}, [])
    same(store, whole, scope)
    for piece in pieces(state, chosen):
        pieced.absorb(piece, {}, [])
        assert [s.scope for s in pieced.sittings()] == ([scope] if readable(pieced, scope) else [])
    same(store, pieced, scope)
    for copy in (whole, pieced):
        before = copy.dump()
        for piece in (state, *pieces(state, chosen)):
            again = copy.absorb(piece, {}, [])
            assert (again.lots, again.facts, again.scopes) == (0, 0, ())
        assert copy.dump() == before
        sound(copy)
        copy.close()
    store.close()


@SLOW
@given(start=st.sampled_from(STARTS), played=acts("undo", "redo", "keep"))
def test_undo_goes_back_step_by_step_and_redo_forward_also_in_a_program_started_anew(begun, place, start, played):
    held = start_from(begun, start, next(place))
    states = [held.p]
    for one in played:
        before = held.office.store.known()
        if act(held, one) and held.office.store.known() != before:
            states.append(held.p)
    passed = []
    while len(states) > 1 and history.steps(held.office, held.scope).undo:
        passed.append(states.pop())
        held.do(history.undo)
        assert held.p == states[-1]
    held = Held(reopened(held.office), held.scope)
    while passed:
        held.do(history.redo)
        assert held.p == passed.pop()
    assert history.steps(held.office, held.scope).redo == ""
    sound(held.office.store)
    held.office.store.close()


@SLOW
@given(start=st.sampled_from(STARTS), played=acts())
def test_a_deed_that_is_refused_writes_nothing(begun, place, start, played):
    held = start_from(begun, start, next(place))
    store = held.office.store
    for one in played:
        before = (store.known(), store.dump())
        if not act(held, one):
            assert (store.known(), store.dump()) == before
    store.close()


@SLOW
@given(
    start=st.sampled_from(STARTS),
    played=st.lists(st.tuples(st.sampled_from(["ours", "theirs", "both"]), acts(most=4)), max_size=5),
)
def test_two_laptops_that_give_each_other_what_they_wrote_say_the_same(begun, place, start, played):
    """Also where both wrote the same register: the conflict is the same on both."""
    ours = start_from(begun, start, next(place))
    theirs = Held(restored(begun[start], next(place), device=OTHER_DEVICE), ours.scope)
    for who, some in played:
        if who == "both":
            sync(ours.office, theirs.office, ours.scope)
        play(theirs if who == "theirs" else ours, some)
    sync(ours.office, theirs.office, ours.scope)
    same(ours.office.store, theirs.office.store, ours.scope)
    for office in (ours.office, theirs.office):
        sound(office.store)
        office.store.close()


@SLOW
@given(played=acts("undo", "redo", most=8), later=st.lists(st.sampled_from(["m1", "m2", "m3", "m4", "m5"]), max_size=6))
def test_what_happened_at_an_item_is_not_rewritten_by_who_comes_and_goes_later(begun, place, played, later):
    """Neither by arrivals, departures and proxies, nor by the items that follow."""
    from pupitre.domain.attendance import room
    from pupitre.domain.ballot import tally, voters
    from pupitre.domain.quorum import quorum_of_item

    held = start_from(begun, "voting", next(place))
    item = held.items[0]
    play(held, [one for one in played if one[0] not in ("proclaim", "adjourn", "close")])
    act(held, ("proclaim", 0, 0))
    then = held.p
    if item not in then.outcomes:
        held.office.store.close()
        return
    n = then.outcomes[item].n
    comings: list[Act] = [
        (("movement", "give_proxy", "take_back_proxy")[i % 3], int(s[1]), i) for i, s in enumerate(later)
    ]
    play(held, comings)
    now = held.p
    assert room(now, n) == room(then, n) == room(then)
    assert voters(now, item) == voters(then, item)
    assert tally(now, item) == tally(then, item)
    assert quorum_of_item(now, item) == quorum_of_item(then, item)
    assert now.outcomes[item] == then.outcomes[item]
    held.office.store.close()
