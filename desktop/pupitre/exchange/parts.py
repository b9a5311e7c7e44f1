# SPDX-License-Identifier: EUPL-1.2
"""The ledger's objects as lines of text: one JSON object a line, `raw` and (lots, certificates) `sig` in Base64.

Ids are never written: the reader computes them from the bytes, so nothing can go by a name that is not its own. A line
is read by its form and not as JSON: a few megabytes of brackets would otherwise cost seconds before they are refused.
"""

import base64
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from pupitre.domain.broken import Problem
from pupitre.exchange.container import LIMITS, Limits, Packed, pack
from pupitre.ledger import certificates
from pupitre.ledger.facts import Header, Lot, body_hash, read_body, read_header, read_lot
from pupitre.ledger.state import Signed, State
from pupitre.ledger.strictjson import Malformed

LOTS, FACTS, BODIES, CERTIFICATES = PARTS = ("lots.jsonl", "facts.jsonl", "bodies.jsonl", "certificates.jsonl")
_LINE = re.compile(rb'\{"raw":"([A-Za-z0-9+/=]*)"(?:,"sig":"([A-Za-z0-9+/=]*)")?\}')
_BRACKETS_OF_A_LOT = 64
Parsed = TypeVar("Parsed")


def pack_state(state: State) -> tuple[Packed, ...]:
    """The four entries of a state, hashed and compressed once for as many bundles as one likes."""
    return (
        pack(LOTS, _signed_lines(state.lots)),
        pack(FACTS, _raw_lines(state.facts)),
        pack(BODIES, _raw_lines(state.bodies)),
        pack(CERTIFICATES, _signed_lines(state.certificates)),
    )


def read_state(parts: Mapping[str, bytes], scopes: Collection[str], limits: Limits = LIMITS) -> State:
    """The state of the four parts. Raises Problem bundle-content for a line that is no such object, bundle-scope for an
    object of a scope that the manifest does not announce, bundle-too-many-facts.
    """
    lots = list(_objects(parts, LOTS, _read_lot_line, limits))
    headers = list(_objects(parts, FACTS, _read_header_line, limits))
    bodies = _objects(parts, BODIES, _read_body_line, limits)
    known = _objects(parts, CERTIFICATES, read_certificate_line, limits)
    _refuse_foreign((*lots, *headers), scopes)
    return State(
        lots={lot.id: (lot.raw, lot.signature) for lot in lots},
        facts={header.id: header.raw for header in headers},
        bodies={body_hash(raw): raw for raw in bodies},
        certificates={one.id: (one.raw, one.signature) for one in known},
    )


def signed_line(raw: bytes, signature: bytes) -> bytes:
    """One line, without its end."""
    return b'{"raw":"%b","sig":"%b"}' % (base64.b64encode(raw), base64.b64encode(signature))


def read_certificate_line(line: bytes) -> certificates.Certificate:
    """Raises Malformed, also when its own organisation did not sign it."""
    return certificates.read(*_read_signed(line))


def _read_lot_line(line: bytes) -> Lot:
    """Raises Malformed. A lot is flat; millions of brackets in one would be slow to read and never a lot."""
    raw, signature = _read_signed(line)
    if raw.count(b"[") + raw.count(b"{") > _BRACKETS_OF_A_LOT:
        raise Malformed("a lot that is not flat")
    return read_lot(raw, signature)


def _read_header_line(line: bytes) -> Header:
    return read_header(_read_raw(line))


def _read_body_line(line: bytes) -> bytes:
    raw = _read_raw(line)
    read_body(raw)
    return raw


def _signed_lines(objects: Mapping[str, Signed]) -> bytes:
    return _joined(signed_line(*objects[name]) for name in sorted(objects))


def _raw_lines(objects: Mapping[str, bytes]) -> bytes:
    return _joined(b'{"raw":"%b"}' % base64.b64encode(objects[name]) for name in sorted(objects))


def _joined(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def _objects(
    parts: Mapping[str, bytes], name: str, read: Callable[[bytes], Parsed], limits: Limits
) -> Iterator[Parsed]:
    """Every line of a part as `read` understands it; the lines are never all cut out at once."""
    part, at, number = parts[name], 0, 0
    while at < len(part):
        number += 1
        if number > limits.facts:
            raise Problem("bundle-too-many-facts", limit=limits.facts)
        end = part.find(b"\n", at)
        line = part[at:end] if end >= 0 else b""
        try:
            yield read(line)
        except Malformed:
            raise Problem("bundle-content", part=name, line=number) from None
        at += len(line) + 1


def _refuse_foreign(objects: Iterable[Lot | Header], scopes: Collection[str]) -> None:
    foreign = sorted({each.scope for each in objects} - set(scopes))
    if foreign:
        raise Problem("bundle-scope", scope=foreign[0])


def _read_signed(line: bytes) -> Signed:
    match = _LINE.fullmatch(line)
    if match is None or match[2] is None:
        raise Malformed("not a signed object")
    return _decoded(match[1]), _decoded(match[2])


def _read_raw(line: bytes) -> bytes:
    match = _LINE.fullmatch(line)
    if match is None or match[2] is not None:
        raise Malformed("not an object")
    return _decoded(match[1])


def _decoded(text: bytes) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Malformed(str(error)) from error
