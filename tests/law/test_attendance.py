# SPDX-License-Identifier: EUPL-1.2
"""Who is present, and for which item (law.md §2 and 3.2; peers.md §4.1)."""

from dataclasses import replace
from datetime import time

import pytest

from builders import arrival, departure, present
from houses import carrying, discussed, held, names, recused, voted
from pupitre.domain.attendance import (
    Standing,
    check_chair,
    check_movement,
    check_one_seat,
    check_substitute,
    presiding,
    room,
    secretary,
    standing,
    vacant_chairs,
)
from pupitre.domain.ballot import check_accounts, voters
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.directory import Function
from pupitre.domain.happening import Attendance, Chair, Movement, Outcome
from pupitre.domain.quorum import quorum_of_item
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemRole, Presence, RecusalKind, Result, Way


def test_a_member_is_present_for_what_is_opened_after_the_arrival_and_absent_for_what_was_before():
    """CGCT L2121-17; open council data: an arrival never invents a vote on an earlier item."""
    p = held(11, 6, movements=(arrival("s7", 150),))
    p = replace(p, discussions={**discussed(p, "i1", 100), **discussed(p, "i2", 200)})
    assert [quorum_of_item(p, i).present for i in ("i1", "i2")] == [6, 7]


def test_who_leaves_during_a_debate_counts_for_it_and_for_nothing_after():
    """maisondescommunes85: the item that was opened stays valid."""
    p = held(11, 7, movements=(departure("s7", 150, item="i1"),))
    p = replace(p, discussions={**discussed(p, "i1", 100), **discussed(p, "i2", 200)})
    assert [quorum_of_item(p, i).present for i in ("i1", "i2")] == [7, 6]


def test_items_taken_out_of_order_are_judged_by_their_own_moment():
    """The number of an event orders, not the number of the item: item 5 was opened before item 2."""
    p = held(11, 7, movements=(departure("s7", 150),))
    p = replace(p, discussions={**discussed(p, "i5", 100), **discussed(p, "i2", 200)})
    assert [quorum_of_item(p, i).present for i in ("i5", "i2")] == [7, 6]


def test_a_member_who_comes_goes_and_comes_back_is_followed_at_each_moment():
    p = held(11, 6, movements=(arrival("s7", 100), departure("s7", 200), arrival("s7", 300)))
    assert ["s7" in room(p, n).seated for n in (100, 150, 250, 350)] == [False, True, False, True]
    assert standing(p, "s7", 250) is Standing.LEFT


def test_an_absent_and_an_excused_member_are_told_apart_and_neither_is_an_abstention():
    p = held(11, 6, attendances={**present("s1", "s2", "s3"), "s4": Attendance("s4", Presence.EXCUSED),
                                 "s5": Attendance("s5", Presence.ABSENT)})  # fmt: skip
    p = replace(p, discussions=discussed(p))
    assert (standing(p, "s4"), standing(p, "s5")) == (Standing.EXCUSED, Standing.ABSENT)
    assert set(voters(p, "i1")) == {"s1", "s2", "s3"}


def test_who_resigns_in_session_does_not_come_back():
    """Scenario S07."""
    p = held(11, 6, movements=(Movement("m", "s6", Way.RESIGNATION, time(19), 100),))
    with pytest.raises(RuleBroken, match="has-resigned"):
        check_movement(p, "s6", Way.ARRIVAL)


def test_a_member_who_arrives_takes_the_seat_back_from_the_substitute():
    """CGCT L5211-6: the substitute sits only while the member is absent."""
    sits = {"s7": Attendance("s7", Presence.SUBSTITUTED, "Léa ROUX")}
    p = held(11, 6, attendances={**present("s1", "s2"), **sits})
    check_movement(p, "s7", Way.ARRIVAL)
    back = replace(p, movements=(arrival("s7", 100),))
    assert (standing(p, "s7"), standing(back, "s7")) == (Standing.SUBSTITUTED, Standing.PRESENT)


def test_a_member_is_replaced_or_represented_never_both():
    """Senate answer 16075, 2 March 2017; law.md §3.2."""
    with pytest.raises(RuleBroken) as caught:
        check_substitute(held(11, 6, proxies=carrying([7])), "s7")
    assert (caught.value.code, caught.value.article) == ("substitute-or-proxy", "CGCT L5211-6")


def test_only_a_commune_with_a_single_seat_has_a_substitute():
    """CGCT L5211-6: 77 of the 83 communes of Carcassonne Agglo."""
    p = held(11, 6)
    council = {
        s: replace(seat, function=Function.COMMUNITY_COUNCILLOR, organisation_name="Trèbes" if s != "s7" else "Floure")
        for s, seat in p.seats.items()
    }
    p = replace(p, seats=council)
    check_one_seat(p, "s7")
    with pytest.raises(RuleWarns, match="substitute-of-several"):
        check_one_seat(p, "s8")


