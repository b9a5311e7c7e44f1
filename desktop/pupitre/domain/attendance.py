# SPDX-License-Identifier: EUPL-1.2
"""Who is in the room, and whose proxies can be used, at any moment of a sitting.

A moment is the number `n` of an event: what comes before it counts, the event itself does not. `None` means now. For an
item, those who take no part in it are out from its opening on, whenever they said so (law.md §2).
"""

from collections.abc import Container
from dataclasses import dataclass, field
from enum import StrEnum

from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.directory import Function
from pupitre.domain.happening import Chair, Movement, Proxy, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Presence, Way


class Standing(StrEnum):
    """How a member stands at a moment."""

    PRESENT = "present"
    SUBSTITUTED = "substituted"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"
    LEFT = "left"
    RECUSED = "recused"
    RESIGNED = "resigned"
    UNKNOWN = "unknown"


class ProxyFault(StrEnum):
    """Why a proxy cannot be used."""

    HOLDER_AWAY = "holder-away"
    HOLDER_RECUSED = "holder-recused"
    GIVER_RECUSED = "giver-recused"
    GIVER_PRESENT = "giver-present"
    GIVER_SUBSTITUTED = "giver-substituted"
    GIVER_RESIGNED = "giver-resigned"
    ENDED_BY_ARRIVAL = "ended-by-arrival"


PASSING_FAULTS = frozenset({ProxyFault.HOLDER_AWAY, ProxyFault.HOLDER_RECUSED, ProxyFault.GIVER_RECUSED})
"""The faults after which a proxy can be used again: its holder comes back, or another item is opened."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room at a moment: seats that are taken and count, usable proxies (giver → holder), the others with their
    fault; `substitutes` has the name of who sits in a member's place."""

    seated: frozenset[str]
    carried: dict[str, str]
    unusable: dict[str, ProxyFault]
    substitutes: dict[str, str] = field(default_factory=dict)
    recused: dict[str, Recusal] = field(default_factory=dict)
    resigned: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    """Who arrived, left or resigned before this moment."""


def _movements(p: Proceedings, n: int | None) -> list[Movement]:
    return [m for m in p.movements if n is None or m.n < n]


def room(p: Proceedings, n: int | None = None, item: str | None = None) -> Room:
    """Who is seated and which proxies can be used just before event `n`; for `item`, without those who take no part."""
    moves = _movements(p, n)
    there = _there(p, moves)
    recused = {r.seat: r for r in p.recusals if r.item == item}
    resigned = frozenset(m.seat for m in moves if m.way is Way.RESIGNATION)
    arrivals = {m.seat: m.n for m in moves if m.way is Way.ARRIVAL}
    carried: dict[str, str] = {}
    unusable: dict[str, ProxyFault] = {}
    for proxy in proxies_at(p, n):
        fault = _fault(proxy, there, arrivals, recused, resigned)
        if fault:
            unusable[proxy.giver] = fault
        else:
            carried[proxy.giver] = proxy.holder
    substitutes = {seat: name for seat, name in there.items() if name}
    seated, moved = frozenset(there.keys() - recused.keys()), frozenset(m.seat for m in moves)
    return Room(seated, carried, unusable, substitutes, recused, resigned, moved)


def _there(p: Proceedings, moves: list[Movement]) -> dict[str, str]:
    """The seats that are taken, each with the name of the substitute who sits there, or ""."""
    sits = (Presence.PRESENT, Presence.SUBSTITUTED)
    there = {seat: a.substitute for seat, a in p.attendances.items() if a.presence in sits}
    for m in moves:
        if m.way is Way.ARRIVAL:
            there[m.seat] = m.substitute
        else:
            there.pop(m.seat, None)
    return there


def proxies_at(p: Proceedings, n: int | None = None) -> list[Proxy]:
    """The proxies given before event `n` and not taken back by then, usable or not.

    A giver's latest one takes the place of those before it for good: when it is taken back, they do not come back.
    """
    latest = {x.giver: x for x in p.proxies if n is None or not x.n or x.n < n}
    return [x for x in latest.values() if x.ended is None or (n is not None and x.ended >= n)]


