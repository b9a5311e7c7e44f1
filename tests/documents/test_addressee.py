# SPDX-License-Identifier: EUPL-1.2
import pytest
from reportlab.lib.units import mm

from builders import a_seat
from pupitre.documents import addressee, fonts
from pupitre.documents.page import HEIGHT
from pupitre.domain.directory import Function, Gender

ENVELOPE = (220 * mm, 110 * mm)
SHEET = (210 * mm, 99 * mm)


def windows(high: float):
    """Where a window of that height may stand over the sheet, as it slides in the envelope: left, right, top, bottom
    from the upper left corner of the sheet."""
    for right_shift in (0, ENVELOPE[0] - SHEET[0]):
        for down_shift in (0, ENVELOPE[1] - SHEET[1]):
            left = ENVELOPE[0] - 120 * mm - right_shift
            bottom = ENVELOPE[1] - 20 * mm - down_shift
            yield left, left + 100 * mm, bottom - high, bottom


def test_what_is_shown_is_seen_however_the_sheet_lies_in_either_envelope():
    box = addressee.SHOWN
    for high in (35 * mm, 45 * mm):
        for left, right, top, bottom in windows(high):
            assert left <= box.x + 0.01
            assert box.right <= right + 0.01
            assert top <= HEIGHT - box.top + 0.01
            assert HEIGHT - box.y <= bottom + 0.01


def test_what_a_window_may_show_is_all_reserved():
    box = addressee.SEEN
    for high in (35 * mm, 45 * mm):
        for left, right, top, bottom in windows(high):
            assert box.x <= left + 0.01
            assert right <= box.right + 0.01
            assert HEIGHT - box.top <= top + 0.01
            assert bottom <= HEIGHT - box.y + 0.01


def test_an_address_of_six_lines_stands_in_the_window(french):
    seat = a_seat(address="Hôtel de ville\n1 place de la Mairie\nBP 12", postcode="11800", town="Trèbes")
    placed = addressee.address(seat, french)
    assert len(placed.flowable.lines) == addressee.MOST_LINES
    assert placed.box.y >= addressee.SHOWN.y - 0.01
    assert placed.box.top <= addressee.SHOWN.top
    assert placed.box.x >= addressee.SHOWN.x + addressee.QUIET
    assert placed.box.right <= addressee.SHOWN.right


def test_lines_that_are_too_many_are_joined_and_none_is_lost(french):
    seat = a_seat(address="Hôtel de ville\nEscalier B\n1 place de la Mairie\nBP 12", postcode="11800", town="Trèbes")
    lines = addressee.address_lines(seat, french)
    assert lines[2:5] == ("Hôtel de ville", "Escalier B", "1 place de la Mairie, BP 12")


def test_a_line_that_is_too_wide_is_set_smaller(french):
    seat = a_seat(address="Très long lieu-dit " * 4, postcode="11800", town="Trèbes")
    block = addressee.address(seat, french).flowable
    assert max(fonts.width(line, fonts.REGULAR, block.size) for line in block.lines) <= block.width + 0.01


def test_the_address_has_the_name_the_title_and_the_town_for_machines(french):
    woman = a_seat(organisation_name="Trèbes", address="1 rue Haute", postcode="11800", town="Trèbes")
    assert addressee.address_lines(woman, french) == (
        "Madame Élise Fabre",
        "Maire de Trèbes",
        "1 rue Haute",
        "11800 TREBES",
    )


def test_an_address_that_is_not_known_leaves_name_and_title(french):
    man = a_seat("s2", "D'ARGENT", "Paul", gender=Gender.MALE, organisation_name="Alzonne")
    assert addressee.address_lines(man, french) == ("Monsieur Paul d’Argent", "Maire d’Alzonne")


@pytest.mark.parametrize(
    ("function", "gender", "greeting"),
    [
        (Function.MAYOR, Gender.FEMALE, "Madame la Maire"),
        (Function.MAYOR, Gender.MALE, "Monsieur le Maire"),
        (Function.PRESIDENT, Gender.FEMALE, "Madame la Présidente"),
        (Function.VICE_PRESIDENT, Gender.MALE, "Monsieur le Vice-Président"),
    ],
)
def test_members_are_greeted_by_function_and_gender(french, function, gender, greeting):
    assert addressee.salutation(a_seat(function=function, gender=gender), french) == greeting


def test_there_is_a_greeting_for_every_function(english):
    greetings = {addressee.salutation(a_seat(function=f, gender=g), english) for f in Function for g in Gender}
    assert len(greetings) == 2 * len({f for f in Function if "councillor" not in f.value}) + 2


def test_the_folds_are_marked_in_thirds(french):
    assert addressee.fold_marks().box.height == HEIGHT
