# SPDX-License-Identifier: EUPL-1.2
"""The second convocation: when the law offers it, for which items, and from which day on."""

from datetime import date, time

import pytest

from builders import a_charter, adjourned, an_item, convoked, departure, excused, opened, present, proceedings
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import Quorum, QuorumRule
from pupitre.domain.happening import Outcome
from pupitre.domain.second_call import can_convoke_again, check_again, check_day_again, to_take_up
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemRole, Result

TWO = (an_item("i1", number="1"), an_item("i2", "Budget", number="2"))
FEW = {**present("s1", "s2"), **excused("s3", "s4", "s5")}
"""Two of five: three are required."""


def ids(items: tuple[Item, ...]) -> list[str]:
    return [item.id for item in items]


def refused(p, code):
    assert not can_convoke_again(p)
    with pytest.raises(RuleBroken, match=code):
        check_again(p)


def test_a_sitting_that_could_not_begin_is_taken_up_whole():
    """CGCT L2121-17; eight present of the nine needed (law.md §2, S05)."""
    p = convoked(items=TWO, attendances=FEW)
    check_again(p)
    assert ids(to_take_up(p)) == ["i1", "i2"]


def test_what_was_decided_before_the_quorum_was_lost_is_not_taken_up():
    p = adjourned(
        items=TWO,
        outcomes={"i1": Outcome("i1", Result.NOTED, 3, time(18, 20))},
        movements=(departure("s3", 4), departure("s4", 5)),
    )
    check_again(p)
    assert ids(to_take_up(p)) == ["i2"]


def test_an_item_postponed_for_want_of_a_quorum_is_taken_up_and_one_postponed_by_choice_is_not():
    items = (*TWO, an_item("i3", number="3"))
    outcomes = {
        "i1": Outcome("i1", Result.POSTPONED, 3, time(18, 20)),
        "i2": Outcome("i2", Result.POSTPONED, 6, time(19, 20)),
        "i3": Outcome("i3", Result.WITHDRAWN, 7, time(19, 21)),
    }
    p = adjourned(items=items, outcomes=outcomes, movements=(departure("s3", 4), departure("s4", 5)))
    assert ids(to_take_up(p)) == ["i2"]


def test_neither_a_late_item_nor_the_vote_on_the_urgency_is_taken_up():
    """The body decides without a quorum on the same agenda only."""
    items = (an_item("u", number="1", role=ItemRole.URGENCY), an_item("i1", number="2"), an_item("i9", late=True))
    assert ids(to_take_up(convoked(items=items, attendances=FEW))) == ["i1"]


def test_a_sitting_that_had_its_quorum_is_not_convoked_again():
    refused(adjourned(items=TWO), "quorum-was-not-missing")


def test_before_the_roll_is_called_nobody_knows_that_the_quorum_is_missing():
    refused(convoked(items=TWO), "quorum-was-not-missing")


def test_only_a_body_that_was_convoked_is_convoked_again():
    refused(proceedings(items=TWO, attendances=FEW), "not-yet-convoked")


def test_a_sitting_that_goes_on_is_adjourned_first():
    refused(opened(items=TWO, attendances=FEW), "sitting-goes-on")


def test_a_body_whose_rules_know_no_second_convocation_has_none():
    rules = a_charter(quorum=Quorum(QuorumRule.MAJORITY, "Règlement intérieur", again_days=None))
    refused(convoked(items=TWO, attendances=FEW, charter=rules), "no-second-convocation")


def test_a_sitting_that_failed_on_monday_is_held_again_on_friday_at_the_earliest():
    """CE 16 June 1997, no. 142691: three clear days between the sending and the sitting."""
    p, monday = convoked(items=TWO, attendances=FEW), date(2026, 11, 16)
    check_day_again(p, monday, date(2026, 11, 20))
    with pytest.raises(RuleWarns) as caught:
        check_day_again(p, monday, date(2026, 11, 19))
    assert (caught.value.code, caught.value.facts["earliest"]) == ("second-call-too-early", date(2026, 11, 20))
