# SPDX-License-Identifier: EUPL-1.2
"""Convoking: the letter is dated and signed, the agenda's numbers are frozen, each sending is recorded."""

from collections.abc import Sequence
from datetime import date

from pupitre.domain.agenda import check_convokable
from pupitre.domain.broken import RuleBroken
from pupitre.domain.notice import check_notice
from pupitre.domain.sitting import Convocation, Dispatch
from pupitre.domain.terms import Channel
from pupitre.services.office import allowed, open_to_change
from pupitre.store.work import Work


def convoke(work: Work, *, reference: str, dated: date, signatory: str, message: str = "", reason: str = "") -> None:
    """Convoke the members: from now on the numbers of the agenda never move.

    A notice that is too short warns (RuleWarns "notice-too-short") and passes with a `reason`.
    """
    p = open_to_change(work)
    if p.convocation:
        raise RuleBroken("already-convoked", "CGCT L2121-10")
    if p.opening:
        raise RuleBroken("sitting-already-open")
    check_convokable(p)
    allowed(work, reason, lambda: check_notice(p.charter.notice, dated, p.sitting.on))
    work.record(Convocation(reference.strip(), dated, signatory, message.strip()), *p.items)


def record_sending(work: Work, *, seats: Sequence[str], on: date, channel: Channel, reason: str = "") -> None:
    """Record the day and the channel by which members' convocations left: the day of sending counts (law.md §1.2)."""
    p = open_to_change(work)
    if not p.convocation:
        raise RuleBroken("not-yet-convoked", "CGCT L2121-10")
    if on < p.convocation.dated:
        raise RuleBroken("sent-before-dated", on=on, dated=p.convocation.dated)
    allowed(work, reason, lambda: check_notice(p.charter.notice, on, p.sitting.on))
    work.record(*(Dispatch(seat, on, channel) for seat in seats))
