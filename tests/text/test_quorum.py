# SPDX-License-Identifier: EUPL-1.2
"""The quorum, and who is not counted in it, in words."""

import pytest

from builders import (
    a_seat,
    spaced,
)
from pupitre.domain.attendance import Standing
from pupitre.domain.directory import Gender
from pupitre.domain.quorum import QuorumState
from pupitre.text import quorum
from pupitre.text.language import Words


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
    assert spaced(quorum.quorum_sentence(state, french)) == text


def test_the_figures_of_the_quorum_can_stand_alone(french: Words) -> None:
    assert quorum.quorum_figures(QuorumState(83, 42, 41, {}), french) == "41 membres présents, 42 requis."


@pytest.mark.parametrize("standing", Standing)
def test_each_reason_for_not_counting_agrees_with_the_member(standing: Standing, french: Words) -> None:
    woman, man = (
        quorum.exclusion_reason(a_seat(gender=gender), standing, french) for gender in (Gender.FEMALE, Gender.MALE)
    )
    same = standing in (Standing.LEFT, Standing.RECUSED, Standing.RESIGNED)
    assert (woman == man) is same


def test_a_proxy_does_not_count_in_the_quorum(french: Words) -> None:
    reason = quorum.exclusion_reason(a_seat(), Standing.REPRESENTED, french)
    assert spaced(reason) == "représentée : un pouvoir ne compte pas dans le quorum"


def test_who_sits_without_a_voice_is_not_counted_even_when_present(french: Words) -> None:
    assert quorum.exclusion_reason(a_seat(voices=0), Standing.PRESENT, french) == "siège sans voix"
