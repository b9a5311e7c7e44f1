# SPDX-License-Identifier: EUPL-1.2
"""Whatever a slide says, all of it stands on the screen, large enough, and nothing stands on anything else."""

import pytest
from PySide6.QtCore import QSize

from pupitre.ui.colours import DARK, LIGHT, Colours, Tone, contrast
from pupitre.ui.public_screen.canvas import SMALL
from pupitre.ui.public_screen.figures import BAR, LEAST_ROW, SPACE
from pupitre.ui.public_screen.layout import (
    GAP,
    TITLE,
    below,
    content_of,
    pages_of,
    screen_of,
    sentence_words,
    side_band,
    title_words,
)
from pupitre.ui.public_screen.slide import Group, Head, Name, Poll, Slide, Standing, State, Verdict
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.seat_model import SeatMark
from pupitre.ui.widgets.tally_bar import Part

SIZES = [QSize(1920, 1080), QSize(1024, 768), QSize(3840, 2160), QSize(640, 480)]
HEAD = Head("Carcassonne Agglo", "Conférence des maires", "jeudi 3 décembre 2026")
LONG = " ".join(["Approbation de la convention pluriannuelle d’objectifs"] * 8)[:300]
SENTENCE = (
    "Avis défavorable : 12 voix pour et 48 contre sur 60 suffrages exprimés, majorité absolue 31 "
    "(9 abstentions, 3 voix ne prenant pas part au vote)."
)
NAMES = tuple(Name(f"Nom-Composé Jean-Christophe {at}", f"Nom-Composé J.-C. {at}") for at in range(128))
FULL = Slide(
    State.RESULT,
    HEAD,
    over="Point 12",
    title=LONG,
    verdict=Verdict("Avis défavorable", Tone.BAD, "close-circle-line"),
    sentence=SENTENCE,
    parts=tuple(Part(label, 12, Tone.GOOD) for label in ("Pour", "Contre", "Abstention", "Non-participation")),
    seats=tuple(SeatMark(at, str(at)) for at in range(128)),
    number="128",
    caption="voix",
    groups=(Group("Pour", "Pour (suite)", Tone.GOOD, Shape.DISC, NAMES),),
)


@pytest.mark.parametrize("size", SIZES)
def test_the_fullest_slide_has_room_for_its_verdict_and_every_row(dresser, size: QSize) -> None:
    room = content_of(screen_of(size))
    title, sentence = title_words(FULL, room.width(), TITLE), sentence_words(FULL, room.width())
    left = below(room, title, sentence)
    rows = left.height() - side_band(left) - GAP / 2
    assert rows >= 4 * LEAST_ROW + SPACE + BAR
    assert left.bottom() + sentence.height <= room.bottom()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", ["Questions", LONG[:90], LONG[:160], LONG])
def test_a_title_takes_at_most_four_lines_and_is_never_too_small(dresser, size: QSize, text: str) -> None:
    words = title_words(Slide(State.ITEM, HEAD, title=text), content_of(screen_of(size)).width(), TITLE)
    ((block, _),) = words.blocks
    assert len(block.lines) <= 4
    assert block.pixels > SMALL
    assert block.cut == (" ".join(block.lines) != text)


def test_a_title_of_three_hundred_letters_is_whole_on_a_wide_screen(dresser) -> None:
    room = content_of(screen_of(QSize(1920, 1080)))
    ((block, _),) = title_words(Slide(State.ITEM, HEAD, title=LONG), room.width(), TITLE).blocks
    assert not block.cut


@pytest.mark.parametrize("size", SIZES)
def test_names_follow_the_result_on_pages_that_say_where_they_are(dresser, size: QSize) -> None:
    pages = pages_of(FULL, size)
    assert pages[0].names is None
    named = pages[1:]
    assert [page.place for page in named] == [f"{at} / {len(named)}" for at in range(1, len(named) + 1)]
    rows = [row for page in named if page.names for column in page.names.columns for row in column if not row.heads]
    assert len(rows) == 128


def test_a_slide_of_words_has_one_page(dresser) -> None:
    assert len(pages_of(Slide(State.SUSPENDED, HEAD, title="Séance suspendue"), SIZES[0])) == 1


def test_the_candidates_of_an_election_share_its_pages(dresser) -> None:
    poll = Poll(("1er tour",), tuple(Standing(f"Mme {at}", ("1",)) for at in range(20)))
    pages = pages_of(Slide(State.VOTING, HEAD, title="Élection", poll=poll), SIZES[0])
    assert sum(len(page.slide.poll.standings) for page in pages if page.slide.poll) == 20
    assert len(pages) > 1


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_everything_that_is_written_stands_out_from_its_ground(colours: Colours) -> None:
    inks = [colours.ink, colours.muted, colours.accent, *(colours.tint(tone).text for tone in Tone)]
    assert all(contrast(ink, colours.page) >= 4.5 for ink in inks)
    assert all(contrast(colours.tint(tone).on_solid, colours.tint(tone).solid) >= 4.5 for tone in Tone)
