# SPDX-License-Identifier: EUPL-1.2
"""Sentences that explain figures: the result, the quorum, the notice, movements and proxies."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from builders import (
    a_charter,
    a_seat,
    a_sitting,
    arrival,
    at_the_vote,
    convoked,
    departure,
    given,
    opened,
    seats_named,
    spaced,
)
from pupitre.domain.attendance import ProxyFault, Standing
from pupitre.domain.charter import Notice, Power
from pupitre.domain.directory import Gender
from pupitre.domain.happening import Opening, Outcome, Proxy
from pupitre.domain.quorum import QuorumState
from pupitre.domain.terms import Mode, Result
from pupitre.text import sentences
from pupitre.text.language import Words

ADVISES, DECIDES = opened(), opened(charter=a_charter(power=Power.DECIDES), sitting=a_sitting(body_name="Bureau"))


def outcome(in_favour: int, against: int, **changes: Any) -> Outcome:
    cast = in_favour + against
    result = Result.ADOPTED if in_favour > against else Result.REJECTED
    fields = {"result": result, "in_favour": in_favour, "against": against, "majority": cast // 2 + 1, **changes}
    return Outcome(item="i1", n=4, at=time(18, 30), **fields)


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        (outcome(66, 2), "Avis favorable : 66 voix pour et 2 contre sur 68 suffrages exprimés, majorité absolue 35."),
        (outcome(2, 66), "Avis défavorable : 2 voix pour et 66 contre sur 68 suffrages exprimés, majorité absolue 35."),
        (
            outcome(5, 0, abstention=3),
            (
                "Avis favorable à l’unanimité des suffrages exprimés (3 abstentions) : "
                "5 voix pour sur 5 suffrages exprimés, majorité absolue 3."
            ),
        ),
        (
            outcome(1, 0, abstention=1, not_taking_part=1),
            (
                "Avis favorable à l’unanimité des suffrages exprimés "
                "(1 abstention, 1 voix ne prenant pas part au vote) : "
                "1 voix pour sur 1 suffrage exprimé, majorité absolue 1."
            ),
        ),
        (
            outcome(0, 4),
            (
                "Avis défavorable à l’unanimité des suffrages exprimés : "
                "4 voix contre sur 4 suffrages exprimés, majorité absolue 3."
            ),
        ),
        (
            outcome(4, 3, abstention=2, not_taking_part=1),
            (
                "Avis favorable : 4 voix pour et 3 contre sur 7 suffrages exprimés, majorité absolue 4 "
                "(2 abstentions, 1 voix ne prenant pas part au vote)."
            ),
        ),
        (outcome(0, 0, abstention=12), "Avis défavorable : aucun suffrage n’a été exprimé (12 abstentions)."),
        (
            outcome(3, 3, result=Result.ADOPTED, casting=True),
            (
                "Avis favorable : 3 voix pour et 3 contre sur 6 suffrages exprimés ; "
                "à égalité des voix, celle de la présidente est prépondérante."
            ),
        ),
        (
            outcome(3, 3),
            (
                "Avis défavorable : 3 voix pour et 3 contre sur 6 suffrages exprimés ; "
                "à égalité des voix et faute de voix prépondérante, la proposition n’est pas adoptée."
            ),
        ),
        (outcome(0, 0, result=Result.NOTED), "Pris acte."),
    ],
)
def test_a_result_is_explained_by_its_count(figures: Outcome, text: str, french: Words) -> None:
    assert spaced(sentences.outcome_sentence(ADVISES, figures, french)) == text


def test_the_casting_voice_is_that_of_who_presides(french: Words) -> None:
    p = replace(ADVISES, opening=Opening(time(18), "s2", "s1", 1))
    tie = outcome(3, 3, casting=True)
    assert "celle du président est prépondérante" in sentences.outcome_sentence(p, tie, french)


@pytest.mark.parametrize(
    ("figures", "start"),
    [
        (outcome(3, 1), "La conférence des maires émet un avis favorable : 3 voix"),
        (outcome(1, 3), "La conférence des maires émet un avis défavorable : 1 voix"),
        (outcome(0, 0, result=Result.NOTED), "La conférence des maires prend acte de cette information."),
    ],
)
def test_an_advising_body_gives_an_opinion(figures: Outcome, start: str, french: Words) -> None:
    assert spaced(sentences.ruling(ADVISES, figures, french)).startswith(start)


@pytest.mark.parametrize(
    ("figures", "start"),
    [
        (outcome(4, 0), "Le bureau adopte la délibération à l’unanimité des suffrages exprimés : 4 voix pour"),
        (outcome(1, 3), "Le bureau rejette le projet de délibération : 1 voix pour et 3 contre"),
    ],
)
def test_a_deciding_body_deliberates(figures: Outcome, start: str, french: Words) -> None:
    assert spaced(sentences.ruling(DECIDES, figures, french)).startswith(start)


def test_the_ways_of_voting_are_told_apart(french: Words) -> None:
    assert "main levée" in sentences.mode_sentence(Mode.ORDINARY, french)
    assert "appel nominal" in sentences.mode_sentence(Mode.PUBLIC, french)


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (QuorumState(83, 42, 68, {}), "Le quorum est atteint : 68 membres présents sur 83 en exercice, 42 requis."),
        (QuorumState(3, 2, 1, {}), "Le quorum n’est pas atteint : 1 membre présent sur 3 en exercice, 2 requis."),
        (QuorumState(3, 2, 0, {}), "Le quorum n’est pas atteint : 0 membre présent sur 3 en exercice, 2 requis."),
        (QuorumState(3, 0, 2, {}), "Aucun quorum n’est requis : 2 membres présents sur 3 en exercice."),
    ],
)
def test_the_quorum_is_told_with_its_figures(state: QuorumState, text: str, french: Words) -> None:
    assert spaced(sentences.quorum_sentence(state, french)) == text


def test_the_figures_of_the_quorum_can_stand_alone(french: Words) -> None:
    assert sentences.quorum_figures(QuorumState(83, 42, 41, {}), french) == "41 membres présents, 42 requis."


@pytest.mark.parametrize("standing", Standing)
def test_each_reason_for_not_counting_agrees_with_the_member(standing: Standing, french: Words) -> None:
    woman, man = (sentences.exclusion_reason(a_seat(gender=gender), standing, french) for gender in Gender)
    same = standing is Standing.LEFT
    assert (woman == man) is same


def test_a_proxy_does_not_count_in_the_quorum(french: Words) -> None:
    reason = sentences.exclusion_reason(a_seat(), Standing.REPRESENTED, french)
    assert spaced(reason) == "représentée : un pouvoir ne compte pas dans le quorum"


def test_who_sits_without_a_voice_is_not_counted_even_when_present(french: Words) -> None:
    assert sentences.exclusion_reason(a_seat(voices=0), Standing.PRESENT, french) == "siège sans voix"


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
    assert spaced(sentences.notice_sentence(convoked(), sent, french)) == text


@pytest.mark.parametrize(("days", "told"), [(5, "vendredi 27 novembre 2026 (5 jours francs)"), (1, "(1 jour franc)")])
def test_the_last_day_to_send_is_told(days: int, told: str, french: Words) -> None:
    p = convoked(charter=a_charter(notice=Notice(days, "")))
    assert told in sentences.deadline_sentence(p, french)


def test_an_arrival_and_a_departure_are_told_with_their_hour(french: Words) -> None:
    p = opened(movements=(arrival("s5", 2), departure("s3", 3)))
    told = [spaced(sentences.movement_sentence(p, m, french)) for m in p.movements]
    assert told == ["Mme Marie de La Tour arrive à 18 h 30.", "Mme Anne Le Goff quitte la séance à 19 h."]


def test_a_giver_who_arrives_ends_the_proxy(french: Words) -> None:
    p = opened(proxies=given(s5="s2"), movements=(arrival("s5", 2),))
    told = spaced(sentences.movement_sentence(p, p.movements[0], french))
    assert told.endswith("Le pouvoir donné à M. Jean Dupont prend fin.")


def test_a_holder_who_leaves_takes_the_use_of_the_proxy_away(french: Words) -> None:
    p = opened(proxies=given(s5="s2"), movements=(departure("s2", 2),))
    told = spaced(sentences.movement_sentence(p, p.movements[0], french))
    assert told.endswith("Le pouvoir de Mme Marie de La Tour ne peut plus être utilisé.")


def test_two_proxies_of_one_holder_are_told_together(french: Words) -> None:
    p = opened(proxies=given(s4="s2", s5="s2"), movements=(departure("s4", 1), departure("s2", 2)))
    (effect,) = sentences.movement_effects(p, p.movements[1], french)
    assert spaced(effect) == "Les pouvoirs de M. Paul d’Argent et Mme Marie de La Tour ne peuvent plus être utilisés."


def test_a_proxy_given_on_leaving_is_told_with_the_departure(french: Words) -> None:
    p = opened(movements=(departure("s3", 2),), proxies=(Proxy("s3", "s1", 3),))
    told = spaced(sentences.movement_sentence(p, p.movements[0], french))
    assert told == "Mme Anne Le Goff quitte la séance à 19 h et donne pouvoir à Mme Élise Fabre."


def test_a_proxy_given_later_is_not_told_with_the_departure(french: Words) -> None:
    p = opened(movements=(departure("s3", 2),), proxies=(Proxy("s3", "s1", 5),))
    assert sentences.parting_proxy(p, p.movements[0]) is None
    told = sentences.proxy_sentence(p, p.proxies[0], french)
    assert spaced(told) == "Mme Anne Le Goff donne pouvoir à Mme Élise Fabre."


def test_a_proxy_taken_back_is_told(french: Words) -> None:
    p = opened(proxies=(Proxy("s5", "s2", 0, ended=4),))
    told = sentences.proxy_end_sentence(p, p.proxies[0], french)
    assert spaced(told) == "Mme Marie de La Tour retire le pouvoir donné à M. Jean Dupont."


@pytest.mark.parametrize("fault", ProxyFault)
def test_each_fault_of_a_proxy_names_its_giver(fault: ProxyFault, french: Words) -> None:
    told = sentences.proxy_fault_sentence(opened(), Proxy("s5", "s2"), fault, french)
    assert "Le pouvoir de Mme Marie de La Tour" in spaced(told)


def test_somebody_from_outside_is_named_as_typed(french: Words) -> None:
    assert sentences.named(opened(), "Jeanne d'Arc, directrice", french) == "Jeanne d’Arc, directrice"
    assert not sentences.is_woman(opened(), "Jeanne d'Arc, directrice")


def test_large_figures_are_set_as_numbers(french: Words) -> None:
    p = at_the_vote(seats=seats_named(5))
    assert "1\u202f000 voix pour" in sentences.outcome_sentence(p, outcome(1000, 2), french)
