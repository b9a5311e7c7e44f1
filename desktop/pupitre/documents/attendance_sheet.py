# SPDX-License-Identifier: EUPL-1.2
"""The attendance sheet (feuille d’émargement) that members sign as they come in, with proxies, totals and quorum."""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from pupitre.documents import page, style, tables
from pupitre.documents.layout import Block, lay_out
from pupitre.domain.attendance import Standing, proxies_at, room, standing
from pupitre.domain.directory import Gender
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import quorum
from pupitre.domain.sitting import Seat
from pupitre.text import formats, names
from pupitre.text.attendance import roll_moment
from pupitre.text.language import Words

_LOWEST: Final = 9.2 * mm
"""Room to sign in."""
_SIDE: Final = page.NARROW_SIDE
_MEASURE: Final = page.WIDTH - 2 * _SIDE
_SHARES: Final = (0.055, 0.245, 0.275, 0.24, 0.185)


def render(p: Proceedings, words: Words) -> bytes:
    """Voting members in rank order, then those who sit without a voice; the head comes back on each page."""
    title = words.gettext("Attendance sheet")
    day = formats.day(p.sitting.on, words)
    when = words.gettext("{body}, {day} at {hour}").format(
        body=p.sitting.body_name, day=day, hour=formats.hour(p.sitting.at, words)
    )
    silent = [seat for seat in p.seats.values() if not seat.voices]
    story: list[Block] = [
        style.heading(title, style.TITLE),
        style.paragraph(when, style.SUBTITLE),
        style.paragraph(formats.capitalised(p.sitting.place)),
        Spacer(0, style.STEP),
        _table(p, p.voting_seats, words, first=1),
    ]
    if silent:
        story.append(style.heading(words.pgettext("attendance sheet", "Members without a voice")))
        story.append(_table(p, silent, words, first=len(p.voting_seats) + 1))
    story.append(_closing(p, words))
    laid = lay_out(story, lambda n: page.frame(page.TOP if n else page.TOP_UNDER_LETTERHEAD, page.BOTTOM, side=_SIDE))
    dress = page.Dress(
        page.letterhead(p.sitting, words, _SIDE),
        page.header(p.sitting.organisation_name, f"{title} · {when}", _SIDE),
        title,
        _SIDE,
    )
    about = page.About(f"{title}, {day}", p.sitting.organisation_name, when, words.locale)
    return page.write([page.Copy(dress.on(laid, words))], about)


def _table(p: Proceedings, seats: Sequence[Seat], words: Words, *, first: int) -> Flowable:
    head = (
        words.pgettext("attendance sheet", "No."),
        words.pgettext("attendance sheet", "Member"),
        words.pgettext("attendance sheet", "Function"),
        words.pgettext("attendance sheet", "Signature"),
        words.pgettext("attendance sheet", "Proxy"),
    )
    rows = [_row(p, seat, number, words) for number, seat in enumerate(seats, start=first)]
    widths = [share * _MEASURE for share in _SHARES]
    commands: list[tables.Command] = [
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("ALIGN", (0, 0), (0, -1), "RIGHT"),
        ("TEXTCOLOR", (0, 1), (0, -1), style.MUTED),
        ("LINEBEFORE", (3, 0), (4, -1), style.HAIRLINE, style.HAIR),
    ]
    return tables.listing(head, rows, widths, commands, lowest=_LOWEST)


def _row(p: Proceedings, seat: Seat, number: int, words: Words) -> tuple[tables.Cell, ...]:
    title = names.full_title(seat, p.sitting.organisation_name, words)
    return (
        str(number),
        style.paragraph(names.list_name(seat), style.CELL_STRONG),
        style.paragraph(formats.capitalised(title), style.SMALL),
        "",
        style.paragraph(_instead(p, seat, words), style.SMALL) if seat.voices else "—",
    )


def _instead(p: Proceedings, seat: Seat, words: Words) -> str:
    """Who sits in this member's place, to whom the member gave a proxy, or from whom they carry one; empty to be filled
    in."""
    substitute = room(p, roll_moment(p)).substitutes.get(seat.id)
    if substitute:
        woman, man = (
            words.pgettext("woman", "replaced by {name}"),
            words.pgettext("man", "replaced by {name}"),
        )
        return (woman if seat.gender is Gender.FEMALE else man).format(name=formats.typographic(substitute))
    known = proxies_at(p, roll_moment(p))
    given = [names.full_name(p.seats[x.holder], words) for x in known if x.giver == seat.id]
    if given:
        return words.pgettext("attendance sheet", "given to {name}").format(name=given[0])
    carried = [names.full_name(p.seats[x.giver], words) for x in known if x.holder == seat.id]
    return (
        words.pgettext("attendance sheet", "carried for {name}").format(name=formats.joined(carried, words))
        if carried
        else ""
    )


def _closing(p: Proceedings, words: Words) -> list[Flowable]:
    """The totals, counted once the sitting is open and else left to be written in, and who certifies them."""
    state = quorum(p, roll_moment(p))
    figures = {
        words.pgettext("attendance sheet", "Members with a voice"): str(state.in_office),
        words.gettext("Quorum"): str(state.required) if state.required else "—",
        **_counted(p, words),
    }
    wide = _MEASURE / len(figures)
    heads = [style.paragraph(label, style.FIGURE_LABEL) for label in figures]
    boxes = tables.plain(
        [heads, list(figures.values())],
        [wide] * len(figures),
        [
            ("FONT", (0, 1), (-1, 1), *style.FIGURE),
            ("ALIGN", (0, 1), (-1, 1), "CENTER"),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("TOPPADDING", (0, 1), (-1, 1), style.STEP),
            ("BOTTOMPADDING", (0, 1), (-1, 1), style.STEP),
            ("BOX", *tables.ALL, style.HAIRLINE, style.HAIR),
            ("LINEBEFORE", (1, 0), (-1, -1), style.HAIRLINE, style.HAIR),
        ],
    )
    signed = (
        words.pgettext("attendance sheet", "The president:"),
        words.pgettext("attendance sheet", "The secretary:"),
    )
    return [Spacer(0, 2 * style.STEP), boxes, Spacer(0, 6 * style.STEP), tables.fill_in(signed, _MEASURE, (0.5, 0.5))]


def _counted(p: Proceedings, words: Words) -> dict[str, str]:
    at = roll_moment(p)
    here = room(p, at)
    found = [standing(p, seat.id, at, at=here) for seat in p.voting_seats]
    substitutes = {Standing.SUBSTITUTED: words.pgettext("attendance sheet", "Members substituted")}
    shown = {
        Standing.PRESENT: words.pgettext("attendance sheet", "Members present"),
        **(substitutes if Standing.SUBSTITUTED in found else {}),
        Standing.REPRESENTED: words.pgettext("attendance sheet", "Members represented"),
        Standing.EXCUSED: words.pgettext("attendance sheet", "Members excused"),
        Standing.ABSENT: words.pgettext("attendance sheet", "Members absent"),
    }
    return {label: str(found.count(how)) if p.opening else "" for how, label in shown.items()}
