# SPDX-License-Identifier: EUPL-1.2
"""What a past sitting is, apart from where it was read."""

from dataclasses import replace

from pasts import SITTING
from pupitre.formats.past_sitting import PastMember, Source, State


def test_two_sittings_that_say_the_same_are_equal_wherever_they_were_read() -> None:
    assert replace(SITTING, source=Source("a.yaml")) == replace(SITTING, source=Source("b.ods", "Feuille1"))
    assert replace(SITTING, movements=()) != SITTING


def test_a_member_of_whom_nothing_is_said_is_present() -> None:
    assert PastMember("A").state is State.PRESENT


def test_a_movement_is_placed_by_an_item_or_an_hour_or_by_the_one_before_it() -> None:
    placed = [(m.before_item, m.item, m.at is not None) for m in SITTING.movements]
    assert placed == [("2", "", False), ("", "", True), ("9", "", False), ("", "1/2019", False)]
