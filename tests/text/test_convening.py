# SPDX-License-Identifier: EUPL-1.2
"""The notice in words, and what a letter must mention besides its agenda."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_charter, a_sitting, an_item, convoked, proceedings, spaced
from pupitre.domain.charter import Counting, Notice
from pupitre.domain.sitting import Convocation, Post
from pupitre.domain.terms import ItemKind
from pupitre.text import convening
from pupitre.text.language import Words


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        (date(2026, 11, 20), "Envoi le vendredi 20 novembre 2026 : 12 jours francs avant la séance, 5 requis."),
        (date(2026, 11, 27), "Envoi le vendredi 27 novembre 2026 : 5 jours francs avant la séance, 5 requis."),
        (date(2026, 12, 1), "Envoi le mardi 1er décembre 2026 : seulement 1 jour franc avant la séance, 5 requis."),
        (date(2026, 12, 3), "Envoi le jeudi 3 décembre 2026 : seulement 0 jour franc avant la séance, 5 requis."),
    ],
)
def test_the_notice_is_told_in_clear_days(sent: date, text: str, french: Words) -> None:
    assert spaced(convening.notice_sentence(convoked(), sent, french)) == text


def test_twelve_days_between_are_not_told_as_clear_days(french: Words) -> None:
    """CGCT L3121-19 and L4132-18."""
    p = proceedings(charter=a_charter(notice=Notice(12, "CGCT L3121-19", Counting.BETWEEN)))
    told = spaced(convening.notice_sentence(p, date(2026, 11, 22), french))
    assert told == "Envoi le dimanche 22 novembre 2026 : seulement 11 jours avant la séance, 12 requis."
    assert convening.notice_rule(p.charter.notice, french) == "12 jours"


def test_where_the_law_asks_for_no_notice_it_is_said(french: Words) -> None:
    p = proceedings(charter=a_charter(notice=Notice(0, "")))
    assert convening.notice_rule(p.charter.notice, french) == "aucun délai légal"
    assert spaced(convening.notice_sentence(p, date(2026, 12, 3), french)).endswith("2026 : aucun délai légal.")


def test_a_usual_letter_mentions_nothing_more(french: Words) -> None:
    assert convening.mentions(convoked(), french) == ()


def test_a_letter_in_urgency_gives_the_reason_and_announces_the_vote_on_it(french: Words) -> None:
    """CGCT L2121-11 and L2121-12: accounted for as soon as the sitting opens; the body votes on it."""
    letter = Convocation("CM-4", date(2026, 12, 1), "s1", urgent=True, urgency="péril à l'école.")
    notice = Notice(5, "règlement", urgent_days=1, urgent_basis="CGCT L2121-12")
    (told,) = convening.mentions(convoked(convocation=letter, charter=a_charter(notice=notice)), french)
    assert spaced(told).startswith("Cette convocation vous est adressée en urgence (CGCT L2121-12), pour le motif")
    assert "péril à l’école. Il en sera rendu compte" in told


def test_a_second_letter_says_that_the_body_will_decide_whatever_the_number(french: Words) -> None:
    """CGCT L2121-17."""
    again = a_sitting(second_call=True, repeats="sitting:…", repeats_on=date(2026, 11, 16))
    (told,) = convening.mentions(convoked(sitting=again), french)
    assert "la conférence des maires n’a pu délibérer le lundi 16 novembre 2026" in told
    assert "quel que soit le nombre de membres présents (CGCT L2121-17)" in told
    (told,) = convening.mentions(convoked(sitting=replace(again, repeats_on=None)), french)
    assert "lors de sa dernière séance" in told


def test_a_letter_mentions_the_elections_that_will_be_held(french: Words) -> None:
    """CGCT L2122-8."""
    items = (
        an_item("i1", "Élection du bureau", kind=ItemKind.ELECTION, post=Post("premier vice-président")),
        an_item("i2", "Élection d'un secrétaire", kind=ItemKind.ELECTION),
        an_item("i3"),
    )
    (told,) = convening.mentions(convoked(items=items), french)
    assert spaced(told).endswith(
        "aux élections suivantes : premier vice-président et Élection d’un secrétaire (CGCT L2122-8)."
    )
