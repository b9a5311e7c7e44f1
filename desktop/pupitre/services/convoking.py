# SPDX-License-Identifier: EUPL-1.2
"""Convoking: the letter is dated and signed, the agenda's numbers are frozen, each sending is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pupitre.domain import agenda as rules
from pupitre.domain.broken import RuleBroken
from pupitre.domain.notice import check_notice, check_urgent, notice_owed, too_short
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Agenda, Convocation, Dispatch, Item
from pupitre.domain.terms import Channel, ItemRole
from pupitre.services.office import allowed, open_to_change
from pupitre.store.work import Work


@dataclass(frozen=True, slots=True)
class Urgency:
    """Why a body is convoked in urgency, and the title of the item by which it first votes on that."""

    reason: str
    title: str


def convoke(
    work: Work,
    *,
    reference: str,
    dated: date,
    signatory: str,
    message: str = "",
    urgency: Urgency | None = None,
    reason: str = "",
) -> None:
    """Convoke the members: from now on the numbers of the agenda never move.

    `urgency` cuts the notice, and puts the vote on it at the head of the agenda (L2121-11, L2121-12). A notice that is
    too short even so warns (RuleWarns "notice-too-short") and passes with a `reason`.
    """
    p = open_to_change(work)
    if p.convocation:
        raise RuleBroken("already-convoked", "CGCT L2121-10")
    if p.opening:
        raise RuleBroken("sitting-already-open")
    rules.check_convokable(p)
    if urgency is not None:
        check_urgent(p, urgency.reason)
    notice = notice_owed(p, urgent=urgency is not None)
    allowed(work, reason, lambda: check_notice(notice, dated, p.sitting.on))
    letter = Convocation(
        reference.strip(),
        dated,
        signatory,
        message.strip(),
        urgent=urgency is not None,
        urgency=urgency.reason.strip() if urgency else "",
    )
    sent = as_convoked(p, letter, urgency.title if urgency else "", new_id=work.new_id())
    work.record(letter, *sent.items, Agenda(tuple(i.id for i in sent.items)))


def as_convoked(p: Proceedings, letter: Convocation, title: str = "", *, new_id: str = "") -> Proceedings:
    """The sitting as it is once convoked by that letter: in urgency with an item more, of that title and id."""
    items = rules.urgent(p.items, Item(new_id, title, role=ItemRole.URGENCY)) if letter.urgent else p.items
    return replace(p, convocation=letter, items=items)


def record_sending(work: Work, *, seats: Sequence[str], on: date, channel: Channel, reason: str = "") -> None:
    """Record the day and the channel by which members' convocations left: the day of sending counts (law.md §1.2).

    A day that leaves too little notice passes with a reason, unless one was given for that day, or for a later one.
    """
    p = open_to_change(work)
    if not p.convocation:
        raise RuleBroken("not-yet-convoked", "CGCT L2121-10")
    if on < p.convocation.dated:
        raise RuleBroken("sent-before-dated", on=on, dated=p.convocation.dated)
    notice = notice_owed(p)
    explained = max([p.convocation.dated, *(x.on for x in p.dispatches.values())])
    if not (on <= explained and too_short(notice, explained, p.sitting.on)):
        allowed(work, reason, lambda: check_notice(notice, on, p.sitting.on))
    work.record(*(Dispatch(seat, on, channel) for seat in seats))
