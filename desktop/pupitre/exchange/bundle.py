# SPDX-License-Identifier: EUPL-1.2
"""Bundles: a state, its documents and what the sender says about them, written and read as one signed file.

The signature holds every byte. The manifest lists the SHA-256 of each entry's contents and, when an entry is deflated,
of its deflated bytes too, because many deflate streams give the same contents; the envelope and all that stands around
the contents have one allowed form (`envelope`, `container`).
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from pupitre.domain.broken import Problem
from pupitre.exchange.container import LIMITS, STORED, Entry, Limits, Packed, extract, pack, survey, write
from pupitre.exchange.envelope import Envelope, read_envelope, seal
from pupitre.exchange.manifest import Letter, Listed, Manifest, Sender, bundle_id, listed, manifest_bytes, read_manifest
from pupitre.exchange.outer import FIRST, require_bundle
from pupitre.exchange.parts import PARTS, pack_state, read_certificate_line, read_state, signed_line
from pupitre.ledger.certificates import Certificate
from pupitre.ledger.signing import Signer
from pupitre.ledger.state import State
from pupitre.ledger.strictjson import Malformed

ENVELOPE = "manifest.dsse.json"
CERTIFICATE = "certificate.json"
README = "LISEZMOI.txt"
BLOBS = "blobs/"
_CERTIFICATE_LIMIT = 16_384


class Blobs(Mapping[str, bytes]):
    """The documents of a bundle by SHA-256, read from the file when asked for, and checked again as they are read."""

    def __init__(self, reopen: Callable[[], BinaryIO], entries: Mapping[str, Entry]) -> None:
        self._reopen = reopen
        self._entries = entries

    def __getitem__(self, sha256: str) -> bytes:
        entry, content = self._entries[sha256], bytearray()
        with _opened(self._reopen) as source:
            if extract(source, entry, content.extend).sha256 != sha256:
                raise Problem("bundle-altered", part=entry.slot.name)
        return bytes(content)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle of which every byte was checked. Whether its sender is one whom we trust is for the importer to say."""

    manifest: Manifest
    certificate: Certificate
    state: State
    blobs: Mapping[str, bytes]

    @property
    def id(self) -> str:
        """The bundle's id: SHA-256 of its manifest."""
        return self.manifest.id


def pack_blobs(blobs: Mapping[str, bytes]) -> tuple[Packed, ...]:
    """Documents ready for any number of bundles. Raises Problem blob-altered when one no longer has its SHA-256."""
    packed = []
    for sha256, content in blobs.items():
        entry = pack(BLOBS + sha256, content)
        if entry.digests.sha256 != sha256:
            raise Problem("blob-altered", sha256=sha256)
        packed.append(entry)
    return tuple(packed)


@dataclass(frozen=True, slots=True)
class Packer:
    """What the bundles of one sending share, hashed and compressed once; `write` adds what is each recipient's own."""

    signer: Signer
    certificate: Certificate
    shared: tuple[Packed, ...]

    @classmethod
    def prepare(cls, signer: Signer, certificate: Certificate, state: State, blobs: Mapping[str, bytes]) -> "Packer":
        """Pack the state and the documents that every recipient gets. The certificate must be the signer's."""
        if certificate.device != signer.id:
            raise ValueError("a certificate of another device")
        own = pack(CERTIFICATE, signed_line(certificate.raw, certificate.signature))
        return cls(signer, certificate, (own, *pack_state(state), *pack_blobs(blobs)))

    def write(self, target: BinaryIO, letter: Letter, readme: str, blobs: Iterable[Packed] = ()) -> str:
        """Write one recipient's bundle, with documents of its own from `pack_blobs`; returns the bundle's id."""
        entries = {each.slot.name: each for each in (*self.shared, *blobs, pack(README, readme.encode()))}
        ordered = [entries[name] for name in sorted(entries)]
        lines = tuple(listed(each.slot, each.digests, _role(each.slot.name)) for each in ordered)
        envelope = seal(self.signer, manifest_bytes(letter, self.certificate, lines))
        write(target, (FIRST, pack(ENVELOPE, envelope.to_bytes(), compress=False), *ordered))
        return bundle_id(envelope.payload)


