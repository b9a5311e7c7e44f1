# SPDX-License-Identifier: EUPL-1.2
"""Who is in the room at each moment, and whose proxies can be used then."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_charter, a_seat, arrival, departure, excused, opened, present, proceedings
from pupitre.domain.attendance import (
    ProxyFault,
    Standing,
    check_movement,
    check_proxy,
    check_proxy_lawful,
    proxies_at,
    room,
    standing,
)
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import ProxyRule
from pupitre.domain.happening import Attendance, Movement, Proxy
from pupitre.domain.terms import Presence, Way


def warned(p, giver, holder, **how):
    """What may be passed over with a reason; nothing stands in its way but that."""
    check_proxy(p, giver, holder)
    with pytest.raises(RuleWarns) as caught:
        check_proxy_lawful(p, giver, holder, **how)
    return caught.value


def refused(p, giver, holder, **how):
    with pytest.raises(RuleBroken) as caught:
        check_proxy(p, giver, holder, **how)
    return caught.value


def test_those_who_answered_the_roll_call_are_seated_and_nobody_else():
    assert room(opened()).seated == {"s1", "s2", "s3", "s4"}


def test_an_arrival_counts_from_the_next_event_on():
    p = opened(movements=(arrival("s5", 4),))
    assert "s5" not in room(p, 4).seated
    assert "s5" in room(p, 5).seated
    assert "s5" in room(p).seated


def test_a_departure_counts_from_the_next_event_on():
    p = opened(movements=(departure("s3", 4),))
    assert "s3" in room(p, 4).seated
    assert "s3" not in room(p, 5).seated


@given(st.lists(st.sampled_from(["s1", "s2", "s3", "s4", "s5"]), max_size=12), st.integers(2, 15))
def test_what_happens_later_never_changes_an_earlier_moment(seats, n):
    """Whoever comes, goes, gives or takes back a proxy at event n or later was not there before."""
    inside = {"s1", "s2", "s3", "s4"}
    movements: list[Movement] = []
    for number, seat in enumerate(seats, start=2):
        movements.append((departure if seat in inside else arrival)(seat, number))
        inside ^= {seat}
    later = (Proxy("s5", "s1", n=n), Proxy("s5", "s2", n=n + 1), Proxy("s3", "s4", n=n + 2, ended=n + 3))
    p = opened(movements=tuple(movements), proxies=(Proxy("s5", "s4"),))
    past = replace(p, movements=tuple(m for m in movements if m.n < n))
    changed = replace(p, proxies=(Proxy("s5", "s4", ended=n), *later))
    assert room(changed, n) == room(past, n) == room(past)


def test_a_proxy_given_before_the_sitting_is_carried_by_its_seated_holder():
    p = opened(proxies=(Proxy("s5", "s2"),))
    assert room(p).carried == {"s5": "s2"}
    assert standing(p, "s5") is Standing.REPRESENTED


def test_a_holder_who_leaves_cannot_use_the_proxy_and_can_again_when_back():
    """law.md §3.2: it is told as unusable."""
    p = opened(proxies=(Proxy("s5", "s2"),), movements=(departure("s2", 4), arrival("s2", 6)))
    assert room(p, 5).unusable == {"s5": ProxyFault.HOLDER_AWAY}
    assert room(p, 5).carried == {}
    assert room(p, 7).carried == {"s5": "s2"}


def test_a_giver_who_arrives_ends_the_proxy_also_for_after_leaving_again():
    """CGCT L2121-20; law.md §3.2: the giver who arrives extinguishes it."""
    p = opened(proxies=(Proxy("s5", "s2"),), movements=(arrival("s5", 4), departure("s5", 8)))
    assert room(p, 4).carried == {"s5": "s2"}
    assert room(p, 5).unusable == {"s5": ProxyFault.GIVER_PRESENT}
    assert room(p, 9).unusable == {"s5": ProxyFault.ENDED_BY_ARRIVAL}
    assert room(p, 9).carried == {}


def test_a_proxy_given_on_leaving_counts_until_the_giver_comes_back():
    p = opened(movements=(departure("s3", 4), arrival("s3", 8)), proxies=(Proxy("s3", "s1", n=5),))
    assert room(p, 5).carried == {}
    assert room(p, 6).carried == {"s3": "s1"}
    assert room(p, 9).unusable == {"s3": ProxyFault.GIVER_PRESENT}


def test_a_proxy_taken_back_was_good_until_then():
    """CGCT L2121-20: always revocable."""
    p = opened(proxies=(Proxy("s5", "s2", ended=6),))
    assert room(p, 6).carried == {"s5": "s2"}
    assert room(p, 7).carried == {}
    assert proxies_at(p) == []


def test_a_second_proxy_of_a_giver_replaces_the_first_from_then_on_only():
    p = opened(proxies=(Proxy("s5", "s2"), Proxy("s5", "s3", n=6)))
    assert room(p, 6).carried == {"s5": "s2"}
    assert room(p, 7).carried == {"s5": "s3"}


def test_a_replaced_proxy_does_not_come_back_when_the_one_that_replaced_it_is_taken_back():
    p = opened(proxies=(Proxy("s5", "s2"), Proxy("s5", "s3", n=6, ended=8)))
    assert room(p).carried == {}
    assert room(p, 8).carried == {"s5": "s3"}


def test_each_member_stands_as_what_was_last_said():
    p = opened(
        attendances={**present("s1", "s2"), **excused("s3"), "s4": Attendance("s4", Presence.ABSENT)},
        movements=(departure("s2", 5),),
        seats=(*opened().seats.values(), a_seat("s6", rank=6)),
    )
    stands = {seat: standing(p, seat) for seat in p.seats}
    assert stands == {
        "s1": Standing.PRESENT,
        "s2": Standing.LEFT,
        "s3": Standing.EXCUSED,
        "s4": Standing.ABSENT,
        "s5": Standing.UNKNOWN,
        "s6": Standing.UNKNOWN,
    }
    assert standing(p, "s2", 5) is Standing.PRESENT


def test_the_room_of_a_moment_can_be_looked_at_once_for_many_members():
    p = opened(movements=(departure("s2", 5),))
    assert standing(p, "s2", at=room(p)) is standing(p, "s2")


def test_nobody_arrives_twice_or_leaves_from_elsewhere():
    with pytest.raises(RuleBroken, match="already-present"):
        check_movement(opened(), "s1", Way.ARRIVAL)
    with pytest.raises(RuleBroken, match="not-present"):
        check_movement(opened(), "s5", Way.DEPARTURE)
    check_movement(opened(), "s5", Way.ARRIVAL)
    check_movement(opened(), "s1", Way.DEPARTURE)


def test_nobody_is_given_their_own_proxy():
    """CGCT L2121-20: to another member."""
    assert refused(proceedings(), "s1", "s1").code == "proxy-to-oneself"


def test_a_body_without_proxies_refuses_them():
    p = proceedings(charter=a_charter(proxies=ProxyRule(0, "règlement intérieur")))
    broken = refused(p, "s5", "s1")
    assert (broken.code, broken.article) == ("proxies-not-allowed", "règlement intérieur")


def test_a_holder_carries_one_proxy_and_no_second():
    """CGCT L2121-20: one same councillor can carry one proxy only."""
    p = proceedings(proxies=(Proxy("s5", "s2"),))
    broken = warned(p, "s4", "s2")
    assert (broken.code, broken.article) == ("holder-carries-enough", "CGCT L2121-20")
    assert broken.facts == {"seat": "s2", "other": "s5", "limit": 1}
    check_proxy_lawful(p, "s4", "s3")


def test_a_giver_may_give_the_same_proxy_again_to_the_same_holder():
    p = proceedings(proxies=(Proxy("s5", "s2"),))
    check_proxy(p, "s5", "s2")
    check_proxy_lawful(p, "s5", "s2")


def test_a_body_that_allows_two_warns_of_the_third():
    p = proceedings(charter=a_charter(proxies=ProxyRule(2, "")), proxies=(Proxy("s5", "s2"), Proxy("s4", "s2")))
    assert warned(p, "s3", "s2").facts["limit"] == 2


@pytest.mark.parametrize("movements", [(arrival("s5", 4),), (arrival("s5", 4), departure("s5", 5))])
def test_a_proxy_that_its_giver_ended_by_arriving_leaves_room_for_another(movements):
    p = opened(proxies=(Proxy("s5", "s2"),), movements=(departure("s3", 3), *movements))
    check_proxy_lawful(p, "s3", "s2")


def test_a_proxy_whose_holder_is_away_still_counts_against_another():
    """The holder comes back to it."""
    p = opened(proxies=(Proxy("s5", "s2"),), movements=(departure("s3", 4),))
    assert warned(p, "s3", "s2").code == "holder-carries-enough"


def test_a_member_without_a_voice_neither_gives_nor_carries_a_proxy():
    """A proxy is a power to vote (CGCT L2121-20)."""
    p = proceedings(seats=(a_seat("s1"), a_seat("s2", voices=0, rank=2)))
    assert refused(p, "s2", "s1").code == "proxy-without-voice"
    assert refused(p, "s1", "s2").code == "proxy-without-voice"


def test_during_the_sitting_only_who_is_out_gives_and_only_who_is_in_carries():
    p = opened(movements=(departure("s4", 3),))
    assert refused(p, "s3", "s2").code == "proxy-of-present-member"
    assert refused(p, "s5", "s4").code == "holder-must-be-present"
    check_proxy(p, "s5", "s2")
    check_proxy(p, "s3", "s2", leaving=True)
