# SPDX-License-Identifier: EUPL-1.2
"""The minutes (procès-verbal): what was written, section by section, and the figures that nobody types.

CGCT L2121-15: date and hour, president, members present or represented, secretary, quorum, agenda, results of the
ballots with the names and the sense of each voter where the ballot was public, what was said; signed by the
president and the secretary. The text may have been written over by the secretary; the head, the figures of each
ballot and the annex of public ballots always come from the record.
"""

from itertools import chain
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from pupitre.documents import page, style, tables
from pupitre.documents.columns import Columns
from pupitre.documents.layout import NEW_PAGE, Block, lay_out
from pupitre.domain.ballot import senses, voters
from pupitre.domain.happening import Adjournment, Opening, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import quorum
from pupitre.domain.sitting import Item, hour_told
from pupitre.domain.terms import Choice, Mode, Result
from pupitre.text import drafting, formats, labels, names
from pupitre.text.attendance import roll_moment
from pupitre.text.figures import figures as figures_of
from pupitre.text.language import Words
from pupitre.text.quorum import quorum_sentence
from pupitre.text.voting import voter_name

_ROOM_TO_SIGN: Final = 22 * mm
_LABEL: Final = 42 * mm


def render(p: Proceedings, words: Words, *, fingerprint: str = "") -> bytes:
    """The minutes of an opened sitting; `fingerprint` is a short form of the hash of the record, or empty."""
    title = _title(p, words)
    written = list(chain.from_iterable(_section(p, section, words) for section in drafting.sections(p, words)))
    story: list[Block] = [
        style.heading(title, style.TITLE),
        style.paragraph(p.sitting.body_name, style.SUBTITLE),
        _head(p, words),
        *_signed(written, _signatures(p, words, fingerprint)),
        *_annex(p, words),
    ]
    laid = lay_out(story, lambda n: page.frame(page.TOP if n else page.TOP_UNDER_LETTERHEAD))
    dress = page.Dress(
        page.letterhead(p.sitting, words), page.header(p.sitting.organisation_name, title), p.sitting.body_name
    )
    about = page.About(title, p.sitting.organisation_name, p.sitting.body_name, words.locale)
    return page.write([page.Copy(dress.on(laid, words))], about)


def _title(p: Proceedings, words: Words) -> str:
    """What was taken up from papers does not pass for the minutes of the evening."""
    text = words.gettext("Minutes of the sitting of {day}")
    if p.sitting.taken_from:
        text = words.gettext("Sitting of {day}, taken up afterwards")
    return text.format(day=formats.day(p.sitting.on, words))


def _head(p: Proceedings, words: Words) -> Flowable:
    """The facts of the sitting at a glance."""
    state = quorum(p, roll_moment(p))
    facts = {
        words.pgettext("minutes", "Place"): formats.capitalised(p.sitting.place),
        words.pgettext("minutes", "Convocation"): formats.day(p.convocation.dated, words) if p.convocation else "",
        words.pgettext("minutes", "Opened"): _hour(p, p.opening, words),
        words.pgettext("minutes", "Adjourned"): _hour(p, p.adjournment, words),
        words.pgettext("minutes", "President"): _presidents(p, words),
        words.pgettext("minutes", "Secretary"): names.named(p, p.opening.secretary, words) if p.opening else "",
        words.gettext("Quorum"): quorum_sentence(state, words) if p.seats else "",
        words.pgettext("minutes", "Taken up from"): p.sitting.taken_from,
    }
    rows = [
        (style.paragraph(label, style.FACT), style.paragraph(fact, style.CELL)) for label, fact in facts.items() if fact
    ]
    table = tables.plain(
        rows,
        (_LABEL, page.MEASURE - _LABEL),
        [
            ("LINEBELOW", *tables.ALL, style.HAIRLINE, style.HAIR),
            ("TOPPADDING", *tables.ALL, 2.5),
            ("BOTTOMPADDING", *tables.ALL, 3.5),
        ],
    )
    table.spaceAfter = style.STEP
    return table


def _hour(p: Proceedings, event: Opening | Adjournment | None, words: Words) -> str:
    at = hour_told(event.at, p.sitting.taken_from) if event else None
    return formats.hour(at, words) if at else ""


def _presidents(p: Proceedings, words: Words) -> str:
    held = (p.opening.president, p.opening.co_president) if p.opening else ()
    return formats.joined([names.named(p, who, words) for who in held if who], words)


