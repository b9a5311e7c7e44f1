# SPDX-License-Identifier: EUPL-1.2
import json
from dataclasses import replace

import pytest

from exchange.made import CERTIFICATE_OF_DEVICE, LETTER, parts
from pupitre.domain.broken import Problem
from pupitre.exchange.manifest import Purpose, bundle_id, listed, manifest_bytes, read_manifest
from pupitre.ledger import strictjson

LINES = tuple(listed(each.slot, each.digests, "part") for _, each in sorted(parts().items()))
RAW = manifest_bytes(LETTER, CERTIFICATE_OF_DEVICE, LINES)


def changed(**fields) -> bytes:
    value = json.loads(RAW)
    for name, member in fields.items():
        if member is None:
            del value[name]
        else:
            value[name] = member
    return strictjson.encode(value)


def problem(raw: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read_manifest(raw)
    return caught.value


def test_a_manifest_is_read_back():
    manifest = read_manifest(RAW)
    assert (manifest.letter, manifest.entries, manifest.raw, manifest.id) == (LETTER, LINES, RAW, bundle_id(RAW))
    assert manifest.sender.org_name == "Carcassonne Agglo"
    assert manifest.extra == {}


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_and_the_places_kept_for_later_are_read_back(purpose):
    letter = replace(
        LETTER,
        purpose=purpose,
        invitation="abc",
        base={"d" * 32: {"lot": "e" * 64, "seq": 3}},
        have={"d" * 32: {"lot": "f" * 64, "seq": 4}},
        received=("b" * 64,),
    )
    assert read_manifest(manifest_bytes(letter, CERTIFICATE_OF_DEVICE, LINES)).letter == letter


def test_the_root_is_the_same_for_the_same_entries_sent_to_another_recipient():
    other = replace(LETTER, recipients=("c" * 32,), n=2)
    again = manifest_bytes(other, CERTIFICATE_OF_DEVICE, LINES)
    assert json.loads(again)["root"] == json.loads(RAW)["root"]
    assert bundle_id(again) != bundle_id(RAW)


def test_fields_of_a_later_minor_format_are_kept():
    raw = changed(format={"major": 1, "minor": 9}, more={"a": [1]})
    manifest = read_manifest(raw)
    assert (manifest.extra, manifest.raw) == ({"more": {"a": [1]}}, raw)


@pytest.mark.parametrize(
    "fields",
    [
        {"format": {"major": 2, "minor": 0}, "reader_min": "3.0", "entries": None, "sender": "of another shape"},
        {"reader_min": "3.0"},
        {"reader_min": "3.0", "critical": ["something"]},
        {"reader_min": "3.0", "purpose": "something-else"},
    ],
)
def test_a_newer_bundle_names_the_version_that_it_needs(fields):
    refusal = problem(changed(**fields))
    assert (refusal.code, refusal.facts["version"]) == ("bundle-newer", "3.0")


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"format": 1}, "format"),
        ({"format": {"major": True}}, "format"),
        ({"format": {"major": 0}}, "format"),
        ({"reader_min": "soon"}, "reader_min"),
        ({"reader_min": None}, "reader_min"),
        ({"scopes": "all"}, "scopes"),
        ({"scopes": [1]}, "scopes"),
        ({"recipients": [None]}, "recipients"),
        ({"received": [[]]}, "received"),
        ({"n": True}, "n"),
        ({"n": "1"}, "n"),
        ({"have": []}, "have"),
        ({"sender": {"org": "a"}}, "sender"),
        ({"root": "0" * 64}, "root"),
        ({"entries": []}, "root"),
        ({"entries": [1]}, "entries"),
        ({"entries": [{"path": "a", "size": 1, "sha256": "0", "role": "a"}]}, "entries"),
        ({"entries": [{"path": "a", "size": "1", "sha256": "0" * 64, "role": "a"}]}, "entries"),
        ({"entries": [{"path": "a", "size": 1, "sha256": "0" * 64, "role": "a", "packed": "x"}]}, "entries"),
        ({"entries": [{"path": "a", "size": 1, "sha256": None, "role": "a"}]}, "entries"),
    ],
)
def test_a_wrong_field_is_named(fields, name):
    refusal = problem(changed(**fields))
    assert (refusal.code, refusal.facts) == ("bundle-manifest", {"field": name})


def test_entries_must_be_sorted_and_named_once():
    lines = json.loads(RAW)["entries"]
    assert problem(changed(entries=lines[::-1])).facts == {"field": "entries"}
    assert problem(changed(entries=[lines[0], *lines])).facts == {"field": "entries"}


@pytest.mark.parametrize(
    "raw",
    [b"", b"[]", b"null", b'{"a":1,"a":2}', b"\xff", b"[" * 900, b"{" * 100_000, b'{"a":[' + b"[]," * 500_000],
    ids=["nothing", "list", "null", "duplicate", "no text", "deep", "deeper", "wide"],
)
def test_what_is_no_manifest_is_refused(raw):
    assert problem(raw).code == "bundle-manifest"
