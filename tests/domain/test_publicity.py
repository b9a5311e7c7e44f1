# SPDX-License-Identifier: EUPL-1.2
"""Closed sessions (CGCT L2121-18, L5211-11; law.md §1.4)."""

import pytest

from builders import a_charter, a_seat, opened, present
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import ClosedDoors
from pupitre.domain.happening import Proxy
from pupitre.domain.publicity import check_closed_session, entitled


def room(members: int = 3, **changes):
    """Four members and one proxy: five voices."""
    return opened(
        charter=a_charter(closed_doors=ClosedDoors(members, "CGCT L2121-18")), proxies=(Proxy("s5", "s2"),), **changes
    )


def test_the_voices_are_those_of_the_members_present_or_represented():
    assert entitled(room()) == 5
    assert entitled(opened()) == 4
    seats = (a_seat("s1", voices=3), a_seat("s2", voices=0, rank=2))
    assert entitled(opened(seats=seats, attendances=present("s1", "s2"))) == 3


def test_more_than_half_of_those_present_or_represented_close_the_doors_and_half_does_not():
    check_closed_session(room(), 3, 3, 0)
    with pytest.raises(RuleBroken) as caught:
        check_closed_session(room(), 3, 2, 0)
    assert (caught.value.code, caught.value.article) == ("closed-doors-refused", "CGCT L2121-18")
    assert caught.value.facts == {"in_favour": 2, "required": 3}


def test_too_few_members_who_ask_are_warned_of_and_the_president_asks_alone():
    with pytest.raises(RuleWarns, match="too-few-ask-closed-doors"):
        check_closed_session(room(), 2, 5, 0)
    check_closed_session(room(), 0, 5, 0)


def test_a_body_without_that_rule_asks_for_no_number():
    check_closed_session(opened(), 1, 4, 0)


def test_more_voices_than_there_are_in_the_room_are_impossible():
    with pytest.raises(RuleBroken, match="more-ballots-than-voters"):
        check_closed_session(room(), 3, 4, 2)
