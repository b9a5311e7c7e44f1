# SPDX-License-Identifier: EUPL-1.2
"""Values out of keys: each type, and what is noted where there is none."""

from datetime import date, time

import pytest

from pupitre.formats.past_keys import Keys, nearest
from pupitre.formats.past_sitting import State
from pupitre.formats.past_tree import Branch, Entry, Fault, Leaf, Place


def keys(text: str | None, faults: list[Fault] | None = None) -> Keys:
    held = Branch(Place(1), (Entry("k", Place(2), Leaf(text)),))
    return Keys(held, ["k"], [] if faults is None else faults)


@pytest.mark.parametrize("said", [None, "  "])
def test_nothing_said_is_nothing_and_no_fault_until_it_is_needed(said: str | None) -> None:
    faults: list[Fault] = []
    held = keys(said, faults)
    assert (held.text("k"), held.number("k"), faults) == ("", "", [])
    assert not held.needs("k")
    assert [(fault.key, fault.code) for fault in faults] == [("k", "key-missing")]


def test_null_is_no_value_of_any_type() -> None:
    held = keys(None)
    assert (held.count("k"), held.day("k"), held.hour("k"), held.choice("k", State), held.flag("k")) == (
        *[None] * 4,
        False,
    )


@pytest.mark.parametrize(("said", "flag"), [("true", True), ("Oui", True), ("no", False), ("false", False)])
def test_yes_and_no_are_understood(said: str, flag: object) -> None:
    assert keys(said).flag("k") is flag


@pytest.mark.parametrize(("said", "number"), [("07", "7"), ("0", "0"), ("2bis", "2bis"), ("1/2018", "1/2018")])
def test_a_number_of_an_item_may_be_text(said: str, number: str) -> None:
    assert keys(said).number("k") == number


@pytest.mark.parametrize(("said", "hour"), [("9:05", time(9, 5)), ("20 h 10", time(20, 10)), ("23H59", time(23, 59))])
def test_hours(said: str, hour: time) -> None:
    assert keys(said).hour("k") == hour


@pytest.mark.parametrize("said", ["24:00", "12:60", "18", "18:", "-1:00", "18:00:30", ""])
def test_what_is_no_hour(said: str) -> None:
    faults: list[Fault] = []
    assert keys(said, faults).hour("k") is None
    assert [fault.code for fault in faults] == ["value-not-an-hour"]


@pytest.mark.parametrize("said", ["2019-12-19", "19/12/2019"])
def test_days(said: str) -> None:
    assert keys(said).day("k") == date(2019, 12, 19)


@pytest.mark.parametrize("said", ["1899-12-31", "2200-01-01", "2019-12-19T10:00", "2019", "19.12.2019", "٢٠١٩-12-19x"])
def test_what_is_no_day(said: str) -> None:
    assert keys(said).day("k") is None


def test_the_word_that_was_probably_meant_is_found_without_its_accents() -> None:
    assert nearest("présant", ["present", "absent"]) == "present"
    assert nearest("zzz", ["present", "absent"]) == ""
    assert nearest("present" * 100, ["present"]) == ""
