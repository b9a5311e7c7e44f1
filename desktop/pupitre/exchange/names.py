# SPDX-License-Identifier: EUPL-1.2
"""The name of a bundle's file: for people only, a reader never looks at it."""

import datetime
import re
import unicodedata

EXTENSION = ".seance"
LONGEST = 100
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"})


def bundle_name(day: datetime.date, body: str, purpose: str, recipient: str, n: int) -> str:
    """`2026-12-03_Conference-des-maires_convocation_Trebes_n001.seance`: ASCII, at most 100 characters.

    `purpose` is a word of the reader's language, given by the caller; a part that is empty is left out. When the name
    would be too long, its longest parts are cut first, so that the day and the number always stay.
    """
    parts = [part for part in (_ascii(text) for text in (body, purpose, recipient)) if part]
    first, last = day.isoformat(), f"n{n:03d}{EXTENSION}"
    room = LONGEST - len(first) - len(last) - 1 - len(parts)
    while sum(map(len, parts)) > room:
        longest = max(parts, key=len)
        parts[parts.index(longest)] = longest[:-1].rstrip("-")
    return "_".join((first, *parts, last))


def _ascii(text: str) -> str:
    """Letters without accents, digits, and single hyphens for all the rest."""
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-")
