# SPDX-License-Identifier: EUPL-1.2
"""Facts and lots as bytes."""

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.ledger.facts import (
    BODY_LIMIT,
    LOT_TYPE,
    NewFact,
    blob_id,
    body_hash,
    fact_id,
    lot_id,
    new_fact,
    new_lot,
    next_position,
    read_body,
    read_header,
    read_lot,
)
from pupitre.ledger.signing import Signer, verify
from pupitre.ledger.strictjson import Malformed, decode, encode

SIGNER = Signer.from_secret(bytes([1]) * 32)
SCOPE = f"sitting:{'a' * 32}/{'b' * 32}"
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def fact(**more: Any) -> NewFact:
    fields: dict[str, Any] = {
        "kind": "vote/1",
        "subject": "vote/i/1/s",
        "value": {"v": "for"},
        "supersedes": [],
        "device": SIGNER.id,
        "scope": SCOPE,
        "at": "2026-12-03T20:41:00+01:00",
    }
    return new_fact(**fields | more)


@given(texts, texts, st.lists(st.text("0123456789abcdef", min_size=64, max_size=64), max_size=3), st.booleans())
def test_a_fact_is_read_back_as_it_was_written(
    subject: str, audience: str, supersedes: list[str], critical: bool
) -> None:
    written = fact(subject=subject, audience=audience, supersedes=supersedes, critical=critical)
    assert read_header(written.header.raw) == written.header
    assert written.header.id == fact_id(written.header.raw)
    assert written.header.body_hash == body_hash(written.body_raw)
    assert written.header.supersedes == tuple(sorted(supersedes))
    assert written.header.critical == critical


def test_a_body_is_read_back_and_none_takes_back() -> None:
    body = read_body(fact(value={"text": "Délibéré"}).body_raw)
    assert (body.value, body.at) == ({"text": "Délibéré"}, "2026-12-03T20:41:00+01:00")
    assert read_body(fact(value=None).body_raw).value is None


def test_the_header_tells_nothing_of_the_value_nor_of_the_time() -> None:
    assert set(decode(fact().header.raw)) == {"k", "s", "sup", "dev", "scope", "aud", "bh"}
    assert set(decode(fact().body_raw)) == {"b", "salt", "at"}


def test_one_value_written_twice_cannot_be_recognised_by_its_hash() -> None:
    assert fact().header.body_hash != fact().header.body_hash
    assert len(decode(fact().body_raw)["salt"]) == 32


def test_a_salt_that_is_given_makes_the_same_bytes() -> None:
    assert fact(salt=bytes(16)) == fact(salt=bytes(16))


def test_fields_of_a_later_version_stay_in_the_bytes() -> None:
    raw = encode(decode(fact().header.raw) | {"later": [1]})
    assert read_header(raw).raw == raw


def test_a_lot_is_read_back_as_it_was_signed() -> None:
    first = new_lot(SIGNER, scope=SCOPE, seq=1, prev=None, facts=["1" * 64], deed="vote")
    second = new_lot(SIGNER, scope=SCOPE, seq=2, prev=first.id, facts=[], deed="vote", undoes=first.id)
    for lot in (first, second):
        assert read_lot(lot.raw, lot.signature) == lot
        assert verify(SIGNER.public, LOT_TYPE, lot.raw, lot.signature)
    assert (second.prev, second.undoes, second.device) == (first.id, first.id, SIGNER.id)
    assert "undoes" not in decode(first.raw)


def test_a_lot_under_another_signature_has_another_name() -> None:
    lot = new_lot(SIGNER, scope=SCOPE, seq=1, prev=None, facts=[], deed="vote")
    assert lot.id == lot_id(lot.raw, lot.signature)
    assert read_lot(lot.raw, bytes(64)).id != lot.id


def test_a_chain_goes_on_from_its_last_lot() -> None:
    assert next_position(None) == (1, None)
    seq, prev = next_position(None)
    lot = new_lot(SIGNER, scope=SCOPE, seq=seq, prev=prev, facts=[], deed="vote")
    assert next_position(lot) == (2, lot.id)


def test_a_document_is_named_as_sha256sum_names_it() -> None:
    assert blob_id(b"%PDF") == hashlib.sha256(b"%PDF").hexdigest()


@pytest.mark.parametrize(
    "change",
    [
        {"k": 1},
        {"s": None},
        {"sup": "x"},
        {"sup": [1]},
        {"sup": [["x"]]},
        {"dev": []},
        {"scope": {}},
        {"aud": 1},
        {"bh": 1},
        {"crit": 1},
        {"crit": []},
    ],
)
def test_a_header_of_another_shape_is_malformed(change: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        read_header(encode(decode(fact().header.raw) | change))


@pytest.mark.parametrize(
    "change",
    [
        {"seq": 0},
        {"seq": True},
        {"seq": "1"},
        {"prev": 1},
        {"facts": [None]},
        {"facts": {}},
        {"deed": None},
        {"undoes": 1},
        {"dev": 1},
        {"scope": 1},
    ],
)
def test_a_lot_of_another_shape_is_malformed(change: dict[str, Any]) -> None:
    lot = new_lot(SIGNER, scope=SCOPE, seq=1, prev=None, facts=[], deed="vote")
    with pytest.raises(Malformed):
        read_lot(encode(decode(lot.raw) | change), lot.signature)


@pytest.mark.parametrize(
    "raw", [b"[]", b"null", b'{"salt":"","at":""}', b'{"b":1,"salt":"","at":1}', b'{"b":1,"at":""}']
)
def test_a_body_of_another_shape_is_malformed(raw: bytes) -> None:
    with pytest.raises(Malformed):
        read_body(raw)


@pytest.mark.parametrize("more", [{"value": "x" * BODY_LIMIT}, {"subject": "x" * 4096}, {"value": 1.5}])
def test_what_nobody_could_read_back_is_not_written(more: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        fact(**more)