def _fault(
    proxy: Proxy, there: dict[str, str], arrivals: dict[str, int], recused: Container[str], resigned: frozenset[str]
) -> ProxyFault | None:
    """A giver who arrives ends the proxy; a holder who is away, or takes no part in the item, cannot use it
    (L2121-20, L2121-14; law.md §3.2)."""
    giver, holder = proxy.giver, proxy.holder
    if giver in resigned:
        return ProxyFault.GIVER_RESIGNED
    if giver in there:
        return ProxyFault.GIVER_SUBSTITUTED if there[giver] else ProxyFault.GIVER_PRESENT
    if arrivals.get(giver, -1) > proxy.n:
        return ProxyFault.ENDED_BY_ARRIVAL
    if holder not in there:
        return ProxyFault.HOLDER_AWAY
    if holder in recused:
        return ProxyFault.HOLDER_RECUSED
    return ProxyFault.GIVER_RECUSED if giver in recused else None


def standing(
    p: Proceedings, seat: str, n: int | None = None, *, item: str | None = None, at: Room | None = None
) -> Standing:
    """How one member stands just before event `n`; pass the `room` of that moment when asking for many."""
    here = at or room(p, n, item)
    for stands, where in (
        (Standing.RESIGNED, here.resigned),
        (Standing.RECUSED, here.recused),
        (Standing.SUBSTITUTED, here.substitutes),
        (Standing.PRESENT, here.seated),
        (Standing.REPRESENTED, here.carried),
    ):
        if seat in where:
            return stands
    if seat in here.moved:
        return Standing.LEFT
    answer = p.attendances.get(seat)
    return Standing(answer.presence.value) if answer else Standing.UNKNOWN


def presiding(p: Proceedings, n: int | None = None, item: str | None = None) -> str:
    """The seat of who presides just before event `n`, or for an item; "" before the opening.

    Whoever presides is replaced for an item, or from a moment on (L2121-14, L2122-17).
    """
    held = p.opening.president if p.opening else ""
    return next((c.president for c in _chairs(p, n, item) if c.president), held)


def secretary(p: Proceedings, n: int | None = None, item: str | None = None) -> str:
    """The seat of who is secretary just before event `n`, or for an item; "" before the opening (L2121-15)."""
    held = p.opening.secretary if p.opening else ""
    return next((c.secretary for c in _chairs(p, n, item) if c.secretary), held)


def _chairs(p: Proceedings, n: int | None, item: str | None) -> list[Chair]:
    """What was said of the chair, what weighs most first: for the item, then from then on, the latest first."""
    said = sorted((c for c in p.chairs if n is None or c.n < n), key=lambda c: -c.n)
    return [c for c in said if item and c.item == item] + [c for c in said if c.item is None]


def vacant_chairs(p: Proceedings, item: str | None = None) -> tuple[str, ...]:
    """Who should preside now, and who should be secretary, and is not in the room, or takes no part in the item: the
    chair of one of them is to be taken by somebody else (L2121-14, L2121-15). None where nobody presides by rule."""
    if p.opening is None or p.adjournment:
        return ()
    here = room(p, item=item).seated
    named = (presiding(p, item=item), secretary(p, item=item))
    return tuple(seat for seat in dict.fromkeys(named) if seat in p.seats and seat not in here)


def check_chair(p: Proceedings, item: str) -> None:
    """The body is presided over, if not by its president then by whoever replaces the president (L2121-14)."""
    president = presiding(p, item=item)
    if p.charter.presidents and president in vacant_chairs(p, item):
        raise RuleWarns("nobody-presides", "CGCT L2121-14", seat=president)


def check_movement(p: Proceedings, seat: str, way: Way, *, substitute: str = "", n: int | None = None) -> None:
    """Refuse the impossible: to arrive when seated, to leave when not, to come back after resigning.

    A member may arrive while the substitute sits there: the substitute then leaves the seat (L5211-6).
    """
    here = room(p, n)
    if seat in here.resigned:
        raise RuleBroken("has-resigned", seat=seat)
    seated = seat in here.seated
    relieved = seat in here.substitutes and not substitute
    if seated and way is Way.ARRIVAL and not relieved:
        raise RuleBroken("already-present", seat=seat)
    if not seated and way is Way.DEPARTURE:
        raise RuleBroken("not-present", seat=seat)


