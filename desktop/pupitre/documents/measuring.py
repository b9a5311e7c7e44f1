# SPDX-License-Identifier: EUPL-1.2
"""For `pupitre bench`: the same content through other makers of PDFs, where this computer has them.

Plain layouts with the same texts, tables and fonts; none of them is needed by the program.
"""

import importlib
import importlib.util
import json
from collections.abc import Callable, Iterator, Sequence
from html import escape
from importlib.resources import as_file, files
from typing import Any, Final

from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice
from pupitre.text import drafting, formats, labels, names
from pupitre.text.language import Words

Making = Callable[[Any], bytes]

_TYPST: Final = """
#let doc = json(bytes(sys.inputs.doc))
#set page(paper: "a4", margin: 25mm, numbering: "1/1")
#set text(font: "Source Sans Pro", size: 10pt, lang: "fr", hyphenate: false)
#for part in doc [
  #heading(level: 2, part.title)
  #for line in part.text [ #par(line) ]
  #if part.rows.len() > 0 {
    table(columns: part.rows.at(0).len(), ..part.rows.flatten())
  }
]
"""


def minutes(p: Proceedings, words: Words) -> list[dict[str, Any]]:
    """What the minutes say: the attendance as a table, the sections as they are drafted, the figures of each ballot."""
    roll = [[names.list_name(s), names.title(s, words), _presence(p, s.id, words)] for s in p.seats.values()]
    figures = {drafting.section_of(o.item): _figures(o, words) for o in p.outcomes.values()}
    sections = drafting.sections(p, words)
    parts = [_part(s.title, s.text.split("\n\n"), figures.get(s.id, ())) for s in sections]
    return [_part(p.sitting.body_name, [formats.day(p.sitting.on, words)], roll), *parts]


def letters(p: Proceedings, seats: Sequence[str], words: Words) -> list[list[dict[str, Any]]]:
    """What each member's letter says: the address, the summons, the agenda as a table."""
    agenda = [[item.number, item.title, item.summary] for item in p.items]
    day = formats.day(p.sitting.on, words)
    return [
        [_part(p.sitting.body_name, [names.full_name(s, words), s.organisation_name, s.postcode, day], agenda)]
        for s in map(p.seats.__getitem__, seats)
    ]


def makers() -> Iterator[tuple[str, Making]]:
    """The other makers that can be imported here, by name."""
    if importlib.util.find_spec("typst"):
        yield "typst", _typst
    if importlib.util.find_spec("weasyprint"):
        yield "WeasyPrint", _weasyprint


def _part(title: str, text: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> dict[str, Any]:
    return {"title": title, "text": [*text], "rows": [*rows]}


def _figures(outcome: Outcome, words: Words) -> list[list[str]]:
    counts = {
        Choice.FOR: outcome.in_favour,
        Choice.AGAINST: outcome.against,
        Choice.ABSTENTION: outcome.abstention,
        Choice.NOT_TAKING_PART: outcome.not_taking_part,
    }
    return [[labels.label(choice, words) for choice in counts], [str(count) for count in counts.values()]]


def _presence(p: Proceedings, seat: str, words: Words) -> str:
    held = p.attendances.get(seat)
    return labels.label(held.presence, words) if held else ""


def _typst(doc: Any) -> bytes:
    typst = importlib.import_module("typst")
    told = {"doc": json.dumps(doc)}
    with as_file(files("font_source_sans_pro") / "files") as fonts:
        made: bytes = typst.compile(
            _TYPST.encode(), format="pdf", sys_inputs=told, font_paths=[str(fonts)], ignore_system_fonts=True
        )
    return made


def _weasyprint(doc: Any) -> bytes:
    made: bytes = importlib.import_module("weasyprint").HTML(string="".join(map(_html, doc))).write_pdf()
    return made


def _html(part: dict[str, Any]) -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}' for cell in row)}" for row in part["rows"])
    text = "".join(f"<p>{escape(line)}" for line in part["text"])
    return f"<h2>{escape(part['title'])}</h2>{text}<table>{rows}</table>"
