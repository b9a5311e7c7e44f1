# SPDX-License-Identifier: EUPL-1.2
"""The family of the documents, Source Sans, embedded in each of them: nothing is left to the reader's own fonts.

Three things are done here so that nobody else needs to think of them:

* a space that somebody typed where French wants a narrow no-break one (before ; : ! ? », after «, within a number,
  before its unit) becomes one, so that no line begins with a semicolon;
* what the family does not hold is replaced by `EQUIVALENTS`, else by the character that it decomposes to, else by "?";
* reportlab breaks lines at the narrow no-break space (U+202F), which French puts before ; : ! ? and inside « ». The
  space therefore travels through reportlab under a private code, and is itself again when the font draws it.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR: Final = "SourceSans"
BOLD: Final = "SourceSans-Semibold"
ITALIC: Final = "SourceSans-Italic"
BOLD_ITALIC: Final = "SourceSans-SemiboldItalic"

NARROW: Final = "\u202f"
PROTECTED: Final = "\ue02f"
"""U+202F under another name (private use), which reportlab does not take for a space."""

EQUIVALENTS: Final = {
    "\u2010": "-",  # hyphen
    "\u2011": "-",  # no-break hyphen; reportlab never breaks at "-" either
    "\u2009": NARROW,  # thin space
    "\u200a": NARROW,  # hair space
    "\u2028": " ",  # line separator
    "\u2029": " ",  # paragraph separator
    "\u00ad": "",  # soft hyphen: documents are not hyphenated
    "\u200b": "",  # zero width space
    "\u2060": "",  # word joiner
    "\ufeff": "",  # byte order mark
    "\u2116": "n°",  # numero sign, which the italics lack
    "\u2715": "×",
    "\u2717": "×",
    "\u2718": "×",
    "\u2714": "✓",
    "\u25a1": "☐",
    "\u25aa": "•",
    "\u25e6": "•",
    "\u2212": "–",  # minus sign
    "\t": " ",
}
_UNBROKEN: Final = re.compile(r"(?<=\S)[ \u00a0](?=[;:!?»](?:\s|$))|(?<=«)[ \u00a0]|(?<=\d) (?=\d{3}(?!\d)|[€%])")
_DATE: Final = re.compile(r"\b(\d{1,2}(?:er)?) ([^\W\d_]{3,9}) (\d{4})\b")
"""A date is not broken: « 3 décembre 2026 »."""
_FILES: Final = {REGULAR: "Regular", BOLD: "Semibold", ITALIC: "It", BOLD_ITALIC: "SemiboldIt"}


class _Face(TTFont):
    """A TrueType face that draws `PROTECTED` as U+202F, in the page and in the text that readers copy from it."""

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename)
        self.face.charWidths[ord(PROTECTED)] = self.face.charWidths[ord(NARROW)]

    def splitString(self, text: str | bytes, doc: object, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Reportlab's own, for text with its narrow spaces put back."""
        plain = text.decode(encoding) if isinstance(text, bytes) else text
        return super().splitString(plain.replace(PROTECTED, NARROW), doc, encoding)


@cache
def register() -> frozenset[int]:
    """Register the four faces with reportlab, once; returns the code points that all of them hold."""
    held: set[int] | None = None
    for name, file in _FILES.items():
        with as_file(files("font_source_sans_pro") / "files" / f"SourceSansPro-{file}.ttf") as path:
            font = _Face(name, str(path))
        pdfmetrics.registerFont(font)
        held = set(font.face.charToGlyph) if held is None else held & set(font.face.charToGlyph)
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(REGULAR, bold, italic, (REGULAR, ITALIC, BOLD, BOLD_ITALIC)[2 * bold + italic])
    return frozenset(held or ())


def printable(text: str) -> str:
    """The text as reportlab may have it: composed, within the family, narrow no-break spaces protected."""
    held = register()
    composed = _DATE.sub("\\1\u00a0\\2\u00a0\\3", _UNBROKEN.sub(NARROW, unicodedata.normalize("NFC", text)))
    if any(c in EQUIVALENTS or ord(c) not in held for c in set(composed)):
        composed = "".join(_within(c, held) for c in composed)
    return composed.replace(NARROW, PROTECTED)


def _within(character: str, held: frozenset[int]) -> str:
    if character in EQUIVALENTS:
        return EQUIVALENTS[character]
    if ord(character) in held or character == "\n":
        return character
    plain = "".join(c for c in unicodedata.normalize("NFKD", character) if ord(c) in held)
    return plain or "?"


def width(text: str, font: str, size: float) -> float:
    """The width of a line of text in points, as it will be drawn."""
    register()
    return float(pdfmetrics.stringWidth(printable(text), font, size))
