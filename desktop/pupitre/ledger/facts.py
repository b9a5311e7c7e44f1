# SPDX-License-Identifier: EUPL-1.2
"""Facts and lots as bytes. A lot signs the hashes of headers, a header holds the hash of its salted body.

So a body can be withheld or erased while every signature still holds. Bytes are kept as they came, never written again.
"""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from pupitre.ledger.signing import Signer, fingerprint
from pupitre.ledger.strictjson import Malformed, admitted, decode_object, serialised, texts

LOT_TYPE = "application/vnd.pupitre.lot+json;v=1"
HEADER_LIMIT = 4096
BODY_LIMIT = 262_144
LOT_LIMIT = 4_194_304


class Header(NamedTuple):
    """What everybody may see of a fact: `kind` such as "vote/1", `subject` the register, `supersedes` fact ids.

    A tuple because a view makes thousands of them, and a frozen dataclass takes twice the time.
    """

    id: str
    raw: bytes
    kind: str
    subject: str
    supersedes: tuple[str, ...]
    device: str
    scope: str
    audience: str
    body_hash: str
    critical: bool


@dataclass(frozen=True, slots=True)
class Body:
    """What a fact says; `value` None takes the subject back. `at` is the writer's clock, only to be shown."""

    value: Any
    at: str


@dataclass(frozen=True, slots=True)
class NewFact:
    """A fact just written, not yet in a lot."""

    header: Header
    body_raw: bytes


@dataclass(frozen=True, slots=True)
class Lot:
    """One deed of one device. `seq` starts at 1; `prev` and `undoes` name lots: the one before, the one taken back."""

    id: str
    raw: bytes
    signature: bytes
    device: str
    scope: str
    seq: int
    prev: str | None
    facts: tuple[str, ...]
    deed: str
    undoes: str | None


def fact_id(raw: bytes) -> str:
    """The name of a header's bytes."""
    return fingerprint("fact", raw)


def body_hash(raw: bytes) -> str:
    """The name of a body's bytes, salt included."""
    return fingerprint("body", raw)


def lot_id(raw: bytes, signature: bytes) -> str:
    """The name of a signed lot. The signature is in it: else the same bytes with a bad one could take its place."""
    return fingerprint("lot", signature + raw)


def blob_id(data: bytes) -> str:
    """The plain SHA-256 of a document, as `sha256sum` prints it."""
    return hashlib.sha256(data).hexdigest()


def new_fact(  # noqa: PLR0913 - a fact has these parts, all by keyword
    *,
    kind: str,
    subject: str,
    value: Any,
    supersedes: Iterable[str],
    device: str,
    scope: str,
    at: str,
    audience: str = "all",
    critical: bool = False,
    salt: bytes | None = None,
) -> NewFact:
    """Writes a fact. `salt` is 16 random bytes unless given. Raises Malformed when nobody could read it back."""
    digits = secrets.token_hex(16) if salt is None else salt.hex()
    _, body_raw = _written({"b": value, "salt": digits, "at": at}, BODY_LIMIT)
    fields: dict[str, Any] = {
        "k": kind,
        "s": subject,
        "sup": sorted(supersedes),
        "dev": device,
        "scope": scope,
        "aud": audience,
        "bh": body_hash(body_raw),
    }
    if critical:
        fields["crit"] = True
    return NewFact(_header(*_written(fields, HEADER_LIMIT)), body_raw)


def new_lot(
    signer: Signer,
    *,
    scope: str,
    seq: int,
    prev: str | None,
    facts: Iterable[str],
    deed: str,
    undoes: str | None = None,
) -> Lot:
    """Signs the ids of facts as one deed. `next_position` gives `seq` and `prev`."""
    fields: dict[str, Any] = {
        "dev": signer.id,
        "scope": scope,
        "seq": seq,
        "prev": prev,
        "facts": tuple(facts),
        "deed": deed,
    }
    if undoes is not None:
        fields["undoes"] = undoes
    fields, raw = _written(fields, LOT_LIMIT)
    return _lot(fields, raw, signer.sign(LOT_TYPE, raw))


def next_position(last: Lot | None) -> tuple[int, str | None]:
    """The `seq` and `prev` of the lot that follows a device's last one in a scope."""
    return (1, None) if last is None else (last.seq + 1, last.id)


def read_header(raw: bytes) -> Header:
    """Raises Malformed. Fields of a later version are left in `raw`."""
    fields = decode_object(raw, limit=HEADER_LIMIT, k=str, s=str, sup=list, dev=str, scope=str, aud=str, bh=str)
    return _header(fields, raw)


def read_body(raw: bytes) -> Body:
    """Raises Malformed."""
    fields = decode_object(raw, limit=BODY_LIMIT, salt=str, at=str)
    if "b" not in fields:
        raise Malformed("a body that says nothing")
    return Body(fields["b"], fields["at"])


def read_lot(raw: bytes, signature: bytes) -> Lot:
    """Raises Malformed. Whether the signature is good is for who knows the device's key (`view.view`)."""
    return _lot(decode_object(raw, limit=LOT_LIMIT, dev=str, scope=str, seq=int, facts=list, deed=str), raw, signature)


def _header(fields: dict[str, Any], raw: bytes) -> Header:
    critical = fields.get("crit", False)
    if not isinstance(critical, bool):
        raise Malformed("neither critical nor not")
    return Header(
        id=fact_id(raw),
        raw=raw,
        kind=fields["k"],
        subject=fields["s"],
        supersedes=texts(fields["sup"]),
        device=fields["dev"],
        scope=fields["scope"],
        audience=fields["aud"],
        body_hash=fields["bh"],
        critical=critical,
    )


def _lot(fields: dict[str, Any], raw: bytes, signature: bytes) -> Lot:
    seq, prev, undoes = fields["seq"], fields.get("prev"), fields.get("undoes")
    if seq < 1 or not isinstance(prev, str | None) or not isinstance(undoes, str | None):
        raise Malformed("a lot without a place")
    return Lot(
        id=lot_id(raw, signature),
        raw=raw,
        signature=signature,
        device=fields["dev"],
        scope=fields["scope"],
        seq=seq,
        prev=prev,
        facts=texts(fields["facts"]),
        deed=fields["deed"],
        undoes=undoes,
    )


def _written(fields: dict[str, Any], limit: int) -> tuple[dict[str, Any], bytes]:
    """The fields as a reader will find them, and their bytes."""
    fields = admitted(fields)
    raw = serialised(fields)
    if len(raw) > limit:
        raise Malformed(f"{len(raw)} bytes where {limit} are allowed")
    return fields, raw
