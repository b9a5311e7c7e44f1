# SPDX-License-Identifier: EUPL-1.2
"""The manifest: what a bundle is, from whom, for whom, and the exact bytes that it holds."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

import pupitre
from pupitre.domain.broken import Problem
from pupitre.exchange.container import LIMITS, STORED, Digests, Slot
from pupitre.ledger import strictjson
from pupitre.ledger.certificates import Certificate

MAJOR, MINOR = 1, 0
READER_MIN = "0.1.0"
_COMMAS_OF_AN_ENTRY, _OTHER_COMMAS = 6, 4000
_NUMBERS = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}")
_HASH = re.compile(r"[0-9a-f]{64}")
_FIELDS: dict[str, type] = {
    "format": dict,
    "reader_min": str,
    "purpose": str,
    "scopes": list,
    "sender": dict,
    "recipients": list,
    "n": int,
    "made_at": str,
    "invitation": str,
    "base": dict,
    "have": dict,
    "received": list,
    "entries": list,
    "root": str,
    "critical": list,
}


class Purpose(StrEnum):
    """Why a bundle is sent."""

    CONVOCATION = "convocation"
    REPLY = "reply"
    MERGE = "merge"
    TO_SIGN = "to-sign"
    SIGNED = "signed"
    RECEIPT = "receipt"
    REQUEST = "request"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Letter:
    """What the sender says with a bundle. `recipients` are organisation ids; `n` counts the bundles of the sender's
    device to that recipient; `made_at` is what its clock showed, for display only.

    Kept for later: `invitation` the proof of an invitation, `base` what the recipient is taken to have, `have` what the
    sender has (device → head lot and its number), `received` the ids of the bundles acknowledged.
    """

    purpose: Purpose
    scopes: tuple[str, ...]
    recipients: tuple[str, ...]
    n: int
    made_at: str
    invitation: str = ""
    base: Mapping[str, Any] = field(default_factory=dict)
    have: Mapping[str, Any] = field(default_factory=dict)
    received: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """The organisation's id and name, and the id of the device that signed."""

    org: str
    org_name: str
    device: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry: size and SHA-256 of its contents; `packed` is the SHA-256 of its deflated bytes, empty when stored."""

    path: str
    size: int
    sha256: str
    role: str
    packed: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest as read; `raw` are the signed bytes, which also keep the fields that a later minor format adds."""

    raw: bytes
    reader_min: str
    letter: Letter
    sender: Sender
    entries: tuple[Listed, ...]
    extra: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The bundle's id."""
        return bundle_id(self.raw)


def bundle_id(manifest: bytes) -> str:
    """SHA-256 of the manifest's bytes, in hexadecimal."""
    return hashlib.sha256(manifest).hexdigest()


def listed(slot: Slot, digests: Digests, role: str) -> Listed:
    """The line of the manifest for an entry, about to be written or just read."""
    packed = "" if slot.method == STORED else digests.packed_sha256
    return Listed(slot.name, slot.size, digests.sha256, role, packed)


def manifest_bytes(letter: Letter, certificate: Certificate, entries: tuple[Listed, ...]) -> bytes:
    """The bytes to sign; `entries` sorted by path."""
    lines = [_line(each) for each in entries]
    sender = Sender(certificate.organisation, certificate.organisation_name, certificate.device)
    return strictjson.encode(
        {
            **_plain(letter),
            "format": {"major": MAJOR, "minor": MINOR},
            "reader_min": READER_MIN,
            "sender": asdict(sender),
            "entries": lines,
            "root": _root(lines),
            "critical": [],
        }
    )


