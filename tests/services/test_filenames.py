# SPDX-License-Identifier: EUPL-1.2
"""Names of files that leave the program."""

from builders import a_seat
from pupitre.services.filenames import hyphened, letter_name


def test_a_letter_is_named_in_the_order_of_the_seats_by_commune_and_member():
    seat = a_seat("s7", "D'ARGENT", "Zoé", organisation_name="Trèbes", rank=7)
    assert letter_name(seat) == "007_trebes_d-argent-zoe.pdf"


def test_a_text_is_hyphened_for_a_file_name():
    assert hyphened("Séance du 3 décembre – l'été") == "seance-du-3-decembre-l-ete"
    assert hyphened("–") == ""


def test_a_long_name_stays_short_and_plain():
    name = letter_name(a_seat("s7", "DE LA TOUR-MAUBOURG " * 9, "Ève", organisation_name="Mas-des-Cours", rank=83))
    assert name.startswith("083_mas-des-cours_de-la-tour")
    assert name.isascii()
    assert len(name) <= 84
