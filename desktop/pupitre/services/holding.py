# SPDX-License-Identifier: EUPL-1.2
"""Holding a sitting: its opening, its items, its suspensions and closed sessions, its end. Each deed is one lot."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from pupitre.domain.agenda import check_reached, check_urgency
from pupitre.domain.attendance import check_chair, room
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Adjournment, Attendance, ClosedSession, Discussion, Opening, Outcome, Suspension
from pupitre.domain.notice import check_held_as_convoked
from pupitre.domain.publicity import check_closed_session
from pupitre.domain.quorum import check_quorum
from pupitre.domain.sitting import Note
from pupitre.domain.terms import SET_ASIDE, STEP, ItemKind, Presence, Result
from pupitre.services.office import allowed, live, open_to_change
from pupitre.store.work import Work


def open_sitting(
    work: Work, *, at: time, president: str, secretary: str, co_president: str = "", reason: str = ""
) -> None:
    """Open the sitting. Members who were not called are absent; a missing quorum warns and passes with a reason, and so
    does another day than the one for which they were convoked."""
    p = live(work, opened=False)
    silent = [s for s in p.seats if s not in p.attendances]
    here = room(p).seated
    if p.charter.presidents and not president:
        raise RuleBroken("president-missing", "CGCT L2121-14")
    for seat in filter(None, (president, co_president)):
        if seat not in here:
            raise RuleBroken("president-not-present", seat=seat)
    if p.charter.presidents > 1 and co_president in ("", president):
        raise RuleBroken("co-president-missing", p.charter.power_basis)
    if secretary not in here:
        raise RuleBroken("secretary-not-present", "CGCT L2121-15", seat=secretary)
    allowed(work, reason, lambda: check_held_as_convoked(p, work.now.date()))
    allowed(work, reason, lambda: check_quorum(p))
    work.record(*(Attendance(s, Presence.ABSENT) for s in silent))
    work.record(Opening(at, president, secretary, 1, co_president))


def open_item(work: Work, *, item: str, at: time, reason: str = "") -> None:
    """Open an item, in any order. Its quorum is looked at now (L2121-17); a missing one passes with a reason, and so
    does an item before the urgency was voted on (L2121-12)."""
    p = live(work, opened=True, going_on=True)
    if item in p.discussions:
        raise RuleBroken("item-already-opened", title=p.item(item).title)
    if item in p.outcomes:
        raise RuleBroken("already-proclaimed", title=p.item(item).title)
    allowed(work, reason, lambda: check_urgency(p, p.item(item)), about=item)
    allowed(work, reason, lambda: check_chair(p, item), about=item)
    allowed(work, reason, lambda: check_quorum(p, item), about=item)
    work.record(Discussion(item, at, p.next_n))


def take_note(work: Work, *, item: str, at: time) -> None:
    """The body takes note of an item that asks for no vote (prend acte)."""
    p = live(work, opened=True, going_on=True)
    held = p.item(item)
    if held.kind is not ItemKind.INFORMATION:
        raise RuleBroken("item-wants-vote", title=held.title)
    if item not in p.discussions:
        raise RuleBroken("item-not-opened", title=held.title)
    if item in p.outcomes:
        raise RuleBroken("already-proclaimed", title=held.title)
    work.record(Outcome(item, Result.NOTED, p.next_n, at))


def set_aside(work: Work, *, items: Sequence[str], result: Result, at: time) -> None:
    """Items are withdrawn, postponed or sent back: nothing was decided on them, opened or not."""
    p = live(work, opened=True)
    if result not in SET_ASIDE:
        raise ValueError(result)
    for place, item in enumerate(items):
        if item in p.outcomes:
            raise RuleBroken("already-proclaimed", title=p.item(item).title)
        work.record(Outcome(item, result, p.next_n + place * STEP, at))


def suspend(work: Work, *, at: time) -> None:
    """Suspend the sitting: nothing is opened nor voted until it is resumed."""
    p = live(work, opened=True, going_on=True)
    work.record(Suspension(work.new_id(), at, p.next_n))


def resume(work: Work, *, at: time) -> None:
    """Resume a suspended sitting."""
    p = live(work, opened=True)
    if p.suspended is None:
        raise RuleBroken("not-suspended")
    work.record(replace(p.suspended, resumed=at, ended=p.next_n))


def close_doors(work: Work, *, at: time, asked_by: int, in_favour: int, against: int, reason: str = "") -> None:
    """Meet behind closed doors (huis clos): on the request of enough members, or of the president (`asked_by` 0), by
    the absolute majority of the members present or represented, without debate (L2121-18, L5211-11)."""
    p = live(work, opened=True, going_on=True)
    if p.behind_closed_doors:
        raise RuleBroken("already-behind-closed-doors")
    allowed(work, reason, lambda: check_closed_session(p, asked_by, in_favour, against))
    work.record(ClosedSession(work.new_id(), at, p.next_n, asked_by, in_favour, against))


def open_doors(work: Work, *, at: time) -> None:
    """The public is let in again."""
    p = live(work, opened=True)
    if p.behind_closed_doors is None:
        raise RuleBroken("not-behind-closed-doors")
    work.record(replace(p.behind_closed_doors, reopened=at, ended=p.next_n))


def write_note(work: Work, *, item: str, text: str) -> None:
    """Keep what the secretary notes of an item's discussion, during the sitting or after it."""
    p = open_to_change(work)
    if text.strip():
        work.record(Note(item, text.strip()))
    elif item in p.notes:
        work.retract(Note, item)


def adjourn(work: Work, *, at: time, reason: str = "") -> None:
    """Adjourn the sitting. A ballot that was opened must have been proclaimed first; items that were not reached pass
    with a reason."""
    p = live(work, opened=True)
    pending = [item for item in p.items if item.id in p.ballots and item.id not in p.outcomes]
    if pending:
        raise RuleBroken("ballot-pending", title=pending[0].title)
    allowed(work, reason, lambda: check_reached(p))
    n = p.next_n
    if p.suspended:
        work.record(replace(p.suspended, resumed=at, ended=n))
    if p.behind_closed_doors:
        work.record(replace(p.behind_closed_doors, reopened=at, ended=n))
    work.record(Adjournment(at, n + STEP))
