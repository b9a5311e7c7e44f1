# SPDX-License-Identifier: EUPL-1.2
"""Clear days, on the real cases of CGCT L2121-11 and L2121-12."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_charter, a_sitting, convoked, proceedings
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import Counting, Notice
from pupitre.domain.notice import (
    can_be_urgent,
    check_held_as_convoked,
    check_notice,
    check_urgent,
    clear_days,
    days_given,
    deadline,
    latest_send,
    notice_owed,
    too_short,
)
from pupitre.domain.sitting import Convocation

RULE = Notice(5, "CGCT L2121-12")


@pytest.mark.parametrize(
    ("sitting", "days", "last"),
    [
        (date(2020, 11, 4), 5, date(2020, 10, 29)),  # Foix-Varilhes: All Saints' Day counts
        (date(2016, 11, 2), 3, date(2016, 10, 29)),  # a commune under 3,500: Saturday, and two days off
        (date(2026, 4, 7), 3, date(2026, 4, 3)),  # the day after Easter Monday
        (date(2026, 11, 20), 3, date(2026, 11, 16)),  # second convocation for want of quorum, L2121-17
        (date(1989, 12, 26), 4, date(1989, 12, 21)),  # CE 13 October 1993: four clear days, not five
    ],
)
def test_neither_the_day_of_sending_nor_the_day_of_the_sitting_counts_and_every_day_between_does(sitting, days, last):
    """CGCT L2121-11, L2121-12; CE 13 October 1993; Senate answer, JO of 14 February 2013."""
    assert latest_send(sitting, days) == last
    assert clear_days(last, sitting) == days
    assert clear_days(last + timedelta(days=1), sitting) == days - 1


@given(st.dates(date(1980, 1, 1), date(2080, 1, 1)), st.integers(0, 30))
def test_the_last_day_to_send_is_the_last_that_leaves_enough_clear_days(sitting, days):
    last = latest_send(sitting, days)
    assert clear_days(last, sitting) >= days > clear_days(last + timedelta(days=1), sitting)


def test_the_last_day_to_send_passes_without_a_word():
    check_notice(RULE, date(2020, 10, 29), date(2020, 11, 4))


def test_a_day_less_warns_with_its_article_the_days_left_and_the_day_that_was_the_last():
    with pytest.raises(RuleWarns) as caught:
        check_notice(RULE, date(2020, 10, 30), date(2020, 11, 4))
    assert caught.value.code == "notice-too-short"
    assert caught.value.article == "CGCT L2121-12"
    assert caught.value.facts == {"days": 4, "required": 5, "latest": date(2020, 10, 29)}


def test_a_convocation_sent_on_the_day_itself_has_less_than_no_clear_day():
    assert clear_days(date(2026, 12, 3), date(2026, 12, 3)) == -1
    with pytest.raises(RuleWarns):
        check_notice(Notice(1, ""), date(2026, 12, 3), date(2026, 12, 3))


def test_where_no_notice_is_owed_the_day_itself_will_do_and_the_day_after_will_not():
    check_notice(Notice(0, ""), date(2026, 12, 3), date(2026, 12, 3))
    with pytest.raises(RuleWarns, match="notice-too-short"):
        check_notice(Notice(0, ""), date(2026, 12, 4), date(2026, 12, 3))


def test_a_body_without_a_rule_of_notice_can_be_convoked_the_day_before():
    """No delay is set for a conférence des maires (law.md §1.1): its own rules may ask for none."""
    check_notice(Notice(0, ""), date(2026, 12, 2), date(2026, 12, 3))


TWELVE = Notice(12, "CGCT L3121-19", Counting.BETWEEN)
URGENT = a_charter(notice=Notice(5, "CGCT L2121-12", urgent_days=1, urgent_basis="CGCT L2121-12"))
AGAIN = a_sitting(second_call=True)


def test_the_twelve_days_of_a_department_are_the_difference_of_the_two_dates():
    """CGCT L3121-19 and L4132-18: twelve days at least before the sitting, which are not said to be clear."""
    sitting = date(2026, 12, 3)
    assert deadline(TWELVE, sitting) == date(2026, 11, 21)
    assert days_given(TWELVE, date(2026, 11, 21), sitting) == 12
    assert not too_short(TWELVE, date(2026, 11, 21), sitting)
    assert too_short(TWELVE, date(2026, 11, 22), sitting)


def test_where_no_notice_is_owed_there_is_no_last_day():
    assert deadline(Notice(0, ""), date(2026, 12, 3)) is None
    assert not too_short(Notice(0, ""), date(2026, 12, 3), date(2026, 12, 3))
    assert too_short(Notice(0, ""), date(2026, 12, 4), date(2026, 12, 3))


def test_a_sitting_owes_the_usual_notice_that_of_urgency_or_that_of_a_second_convocation():
    """CGCT L2121-12 and L2121-17."""
    urgently = Convocation("R", date(2026, 12, 1), "s1", urgent=True, urgency="Péril")
    assert notice_owed(proceedings(charter=URGENT)).clear_days == 5
    assert notice_owed(proceedings(charter=URGENT), urgent=True).clear_days == 1
    assert notice_owed(convoked(charter=URGENT, convocation=urgently)).clear_days == 1
    assert notice_owed(proceedings(charter=URGENT, sitting=AGAIN)).clear_days == 3


def test_urgency_wants_a_rule_that_knows_it_a_reason_and_a_first_convocation():
    """CGCT L2121-11 and L2121-12; cut short, a second convocation would be a first one again (law.md §2)."""
    check_urgent(proceedings(charter=URGENT), "Péril")
    for p, reason, code in (
        (proceedings(), "Péril", "urgency-not-allowed"),
        (proceedings(charter=URGENT), " ", "urgency-without-reason"),
        (proceedings(charter=URGENT, sitting=AGAIN), "Péril", "second-call-not-urgent"),
    ):
        with pytest.raises(RuleBroken, match=code):
            check_urgent(p, reason)
    assert can_be_urgent(proceedings(charter=URGENT))
    assert not can_be_urgent(proceedings())
    assert not can_be_urgent(proceedings(charter=URGENT, sitting=AGAIN))


def test_a_body_sits_on_the_day_for_which_it_was_convoked():
    """CGCT L2121-10 and L2121-11."""
    check_held_as_convoked(convoked(), date(2026, 12, 3))
    with pytest.raises(RuleWarns, match="opened-on-another-day"):
        check_held_as_convoked(convoked(), date(2026, 12, 4))
    with pytest.raises(RuleWarns, match="opened-without-convocation"):
        check_held_as_convoked(proceedings(), date(2026, 12, 3))
