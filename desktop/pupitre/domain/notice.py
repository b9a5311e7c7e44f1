# SPDX-License-Identifier: EUPL-1.2
"""Days of notice, counted on local civil dates: Saturdays, Sundays and holidays count.

CGCT L2121-11 and L2121-12; CE 13 October 1993; Senate answer, JO of 14 February 2013 (law.md §1.2). The day of
*sending* counts, not that of receipt, and neither it nor the day of the sitting is a clear day.
"""

from datetime import date, timedelta

from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import Charter, Counting, Notice
from pupitre.domain.proceedings import Proceedings


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


def earliest_sitting(sent: date, days: int, counting: Counting = Counting.CLEAR) -> date:
    """The first day on which a sitting convoked on `sent` can be held with `days` of notice: for a second convocation,
    sent on Monday the 16th with 3 clear days, Friday the 20th (L2121-17; CE 16 June 1997, no. 142691)."""
    return sent + timedelta(days=days + (counting is Counting.CLEAR))


def notice_asked(charter: Charter, *, urgent: bool = False, second: bool = False) -> Notice:
    """The notice that a convocation owes: that of a second one, that of urgency, or the usual one.

    A second convocation after a missing quorum owes three clear days (L2121-17); urgency cuts the usual notice to one
    (L2121-11, L2121-12), where the rule lets it.
    """
    usual, quorum = charter.notice, charter.quorum
    if second and quorum.again_days is not None:
        return Notice(quorum.again_days, quorum.again_basis, quorum.again_counting)
    if urgent and usual.urgent_days is not None:
        return Notice(usual.urgent_days, usual.urgent_basis or usual.basis)
    return usual


def notice_owed(p: Proceedings, *, urgent: bool | None = None) -> Notice:
    """The notice that a sitting's convocation owes; `urgent` says how it would be convoked, before it is."""
    if urgent is None:
        urgent = p.convocation is not None and p.convocation.urgent
    return notice_asked(p.charter, urgent=urgent, second=p.sitting.second_call)


def deadline(notice: Notice, sitting: date) -> date | None:
    """The last day to send; None where no notice is owed."""
    return latest_send(sitting, notice.clear_days, notice.counting) if notice.clear_days else None


def too_short(notice: Notice, sent: date, sitting: date) -> bool:
    """Whether a sending leaves fewer days than the rule asks for; where no notice is owed, the day itself will do."""
    return days_given(notice, sent, sitting) < notice.clear_days if notice.clear_days else sent > sitting


def check_notice(notice: Notice, sent: date, sitting: date) -> None:
    """Warn when fewer days are left than the rule asks for."""
    if too_short(notice, sent, sitting):
        left, last = days_given(notice, sent, sitting), latest_send(sitting, notice.clear_days, notice.counting)
        raise RuleWarns("notice-too-short", notice.basis, days=left, required=notice.clear_days, latest=last)


def check_held_as_convoked(p: Proceedings, today: date) -> None:
    """A body sits on the day for which its members were convoked, and deliberates on what they were convoked for
    (L2121-10, L2121-11)."""
    if not p.convocation:
        raise RuleWarns("opened-without-convocation", "CGCT L2121-10")
    if today != p.sitting.on:
        raise RuleWarns("opened-on-another-day", "CGCT L2121-11", on=p.sitting.on, today=today)


def can_be_urgent(p: Proceedings) -> bool:
    """Whether the rules of the body let its convocation be sent in urgency."""
    return p.charter.notice.urgent_days is not None and not p.sitting.second_call


def check_urgent(p: Proceedings, reason: str) -> None:
    """Urgency cuts the notice where the rules of the body know it, with a reason that is accounted for when the sitting
    opens (L2121-11, L2121-12). Never that of a second convocation: cut short, it is a first one again, and needs the
    quorum (law.md §2)."""
    if p.sitting.second_call:
        raise RuleBroken("second-call-not-urgent", p.charter.quorum.again_basis)
    if p.charter.notice.urgent_days is None:
        raise RuleBroken("urgency-not-allowed", p.charter.notice.basis)
    if not reason.strip():
        raise RuleBroken("urgency-without-reason", p.charter.notice.urgent_basis)
