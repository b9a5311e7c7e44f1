# SPDX-License-Identifier: EUPL-1.2
"""Days of notice, counted on local civil dates: Saturdays, Sundays and holidays count.

CGCT L2121-11 and L2121-12; CE 13 October 1993; Senate answer, JO of 14 February 2013 (law.md §1.2). The day of
*sending* counts, not that of receipt, and neither it nor the day of the sitting is a clear day.
"""

from datetime import date, timedelta

from pupitre.domain.broken import RuleWarns
from pupitre.domain.charter import Charter, Counting, Notice


def clear_days(sent: date, sitting: date) -> int:
    """The number of clear days between sending and sitting; negative when sent on the day itself or after."""
    return (sitting - sent).days - 1


def days_given(notice: Notice, sent: date, sitting: date) -> int:
    """The days of notice that a sending gave, counted as the rule counts them."""
    days = clear_days(sent, sitting)
    return days if notice.counting is Counting.CLEAR else days + 1


def latest_send(sitting: date, days: int, counting: Counting = Counting.CLEAR) -> date:
    """The last day on which a convocation can be sent so that `days` of notice run before `sitting`."""
    return sitting - timedelta(days=days + (counting is Counting.CLEAR))


def earliest_sitting(sent: date, days: int) -> date:
    """The first day on which a sitting convoked on `sent` can be held with `days` clear days: for a second
    convocation, sent on Monday the 16th with 3 days, Friday the 20th (L2121-17; CE 16 June 1997, no. 142691)."""
    return sent + timedelta(days=days + 1)


def notice_asked(charter: Charter, *, urgent: bool = False, second: bool = False) -> Notice:
    """The notice that a convocation owes: that of a second one, that of urgency, or the usual one.

    A second convocation after a missing quorum owes three clear days (L2121-17); urgency cuts the usual notice to one
    (L2121-11, L2121-12), where the rule lets it.
    """
    usual, quorum = charter.notice, charter.quorum
    if second and quorum.again_days is not None:
        return Notice(quorum.again_days, quorum.again_basis)
    if urgent and usual.urgent_days is not None:
        return Notice(usual.urgent_days, usual.urgent_basis or usual.basis)
    return usual


def check_notice(notice: Notice, sent: date, sitting: date) -> None:
    """Warn when fewer days are left than the rule asks for; where no notice is owed, the day itself will do."""
    left = days_given(notice, sent, sitting)
    if left < notice.clear_days and (notice.clear_days or sent > sitting):
        last = latest_send(sitting, notice.clear_days, notice.counting)
        raise RuleWarns("notice-too-short", notice.basis, days=left, required=notice.clear_days, latest=last)
