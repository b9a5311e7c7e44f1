# SPDX-License-Identifier: EUPL-1.2
"""The items of the agenda, as the letter, the posted agenda and the notes show them."""

from typing import Final, TypeAlias

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from pupitre.documents import style
from pupitre.documents.layout import Block, Story
from pupitre.domain.agenda import numbered
from pupitre.domain.sitting import Item, Proceedings
from pupitre.text import formats, labels, sentences
from pupitre.text.language import Words

Look: TypeAlias = tuple[ParagraphStyle, ParagraphStyle]

_INDENT: Final = 9 * mm
ITEM: Final = style.made(
    "item",
    style.TIGHT,
    leftIndent=_INDENT,
    bulletIndent=_INDENT - 2.5 * mm,
    bulletAnchor="end",
    bulletFontSize=10.5,
    spaceBefore=style.STEP / 2,
    keepWithNext=1,
)
ITEM_MORE: Final = style.made("item-more", style.NOTE, leftIndent=_INDENT)
LETTER: Final = (ITEM, ITEM_MORE)
"""How an item looks in a letter: its title, and the line under it."""


def agenda(p: Proceedings, words: Words, look: Look = LETTER) -> Story:
    """The numbered items, each with a small line: what is asked, who reports, how many files come with it."""
    return [
        block
        for item in numbered(p.items)
        for block in (
            style.paragraph(item.title, look[0], bullet=f"{item.number}."),
            style.paragraph(about(p, item, words), look[1]),
        )
    ]


def about(p: Proceedings, item: Item, words: Words) -> str:
    """« Avis · Rapporteur : M. Jean Dupont · 2 pièces jointes »."""
    parts = [labels.kind_label(item.kind, p.charter.power, words)]
    if item.rapporteur:
        lines = words.pgettext("man", "Rapporteur: {name}"), words.pgettext("woman", "Rapporteur: {name}")
        name = sentences.named(p, item.rapporteur, words)
        parts.append(lines[sentences.is_woman(p, item.rapporteur)].format(name=name))
    if item.attachments:
        count = len(item.attachments)
        parts.append(words.ngettext("{count} attachment", "{count} attachments", count).format(count=count))
    return " · ".join(parts)


def notes(p: Proceedings, words: Words) -> Story:
    """The explanatory note of each item that has a summary or files (CGCT L2121-12); empty where none has."""
    story: list[Block] = []
    for item in numbered(p.items):
        if not item.summary.strip() and not item.attachments:
            continue
        story.append(style.heading(f"{item.number}. {item.title}", level=1))
        story.append(style.paragraph(about(p, item, words), style.ABOUT))
        story += style.paragraphs(item.summary) if item.summary.strip() else []
        story += _files(item, words)
    return story


def _files(item: Item, words: Words) -> Story:
    if not item.attachments:
        return []
    head = style.paragraph(words.gettext("Attached files"), style.SUBHEADING)
    files = [f"{a.name} ({formats.file_size(a.size, words)})" for a in item.attachments]
    return [head, *(style.paragraph(name, style.LIST, bullet="–") for name in files)]
