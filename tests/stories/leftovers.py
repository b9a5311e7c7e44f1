# SPDX-License-Identifier: EUPL-1.2
"""All that a computer holds after the program was closed, byte by byte: files, rows, what bundles and PDFs fold up."""

import base64
import binascii
import io
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from pupitre.domain.terms import Choice

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_BASE64 = re.compile(rb'"([A-Za-z0-9+/]{40,}={0,2})"')
_OBJECT = re.compile(rb"\{[^{}]*\}")
Leftover = tuple[str, bytes]


def leftovers(*folders: Path) -> list[Leftover]:
    """Where, and what: each file as it lies there, and what is folded up within it."""
    files = sorted({file for folder in folders for file in folder.rglob("*") if file.is_file()})
    return [found for file in files for found in _of_file(file)]


def _of_file(file: Path) -> Iterator[Leftover]:
    data = file.read_bytes()
    yield from unfolded(file.name, data)
    if data.startswith(b"SQLite format 3\0"):
        yield from _rows(file)


def unfolded(where: str, data: bytes) -> Iterator[Leftover]:
    """The bytes, and those that a ZIP or a PDF folds up within them, however deep."""
    yield where, data
    yield from ((f"{where}~", _decoded(text)) for text in _BASE64.findall(data))
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield from unfolded(f"{where}/{name}", packed.read(name))
    elif data.startswith(b"%PDF"):
        for number, stream in enumerate(_STREAM.findall(data)):
            yield f"{where}#{number}", _inflated(stream)


def _decoded(text: bytes) -> bytes:
    """What a JSON string holds in base64."""
    try:
        return base64.b64decode(text)
    except binascii.Error:
        return b""


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def _rows(file: Path) -> Iterator[Leftover]:
    """Each row of each table as text, for SQLite keeps numbers in a form of its own; and the files that it keeps."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - its own name
                yield f"{file.name}:{table}", "|".join(map(_text, row)).encode()
                for value in row:
                    if isinstance(value, bytes) and value[:4] in (b"PK\x03\x04", b"%PDF"):
                        yield from unfolded(f"{file.name}:{table}", value)


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def holding(found: list[Leftover], token: str) -> list[str]:
    """Where a token stands: a number by itself, not within a hash; a word wherever it is."""
    sought = re.compile(rf"(?<![0-9A-Za-z]){token}(?![0-9A-Za-z])".encode())
    return [where for where, data in found if sought.search(data)]


def naming(found: list[Leftover], item: str) -> list[str]:
    """Where the sense of one voter stands for an item: a subject that names a vote on it, or a choice beside a seat."""
    subject = f"vote/{item}".encode()
    choices = [f'"{choice.value}"'.encode() for choice in Choice]
    named = []
    for where, data in found:
        objects = (o for o in _OBJECT.findall(data) if item.encode() in o and b'"seat"' in o)
        if subject in data or any(choice in o for o in objects for choice in choices):
            named.append(where)
    return named


def saying(found: list[Leftover], item: str, names: list[str], senses: list[str]) -> list[str]:
    """Where a table has a row of an item with a member and a sense: what a projection would keep."""
    tables = [(where, set(data.decode("utf-8", "replace").split("|"))) for where, data in found if ":" in where]
    return [where for where, row in tables if item in row and row & set(names) and row & set(senses)]
