# SPDX-License-Identifier: EUPL-1.2
import pytest
from reportlab.platypus import Flowable, Spacer

from pupitre.documents import style
from pupitre.documents.layout import NEW_PAGE, Box, DoesNotFit, lay_out, place

FRAME = Box(50, 100, 200, 100)


class Block(Flowable):
    """A block of a height that cannot be split, under its name."""

    def __init__(self, name: str, height: float, *, heads: bool = False, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self.name, self.height, self.keepWithNext = name, height, heads
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        return available_width, self.height


def names(pages):
    return ["".join(p.flowable.name for p in page.placed) for page in pages]


def test_blocks_fill_a_page_from_the_top_and_flow_to_the_next():
    pages = lay_out([Block(name, 40) for name in "abc"], lambda _: FRAME)
    assert names(pages) == ["ab", "c"]
    assert [p.box.y for p in pages[0].placed] == [160, 120]
    assert pages[0].bottom == 120


def test_the_larger_of_two_spaces_holds_and_none_stands_at_the_top():
    pages = lay_out([Block("a", 10, before=30, after=5), Block("b", 10, before=20)], lambda _: FRAME)
    assert [p.box.y for p in pages[0].placed] == [190, 160]


def test_a_heading_goes_with_what_it_announces():
    pages = lay_out([Block("a", 70), Block("h", 10, heads=True), Block("b", 40)], lambda _: FRAME)
    assert names(pages) == ["a", "hb"]


def test_a_heading_stays_where_the_first_lines_of_its_paragraph_fit():
    heading = Block("h", 10, heads=True)
    text = style.paragraph("mot " * 200)
    pages = lay_out([heading, text], lambda _: FRAME)
    assert pages[0].placed[0].flowable is heading
    assert len(pages[0].placed) == 2


def test_a_group_stays_together():
    pages = lay_out([Block("a", 70), [Block("b", 20), Block("c", 20)]], lambda _: FRAME)
    assert names(pages) == ["a", "bc"]


def test_a_group_higher_than_a_page_is_loosened_and_nothing_is_lost():
    pages = lay_out([Block("a", 70), [Block("b", 60), Block("c", 60), Block("d", 30)]], lambda _: FRAME)
    assert names(pages) == ["a", "b", "cd"]


def test_a_new_page_is_turned_once_and_never_leaves_an_empty_one():
    pages = lay_out([NEW_PAGE, Block("a", 10), NEW_PAGE, NEW_PAGE, Block("b", 10), NEW_PAGE], lambda _: FRAME)
    assert names(pages) == ["a", "b"]


def test_each_page_has_its_own_frame():
    pages = lay_out([Block(name, 40) for name in "abc"], lambda n: FRAME if n else Box(50, 100, 200, 50))
    assert names(pages) == ["a", "bc"]


def test_what_fits_on_no_page_is_told():
    with pytest.raises(DoesNotFit):
        lay_out([Block("a", 101)], lambda _: FRAME)


def test_an_empty_story_is_one_empty_page():
    (page,) = lay_out([], lambda _: FRAME)
    assert (page.placed, page.bottom) == ((), 200)


def test_a_hundredth_of_a_point_is_no_overflow():
    assert len(lay_out([Block("a", 50), Block("b", 50.005)], lambda _: FRAME)) == 1


def test_something_is_placed_by_its_top():
    assert place(Spacer(10, 30), 20, 100, 60).box == Box(20, 70, 10, 30)
