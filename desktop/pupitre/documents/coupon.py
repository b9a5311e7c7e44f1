# SPDX-License-Identifier: EUPL-1.2
"""The slip that a member sends back: will they come, and if not, to whom do they give their voice.

A proxy (pouvoir) is written and names one other member (CGCT L2121-20); who has no voice has none to give. The slip
is a sheet of its own, so that nothing of the letter or of the notes goes away with it.
"""

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from pupitre.documents import style, tables
from pupitre.documents.layout import Block, Laid, Placed, lay_out, place
from pupitre.documents.page import MEASURE, frame
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.text import attendance, formats
from pupitre.text.language import Words

_BOX: Final = "☐"
_INDENT: Final = style.CHECK.leftIndent
_ROOM_TO_SIGN: Final = 24 * mm


class NameLine(Flowable):
    """The empty line where each copy has the name of its member."""

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Two lines: a name with two functions may be long."""
        self.width, self.height = available_width, 2 * style.STRONG.leading
        return self.width, self.height

    def draw(self) -> None:
        """Nothing here is common to all."""


def can_give_proxy(p: Proceedings, seat: Seat) -> bool:
    """Whether the charter lets this member give a proxy."""
    return bool(p.charter.proxies.per_holder and seat.voices)


def slip(p: Proceedings, words: Words, *, proxy: bool) -> Laid:
    """The slip as a page, with the proxy or without."""
    (laid,) = lay_out(_story(p, words, proxy=proxy), lambda _: frame())
    return laid


def named(p: Proceedings, laid: Laid, seat: Seat, words: Words) -> Placed:
    """The name of the member, on the slip's line for it."""
    line = next(placed.box for placed in laid.placed if isinstance(placed.flowable, NameLine))
    name = style.fitted(attendance.member(p, seat, words), style.STRONG, line.width, lines=2)
    return place(name, line.x, line.top, line.width)


def _story(p: Proceedings, words: Words, *, proxy: bool) -> list[Block]:
    title = words.pgettext("reply slip", "Reply and proxy") if proxy else words.pgettext("reply slip", "Reply")
    when = words.gettext("{body}, {day} at {hour}").format(
        body=p.sitting.body_name, day=formats.day(p.sitting.on, words), hour=formats.hour(p.sitting.at, words)
    )
    answers = [
        words.pgettext("reply slip", "will attend the sitting"),
        words.pgettext("reply slip", "cannot attend and asks to be excused"),
    ]
    if proxy:
        answers.append(words.pgettext("reply slip", "gives a proxy, to vote in their name at this sitting, to:"))
    return [
        style.paragraph(title, style.TITLE),
        style.paragraph(when, style.SUBTITLE),
        style.paragraph(_return_to(p, words)),
        Spacer(0, style.STEP),
        NameLine(),
        *(style.paragraph(text, style.CHECK, bullet=_BOX) for text in answers),
        *(_proxy(p, words) if proxy else []),
        *_signed(words),
    ]


def _return_to(p: Proceedings, words: Words) -> str:
    town = f"{p.sitting.organisation_postcode} {p.sitting.organisation_town}".strip()
    places = (p.sitting.organisation_name, p.sitting.organisation_address, town, p.sitting.organisation_email)
    return words.gettext("To be returned to: {address}").format(address=", ".join(part for part in places if part))


def _proxy(p: Proceedings, words: Words) -> list[Flowable]:
    """Who is to vote, written by hand, and the rule that bounds the choice."""
    labels = words.pgettext("reply slip", "Name:"), words.pgettext("reply slip", "Function:")
    holder = [tables.fill_in([label], MEASURE, (1.0,), indent=_INDENT) for label in labels]
    return [*holder, style.paragraph(proxy_rule(p, words), style.UNDER_CHECK)]


def proxy_rule(p: Proceedings, words: Words) -> str:
    """How many proxies one member may carry, with its basis."""
    rule = p.charter.proxies
    return words.ngettext(
        "Nobody carries more than {count} proxy ({basis}).",
        "Nobody carries more than {count} proxies ({basis}).",
        rule.per_holder,
    ).format(count=rule.per_holder, basis=rule.basis)


def _signed(words: Words) -> list[Flowable]:
    done = words.pgettext("reply slip", "Done at"), words.pgettext("reply slip", "on")
    return [
        Spacer(0, 2 * style.STEP),
        tables.fill_in(done, MEASURE, (0.6, 0.4)),
        style.paragraph(words.pgettext("reply slip", "Signature:"), style.UNDER_FILL),
        Spacer(0, _ROOM_TO_SIGN),
    ]
