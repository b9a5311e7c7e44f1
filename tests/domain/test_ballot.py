# SPDX-License-Identifier: EUPL-1.2
"""Who votes, what is counted, and what comes out of it (CGCT L2121-20, L2121-21; law.md §3.1)."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    a_charter,
    a_seat,
    adjourned,
    an_item,
    arrival,
    at_the_vote,
    departure,
    excused,
    opened,
    present,
    seats_named,
)
from pupitre.domain.ballot import (
    check_complete,
    check_votable,
    majority,
    outcome,
    senses,
    tally,
    unanswered,
    voters,
)
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Proxy
from pupitre.domain.terms import Choice, ItemKind, Mode, Result

FOR, AGAINST, ABSTENTION, NO_PART = Choice


def proclaimed(p, n=9):
    return replace(p, outcomes={"i1": outcome(p, "i1", n=n, at=time(18, 20))})


def result(p):
    return outcome(p, "i1", n=9, at=time(18, 20))


def votes_of(pro: int, contra: int, abstaining: int = 0, no_part: int = 0, **changes):
    """A public ballot with these numbers of voices; s1 presides."""
    said = [FOR] * pro + [AGAINST] * contra + [ABSTENTION] * abstaining + [NO_PART] * no_part
    seats = seats_named(len(said))
    choices = dict(zip(seats, said, strict=True))
    return at_the_vote(Mode.PUBLIC, choices, seats=seats, attendances=present(*seats), **changes)


def test_those_in_the_room_vote_and_a_holder_answers_for_the_giver():
    p = at_the_vote(proxies=(Proxy("s5", "s2"),))
    assert voters(p, "i1") == {"s1": "s1", "s2": "s2", "s3": "s3", "s4": "s4", "s5": "s2"}
    assert list(voters(p, "i1")) == ["s1", "s2", "s3", "s4", "s5"]


def test_a_proxy_without_effect_brings_no_voter():
    p = at_the_vote(proxies=(Proxy("s5", "s2"),), movements=(departure("s2", 4),))
    assert set(voters(p, "i1")) == {"s1", "s3", "s4"}


def test_a_member_without_a_voice_does_not_vote_even_when_named():
    seats = (*seats_named(3).values(), a_seat("guest", voices=0, rank=9))
    p = at_the_vote(seats=seats, attendances=present("s1", "s2", "s3", "guest"), votes={"guest": AGAINST})
    assert set(voters(p, "i1")) == {"s1", "s2", "s3"}
    assert tally(p, "i1")[AGAINST] == 0


def test_in_an_ordinary_ballot_everyone_votes_for_except_who_is_named():
    p = at_the_vote(votes={"s2": AGAINST, "s3": ABSTENTION})
    assert tally(p, "i1") == {FOR: 2, AGAINST: 1, ABSTENTION: 1, NO_PART: 0}


def test_in_a_roll_call_nobody_has_voted_until_named():
    """CGCT L2121-21: the names and the sense of each."""
    p = at_the_vote(Mode.PUBLIC, {"s2": FOR})
    assert senses(p, "i1") == {"s1": None, "s2": FOR, "s3": None, "s4": None}
    assert unanswered(p, "i1") == ("s1", "s3", "s4")
    with pytest.raises(RuleBroken) as caught:
        check_complete(p, an_item())
    assert (caught.value.code, caught.value.article) == ("roll-call-incomplete", "CGCT L2121-21")
    assert caught.value.facts == {"missing": 3, "first": "s1"}


def test_a_roll_call_is_complete_when_the_last_voter_has_answered():
    check_complete(at_the_vote(Mode.PUBLIC, dict.fromkeys(("s1", "s2", "s3", "s4"), ABSTENTION)), an_item())


def test_a_giver_votes_by_the_holder_with_the_giver_s_own_sense_and_voices():
    seats = (a_seat("s1"), a_seat("s2", voices=3, rank=2))
    p = at_the_vote(
        seats=seats, attendances={**present("s1"), **excused("s2")}, proxies=(Proxy("s2", "s1"),), votes={"s2": AGAINST}
    )
    assert tally(p, "i1") == {FOR: 1, AGAINST: 3, ABSTENTION: 0, NO_PART: 0}


@pytest.mark.parametrize(("cast", "needed"), [(65, 33), (66, 34), (68, 35), (1, 1), (62, 32)])
def test_the_absolute_majority_is_more_than_half_of_the_votes_cast(cast, needed):
    """CGCT L2121-20. 62 cast, 32 needed: the real error of 2017 counted 66 voters (law.md §3.3, E01)."""
    assert majority(cast) == needed


def test_abstentions_and_who_takes_no_part_are_not_cast():
    """4 for and 6 abstentions among 10: adopted (law.md §3.1)."""
    found = result(votes_of(4, 0, 6))
    assert (found.result, found.cast, found.majority, found.voters) == (Result.ADOPTED, 4, 3, 10)


def test_nobody_for_and_nobody_against_is_not_adopted():
    """law.md §3.1."""
    found = result(votes_of(0, 0, 3, 2))
    assert (found.result, found.cast, found.casting) == (Result.REJECTED, 0, False)


def test_on_a_tie_the_president_s_voice_prevails_either_way():
    """CGCT L2121-20. s1, who presides, is the first of those for."""
    found = result(votes_of(2, 2))
    assert (found.result, found.casting) == (Result.ADOPTED, True)
    p = votes_of(2, 2)
    found = result(replace(p, opening=replace(p.opening, president="s4")))
    assert (found.result, found.casting) == (Result.REJECTED, True)


def test_on_a_tie_a_president_who_abstained_leaves_the_text_rejected():
    """law.md §3.1."""
    p = votes_of(2, 2, 1)
    found = result(replace(p, opening=replace(p.opening, president="s5")))
    assert (found.result, found.casting) == (Result.REJECTED, False)


def test_on_a_tie_a_president_without_a_voice_decides_nothing():
    p = votes_of(2, 2)
    guest = a_seat("guest", voices=0, rank=9)
    p = replace(p, seats={**p.seats, "guest": guest}, opening=replace(p.opening, president="guest"))
    assert (result(p).result, result(p).casting) == (Result.REJECTED, False)


def test_a_body_without_a_casting_vote_rejects_on_a_tie():
    found = result(votes_of(2, 2, charter=a_charter(casting_vote=False)))
    assert (found.result, found.casting) == (Result.REJECTED, False)


def test_where_there_is_no_tie_no_voice_prevails():
    found = result(votes_of(3, 2))
    assert (found.result, found.casting, found.majority) == (Result.ADOPTED, False, 3)
    assert result(votes_of(2, 3)).result is Result.REJECTED


@given(
    st.dictionaries(st.sampled_from([f"s{n}" for n in range(1, 10)]), st.sampled_from(Choice)),
    st.sampled_from(Mode),
    st.sets(st.sampled_from([f"s{n}" for n in range(1, 10)]), min_size=1),
)
def test_the_voices_of_all_choices_and_of_who_has_not_answered_are_those_of_the_voters(votes, mode, here):
    """law.md §3.1: for, against, abstentions and no part make the present and the usable proxies."""
    p = at_the_vote(mode, votes, seats=seats_named(9), attendances=present(*here), proxies=(Proxy("s9", "s1"),))
    assert set(voters(p, "i1")) == here | ({"s9"} if "s1" in here else set())
    found = result(p)
    assert sum(tally(p, "i1").values()) + len(unanswered(p, "i1")) == len(voters(p, "i1"))
    counted = found.in_favour + found.against + found.abstention + found.not_taking_part
    assert counted == found.voters == sum(tally(p, "i1").values())
    assert (found.result is Result.ADOPTED) == (
        found.in_favour >= found.majority or (found.casting and senses(p, "i1")["s1"] is FOR)
    )


def test_who_voted_on_a_proclaimed_item_stays_whatever_comes_after():
    """Arrivals, departures and proxies given or taken back later do not rewrite it."""
    p = proclaimed(at_the_vote(proxies=(Proxy("s5", "s2"),)))
    later = replace(
        p,
        movements=(departure("s1", 10), arrival("s5", 11), departure("s2", 12), departure("s5", 14)),
        proxies=(Proxy("s5", "s2", ended=13), Proxy("s5", "s3", n=15)),
    )
    assert voters(later, "i1") == voters(p, "i1") == {**{s: s for s in ("s1", "s2", "s3", "s4")}, "s5": "s2"}
    assert tally(later, "i1") == tally(p, "i1")


def refused(p, item=None):
    with pytest.raises(RuleBroken) as caught:
        check_votable(p, item or p.items[0])
    return caught.value.code


def test_a_vote_needs_an_open_sitting_and_an_open_item_that_asks_for_one_and_has_no_result_yet():
    assert refused(adjourned()) == "sitting-not-open"
    assert refused(opened()) == "item-not-opened"
    assert refused(at_the_vote(items=(an_item(kind=ItemKind.INFORMATION),))) == "item-without-vote"
    assert refused(proclaimed(at_the_vote())) == "already-proclaimed"
    check_votable(at_the_vote(), an_item())


def test_votes_that_two_computers_wrote_differently_must_be_settled_before_the_result():
    """What differs is never guessed (design §4: a conflict is shown to a person)."""
    p = at_the_vote(conflicts=("note/i1", "vote/i1/1/s3", "vote/i2/1/s1"))
    with pytest.raises(RuleBroken) as caught:
        check_complete(p, an_item())
    assert (caught.value.code, caught.value.facts) == ("votes-differ", {"count": 1, "first": "s3"})
    check_complete(replace(p, conflicts=("note/i1", "vote/i2/1/s1")), an_item())
