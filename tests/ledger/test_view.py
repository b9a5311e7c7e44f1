# SPDX-License-Identifier: EUPL-1.2
"""What a scope says, case by case. What holds in every case is in `test_laws`."""

from dataclasses import replace
from typing import Any

import pytest

from ledger.world import ORGS, ROOTS, SCOPE, Desk, certified, new_world, union
from pupitre.ledger.facts import new_lot
from pupitre.ledger.scopes import directory_scope
from pupitre.ledger.signing import Verified
from pupitre.ledger.state import State
from pupitre.ledger.strictjson import MAX_DEPTH, Malformed, decode
from pupitre.ledger.view import Head, view


@pytest.fixture
def desks() -> list[Desk]:
    return new_world()


def test_an_empty_state_says_nothing_and_is_open() -> None:
    seen = view(State(), SCOPE)
    assert not seen.heads
    assert not seen.closed
    assert not seen.frontier


def test_a_text_that_is_no_scope_is_malformed() -> None:
    with pytest.raises(Malformed):
        view(State(), "sitting:x")


def test_a_lot_counts_from_the_moment_its_device_is_certified(desks: list[Desk]) -> None:
    lot = desks[0].vote(1, 0)
    unknown = replace(desks[0].state, certificates={})
    assert view(unknown, SCOPE).quarantined == (lot.id,)
    assert not view(unknown, SCOPE).heads
    seen = view(unknown.join(certified(ROOTS["owner"], desks[0].signer.public)), SCOPE)
    assert not seen.quarantined
    assert [head.value for head in seen.heads["vote/1/1/s"]] == [{"v": "for"}]


def test_a_fact_that_its_writer_may_not_write_is_quarantined(desks: list[Desk]) -> None:
    lot = desks[2].vote(1, 0)
    assert desks[2].view().quarantined == lot.facts


def test_lots_of_another_scope_are_not_looked_at(desks: list[Desk]) -> None:
    elsewhere = directory_scope(ORGS["owner"])
    signer = desks[0].signer
    lot = new_lot(signer, scope=elsewhere, seq=1, prev=None, facts=["1" * 64], deed="edit")
    desks[0].receive(State(lots={lot.id: (lot.raw, lot.signature)}))
    assert desks[0].view() == view(new_world()[0].state, SCOPE)
    assert view(desks[0].state, elsewhere).missing == ("1" * 64,)


def test_a_fact_of_another_scope_does_not_count_even_when_its_own_device_lists_it(desks: list[Desk]) -> None:
    stray = desks[0].fact("vote/1", "vote/x", {"v": "for"}, scope=directory_scope(ORGS["owner"]))
    desks[0].publish(stray)
    assert desks[0].view().quarantined == (stray.header.id,)


def test_a_lot_that_names_one_that_never_came_is_incomplete_while_the_scope_is_open(desks: list[Desk]) -> None:
    first, second = desks[0].vote(1, 0), desks[0].vote(2, 0)
    rest = {name: lot for name, lot in desks[0].state.lots.items() if name != first.id}
    seen = view(replace(desks[0].state, lots=rest), SCOPE)
    assert seen.incomplete == (first.id,)
    assert list(seen.heads) == ["vote/2/1/s"]
    assert seen.frontier == ()
    assert desks[0].view().frontier == (second.id,)


def test_a_body_under_its_name_but_not_json_is_not_known(desks: list[Desk]) -> None:
    fact = desks[0].fact("vote/1", "vote/1/1/s", {"v": "for"})
    desks[0].publish(fact)
    damaged = replace(desks[0].state, bodies={fact.header.body_hash: fact.body_raw + b" "})
    assert view(damaged, SCOPE).heads["vote/1/1/s"] == (Head(fact.header.id, "vote/1", None, known=False),)


@pytest.mark.parametrize(("kind", "conflict"), [("vote/1", True), ("override/1", False)])
def test_two_values_conflict_unless_the_kind_is_a_set(desks: list[Desk], kind: str, conflict: bool) -> None:
    subject = kind.replace("/1", "/x")
    for number, desk in enumerate(desks[:2]):
        desk.publish(desk.fact(kind, subject, {"v": number}))
    seen = view(union(desks), SCOPE)
    assert len(seen.heads[subject]) == 2
    assert (subject in seen.conflicts) == conflict


def test_true_and_one_are_two_values(desks: list[Desk]) -> None:
    for value, desk in zip((True, 1), desks, strict=False):
        desk.publish(desk.fact("vote/1", "vote/x", value))
    assert view(union(desks), SCOPE).conflicts == ("vote/x",)


def test_a_value_that_is_not_known_may_be_another_value(desks: list[Desk]) -> None:
    first, second = (desk.fact("vote/1", "vote/x", {"v": "for"}) for desk in desks[:2])
    desks[0].publish(first)
    desks[1].publish(second)
    both = union(desks)
    assert not view(both, SCOPE).conflicts
    assert view(both.erase(first.header.body_hash), SCOPE).conflicts == ("vote/x",)


def test_a_closing_taken_back_opens_the_scope(desks: list[Desk]) -> None:
    desks[0].vote(1, 0)
    desks[0].close()
    assert desks[0].view().closed
    desks[0].put("closing/1", "closing", None)
    seen = desks[0].view()
    assert not seen.closed
    assert not seen.incomplete


@pytest.mark.parametrize("value", [{}, {"frontier": "all"}, {"frontier": [1]}])
def test_a_closing_that_says_no_frontier_is_incomplete(desks: list[Desk], value: Any) -> None:
    lot = desks[0].put("closing/1", "closing", value)
    assert not desks[0].view().closed
    assert desks[0].view().incomplete == lot.facts


def test_receipts_signatures_and_errata_still_count_after_the_closing(desks: list[Desk]) -> None:
    desks[0].close()
    for kind in ("receipt", "signature", "erratum"):
        desks[0].publish(desks[0].fact(f"{kind}/1", f"{kind}/x", {"at": 1}))
    late = desks[0].publish(desks[0].fact("document/1", "document/x", {"size": 1}))
    seen = desks[0].view()
    assert set(seen.heads) == {"closing", "receipt/x", "signature/x", "erratum/x"}
    assert seen.late == late.facts


def test_the_bytes_of_a_view_tell_a_retraction_from_what_is_not_known(desks: list[Desk]) -> None:
    fact = desks[0].fact("vote/1", "vote/x", None)
    desks[0].publish(fact)
    known, unknown = desks[0].view(), view(desks[0].state.erase(fact.header.body_hash), SCOPE)
    assert decode(known.to_bytes())["heads"] == {"vote/x": [[fact.header.id, None]]}
    assert decode(unknown.to_bytes())["heads"] == {"vote/x": [[fact.header.id]]}
    assert set(decode(known.to_bytes())) == set(known.__slots__) - {"frontier"}


def test_the_deepest_value_that_can_be_written_can_be_shown(desks: list[Desk]) -> None:
    deepest: Any = []
    for _ in range(MAX_DEPTH - 2):
        deepest = [deepest]
    desks[0].publish(desks[0].fact("vote/1", "vote/x", deepest))
    assert b'"vote/x"' in desks[0].view().to_bytes()


def test_a_memory_of_signatures_changes_no_answer(desks: list[Desk]) -> None:
    desks[0].vote(1, 0)
    memory = Verified()
    assert view(desks[0].state, SCOPE, memory) == view(desks[0].state, SCOPE, memory) == view(desks[0].state, SCOPE)
