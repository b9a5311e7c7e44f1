# SPDX-License-Identifier: EUPL-1.2
import io
import time
import tracemalloc
import zlib
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.made import (
    BLOBS,
    CERTIFICATE_OF_DEVICE,
    DEVICE,
    LETTER,
    NOTE,
    PDF,
    README,
    bundle,
    forged,
    packer,
    parts,
    renamed,
    sha256,
    sitting,
)
from pupitre.domain.broken import Problem
from pupitre.exchange.bundle import CERTIFICATE, ENVELOPE, pack_blobs, read_bundle
from pupitre.exchange.bundle import README as README_NAME
from pupitre.exchange.container import DEFLATED, Digests, Limits, Packed, Slot, pack, survey, write
from pupitre.exchange.envelope import seal
from pupitre.exchange.manifest import Listed, listed, manifest_bytes
from pupitre.exchange.outer import FIRST
from pupitre.exchange.parts import LOTS, signed_line
from pupitre.ledger import strictjson
from pupitre.ledger.certificates import issue
from pupitre.ledger.signing import Signer

SMALL = bundle()
STRANGER = Signer.from_secret(b"s" * 32)


def lines_of(entries: dict[str, Packed]) -> tuple[Listed, ...]:
    return tuple(listed(each.slot, each.digests, "") for _, each in sorted(entries.items()))


def problem(raw: bytes, limits: Limits | None = None) -> Problem:
    with pytest.raises(Problem) as caught:
        read_bundle(raw, limits or Limits())
    return caught.value


@given(st.integers(0, 9), st.dictionaries(st.binary(max_size=300), st.none(), max_size=4))
def test_what_was_written_is_read_back(count, documents):
    blobs = {sha256(content): content for content in documents}
    read = read_bundle(bundle(state=sitting(count), blobs=blobs))
    assert read.state == sitting(count)
    assert dict(read.blobs) == blobs
    assert (read.manifest.letter, read.certificate) == (LETTER, CERTIFICATE_OF_DEVICE)


def test_the_same_bundle_is_written_to_the_same_bytes():
    assert bundle() == SMALL
    assert read_bundle(SMALL).id == sha256(read_bundle(SMALL).manifest.raw)


def test_a_bundle_is_read_from_a_file_and_its_documents_stay_there(tmp_path):
    path = tmp_path / "any name.zip"
    path.write_bytes(SMALL)
    read = read_bundle(path)
    assert (read.blobs[sha256(PDF)], read.blobs[sha256(NOTE)], len(read.blobs)) == (PDF, NOTE, 2)
    with pytest.raises(KeyError):
        read.blobs["0" * 64]
    path.write_bytes(SMALL.replace(PDF, PDF[::-1]))
    with pytest.raises(Problem, match="bundle-altered"):
        read.blobs[sha256(PDF)]
    path.unlink()
    with pytest.raises(Problem, match="bundle-unreadable"):
        read.blobs[sha256(PDF)]


def test_a_file_that_cannot_be_read_is_told_as_such(tmp_path):
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(Problem, match="bundle-unreadable"):
            read_bundle(path)


def test_a_bundle_cannot_be_changed_once_read():
    with pytest.raises(FrozenInstanceError):
        read_bundle(SMALL).state = sitting(3)


