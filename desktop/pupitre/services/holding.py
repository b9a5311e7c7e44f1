# SPDX-License-Identifier: EUPL-1.2
"""Holding a sitting: roll call, proxies, arrivals and departures, items, ballots, notes. Each deed is one lot."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from pupitre.domain import ballot as ballots
from pupitre.domain.attendance import check_movement, check_proxy, proxies_at, room
from pupitre.domain.broken import RuleBroken
from pupitre.domain.quorum import check_quorum
from pupitre.domain.sitting import (
    Adjournment,
    Attendance,
    Ballot,
    Choice,
    Discussion,
    ItemKind,
    Mode,
    Movement,
    Note,
    Opening,
    Outcome,
    Presence,
    Proceedings,
    Proxy,
    Result,
    Vote,
    Way,
)
from pupitre.services.office import allowed, open_to_change
from pupitre.store.work import Work


def answer_roll_call(work: Work, *, answers: Mapping[str, Presence]) -> None:
    """Record the answers of members to the roll call, before the sitting is opened (later ones are arrivals).

    Who answers takes back the proxy given; a holder who does not come leaves one that cannot be used (law.md §3.2).
    """
    p = _live(work, opened=False)
    given = {x.giver for x in p.proxies}
    for seat, presence in answers.items():
        if presence is Presence.PRESENT and seat in given:
            work.retract(Proxy, f"{seat}/0")
        work.record(Attendance(seat, presence))


def give_proxy(work: Work, *, giver: str, holder: str) -> None:
    """Record a written proxy. Before the opening its giver is excused; during the sitting its giver has left."""
    p = _live(work)
    check_proxy(p, giver, holder)
    if p.opening:
        work.record(Proxy(giver, holder, p.last_n + 1))
        return
    work.record(Proxy(giver, holder), Attendance(giver, Presence.EXCUSED))


def take_back_proxy(work: Work, *, giver: str) -> None:
    """Take a proxy back: always revocable (L2121-20). During the sitting what it voted before stays voted."""
    p = _live(work)
    held = next((x for x in proxies_at(p) if x.giver == giver), None)
    if held is None:
        raise RuleBroken("no-proxy-given", seat=giver)
    if p.opening:
        work.record(replace(held, ended=p.last_n + 1))
    else:
        work.retract(Proxy, f"{giver}/0")


def open_sitting(work: Work, *, at: time, president: str, secretary: str, reason: str = "") -> None:
    """Open the sitting. Members who were not called are absent; a missing quorum warns and passes with a reason."""
    p = _live(work, opened=False)
    silent = [s for s in p.seats if s not in p.attendances]
    here = room(p).seated
    if president not in here:
        raise RuleBroken("president-not-present", seat=president)
    if secretary not in here:
        raise RuleBroken("secretary-not-present", "CGCT L2121-15", seat=secretary)
    allowed(work, reason, lambda: check_quorum(p))
    work.record(*(Attendance(s, Presence.ABSENT) for s in silent))
    work.record(Opening(at, president, secretary, 1))


def record_movement(work: Work, *, seat: str, way: Way, at: time, proxy_to: str | None = None) -> None:
    """Record an arrival or a departure; who leaves may give a proxy in the same stroke.

    An arrival ends the proxy that the member had given, by rule: nothing is taken out of what it voted before.
    """
    p = _live(work, opened=True)
    check_movement(p, seat, way)
    item = p.current_item()
    n = p.last_n + 1
    work.record(Movement(work.new_id(), seat, way, at, n, item.id if item else None))
    if way is Way.DEPARTURE and proxy_to:
        check_proxy(p, seat, proxy_to, leaving=True)
        work.record(Proxy(seat, proxy_to, n + 1))


def open_item(work: Work, *, item: str, at: time, reason: str = "") -> None:
    """Open an item, in any order. Its quorum is looked at now (L2121-17); a missing one passes with a reason."""
    p = _live(work, opened=True)
    if item in p.discussions:
        raise RuleBroken("item-already-opened", title=p.item(item).title)
    allowed(work, reason, lambda: check_quorum(p), about=item)
    work.record(Discussion(item, at, p.last_n + 1))


def open_ballot(work: Work, *, item: str, mode: Mode) -> None:
    """Choose how an item is voted. Changing the mode of a ballot forgets nothing: what was said stays in the ledger."""
    p = _live(work, opened=True)
    ballots.check_votable(p, p.item(item))
    held = p.ballots.get(item)
    if held and held.mode is mode:
        return
    for seat in p.votes.get(item, {}):
        work.retract(Vote, f"{item}/1/{seat}")
    work.record(Ballot(item, mode, p.last_n + 1))


def cast_votes(work: Work, *, item: str, choices: Mapping[str, Choice | None]) -> None:
    """Record the sense of voters by seat; None takes it back (to the ballot's default, or to "not yet said")."""
    p = _live(work, opened=True)
    ballots.check_votable(p, p.item(item))
    if item not in p.ballots:
        raise RuleBroken("ballot-not-opened", title=p.item(item).title)
    entitled = ballots.voters(p, item)
    for seat, choice in choices.items():
        if seat not in entitled:
            raise RuleBroken("not-a-voter", seat=seat)
        if choice is None:
            work.retract(Vote, f"{item}/1/{seat}")
        else:
            work.record(Vote(item, seat, choice))


def proclaim(work: Work, *, item: str, at: time) -> Outcome:
    """Proclaim the result of an item's ballot; the figures are counted here and never typed."""
    p = _live(work, opened=True)
    ballots.check_votable(p, p.item(item))
    if item not in p.ballots:
        raise RuleBroken("ballot-not-opened", title=p.item(item).title)
    ballots.check_complete(p, p.item(item))
    result = ballots.outcome(p, item, n=p.last_n + 1, at=at)
    work.record(result)
    return result


def take_note(work: Work, *, item: str, at: time) -> None:
    """The body takes note of an item that asks for no vote (prend acte)."""
    p = _live(work, opened=True)
    held = p.item(item)
    if held.kind is not ItemKind.INFORMATION:
        raise RuleBroken("item-wants-vote", title=held.title)
    if item not in p.discussions:
        raise RuleBroken("item-not-opened", title=held.title)
    if item in p.outcomes:
        raise RuleBroken("already-proclaimed", title=held.title)
    work.record(Outcome(item, Result.NOTED, p.last_n + 1, at))


def write_note(work: Work, *, item: str, text: str) -> None:
    """Keep what the secretary notes of an item's discussion, during the sitting or after it."""
    p = open_to_change(work)
    if text.strip():
        work.record(Note(item, text.strip()))
    elif item in p.notes:
        work.retract(Note, item)


def adjourn(work: Work, *, at: time) -> None:
    """Adjourn the sitting. A ballot that was opened must have been proclaimed first."""
    p = _live(work, opened=True)
    pending = [item for item in p.items if item.id in p.ballots and item.id not in p.outcomes]
    if pending:
        raise RuleBroken("ballot-pending", title=pending[0].title)
    work.record(Adjournment(at, p.last_n + 1))


def _live(work: Work, *, opened: bool | None = None) -> Proceedings:
    p = open_to_change(work)
    if p.adjournment:
        raise RuleBroken("sitting-adjourned")
    if opened is True and not p.opening:
        raise RuleBroken("sitting-not-open")
    if opened is False and p.opening:
        raise RuleBroken("sitting-already-open")
    return p
