# SPDX-License-Identifier: EUPL-1.2
"""Where everything of a slide stands: the head, the title, and beneath it the result, the seats, the names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt

from pupitre.ui.public_screen.canvas import (
    BODY,
    BOLD,
    CENTRE,
    DEMI,
    LEAD,
    LEFT,
    REGULAR,
    RIGHT,
    SMALL,
    Block,
    Canvas,
    fit,
    unit,
)
from pupitre.ui.public_screen.figures import draw_rows, draw_stats
from pupitre.ui.public_screen.names import NamesPage, draw_names, names_pages
from pupitre.ui.public_screen.poll import draw_poll, standings_of
from pupitre.ui.public_screen.seats import draw_seats
from pupitre.ui.public_screen.slide import Slide, State, Verdict

MARGIN, TOP, HEAD, FOOT = 96, 54, 100, 56
GAP, BAND, GREAT_BAND = 40, 124, 250
LEFT_STATES = (State.ITEM, State.WAITING)
"""The slides of words alone that begin at the left, as the others do; a message stands in the middle."""
GREAT, MIDDLE, TITLE, LITTLE = (104, 92, 80, 72, 64, 56, 50, 46), (84, 76, 68, 60, 54, 46), (68, 60, 52, 46), (LEAD, 46)
"""Sizes of a title: alone, over a verdict, over a count, over names. It goes down them before anything is cut."""


@dataclass(frozen=True, slots=True)
class Screenful:
    """One page of a slide: the slide, or some of its `names`; `place` among its pages of names, as in « 2 / 3 »."""

    slide: Slide
    names: NamesPage | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a slide set in a width, with the colour of each block by name."""

    blocks: tuple[tuple[Block, str], ...]
    gap: float = 14

    @property
    def height(self) -> float:
        """Units from the first line to the last."""
        return sum(block.height for block, _ in self.blocks) + self.gap * max(0, len(self.blocks) - 1)


def screen_of(size: QSize) -> QRectF:
    """The whole screen in units."""
    scale = unit(size)
    return QRectF(0, 0, size.width() / scale, size.height() / scale)


def pages_of(slide: Slide, size: QSize) -> list[Screenful]:
    """The pages of a slide on a window of that size: they are shown one after the other."""
    room = content_of(screen_of(size))
    pages = [Screenful(slide)]
    if slide.poll:
        rest = below(room, title_words(slide, room.width(), TITLE), sentence_words(slide, room.width()))
        height = rest.height() - (BAND + GAP if slide.verdict else 0)
        pages = [Screenful(replace(slide, poll=part)) for part in standings_of(slide.poll, height)]
    if slide.groups:
        names = below(room, _names_heading(slide, room.width()), Words(()))
        found = names_pages(slide.groups, names.size())
        pages += [Screenful(slide, one, f"{at} / {len(found)}") for at, one in enumerate(found, start=1)]
    return pages


def title_words(slide: Slide, width: float, sizes: Sequence[int]) -> Words:
    """What is said of the item: its number, its title in at most four lines, and what stands under it."""
    over = fit(slide.over, width, (LEAD, SMALL), most=2, weight=DEMI)
    title = fit(slide.title, width, sizes[:-2], most=3, weight=BOLD)
    if title.cut:
        title = fit(slide.title, width, sizes[-3:], most=4, weight=BOLD)
    under = [(fit(line, width, (LEAD, BODY, SMALL), most=2), "muted") for line in slide.under if line]
    return Words(tuple(one for one in ((over, "accent"), (title, "ink"), *under) if one[0].lines))


def sentence_words(slide: Slide, width: float) -> Words:
    """The sentence that explains a count, across the whole width; without a count it stands beside the verdict."""
    if not (slide.sentence and (slide.parts or slide.poll)):
        return Words(())
    set_in = (fit(slide.sentence, width, (BODY, SMALL), most=most) for most in (1, 2, 3))
    whole = (block for block in set_in if not block.cut)
    return Words(((next(whole, None) or fit(slide.sentence, width, (SMALL,), most=3), "ink"),))


