# SPDX-License-Identifier: EUPL-1.2
"""The quorum (law.md §2; peers.md §5)."""

from dataclasses import replace
from datetime import date, time

import pytest

from builders import a_sitting, arrival, departure, present, seats_named
from houses import carrying, discussed, held, names, recused, rules
from pupitre.domain.attendance import Standing
from pupitre.domain.broken import RuleWarns
from pupitre.domain.charter import QuorumRule
from pupitre.domain.happening import Attendance, Movement
from pupitre.domain.quorum import (
    NextStep,
    check_deliberated,
    check_quorum,
    next_steps,
    quorum,
    quorum_of_item,
    required,
)
from pupitre.domain.sitting import Override
from pupitre.domain.terms import Presence, RecusalKind, Way


@pytest.mark.parametrize(
    ("in_office", "enough"),
    [(11, 6), (8, 5), (9, 5), (26, 14), (34, 18), (70, 36), (100, 51), (128, 65), (83, 42)],
)
def test_the_quorum_is_more_than_half_of_the_members_in_office_not_half_plus_one(in_office, enough):
    """CGCT L2121-17."""
    state = quorum(held(in_office, enough))
    assert (state.required, state.met) == (enough, True)
    assert not quorum(held(in_office, enough - 1)).met


def test_a_missing_quorum_warns_and_may_be_passed_with_a_reason():
    """CGCT L2121-17."""
    with pytest.raises(RuleWarns) as caught:
        check_quorum(held(11, 5))
    assert (caught.value.code, caught.value.article) == ("quorum-missing", "CGCT L2121-17")


def test_a_vacant_seat_is_not_in_office():
    """CGCT L2121-17: members in office, not the legal number; scenario S07: 13, and 12 after a resignation."""
    p = held(13, 7, movements=(Movement("m", "s7", Way.RESIGNATION, time(19), 50),))
    before, after = quorum(p, 50), quorum(p)
    assert (before.in_office, before.required, before.present) == (13, 7, 7)
    assert (after.in_office, after.required, after.present, after.met) == (12, 7, 6, False)
    assert after.not_counted["s7"] is Standing.RESIGNED
    assert after.out_of_office == {"s7"}


def test_proxies_never_count_17_present_and_10_proxies_of_35_are_no_quorum():
    """CGCT L2121-17; Senate ct08-247; Courrier des maires 11362."""
    state = quorum(held(35, 17, proxies=carrying(range(18, 28))))
    assert (state.required, state.present, state.met) == (18, 17, False)
    assert list(state.not_counted.values()).count(Standing.REPRESENTED) == 10


def test_eight_present_and_one_represented_where_nine_are_needed_is_no_quorum():
    """CGCT L2121-17; scenario S05."""
    assert not quorum(held(16, 8, proxies=carrying([9]))).met


@pytest.mark.parametrize(("own", "substitutes", "count"), [(45, 2, 47), (40, 3, 43)])
def test_a_substitute_counts_as_present(own, substitutes, count):
    """CGCT L5211-6; scenarios S40 and S41."""
    sitting = {s: Attendance(s, Presence.SUBSTITUTED, "Léa ROUX") for s in names(own + substitutes, own + 1)}
    p = held(60, 0, "conseil_communautaire", attendances={**present(*names(own)), **sitting})
    assert quorum(p).present == count


def test_the_quorum_is_looked_at_when_each_item_is_opened_and_a_departure_in_its_debate_undoes_nothing():
    """CGCT L2121-17; maisondescommunes85: item 4 stays valid, item 5 is looked at again."""
    p = held(11, 6, movements=(departure("s6", 150),))
    p = replace(p, discussions=discussed(replace(p, discussions=discussed(p, "i4", 100)), "i5", 200))
    assert quorum_of_item(p, "i4").met
    assert not quorum_of_item(p, "i5").met


def test_a_sitting_goes_on_when_the_quorum_comes_back():
    """CAA Nantes, 11 March 2003, no. 00NT00977."""
    p = held(11, 6, movements=(departure("s6", 150), arrival("s7", 250)))
    assert [quorum(p, n).met for n in (150, 200, 300)] == [True, False, True]


def test_an_interested_member_is_not_counted_and_stays_in_office():
    """Senate answer 24626: 19 in office, 10 present, 2 interested: 8, no quorum, for that item alone."""
    p = held(19, 10, recusals=(recused("s9"), recused("s10")))
    state = quorum(p, item="i1")
    assert (state.in_office, state.required, state.present, state.met) == (19, 10, 8, False)
    assert quorum(p, item="i2").met
    assert quorum(p).met


