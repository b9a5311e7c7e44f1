# SPDX-License-Identifier: EUPL-1.2
"""Clear days (jours francs), counted on local civil dates: Saturdays, Sundays and holidays count.

CGCT L2121-11 and L2121-12; CE 13 October 1993; Senate answer, JO of 14 February 2013 (law.md §1.2). The day of
*sending* counts, not that of receipt, and neither it nor the day of the sitting is a clear day.
"""

from datetime import date, timedelta

from pupitre.domain.broken import RuleWarns
from pupitre.domain.charter import Notice


def clear_days(sent: date, sitting: date) -> int:
    """The number of clear days between sending and sitting; negative when sent on the day itself or after."""
    return (sitting - sent).days - 1


def latest_send(sitting: date, days: int) -> date:
    """The last day on which a convocation can be sent so that `days` clear days run before `sitting`."""
    return sitting - timedelta(days=days + 1)


def check_notice(notice: Notice, sent: date, sitting: date) -> None:
    """Warn when fewer clear days are left than the rule asks for."""
    left = clear_days(sent, sitting)
    if left < notice.clear_days:
        last = latest_send(sitting, notice.clear_days)
        raise RuleWarns("notice-too-short", notice.basis, days=left, required=notice.clear_days, latest=last)
