# SPDX-License-Identifier: EUPL-1.2
"""What became of an item is explained by its count."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from builders import (
    a_charter,
    a_sitting,
    an_election,
    at_the_vote,
    five_seats,
    opened,
    seats_named,
    spaced,
)
from pupitre.domain.ballot import outcome as tallied
from pupitre.domain.charter import MajorityRule, Power
from pupitre.domain.happening import Chair, Opening, Outcome
from pupitre.domain.terms import Choice, Mode, Result
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


SECRET = at_the_vote(Mode.SECRET, charter=a_charter(power=Power.DECIDES))


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        (
            outcome(40, 12, blank=3, null=1),
            (
                "Adopté au scrutin secret : 40 voix pour et 12 contre sur 52 suffrages exprimés, majorité absolue 27 "
                "(3 bulletins blancs, 1 bulletin nul)."
            ),
        ),
        (
            outcome(26, 26),
            (
                "Rejeté au scrutin secret : 26 voix pour et 26 contre sur 52 suffrages exprimés ; à égalité des voix "
                "au scrutin secret, aucune voix n’est prépondérante et la proposition n’est pas adoptée."
            ),
        ),
        (outcome(0, 0, blank=4), "Rejeté au scrutin secret : aucun suffrage n’a été exprimé (4 bulletins blancs)."),
    ],
)
def test_a_secret_result_says_so_and_counts_blank_and_null_ballots_apart(
    figures: Outcome, text: str, french: Words
) -> None:
    assert spaced(results.outcome_sentence(SECRET, figures, french)) == text


def test_who_presides_for_the_item_is_named_where_that_voice_prevails(french: Words) -> None:
    p = replace(ADVISES, chairs=(Chair("c1", time(18, 20), 3, "i1", "s2"),))
    told = spaced(results.outcome_sentence(p, outcome(3, 3, casting=True), french))
    assert told.endswith("à égalité des voix, celle de M. Jean Dupont, qui préside, est prépondérante.")


@pytest.mark.parametrize(
    ("rule", "figures", "end"),
    [
        (
            MajorityRule.TWO_THIRDS,
            outcome(46, 23, majority=46),
            "sur 69 suffrages exprimés, majorité des deux tiers 46.",
        ),
        (MajorityRule.TWO_THIRDS, outcome(3, 3, majority=4), "sur 6 suffrages exprimés, majorité des deux tiers 4."),
        (MajorityRule.UNANIMITY, outcome(5, 0, majority=5), "5 voix pour sur 5 suffrages exprimés, unanimité requise."),
        (
            MajorityRule.UNANIMITY,
            outcome(4, 1, majority=5, result=Result.REJECTED),
            "Avis défavorable : 4 voix pour et 1 contre sur 5 suffrages exprimés, unanimité requise.",
        ),
    ],
)
def test_the_majority_that_is_asked_for_is_named(rule: MajorityRule, figures: Outcome, end: str, french: Words) -> None:
    p = opened(charter=a_charter(majority=rule))
    assert spaced(results.outcome_sentence(p, figures, french)).endswith(end)


def test_a_college_that_refuses_is_named_and_nobody_reads_of_unanimity(french: Words) -> None:
    seats = {k: replace(seat, college="État" if k == "s1" else "Communes") for k, seat in five_seats().items()}
    p = at_the_vote(
        votes={"s1": Choice.ABSTENTION}, seats=seats, charter=a_charter(power=Power.DECIDES, each_college=True)
    )
    told = spaced(results.outcome_sentence(p, tallied(p, "i1", n=4, at=time(18, 40)), french))
    assert told == (
        "Rejeté : 3 voix pour et 0 contre sur 3 suffrages exprimés, majorité absolue 2 (1 abstention). "
        "Le collège État n’a pas adopté le texte, alors que l’accord de chaque collège est requis."
    )


@pytest.mark.parametrize(
    ("result", "label", "sentence"),
    [
        (Result.WITHDRAWN, "Retiré de l’ordre du jour.", "Ce point est retiré de l’ordre du jour."),
        (Result.POSTPONED, "Reporté.", "Ce point est reporté à une séance ultérieure."),
        (Result.SENT_BACK, "Renvoyé.", "Ce point est renvoyé pour un nouvel examen."),
    ],
)
def test_what_is_set_aside_has_no_figures(result: Result, label: str, sentence: str, french: Words) -> None:
    set_aside = outcome(0, 0, result=result)
    assert results.outcome_sentence(ADVISES, set_aside, french) == label
    assert results.ruling(ADVISES, set_aside, french) == sentence


def test_an_appointment_at_once_is_read_out(french: Words) -> None:
    took = outcome(0, 0, result=Result.TOOK_EFFECT, elected="Anne Roux")
    assert spaced(results.outcome_sentence(DECIDES, took, french)) == (
        "Nomination d’effet immédiat : Anne Roux, sans scrutin, en l’absence d’autre candidature."
    )
    assert results.ruling(DECIDES, took, french) == (
        "Une seule candidature ayant été déposée, la nomination d’Anne Roux prend effet immédiatement "
        "et il en est donné lecture (CGCT L2121-21)."
    )


def test_an_election_tells_its_round_and_its_figures(french: Words) -> None:
    p = an_election((11, 8), (11, 8))
    won = outcome(19, 0, result=Result.ELECTED, elected="Jean Dupont", majority=10, blank=1)
    assert spaced(results.outcome_sentence(p, won, french)) == (
        "Élection acquise au 2e tour : M. Jean Dupont, 11 voix sur 19 suffrages exprimés, majorité absolue 10 "
        "(1 bulletin blanc)."
    )
    assert spaced(results.ruling(p, won, french)) == (
        "La conférence des maires élit M. Jean Dupont au 2e tour : 11 voix sur 19 suffrages exprimés, "
        "majorité absolue 10 (1 bulletin blanc)."
    )