def read_bundle(source: Path | bytes, limits: Limits = LIMITS) -> Bundle:
    """Check everything, then hand the bundle out; with a path, documents stay in the file until asked for.

    Raises Problem, and only Problem: the codes of `outer`, `container`, `envelope`, `manifest` and `parts`, and
    bundle-unreadable, bundle-certificate, bundle-signature, bundle-sender, bundle-entries.
    """
    reopen = partial(io.BytesIO, source) if isinstance(source, bytes) else partial(_open, source)
    with _opened(reopen) as file:
        require_bundle(file)
        found = survey(file, limits)
        envelope = _envelope(file, found, limits)
        entries = {each.slot.name: each for each in found[2:]}
        certificate = _certificate(file, entries, envelope)
        manifest = read_manifest(envelope.payload)
        _require_sender(manifest.sender, certificate)
        _require_entries(manifest.entries, found[2:])
        parts = {each.path: _checked(file, entries[each.path], each, limits) for each in manifest.entries}
        state = read_state(parts, manifest.letter.scopes, limits)
    blobs = {name.removeprefix(BLOBS): entry for name, entry in entries.items() if name.startswith(BLOBS)}
    return Bundle(manifest, certificate, state, Blobs(reopen, blobs))


def _role(path: str) -> str:
    """What an entry is for, told in the manifest to other programs; ours goes by the path."""
    if path.startswith(BLOBS):
        return "blob"
    return {README: "readme", CERTIFICATE: "certificate"}.get(path, path.removesuffix(".jsonl"))


@contextmanager
def _opened(reopen: Callable[[], BinaryIO]) -> Iterator[BinaryIO]:
    """The file, with the system's own troubles (missing, locked, key pulled out) told as a Problem."""
    try:
        with reopen() as file:
            yield file
    except OSError as trouble:
        raise Problem("bundle-unreadable", reason=trouble.strerror or "") from trouble


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _envelope(file: BinaryIO, found: tuple[Entry, ...], limits: Limits) -> Envelope:
    """The second entry; like the first it is stored, because the manifest cannot hold its own hash."""
    slot = found[1].slot if len(found) > 1 else None
    if slot is None or slot.name != ENVELOPE or slot.method != STORED or slot.size > limits.manifest:
        raise Problem("bundle-altered", part=ENVELOPE)
    content = bytearray()
    extract(file, found[1], content.extend)
    return read_envelope(bytes(content))


def _certificate(file: BinaryIO, entries: Mapping[str, Entry], envelope: Envelope) -> Certificate:
    """The certificate of the device that signed; it proves itself, so it may be read before the manifest."""
    entry, content = entries.get(CERTIFICATE), bytearray()
    if entry is None or entry.slot.size > _CERTIFICATE_LIMIT:
        raise Problem("bundle-certificate")
    extract(file, entry, content.extend)
    try:
        certificate = read_certificate_line(bytes(content))
    except Malformed:
        raise Problem("bundle-certificate") from None
    if certificate.device != envelope.device or not envelope.signed_by(certificate.public):
        raise Problem("bundle-signature")
    return certificate


def _require_sender(sender: Sender, certificate: Certificate) -> None:
    certified = Sender(certificate.organisation, certificate.organisation_name, certificate.device)
    if sender != certified:
        raise Problem("bundle-sender", said=sender.org_name, certified=certified.org_name)


def _require_entries(lines: tuple[Listed, ...], found: tuple[Entry, ...]) -> None:
    """The file holds what the manifest lists, in its order, and nothing else."""
    paths, names = [each.path for each in lines], [each.slot.name for each in found]
    missing, extra = {*paths, *PARTS} - set(names), set(names) - set(paths)
    if paths != names or missing:
        raise Problem("bundle-entries", missing=len(missing), extra=len(extra))


def _checked(file: BinaryIO, entry: Entry, line: Listed, limits: Limits) -> bytes:
    """The contents of an entry of the ledger, empty for any other entry, once all is as the manifest says."""
    content, kept = bytearray(), line.path in PARTS
    if kept and entry.slot.size > limits.part:
        raise Problem("bundle-bomb", part=line.path, size=entry.slot.size)
    digests = extract(file, entry, content.extend if kept else len)
    misnamed = line.path.startswith(BLOBS) and line.path != BLOBS + line.sha256
    if misnamed or listed(entry.slot, digests, line.role) != line:
        raise Problem("bundle-altered", part=line.path)
    return bytes(content)
