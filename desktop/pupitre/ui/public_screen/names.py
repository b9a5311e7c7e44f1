# SPDX-License-Identifier: EUPL-1.2
"""Who voted what, in columns: as large as one page allows; what one page does not hold goes to the next."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from pupitre.ui.public_screen.canvas import DEMI, SMALL, Canvas, width_of
from pupitre.ui.public_screen.slide import Group

LETTERS = (56, 48, SMALL)
STEP = 1.3
"""From one name to the next, in letters."""
MOST = 4
GAP = 56


@dataclass(frozen=True, slots=True)
class Row:
    """A name, or the heading of a group; "" is a gap between two groups. `short` is for a column too narrow for it."""

    text: str
    short: str
    group: Group
    heads: bool = False


Column = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class NamesPage:
    """The columns of one page, how many stand side by side on each, and how high its letters are."""

    columns: tuple[Column, ...]
    across: int
    letters: int


def names_pages(groups: Sequence[Group], room: QSizeF) -> list[NamesPage]:
    """Set the names in the largest letters that make one page: whole where they fit so, each group in columns of its
    own; else on several pages of small letters, the longest names in short."""
    for letters, short, apart in itertools.product(LETTERS, (False, True), (True, False)):
        across, lines = _across(groups, room.width(), letters, short=short), int(room.height() // (letters * STEP))
        columns = _flow(groups, max(3, lines), apart=apart)
        if len(columns) <= across:
            return [NamesPage(tuple(columns), across, letters)]
    columns = _even(groups, max(3, lines), across)
    pages = [tuple(columns[at : at + across]) for at in range(0, len(columns), across)]
    return [NamesPage(page, across, SMALL) for page in pages]


def _even(groups: Sequence[Group], lines: int, across: int) -> list[Column]:
    """The columns of as many pages as are needed, each about as full as the others."""
    columns = _flow(groups, lines, apart=False)
    pages = math.ceil(len(columns) / across)
    for fewer in range(lines - 1, 2, -1):
        tried = _flow(groups, fewer, apart=False)
        if len(tried) > pages * across:
            break
        columns = tried
    return columns


def _flow(groups: Sequence[Group], lines: int, *, apart: bool) -> list[Column]:
    """Fill columns of so many lines, each with a heading at its top, none with one at its foot.

    `apart`: no two groups share a column.
    """
    columns: list[Column] = []
    filled: list[Row] = []
    for group in groups:
        if filled and (apart or len(filled) + 3 > lines):
            columns.append(tuple(filled))
            filled = []
        filled += [Row("", "", group)] if filled else []
        filled.append(_head(_heading(group), group))
        for name in group.names:
            if len(filled) == lines:
                columns.append(tuple(filled))
                filled = [_head(group.more, group)]
            filled.append(Row(name.whole, name.short, group))
    return [*columns, tuple(filled)] if filled else columns


def _head(text: str, group: Group) -> Row:
    return Row(text, text, group, heads=True)


def _heading(group: Group) -> str:
    return f"{group.label} ({len(group.names)})"


def _across(groups: Sequence[Group], width: float, letters: int, *, short: bool) -> int:
    """How many columns stand side by side, each wide enough for the longest name and heading."""
    said = [name.short if short else name.whole for group in groups for name in group.names]
    names = [width_of(name, letters) for name in said]
    told = [text for group in groups for text in (_heading(group), group.more)]
    heads = [width_of(text, letters, DEMI) + letters * 1.2 for text in told]
    longest = max([*names, *heads], default=width)
    return max(1, min(MOST, int((width + GAP) // (longest + GAP))))


def draw_names(canvas: Canvas, box: QRectF, page: NamesPage) -> None:
    """Draw one page."""
    width, step = (box.width() - GAP * (page.across - 1)) / page.across, page.letters * STEP
    for at, column in enumerate(page.columns):
        left = box.left() + at * (width + GAP)
        for line, row in enumerate(column):
            _draw_row(canvas, QRectF(left, box.top() + line * step, width, step), row, page.letters)


def _draw_row(canvas: Canvas, box: QRectF, row: Row, letters: int) -> None:
    if not row.heads:
        text = row.text if width_of(row.text, letters) <= box.width() else row.short
        canvas.line(text, box, canvas.colours.ink, letters)
        return
    tint, side = canvas.colours.tint(row.group.tone), letters * 0.72
    canvas.mark(QRectF(box.left(), box.center().y() - side / 2, side, side), row.group.shape, tint.mark)
    canvas.line(row.text, box.adjusted(letters * 1.1, 0, 0, 0), tint.text, letters, DEMI)
