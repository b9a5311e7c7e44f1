# SPDX-License-Identifier: EUPL-1.2
"""What became of an item is explained by its count."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from builders import (
    a_charter,
    a_sitting,
    at_the_vote,
    opened,
    seats_named,
    spaced,
)
from pupitre.domain.charter import Power
from pupitre.domain.happening import Opening, Outcome
from pupitre.domain.terms import Result
from pupitre.text import results
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
    assert spaced(results.outcome_sentence(ADVISES, figures, french)) == text


def test_the_casting_voice_is_that_of_who_presides(french: Words) -> None:
    p = replace(ADVISES, opening=Opening(time(18), "s2", "s1", 1))
    tie = outcome(3, 3, casting=True)
    assert "celle du président est prépondérante" in results.outcome_sentence(p, tie, french)


@pytest.mark.parametrize(
    ("figures", "start"),
    [
        (outcome(3, 1), "La conférence des maires émet un avis favorable : 3 voix"),
        (outcome(1, 3), "La conférence des maires émet un avis défavorable : 1 voix"),
        (outcome(0, 0, result=Result.NOTED), "La conférence des maires prend acte de cette information."),
    ],
)
def test_an_advising_body_gives_an_opinion(figures: Outcome, start: str, french: Words) -> None:
    assert spaced(results.ruling(ADVISES, figures, french)).startswith(start)


@pytest.mark.parametrize(
    ("figures", "start"),
    [
        (outcome(4, 0), "Le bureau adopte la délibération à l’unanimité des suffrages exprimés : 4 voix pour"),
        (outcome(1, 3), "Le bureau rejette le projet de délibération : 1 voix pour et 3 contre"),
    ],
)
def test_a_deciding_body_deliberates(figures: Outcome, start: str, french: Words) -> None:
    assert spaced(results.ruling(DECIDES, figures, french)).startswith(start)


def test_large_figures_are_set_as_numbers(french: Words) -> None:
    p = at_the_vote(seats=seats_named(5))
    assert "1\u202f000 voix pour" in results.outcome_sentence(p, outcome(1000, 2), french)
