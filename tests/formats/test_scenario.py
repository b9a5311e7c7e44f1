# SPDX-License-Identifier: EUPL-1.2
"""The sample's sitting, as it is played."""

from datetime import date, time

import pytest

from pupitre.domain.terms import Channel, Choice, ItemKind, Mode
from pupitre.formats.scenario import read_scenario
from pupitre.host.resources import shipped

SAMPLE = shipped("resources") / "sample" / "agenda.yaml"


def test_the_sample_is_read_with_its_days_hours_and_members() -> None:
    held = read_scenario(SAMPLE)
    assert (held.sitting.date, held.sitting.time) == (date(2026, 12, 3), time(18))
    assert held.convocation.channel is Channel.EMAIL
    assert "11069" in (held.convocation.other_channels or {})["hand"]
    assert len(held.opening.president) == 5


def test_an_item_without_a_vote_has_no_ballot_and_every_other_has_one() -> None:
    items = read_scenario(SAMPLE).items
    assert {item.kind for item in items} == {ItemKind.VOTE, ItemKind.INFORMATION}
    assert all((item.ballot is None) == (item.kind is ItemKind.INFORMATION) for item in items)


def test_both_ways_of_voting_are_played_with_exceptions() -> None:
    ballots = [item.ballot for item in read_scenario(SAMPLE).items if item.ballot]
    assert {ballot.mode for ballot in ballots} == {Mode.ORDINARY, Mode.PUBLIC}
    assert all(ballot.default is Choice.FOR for ballot in ballots)
    assert any(ballot.votes.get("against") for ballot in ballots)


def test_hours_alone_tell_the_order_of_what_happens() -> None:
    held = read_scenario(SAMPLE)
    hours = [moved.at for moved in held.movements]
    hours += [hour for item in held.items for hour in (item.opened_at, item.closed_at)]
    assert len(hours) == len(set(hours))
    assert held.opening.at < min(hours) < max(hours) < held.adjourned_at


@pytest.mark.parametrize("content", ["- a list", "sitting: {date: tomorrow}", "sitting: words", ""])
def test_a_file_of_another_schema_is_a_bug_that_shows(tmp_path, content) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises((TypeError, ValueError)):
        read_scenario(path)
