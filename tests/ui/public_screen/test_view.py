# SPDX-License-Identifier: EUPL-1.2
"""The widget that draws a slide."""

import pytest
from PySide6.QtCore import QTimer

from pupitre.ui.colours import DARK, LIGHT, Tone
from pupitre.ui.public_screen.slide import Group, Head, Name, Poll, Slide, Standing, State, Verdict
from pupitre.ui.public_screen.view import SlideView
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.seat_model import SeatMark
from pupitre.ui.widgets.stat_row import Stat
from pupitre.ui.widgets.tally_bar import Part

HEAD = Head("Carcassonne Agglo", "Conférence des maires", "jeudi 3 décembre 2026")
DONE = Verdict("Adopté", Tone.GOOD, "checkbox-circle-line")
PARTS = (Part("Pour", 3, Tone.GOOD), Part("Contre", 1, Tone.BAD, Shape.SQUARE))
SEATS = (SeatMark("a", "A", "pour"), SeatMark("b", "B", "contre", Tone.BAD, Shape.SQUARE))
NAMES = (Group("Contre", "Contre (suite)", Tone.BAD, Shape.SQUARE, (Name("Dupont Jean", "Dupont J."),)),)
WORDS = Slide(State.SUSPENDED, HEAD, title="Séance suspendue")
RESULT = Slide(State.RESULT, HEAD, title="Pacte", verdict=DONE, sentence="Adopté.", parts=PARTS)
NAMED = Slide(State.RESULT, HEAD, title="Pacte", verdict=DONE, parts=PARTS, seats=SEATS, groups=NAMES)
SLIDES = {
    "words": WORDS,
    "item": Slide(State.ITEM, HEAD, over="Point 4", title="Pacte", under=("Rapporteur : M. Dupont",)),
    "voting": Slide(State.VOTING, HEAD, title="Pacte", verdict=DONE, sentence="à main levée"),
    "result": RESULT,
    "named": NAMED,
    "room": Slide(State.ROLL_CALL, HEAD, title="Appel", stats=(Stat("62", "présents"),)),
    "seated room": Slide(State.ROLL_CALL, HEAD, title="Appel", parts=PARTS, seats=SEATS),
    "election": Slide(
        State.VOTING, HEAD, title="Élection", verdict=DONE, poll=Poll(("1er",), (Standing("A", ("3",), elected=True),))
    ),
}


def view_of(shown, slide: Slide, *, dark: bool = False) -> SlideView:
    view = SlideView()
    view.show_slide(slide, dark=dark)
    return shown(view, 960, 540)


def turning(view: SlideView) -> bool:
    timer = view.findChild(QTimer)
    return timer is not None and timer.isActive()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", SLIDES)
def test_every_page_of_every_slide_is_drawn_in_its_colours(shown, colours_of, name: str, *, dark: bool) -> None:
    view = view_of(shown, SLIDES[name], dark=dark)
    colours = DARK if dark else LIGHT
    for at in range(len(view.pages)):
        view.at = at
        found = colours_of(view)
        assert {colours.page.lower(), colours.ink.lower()} <= found


def test_a_screen_reader_finds_the_words_of_the_slide(shown) -> None:
    assert view_of(shown, RESULT).accessibleName() == RESULT.spoken()


def test_pages_turn_by_themselves_and_begin_again(shown) -> None:
    view = view_of(shown, NAMED)
    assert (len(view.pages), view.at, turning(view)) == (2, 0, True)
    view.turn()
    assert view.at == 1
    view.turn()
    assert view.at == 0


def test_one_page_does_not_turn_nor_what_nobody_sees(shown) -> None:
    view = view_of(shown, NAMED)
    view.hide()
    assert not turning(view)
    view.show_slide(WORDS, dark=False)
    view.show()
    assert not turning(view)


def test_another_slide_begins_at_its_first_page_and_the_same_one_goes_on(shown) -> None:
    view = view_of(shown, NAMED)
    view.turn()
    view.show_slide(NAMED, dark=True)
    assert view.at == 1
    view.show_slide(RESULT, dark=True)
    assert view.at == 0
