# SPDX-License-Identifier: EUPL-1.2
"""What a round gives: majorities, rounds, age (CGCT L2122-7, L2121-21; décret 85-643 art. 21; law.md §3.3)."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_item, opened
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import Elections, RoundMajority
from pupitre.domain.election import (
    check_candidates,
    check_immediate_effect,
    check_round,
    current_round,
    decide,
    decision,
    election_outcome,
)
from pupitre.domain.happening import Candidate, Count, Round, Share
from pupitre.domain.sitting import Post
from pupitre.domain.terms import ItemKind, Result

RULE = Elections()
CDG = Elections((RoundMajority.ABSOLUTE, RoundMajority.RELATIVE, RoundMajority.RELATIVE), "décret 85-643, art. 21")


def test_the_majority_is_counted_on_the_votes_cast_of_the_round():
    found = decide({"a": 33, "b": 29}, {}, 1, RULE)
    assert (found.cast, found.majority, found.elected) == (62, 32, "a")


@pytest.mark.parametrize("number", [1, 2])
def test_in_the_first_two_rounds_half_of_the_votes_cast_is_not_enough(number):
    assert decide({"a": 5, "b": 3, "c": 2}, {}, number, RULE).elected is None


def test_in_the_third_round_the_most_votes_elect():
    assert decide({"a": 5, "b": 3, "c": 4}, {}, 3, RULE).elected == "a"


def test_on_a_tie_in_the_last_round_the_eldest_is_elected():
    found = decide({"a": 5, "b": 5, "c": 1}, {"a": ("1961",), "b": ("1960",), "c": ("1930",)}, 3, RULE)
    assert (found.elected, found.by_age) == ("b", True)


@pytest.mark.parametrize(
    "births",
    [
        {"a": ("1960",), "b": ("1960",)},
        {"a": ("1960",), "b": ("1960-05-02",)},
        {"a": ("1960",)},
        {"a": ("1960",), "b": ("about 1960",)},
        {"a": ("1960", "1970"), "b": ("1960", "")},
    ],
)
def test_births_that_do_not_tell_equals_apart_decide_nothing(births):
    assert decide({"a": 5, "b": 5}, births, 3, RULE).undecided == ("a", "b")


def test_a_day_decides_where_the_year_is_the_same():
    assert decide({"a": 5, "b": 5}, {"a": ("1960-05-03",), "b": ("1960-05-02",)}, 3, RULE).elected == "b"


def test_between_lists_the_highest_mean_age_decides():
    """CGCT L2122-7-2."""
    births = {"a": ("1950", "1990"), "b": ("1965", "1967")}
    assert decide({"a": 5, "b": 5}, births, 3, RULE).elected == "b"


def test_in_a_relative_round_that_is_not_the_last_a_tie_leads_to_the_next():
    """Décret 85-643 art. 21."""
    births = {"a": ("1950",), "b": ("1960",)}
    assert decide({"a": 5, "b": 5}, births, 2, CDG).elected is None
    assert decide({"a": 5, "b": 4, "c": 3}, births, 2, CDG).elected == "a"
    assert decide({"a": 5, "b": 5}, births, 3, CDG).elected == "a"


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 20), min_size=1), st.integers(1, 3))
def test_nobody_is_elected_without_the_most_votes_nor_without_any(shares, number):
    found = decide(shares, dict.fromkeys(shares, ("1950",)), number, RULE)
    assert found.cast == sum(shares.values())
    if found.elected:
        assert 0 < shares[found.elected] == max(shares.values())
        assert number == 3 or 2 * shares[found.elected] > found.cast
    for who in found.undecided:
        assert shares[who] == max(shares.values())


ANNE, JEAN = Candidate("a", "Anne", births=("1961",)), Candidate("j", "Jean", births=("1958",))
ITEM = an_item(kind=ItemKind.ELECTION, post=Post("vice-président"))


def after(*counts, candidates=(ANNE, JEAN)):
    """A sitting with these rounds counted: (anne, jean) each."""
    rounds = tuple(Round("i1", n, candidates, 10 * n) for n, _ in enumerate(counts, start=1))
    counted = tuple(
        Count("i1", n, 10 * n + 1, time(18), blank=1, shares=(Share("a", anne), Share("j", jean)))
        for n, (anne, jean) in enumerate(counts, start=1)
    )
    return opened(items=(ITEM,), rounds=rounds, counts=counted)


def refused(p, candidates=(ANNE, JEAN), item=ITEM):
    with pytest.raises(RuleBroken) as caught:
        check_round(p, item, candidates)
    return caught.value.code


def test_a_round_is_opened_after_one_that_elected_nobody_while_one_is_left():
    check_round(opened(items=(ITEM,)), ITEM, (ANNE, JEAN))
    check_round(after((2, 2)), ITEM, (ANNE,))
    assert refused(after((3, 1))) == "round-elected"
    assert refused(after((2, 2), (2, 2), (2, 2))) == "round-elected"
    assert refused(after((0, 0), (0, 0), (0, 0))) == "no-round-left"
    uncounted = opened(items=(ITEM,), rounds=(Round("i1", 1, (ANNE,), 5),))
    assert refused(uncounted) == "round-not-counted"
    assert refused(uncounted, item=an_item()) == "item-is-no-election"


def test_candidates_are_named_once_each():
    check_candidates(ITEM, (ANNE, JEAN))
    for candidates, code in (
        ((), "no-candidate"),
        ((Candidate("x", ""),), "candidate-unnamed"),
        ((ANNE, Candidate("x", " ANNE")), "candidate-twice"),
    ):
        with pytest.raises(RuleBroken, match=code):
            check_candidates(ITEM, candidates)


def test_the_round_that_runs_is_the_last_and_its_decision_comes_with_its_count():
    p = after((2, 2), (3, 1))
    assert current_round(p, "i1").number == 2
    assert decision(p, "i1", 1).elected is None
    assert decision(p, "i1", 2).elected == "a"
    assert decision(p, "i1", 3) is None
    assert current_round(opened(), "i1") is None


def test_the_outcome_tells_the_votes_of_the_round_and_who_is_elected():
    found = election_outcome(after((2, 2), (3, 1)), "i1", n=50, at=time(19))
    assert (found.result, found.elected, found.cast, found.majority) == (Result.ELECTED, "Anne", 4, 3)
    assert (found.voters, found.blank, found.by_age) == (5, 1, False)
    assert election_outcome(after((2, 2)), "i1", n=50, at=time(19)).result is Result.NOT_ELECTED
    aged = election_outcome(after((2, 2), (2, 2), (2, 2)), "i1", n=50, at=time(19))
    assert (aged.elected, aged.by_age) == ("Jean", True)


def test_no_outcome_before_a_count_nor_while_equals_are_not_told_apart():
    with pytest.raises(RuleBroken, match="round-not-counted"):
        election_outcome(opened(items=(ITEM,)), "i1", n=9, at=time(19))
    twins = (Candidate("a", "Anne", births=("1961",)), Candidate("j", "Jean", births=("1961",)))
    with pytest.raises(RuleBroken, match="eldest-unknown") as caught:
        election_outcome(after((1, 1), (1, 1), (1, 1), candidates=twins), "i1", n=99, at=time(19))
    assert caught.value.facts == {"names": ("Anne", "Jean")}


def test_a_single_candidacy_takes_effect_at_once_in_a_commission_only():
    commission = an_item(kind=ItemKind.ELECTION, post=Post("membre", commission=True))
    check_immediate_effect(commission, (ANNE,))
    with pytest.raises(RuleBroken, match="not-a-single-candidacy"):
        check_immediate_effect(commission, (ANNE, JEAN))
    for item in (ITEM, an_item(kind=ItemKind.ELECTION)):
        with pytest.raises(RuleWarns, match="not-for-the-executive"):
            check_immediate_effect(item, (ANNE,))
