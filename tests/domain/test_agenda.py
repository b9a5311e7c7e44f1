# SPDX-License-Identifier: EUPL-1.2
"""The agenda: order, numbers that never move once frozen, and what may not vanish."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_sitting, an_item, at_the_vote, convoked, opened, proceedings
from pupitre.domain.agenda import (
    added,
    check_addable,
    check_changeable,
    check_convokable,
    check_removable,
    check_title,
    moved,
    next_number,
    numbered,
    texts_of,
    urgent,
)
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Discussion
from pupitre.domain.terms import ItemKind, ItemRole


@given(st.permutations("abcdef"), st.sampled_from("abcdef"), st.integers(-3, 9))
def test_a_moved_item_stands_where_it_was_put_and_the_others_keep_their_order(order, item, to):
    done = moved([an_item(i) for i in order], item, to)
    assert done.index(item) == max(0, min(to, 5))
    assert [i for i in done if i != item] == [i for i in order if i != item]


AMENDED = (an_item("a"), an_item("a1", amends="a"), an_item("a2", amends="a"), an_item("b"), an_item("c"))


@pytest.mark.parametrize(
    ("item", "to", "order"),
    [
        ("a", 1, "b a a1 a2 c"),
        ("a", 4, "b c a a1 a2"),
        ("b", 2, "b a a1 a2 c"),
        ("c", 1, "c a a1 a2 b"),
        ("c", 3, "a a1 a2 c b"),
        ("a2", 1, "a a2 a1 b c"),
        ("a1", 4, "a a2 a1 b c"),
        ("a1", 0, "a a1 a2 b c"),
        ("b", 3, "a a1 a2 b c"),
    ],
)
def test_amendments_stand_behind_their_text_wherever_it_is_moved(item, to, order):
    assert moved(AMENDED, item, to) == tuple(order.split())


@given(st.permutations(AMENDED), st.sampled_from(AMENDED), st.integers(-1, 6))
def test_no_item_is_lost_or_parted_from_its_amendments_by_a_move(items, item, to):
    done = moved(items, item.id, to)
    assert sorted(done) == sorted(i.id for i in items)
    assert set(done[done.index("a") + 1 :][:2]) == {"a1", "a2"}


def test_an_amendment_has_the_number_of_its_text_and_a_letter():
    assert [i.number for i in numbered(AMENDED)] == ["1", "1.A", "1.B", "2", "3"]
    many = [an_item("a"), *(an_item(f"x{n}", amends="a") for n in range(28))]
    assert [i.number for i in numbered(many)][26:] == ["1.Z", "1.AA", "1.AB"]


def test_an_amendment_to_an_amendment_stands_with_the_text_of_both():
    under = an_item("a11", amends="a1")
    assert texts_of((*AMENDED, under))["a11"] == "a"
    assert added(AMENDED, under) == ("a", "a1", "a2", "a11", "b", "c")


def test_two_items_that_two_computers_made_each_others_amendment_are_texts():
    items = (an_item("a", amends="b"), an_item("b", amends="a"))
    assert [i.number for i in numbered(items)] == ["1", "2"]
    assert moved(items, "a", 1) == ("b", "a")


def test_a_new_item_is_added_at_the_end_and_an_amendment_behind_its_text():
    assert added(AMENDED, an_item("d")) == ("a", "a1", "a2", "b", "c", "d")
    assert added(AMENDED, an_item("b1", amends="b")) == ("a", "a1", "a2", "b", "b1", "c")


def test_an_amendment_after_the_convocation_takes_the_next_letter_of_its_text():
    frozen = tuple(replace(i, number=n) for i, n in zip(AMENDED, ("2", "2.A", "2.C", "1", "3"), strict=True))
    assert next_number(frozen, "a") == "2.B"
    assert next_number(frozen, "b") == "1.A"
    assert next_number(frozen) == "4"


def test_the_vote_on_the_urgency_is_item_one():
    """CGCT L2121-12."""
    items = urgent(numbered(AMENDED), an_item("u", role=ItemRole.URGENCY))
    assert [(i.id, i.number) for i in items] == [
        ("u", "1"), ("a", "2"), ("a1", "2.A"), ("a2", "2.B"), ("b", "3"), ("c", "4"),
    ]  # fmt: skip


def test_a_text_stays_while_it_is_amended():
    p = proceedings(items=AMENDED)
    assert refused(check_removable, p, p.items[0]) == ("item-is-amended", "")
    check_removable(p, p.items[1])


def test_the_title_that_the_members_were_convoked_for_changes_with_a_reason_only():
    """CGCT L2121-10."""
    old, new = an_item(number="1"), an_item(number="1", title="Autre")
    assert refused(check_title, convoked(), old, new) == ("title-was-convoked", "CGCT L2121-10")
    check_title(convoked(), old, replace(old, summary="Autre"))
    check_title(convoked(), replace(old, late=True), new)
    check_title(proceedings(), old, new)


def test_a_title_that_was_voted_on_stands():
    p, old = at_the_vote(), an_item(number="1")
    assert refused(check_changeable, p, old, replace(old, title="Autre")) == ("item-was-voted", "")
    check_changeable(p, old, replace(old, summary="Autre"))
    check_changeable(convoked(), old, replace(old, title="Autre"))


def test_what_is_asked_of_the_body_stands_once_it_discusses_the_item():
    p, old = at_the_vote(), an_item(number="1")
    for new in (replace(old, kind=ItemKind.ELECTION), replace(old, role=ItemRole.ACCOUNTS)):
        assert refused(check_changeable, p, old, new) == ("item-was-discussed", "")


def test_a_second_convocation_is_on_the_same_items():
    """CGCT L2121-17."""
    check_addable(proceedings())
    again = proceedings(sitting=a_sitting(second_call=True))
    assert refused(check_addable, again) == ("second-call-adds-item", "CGCT L2121-17")


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
