# SPDX-License-Identifier: EUPL-1.2
"""Arrivals, departures and proxies in words."""

from dataclasses import replace
from datetime import time

import pytest

from builders import arrival, departure, given, opened, spaced
from pupitre.domain.attendance import ProxyFault
from pupitre.domain.happening import Movement, Proxy
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Way
from pupitre.text import movements
from pupitre.text.language import Words


def test_an_arrival_and_a_departure_are_told_with_their_hour(french: Words) -> None:
    p = opened(movements=(arrival("s5", 2), departure("s3", 3)))
    told = [spaced(movements.movement_sentence(p, m, french)) for m in p.movements]
    assert told == ["Mme Marie de La Tour arrive à 18 h 30.", "Mme Anne Le Goff quitte la séance à 19 h."]


def test_a_giver_who_arrives_ends_the_proxy(french: Words) -> None:
    p = opened(proxies=given(s5="s2"), movements=(arrival("s5", 2),))
    told = spaced(movements.movement_sentence(p, p.movements[0], french))
    assert told.endswith("Le pouvoir donné à M. Jean Dupont prend fin.")


def test_a_holder_who_leaves_takes_the_use_of_the_proxy_away(french: Words) -> None:
    p = opened(proxies=given(s5="s2"), movements=(departure("s2", 2),))
    told = spaced(movements.movement_sentence(p, p.movements[0], french))
    assert told.endswith("Le pouvoir de Mme Marie de La Tour ne peut plus être utilisé.")


def test_two_proxies_of_one_holder_are_told_together(french: Words) -> None:
    p = opened(proxies=given(s4="s2", s5="s2"), movements=(departure("s4", 1), departure("s2", 2)))
    (effect,) = movements.movement_effects(p, p.movements[1], french)
    assert spaced(effect) == "Les pouvoirs de M. Paul d’Argent et Mme Marie de La Tour ne peuvent plus être utilisés."


def test_a_proxy_given_on_leaving_is_told_with_the_departure(french: Words) -> None:
    p = opened(movements=(departure("s3", 2),), proxies=(Proxy("s3", "s1", 3),))
    told = spaced(movements.movement_sentence(p, p.movements[0], french))
    assert told == "Mme Anne Le Goff quitte la séance à 19 h et donne pouvoir à Mme Élise Fabre."


def test_a_proxy_given_later_is_not_told_with_the_departure(french: Words) -> None:
    p = opened(movements=(departure("s3", 2),), proxies=(Proxy("s3", "s1", 5),))
    assert movements.parting_proxy(p, p.movements[0]) is None
    told = movements.proxy_sentence(p, p.proxies[0], french)
    assert spaced(told) == "Mme Anne Le Goff donne pouvoir à Mme Élise Fabre."


def test_a_proxy_taken_back_is_told(french: Words) -> None:
    p = opened(proxies=(Proxy("s5", "s2", 0, ended=4),))
    told = movements.proxy_end_sentence(p, p.proxies[0], french)
    assert spaced(told) == "Mme Marie de La Tour retire le pouvoir donné à M. Jean Dupont."


@pytest.mark.parametrize("fault", ProxyFault)
def test_each_fault_of_a_proxy_names_its_giver(fault: ProxyFault, french: Words) -> None:
    told = movements.proxy_fault_sentence(opened(), Proxy("s5", "s2"), fault, french)
    assert "Le pouvoir de Mme Marie de La Tour" in spaced(told)


def told(p: Proceedings, words: Words, *, line: bool = False) -> list[str]:
    tell = movements.movement_line if line else movements.movement_sentence
    return [spaced(tell(p, m, words)) for m in p.movements]


def test_a_substitute_who_comes_and_goes_is_named_with_the_member(french: Words) -> None:
    p = opened(movements=(replace(arrival("s5", 2), substitute="Mme Julie Bonnet"), departure("s5", 3)))
    assert told(p, french) == [
        "Mme Julie Bonnet, en suppléance de Mme Marie de La Tour, arrive à 18 h 30.",
        "Mme Julie Bonnet, en suppléance de Mme Marie de La Tour, quitte la séance à 19 h.",
    ]


def test_a_member_who_arrives_relieves_the_substitute(french: Words) -> None:
    p = opened(movements=(replace(arrival("s5", 2), substitute="Mme Julie Bonnet"), arrival("s5", 3)))
    assert told(p, french)[1] == (
        "Mme Marie de La Tour arrive à 18 h 30. Mme Julie Bonnet cesse de siéger en suppléance."
    )


def test_who_resigns_is_no_longer_in_office(french: Words) -> None:
    p = opened(movements=(Movement("m", "s2", Way.RESIGNATION, time(20), 2),), proxies=given(s5="s2"))
    lost = "Le pouvoir de Mme Marie de La Tour ne peut plus être utilisé."
    assert told(p, french) == [f"M. Jean Dupont démissionne à 20 h et n’est plus en exercice. {lost}"]
    assert told(p, french, line=True) == [f"M. Jean Dupont démissionne et n’est plus en exercice. {lost}"]


def test_a_holder_who_comes_back_makes_the_proxy_of_use_again(french: Words) -> None:
    p = opened(proxies=given(s5="s2"), movements=(departure("s2", 2), arrival("s2", 3)))
    assert told(p, french)[1].endswith("Le pouvoir de Mme Marie de La Tour peut de nouveau être utilisé.")
