# SPDX-License-Identifier: EUPL-1.2
import io
import shutil
import struct
import subprocess
import tracemalloc
import zipfile
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pupitre.domain.broken import Problem
from pupitre.exchange import container
from pupitre.exchange.container import DEFLATED, LIMITS, STORED, Digests, Limits, Packed, Slot, extract, pack, survey

NAMES = st.from_regex(r"[a-z0-9]{1,12}(\.[a-z]{1,5})?(/[a-f0-9]{1,12})?", fullmatch=True)
CONTENTS = st.one_of(st.binary(max_size=400), st.sampled_from([b"a" * 500, b"une ligne\n" * 40, b"%PDF-" + b"x" * 300]))


def zipped(entries) -> bytes:
    target = io.BytesIO()
    container.write(target, entries)
    return target.getvalue()


def contents(raw: bytes, limits: Limits = LIMITS) -> dict[str, bytes]:
    source, read = io.BytesIO(raw), {}
    for entry in survey(source, limits):
        content = bytearray()
        extract(source, entry, content.extend)
        read[entry.slot.name] = bytes(content)
    return read


def code_of(raw: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(Problem) as caught:
        contents(raw, limits)
    return caught.value.code


def stdlib(write, comment: bytes = b"") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        write(file)
        file.comment = comment
    return target.getvalue()


def dated(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))


@given(st.dictionaries(NAMES, CONTENTS, max_size=6))
def test_what_is_written_is_read_back(files):
    assert contents(zipped(pack(name, content) for name, content in files.items())) == files


@given(st.dictionaries(NAMES, CONTENTS, max_size=6))
def test_the_same_entries_always_make_the_same_bytes(files):
    assert zipped([pack(*each) for each in files.items()]) == zipped([pack(*each) for each in files.items()])


@given(st.dictionaries(NAMES, CONTENTS, max_size=4))
def test_any_other_zip_program_reads_it(files):
    with zipfile.ZipFile(io.BytesIO(zipped(pack(*each) for each in files.items()))) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == files


@pytest.mark.skipif(shutil.which("unzip") is None, reason="no unzip here")
def test_unzip_finds_no_fault_in_it(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(zipped([pack("mimetype", b"x", compress=False), pack("blobs/ab", b"text " * 99)]))
    assert subprocess.run(["unzip", "-tq", path], capture_output=True, check=False).returncode == 0


@given(st.dictionaries(NAMES, CONTENTS, min_size=1, max_size=4), st.data())
@settings(max_examples=300)
def test_a_changed_byte_is_refused_or_is_in_the_contents(files, data):
    entries = [pack(*each) for each in files.items()]
    raw = bytearray(zipped(entries))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    try:
        read = contents(bytes(raw))
    except Problem:
        return
    source = io.BytesIO(zipped(entries))
    inside = [each.start <= at < each.start + each.slot.packed for each in survey(source) if each.slot.method]
    assert any(inside)
    assert read == files


@pytest.mark.parametrize("content", [b"%PDF-1.7 " + b"a" * 999, b"\x89PNG" + b"a" * 999, b"PK\x03\x04" + b"a" * 999])
def test_what_is_already_compressed_is_stored(content):
    assert pack("a", content).slot.method == STORED


def test_text_is_deflated_but_never_beyond_the_ratio_that_we_refuse():
    assert pack("a", b"Le conseil delibere. " * 50).slot.method == DEFLATED
    assert pack("a", bytes(1_000_000)).slot.method == STORED
    assert pack("a", b"abc").slot.method == STORED


def test_the_digests_are_of_the_contents_and_of_the_bytes_in_the_file():
    entry = pack("a", b"Le conseil delibere. " * 50)
    source = io.BytesIO(zipped([entry]))
    assert extract(source, survey(source)[0], len) == entry.digests
    assert entry.digests.sha256 != entry.digests.packed_sha256


def test_a_file_cut_anywhere_is_truncated():
    raw = zipped([pack("mimetype", b"x" * 50), pack("b", b"text " * 99)])
    assert {code_of(raw[:size]) for size in range(len(raw))} == {"bundle-truncated"}


@pytest.mark.parametrize("junk", [b"\x00", b"junk" * 50, b"PK\x05\x06"])
def test_something_added_behind_is_named(junk):
    raw = zipped([pack("a", b"x")]) + junk
    with pytest.raises(Problem) as caught:
        contents(raw)
    assert (caught.value.code, caught.value.facts) == ("bundle-trailing", {"extra": len(junk)})


def test_a_zip_in_a_cut_bundle_is_not_taken_for_its_end():
    inner = zipped([pack("a", b"x" * 30)])
    raw = zipped([pack("piece", inner), pack("z", b"y" * 200)])
    at = raw.index(inner) + len(inner)
    assert code_of(raw[:at]) == "bundle-altered"
    assert code_of(raw[: at + 7]) == "bundle-truncated"


def hostile() -> dict[str, bytes]:
    """Files that the standard library reads without a word, and some that it does not."""
    good = zipped([pack("a", b"one"), pack("b", b"two")])
    local = len(pack("a", b"one").slot.local()) + 3
    with_extra = dated("a")
    with_extra.extra = struct.pack("<HH4s", 0x9999, 4, b"abcd")
    other_day = zipfile.ZipInfo("a", (2026, 12, 3, 0, 0, 0))
    encrypted = bytearray(good)
    encrypted[6] |= 1
    encrypted[good.index(b"PK\x01\x02") + 8] |= 1
    overlap = good.replace(struct.pack("<I", local), struct.pack("<I", 0))
    gap = good[:local] + b"gap" + good[local:]
    return {
        "a comment": stdlib(lambda file: file.writestr(dated("a"), "x"), comment=b"hello"),
        "an extra field": stdlib(lambda file: file.writestr(with_extra, "x")),
        "a date": stdlib(lambda file: file.writestr(other_day, "x")),
        "a folder": stdlib(lambda file: file.mkdir("a")),
        "a name in capitals of another alphabet": stdlib(lambda file: file.writestr(dated("é"), "x")),
        "a way out": stdlib(lambda file: file.writestr(dated("../a"), "x")),
        "a way out on Windows": stdlib(lambda file: file.writestr(dated("..\\a"), "x")),
        "an absolute name": stdlib(lambda file: file.writestr(dated("/etc/passwd"), "x")),
        "a drive": stdlib(lambda file: file.writestr(dated("C:a"), "x")),
        "a name with an end of line": zipped([replace_name(pack("a", b"x"), "a\n")]),
        "bzip2": stdlib(lambda file: file.writestr(dated("a"), "x" * 99, zipfile.ZIP_BZIP2)),
        "a data descriptor": streamed(),
        "zip64": stdlib(with_zip64),
        "encryption": bytes(encrypted),
        "junk before": b"junk" * 50 + good,
        "an overlap": overlap,
        "a gap": gap,
        "two directories": good + good[good.index(b"PK\x01\x02") :],
        "an empty zip with a count": good[-22:-12] + bytes(12),
    }


def replace_name(entry: Packed, name: str) -> Packed:
    return replace(entry, slot=replace(entry.slot, name=name))


def streamed() -> bytes:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_) -> int:
            raise io.UnsupportedOperation

        def tell(self) -> int:
            raise io.UnsupportedOperation

    target = Pipe()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr(dated("a"), "x")
    return target.getvalue()