def _names_heading(slide: Slide, width: float) -> Words:
    told = " · ".join(text for text in (slide.over, slide.verdict.text if slide.verdict else "") if text)
    title = fit(slide.title, width, LITTLE, most=1, weight=BOLD)
    return Words(((fit(told, width, (BODY, SMALL), weight=DEMI), "accent"), (title, "ink")))


def content_of(screen: QRectF) -> QRectF:
    """What is left of the screen under its head."""
    return screen.adjusted(MARGIN, TOP + HEAD + GAP, -MARGIN, -FOOT)


def below(room: QRectF, title: Words, sentence: Words) -> QRectF:
    """What is left between the title and the sentence at the foot."""
    foot = sentence.height + GAP / 2 if sentence.blocks else 0
    return room.adjusted(0, title.height + GAP, 0, -foot)


def draw_page(canvas: Canvas, screen: QRectF, page: Screenful) -> None:
    """Draw one page on a whole screen."""
    slide, room = page.slide, content_of(screen)
    _draw_head(canvas, screen, slide)
    if page.names:
        heading = _names_heading(slide, room.width())
        _draw_words(canvas, room, heading)
        draw_names(canvas, below(room, heading, Words(())), page.names)
        if not page.place.endswith(" 1"):
            canvas.line(
                page.place, QRectF(room.left(), room.top(), room.width(), LEAD), canvas.colours.muted, align=RIGHT
            )
    elif slide.parts or slide.poll or slide.stats:
        _draw_counted(canvas, room, slide)
    else:
        _draw_spoken(canvas, room, slide)


def _draw_head(canvas: Canvas, screen: QRectF, slide: Slide) -> None:
    """The mark of the house and its name at the left, the day at the right."""
    colours, head = canvas.colours, slide.head
    box = screen.adjusted(MARGIN, TOP, -MARGIN, 0)
    canvas.panel(QRectF(box.left(), box.top() + 6, 10, HEAD - 12), colours.accent_solid, 5)
    day = fit(head.day, box.width() * 0.4, (SMALL,))
    left = box.adjusted(36, 0, -box.width() * 0.4 - GAP, 0)
    first = fit(head.organisation, left.width(), (SMALL,))
    foot = canvas.write(first, left, colours.muted)
    canvas.write(
        fit(head.body, left.width(), (BODY, SMALL), weight=BOLD), left.adjusted(0, foot - TOP, 0, 0), colours.ink
    )
    canvas.write(day, box, colours.muted, RIGHT)


def _draw_words(canvas: Canvas, box: QRectF, words: Words, align: Qt.AlignmentFlag = LEFT) -> None:
    top = box.top()
    for block, colour in words.blocks:
        place = QRectF(box.left(), top, box.width(), block.height)
        top = canvas.write(block, place, getattr(canvas.colours, colour), align) + words.gap


def _draw_spoken(canvas: Canvas, room: QRectF, slide: Slide) -> None:
    """Words alone, and perhaps a verdict: in the middle of the height."""
    align = LEFT if slide.state in LEFT_STATES or slide.verdict else CENTRE
    words = title_words(slide, room.width(), MIDDLE if slide.verdict else GREAT)
    band = GREAT_BAND if slide.verdict else 0
    total = words.height + (band + GAP if band else 0)
    top = room.top() + max(0.0, (room.height() - total) / 2)
    _draw_words(canvas, QRectF(room.left(), top, room.width(), words.height), words, align)
    if slide.verdict:
        _draw_band(
            canvas, QRectF(room.left(), top + words.height + GAP, room.width(), band), slide.verdict, slide.sentence
        )


