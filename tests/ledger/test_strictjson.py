# SPDX-License-Identifier: EUPL-1.2
"""One way to write a value, and nothing doubtful read."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pupitre.ledger.strictjson import MAX_DEPTH, MAX_INTEGER, Malformed, decode, decode_object, encode, texts

words = st.text().map(lambda text: unicodedata.normalize("NFC", text))
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


@given(plain)
def test_what_is_written_is_read_back(value: Any) -> None:
    assert decode(encode(value)) == value


@given(st.dictionaries(words, st.integers(0, 9)), st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_change_the_bytes(value: dict[str, int], chance: Any) -> None:
    keys = list(value)
    chance.shuffle(keys)
    assert encode({key: value[key] for key in keys}) == encode(value)


def test_bytes_are_compact_and_keep_accents() -> None:
    assert encode({"b": [1, None], "a": "é"}) == '{"a":"é","b":[1,null]}'.encode()


def test_an_accent_typed_in_two_ways_is_one_text() -> None:
    assert encode({"e\u0301": "e\u0301"}) == encode({"é": "é"})
    assert decode(b'["e\\u0301"]') == ["é"]


def test_a_tuple_is_written_as_a_list() -> None:
    assert encode((1, (2,))) == b"[1,[2]]"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"nul",
        b"[1] ]",
        b"[1.5]",
        b"[1.0]",
        b"[1e3]",
        b"[NaN]",
        b"[-Infinity]",
        b"[9007199254740993]",
        b"[" + b"9" * 5000 + b"]",
        b'{"a":1,"a":1}',
        '{"é":1,"e\u0301":1}'.encode(),
        b'["\xff"]',
        b'["\\ud800"]',
        b'["\n"]',
        "\ufeff[]".encode(),
        "[]".encode("utf-16"),
        b"[" * 17 + b"]" * 17,
        b"[" * 100_000,
    ],
)
def test_doubtful_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(Malformed):
        decode(raw)


@pytest.mark.parametrize("value", [1.5, {1: 2}, b"raw", {"a"}, 2**53 + 1, "\ud800", {"é": 1, "e\u0301": 2}])
def test_what_could_not_be_read_is_not_written(value: Any) -> None:
    with pytest.raises(Malformed):
        encode(value)


def test_depth_is_the_same_in_and_out() -> None:
    deepest: Any = []
    for _ in range(MAX_DEPTH - 1):
        deepest = [deepest]
    assert decode(encode(deepest)) == deepest
    with pytest.raises(Malformed):
        encode([deepest])


def test_more_bytes_than_the_limit_are_not_even_parsed() -> None:
    assert decode(b'"ab"', limit=4) == "ab"
    with pytest.raises(Malformed):
        decode(b'"abc"', limit=4)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_malformed(raw: bytes) -> None:
    try:
        value = decode(raw)
    except Malformed:
        return
    assert decode(encode(value)) == value


def test_an_object_has_at_least_the_members_asked_for() -> None:
    assert decode_object(b'{"a":1,"b":2}', limit=99, a=int) == {"a": 1, "b": 2}
    for raw in (b"[]", b"{}", b'{"a":"1"}', b'{"a":true}', b'{"a":null}'):
        with pytest.raises(Malformed):
            decode_object(raw, limit=99, a=int)


def test_texts_are_all_text() -> None:
    assert texts(["a", "b"]) == ("a", "b")
    with pytest.raises(Malformed):
        texts(["a", 1])
