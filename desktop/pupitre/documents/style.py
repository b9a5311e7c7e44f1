# SPDX-License-Identifier: EUPL-1.2
"""How documents look: a few colours that survive a grey photocopy, a few sizes, and one vertical rhythm of 7 points.

Every leading and every space before or after is a multiple of `STEP`, so that text lines up from block to block. Text
is set flush left with a ragged right and without hyphenation: no word of an act is ever cut. The last or first line
of a paragraph never stands alone on a page.
"""

import re
from bisect import bisect_left
from itertools import groupby
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer

from pupitre.documents import fonts
from pupitre.documents.columns import Columns

INK: Final[Color] = HexColor(0x16191D)
ACCENT: Final[Color] = HexColor(0x1C3D5A)
"""The deep blue of titles and of the letterhead's rule; a grey of 77 % when photocopied."""
MUTED: Final[Color] = HexColor(0x555D66)
"""Second-rank text: 6.6 to 1 on white."""
HAIR: Final[Color] = HexColor(0xB4BAC1)
"""Hairlines of tables."""
TINT: Final[Color] = HexColor(0xEEF1F4)
"""The ground of table heads."""

STEP: Final = 7.0
LONG_LIST: Final = 12
"""From how many items on a list is set in two columns."""
_NUMBERED: Final = re.compile(r"(\d{1,2}\.) (.+)", re.DOTALL)
HAIRLINE: Final = 0.4
RULE: Final = 0.8


def made(name: str, parent: ParagraphStyle | None = None, **changes: Any) -> ParagraphStyle:
    """A paragraph style over `parent`; every font named, or reportlab would refer to Helvetica."""
    base: dict[str, Any] = {
        "fontName": fonts.REGULAR,
        "bulletFontName": fonts.REGULAR,
        "fontSize": 10.5,
        "leading": 2 * STEP,
        "textColor": INK,
        "alignment": TA_LEFT,
        "allowWidows": 0,
        "allowOrphans": 0,
        "splitLongWords": 1,
        "hyphenationLang": "",
        "uriWasteReduce": 0,
        "embeddedHyphenation": 0,
    }
    return ParagraphStyle(name, parent, **(changes if parent else {**base, **changes}))


BODY: Final = made("body", spaceAfter=STEP)
TIGHT: Final = made("tight", BODY, spaceAfter=0)
STRONG: Final = made("strong", TIGHT, fontName=fonts.BOLD)
RIGHT: Final = made("right", TIGHT, alignment=TA_RIGHT)
LIST: Final = made("list", TIGHT, leftIndent=2 * STEP, bulletIndent=0)
LIST_KEPT: Final = made("list-kept", LIST, keepWithNext=1)
"""The last item but one: the last never stands alone on a page."""
LIST_END: Final = made("list-end", LIST, spaceAfter=STEP)
LEAD: Final = made("lead", BODY, spaceAfter=0, keepWithNext=1)
"""What introduces a list."""
SMALL: Final = made("small", TIGHT, fontSize=8.5, leading=1.5 * STEP)
NOTE: Final = made("note", SMALL, textColor=MUTED)
ABOUT: Final = made("about", NOTE, spaceAfter=STEP, keepWithNext=1)
NOTE_AFTER: Final = made("note-after", NOTE, spaceAfter=STEP)
NOTE_RIGHT: Final = made("note-right", NOTE, alignment=TA_RIGHT)
CELL: Final = made("cell", TIGHT, fontSize=9.5, leading=12)
COLUMN_ITEM: Final = made("column-item", CELL, leftIndent=2 * STEP - 2, bulletIndent=0, bulletFontSize=9.5)
CELL_STRONG: Final = made("cell-strong", CELL, fontName=fonts.BOLD)
TITLE: Final = made(
    "title", fontName=fonts.BOLD, fontSize=19, leading=3.5 * STEP, textColor=ACCENT, spaceAfter=STEP, keepWithNext=1
)
SUBTITLE: Final = made("subtitle", fontSize=12.5, leading=2.5 * STEP, textColor=MUTED, spaceAfter=STEP)
HEADING: Final = made(
    "heading",
    fontName=fonts.BOLD,
    fontSize=13,
    leading=2.5 * STEP,
    textColor=ACCENT,
    spaceBefore=2 * STEP,
    spaceAfter=STEP / 2,
    keepWithNext=1,
)
SUBHEADING: Final = made(
    "subheading", fontName=fonts.BOLD, fontSize=10.5, leading=2 * STEP, spaceBefore=STEP, keepWithNext=1
)
AFTER_LIST: Final = made("after-list", BODY, spaceBefore=2 * STEP)
SUBJECT: Final = made("subject", STRONG, spaceAfter=2 * STEP)
WHEN: Final = made("when", STRONG, fontSize=12.5, leading=2.5 * STEP, leftIndent=3 * STEP)
WHERE: Final = made("where", BODY, leftIndent=3 * STEP, spaceAfter=2 * STEP)
SIGNATURE: Final = made("signature", TIGHT, leftIndent=80 * mm, spaceBefore=2 * STEP)
SIGNATURE_NAME: Final = made("signature-name", SIGNATURE, fontName=fonts.BOLD, spaceBefore=0)
CHECK: Final = made("check", TIGHT, leftIndent=3 * STEP, bulletFontSize=12, bulletIndent=0, spaceAfter=STEP)
UNDER_CHECK: Final = made("under-check", NOTE, leftIndent=3 * STEP, spaceBefore=STEP)
UNDER_FILL: Final = made("under-fill", TIGHT, spaceBefore=2 * STEP)
POSTED: Final = made("posted", TIGHT, fontSize=14, leading=3 * STEP)
POSTED_STRONG: Final = made("posted-strong", POSTED, fontName=fonts.BOLD)
SENSE: Final = made("sense", CELL_STRONG, spaceBefore=STEP, spaceAfter=STEP / 2, keepWithNext=1)
FACT: Final = made("fact", CELL, textColor=MUTED)
FIGURE: Final = (fonts.BOLD, 12, 2 * STEP)
"""Font, size and leading of a figure in a table."""
FIGURE_LABEL: Final = made("figure-label", SMALL, alignment=TA_CENTER, textColor=MUTED)
LETTERHEAD: Final = made("letterhead", fontName=fonts.BOLD, fontSize=15, leading=3 * STEP, textColor=ACCENT)
LETTERHEAD_BODY: Final = made("letterhead-body", RIGHT, leading=3 * STEP, textColor=MUTED)


