# SPDX-License-Identifier: EUPL-1.2
"""A sitting's own values: whole in their plain form, and readable where an older program wrote less."""

from dataclasses import replace
from datetime import date, time

import pytest

from builders import a_seat, a_sitting, an_item
from pupitre.domain.plain import from_plain, to_plain
from pupitre.domain.sitting import UNTOLD, Attachment, Convocation, Correction, Item, Post, Seat, hour_told
from pupitre.domain.terms import ItemKind, ItemRole


def test_midnight_is_an_hour_of_our_own_sittings_and_no_hour_of_those_taken_up_from_papers():
    assert hour_told(UNTOLD, "") == time(0)
    assert hour_told(UNTOLD, "S08.yaml") is None
    assert hour_told(time(20, 30), "S08.yaml") == time(20, 30)


@pytest.mark.parametrize(
    "value",
    [
        a_sitting(second_call=True, repeats="sitting:0/1"),
        a_seat(college="Occitanie", substitute="Léa ROUX", birth_year=1961, presides=True),
        an_item(attachments=(Attachment("a.pdf", "ab", 3),), role=ItemRole.ACCOUNTS, amends="i2"),
        an_item(kind=ItemKind.ELECTION, post=Post("1er vice-président", by_list=True, commission=True)),
        Convocation("CM-1", date(2026, 11, 20), "La présidente", urgent=True, urgency="Inondation"),
        Correction("c", "vote/i1/1/s3", "Coquille", ("i1", "i2")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_value_comes_back_whole_from_its_plain_form(value):
    assert from_plain(type(value), to_plain(value)) == value


def test_an_item_that_the_first_program_wrote_asks_for_what_it_asked_for_then():
    old = from_plain(Item, {"id": "i1", "title": "Budget", "kind": "vote"})
    assert (old.role, old.amends, old.post, old.late) == (ItemRole.NONE, None, None, False)


def test_a_seat_that_the_first_program_wrote_has_no_college_and_no_substitute():
    old = from_plain(Seat, to_plain(replace(a_seat(), college="", substitute="")))
    assert (old.college, old.substitute) == ("", "")