def test_a_substitute_carries_the_proxy_of_another_while_sitting():
    """Not settled by a source found (law.md §10); allowed while the substitute sits."""
    sits = {"s2": Attendance("s2", Presence.SUBSTITUTED, "Léa ROUX")}
    p = held(11, 1, attendances={**present("s1"), **sits}, proxies=carrying([7], first_holder=2))
    assert room(p).carried == {"s7": "s2"}


ACCOUNTS = Item("i1", "Compte administratif", role=ItemRole.ACCOUNTS)


def test_the_president_withdraws_from_the_vote_on_the_accounts_and_the_body_elects_who_presides():
    """CGCT L2121-14."""
    p = held(11, 6, items=(ACCOUNTS,))
    with pytest.raises(RuleWarns, match="president-must-withdraw"):
        check_accounts(p, ACCOUNTS)
    out = replace(p, recusals=(recused("s1", RecusalKind.ACCOUNTS),))
    with pytest.raises(RuleWarns, match="president-must-withdraw"):
        check_accounts(out, ACCOUNTS)
    done = replace(out, chairs=(Chair("c", time(18, 20), 91, "i1", president="s2"),))
    check_accounts(done, ACCOUNTS)
    assert (presiding(done, item="i1"), presiding(done, item="i2")) == ("s2", "s1")


def test_the_proxy_that_the_president_holds_cannot_be_used_for_the_accounts():
    """CGCT L2121-14."""
    p = held(11, 6, items=(ACCOUNTS,), proxies=carrying([7]), recusals=(recused("s1", RecusalKind.ACCOUNTS),))
    assert (room(p).carried, room(p, item="i1").carried) == ({"s7": "s1"}, {})


def test_the_accounts_are_those_of_the_mayor_even_where_a_deputy_presides_that_day():
    """CGCT L2121-14: an absent mayor has not to withdraw; one who came later has."""
    p = held(11, 6, items=(ACCOUNTS,))
    p = replace(p, seats={**p.seats, "s9": replace(p.seats["s9"], presides=True)})
    check_accounts(p, ACCOUNTS)
    with pytest.raises(RuleWarns, match="president-must-withdraw"):
        check_accounts(replace(p, movements=(arrival("s9", 50),)), ACCOUNTS)


def test_nor_does_a_president_who_is_away_vote_on_the_accounts_by_proxy():
    """CGCT L2121-14: who may not vote cannot be voted for."""
    away = held(15, 0, attendances=present(*names(9, 2)), proxies=carrying([1], first_holder=3))
    p = replace(away, seats={**away.seats, "s1": replace(away.seats["s1"], presides=True)},
                opening=replace(away.opening, president="s2"))  # fmt: skip
    with pytest.raises(RuleWarns, match="president-must-withdraw"):
        check_accounts(p, ACCOUNTS)
    check_accounts(replace(p, recusals=(recused("s1", RecusalKind.ACCOUNTS),)), ACCOUNTS)


def test_a_secretary_is_replaced_from_a_moment_on():
    """CGCT L2121-15."""
    p = held(11, 6, chairs=(Chair("c", time(19), 150, None, secretary="s4"),))
    assert [secretary(p, n) for n in (100, 200)] == ["s2", "s4"]


def test_who_has_answered_the_roll_call_and_leaves_before_its_result_has_voted():
    """CGCT L2121-21: the register has the names and the sense of each."""
    p = voted(3, 2, movements=(departure("s5", 150),))
    assert set(voters(p, "i1")) == {"s1", "s2", "s3", "s4", "s5"}


def test_who_arrives_after_a_result_is_no_voter_of_it():
    done = {"i1": Outcome("i1", Result.ADOPTED, 120, time(19))}
    p = held(11, 6, movements=(arrival("s7", 150),), outcomes=done)
    p = replace(p, discussions=discussed(p))
    assert "s7" not in voters(p, "i1")


def test_the_body_is_presided_over_by_somebody_who_is_there():
    """CGCT L2121-14: by the president, or by whoever takes the president's place."""
    p = held(11, 7, movements=(departure("s1", 150),))
    assert vacant_chairs(held(11, 7)) == ()
    assert "s1" in vacant_chairs(p)
    with pytest.raises(RuleWarns, match="nobody-presides"):
        check_chair(p, "i1")
    check_chair(replace(p, chairs=(Chair("c1", time(19), 160, None, "s2"),)), "i1")
