# SPDX-License-Identifier: EUPL-1.2
"""Proxies (law.md §3.2; peers.md §4.2 and 5)."""

from dataclasses import replace
from datetime import date

import pytest

from builders import arrival, departure
from houses import carrying, held, rules
from pupitre.domain.attendance import ProxyFault, check_proxy, check_proxy_lawful, room
from pupitre.domain.ballot import voters
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.happening import Proxy


def warned(p, giver, holder, **how):
    with pytest.raises(RuleWarns) as caught:
        check_proxy_lawful(p, giver, holder, **how)
    return caught.value


def test_a_holder_carries_one_proxy_and_a_second_is_warned_of_and_changes_nothing_by_itself():
    """CGCT L2121-20; CE 2 December 1991, no. 109724: no nullity where it had no influence."""
    p = held(11, 6, proxies=carrying([7]))
    broken = warned(p, "s8", "s1")
    assert (broken.code, broken.article) == ("holder-carries-enough", "CGCT L2121-20")
    check_proxy(p, "s8", "s1")
    check_proxy_lawful(p, "s8", "s2")


@pytest.mark.parametrize("on", [date(2020, 11, 16), date(2021, 9, 30), date(2022, 7, 31)])
def test_from_2020_to_2022_a_holder_carried_two(on):
    """Law 2020-1379 art. 6; law 2021-1465."""
    p = held(11, 6, on=on, proxies=carrying([7]))
    check_proxy_lawful(p, "s8", "s1")
    two = replace(p, proxies=(Proxy("s7", "s1"), Proxy("s8", "s1")))
    assert warned(two, "s9", "s1").facts["limit"] == 2


@pytest.mark.parametrize("on", [date(2020, 11, 15), date(2022, 8, 1)])
def test_before_and_after_that_time_a_holder_carried_one(on):
    """CGCT L2121-20."""
    assert rules(on=on).proxies.per_holder == 1


def test_a_proxy_holds_for_three_sittings_in_a_row_illness_apart():
    """CGCT L2121-20; ministerial answer 1540 (2012): the fourth one passes with a reason."""
    p = held(11, 6)
    check_proxy_lawful(p, "s7", "s1", in_a_row=2)
    assert warned(p, "s7", "s1", in_a_row=3).code == "proxy-too-many-in-a-row"


@pytest.mark.parametrize("body", ["conseil_departemental", "conseil_regional"])
def test_in_a_departement_and_a_region_a_proxy_is_for_the_sitting_and_no_row_is_counted(body):
    """CGCT L3121-16, L4132-15."""
    assert (rules(body).proxies.per_holder, rules(body).proxies.in_a_row) == (1, 0)
    check_proxy_lawful(held(11, 6, body), "s7", "s1", in_a_row=9)


def test_a_proxy_is_to_another_member():
    """CGCT L2121-20."""
    with pytest.raises(RuleBroken, match="proxy-to-oneself"):
        check_proxy(held(11, 6), "s7", "s7")


def test_a_proxy_may_be_taken_back_at_any_time_and_what_it_voted_before_stays():
    """CGCT L2121-20: always revocable."""
    p = held(11, 6, proxies=(Proxy("s7", "s1", ended=150),))
    assert [room(p, n).carried for n in (100, 200)] == [{"s7": "s1"}, {}]


def test_a_giver_who_arrives_ends_the_proxy_for_good():
    """law.md §3.2; scenarios S25, S42, S44."""
    p = held(11, 6, proxies=carrying([7]), movements=(arrival("s7", 100), departure("s7", 200)))
    assert room(p, 150).unusable == {"s7": ProxyFault.GIVER_PRESENT}
    assert room(p, 250).unusable == {"s7": ProxyFault.ENDED_BY_ARRIVAL}


def test_nobody_is_printed_both_present_and_having_given_a_proxy():
    """atd31, "erreur registre": it went to court."""
    p = held(11, 6, proxies=(Proxy("s6", "s1"),))
    assert "s6" in room(p).seated
    assert "s6" not in room(p).carried
    assert voters(p, "i1")["s6"] == "s6"


def test_who_leaves_may_give_a_proxy():
    """Scenarios S25, S42, S44."""
    p = held(11, 6, movements=(departure("s6", 100),), proxies=(Proxy("s6", "s2", n=101),))
    check_proxy(held(11, 6), "s6", "s2", leaving=True)
    assert room(p).carried == {"s6": "s2"}


def test_a_body_whose_rules_do_not_let_a_proxy_be_given_during_the_sitting_warns():
    """The rules of procedure decide (lagazette 135306)."""
    p = held(11, 6)
    strict = replace(p, charter=replace(p.charter, proxies=replace(p.charter.proxies, during=False)))
    check_proxy_lawful(p, "s7", "s1")
    assert warned(strict, "s7", "s1").code == "proxy-during-sitting"
    check_proxy_lawful(replace(strict, opening=None), "s7", "s1")


def test_a_holder_who_leaves_takes_the_proxy_along_and_brings_it_back():
    """law.md §3.2: told as unusable meanwhile."""
    p = held(11, 6, proxies=carrying([7]), movements=(departure("s1", 100), arrival("s1", 200)))
    assert room(p, 150).unusable == {"s7": ProxyFault.HOLDER_AWAY}
    assert room(p, 250).carried == {"s7": "s1"}


def test_a_delegated_vote_does_not_count_when_its_holder_is_absent():
    """OpenSlides #5745."""
    p = held(11, 6, proxies=(Proxy("s7", "s8"),))
    assert "s7" not in voters(p, "i1")


def test_a_member_without_a_voice_neither_gives_nor_carries():
    """A proxy is a power to vote."""
    p = held(5, 5, "conference_des_maires")
    p = replace(p, seats={**p.seats, "s5": replace(p.seats["s5"], voices=0)})
    for giver, holder in (("s5", "s1"), ("s4", "s5")):
        with pytest.raises(RuleBroken, match="proxy-without-voice"):
            check_proxy(p, giver, holder)


@pytest.mark.parametrize("body", ["commission", "comite_de_pilotage", "accord_unanime"])
def test_where_the_rules_know_no_proxy_none_is_taken(body):
    with pytest.raises(RuleBroken, match="proxies-not-allowed"):
        check_proxy(held(11, 6, body), "s7", "s1")
