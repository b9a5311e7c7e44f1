# SPDX-License-Identifier: EUPL-1.2
"""What a replica holds. The laws of joining are in `test_laws`."""

from ledger.world import new_world, union
from pupitre.ledger.state import State


def written() -> State:
    desks = new_world()
    desks[0].vote(1, 0)
    return union(desks)


def test_only_bytes_that_hash_to_their_name_are_genuine() -> None:
    state = written()
    (lot, (raw, signature)), *_ = state.lots.items()
    (fact, header), *_ = state.facts.items()
    (body, said), *_ = state.bodies.items()
    (one, (certificate, word)), *_ = state.certificates.items()
    false = State(
        lots={lot: (raw, bytes(64)), fact: (raw, signature)},
        facts={fact: header + b" ", body: header},
        bodies={body: said + b" ", fact: said},
        certificates={one: (certificate, bytes(64)), lot: (certificate, word)},
    )
    assert state.genuine() == state
    assert false.genuine() == State()
    assert state.join(false.genuine()) == state


def test_an_erasure_is_a_decision_of_this_replica_only() -> None:
    state = written()
    (body, _), *_ = state.bodies.items()
    erased = state.erase(body)
    assert body not in erased.bodies
    assert erased.facts == state.facts
    assert erased.join(state) == erased
    assert State().join(erased).join(state) == state


def test_a_body_can_be_erased_before_it_comes() -> None:
    state = written()
    (body, _), *_ = state.bodies.items()
    assert body not in State().erase(body).join(state).bodies


def test_joining_changes_neither_side() -> None:
    left, right = State(facts={"1": b"one"}), State(facts={"2": b"two"})
    assert left.join(right).facts == {"1": b"one", "2": b"two"}
    assert left.facts == {"1": b"one"}
    assert right.facts == {"2": b"two"}
