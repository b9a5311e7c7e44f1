# SPDX-License-Identifier: EUPL-1.2
"""The quorum at the opening and at each item (CGCT L2121-17; law.md §2)."""

from datetime import time

import pytest

from builders import a_charter, a_seat, adjourned, arrival, departure, opened, present, seats_named
from pupitre.domain.attendance import Standing
from pupitre.domain.broken import RuleWarns
from pupitre.domain.charter import Quorum, QuorumRule
from pupitre.domain.happening import Discussion, Proxy
from pupitre.domain.quorum import check_quorum, quorum, quorum_of_item, required


@pytest.mark.parametrize(
    ("members", "enough"), [(11, 6), (8, 5), (26, 14), (34, 18), (70, 36), (83, 42), (128, 65), (13, 7), (1, 1)]
)
def test_the_quorum_is_more_than_half_of_the_members_in_office_and_not_half_plus_one(members, enough):
    """CGCT L2121-17; figures of law.md §2."""
    assert required(members, QuorumRule.MAJORITY) == enough


def test_a_body_without_a_quorum_needs_nobody():
    assert required(83, QuorumRule.NONE) == 0


def test_a_proxy_does_not_make_a_quorum():
    """Scenario S05: 8 present and 1 represented where 9 are needed; the sitting cannot be held."""
    p = opened(
        seats=seats_named(16), attendances=present(*(f"s{n}" for n in range(1, 9))), proxies=(Proxy("s9", "s1"),)
    )
    state = quorum(p)
    assert (state.in_office, state.required, state.present, state.met) == (16, 9, 8, False)
    assert state.not_counted["s9"] is Standing.REPRESENTED


def test_a_member_without_a_voice_is_neither_in_office_nor_present_for_it():
    p = opened(seats=(*seats_named(3).values(), a_seat("guest", voices=0, rank=9)), attendances=present("s1", "guest"))
    state = quorum(p)
    assert (state.in_office, state.required, state.present) == (3, 2, 1)
    assert "guest" not in state.not_counted


def test_each_member_who_is_not_counted_is_told_with_the_reason():
    p = opened(movements=(departure("s3", 3),), proxies=(Proxy("s5", "s1"),))
    assert quorum(p).not_counted == {"s3": Standing.LEFT, "s5": Standing.REPRESENTED}


def test_the_quorum_of_an_item_is_that_of_its_opening_whatever_comes_after():
    """Who leaves during a debate that was opened does not undo it (law.md §2)."""
    p = opened(
        discussions={"i1": Discussion("i1", time(18, 15), n=4), "i2": Discussion("i2", time(18, 30), n=8)},
        movements=(departure("s1", 5), departure("s2", 6), arrival("s5", 9)),
    )
    assert quorum_of_item(p, "i1").present == 4
    assert quorum_of_item(p, "i2").present == 2
    assert not quorum_of_item(p, "i2").met
    assert quorum(p).present == 3


def test_an_item_that_was_not_opened_has_no_quorum_yet():
    assert quorum_of_item(adjourned(), "i1") is None


def test_a_missing_quorum_warns_with_its_basis_and_figures():
    p = opened(attendances=present("s1", "s2"), charter=a_charter(quorum=Quorum(QuorumRule.MAJORITY, "L2121-17")))
    with pytest.raises(RuleWarns) as caught:
        check_quorum(p)
    assert (caught.value.code, caught.value.article) == ("quorum-missing", "L2121-17")
    assert caught.value.facts == {"present": 2, "required": 3}


def test_just_enough_members_pass_without_a_word():
    check_quorum(opened(attendances=present("s1", "s2", "s3")))
