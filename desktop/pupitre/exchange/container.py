# SPDX-License-Identifier: EUPL-1.2
"""The ZIP around a bundle, in the only form that we write and read.

The standard library's reader takes duplicate names, junk before and after, quoted overlaps and any compression ratio.
Instead of one rule for each field, our reader takes from the directory the five values that may vary (name, method,
CRC, two sizes), writes again the headers that our writer would have written, and wants the very same bytes. So there
is no room for a gap, an overlap, a comment, a flag, a data descriptor, an extra field, ZIP64 or a second directory,
and a changed byte is seen wherever it is outside the contents. The contents are bound by the manifest.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pupitre.domain.broken import Problem

MIMETYPE = b"application/vnd.pupitre.seance+zip"
STORED, DEFLATED = 0, 8
_VERSION = 20
_MIDNIGHT, _NEW_YEAR_1980 = 0, 0x21
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LONGEST_COMMENT = 0xFFFF
_LONGEST_NAME = 201
_CHUNK = 1 << 15
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?")
_ALREADY_COMPRESSED = (b"%PDF-", b"\x89PNG", b"PK\x03\x04", b"\xff\xd8\xff", b"\x1f\x8b", b"GIF8", b"7z\xbc\xaf")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader accepts, in bytes and counts; ratios are inflated size over compressed size."""

    bundle: int = 2 << 30
    blob: int = 512 << 20
    part: int = 64 << 20
    manifest: int = 4 << 20
    entries: int = 10_000
    facts: int = 200_000
    entry_ratio: int = 200
    bundle_ratio: int = 50


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Slot:
    """The values that may differ from one entry to the next; `packed` is its size in the file, `size` once inflated."""

    name: str
    method: int
    crc: int
    packed: int
    size: int

    def local(self) -> bytes:
        """The header before the contents."""
        name = self.name.encode("ascii")
        varying = (self.method, _MIDNIGHT, _NEW_YEAR_1980, self.crc, self.packed, self.size)
        return _LOCAL.pack(b"PK\x03\x04", _VERSION, 0, *varying, len(name), 0) + name

    def central(self, offset: int) -> bytes:
        """The line of the directory; `offset` is where the local header stands."""
        name = self.name.encode("ascii")
        varying = (self.method, _MIDNIGHT, _NEW_YEAR_1980, self.crc, self.packed, self.size)
        return _CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, 0, *varying, len(name), 0, 0, 0, 0, 0, offset) + name


@dataclass(frozen=True, slots=True)
class Digests:
    """SHA-256, in hexadecimal, of an entry's contents and of its bytes in the file (the same when stored)."""

    sha256: str
    packed_sha256: str


@dataclass(frozen=True, slots=True)
class Packed:
    """An entry ready to be written as often as one likes: hashed and compressed once."""

    slot: Slot
    data: bytes
    digests: Digests


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry found in a file; `start` is where its contents begin."""

    slot: Slot
    start: int


def pack(name: str, content: bytes, *, compress: bool = True) -> Packed:
    """Hash `content`, and deflate it unless that would save nothing or make a ratio that our own reader refuses."""
    sha256 = hashlib.sha256(content).hexdigest()
    crc = zlib.crc32(content)
    if compress and not content.startswith(_ALREADY_COMPRESSED):
        deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        smaller = deflate.compress(content) + deflate.flush()
        if len(smaller) < len(content) <= len(smaller) * LIMITS.bundle_ratio:
            slot = Slot(name, DEFLATED, crc, len(smaller), len(content))
            return Packed(slot, smaller, Digests(sha256, hashlib.sha256(smaller).hexdigest()))
    return Packed(Slot(name, STORED, crc, len(content), len(content)), content, Digests(sha256, sha256))


def write(target: BinaryIO, entries: Iterable[Packed]) -> None:
    """Write the ZIP of these entries, in this order; the same entries always give the same bytes."""
    slots = []
    for entry in entries:
        target.write(entry.slot.local())
        target.write(entry.data)
        slots.append(entry.slot)
    target.write(_ending(_placed(slots)))


def survey(source: BinaryIO, limits: Limits = LIMITS) -> tuple[Entry, ...]:
    """The entries of `source`, in the order of the file, once all that stands around their contents is proved right.

    Reads headers only. Raises Problem: bundle-too-large, bundle-truncated, bundle-trailing, bundle-too-many-entries,
    bundle-altered, bundle-bomb.
    """
    size = source.seek(0, 2)
    if size > limits.bundle:
        raise Problem("bundle-too-large", size=size, limit=limits.bundle)
    count, start = _find_end(source, size, limits)
    source.seek(start)
    ending = source.read(size - start)
    entries = _placed(_slots(ending, count))
    if _ending(entries) != ending:
        raise Problem("bundle-altered", part="directory")
    for entry in entries:
        header = entry.slot.local()
        source.seek(entry.start - len(header))
        if source.read(len(header)) != header:
            raise Problem("bundle-altered", part=entry.slot.name)
    _refuse_bombs(entries, size, limits)
    return entries


def extract(source: BinaryIO, entry: Entry, take: Callable[[bytes], object]) -> Digests:
    """Hand the contents of `entry` to `take`, chunk by chunk, never more than the size that its header announces.

    Raises Problem bundle-altered when the length or the CRC differ; what `take` received is then worthless.
    """
    slot = entry.slot
    whole, crc, size = hashlib.sha256(), 0, 0
    raw = hashlib.sha256() if slot.method == DEFLATED else whole
    chunks = _raw(source, entry) if slot.method == STORED else _inflated(_raw(source, entry, raw.update), slot)
    for chunk in chunks:
        size += len(chunk)
        crc = zlib.crc32(chunk, crc)
        whole.update(chunk)
        take(chunk)
    if (size, crc) != (slot.size, slot.crc):
        raise Problem("bundle-altered", part=slot.name)
    return Digests(whole.hexdigest(), raw.hexdigest())


def _placed(slots: Iterable[Slot]) -> tuple[Entry, ...]:
    """Each slot with the place of its contents, one after the other from the first byte of the file."""
    placed, at = [], 0
    for slot in slots:
        start = at + _LOCAL.size + len(slot.name)
        placed.append(Entry(slot, start))
        at = start + slot.packed
    return tuple(placed)


def _ending(entries: tuple[Entry, ...]) -> bytes:
    """The directory and the record that ends the file."""
    directory = b"".join(each.slot.central(each.start - _LOCAL.size - len(each.slot.name)) for each in entries)
    start = entries[-1].start + entries[-1].slot.packed if entries else 0
    return directory + _END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(directory), start, 0)


def _find_end(source: BinaryIO, size: int, limits: Limits) -> tuple[int, int]:
    """How many entries the file's last record announces, and where the directory starts."""
    source.seek(max(0, size - _END.size))
    last = source.read(_END.size)
    if len(last) < _END.size or not last.startswith(b"PK\x05\x06"):
        raise _unfinished(source, size)
    _, _, _, _, count, length, start, _ = _END.unpack(last)
    if count > limits.entries:
        raise Problem("bundle-too-many-entries", count=count, limit=limits.entries)
    if start + length + _END.size != size or length > count * (_CENTRAL.size + _LONGEST_NAME):
        raise Problem("bundle-altered", part="directory")
    return count, start


