# SPDX-License-Identifier: EUPL-1.2
"""Who is in the room, and whose proxies can be used, at any moment of a sitting.

A moment is the number `n` of an event: what comes before it counts, the event itself does not. `None` means now.
"""

from dataclasses import dataclass
from enum import StrEnum

from pupitre.domain.broken import RuleBroken
from pupitre.domain.sitting import Movement, Presence, Proceedings, Proxy, Way


class Standing(StrEnum):
    """How a member stands at a moment."""

    PRESENT = "present"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"
    LEFT = "left"
    UNKNOWN = "unknown"


class ProxyFault(StrEnum):
    """Why a proxy cannot be used."""

    HOLDER_AWAY = "holder-away"
    GIVER_PRESENT = "giver-present"
    ENDED_BY_ARRIVAL = "ended-by-arrival"


@dataclass(frozen=True, slots=True)
class Room:
    """The room at a moment: seated members, usable proxies (giver → holder), and the others with their fault."""

    seated: frozenset[str]
    carried: dict[str, str]
    unusable: dict[str, ProxyFault]


def _movements(p: Proceedings, n: int | None) -> list[Movement]:
    return [m for m in p.movements if n is None or m.n < n]


def room(p: Proceedings, n: int | None = None) -> Room:
    """Who is seated and which proxies can be used just before event `n`."""
    seated = {seat for seat, a in p.attendances.items() if a.presence is Presence.PRESENT}
    moves = _movements(p, n)
    for m in moves:
        (seated.add if m.way is Way.ARRIVAL else seated.discard)(m.seat)
    carried: dict[str, str] = {}
    unusable: dict[str, ProxyFault] = {}
    arrivals = {m.seat: m.n for m in moves if m.way is Way.ARRIVAL}
    for proxy in proxies_at(p, n):
        fault = _fault(proxy, seated, arrivals)
        if fault:
            unusable[proxy.giver] = fault
        else:
            carried[proxy.giver] = proxy.holder
    return Room(frozenset(seated), carried, unusable)


def proxies_at(p: Proceedings, n: int | None = None) -> list[Proxy]:
    """The proxies given before event `n` and not taken back by then, usable or not.

    A giver's latest one takes the place of those before it for good: when it is taken back, they do not come back.
    """
    latest = {x.giver: x for x in p.proxies if n is None or not x.n or x.n < n}
    return [x for x in latest.values() if x.ended is None or (n is not None and x.ended >= n)]


def _fault(proxy: Proxy, seated: set[str], arrivals: dict[str, int]) -> ProxyFault | None:
    """A giver who arrives ends the proxy; a holder who is away cannot use it (L2121-20; law.md §3.2)."""
    if proxy.giver in seated:
        return ProxyFault.GIVER_PRESENT
    if arrivals.get(proxy.giver, -1) > proxy.n:
        return ProxyFault.ENDED_BY_ARRIVAL
    return None if proxy.holder in seated else ProxyFault.HOLDER_AWAY


def standing(p: Proceedings, seat: str, n: int | None = None, *, at: Room | None = None) -> Standing:
    """How one member stands just before event `n`; pass the `room` of that moment when asking for many."""
    here = at or room(p, n)
    if seat in here.seated:
        return Standing.PRESENT
    if seat in here.carried:
        return Standing.REPRESENTED
    if any(m.seat == seat for m in _movements(p, n)):
        return Standing.LEFT
    answer = p.attendances.get(seat)
    return Standing(answer.presence.value) if answer else Standing.UNKNOWN


def check_movement(p: Proceedings, seat: str, way: Way) -> None:
    """Refuse the impossible: to arrive when seated, to leave when not."""
    seated = seat in room(p).seated
    if seated and way is Way.ARRIVAL:
        raise RuleBroken("already-present", seat=seat)
    if not seated and way is Way.DEPARTURE:
        raise RuleBroken("not-present", seat=seat)


def check_proxy(p: Proceedings, giver: str, holder: str, *, leaving: bool = False) -> None:
    """One holder carries no more proxies than the charter allows (L2121-20), and nobody is their own holder.

    `leaving`: the giver is seated, and leaves in the same stroke.
    """
    rule = p.charter.proxies
    if giver == holder:
        raise RuleBroken("proxy-to-oneself", rule.basis, seat=giver)
    if not rule.per_holder:
        raise RuleBroken("proxies-not-allowed", rule.basis)
    for seat in (holder, giver):
        if not p.seats[seat].voices:
            raise RuleBroken("proxy-without-voice", rule.basis, seat=seat)
    here = room(p)
    if p.opening and not leaving and giver in here.seated:
        raise RuleBroken("proxy-of-present-member", rule.basis, seat=giver)
    if p.opening and holder not in here.seated:
        raise RuleBroken("holder-must-be-present", rule.basis, seat=holder)
    ended = {g for g, fault in here.unusable.items() if fault is not ProxyFault.HOLDER_AWAY}
    carried = [x.giver for x in proxies_at(p) if x.holder == holder and x.giver != giver and x.giver not in ended]
    if len(carried) >= rule.per_holder:
        raise RuleBroken("holder-carries-enough", rule.basis, seat=holder, other=carried[0], limit=rule.per_holder)
