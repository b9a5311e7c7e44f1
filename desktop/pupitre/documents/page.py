# SPDX-License-Identifier: EUPL-1.2
"""The page frame: paper, margins, letterhead, header, footer, and the PDF file itself.

A document = page frame + style + story. The file is the same, byte for byte, for the same data (`invariant`): no
clock and no random number goes into it. Reportlab keeps some state of its own: render one document at a time.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from babel import Locale
from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from pupitre.documents import fonts, style
from pupitre.documents.layout import Box, Laid, Placed, place
from pupitre.domain.sitting import Sitting
from pupitre.text.language import Words

# Streams are compressed bytes, not the text that mail of the nineties wanted: a fifth smaller, and written faster.
rl_config.useA85 = 0

WIDTH, HEIGHT = A4
SIDE: Final = 25 * mm
TOP: Final = 27 * mm
TOP_UNDER_LETTERHEAD: Final = 42 * mm
BOTTOM: Final = 24 * mm
MEASURE: Final = WIDTH - 2 * SIDE
"""The width of the text."""
NARROW_SIDE: Final = 15 * mm
"""The side margin of wide tables."""
_HEADER_TOP: Final = HEIGHT - 14 * mm
_FOOTER_TOP: Final = 16 * mm
_LETTERHEAD_TOP: Final = HEIGHT - 15 * mm


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A finished page; `recto` asks for the front of a fresh sheet when printed on both sides."""

    placed: tuple[Placed, ...]
    recto: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """One reader's copy: pages that may be shared with others, and by page number (0 first) what is theirs alone."""

    pages: Sequence[Page]
    own: Mapping[int, tuple[Placed, ...]] = field(default_factory=dict)
    title: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself."""

    title: str
    author: str
    subject: str
    language: Locale


class Rule(Flowable):
    """A straight horizontal line."""

    def __init__(self, thickness: float = style.HAIRLINE, colour: Color = style.HAIR) -> None:
        super().__init__()
        self.thickness, self.colour = thickness, colour

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """As wide as there is room, as high as it is thick."""
        self.width, self.height = available_width, self.thickness
        return self.width, self.height

    def draw(self) -> None:
        """Called by reportlab with the canvas in place."""
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(self.thickness)
        self.canv.line(0, self.thickness / 2, self.width, self.thickness / 2)


def frame(top: float = TOP, bottom: float = BOTTOM, side: float = SIDE) -> Box:
    """The place of the text on a page, between margins in points."""
    return Box(side, bottom, WIDTH - 2 * side, HEIGHT - top - bottom)


def letterhead(sitting: Sitting, words: Words, side: float = SIDE) -> tuple[Placed, ...]:
    """Who writes: the organisation and its body over a rule, then the address, telephone and e-mail."""
    wide = WIDTH - 2 * side
    title = style.fitted(sitting.organisation_name, style.LETTERHEAD, wide * 0.6, lines=2)
    name = place(title, side, _LETTERHEAD_TOP, wide * 0.6)
    on_its_line = _LETTERHEAD_TOP - style.LETTERHEAD.fontSize + style.LETTERHEAD_BODY.fontSize
    body = style.fitted(sitting.body_name, style.LETTERHEAD_BODY, wide * 0.4, lines=2)
    beside = place(body, side + wide * 0.6, on_its_line, wide * 0.4)
    rule = place(Rule(style.RULE, style.ACCENT), side, min(name.box.y, beside.box.y) - 3, wide)
    town = f"{sitting.organisation_postcode} {sitting.organisation_town}".strip()
    telephone = sitting.organisation_telephone
    parts = (
        sitting.organisation_address,
        town,
        words.gettext("Tel. {number}").format(number=telephone) if telephone else "",
        sitting.organisation_email,
    )
    line = style.fitted("  ·  ".join(part for part in parts if part), style.NOTE, wide, lines=2)
    return (name, beside, rule, place(line, side, rule.box.y - 4, wide))


def header(left: str, right: str, side: float = SIDE) -> tuple[Placed, ...]:
    """The line above the text on the pages that follow the first."""
    wide = WIDTH - 2 * side
    narrow = wide * 0.35
    first = place(style.fitted(left, style.NOTE, narrow), side, _HEADER_TOP, narrow)
    second = place(style.fitted(right, style.NOTE_RIGHT, wide - narrow), side + narrow, _HEADER_TOP, wide - narrow)
    return (first, second, place(Rule(), side, min(first.box.y, second.box.y) - 3, wide))


def footer(text: str, number: int, total: int, words: Words, side: float = SIDE) -> tuple[Placed, ...]:
    """The line under the text: what this is, and « page 2 sur 4 » unless the page is the only one."""
    wide = WIDTH - 2 * side
    what = place(style.fitted(text, style.NOTE, wide * 0.8), side, _FOOTER_TOP, wide * 0.8)
    if total == 1:
        return (what,)
    count = words.gettext("page {number} of {total}").format(number=number, total=total)
    return (what, place(style.paragraph(count, style.NOTE_RIGHT), side + wide * 0.8, _FOOTER_TOP, wide * 0.2))


@dataclass(frozen=True, slots=True)
class Dress:
    """What surrounds the text: `first` on the first page, `following` on the others, `foot` under all of them."""

    first: tuple[Placed, ...]
    following: tuple[Placed, ...]
    foot: str
    side: float = SIDE

    def on(self, laid: Sequence[Laid], words: Words) -> tuple[Page, ...]:
        """The laid out text with what surrounds it."""
        return tuple(
            Page(
                (
                    *(self.following if number else self.first),
                    *text.placed,
                    *footer(self.foot, number + 1, len(laid), words, self.side),
                )
            )
            for number, text in enumerate(laid)
        )


def write(copies: Sequence[Copy], about: About, *, duplex: bool = False) -> bytes:
    """The PDF file of these copies, one after the other; `duplex` begins each of them on the front of a sheet."""
    fonts.register()
    buffer = BytesIO()
    options: dict[str, Any] = {"initialFontName": fonts.REGULAR, "lang": str(about.language).replace("_", "-")}
    canvas = Canvas(buffer, pagesize=A4, pageCompression=1, invariant=1, **options)
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("Pupitre")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    press = _Press(canvas, copies)
    for copy in copies:
        press.print(copy, duplex=duplex)
    canvas.save()
    return buffer.getvalue()


class _Press:
    """Draws copies one after the other; a page that several of them share is drawn once, as a form."""

    def __init__(self, canvas: Canvas, copies: Sequence[Copy]) -> None:
        self._canvas = canvas
        self._several = len(copies) > 1
        self._uses = Counter(id(page) for copy in copies for page in copy.pages)
        self._forms: dict[int, str] = {}
        self._marks = 0

    def print(self, copy: Copy, *, duplex: bool) -> None:
        for number, page in enumerate(copy.pages):
            if duplex and (page.recto or not number) and not self._canvas.getPageNumber() % 2:
                self._canvas.showPage()
            if self._several and not number and copy.title:
                self._mark(copy.title, 0, HEIGHT)
            if self._uses[id(page)] > 1:
                self._canvas.doForm(self._form(page))
            else:
                self._draw(page.placed)
            self._draw(copy.own.get(number, ()))
            self._canvas.showPage()

    def _form(self, page: Page) -> str:
        name = self._forms.get(id(page))
        if name is None:
            name = self._forms[id(page)] = f"page{len(self._forms) + 1}"
            self._canvas.beginForm(name)
            self._draw(page.placed)
            self._canvas.endForm()
        return name

    def _draw(self, shown: tuple[Placed, ...]) -> None:
        for placed in shown:
            placed.flowable.drawOn(self._canvas, placed.box.x, placed.box.y)
            if isinstance(placed.flowable, style.Heading) and not self._several:
                self._mark(placed.flowable.entry, placed.flowable.level, placed.box.top + style.STEP)

    def _mark(self, title: str, level: int, top: float) -> None:
        self._marks += 1
        key = f"mark{self._marks}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top)
        self._canvas.addOutlineEntry(title, key, level=level)
