# SPDX-License-Identifier: EUPL-1.2
"""The figures of a count, in their order."""

from datetime import time
from typing import Any

import pytest

from builders import a_charter, at_the_vote
from pupitre.domain.charter import MajorityRule
from pupitre.domain.happening import Outcome
from pupitre.domain.terms import Mode, Result
from pupitre.text.figures import bracketed, cast_text, figures, remarks
from pupitre.text.language import Words


def outcome(**counts: Any) -> Outcome:
    return Outcome("i1", Result.ADOPTED, 4, time(18, 30), **counts)


def labels(mode: Mode, words: Words, **counts: Any) -> list[str]:
    return [figure.label for figure in figures(at_the_vote(mode), outcome(**counts), words)]


def test_an_open_ballot_has_no_blank_ballots(french: Words) -> None:
    assert labels(Mode.ORDINARY, french) == [
        *("Votants", "Pour", "Contre", "Abstention"),
        *("Ne prend pas part", "Suffrages exprimés", "Majorité absolue"),
    ]


def test_a_secret_ballot_has_blank_and_null_ones_in_the_place_of_abstentions(french: Words) -> None:
    secret = [
        "Votants",
        "Pour",
        "Contre",
        "Bulletins blancs",
        "Bulletins nuls",
        "Suffrages exprimés",
        "Majorité absolue",
    ]
    assert labels(Mode.SECRET, french) == secret


def test_what_was_counted_is_shown_whatever_the_ballot(french: Words) -> None:
    assert len(labels(Mode.SECRET, french, abstention=1, not_taking_part=2)) == 9


def test_another_majority_is_not_called_absolute(french: Words) -> None:
    p = at_the_vote(charter=a_charter(majority=MajorityRule.TWO_THIRDS))
    assert figures(p, outcome(), french)[-1].label == "Majorité"


def test_what_is_no_vote_cast_is_told_in_brackets(french: Words) -> None:
    counted = outcome(abstention=1, blank=2, null=1, not_taking_part=3)
    assert remarks(counted, french) == [
        *("1 abstention", "2 bulletins blancs", "1 bulletin nul"),
        "3 voix ne prenant pas part au vote",
    ]
    assert bracketed(outcome(blank=1), french) == " (1 bulletin blanc)"
    assert bracketed(outcome(), french) == ""


@pytest.mark.parametrize(("cast", "text"), [(1, "1 suffrage exprimé"), (52, "52 suffrages exprimés")])
def test_votes_cast_agree_with_their_number(cast: int, text: str, french: Words) -> None:
    assert cast_text(cast, french) == text
