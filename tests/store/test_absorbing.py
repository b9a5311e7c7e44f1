# SPDX-License-Identifier: EUPL-1.2
"""Taking in facts: the union, in any order and any number of times, and whatever waited for what came."""

import hashlib
from dataclasses import replace

import pytest

from offices import ROOT, STRANGER, STRANGER_ROOT, an_office, founded, ids, prepared
from pupitre.domain.broken import Problem
from pupitre.ledger.certificates import issue
from pupitre.ledger.facts import new_fact, new_lot
from pupitre.ledger.state import State
from pupitre.store.store import Store


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = founded(an_office(tmp_path_factory.mktemp("ours")), mayors=3)
    prepared(office, items=1)
    yield office
    office.store.close()


@pytest.fixture
def scope(office):
    return office.store.sittings()[0].scope


@pytest.fixture
def state(office, scope):
    return office.store.state(scope)


@pytest.fixture
def store(tmp_path):
    """An empty store on another computer."""
    store = Store(tmp_path / "pupitre.sqlite")
    yield store
    store.close()


def test_what_was_new_is_counted_once(office, scope, state, store):
    data = b"%PDF"
    blobs = {hashlib.sha256(data).hexdigest(): data}
    first, again = store.absorb(state, blobs, []), store.absorb(state, blobs, [])
    assert (first.lots, first.facts, first.blobs, first.scopes) == (2, len(state.facts), 1, (scope,))
    assert (again.lots, again.facts, again.blobs, again.scopes) == (0, 0, 0, ())


def test_only_the_scopes_that_changed_are_told(office, scope, state, store):
    both = state.join(office.store.state(office.directory))
    store.absorb(state, {}, [])
    assert store.absorb(both, {}, []).scopes == (office.directory,)


PARTS = ("lots", "facts", "bodies", "certificates")


@pytest.mark.parametrize("last", PARTS)
def test_whatever_part_comes_last_the_sitting_is_then_shown(office, scope, state, store, last):
    """Also a body alone, or the certificate that says who wrote all that is already here."""
    store.absorb(replace(state, **{last: {}}), {}, [])
    assert last == "lots" or scope not in [s.scope for s in store.sittings()]
    store.absorb(State(**{last: getattr(state, last)}), {}, [])
    assert store.proceedings(scope) == office.store.proceedings(scope)
    assert store.check() == []
    assert store.rebuild() is False


@pytest.mark.parametrize("first", PARTS)
def test_a_part_alone_shows_nothing_and_breaks_nothing(scope, state, store, first):
    store.absorb(State(**{first: getattr(state, first)}), {}, [])
    assert store.sittings() == []
    assert store.rebuild() is False
    assert "projection-differs" not in {f.code for f in store.check()}


def test_bytes_that_are_not_those_of_their_name_are_left_out(scope, state, store):
    altered = replace(
        state,
        facts={name: raw + b" " for name, raw in state.facts.items()},
        bodies={name: raw + b" " for name, raw in state.bodies.items()},
        lots={name: (raw, b"x" * 64) for name, (raw, _) in state.lots.items()},
    )
    absorbed = store.absorb(altered, {}, [])
    assert (absorbed.lots, absorbed.facts) == (0, 0)
    assert store.known() == set(state.certificates)


def test_what_a_stranger_wrote_in_our_sitting_is_kept_apart_and_counts_for_nothing(office, scope, state, store):
    store.absorb(state, {}, [])
    fact = new_fact(kind="note/1", subject="note/i1", value={"item": "i1", "text": "…"}, supersedes=(),
                    device=STRANGER.id, scope=scope, at="")  # fmt: skip
    lot = new_lot(STRANGER, scope=scope, seq=1, prev=None, facts=[fact.header.id], deed="note")
    vouched = issue(STRANGER_ROOT, organisation_name="Trèbes", public=STRANGER.public, label="", roles=())
    store.absorb(
        State(
            lots={lot.id: (lot.raw, lot.signature)},
            facts={fact.header.id: fact.header.raw},
            bodies={fact.header.body_hash: fact.body_raw},
            certificates={vouched.id: (vouched.raw, vouched.signature)},
        ),
        {},
        [],
    )
    assert store.proceedings(scope) == office.store.proceedings(scope)
    assert [f.code for f in store.check()] == ["not-vouched-for"]
    assert store.rebuild() is False


def test_a_certificate_of_a_device_that_wrote_nothing_here_changes_no_scope(store, state):
    store.absorb(state, {}, [])
    new = issue(ROOT, organisation_name="Carcassonne Agglo", public=STRANGER.public, label="", roles=())
    absorbed = store.absorb(State(certificates={new.id: (new.raw, new.signature)}), {}, [])
    assert absorbed.scopes == ()


def test_a_certificate_that_its_organisation_did_not_sign_is_passed_over(store, state):
    forged = issue(STRANGER_ROOT, organisation_name="…", public=STRANGER.public, label="", roles=())
    raw, signature = forged.raw, b"x" * 64
    named = hashlib.sha256(b"certificate\0" + signature + raw).hexdigest()
    store.absorb(State(certificates={named: (raw, signature)}), {}, [])
    store.absorb(state, {}, [])
    assert store.check() == []


def test_all_that_came_is_known_by_its_name(state, store):
    data = b"%PDF"
    name = hashlib.sha256(data).hexdigest()
    store.absorb(state, {name: data}, [])
    assert store.known() == {*state.lots, *state.facts, *state.bodies, *state.certificates, name}


def test_an_import_that_fails_half_way_leaves_nothing(state, store):
    class Broken(dict[str, bytes]):
        """Documents on a stick that was pulled out."""

        def items(self):
            yield "0" * 64, b"%PDF"
            raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="pulled out"):
        store.absorb(state, Broken(), [])
    assert store.known() == frozenset()
    assert store.sittings() == []


def test_a_key_used_on_two_machines_is_told_and_both_are_kept(tmp_path, office, scope, state):
    """L8: a machine restored or copied with its key."""
    twins = []
    for name in ("one", "two"):
        twin = an_office(tmp_path / name)
        twin.store.absorb(state, {}, [])
        with twin.store.working(scope=scope, signer=twin.signer, now=twin.clock(), new_id=ids(name.encode())) as work:
            work.record_plain("note/1", f"note/{name}", {"item": name, "text": name})
            work.seal("note")
        twins.append(twin)
    one, two = twins
    one.store.absorb(two.store.state(scope), {}, [])
    assert {n.text for n in one.store.proceedings(scope).notes.values()} == {"one", "two"}
    assert [f.code for f in one.store.check()] == ["device-forked"]
    assert one.store.rebuild() is False
    for twin in twins:
        twin.store.close()


def test_a_sitting_of_which_any_one_fact_has_not_come_can_be_listed_or_is_not_there_yet(scope, state, tmp_path):
    for n, name in enumerate(state.facts):
        store = Store(tmp_path / f"{n}.sqlite")
        store.absorb(replace(state, facts={k: v for k, v in state.facts.items() if k != name}), {}, [])
        shown = [s.scope for s in store.sittings()]
        if shown:
            assert store.proceedings(scope).sitting.place == "Salle"
        else:
            with pytest.raises(Problem, match="sitting-unknown"):
                store.proceedings(scope)
        store.close()
