# SPDX-License-Identifier: EUPL-1.2
"""The agenda: order, numbers that never move once frozen, and what may not vanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_item, convoked, opened, proceedings
from pupitre.domain.agenda import check_convokable, check_removable, moved, next_number, numbered
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Discussion


@given(st.permutations("abcdef"), st.sampled_from("abcdef"), st.integers(-3, 9))
def test_a_moved_item_stands_where_it_was_put_and_the_others_keep_their_order(order, item, to):
    done = moved(order, item, to)
    assert done.index(item) == max(0, min(to, 5))
    assert [i for i in done if i != item] == [i for i in order if i != item]


def test_before_the_convocation_a_number_is_only_a_place():
    items = (an_item("a"), an_item("b"), an_item("c"))
    assert [i.number for i in numbered(items)] == ["1", "2", "3"]
    assert [i.number for i in numbered(items[::-1])] == ["1", "2", "3"]


def test_a_frozen_number_does_not_move_with_its_item():
    items = (an_item("c", number="3"), an_item("a", number="1"), an_item("b", number="2"))
    assert [i.number for i in numbered(items)] == ["3", "1", "2"]


def test_an_item_added_late_comes_after_all_numbers_even_when_the_last_was_moved_up():
    assert next_number((an_item("c", number="3"), an_item("a", number="1"))) == "4"
    assert next_number(()) == "1"


def refused(check, *given):
    with pytest.raises(RuleBroken) as caught:
        check(*given)
    return caught.value.code, caught.value.article


def test_what_the_members_were_convoked_for_cannot_vanish():
    """CGCT L2121-10: the convocation names the questions of the agenda."""
    p = convoked()
    assert refused(check_removable, p, p.items[0]) == ("item-was-convoked", "CGCT L2121-10")


def test_a_late_item_can_be_taken_off_until_it_is_discussed():
    late = an_item("i9", late=True, number="2")
    check_removable(convoked(items=(late,)), late)
    p = opened(items=(late,), discussions={"i9": Discussion("i9", opened().sitting.at, n=2)})
    assert refused(check_removable, p, late) == ("item-was-discussed", "")


def test_before_the_convocation_any_item_can_be_taken_off():
    p = proceedings()
    check_removable(p, p.items[0])


def test_a_convocation_needs_questions_with_titles_and_members():
    """CGCT L2121-10."""
    check_convokable(proceedings())
    assert refused(check_convokable, proceedings(items=())) == ("agenda-empty", "CGCT L2121-10")
    assert refused(check_convokable, proceedings(seats=())) == ("no-members", "")
    assert refused(check_convokable, proceedings(items=(an_item(title="  "),))) == ("item-untitled", "CGCT L2121-10")