def with_zip64(file: zipfile.ZipFile) -> None:
    with file.open(dated("a"), "w", force_zip64=True) as entry:
        entry.write(b"x")


HOSTILE = hostile()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_zip_of_any_other_form_is_refused(name):
    assert code_of(HOSTILE[name]) in {"bundle-altered", "bundle-trailing", "bundle-truncated"}


def bomb(size: int) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = deflate.compress(bytes(size)) + deflate.flush()
    slot = Slot("a", DEFLATED, zlib.crc32(bytes(size)), len(data), size)
    return zipped([Packed(slot, data, Digests("", ""))])


def test_a_bomb_is_refused_by_what_it_announces():
    assert code_of(bomb(10_000_000)) == "bundle-bomb"


def test_many_small_bombs_are_refused_by_their_sum():
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    text = (b"%d" % 7) * 40 + bytes(range(256)) * 20
    data = deflate.compress(text) + deflate.flush()
    slots = [Slot(f"a{number}", DEFLATED, zlib.crc32(text), len(data), len(text)) for number in range(50)]
    raw = zipped([Packed(slot, data, Digests("", "")) for slot in slots])
    assert code_of(raw, Limits(bundle_ratio=2)) == "bundle-bomb"
    assert len(contents(raw)) == 50


def test_a_bomb_that_lies_about_its_size_is_never_inflated_beyond_what_it_says():
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = deflate.compress(bytes(300_000_000)) + deflate.flush()
    raw = zipped([Packed(Slot("a", DEFLATED, 0, len(data), len(data) * 3), data, Digests("", ""))])
    tracemalloc.start()
    try:
        assert code_of(raw) == "bundle-altered"
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("change", [{"size": 9}, {"size": 11}, {"crc": 1}, {"packed": 8}])
def test_a_stream_must_be_as_long_as_announced_and_of_the_same_checksum(change):
    entry = pack("a", b"aaaaaaaaaa" * 9)
    slot = replace(entry.slot, **change)
    data = entry.data[: slot.packed].ljust(slot.packed, b"\0")
    assert code_of(zipped([Packed(slot, data, entry.digests)])) == "bundle-altered"


def test_bytes_hidden_behind_a_deflate_stream_are_refused():
    entry = pack("a", b"aaaaaaaaaa" * 9)
    slot = replace(entry.slot, packed=entry.slot.packed + 3)
    assert code_of(zipped([Packed(slot, entry.data + b"abc", entry.digests)])) == "bundle-altered"


def test_a_deflate_stream_without_its_end_is_refused():
    content, deflate = b"aaaaaaaaaa" * 9, zlib.compressobj(9, zlib.DEFLATED, -15)
    data = deflate.compress(content) + deflate.flush(zlib.Z_SYNC_FLUSH)
    slot = Slot("a", DEFLATED, zlib.crc32(content), len(data), len(content))
    assert code_of(zipped([Packed(slot, data, Digests("", ""))])) == "bundle-altered"


def test_a_file_that_is_too_large_or_holds_too_much_is_refused():
    raw = zipped([pack("a", b"x"), pack("b", b"x" * 100)])
    assert code_of(raw, Limits(bundle=len(raw) - 1)) == "bundle-too-large"
    assert code_of(raw, Limits(entries=1)) == "bundle-too-many-entries"
    assert code_of(raw, Limits(blob=99)) == "bundle-bomb"
    assert len(contents(raw, Limits(bundle=len(raw), entries=2, blob=100))) == 2