def test_an_item_that_a_late_recusal_leaves_without_its_quorum_is_not_decided_without_a_reason():
    """Senate answer 24626; L2121-17: said after the opening or before it, the member was never counted for the item."""
    p = held(19, 10)
    late = replace(p, discussions=discussed(p), recusals=(recused("s9", n=150),))
    with pytest.raises(RuleWarns, match="quorum-missing"):
        check_deliberated(late, "i1")
    check_deliberated(replace(late, overrides=(Override("o", "quorum-missing", "", "r", about="i1"),)), "i1")
    left = replace(p, discussions=discussed(p), movements=(departure("s9", 150),))
    check_deliberated(left, "i1")


def test_the_president_who_withdraws_for_the_accounts_is_not_counted():
    """CGCT L2121-14; scenarios S08, S25, S30, S31: those present are counted without the president."""
    state = quorum(held(15, 8, recusals=(recused("s1", RecusalKind.ACCOUNTS),)), item="i1")
    assert (state.in_office, state.present, state.met) == (15, 7, False)


def test_without_the_quorum_the_law_offers_to_wait_to_postpone_or_to_convoke_again():
    """CGCT L2121-17."""
    p = held(11, 5)
    assert next_steps(p) == (NextStep.WAIT, NextStep.POSTPONE, NextStep.CONVOKE_AGAIN)
    assert next_steps(replace(p, opening=None)) == (NextStep.CONVOKE_AGAIN,)
    assert NextStep.CONVOKE_AGAIN not in next_steps(held(11, 5, "commission"))


def test_at_the_second_convocation_no_quorum_is_needed():
    """CGCT L2121-17; scenarios S05, S39, D01."""
    state = quorum(held(26, 2, sitting=a_sitting(second_call=True)))
    assert (state.required, state.met) == (0, True)
    check_quorum(held(26, 2, sitting=a_sitting(second_call=True)))


def test_the_quorum_of_an_election_is_that_of_the_opening_of_its_item():
    """CE 11 December 1987, no. 77054."""
    p = held(11, 6, movements=(departure("s6", 150),))
    assert quorum_of_item(replace(p, discussions=discussed(p)), "i1").met


@pytest.mark.parametrize(("in_office", "third"), [(33, 11), (70, 24), (32, 11)])
@pytest.mark.parametrize("body", ["conseil_municipal", "conseil_communautaire", "bureau_communautaire"])
def test_from_2020_to_2022_a_third_was_enough_rounded_up_in_the_bureaux_too(body, in_office, third):
    """Ordonnances 2020-391 and 2020-562; law 2020-1379 art. 6; law 2021-1465."""
    state = quorum(held(in_office, third, body, date(2021, 1, 20)))
    assert (state.required, state.met) == (third, True)
    assert required(in_office, QuorumRule.THIRD) == third


@pytest.mark.parametrize(
    ("on", "rule"),
    [
        (date(2020, 2, 1), QuorumRule.MAJORITY),
        (date(2020, 5, 20), QuorumRule.THIRD),
        (date(2020, 11, 15), QuorumRule.MAJORITY),
        (date(2020, 11, 16), QuorumRule.THIRD),
        (date(2021, 9, 30), QuorumRule.THIRD),
        (date(2022, 7, 31), QuorumRule.THIRD),
        (date(2022, 8, 1), QuorumRule.MAJORITY),
    ],
)
@pytest.mark.parametrize("body", ["conseil_municipal", "conseil_communautaire", "conseil_departemental"])
def test_the_third_is_the_rule_from_16_november_2020_to_31_july_2022_and_not_a_day_more(body, on, rule):
    """Law 2020-1379 art. 6; law 2021-1465."""
    held_then = rules(body, on)
    assert held_then.quorum.rule is rule
    assert held_then.quorum.again_days == 3


def test_members_without_a_voice_make_no_quorum():
    """A conférence des maires: the president and vice-presidents who are no maires are no members for it."""
    seats = seats_named(5)
    seats["s5"] = replace(seats["s5"], voices=0)
    state = quorum(held(5, 0, "conference_des_maires", seats=seats, attendances=present("s1", "s2", "s5")))
    assert (state.in_office, state.required, state.present, state.met) == (4, 3, 2, False)


def test_an_agreement_of_all_needs_all():
    """The thirteen centres de gestion: their own choice (CGFP L452-11 asks for none)."""
    assert quorum(held(13, 13, "accord_unanime")).met
    assert not quorum(held(13, 12, "accord_unanime")).met
