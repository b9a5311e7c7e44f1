# SPDX-License-Identifier: EUPL-1.2
"""Who attends: roll call, substitutes, proxies, movements, recusals, who presides. Each deed is one lot."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from pupitre.domain.attendance import (
    check_movement,
    check_one_seat,
    check_proxy,
    check_proxy_lawful,
    check_substitute,
    proxies_at,
    room,
)
from pupitre.domain.ballot import accountable
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Attendance, Chair, Movement, Proxy, Recusal, Vote
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Presence, RecusalKind, Way
from pupitre.services.office import allowed, live
from pupitre.store.work import Work


def answer_roll_call(work: Work, *, answers: Mapping[str, Presence]) -> None:
    """Record the answers of members to the roll call, before the sitting is opened (later ones are arrivals).

    Who answers takes back the proxy given; a holder who does not come leaves one that cannot be used (law.md §3.2).
    "Substituted" is by the substitute whom the member's seat names; another one is seated by `seat_substitute`.
    """
    p = live(work, opened=False)
    given = {x.giver: x for x in p.proxies}
    for seat, presence in answers.items():
        if presence is Presence.SUBSTITUTED:
            _seat_at_roll_call(work, p, seat, p.seats[seat].substitute)
            continue
        if presence is Presence.PRESENT and seat in given:
            work.unsay(given[seat])
        work.record(Attendance(seat, presence))


def _seat_at_roll_call(work: Work, p: Proceedings, seat: str, substitute: str) -> None:
    if not substitute.strip():
        raise RuleBroken("substitute-unnamed", "CGCT L5211-6", seat=seat)
    check_substitute(p, seat)
    work.record(Attendance(seat, Presence.SUBSTITUTED, substitute.strip()))


def seat_substitute(work: Work, *, seat: str, substitute: str, at: time, reason: str = "") -> None:
    """A substitute sits in a member's place: an answer to the roll call, or an arrival once the sitting is open
    (L5211-6). RuleBroken("substitute-or-proxy") where the member gave a proxy: it must be taken back first. Where the
    commune has several seats it warns, and passes with a reason."""
    p = live(work)
    allowed(work, reason, lambda: check_one_seat(p, seat))
    if not p.opening:
        _seat_at_roll_call(work, p, seat, substitute)
        return
    if not substitute.strip():
        raise RuleBroken("substitute-unnamed", "CGCT L5211-6", seat=seat)
    check_substitute(p, seat)
    check_movement(p, seat, Way.ARRIVAL, substitute=substitute)
    work.record(_movement(work, p, seat, Way.ARRIVAL, at, substitute.strip()))


def give_proxy(work: Work, *, giver: str, holder: str, reason: str = "") -> None:
    """Record a written proxy. Before the opening its giver is excused; during the sitting its giver has left."""
    p = live(work)
    check_proxy(p, giver, holder)
    _allow_proxy(work, p, giver, holder, reason)
    if p.opening:
        work.record(Proxy(giver, holder, p.next_n))
        return
    work.record(Proxy(giver, holder), Attendance(giver, Presence.EXCUSED))


def _allow_proxy(work: Work, p: Proceedings, giver: str, holder: str, reason: str) -> None:
    in_a_row = work.gave_in_a_row(giver) if p.charter.proxies.in_a_row else 0
    allowed(work, reason, lambda: check_proxy_lawful(p, giver, holder, in_a_row=in_a_row), about=giver)


def take_back_proxy(work: Work, *, giver: str) -> None:
    """Take a proxy back: always revocable (L2121-20). During the sitting what it voted before stays voted."""
    p = live(work)
    held = next((x for x in proxies_at(p) if x.giver == giver), None)
    if held is None:
        raise RuleBroken("no-proxy-given", seat=giver)
    if p.opening:
        work.record(replace(held, ended=p.next_n))
    else:
        work.unsay(held)


def record_movement(
    work: Work, *, seat: str, way: Way, at: time, proxy_to: str | None = None, reason: str = ""
) -> None:
    """Record an arrival, a departure or a resignation; who leaves may give a proxy in the same stroke.

    An arrival ends the proxy that the member had given, by rule: nothing is taken out of what it voted before.
    """
    p = live(work, opened=True)
    check_movement(p, seat, way)
    move = _movement(work, p, seat, way, at)
    work.record(move)
    if way is Way.DEPARTURE and proxy_to:
        check_proxy(p, seat, proxy_to, leaving=True)
        _allow_proxy(work, p, seat, proxy_to, reason)
        work.record(Proxy(seat, proxy_to, move.n + 1))


def _movement(work: Work, p: Proceedings, seat: str, way: Way, at: time, substitute: str = "") -> Movement:
    item = p.current_item()
    return Movement(work.new_id(), seat, way, at, p.next_n, item.id if item else None, substitute)


def recuse(work: Work, *, item: str, seat: str, kind: RecusalKind, at: time, left: bool = True) -> None:
    """A member takes no part in an item (déport), from its opening on (L2131-11, L1111-6, L2121-14)."""
    p = live(work, opened=True)
    if item in p.outcomes:
        raise RuleBroken("already-proclaimed", title=p.item(item).title)
    for vote in said_alone(p, item, seat):
        work.unsay(vote)
    work.record(Recusal(item, seat, kind, at, p.next_n, left))


def said_alone(p: Proceedings, item: str, seat: str) -> list[Vote]:
    """What the member said on this item alone: what was said on items voted together still counts for the others."""
    held = p.ballots.get(item)
    choice = p.votes.get(item, {}).get(seat)
    return [Vote(item, seat, choice)] if choice and not (held and held.together) else []


def take_back_recusal(work: Work, *, item: str, seat: str) -> None:
    """A recusal was recorded by mistake."""
    p = live(work, opened=True)
    held = next((r for r in p.recusals if (r.item, r.seat) == (item, seat)), None)
    if held is None:
        raise RuleBroken("no-recusal", seat=seat)
    if item in p.outcomes:
        raise RuleBroken("already-proclaimed", title=p.item(item).title)
    work.unsay(held)


def change_chair(work: Work, *, at: time, president: str = "", secretary: str = "", item: str | None = None) -> None:
    """Somebody else presides, or is secretary, for one item or from now on; "" leaves it as it is."""
    p = live(work, opened=True)
    here = room(p, item=item).seated
    if president and president not in here:
        raise RuleBroken("president-not-present", seat=president)
    if secretary and secretary not in here:
        raise RuleBroken("secretary-not-present", "CGCT L2121-15", seat=secretary)
    if not president and not secretary:
        raise RuleBroken("chair-of-nobody")
    work.record(Chair(work.new_id(), at, p.next_n, item, president, secretary))


def withdraw_for_accounts(work: Work, *, item: str, president: str, at: time) -> None:
    """The president withdraws from the vote on the accounts, and the body elects who presides in the meantime
    (L2121-14): the president is not counted as present, and the proxy that the president holds cannot be used."""
    p = live(work, opened=True)
    if item in p.outcomes:
        raise RuleBroken("already-proclaimed", title=p.item(item).title)
    leaving = accountable(p)
    if president == leaving:
        raise RuleBroken("president-must-withdraw", "CGCT L2121-14", seat=leaving)
    if president not in room(p).seated:
        raise RuleBroken("president-not-present", seat=president)
    work.record(
        Recusal(item, leaving, RecusalKind.ACCOUNTS, at, p.next_n),
        Chair(work.new_id(), at, p.next_n + 1, item, president),
    )