class Heading(Paragraph):
    """A paragraph that readers also find in the outline of the PDF; `level` 0 is the highest."""

    level = 0
    entry = ""


def heading(text: str, style: ParagraphStyle = HEADING, *, level: int = 0) -> Heading:
    """A heading, by its own text in the outline."""
    found = Heading(_marked(text), style)
    found.level, found.entry = level, text
    return found


def paragraph(text: str, style: ParagraphStyle = BODY, *, bullet: str | None = None) -> Paragraph:
    """A paragraph of plain text: whatever it holds is shown as it is, never read as markup."""
    return Paragraph(_marked(text), style, bulletText=None if bullet is None else fonts.printable(bullet))


def fitted(text: str, style: ParagraphStyle, width: float, *, lines: int = 1) -> Paragraph:
    """A paragraph for a place of fixed height: what does not fit in so many lines is cut, with an ellipsis."""
    whole = paragraph(text, style)
    if _fits(whole, width, lines):
        return whole
    most = bisect_left(range(len(text)), 1, key=lambda n: not _fits(_cut(text, n, style), width, lines)) - 1
    return _cut(text, max(most, 0), style)


def _fits(made: Paragraph, width: float, lines: int) -> bool:
    return bool(made.wrap(width, 10_000)[1] <= lines * made.style.leading)


def _cut(text: str, length: int, style: ParagraphStyle) -> Paragraph:
    return paragraph(f"{text[:length].rstrip()}…", style)


def _marked(text: str) -> str:
    return escape(fonts.printable(text)).replace("\n", "<br/>")


def paragraphs(text: str, style: ParagraphStyle = BODY) -> list[Flowable]:
    """The blocks of a text in which a blank line parts paragraphs and a line that begins with "– " is a list item.

    Other lines of a block are lines of the same paragraph. A long list is set in two columns.
    """
    blocks: list[Flowable] = []
    for block in text.replace("\r\n", "\n").split("\n\n"):
        blocks += _block([line.strip() for line in block.split("\n") if line.strip()], style)
    return blocks


def _block(lines: list[str], style: ParagraphStyle) -> list[Flowable]:
    found: list[Flowable] = []
    runs = [(item, list(run)) for item, run in groupby(lines, key=lambda line: line.startswith(("– ", "- ")))]
    for place, (item, run) in enumerate(runs, start=1):
        if item:
            found += _listed([line[2:] for line in run])
        else:
            leads = place < len(runs)
            found.append(paragraph("\n".join(run), LEAD if leads and style is BODY else style))
    return found


def _listed(texts: list[str]) -> list[Flowable]:
    if len(texts) >= LONG_LIST:
        return [Columns([_item(text, COLUMN_ITEM) for text in texts]), Spacer(0, STEP)]
    looks = [LIST] * (len(texts) - 2) + [LIST_KEPT, LIST_END][-len(texts) :]
    return [_item(text, look) for text, look in zip(texts, looks, strict=True)]


def _item(text: str, look: ParagraphStyle) -> Paragraph:
    """An item with its dash, or with its own number where it has one."""
    numbered = _NUMBERED.match(text)
    return paragraph(numbered[2], look, bullet=numbered[1]) if numbered else paragraph(text, look, bullet="–")