def _unfinished(source: BinaryIO, size: int) -> Problem:
    """Tells a file with something added behind it from a file whose end is missing."""
    begin = max(0, size - _LONGEST_COMMENT - _END.size)
    source.seek(begin)
    tail = source.read(size - begin)
    at = tail.rfind(b"PK\x05\x06", 0, max(0, len(tail) - _END.size + 4))
    if at >= 0:
        *_, length, start, _ = _END.unpack_from(tail, at)
        if start + length == begin + at:
            return Problem("bundle-trailing", extra=size - begin - at - _END.size)
    return Problem("bundle-truncated", size=size)


def _slots(directory: bytes, count: int) -> Iterator[Slot]:
    """What each line of the directory says, without believing it: `survey` compares afterwards."""
    at = 0
    for _ in range(count):
        if at + _CENTRAL.size > len(directory):
            raise Problem("bundle-altered", part="directory")
        fields = _CENTRAL.unpack_from(directory, at)
        method, crc, packed, size, length = fields[4], *fields[7:11]
        name = directory[at + _CENTRAL.size :][:length].decode("latin-1")
        if not _NAME.fullmatch(name) or method not in (STORED, DEFLATED):
            raise Problem("bundle-altered", part="directory")
        at += _CENTRAL.size + length
        yield Slot(name, method, crc, packed, size)


def _refuse_bombs(entries: tuple[Entry, ...], size: int, limits: Limits) -> None:
    """Sizes and ratios come from the directory; `extract` never inflates beyond them."""
    for each in entries:
        slot = each.slot
        if slot.size > limits.blob or slot.size > slot.packed * limits.entry_ratio:
            raise Problem("bundle-bomb", part=slot.name, size=slot.size)
    total = sum(each.slot.size for each in entries)
    if total > size * limits.bundle_ratio:
        raise Problem("bundle-bomb", part="", size=total)


def _raw(source: BinaryIO, entry: Entry, also: Callable[[bytes], object] = len) -> Iterator[bytes]:
    """The entry's bytes as they stand in the file, each chunk shown to `also`."""
    source.seek(entry.start)
    left = entry.slot.packed
    while left:
        chunk = source.read(min(left, _CHUNK))
        if not chunk:
            raise Problem("bundle-altered", part=entry.slot.name)
        left -= len(chunk)
        also(chunk)
        yield chunk


def _inflated(chunks: Iterable[bytes], slot: Slot) -> Iterator[bytes]:
    """The contents of a deflated entry: the stream must end where the entry ends and never exceed its size."""
    inflate, left = zlib.decompressobj(-zlib.MAX_WBITS), slot.size
    try:
        for chunk in chunks:
            out = inflate.decompress(chunk, left + 1)
            left -= len(out)
            if left < 0 or inflate.unused_data:
                raise Problem("bundle-altered", part=slot.name)
            yield out
    except zlib.error:
        raise Problem("bundle-altered", part=slot.name) from None
    if not inflate.eof:
        raise Problem("bundle-altered", part=slot.name)
