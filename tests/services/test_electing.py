# SPDX-License-Identifier: EUPL-1.2
"""Elections, round after round, in a real store (CGCT L2122-7, L2121-21)."""

from dataclasses import replace
from datetime import time

import pytest

from offices import refused
from pupitre.domain.charter import Elections
from pupitre.domain.happening import Candidate, Share
from pupitre.domain.sitting import Post
from pupitre.domain.terms import Ground, ItemKind, Mode, Result
from pupitre.services import attending, electing, history, holding, preparing
from pupitre.services.electing import change_candidates, count_round, give_immediate_effect, open_round

HOUR = time(18, 30)
ANNE = Candidate("a", "Anne LE GOFF", births=("1961",))
JEAN = Candidate("j", "Jean DUPONT", births=("1958-04-02",))
BOTH = (ANNE, JEAN)


def election(held, **post):
    """The id of an opened item that elects."""
    item = held.do(
        preparing.add_item, title="Élection", kind=ItemKind.ELECTION, post=Post("1er vice-président", **post)
    )
    held.do(holding.open_item, item=item, at=HOUR)
    return item


def count(held, item, anne, jean, *, blank=0, null=0, **more):
    held.do(count_round, item=item, shares={"a": anne, "j": jean}, blank=blank, null=null, at=HOUR, **more)


@pytest.fixture
def electoral(held):
    """Six voices in the room, and an election that is opened; its item."""
    return election(held)


def test_a_round_is_secret_and_elects_with_more_than_half_of_the_votes_cast(held, electoral):
    assert held.do(open_round, item=electoral, candidates=BOTH) == 1
    ballot = held.p.ballots[electoral]
    assert (ballot.mode, ballot.ground) == (Mode.SECRET, Ground.APPOINTMENT)
    count(held, electoral, 3, 2, blank=1)
    assert held.p.count(electoral).shares == (Share("a", 3), Share("j", 2))
    outcome = held.do(electing.proclaim_election, item=electoral, at=HOUR)
    assert (outcome.result, outcome.elected, outcome.cast, outcome.majority, outcome.voters) == (
        Result.ELECTED, "Anne LE GOFF", 5, 3, 6,
    )  # fmt: skip


def test_two_absolute_rounds_lead_to_a_relative_one_where_the_eldest_is_elected_between_equals(held, electoral):
    for number in (1, 2):
        assert held.do(open_round, item=electoral, candidates=BOTH) == number
        count(held, electoral, 3, 3)
        assert refused(held, electing.proclaim_election, item=electoral, at=HOUR) == "another-round"
    assert held.do(open_round, item=electoral, candidates=BOTH) == 3
    count(held, electoral, 3, 3)
    outcome = held.do(electing.proclaim_election, item=electoral, at=HOUR)
    assert (outcome.elected, outcome.by_age) == ("Jean DUPONT", True)
    assert len(held.p.rounds_of(electoral)) == len(held.p.counts) == 3


def test_births_that_do_not_tell_equals_apart_are_asked_for(held, electoral):
    unknown = (ANNE, Candidate("j", "Jean DUPONT", births=("1961",)))
    for _ in range(3):
        held.do(open_round, item=electoral, candidates=unknown)
        count(held, electoral, 2, 2)
    assert refused(held, electing.proclaim_election, item=electoral, at=HOUR) == "eldest-unknown"
    held.do(change_candidates, item=electoral, candidates=BOTH)
    assert held.do(electing.proclaim_election, item=electoral, at=HOUR).elected == "Jean DUPONT"


def test_candidates_withdraw_and_stand_between_rounds(held, electoral):
    held.do(open_round, item=electoral, candidates=BOTH)
    count(held, electoral, 3, 3)
    held.do(open_round, item=electoral, candidates=[ANNE, Candidate("l", "Léa ROUX")])
    assert [c.id for r in held.p.rounds_of(electoral) for c in r.candidates] == ["a", "j", "a", "l"]


def test_a_candidate_withdraws_before_the_count_and_not_with_votes(held, electoral):
    assert refused(held, change_candidates, item=electoral, candidates=[ANNE]) == "no-round-open"
    held.do(open_round, item=electoral, candidates=BOTH)
    held.do(change_candidates, item=electoral, candidates=[JEAN])
    held.do(change_candidates, item=electoral, candidates=BOTH)
    count(held, electoral, 0, 4)
    assert refused(held, change_candidates, item=electoral, candidates=[ANNE]) == "candidate-has-votes"
    assert refused(held, change_candidates, item=electoral, candidates=[]) == "no-candidate"
    held.do(change_candidates, item=electoral, candidates=[JEAN])
    held.do(electing.proclaim_election, item=electoral, at=HOUR)
    assert refused(held, change_candidates, item=electoral, candidates=BOTH) == "already-proclaimed"


def test_a_round_follows_one_that_was_counted_and_elected_nobody(held, electoral):
    held.do(open_round, item=electoral, candidates=BOTH)
    assert refused(held, open_round, item=electoral, candidates=BOTH) == "round-not-counted"
    assert refused(held, electing.proclaim_election, item=electoral, at=HOUR) == "round-not-counted"
    count(held, electoral, 4, 2)
    assert refused(held, open_round, item=electoral, candidates=BOTH) == "round-elected"


def test_after_three_rounds_without_a_vote_nobody_is_elected_and_no_round_is_left(held, electoral):
    for _ in range(3):
        held.do(open_round, item=electoral, candidates=BOTH)
        count(held, electoral, 0, 0, blank=6)
    assert refused(held, open_round, item=electoral, candidates=BOTH) == "no-round-left"
    outcome = held.do(electing.proclaim_election, item=electoral, at=HOUR)
    assert (outcome.result, outcome.elected, outcome.blank) == (Result.NOT_ELECTED, "", 6)


