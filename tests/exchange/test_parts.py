# SPDX-License-Identifier: EUPL-1.2
import base64
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.made import SCOPE, sitting
from pupitre.domain.broken import Problem
from pupitre.exchange.container import STORED, Limits
from pupitre.exchange.parts import BODIES, CERTIFICATES, FACTS, LOTS, PARTS, pack_state, read_state
from pupitre.ledger.scopes import directory_scope
from pupitre.ledger.state import State


def text(state: State) -> dict[str, bytes]:
    return {
        each.slot.name: each.data if each.slot.method == STORED else zlib.decompress(each.data, -15)
        for each in pack_state(state)
    }


def problem(parts: dict[str, bytes], scopes=(SCOPE,), limits: Limits | None = None) -> Problem:
    with pytest.raises(Problem) as caught:
        read_state(parts, scopes, limits or Limits())
    return caught.value


@given(st.integers(0, 12))
def test_a_state_is_read_back(count):
    assert read_state(text(sitting(count)), [SCOPE]) == sitting(count)


def test_an_empty_state_is_four_empty_parts():
    assert text(State()) == dict.fromkeys(PARTS, b"")
    assert read_state(text(State()), []) == State()


def test_what_was_erased_here_does_not_travel():
    state = sitting(2)
    erased = state.erase(next(iter(state.bodies)))
    read = read_state(text(erased), [SCOPE])
    assert (len(read.bodies), read.erased, read.facts) == (1, frozenset(), state.facts)


def test_the_order_in_which_a_state_was_filled_does_not_show():
    state = sitting(5)
    backwards = State(
        lots=state.lots,
        facts=dict(reversed(state.facts.items())),
        bodies=dict(reversed(state.bodies.items())),
        certificates=state.certificates,
    )
    assert text(backwards) == text(state)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"junk",
        b"{}",
        b'{"raw":"e30="}',
        b'{"raw":"e30=","sig":""}',
        b'{"raw":"e30","sig":"e30="}',
        b'{"raw":"","sig":"","more":1}',
        b'{"raw":"%b","sig":""}' % base64.b64encode(b"[" * 5000),
        b'{"raw":"%b","sig":""}' % base64.b64encode(b'{"dev":[' + b"[]," * 1_000_000),
        b'{"raw":"%b"}' % base64.b64encode(b"x" * 300_000),
    ],
)
def test_a_line_that_is_no_such_object_is_named(part, line):
    parts = text(sitting(2))
    number = parts[part].count(b"\n") + 1
    refusal = problem(parts | {part: parts[part] + line + b"\n"})
    assert (refusal.code, refusal.facts) == ("bundle-content", {"part": part, "line": number})


@pytest.mark.parametrize("part", PARTS)
def test_a_last_line_without_its_end_is_refused(part):
    parts = text(sitting(2))
    assert problem(parts | {part: parts[part][:-1]}).code == "bundle-content"


def test_a_certificate_that_its_organisation_did_not_sign_is_refused():
    parts = text(sitting(1))
    forged = parts[CERTIFICATES].replace(b'"sig":"', b'"sig":"AAAA', 1)
    assert problem(parts | {CERTIFICATES: forged}).facts["part"] == CERTIFICATES


@pytest.mark.parametrize("part", [LOTS, FACTS])
def test_an_object_of_a_scope_that_was_not_announced_is_refused(part):
    other = directory_scope("9" * 32)
    parts = text(sitting(2)) | {part: text(sitting(2, other))[part]}
    refusal = problem(parts)
    assert (refusal.code, refusal.facts) == ("bundle-scope", {"scope": other})
    assert read_state(parts, [SCOPE, other]).facts


@pytest.mark.parametrize("part", [FACTS, BODIES])
def test_too_many_objects_are_refused(part):
    assert problem(text(sitting(3)), limits=Limits(facts=2)).code == "bundle-too-many-facts"
    assert read_state(text(sitting(3)), [SCOPE], Limits(facts=3))
