# SPDX-License-Identifier: EUPL-1.2
"""The items of the agenda, as the letter, the posted agenda and the notes show them."""

from typing import Final, NamedTuple

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from pupitre.documents import style
from pupitre.documents.layout import Block
from pupitre.domain.agenda import numbered, texts_of
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.text import convening, formats, sentences
from pupitre.text.language import Words


class Look(NamedTuple):
    """How an item looks: its title, and the line under it; then those of an amendment, set under its text."""

    title: ParagraphStyle
    more: ParagraphStyle
    under_title: ParagraphStyle
    under_more: ParagraphStyle


def look(size: float, leading: float, more: float) -> Look:
    """Items of this size, their numbers hanging before them; `more` is the size of the line under each title."""
    return Look(*_styles(size, leading, more, 2 * size), *_styles(size, leading, more, 4.5 * size))


def _styles(size: float, leading: float, more: float, indent: float) -> tuple[ParagraphStyle, ParagraphStyle]:
    title = style.made(
        f"item-{size}-{indent}",
        style.TIGHT,
        fontSize=size,
        leading=leading,
        leftIndent=indent,
        bulletFontSize=size,
        bulletIndent=indent - 0.62 * size,  # reportlab pushes the text away from a number that ends nearer
        bulletAnchor="end",
        spaceBefore=leading - 1.5 * style.STEP,
        keepWithNext=1,
    )
    below = style.made(f"more-{size}-{indent}", style.NOTE, fontSize=more, leading=1.25 * more, leftIndent=indent)
    return title, below


LETTER: Final = look(style.BODY.fontSize, style.BODY.leading, style.NOTE.fontSize)


def agenda(p: Proceedings, words: Words, how: Look = LETTER, *, brief: bool = False) -> list[Block]:
    """The numbered items, each with a small line unless `brief`: what is asked, who reports, how many files."""
    story: list[Block] = []
    texts = texts_of(p.items)
    for item in numbered(p.items):
        under = texts[item.id] != item.id
        story.append(style.paragraph(item.title, how.under_title if under else how.title, bullet=f"{item.number}."))
        if not brief:
            story.append(style.paragraph(about(p, item, words), how.under_more if under else how.more))
    return story


def about(p: Proceedings, item: Item, words: Words) -> str:
    """« Avis · Rapporteur : M. Jean Dupont · 2 pièces jointes »."""
    parts = [convening.asked(p, item, words)]
    if item.rapporteur:
        parts.append(sentences.rapporteur_line(p, item.rapporteur, words))
    if item.attachments:
        count = len(item.attachments)
        parts.append(words.ngettext("{count} attachment", "{count} attachments", count).format(count=count))
    return " · ".join(parts)


def notes(p: Proceedings, words: Words) -> list[Block]:
    """The explanatory note of each item that has a summary or files (CGCT L2121-12); empty where none has."""
    story: list[Block] = []
    for item in numbered(p.items):
        if not item.summary.strip() and not item.attachments:
            continue
        story.append(style.heading(f"{item.number}. {item.title}", level=1))
        story.append(style.paragraph(about(p, item, words), style.ABOUT))
        text = style.paragraphs(item.summary)
        story += [*text[:-1], [*text[-1:], *_files(item, words)]]
    return story


def _files(item: Item, words: Words) -> list[Flowable]:
    """« Pièces jointes : plan.pdf (1,2 Mo) et tableau.ods (86 Ko) », kept with the last words above it."""
    if not item.attachments:
        return []
    files = [f"{a.name} ({formats.file_size(a.size, words)})" for a in item.attachments]
    line = words.ngettext("Attached file: {names}", "Attached files: {names}", len(files))
    return [style.paragraph(line.format(names=formats.joined(files, words)), style.NOTE)]