def test_each_candidate_has_a_name_and_stands_once(held, electoral):
    for candidates, code in (
        ([], "no-candidate"),
        ([Candidate("x", " ")], "candidate-unnamed"),
        ([ANNE, Candidate("x", "anne le goff ")], "candidate-twice"),
    ):
        assert refused(held, open_round, item=electoral, candidates=candidates) == code


def test_only_an_election_has_rounds_and_only_when_it_is_opened(held):
    first = held.items[0]
    assert refused(held, open_round, item=first, candidates=BOTH) == "item-not-opened"
    held.do(holding.open_item, item=first, at=HOUR)
    assert refused(held, open_round, item=first, candidates=BOTH) == "item-is-no-election"


def test_no_more_ballots_are_counted_than_there_are_voters_nor_another_number_than_signed(held, electoral):
    """Cotentin, 2017: 219 present, ballots and signatures that differ; the ballot was held again."""
    counting = {"item": electoral, "blank": 0, "null": 0, "at": HOUR}
    assert refused(held, count_round, shares={"a": 1}, **counting) == "no-round-open"
    held.do(open_round, item=electoral, candidates=BOTH)
    assert refused(held, count_round, shares={"a": 4, "j": 3}, **counting) == "more-ballots-than-voters"
    assert refused(held, count_round, shares={"a": 3, "j": 2}, signed=6, **counting) == "ballots-not-signatures"
    held.do(count_round, shares={"a": 3, "j": 2}, signed=6, reason="Un émargement de trop", **counting)
    assert held.p.count(electoral).signed == 6


def test_votes_for_somebody_who_does_not_stand_are_not_lost_in_silence(held, electoral):
    held.do(open_round, item=electoral, candidates=[ANNE])
    with pytest.raises(ValueError, match="j"):
        count(held, electoral, 1, 2)


def test_an_election_is_not_counted_again_once_proclaimed_and_undo_opens_it_again(held, electoral):
    held.do(open_round, item=electoral, candidates=BOTH)
    count(held, electoral, 4, 2)
    held.do(electing.proclaim_election, item=electoral, at=HOUR)
    counting = {"item": electoral, "shares": {}, "blank": 0, "null": 0, "at": HOUR}
    assert refused(held, count_round, **counting) == "already-proclaimed"
    held.do(history.undo)
    count(held, electoral, 2, 4)
    assert held.do(electing.proclaim_election, item=electoral, at=HOUR).elected == "Jean DUPONT"


def test_who_leaves_is_no_voter_of_the_next_round(held, electoral):
    held.do(open_round, item=electoral, candidates=BOTH)
    count(held, electoral, 3, 3)
    held.leaves("m5")
    held.do(open_round, item=electoral, candidates=BOTH)
    counting = {"item": electoral, "blank": 0, "null": 0, "at": HOUR}
    assert refused(held, count_round, shares={"a": 3, "j": 3}, **counting) == "more-ballots-than-voters"


def test_a_single_candidacy_in_a_commission_takes_effect_at_once(held):
    """CGCT L2121-21."""
    item = election(held, commission=True)
    held.do(give_immediate_effect, item=item, candidate=ANNE, at=HOUR)
    outcome = held.p.outcomes[item]
    assert (outcome.result, outcome.elected) == (Result.TOOK_EFFECT, "Anne LE GOFF")
    assert item not in held.p.ballots
    held.do(holding.adjourn, at=time(20), reason="fin")


def test_for_the_executive_a_single_candidate_is_elected_by_ballot_all_the_same(held, electoral):
    """Scenario E02."""
    effect = {"item": electoral, "candidate": ANNE, "at": HOUR}
    assert refused(held, give_immediate_effect, **effect) == "not-for-the-executive"
    held.do(give_immediate_effect, reason="Aucune objection", **effect)
    assert [o.rule for o in held.p.overrides if o.about == electoral] == ["not-for-the-executive"]


def test_who_is_left_alone_after_a_round_takes_effect_without_touching_what_was_counted(held):
    item = election(held, commission=True)
    held.do(open_round, item=item, candidates=BOTH)
    count(held, item, 3, 3)
    held.do(give_immediate_effect, item=item, candidate=ANNE, at=HOUR)
    assert [r.number for r in held.p.rounds_of(item)] == [1, 2]
    assert held.p.count(item).cast == 6


def test_a_suspended_sitting_holds_no_election(held, electoral):
    held.do(holding.suspend, at=HOUR)
    assert refused(held, open_round, item=electoral, candidates=BOTH) == "sitting-suspended"
    held.do(attending.change_chair, at=HOUR, president="m2")
    held.do(holding.resume, at=HOUR)
    held.do(open_round, item=electoral, candidates=BOTH)


def test_lists_for_the_executive_pass_with_a_reason_where_the_rules_know_none(held):
    """CE 3 June 2009, no. 319101."""
    names = replace(held.p.charter, elections=Elections(lists=False))
    held.do(lambda work: work.record(names))
    item = election(held, by_list=True)
    assert refused(held, open_round, item=item, candidates=BOTH) == "executive-by-list"
    held.do(open_round, item=item, candidates=BOTH, reason="Usage de la maison")
    count(held, item, 3, 3)
    assert held.do(open_round, item=item, candidates=BOTH) == 2
    assert [o.rule for o in held.p.overrides if o.about == item] == ["executive-by-list"]