@pytest.mark.parametrize("mask", ["one bit", "another bit", "all bits"])
def test_the_same_file_with_any_one_byte_changed_is_refused(mask):
    accepted = []
    for at in range(len(SMALL)):
        flip = {"one bit": 1 << at % 8, "another bit": 1 << (at // 8 + 4) % 8, "all bits": 0xFF}[mask]
        raw = bytearray(SMALL)
        raw[at] ^= flip
        try:
            read_bundle(bytes(raw))
        except Problem:
            continue
        accepted.append(at)
    assert accepted == []


@given(st.integers(0, len(SMALL)), st.binary(min_size=1, max_size=3))
@settings(max_examples=200)
def test_the_same_file_with_bytes_put_in_is_refused(at, added):
    with pytest.raises(Problem):
        read_bundle(SMALL[:at] + added + SMALL[at:])


@given(st.integers(0, len(SMALL) - 2), st.integers(1, 40))
@settings(max_examples=200)
def test_the_same_file_with_bytes_taken_out_is_refused(at, taken):
    with pytest.raises(Problem):
        read_bundle(SMALL[:at] + SMALL[at + taken :])


def boundaries() -> list[int]:
    found = survey(io.BytesIO(SMALL))
    starts = [each.start for each in found]
    ends = [each.start + each.slot.packed for each in found]
    hundredths = [len(SMALL) * part // 100 for part in range(1, 100)]
    return sorted({*starts, *ends, *hundredths, len(SMALL) - 22, len(SMALL) - 1})


@pytest.mark.parametrize("size", boundaries())
def test_a_file_cut_at_every_hundredth_and_between_its_parts_is_truncated(size):
    assert problem(SMALL[:size]).code == "bundle-truncated"


def test_a_bundle_of_a_newer_format_names_the_version_and_hands_out_nothing():
    value = strictjson.decode(manifest_bytes(LETTER, CERTIFICATE_OF_DEVICE, ()))
    newer = strictjson.encode(value | {"format": {"major": 2, "minor": 0}, "reader_min": "9.1"})
    refusal = problem(forged(parts(), manifest=newer))
    assert (refusal.code, refusal.facts["version"]) == ("bundle-newer", "9.1")


def test_a_manifest_signed_by_another_device_is_refused():
    assert problem(forged(parts(), signer=STRANGER)).code == "bundle-signature"


def test_a_manifest_that_borrows_the_name_of_the_device_is_refused():
    borrowed = replace(STRANGER, id=DEVICE.id)
    assert problem(forged(parts(), signer=borrowed)).code == "bundle-signature"


def test_a_signature_under_the_name_of_another_device_is_refused():
    assert problem(forged(parts(), signer=replace(DEVICE, id=STRANGER.id))).code == "bundle-signature"


def test_a_deflated_envelope_is_refused_because_nothing_would_sign_its_bytes():
    lines = lines_of(parts())
    envelope = seal(DEVICE, manifest_bytes(LETTER, CERTIFICATE_OF_DEVICE, lines)).to_bytes()
    packed, target = pack(ENVELOPE, envelope), io.BytesIO()
    assert packed.slot.method == DEFLATED
    write(target, [FIRST, packed, *(entry for _, entry in sorted(parts().items()))])
    assert problem(target.getvalue()).code == "bundle-altered"


def test_a_device_that_its_organisation_did_not_certify_is_refused():
    line = signed_line(CERTIFICATE_OF_DEVICE.raw, bytes(64))
    assert problem(forged(parts() | {CERTIFICATE: pack(CERTIFICATE, line)})).code == "bundle-certificate"
    without = {name: entry for name, entry in parts().items() if name != CERTIFICATE}
    assert problem(forged(without)).code == "bundle-certificate"
    assert problem(forged(parts() | {CERTIFICATE: pack(CERTIFICATE, b"x" * 20_000)})).code == "bundle-certificate"


def test_a_sender_who_gives_the_name_of_another_organisation_is_refused():
    other = issue(STRANGER, organisation_name="Préfecture", public=DEVICE.public, label="", roles=[])
    lines = lines_of(parts())
    refusal = problem(forged(parts(), manifest=manifest_bytes(LETTER, other, lines)))
    assert refusal.code == "bundle-sender"
    assert refusal.facts == {"said": "Préfecture", "certified": "Carcassonne Agglo"}


def test_an_entry_that_the_manifest_does_not_list_or_lacks_is_refused():
    lines = lines_of(parts())
    more = parts() | {"more": pack("more", b"x")}
    assert problem(forged(more, lines=lines)).facts == {"missing": 0, "extra": 1}
    less = {name: entry for name, entry in parts().items() if name != LOTS}
    assert problem(forged(less, lines=lines)).facts == {"missing": 1, "extra": 0}
    assert problem(forged(less)).code == "bundle-entries"


def test_entries_named_twice_or_in_another_order_are_refused():
    ordered = [entry for _, entry in sorted(parts().items())]
    lines = tuple(listed(each.slot, each.digests, "") for each in ordered)
    assert problem(forged([*ordered, ordered[-1]], lines=lines)).code == "bundle-entries"
    assert problem(forged(ordered[::-1], lines=lines)).code == "bundle-entries"


def test_the_bytes_of_a_deflated_entry_are_signed_and_not_only_its_contents():
    entry = parts()[LOTS]
    lines = lines_of(parts())
    stored = pack(LOTS, zlib.decompress(entry.data, -15), compress=False)
    assert problem(forged(parts() | {LOTS: stored}, lines=lines)).code == "bundle-altered"


def test_a_document_under_the_name_of_another_is_refused():
    wrong = renamed(pack("blobs/x", b"abc"), "blobs/" + "0" * 64)
    assert problem(forged(parts() | {wrong.slot.name: wrong})).code == "bundle-altered"


def test_entries_of_a_later_minor_format_are_checked_and_passed_over():
    assert read_bundle(forged(parts() | {"later/thing.json": pack("later/thing.json", b"{}")})).state == sitting()


def test_a_bundle_without_manifest_is_refused():
    target = io.BytesIO()
    write(target, [FIRST])
    assert problem(target.getvalue()).code == "bundle-altered"
    with_other = io.BytesIO()
    write(with_other, [FIRST, pack("other", b"x")])
    assert problem(with_other.getvalue()).code == "bundle-altered"


def bomb(name: str, size: int, told: int) -> Packed:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = deflate.compress(bytes(size)) + deflate.flush()
    return Packed(Slot(name, DEFLATED, zlib.crc32(bytes(told)), len(data), told), data, Digests("0" * 64, "0" * 64))


def test_a_part_of_the_ledger_is_measured_before_it_is_read_whatever_the_manifest_says():
    lies = tuple(replace(each, size=1) for each in lines_of(parts()))
    assert problem(forged(parts(), lines=lies), Limits(part=100)).code == "bundle-bomb"


HOSTILE = {
    "a bomb": lambda: forged(parts() | {"a": bomb("a", 100_000_000, 100_000_000)}),
    "a bomb that lies": lambda: forged(parts() | {"a": bomb("a", 100_000_000, 1000)}),
    "a bomb for a manifest": lambda: forged([bomb("manifest.dsse.json", 30_000_000, 30_000_000)]),
    "a wide manifest": lambda: forged(parts(), manifest=b'{"a":[' + b"[]," * 900_000 + b"[]]}"),
    "a manifest of numbers": lambda: forged(parts(), manifest=b'{"a":[' + b"1," * 1_500_000 + b"1]}"),
    "a deep manifest": lambda: forged(parts(), manifest=b"[" * 2_000_000),
    "a wide lot": lambda: forged(
        parts() | {LOTS: pack(LOTS, signed_line(b'{"dev":[' + b"[]," * 1_000_000, b"") + b"\n", compress=False)}
    ),
    "ten thousand and one entries": lambda: forged([pack(f"a{number:05d}", b"") for number in range(10_001)]),
    "ten thousand entries that are not listed": lambda: forged(
        [*(entry for _, entry in sorted(parts().items())), *(pack(f"z{number:04d}", b"") for number in range(9_990))],
        lines=(),
    ),
    "a part that is larger than the manifest says": lambda: forged(
        parts() | {LOTS: pack(LOTS, bytes(70_000_000), compress=False)},
        lines=tuple(replace(each, size=1) for each in lines_of(parts())),
    ),
    "a long certificate": lambda: forged(parts() | {CERTIFICATE: pack(CERTIFICATE, b"[" * 10_000_000, compress=False)}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_less_than_a_second_and_200_megabytes(name):
    raw = HOSTILE[name]()
    began = time.perf_counter()
    problem(raw)
    assert time.perf_counter() - began < 1
    tracemalloc.start()
    try:
        problem(raw)
        assert tracemalloc.get_traced_memory()[1] < 200_000_000
    finally:
        tracemalloc.stop()


def test_a_packer_writes_what_a_single_bundle_would_be():
    target = io.BytesIO()
    identity = packer().write(target, LETTER, README)
    assert (target.getvalue(), identity) == (SMALL, read_bundle(SMALL).id)


def test_a_packer_gives_each_recipient_its_own_documents_and_the_shared_ones():
    made, letters = packer(), [replace(LETTER, recipients=(f"{n:032x}",), n=n) for n in range(1, 4)]
    read = []
    for letter in letters:
        own, target = b"%PDF- " + letter.recipients[0].encode(), io.BytesIO()
        made.write(target, letter, README, pack_blobs({sha256(own): own}))
        read.append(read_bundle(target.getvalue()))
        assert dict(read[-1].blobs) == {**BLOBS, sha256(own): own}
    assert [each.manifest.letter for each in read] == letters
    assert len({each.id for each in read}) == 3
    assert all(each.state == sitting() for each in read)


def test_a_document_that_lost_its_hash_is_not_sent():
    with pytest.raises(Problem, match="blob-altered"):
        bundle(blobs={sha256(PDF): PDF + b"x"})


def test_a_certificate_of_another_device_cannot_be_packed():
    with pytest.raises(ValueError, match="another device"):
        bundle(signer=STRANGER)


def test_the_first_page_for_people_is_in_the_file_in_clear():
    entries = [each.slot.name for each in survey(io.BytesIO(SMALL))]
    assert entries[:2] == ["mimetype", "manifest.dsse.json"]
    assert README_NAME in entries
    assert README.encode() in SMALL
