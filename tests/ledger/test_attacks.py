# SPDX-License-Identifier: EUPL-1.2
"""The law of the ledger on attacks (L6), and on facts that it does not know."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.attacks import MADE_UP, MALLORY, MALLORYS_DEVICE
from ledger.world import ORGS, SCOPE, Script, act, acts, chances, law, new_world, sealed, some, union, without
from pupitre.ledger.facts import body_hash, fact_id, lot_id, read_header
from pupitre.ledger.state import State
from pupitre.ledger.view import View, view

numbers = st.integers(0, 2)


def outside(prefix: str, seen: View) -> dict[str, Any]:
    return {subject: rivals for subject, rivals in seen.heads.items() if not subject.startswith(prefix)}


def altered(one: Any, chance: Random, bits: int) -> Any:
    """The same bytes but one, in the raw part or in the signature."""
    if isinstance(one, tuple):
        raw, signature = one
        return (
            (altered(raw, chance, bits), signature)
            if chance.random() < 0.5
            else (raw, altered(signature, chance, bits))
        )
    where = chance.randrange(len(one))
    return one[:where] + bytes([one[where] ^ bits]) + one[where + 1 :]


@pytest.mark.parametrize("name", MADE_UP)
@settings(max_examples=15)
@given(acts(), st.lists(st.tuples(st.sampled_from(sorted(MADE_UP)), numbers), max_size=2), numbers, st.booleans())
def test_nothing_that_a_stranger_makes_up_changes_what_the_scope_says(
    name: str, script: Script, more: list[tuple[str, int]], number: int, closed: bool
) -> None:
    desks = act(new_world(), script)
    victim = desks[0]
    victim.receive(union(desks))
    if closed:
        victim.close()
    spared = f"reply/{MALLORY}/"
    honest = victim.view()
    attacked = victim.state
    for each, way in [(name, number), *more]:
        attacked = attacked.join(MADE_UP[each](victim, way).genuine())
    seen = view(attacked, SCOPE)
    for told in ("conflicts", "critical", "missing", "closed", "incomplete"):
        assert getattr(seen, told) == getattr(honest, told), told
    assert outside(spared, seen) == honest.heads
    assert set(seen.forked) - {MALLORYS_DEVICE} == set(honest.forked)
    late = {name for name in seen.late if read_header(attacked.facts[name]).device != MALLORYS_DEVICE}
    assert late == set(honest.late)


@law
@given(acts("close"), chances, st.integers(1, 255))
def test_altered_bytes_are_as_if_they_were_not_here(script: Script, chance: Random, bits: int) -> None:
    whole = union(act(new_world(), script))
    parts: dict[str, Any] = {name: dict(getattr(whole, name)) for name in ("lots", "facts", "bodies")}
    absent = whole
    for part, held in parts.items():
        names = some(held, chance)
        absent = without(absent, part, names)
        for name in names:
            held[name] = altered(held[name], chance, bits)
    assert view(State(**parts, certificates=whole.certificates), SCOPE) == view(absent, SCOPE)


@law
@given(acts("close"), chances, st.integers(1, 255))
def test_altered_bytes_under_their_new_name_change_nothing(script: Script, chance: Random, bits: int) -> None:
    whole = union(act(new_world(), script))
    facts = [altered(raw, chance, bits) for raw in whole.facts.values()]
    bodies = [altered(raw, chance, bits) for raw in whole.bodies.values()]
    lots = [altered(lot, chance, bits) for lot in whole.lots.values()]
    forged = State(
        lots={lot_id(*lot): lot for lot in lots},
        facts={fact_id(raw): raw for raw in facts},
        bodies={body_hash(raw): raw for raw in bodies},
    )
    honest, seen = view(whole, SCOPE), view(whole.join(forged), SCOPE)
    assert sealed(seen) == sealed(honest)
    assert (seen.late, seen.missing, seen.forked) == (honest.late, honest.missing, honest.forked)


@law
@given(acts(), acts())
def test_a_commune_changes_no_register_but_the_reply_that_bears_its_name(before: Script, after: Script) -> None:
    desks = act(new_world(), before)
    known = union(desks)
    for desk in desks:
        desk.receive(known)
    was = view(known, SCOPE)
    act(desks, [(2, what, x, y, clock) for _, what, x, y, clock in after])
    seen = view(desks[2].state, SCOPE)
    own = f"reply/{ORGS['a']}/"
    assert outside(own, seen) == outside(own, was)
    assert set(seen.conflicts) - set(was.conflicts) <= {subject for subject in seen.heads if subject.startswith(own)}


@law
@given(acts())
def test_facts_of_a_later_version_are_kept_and_listed_and_only_the_owner_can_call_one_critical(script: Script) -> None:
    desks = act(new_world(), script)
    whole = union(desks)
    later = [header for header in map(read_header, whole.facts.values()) if header.kind == "future/7"]
    owner = {desks[0].signer.id, desks[1].signer.id}
    seen = view(whole, SCOPE)
    assert seen.unknown == tuple(sorted(header.id for header in later))
    assert seen.critical == tuple(sorted(one.id for one in later if one.critical and one.device in owner))
    assert not [subject for subject in seen.heads if subject.startswith("future")]