def _section(p: Proceedings, section: drafting.Written, words: Words) -> list[Block]:
    text = style.paragraphs(section.text)
    outcome = next((o for o in p.outcomes.values() if drafting.section_of(o.item) == section.id), None)
    story: list[Block] = [style.heading(section.title, level=1), *text]
    if outcome and outcome.item in p.ballots and outcome.result in (Result.ADOPTED, Result.REJECTED):
        last = story.pop() if len(text) > 1 else None
        story.append([*([last] if isinstance(last, Flowable) else []), _figures(p, outcome, words)])
    return story


def _signed(written: list[Block], signatures: list[Flowable]) -> list[Block]:
    """The text with the signatures under it: they never stand on a page without its last words."""
    *text, last = written or [Spacer(0, 0)]
    return [*text, [*(last if isinstance(last, list) else [last]), *signatures]]


def _figures(p: Proceedings, outcome: Outcome, words: Words) -> Flowable:
    """The count of a ballot, as it was proclaimed."""
    figures = {figure.label: figure.count for figure in figures_of(p, outcome, words)}
    table = tables.plain(
        [
            [style.paragraph(label, style.FIGURE_LABEL) for label in figures],
            [formats.number(figure, words) for figure in figures.values()],
        ],
        [page.MEASURE / len(figures)] * len(figures),
        [
            ("FONT", (0, 1), (-1, 1), *style.FIGURE),
            ("ALIGN", (0, 1), (-1, 1), "CENTER"),
            ("BACKGROUND", (0, 0), (-1, 0), style.TINT),
            ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
            ("TOPPADDING", *tables.ALL, 3),
            ("BOTTOMPADDING", *tables.ALL, 4),
            ("LINEBELOW", (0, 1), (-1, 1), style.HAIRLINE, style.HAIR),
        ],
    )
    table.spaceBefore = table.spaceAfter = style.STEP
    return table


def _annex(p: Proceedings, words: Words) -> list[Block]:
    """Every voter's sense in each public ballot (CGCT L2121-21), in columns by sense."""
    public = [item for item in p.items if item.id in p.outcomes and _is_public(p, item)]
    if not public or p.sitting.taken_from:  # papers are taken up with their figures, without the names
        return []
    story: list[Block] = [NEW_PAGE, style.heading(words.gettext("Annex: public ballots"), style.TITLE)]
    for item in public:
        story.append(style.heading(f"{item.number}. {item.title}", style.SUBHEADING, level=1))
        said, answering = senses(p, item.id), voters(p, item.id)
        for choice in Choice:
            found = [voter_name(p, seat, answering[seat], words) for seat, sense in said.items() if sense is choice]
            story += _sense(choice, found, words)
    return story


def _is_public(p: Proceedings, item: Item) -> bool:
    ballot = p.ballots.get(item.id)
    return bool(ballot and ballot.mode is Mode.PUBLIC)


def _sense(choice: Choice, found: list[str], words: Words) -> list[Block]:
    if not found:
        return []
    label = words.gettext("{label} ({count})").format(label=labels.label(choice, words), count=len(found))
    return [style.paragraph(label, style.SENSE), Columns([style.paragraph(name, style.CELL) for name in found], 3)]


def _signatures(p: Proceedings, words: Words, fingerprint: str) -> list[Flowable]:
    """The places of the signatures, side by side, and what ties the paper to the record; nobody signs a second time
    what was taken up from papers."""
    if not p.opening or p.sitting.taken_from:
        return []
    signing = [
        *((who, _president(p, who, words)) for who in (p.opening.president, p.opening.co_president) if who),
        (p.opening.secretary, _secretary(p, p.opening.secretary, words)),
    ]
    rows: list[list[tables.Cell]] = [
        [style.paragraph(office, style.TIGHT) for _, office in signing],
        [""] * len(signing),
        [style.paragraph(names.named(p, who, words), style.STRONG) for who, _ in signing],
    ]
    heights = [2 * style.STEP + 2, _ROOM_TO_SIGN, 2 * style.STEP + 2]
    places = tables.plain(rows, (page.MEASURE / len(signing),) * len(signing), heights=heights)
    block: list[Flowable] = [Spacer(0, 4 * style.STEP), places]
    if fingerprint:
        text = words.gettext("Fingerprint of the record: {fingerprint}").format(fingerprint=fingerprint)
        block += [Spacer(0, 2 * style.STEP), style.paragraph(text, style.NOTE)]
    return block


def _president(p: Proceedings, who: str, words: Words) -> str:
    if names.is_woman(p, who):
        return words.pgettext("woman", "The President")
    return words.pgettext("man", "The President")


def _secretary(p: Proceedings, who: str, words: Words) -> str:
    if names.is_woman(p, who):
        return words.pgettext("woman", "The secretary of the sitting")
    return words.pgettext("man", "The secretary of the sitting")
