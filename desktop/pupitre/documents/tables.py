# SPDX-License-Identifier: EUPL-1.2
"""The few kinds of table that documents have: hairlines between rows, never a cage; the head comes back on each page.

A cell is a text of one line, or a flowable. Widths are in points.
"""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from reportlab.platypus import Flowable, Table, TableStyle

from pupitre.documents import fonts, style

Cell: TypeAlias = str | Flowable
Command: TypeAlias = tuple[Any, ...]

ALL: Final = ((0, 0), (-1, -1))
_HEAD: Final = ((0, 0), (-1, 0))
_BODY: Final = ((0, 1), (-1, -1))
PAD: Final = 4.0

_SET: Final[tuple[Command, ...]] = (
    ("FONT", *ALL, fonts.REGULAR, style.CELL.fontSize, style.CELL.leading),
    ("TEXTCOLOR", *ALL, style.INK),
    ("VALIGN", *ALL, "TOP"),
    ("LEFTPADDING", *ALL, 0),
    ("RIGHTPADDING", *ALL, PAD),
    ("TOPPADDING", *ALL, 1),
    ("BOTTOMPADDING", *ALL, 1),
)
_LISTED: Final[tuple[Command, ...]] = (
    ("LEFTPADDING", *ALL, PAD),
    ("FONT", *_HEAD, fonts.BOLD, style.SMALL.fontSize, style.SMALL.leading),
    ("TEXTCOLOR", *_HEAD, style.MUTED),
    ("BACKGROUND", *_HEAD, style.TINT),
    ("VALIGN", *_HEAD, "MIDDLE"),
    ("TOPPADDING", *_HEAD, 3),
    ("BOTTOMPADDING", *_HEAD, 4),
    ("LINEBELOW", *_BODY, style.HAIRLINE, style.HAIR),
)


def plain(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    commands: Sequence[Command] = (),
    *,
    heights: Sequence[float] | float | None = None,
    heads: int = 0,
) -> Table:
    """Aligned rows without lines; `heads` rows come back on each page, and a row is never split."""
    fonts.register()
    cells = [[fonts.printable(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
    return Table(
        cells,
        colWidths=list(widths),
        rowHeights=heights if heights is None or isinstance(heights, float) else list(heights),
        style=TableStyle([*_SET, *commands]),
        repeatRows=heads,
        splitByRow=1,
        hAlign="LEFT",
    )


def listing(
    head: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    commands: Sequence[Command] = (),
    *,
    lowest: float = 0.0,
) -> Table:
    """A list under a tinted head, with a hairline under each row; no row is lower than `lowest` points."""
    high = [_height(row, widths, lowest) for row in rows]
    heights = [2 * style.CELL.leading, *high] if lowest else None
    return plain([head, *rows], widths, [*_LISTED, *commands], heights=heights, heads=1)


def _height(row: Sequence[Cell], widths: Sequence[float], lowest: float) -> float:
    """What the highest cell of a row needs, with its padding."""
    cells = zip(row, widths, strict=True)
    needed = (cell.wrap(wide - 2 * PAD, 10_000)[1] + 2 * PAD for cell, wide in cells if isinstance(cell, Flowable))
    return max(lowest, *needed, 0.0)


def fill_in(labels: Sequence[str], width: float, shares: Sequence[float], *, indent: float = 0.0) -> Table:
    """A line to be written on by hand: labels, each before a dotted line; `shares` of the dots add up to 1."""
    wide = [fonts.width(label, fonts.REGULAR, style.BODY.fontSize) + PAD for label in labels]
    dots = width - indent - sum(wide) - PAD * (len(labels) - 1)
    row: list[Cell] = [""]
    widths = [indent]
    commands: list[Command] = [
        ("FONT", *ALL, fonts.REGULAR, style.BODY.fontSize, style.BODY.leading),
        ("BOTTOMPADDING", *ALL, 0),
        ("TOPPADDING", *ALL, style.STEP),
    ]
    for label, room, share in zip(labels, wide, shares, strict=True):
        row += [label, "", ""]
        widths += [room, dots * share, PAD]
        column = len(row) - 2
        commands.append(("LINEBELOW", (column, 0), (column, 0), 2 * style.HAIRLINE, style.MUTED, 1, (0.8, 2.4)))
    return plain([row[:-1]], widths[:-1], commands)
