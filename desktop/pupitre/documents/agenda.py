# SPDX-License-Identifier: EUPL-1.2
"""The agenda as it is posted up at the seat (CGCT L2121-10, R2121-7): one page, to be read standing."""

from typing import Final

from reportlab.platypus import Flowable, Spacer

from pupitre.documents import items, page, style, tables
from pupitre.documents.layout import Block, Laid, lay_out
from pupitre.documents.signatory import signatory
from pupitre.domain.proceedings import Proceedings
from pupitre.text import formats
from pupitre.text.language import Words

_SIZES: Final = (items.look(15, 3 * style.STEP, 10.5), items.look(12.5, 2.5 * style.STEP, 9.5), items.LETTER)


def render(p: Proceedings, words: Words) -> bytes:
    """One page wherever the items allow it: as large as they let it be, and at the least as in the letter."""
    tries = (_laid(p, words, look) for look in _SIZES)
    laid = next((pages for pages in tries if len(pages) == 1), None) or _laid(p, words, items.LETTER)
    title = words.gettext("Agenda of the sitting of {day}").format(day=formats.day(p.sitting.on, words))
    dress = page.Dress(
        page.letterhead(p.sitting, words), page.header(p.sitting.organisation_name, title), p.sitting.body_name
    )
    about = page.About(title, p.sitting.organisation_name, p.sitting.body_name, words.locale)
    return page.write([page.Copy(dress.on(laid, words))], about)


def _laid(p: Proceedings, words: Words, look: items.Look) -> tuple[Laid, ...]:
    when = words.gettext("{day} at {hour}").format(
        day=formats.day(p.sitting.on, words), hour=formats.hour(p.sitting.at, words)
    )
    story: list[Block] = [
        style.heading(words.gettext("Agenda"), style.TITLE),
        style.paragraph(p.sitting.body_name, style.SUBTITLE),
        style.paragraph(formats.capitalised(when), style.POSTED_STRONG),
        style.paragraph(formats.capitalised(p.sitting.place), style.POSTED),
        Spacer(0, style.STEP),
        *items.agenda(p, words, look),
        _posted(p, words),
    ]
    return lay_out(story, lambda n: page.frame(top=page.TOP if n else page.TOP_UNDER_LETTERHEAD))


def _posted(p: Proceedings, words: Words) -> list[Flowable]:
    """Who convoked and when, and the line for the day of posting."""
    block: list[Flowable] = [Spacer(0, 3 * style.STEP)]
    if p.convocation:
        text = words.gettext("Convoked on {day} by {signatory}").format(
            day=formats.long_day(p.convocation.dated, words),
            signatory=", ".join(part for part in signatory(p, words) if part),
        )
        block.append(style.paragraph(text, style.NOTE_AFTER))
    labels = (words.pgettext("posted agenda", "Posted up on"), words.pgettext("posted agenda", "until"))
    return [*block, tables.fill_in(labels, page.MEASURE * 0.7, (0.5, 0.5))]
