# SPDX-License-Identifier: EUPL-1.2
"""Elections (law.md §3.3; peers.md §5)."""

import pytest

from builders import an_item
from houses import held, rules
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import RoundMajority
from pupitre.domain.election import check_immediate_effect, check_lists, decide
from pupitre.domain.happening import Candidate
from pupitre.domain.sitting import Post
from pupitre.domain.terms import ItemKind

COUNCIL, CENTRE = rules().elections, rules("conseil_administration_cdg").elections
BIRTHS = {"a": ("1958-04-02",), "b": ("1961",), "c": ("1970",)}


def test_33_votes_of_62_cast_elect_in_the_first_round_where_the_minutes_asked_for_34():
    """Scenario E01, 2017: 66 voters, 4 blank; the majority is counted on the votes cast of the round, 32."""
    found = decide({"a": 33, "b": 29}, {}, 1, COUNCIL)
    assert (found.cast, found.majority, found.elected) == (62, 32, "a")


@pytest.mark.parametrize("number", [1, 2])
def test_the_first_two_rounds_ask_for_the_absolute_majority(number):
    """CGCT L2122-7."""
    assert decide({"a": 31, "b": 31}, BIRTHS, number, COUNCIL).elected is None
    assert decide({"a": 30, "b": 20, "c": 12}, BIRTHS, number, COUNCIL).elected is None
    assert decide({"a": 32, "b": 30}, BIRTHS, number, COUNCIL).elected == "a"


def test_the_third_round_elects_who_has_the_most_votes():
    """CGCT L2122-7."""
    assert decide({"a": 20, "b": 22, "c": 20}, BIRTHS, 3, COUNCIL).elected == "b"


def test_between_equals_of_the_third_round_the_eldest_is_elected():
    """CGCT L2122-7."""
    found = decide({"a": 31, "b": 31}, BIRTHS, 3, COUNCIL)
    assert (found.elected, found.by_age) == ("a", True)


def test_between_lists_the_highest_mean_age_decides():
    """CGCT L2122-7-2 (all communes since law 2025-444)."""
    births = {"a": ("1950", "1992", "1990"), "b": ("1970", "1971", "1972")}
    assert decide({"a": 10, "b": 10}, births, 3, COUNCIL).elected == "b"


def test_age_is_asked_for_only_where_it_decides_and_never_guessed():
    """law.md §6: of a birth only what the tie needs is kept."""
    assert decide({"a": 32, "b": 30}, {}, 1, COUNCIL).elected == "a"
    assert decide({"a": 31, "b": 31}, {"a": ("1958",), "b": ("1958",)}, 3, COUNCIL).undecided == ("a", "b")


def test_a_centre_de_gestion_elects_by_relative_majority_from_the_second_round_on():
    """Décret 85-643 art. 21: absolute, then relative; a tie leads to a third round, then to the eldest."""
    assert CENTRE.rounds == (RoundMajority.ABSOLUTE, RoundMajority.RELATIVE, RoundMajority.RELATIVE)
    assert decide({"a": 9, "b": 8, "c": 4}, BIRTHS, 1, CENTRE).elected is None
    assert decide({"a": 9, "b": 8, "c": 4}, BIRTHS, 2, CENTRE).elected == "a"
    assert decide({"a": 9, "b": 9}, BIRTHS, 2, CENTRE).elected is None
    assert decide({"a": 9, "b": 9}, BIRTHS, 3, CENTRE).elected == "a"


def test_a_single_candidate_with_one_vote_cast_is_elected_and_with_none_is_not():
    """Blank and null ballots are not cast."""
    assert decide({"a": 1}, {}, 1, COUNCIL).elected == "a"
    assert decide({"a": 0}, {}, 3, COUNCIL).elected is None


@pytest.mark.parametrize("body", ["conseil_communautaire", "comite_syndical"])
def test_the_vice_presidents_of_an_epci_are_elected_one_by_one_and_never_by_list(body):
    """CE 3 June 2009, no. 319101; delegates in an outside body may stand in lists."""
    by_list = an_item(kind=ItemKind.ELECTION, post=Post("vice-présidents", by_list=True))
    with pytest.raises(RuleWarns) as caught:
        check_lists(held(20, 12, body), by_list)
    assert (caught.value.code, caught.value.article) == ("executive-by-list", "CGCT L2122-7 par L5211-2")
    check_lists(held(20, 12, body), an_item(kind=ItemKind.ELECTION, post=Post("1er vice-président")))
    check_lists(held(20, 12, body), an_item(kind=ItemKind.ELECTION, post=Post("délégués", True, commission=True)))


def test_the_deputies_of_a_mayor_are_elected_by_list():
    """CGCT L2122-7-2, in all communes since law 2025-444."""
    check_lists(held(19, 12), an_item(kind=ItemKind.ELECTION, post=Post("adjoints", by_list=True)))


def election(commission):
    return an_item(kind=ItemKind.ELECTION, post=Post("délégué", commission=commission))


def test_a_single_candidacy_in_a_commission_or_an_outside_body_takes_effect_at_once():
    """CGCT L2121-21: read out by the president, without a ballot."""
    check_immediate_effect(election(commission=True), (Candidate("a", "Anne"),))
    with pytest.raises(RuleBroken, match="not-a-single-candidacy"):
        check_immediate_effect(election(commission=True), (Candidate("a", "Anne"), Candidate("b", "Paul")))


def test_a_single_candidate_for_the_presidency_is_elected_by_secret_ballot_all_the_same():
    """CGCT L2122-7; scenario E02."""
    with pytest.raises(RuleWarns) as caught:
        check_immediate_effect(election(commission=False), (Candidate("a", "Anne"),))
    assert (caught.value.code, caught.value.article) == ("not-for-the-executive", "CGCT L2121-21")


@pytest.mark.parametrize("body", ["conseil_municipal", "conseil_communautaire", "comite_syndical",
                                  "conseil_departemental", "conseil_regional"])  # fmt: skip
def test_every_council_elects_in_two_absolute_rounds_and_a_relative_one(body):
    """CGCT L2122-7, L5211-2, L3122-1, L4133-1."""
    absolute, relative = RoundMajority.ABSOLUTE, RoundMajority.RELATIVE
    assert rules(body).elections.rounds == (absolute, absolute, relative)
