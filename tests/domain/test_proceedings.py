# SPDX-License-Identifier: EUPL-1.2
"""What a sitting says of itself from all its facts."""

from dataclasses import replace
from datetime import time

import pytest

from builders import a_seat, adjourned, an_item, arrival, at_the_vote, convoked, opened, proceedings
from pupitre.domain.happening import (
    Ballot,
    ClosedSession,
    Count,
    Discussion,
    Outcome,
    Proxy,
    Recusal,
    Round,
    Suspension,
)
from pupitre.domain.sitting import Closing
from pupitre.domain.terms import STEP, Mode, RecusalKind, Result, Stage


def test_the_stage_follows_from_what_was_recorded():
    stages = [p.stage for p in (proceedings(), convoked(), opened(), adjourned())]
    assert stages == [Stage.PREPARING, Stage.CONVOKED, Stage.OPEN, Stage.ADJOURNED]
    assert replace(adjourned(), closing=Closing((), "")).stage is Stage.CLOSED


def test_the_last_event_is_the_latest_of_every_sort():
    p = opened()
    assert (proceedings().last_n, p.last_n) == (0, 1)
    assert replace(p, movements=(arrival("s5", 7),)).last_n == 7
    assert replace(p, discussions={"i1": Discussion("i1", time(18), 8)}).last_n == 8
    assert replace(p, ballots={"i1": Ballot("i1", Mode.PUBLIC, 9)}).last_n == 9
    assert replace(p, outcomes={"i1": Outcome("i1", Result.NOTED, 10, time(18))}).last_n == 10
    assert replace(p, proxies=(Proxy("s5", "s1", n=3, ended=11),)).last_n == 11
    assert replace(p, recusals=(Recusal("i1", "s1", RecusalKind.INTEREST, time(18), 12),)).last_n == 12
    assert replace(p, suspensions=(Suspension("x", time(18), 13, time(19), 14),)).last_n == 14
    assert replace(p, closed_sessions=(ClosedSession("x", time(18), 15),)).last_n == 15
    assert replace(p, rounds=(Round("i1", 1, (), 16),)).last_n == 16
    assert replace(p, counts=(Count("i1", 1, 17, time(18)),)).last_n == 17
    assert adjourned().last_n == 99


def test_events_stand_apart_so_that_a_forgotten_one_fits_between():
    assert opened().next_n == 1 + STEP
    assert opened(proxies=(Proxy("s5", "s1"), Proxy("s4", "s1", n=7, ended=9))).events == [1, 7, 9]


def test_a_suspension_and_a_closed_session_last_until_they_are_ended():
    lasting = opened(suspensions=(Suspension("x", time(18), 2),), closed_sessions=(ClosedSession("y", time(18), 3),))
    assert (lasting.suspended.id, lasting.behind_closed_doors.id) == ("x", "y")
    ended = opened(
        suspensions=(Suspension("x", time(18), 2, time(19), 4),),
        closed_sessions=(ClosedSession("y", time(18), 3, reopened=time(19), ended=5),),
    )
    assert (ended.suspended, ended.behind_closed_doors) == (None, None)


def test_the_rounds_of_an_item_are_told_in_their_order_each_with_its_count():
    rounds = (Round("i1", 2, (), 5), Round("i2", 1, (), 4), Round("i1", 1, (), 3))
    p = opened(rounds=rounds, counts=(Count("i1", 2, 6, time(18), blank=1),))
    assert [r.number for r in p.rounds_of("i1")] == [1, 2]
    assert (p.count("i1"), p.count("i1", 2).blank) == (None, 1)


def test_the_voting_seats_are_those_with_a_voice():
    p = proceedings(seats=(a_seat("s1"), a_seat("s2", voices=0), a_seat("s3", voices=2)))
    assert [s.id for s in p.voting_seats] == ["s1", "s3"]


def test_the_current_item_is_the_last_opened_until_its_result():
    p = at_the_vote()
    assert opened().current_item() is None
    assert p.current_item() == p.items[0]
    done = replace(p, outcomes={"i1": Outcome("i1", Result.ADOPTED, 5, time(18))})
    assert done.current_item() is None
    assert replace(p, adjournment=adjourned().adjournment).current_item() is None


def test_an_item_opened_while_another_is_pending_is_the_current_one():
    p = opened(
        items=(an_item(), an_item("i2")),
        discussions={"i1": Discussion("i1", time(18), 3), "i2": Discussion("i2", time(18), 2)},
    )
    assert p.current_item().id == "i1"


def test_an_item_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        proceedings().item("nowhere")
