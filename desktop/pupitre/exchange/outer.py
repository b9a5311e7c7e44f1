# SPDX-License-Identifier: EUPL-1.2
"""What a file that somebody hands us really is, by its contents and never by its name."""

import re
from typing import BinaryIO

from pupitre.domain.broken import Problem
from pupitre.exchange.container import MIMETYPE, pack

FIRST = pack("mimetype", MIMETYPE, compress=False)
_HEADER = FIRST.slot.local()
_OPENING = _HEADER + MIMETYPE
_HEAD = 1 << 16
_MAGICS = (
    (b"age-encryption.org/v1", "bundle-encrypted"),
    (b"%PDF-", "bundle-is-pdf"),
    (b"\x78\x9f\x3e\x22", "bundle-is-winmail"),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", "bundle-is-shortcut"),
    (b"PK\x03\x04", "bundle-is-archive"),
    (b"PK\x05\x06", "bundle-is-archive"),
    (b"7z\xbc\xaf\x27\x1c", "bundle-is-archive"),
    (b"Rar!\x1a\x07", "bundle-is-archive"),
    (b"\x1f\x8b", "bundle-is-archive"),
)
_TEXTS = (
    (re.compile(rb"^-----BEGIN AGE ENCRYPTED FILE-----", re.MULTILINE), "bundle-encrypted"),
    (re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|\?xml)", re.IGNORECASE), "bundle-is-web-page"),
    (
        re.compile(rb"^(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To):\s", re.IGNORECASE | re.MULTILINE),
        "bundle-is-email",
    ),
)


def require_bundle(source: BinaryIO) -> None:
    """Return when the file begins as a bundle does; otherwise raise the Problem that says what it is instead."""
    source.seek(0)
    head = source.read(_HEAD)
    if not head.startswith(_OPENING):
        raise Problem(_what(head))


def _what(head: bytes) -> str:
    """The code for a file that does not begin as a bundle."""
    if not head:
        return "bundle-empty"
    if _OPENING.startswith(head) or not head.strip(b"\x00"):
        return "bundle-truncated"
    if head.startswith(_HEADER) or head.startswith(MIMETYPE, len(_HEADER)) or _is_behind_something(head):
        return "bundle-altered"
    for magic, code in _MAGICS:
        if head.startswith(magic):
            return code
    for pattern, code in _TEXTS:
        if pattern.search(head):
            return code
    return "bundle-unknown"


def _is_behind_something(head: bytes) -> bool:
    """Whether a bundle begins after other bytes that are no archive around it."""
    return MIMETYPE in head[: 4 * len(_OPENING)] and not head.startswith(b"PK")
