# SPDX-License-Identifier: EUPL-1.2
"""Delimited text (CSV) from anywhere: whatever the encoding, the line ends, the separator, with quotes or without.

One line is one record. A quote that is never closed therefore spoils its own line and none of those that follow.
"""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from pupitre.domain.broken import Problem

HEAD = 65536
"""How many bytes are looked at to tell text from anything else."""

SEPARATORS = (";", ",", "\t", "|")
"""In the order in which they are tried on a header."""

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF8_BOM = b"\xef\xbb\xbf"


class Lines:
    """The lines of a text file without their ends, numbered from 1 and decoded one by one, so memory stays flat.

    A line that is not UTF-8 is read as CP1252 (of which Latin-1's letters are a part): files pasted together from two
    sources are read right, and no first pass over the file is needed. Bytes that mean nothing become U+FFFD.
    Raises Problem "csv-empty", "csv-is-workbook" or "csv-unreadable" at once where the file is no text.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        head = stream.read(HEAD)
        stream.seek(0)
        _check_text(head, name)
        self._wide = head.startswith(_UTF16)
        self._utf8 = self._legacy = False
        encoding = (
            "utf-16" if self._wide else "latin-1"
        )  # Latin-1 keeps each byte: universal line ends, no decision yet
        self._text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Yields (line number, line)."""
        for number, held in enumerate(self._text, start=1):
            line = held.rstrip("\r\n")
            if not line.isascii() and not self._wide:
                line = self._decoded(line.encode("latin-1"))
            yield number, line.removeprefix("\ufeff") if number == 1 else line

    def _decoded(self, raw: bytes) -> str:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            self._legacy = True
            return raw.decode("cp1252", errors="replace")
        self._utf8 = True
        return text

    def detach(self) -> None:
        """Gives the stream back, so that closing it stays with whoever opened it."""
        self._text.detach()

    @property
    def encoding(self) -> str:
        """What was met so far: "utf-8" (also plain ASCII), "cp1252", "utf-16", or "mixed"."""
        if self._wide:
            return "utf-16"
        if self._legacy:
            return "mixed" if self._utf8 else "cp1252"
        return "utf-8"


def _check_text(head: bytes, name: str) -> None:
    if not head.removeprefix(_UTF8_BOM).strip():
        raise Problem("csv-empty", name=name)
    if head.startswith(_WORKBOOKS):
        raise Problem("csv-is-workbook", name=name)
    endless = len(head) == HEAD and b"\n" not in head and b"\r" not in head
    if endless or (b"\0" in head and not head.startswith(_UTF16)):
        raise Problem("csv-unreadable", name=name)


def split(line: str, separator: str) -> list[str]:
    """The cells of one line; quotes around a cell are taken off."""
    if '"' not in line:
        return line.split(separator)
    try:
        return next(csv.reader([line], delimiter=separator))
    except csv.Error:  # a cell longer than the module allows: the caller will find the number of cells wrong
        return [line]