def _draw_counted(canvas: Canvas, room: QRectF, slide: Slide) -> None:
    """The title at the top, the sentence at the foot, and the count between them."""
    title, sentence = title_words(slide, room.width(), TITLE), sentence_words(slide, room.width())
    _draw_words(canvas, room, title)
    _draw_words(canvas, QRectF(room.left(), room.bottom() - sentence.height, room.width(), sentence.height), sentence)
    rest = below(room, title, sentence)
    if slide.poll:
        _draw_poll(canvas, rest, slide)
    elif slide.seats:
        left, right = _halves(rest, 0.42)
        draw_seats(canvas, right, slide.seats, slide.number, slide.caption)
        _draw_figures(canvas, left, slide)
    else:
        _draw_alone(canvas, rest, slide)


def _draw_poll(canvas: Canvas, box: QRectF, slide: Slide) -> None:
    if slide.verdict:
        _draw_band(canvas, QRectF(box.left(), box.top(), box.width(), BAND), slide.verdict)
        box = box.adjusted(0, BAND + GAP, 0, 0)
    if slide.poll:
        draw_poll(canvas, box, slide.poll)


def side_band(box: QRectF) -> float:
    """Height of the verdict beside a half circle, so that the rows under it have their room."""
    return min(BAND, box.height() * 0.28)


def _draw_figures(canvas: Canvas, box: QRectF, slide: Slide) -> None:
    """The figures beside a half circle."""
    if slide.verdict:
        height = side_band(box)
        _draw_band(canvas, QRectF(box.left(), box.top(), box.width(), height), slide.verdict)
        box = box.adjusted(0, height + GAP / 2, 0, 0)
    draw_rows(canvas, box, slide.parts)


def _draw_alone(canvas: Canvas, box: QRectF, slide: Slide) -> None:
    """The figures where there is no half circle: the verdict is as high as the count."""
    if slide.stats:
        draw_stats(canvas, box.adjusted(0, (box.height() - 400) / 2, 0, 0), slide.stats)
        return
    left, right = _halves(box, 0.5)
    if slide.verdict:
        _draw_band(canvas, left.adjusted(0, 0, 0, -max(0.0, left.height() - 420)), slide.verdict)
    draw_rows(canvas, right, slide.parts)


def _halves(box: QRectF, share: float) -> tuple[QRectF, QRectF]:
    width = (box.width() - 2 * GAP) * share
    return QRectF(box.left(), box.top(), width, box.height()), box.adjusted(width + 2 * GAP, 0, 0, 0)


def _draw_band(canvas: Canvas, box: QRectF, verdict: Verdict, sentence: str = "") -> None:
    """The verdict on a ground of its colour, with its icon, and a sentence under it."""
    tint = canvas.colours.tint(verdict.tone)
    canvas.panel(box, tint.solid)
    side, inset = min(128.0, box.height() * 0.56), min(GAP, box.height() * 0.22)
    canvas.icon(verdict.icon, QRectF(box.left() + inset, box.center().y() - side / 2, side, side), tint.on_solid)
    text = box.adjusted(side + 1.7 * inset, 0, -inset, 0)
    sizes = [size for size in (120, 104, 92, 80, 72, 64, 56, 50, 46, SMALL) if size < box.height() * 0.75]
    word = _verdict_block(verdict.text, text, sizes)
    more = fit(sentence, text.width(), (LEAD, BODY, SMALL), weight=REGULAR)
    top = box.center().y() - (word.height + more.height) / 2
    foot = canvas.write(word, text.adjusted(0, top - box.top(), 0, 0), tint.on_solid)
    canvas.write(more, text.adjusted(0, foot - box.top(), 0, 0), tint.on_solid)


def _verdict_block(text: str, box: QRectF, sizes: Sequence[int]) -> Block:
    """The verdict as large as it may be: in one line, or in two of a band that is high enough."""
    one = fit(text, box.width(), sizes, weight=BOLD)
    two = fit(text, box.width(), sizes, most=2, weight=BOLD)
    return two if two.height < box.height() * 0.8 and two.pixels > one.pixels * 1.2 else one
