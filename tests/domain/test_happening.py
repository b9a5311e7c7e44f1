# SPDX-License-Identifier: EUPL-1.2
"""What happens in the room: the votes cast, and the plain form in which each value is kept."""

from datetime import time

import pytest

from pupitre.domain.happening import (
    Ballot,
    Candidate,
    Chair,
    ClosedSession,
    Count,
    Movement,
    Opening,
    Outcome,
    Proxy,
    Recusal,
    Round,
    Share,
    Suspension,
)
from pupitre.domain.plain import from_plain, to_plain
from pupitre.domain.terms import Choice, Ground, Mode, RecusalKind, Result, Way


def test_the_votes_cast_are_those_for_and_against_only():
    """CGCT L2121-20."""
    assert Outcome("i1", Result.ADOPTED, 1, time(18), in_favour=5, against=2, abstention=4, not_taking_part=3).cast == 7


def test_the_votes_cast_of_a_count_are_those_for_against_and_for_candidates():
    """CGCT L2121-20: neither blank nor null ballots, nor abstentions."""
    shares = (Share("a", 33), Share("b", 29))
    assert Count("i1", 1, 1, time(18), blank=4, null=1, abstention=2, shares=shares).cast == 62
    assert Count("i1", 1, 1, time(18), in_favour=5, against=2, not_taking_part=3).cast == 7


@pytest.mark.parametrize(
    "value",
    [
        Opening(time(18, 7), "s1", "s2", 1, "s3"),
        Movement("m", "s1", Way.RESIGNATION, time(19), 5, "i1", "Léa ROUX"),
        Recusal("i1", "s1", RecusalKind.REPRESENTATIVE, time(18), 4, left=False),
        Chair("c", time(18), 3, "i1", "s2", "s3"),
        Suspension("s", time(18), 3, time(19), 9),
        ClosedSession("c", time(18), 3, 5, 40, 2, time(19), 8),
        Proxy("s1", "s2", 3, 7),
        Ballot("i1", Mode.SECRET, 4, Choice.FOR, Ground.REQUEST, 12, ("i1", "i2")),
        Round("i1", 2, (Candidate("a", "Liste A", "", ("Ève", "Paul"), ("1967", "1970-02-01")),), 7),
        Count("i1", 2, 8, time(19), 1, 2, 3, 4, 5, 6, (Share("a", 7),), 20, Choice.AGAINST),
        Outcome("i1", Result.ELECTED, 9, time(19), elected="Ève", by_age=True, blank=1, null=2),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_value_comes_back_whole_from_its_plain_form(value):
    assert from_plain(type(value), to_plain(value)) == value


def test_what_a_value_does_not_say_is_not_written_so_that_old_facts_keep_their_hash():
    assert to_plain(Proxy("s1", "s2")) == {"giver": "s1", "holder": "s2"}
