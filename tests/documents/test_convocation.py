# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date

import pytest

from builders import an_item
from documents import reading
from documents.made import SUMMARY, conference
from pupitre.documents import addressee, convocation, page
from pupitre.domain.agenda import urgent
from pupitre.domain.sitting import Post
from pupitre.domain.terms import ItemKind, ItemRole


@pytest.fixture(scope="module")
def letter(french):
    """The letter to the second maire, as it is shown."""
    return reading.sheets(convocation.render(conference(), ["s2"], french))


def within(sheet, side=page.SIDE):
    return not reading.outside(sheet, side, page.WIDTH - side, 25, page.HEIGHT - 25)


def one_line(sheet):
    """The text of a page, wherever its lines break."""
    return " ".join(reading.normal(sheet.text).split())


def test_the_letter_is_as_it_was(french, matches_reference):
    matches_reference("convocation", convocation.render(conference(), ["s2"], french))


def test_the_letter_to_a_member_without_a_voice_is_as_it_was(french, matches_reference):
    plain = tuple(replace(item, summary="", attachments=()) for item in conference().items)
    matches_reference("convocation-without-voice", convocation.render(conference(items=plain), ["v1"], french))


def test_the_letter_says_who_convokes_whom_to_what_when_and_where(letter):
    text = reading.normal(letter[0].text)
    for said in (
        "Carcassonne Agglo",
        "1 rue Pierre-Germain · 11000 Carcassonne · Tél. 04 68 00 00 00 · assemblees@exemple.fr",
        "Monsieur Hervé Dupont",
        "Maire de Trèbes",
        "11800 TREBES",
        "Nos réf. : CM-2026-4",
        "Carcassonne, le 20 novembre 2026",
        "Objet : Convocation de la conférence des maires, jeudi 3 décembre 2026",
        "Monsieur le Maire,",
        "J’ai l’honneur de vous convier à la séance de la conférence des maires qui se tiendra :",
        "Jeudi 3 décembre 2026 à 18 h",
        "Salle du conseil, 1 rue Pierre Germain, Carcassonne",
        "Je vous prie d’agréer, Monsieur le Maire, l’expression de ma considération distinguée.",
        "Présidente de Carcassonne Agglo",
        "Élise Fabre",
    ):
        assert said in text, said


def test_a_letter_in_urgency_says_so_in_its_subject_with_its_reason_and_its_first_item(french):
    """CGCT L2121-11 and L2121-12."""
    p = conference()
    first = an_item("u", "Approbation du caractère urgent", role=ItemRole.URGENCY)
    letter = replace(p.convocation, urgent=True, urgency="péril imminent")
    sheet = reading.sheets(
        convocation.render(replace(p, convocation=letter, items=urgent(p.items, first)), ["s2"], french)
    )
    text = one_line(sheet[0])
    assert "Objet : Convocation en urgence de la conférence des maires" in text
    assert "pour le motif suivant : péril imminent. Il en sera rendu compte dès l’ouverture" in text
    assert "1. Approbation du caractère urgent" in [reading.normal(line) for line in sheet[0].lines]


def test_a_second_letter_says_so_and_that_no_quorum_is_needed(french):
    """CGCT L2121-17."""
    p = conference()
    again = replace(p.sitting, second_call=True, repeats="sitting:…", repeats_on=date(2026, 11, 16))
    text = one_line(reading.sheets(convocation.render(replace(p, sitting=again), ["s2"], french))[0])
    assert "Objet : Seconde convocation de la conférence des maires" in text
    assert "n’a pu délibérer le lundi 16 novembre 2026" in text
    assert "valable quel que soit le nombre de membres présents (CGCT L2121-17)" in text


def test_a_letter_mentions_the_election_that_will_be_held(french):
    """CGCT L2122-8."""
    elected = an_item("e", "Bureau", number="1", kind=ItemKind.ELECTION, post=Post("vice-président"))
    text = one_line(reading.sheets(convocation.render(conference(items=(elected,)), ["s2"], french))[0])
    assert "à l’élection suivante : vice-président (CGCT L2122-8)" in text


def test_the_letter_has_every_question_of_the_agenda_with_its_number(letter):
    lines = [reading.normal(line) for line in letter[0].lines]
    for item in conference().items:
        assert f"{item.number}. {item.title}" in lines


def test_the_notes_follow_on_the_next_pages_and_the_slip_comes_last(letter):
    assert letter[1].lines[1] == "Note explicative"
    assert letter[-1].lines[1] == "Réponse et pouvoir"
    assert reading.normal(letter[-1].lines[-1]) == f"CM-2026-4 page {len(letter)} sur {len(letter)}"


