# SPDX-License-Identifier: EUPL-1.2
"""Names in columns: all of them, in order, none cut."""

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from pupitre.ui.colours import LIGHT, Tone
from pupitre.ui.public_screen.canvas import SMALL, Canvas, width_of
from pupitre.ui.public_screen.names import GAP, STEP, NamesPage, draw_names, names_pages
from pupitre.ui.public_screen.slide import Group, Name
from pupitre.ui.widgets.marks import Shape

ROOM = QSizeF(1728, 640)


def group(label: str, count: int) -> Group:
    return Group(
        label,
        f"{label} (suite)",
        Tone.GOOD,
        Shape.DISC,
        tuple(Name(f"{label} Jean-Christophe {at:03}", f"{label} J.-C. {at:03}") for at in range(count)),
    )


def told(pages: list[NamesPage]) -> list[str]:
    return [row.text for page in pages for column in page.columns for row in column if row.text and not row.heads]


@pytest.mark.parametrize("counts", [(3, 2), (58, 8, 5, 1), (128,), (0, 128), (1, 1, 1, 1)])
def test_everybody_is_named_once_and_in_order(dresser, counts: tuple[int, ...]) -> None:
    groups = [group(f"Groupe{at}", count) for at, count in enumerate(counts)]
    assert told(names_pages(groups, ROOM)) == [name.whole for one in groups for name in one.names]


def test_a_few_names_stand_on_one_page_each_group_in_its_column_in_large_letters(dresser) -> None:
    (page,) = names_pages([group("Contre", 7), group("Abst", 3)], ROOM)
    assert [column[0].heads for column in page.columns] == [True, True]
    assert page.letters > SMALL


def test_a_hundred_and_twenty_eight_names_take_pages_of_the_smallest_letters(dresser) -> None:
    pages = names_pages([group("Pour", 128)], ROOM)
    assert len(pages) > 1
    assert {page.letters for page in pages} == {SMALL}


@pytest.mark.parametrize("room", [ROOM, QSizeF(1248, 640), QSizeF(1088, 300)])
def test_no_column_is_higher_than_its_room_nor_a_name_wider(dresser, room: QSizeF) -> None:
    for page in names_pages([group("Pour", 58), group("Contre", 8)], room):
        assert all(len(column) * page.letters * STEP <= room.height() for column in page.columns)
        width = (room.width() - GAP * (page.across - 1)) / page.across
        assert all(width_of(row.short, page.letters) <= width for column in page.columns for row in column)


def test_one_long_name_is_written_short_rather_than_widen_every_column(dresser) -> None:
    usual = group("Pour", 100)
    long = Name("Pour Jean-Christophe Marie-Hélène Véronique Abdelkader", "Pour J.-C. M.-H. V. A.")
    more = Group(usual.label, usual.more, usual.tone, usual.shape, (*usual.names, long))
    assert {page.across for page in names_pages([more], ROOM)} == {page.across for page in names_pages([usual], ROOM)}


def test_no_heading_stands_alone_at_the_foot_of_a_column(dresser) -> None:
    for first in range(1, 40):
        pages = names_pages([group("Pour", first), group("Contre", 50), group("Abst", 30)], ROOM)
        assert not any(column[-1].heads for page in pages for column in page.columns)


def test_a_column_that_goes_on_says_of_whom(dresser) -> None:
    pages = names_pages([group("Pour", 128)], ROOM)
    heads = [column[0].text for page in pages for column in page.columns]
    assert heads == ["Pour (128)", *["Pour (suite)"] * (len(heads) - 1)]


def test_the_last_page_is_about_as_full_as_the_others(dresser) -> None:
    pages = names_pages([group("Pour", 61)], ROOM)
    lengths = [len(column) for page in pages for column in page.columns]
    assert max(lengths) - min(lengths) <= len(lengths)


def test_names_and_the_mark_of_their_group_are_drawn(dresser) -> None:
    image = QImage(1728, 640, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.page))
    painter = QPainter(image)
    draw_names(Canvas(painter, LIGHT), QRectF(0, 0, 1728, 640), names_pages([group("Pour", 3)], ROOM)[0])
    painter.end()
    found = {image.pixelColor(x, y).name() for x in range(0, 600, 2) for y in range(0, 300, 2)}
    assert {LIGHT.good.mark.lower(), LIGHT.ink.lower()} <= found
