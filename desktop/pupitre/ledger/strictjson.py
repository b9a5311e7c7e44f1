# SPDX-License-Identifier: EUPL-1.2
"""The only JSON that is signed, stored or exchanged: one way to write a value, and nothing doubtful read."""

import json
import unicodedata
from collections.abc import Sized
from typing import Any

MAX_INTEGER = 2**53
MAX_DEPTH = 16


class Malformed(ValueError):
    """These bytes are not what they should be; the message is for a log, never for a person."""


def encode(value: Any, *, depth: int = MAX_DEPTH) -> bytes:
    """UTF-8, compact, keys sorted, text in NFC. Raises Malformed for what `decode` would refuse."""
    return serialised(admitted(value, depth))


def decode(raw: bytes, *, limit: int = 262_144) -> Any:
    """The value of at most `limit` bytes. Raises Malformed on a repeated key, a fraction, a huge integer, depth."""
    if len(raw) > limit:
        raise Malformed(f"{len(raw)} bytes where {limit} are allowed")
    try:
        value = _READER.decode(raw.decode())
    except (ValueError, RecursionError) as error:
        raise Malformed(str(error)) from error
    return admitted(value)


def decode_object(raw: bytes, *, limit: int, **shape: type) -> dict[str, Any]:
    """The object in these bytes, with members of these types and perhaps more. Raises Malformed."""
    members = decode(raw, limit=limit)
    if not isinstance(members, dict) or any(type(members.get(name)) is not kind for name, kind in shape.items()):
        raise Malformed("not of the expected shape")
    return members


def texts(values: list[Any]) -> tuple[str, ...]:
    """The values, all of them text. Raises Malformed."""
    if not {*map(type, values)} <= {str}:
        raise Malformed("not a list of texts")
    return tuple(values)


def admitted(value: Any, depth: int = MAX_DEPTH) -> Any:
    """The value with its text in NFC, held to the same bounds whether it comes in or goes out."""
    if isinstance(value, str):
        return value if value.isascii() else _text(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            raise Malformed("an integer beyond 2^53")
        return value
    if depth == 0:
        raise Malformed("nested too deep")
    if isinstance(value, dict):
        return _same_size({_text(key): admitted(member, depth - 1) for key, member in value.items()}, value)
    if isinstance(value, list | tuple):
        return [admitted(member, depth - 1) for member in value]
    raise Malformed(f"{type(value).__name__} cannot be exchanged")


def serialised(value: Any) -> bytes:
    """The bytes of a value already `admitted`."""
    return _WRITER.encode(value).encode()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return _same_size(dict(pairs), pairs)


def _same_size(members: dict[str, Any], source: Sized) -> dict[str, Any]:
    if len(members) != len(source):
        raise Malformed("a key is there twice")
    return members


def _text(text: Any) -> str:
    """NFC, so that an accent typed on two systems is one text. A lone surrogate is no text, a number is no key."""
    if not isinstance(text, str):
        raise Malformed("a key that is not text")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Malformed("half a character") from error
    return unicodedata.normalize("NFC", text)


_WRITER = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"))
_READER = json.JSONDecoder(object_pairs_hook=_object)
