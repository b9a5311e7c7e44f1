# SPDX-License-Identifier: EUPL-1.2
"""What a sitting says of itself from its facts."""

from dataclasses import replace
from datetime import time

import pytest

from builders import a_seat, adjourned, an_item, arrival, at_the_vote, convoked, opened, proceedings
from pupitre.domain.happening import Ballot, Discussion, Outcome, Proxy
from pupitre.domain.sitting import Closing
from pupitre.domain.terms import Mode, Result, Stage


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
    assert adjourned().last_n == 99


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


def test_the_votes_cast_are_those_for_and_against_only():
    """CGCT L2121-20."""
    assert Outcome("i1", Result.ADOPTED, 1, time(18), in_favour=5, against=2, abstention=4, not_taking_part=3).cast == 7


def test_an_item_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        proceedings().item("nowhere")