def test_only_the_address_stands_where_a_window_may_show_it(letter, french):
    box = addressee.SEEN
    inside = [r for r in letter[0].runs if box.y < r.y < box.top and r.right > box.x and r.x < box.right]
    assert tuple(run.text for run in inside) == addressee.address_lines(conference().seats["s2"], french)
    shown = addressee.SHOWN
    assert all(shown.y < run.y and run.y + 0.7 * run.size < shown.top for run in inside)
    assert all(shown.x + addressee.QUIET <= run.x and run.right <= shown.right for run in inside)


@pytest.mark.parametrize("items", [1, 4, 12, 40])
def test_nothing_leaves_the_frame_nor_covers_anything_however_long_the_agenda(french, items):
    title = "Plan local d’urbanisme intercommunal : débat sur les orientations générales du projet d’aménagement"
    asked = tuple(an_item(f"i{n}", title, number=str(n), summary=SUMMARY, rapporteur="s3") for n in range(1, items + 1))
    for sheet in reading.sheets(convocation.render(conference(items=asked), ["s2"], french)):
        assert within(sheet)
        assert not reading.collisions(sheet)


@pytest.mark.parametrize("items", range(5, 16))
def test_the_signature_never_stands_on_a_page_without_the_polite_formula(french, items):
    asked = tuple(an_item(f"i{n}", f"Point {n}", number=str(n)) for n in range(1, items + 1))
    sheets = reading.sheets(convocation.render(conference(items=asked), ["s2"], french))
    (signed,) = [sheet for sheet in sheets if "Élise Fabre" in [run.text for run in sheet.runs]]
    assert "Je vous prie d’agréer" in signed.text


def test_a_woman_is_greeted_as_such_and_who_has_no_voice_is_told(french):
    first, *_ = reading.sheets(convocation.render(conference(), ["v1"], french))
    assert "Madame la Vice-Présidente," in first.text
    assert "sans voix délibérative" in first.text.replace("\n", " ")
    assert "pouvoir" not in first.text


def test_the_message_of_the_president_stands_before_the_agenda(french):
    p = conference()
    told = replace(p, convocation=replace(p.convocation, message="La séance sera suivie d’une visite.\n\n– bus à 20 h"))
    text = reading.sheets(convocation.render(told, ["s2"], french))[0].text
    assert text.index("visite.") < text.index("bus à 20 h") < text.index("Ordre du jour")


def test_a_sitting_that_is_not_yet_convoked_shows_how_the_letter_will_be(french):
    draft = reading.sheets(convocation.render(conference(convocation=None), ["s2"], french))
    assert "Monsieur le Maire," in draft[0].text
    assert "réf." not in draft[0].text


def test_one_file_for_the_printer_has_each_letter_whole_and_numbered_from_one(french):
    p = conference(20)
    alone = len(reading.sheets(convocation.render(p, ["s2"], french)))
    sheets = reading.sheets(convocation.render(p, list(p.seats), french))
    assert len(sheets) == alone * len(p.seats)
    for number, seat in enumerate(p.seats):
        first, last = sheets[number * alone], sheets[number * alone + alone - 1]
        assert addressee.address_lines(p.seats[seat], french)[0] in first.text
        assert p.seats[seat].given_name in last.text
        assert reading.normal(first.lines[-1]).endswith(f"page 1 sur {alone}")


def test_printed_on_both_sides_each_letter_and_each_slip_begins_on_the_front_of_a_sheet(french):
    sheets = reading.sheets(convocation.render(conference(), ["s1", "s2", "v1"], french, duplex=True))
    fronts = {n for n, sheet in enumerate(sheets) if sheet.runs and not n % 2}
    starts = {n for n, sheet in enumerate(sheets) if "Objet" in sheet.text}
    slips = {n for n, sheet in enumerate(sheets) if sheet.lines and sheet.lines[1].startswith("Réponse")}
    assert len(starts) == len(slips) == 3
    assert starts | slips <= fronts


def test_each_letter_alone_is_the_same_file_as_when_it_is_asked_for_alone(french):
    p = conference(3)
    made = dict(convocation.each(p, list(p.seats), french))
    assert list(made) == list(p.seats)
    for seat, pdf in made.items():
        assert pdf == convocation.render(p, [seat], french)


def test_the_letter_can_be_in_english_for_who_reads_the_source(english):
    first, *_ = reading.sheets(convocation.render(conference(), ["s2"], english))
    assert "Mr Mayor," in first.text
