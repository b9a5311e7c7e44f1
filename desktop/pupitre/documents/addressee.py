# SPDX-License-Identifier: EUPL-1.2
"""To whom a letter goes: how they are greeted, and an address that a window envelope shows.

The envelope is the DL of French post offices (110 × 220 mm, window of 35 × 100 mm or 45 × 100 mm, 20 mm from its right
and lower edges), the sheet folded in three. A sheet of 210 × 99 mm slides 10 mm sideways and 11 mm up and down in it:
`SHOWN` is seen wherever the sheet lies, and nothing else may be printed in `SEEN`, which a window may show.
"""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from pupitre.documents import fonts, style
from pupitre.documents.layout import Box, Placed, place
from pupitre.documents.page import HEIGHT, WIDTH
from pupitre.domain.directory import Function, Gender
from pupitre.domain.sitting import Seat
from pupitre.text import names
from pupitre.text.formats import capitalised
from pupitre.text.grammar import plain_letters
from pupitre.text.language import N_, Words

SHOWN: Final = Box(100 * mm, HEIGHT - 79 * mm, 90 * mm, 24 * mm)
SEEN: Final = Box(90 * mm, HEIGHT - 90 * mm, 110 * mm, 56 * mm)
QUIET: Final = 5 * mm
"""The clear margin that sorting machines want beside an address."""
MOST_LINES: Final = 6
"""Lines of an address (NF Z 10-011)."""
_SIZE: Final = 10.5
_LEADING: Final = 4 * mm
_FOLDS: Final = (99 * mm, 198 * mm)

_SALUTATIONS: Final = {
    Function.MAYOR: (N_("Madam Mayor"), N_("Mr Mayor")),
    Function.DEPUTY_MAYOR: (N_("Madam Deputy Mayor"), N_("Mr Deputy Mayor")),
    Function.MUNICIPAL_COUNCILLOR: (N_("Madam Councillor"), N_("Mr Councillor")),
    Function.PRESIDENT: (N_("Madam President"), N_("Mr President")),
    Function.VICE_PRESIDENT: (N_("Madam Vice-President"), N_("Mr Vice-President")),
    Function.COMMUNITY_COUNCILLOR: (N_("Madam Councillor"), N_("Mr Councillor")),
    Function.MEMBER: (N_("Madam"), N_("Sir")),
}
"""Women, then men. In French a woman is « Madame la Maire »: titles agree with who bears them (circular of 21 November
2017, JORF of 22 November 2017; Académie française, 28 February 2019). Who prefers « Madame le Maire » says so in the
catalogue of words, in one place."""


def salutation(seat: Seat, words: Words) -> str:
    """« Madame la Maire », « Monsieur le Président »."""
    return words.gettext(_SALUTATIONS[seat.function][0 if seat.gender is Gender.FEMALE else 1])


def address_lines(seat: Seat, words: Words) -> tuple[str, ...]:
    """At most six lines: the name, the title, the street, then the postcode and town as sorting machines read them."""
    greeted = words.gettext("Madam {name}") if seat.gender is Gender.FEMALE else words.gettext("Sir {name}")
    street = [line.strip() for line in seat.address.splitlines() if line.strip()]
    town = f"{seat.postcode} {plain_letters(seat.town).upper()}".strip()
    room = MOST_LINES - 2 - bool(town)
    if len(street) > room:
        street = [*street[: room - 1], ", ".join(street[room - 1 :])]
    lines = (greeted.format(name=names.bare_name(seat)), capitalised(names.title(seat, words)), *street, town)
    return tuple(line for line in lines if line)


class AddressBlock(Flowable):
    """The lines of an address, set as small as the widest of them needs in order to fit."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self.lines = tuple(lines)

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """As wide as there is room, as high as its lines."""
        widest = max(fonts.width(line, fonts.REGULAR, _SIZE) for line in self.lines)
        self.size = min(_SIZE, _SIZE * available_width / widest)
        self.width, self.height = available_width, len(self.lines) * _LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Called by reportlab with the canvas in place."""
        self.canv.setFillColor(style.INK)
        self.canv.setFont(fonts.REGULAR, self.size)
        for number, line in enumerate(self.lines, start=1):
            self.canv.drawString(0, self.height - number * _LEADING + 0.28 * _LEADING, fonts.printable(line))


class FoldMarks(Flowable):
    """Two short lines at the left edge, where the sheet is folded in three."""

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Of no size: the marks stand in the margin."""
        self.width = self.height = 0.0
        return 0.0, 0.0

    def draw(self) -> None:
        """Called by reportlab with the canvas in place."""
        self.canv.setStrokeColor(style.HAIR)
        self.canv.setLineWidth(style.HAIRLINE)
        for fold in _FOLDS:
            self.canv.line(5 * mm, HEIGHT - fold, 9 * mm, HEIGHT - fold)


def address(seat: Seat, words: Words) -> Placed:
    """The address block of a member, in the middle of what the window shows."""
    block = AddressBlock(address_lines(seat, words))
    spare = SHOWN.height - len(block.lines) * _LEADING
    return place(block, SHOWN.x + QUIET, SHOWN.top - spare / 2, SHOWN.width - QUIET)


def fold_marks() -> Placed:
    """The marks of the fold, on the whole page."""
    return Placed(FoldMarks(), Box(0, 0, WIDTH, HEIGHT))
