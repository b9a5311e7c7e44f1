# SPDX-License-Identifier: EUPL-1.2
"""The convocation: one letter a member, alone or all of them in one file for the printer.

CGCT L2121-10: it names the questions of the agenda. What letters have in common is laid out once for those who are
greeted alike and have the same rights; a letter then costs its address, its slip and the writing of the file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from pupitre.documents import addressee, coupon, items, page, style
from pupitre.documents.layout import NEW_PAGE, Block, Box, Laid, Placed, lay_out, place
from pupitre.documents.signatory import signatory
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.text import attendance, convening, formats, grammar
from pupitre.text.language import Words

_BODY_TOP: Final = 101 * mm
_DATE_TOP: Final = page.HEIGHT - 91 * mm
_ROOM_TO_SIGN: Final = 14 * mm


def render(p: Proceedings, seats: Sequence[str], words: Words, *, duplex: bool = False) -> bytes:
    """The letters to these seats in one file, each numbered from its page 1; `duplex` for two-sided printing.

    Raises KeyError for a seat that the sitting has not.
    """
    letters = _Letters(p, words)
    copies = [letters.to(p.seats[seat]) for seat in seats]
    return page.write(copies, letters.about(copies[0].title if len(copies) == 1 else ""), duplex=duplex)


def each(p: Proceedings, seats: Sequence[str], words: Words) -> Iterator[tuple[str, bytes]]:
    """Every seat with its letter as a file of its own, as fast as they can be written."""
    letters = _Letters(p, words)
    for seat in seats:
        copy = letters.to(p.seats[seat])
        yield seat, page.write([copy], letters.about(copy.title))


@dataclass(frozen=True, slots=True)
class _Kind:
    """What makes two letters the same but for the address and the name on the slip."""

    greeting: str
    voice: bool
    proxy: bool


class _Letters:
    """The letters of one sitting; those of a kind are laid out once."""

    def __init__(self, p: Proceedings, words: Words) -> None:
        self._p, self._words = p, words
        self._laid: dict[_Kind, tuple[tuple[page.Page, ...], Laid]] = {}

    def to(self, seat: Seat) -> page.Copy:
        """The copy of a member."""
        p, words = self._p, self._words
        kind = _Kind(addressee.salutation(seat, words), bool(seat.voices), coupon.can_give_proxy(p, seat))
        if kind not in self._laid:
            self._laid[kind] = _lay_out(p, kind, words)
        pages, slip = self._laid[kind]
        own = {0: (addressee.address(seat, words),), len(pages) - 1: (coupon.named(p, slip, seat, words),)}
        title = words.gettext("Convocation of {name}").format(name=attendance.member(p, seat, words))
        return page.Copy(pages, own, title)

    def about(self, title: str) -> page.About:
        """What a file of these letters says of itself."""
        subject = _subject(self._p, self._words)
        return page.About(title or subject, self._p.sitting.organisation_name, subject, self._words.locale)


def _lay_out(p: Proceedings, kind: _Kind, words: Words) -> tuple[tuple[page.Page, ...], Laid]:
    """The pages of the letters of a kind, the last of which is the slip."""
    letter, notes = _letter(p, kind, words), items.notes(p, words)
    if notes and len(lay_out(letter, _frame)) > 1:
        # A signature alone on a second page is ugly; what is left out of the list stands in the note that follows.
        letter = _letter(p, kind, words, brief=True)
    if notes:
        letter += [NEW_PAGE, style.heading(words.gettext("Explanatory note"), style.TITLE), *notes]
    slip = coupon.slip(p, words, proxy=kind.proxy)
    laid = (*lay_out(letter, _frame), slip)
    *pages, last = _dress(p, words).on(laid, words)
    return (*pages, page.Page(last.placed, recto=True)), slip


def _frame(number: int) -> Box:
    return page.frame(page.TOP if number else _BODY_TOP)


def _dress(p: Proceedings, words: Words) -> page.Dress:
    following = page.header(p.sitting.organisation_name, _subject(p, words))
    foot = p.convocation.reference if p.convocation else p.sitting.body_name
    return page.Dress(_first(p, words), following, foot)


def _first(p: Proceedings, words: Words) -> tuple[Placed, ...]:
    """What stands above the letter: letterhead, references beside the window, place and date under it."""
    references = [words.gettext("Enclosed: {list}").format(list=_enclosed(p, words))]
    if p.convocation and p.convocation.reference:
        references.insert(0, words.gettext("Our ref.: {reference}").format(reference=p.convocation.reference))
    width = addressee.SEEN.x - page.SIDE - 3 * mm
    left = addressee.SHOWN.x + addressee.QUIET
    dated = page.WIDTH - page.SIDE - left
    return (
        *page.letterhead(p.sitting, words),
        addressee.fold_marks(),
        place(style.fitted("\n".join(references), style.NOTE, width, lines=9), page.SIDE, addressee.SHOWN.top, width),
        place(style.fitted(_dated(p, words), style.TIGHT, dated), left, _DATE_TOP, dated),
    )


def _enclosed(p: Proceedings, words: Words) -> str:
    slip = words.gettext("reply slip")
    return formats.joined([words.gettext("explanatory note"), slip], words) if items.notes(p, words) else slip


def _dated(p: Proceedings, words: Words) -> str:
    if not p.convocation:
        return ""
    day, town = formats.long_day(p.convocation.dated, words), p.sitting.organisation_town
    return words.gettext("{town}, {day}").format(town=town, day=day) if town else formats.capitalised(day)


def _subject(p: Proceedings, words: Words) -> str:
    """« Convocation de la conférence des maires, jeudi 3 décembre 2026 »."""
    text = words.gettext("Convocation {of_body}, {day}")
    if p.sitting.second_call:
        text = words.gettext("Second convocation {of_body}, {day}")
    elif p.convocation and p.convocation.urgent:
        text = words.gettext("Convocation in urgency {of_body}, {day}")
    return text.format(of_body=grammar.of(p.sitting.body_name, words), day=formats.day(p.sitting.on, words))


def _letter(p: Proceedings, kind: _Kind, words: Words, *, brief: bool = False) -> list[Block]:
    subject = words.gettext("Subject: {subject}").format(subject=_subject(p, words))
    summons = words.gettext("I have the honour of inviting you to the sitting {of_body}, which will be held:")
    when = words.gettext("{day} at {hour}").format(
        day=formats.day(p.sitting.on, words), hour=formats.hour(p.sitting.at, words)
    )
    message = p.convocation.message.strip() if p.convocation else ""
    return [
        style.paragraph(subject, style.SUBJECT),
        style.paragraph(words.gettext("{greeting},").format(greeting=kind.greeting)),
        style.paragraph(summons.format(of_body=grammar.of(p.sitting.body_name, words))),
        style.paragraph(formats.capitalised(when), style.WHEN),
        style.paragraph(formats.capitalised(p.sitting.place), style.WHERE),
        *(style.paragraph(text, style.BODY) for text in convening.mentions(p, words)),
        *(style.paragraphs(message) if message else []),
        style.paragraph(words.gettext("Agenda"), style.SUBHEADING),
        *items.agenda(p, words, brief=brief),
        *_closing(p, kind, words),
    ]


def _closing(p: Proceedings, kind: _Kind, words: Words) -> list[Block]:
    """How to answer, the polite formula, and the place for the signature; the last two stay on one page."""
    polite = words.gettext("I beg you to accept, {greeting}, the assurance of my highest consideration.")
    name, function = signatory(p, words)
    return [
        style.paragraph(_answering(p, kind, words), style.AFTER_LIST),
        [
            style.paragraph(polite.format(greeting=kind.greeting)),
            style.paragraph(formats.capitalised(function), style.SIGNATURE),
            Spacer(0, _ROOM_TO_SIGN),
            style.paragraph(name, style.SIGNATURE_NAME),
        ],
    ]


def _answering(p: Proceedings, kind: _Kind, words: Words) -> str:
    text = words.gettext("Please let us know whether you will attend, by returning the reply slip.")
    if kind.proxy:
        proxy = words.gettext("If you cannot attend, you may give a written proxy to another member.")
        return f"{text} {proxy} {coupon.proxy_rule(p, words)}"
    silent = words.gettext("You sit at this meeting without a voice.")
    return text if kind.voice else f"{text} {silent}"