def read_manifest(raw: bytes) -> Manifest:
    """Raises Problem bundle-newer for a format that this program is too old for, bundle-manifest for a wrong field.

    Commas are counted first: a list of millions of nothings would take seconds and hundreds of megabytes to refuse.
    """
    if raw.count(b",") > _COMMAS_OF_AN_ENTRY * LIMITS.entries + _OTHER_COMMAS:
        raise Problem("bundle-manifest", field="")
    try:
        value = strictjson.decode(raw, limit=LIMITS.manifest)
    except strictjson.Malformed:
        raise Problem("bundle-manifest", field="") from None
    _require(isinstance(value, dict), "")
    _refuse_newer(value)
    for name, kind in _FIELDS.items():
        _require(type(value.get(name)) is kind, name)
    for name in ("scopes", "recipients", "received"):
        _require(all(isinstance(text, str) for text in value[name]), name)
    entries = tuple(_read_line(line) for line in value["entries"])
    paths = [each.path for each in entries]
    _require(paths == sorted(set(paths)), "entries")
    _require(value["root"] == _root(value["entries"]), "root")
    return Manifest(
        raw=raw,
        reader_min=value["reader_min"],
        letter=_letter(value),
        sender=_sender(value["sender"]),
        entries=entries,
        extra={name: member for name, member in value.items() if name not in _FIELDS},
    )


def _refuse_newer(value: dict[str, Any]) -> None:
    """Only what every format keeps is looked at here: `format.major`, `reader_min`, then `critical` and `purpose`."""
    major = value["format"].get("major") if isinstance(value.get("format"), dict) else None
    needed = value.get("reader_min")
    if type(major) is not int or major < 1:
        raise Problem("bundle-manifest", field="format")
    if not isinstance(needed, str) or not _NUMBERS.fullmatch(needed):
        raise Problem("bundle-manifest", field="reader_min")
    newer = major > MAJOR or _version(needed) > _version(pupitre.__version__)
    if newer or value.get("critical") or value.get("purpose") not in set(Purpose):
        raise Problem("bundle-newer", version=needed, ours=pupitre.__version__)


def _version(text: str) -> tuple[int, ...]:
    """The numbers of a version, without what follows them ("0.2.0" in "0.2.0.dev1")."""
    numbers = _NUMBERS.match(text)
    return tuple(int(number) for number in numbers[0].split(".")) if numbers else ()


def _letter(value: dict[str, Any]) -> Letter:
    return Letter(
        purpose=Purpose(value["purpose"]),
        scopes=tuple(value["scopes"]),
        recipients=tuple(value["recipients"]),
        n=value["n"],
        made_at=value["made_at"],
        invitation=value["invitation"],
        base=value["base"],
        have=value["have"],
        received=tuple(value["received"]),
    )


def _sender(value: dict[str, Any]) -> Sender:
    names = ("org", "org_name", "device")
    _require(all(isinstance(value.get(name), str) for name in names), "sender")
    return Sender(*(value[name] for name in names))


def _read_line(line: Any) -> Listed:
    _require(isinstance(line, dict), "entries")
    path, size, sha256, role = (line.get(name) for name in ("path", "size", "sha256", "role"))
    packed = line.get("packed", "")
    _require(isinstance(path, str) and isinstance(role, str) and type(size) is int, "entries")
    _require(all(isinstance(text, str) for text in (sha256, packed)), "entries")
    _require(_HASH.fullmatch(sha256) is not None and (not packed or _HASH.fullmatch(packed) is not None), "entries")
    return Listed(path, size, sha256, role, packed)


def _line(entry: Listed) -> dict[str, Any]:
    line = asdict(entry)
    if not entry.packed:
        del line["packed"]
    return line


def _plain(letter: Letter) -> dict[str, Any]:
    return {name: getattr(letter, name) for name in letter.__dataclass_fields__}


def _root(lines: list[dict[str, Any]]) -> str:
    """One hash for all that the bundle holds, the same in bundles that differ only by their recipient."""
    return hashlib.sha256(strictjson.encode(lines)).hexdigest()


def _require(holds: bool, name: str) -> None:  # noqa: FBT001
    if not holds:
        raise Problem("bundle-manifest", field=name)