def check_substitute(p: Proceedings, seat: str) -> None:
    """A member is replaced by a substitute or represented by a proxy, never both (law.md §3.2; Senate answer 16075)."""
    given = next((x for x in proxies_at(p) if x.giver == seat), None)
    if given:
        raise RuleBroken("substitute-or-proxy", "CGCT L5211-6", seat=seat, other=given.holder)


def check_one_seat(p: Proceedings, seat: str) -> None:
    """Only a commune that has a single seat in the council of an EPCI has a substitute there (L5211-6)."""
    member = p.seats[seat]
    if member.function is not Function.COMMUNITY_COUNCILLOR:
        return
    seats = sum(1 for s in p.voting_seats if s.organisation_name == member.organisation_name)
    if seats > 1:
        raise RuleWarns("substitute-of-several", "CGCT L5211-6", seat=seat, count=seats)


def check_proxy_possible(p: Proceedings, giver: str, holder: str) -> None:
    """At any moment: no proxy to oneself, none where none is allowed, none of or to a seat without a voice."""
    rule = p.charter.proxies
    if giver == holder:
        raise RuleBroken("proxy-to-oneself", rule.basis, seat=giver)
    if not rule.per_holder:
        raise RuleBroken("proxies-not-allowed", rule.basis)
    for seat in (holder, giver):
        if not p.seats[seat].voices:
            raise RuleBroken("proxy-without-voice", rule.basis, seat=seat)


def check_proxy(p: Proceedings, giver: str, holder: str, *, leaving: bool = False) -> None:
    """What no reason can make possible: besides `check_proxy_possible`, the proxy of a member who sits or whose
    substitute sits, or one to a member who is not there once the sitting is open.

    `leaving`: the giver is seated, and leaves in the same stroke.
    """
    check_proxy_possible(p, giver, holder)
    rule = p.charter.proxies
    here = room(p)
    if giver in here.resigned:
        raise RuleBroken("has-resigned", seat=giver)
    if giver in here.substitutes and not leaving:
        raise RuleBroken("substitute-or-proxy", "CGCT L5211-6", seat=giver, other=holder)
    if p.opening and not leaving and giver in here.seated:
        raise RuleBroken("proxy-of-present-member", rule.basis, seat=giver)
    if p.opening and holder not in here.seated:
        raise RuleBroken("holder-must-be-present", rule.basis, seat=holder)


def check_proxy_lawful(p: Proceedings, giver: str, holder: str, *, in_a_row: int = 0, n: int | None = None) -> None:
    """What the law forbids and a reason may pass over: more proxies than one holder may carry (CE 2 December 1991, no.
    109724: no nullity where it changed nothing), a proxy for more sittings in a row than allowed, illness apart
    (L2121-20), one given during the sitting where the body's rules do not let it.

    `in_a_row`: the sittings just before this one for which the giver had given one. `n`: just before which event, for
    one that is recorded afterwards.
    """
    rule = p.charter.proxies
    ended = {g for g, fault in room(p, n).unusable.items() if fault not in PASSING_FAULTS}
    carried = [x.giver for x in proxies_at(p, n) if x.holder == holder and x.giver != giver and x.giver not in ended]
    if len(carried) >= rule.per_holder:
        raise RuleWarns("holder-carries-enough", rule.basis, seat=holder, other=carried[0], limit=rule.per_holder)
    if rule.in_a_row and in_a_row >= rule.in_a_row:
        raise RuleWarns("proxy-too-many-in-a-row", rule.basis, seat=giver, count=in_a_row, limit=rule.in_a_row)
    if p.opening and not rule.during and (n is None or n > p.opening.n):
        raise RuleWarns("proxy-during-sitting", rule.basis, seat=giver)
