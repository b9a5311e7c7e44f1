# SPDX-License-Identifier: EUPL-1.2
"""What can happen to a member at this moment of the sitting: the acts, their words, and the deed that each one is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from pupitre.domain.attendance import Room, presiding, proxies_at, room, secretary
from pupitre.domain.happening import Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item, Seat
from pupitre.domain.terms import ItemRole, Way
from pupitre.services import attending
from pupitre.text.language import _

ARRIVE, LEAVE, PROXY, TAKE_BACK = "member-arrive", "member-leave", "member-proxy", "member-take-back"
SUBSTITUTE, RECUSE, TAKE_PART = "member-substitute", "member-recuse", "member-take-part"
PRESIDE, WRITE, RESIGN = "member-preside", "member-write", "member-resign"


@dataclass(frozen=True, slots=True)
class Said:
    """A deed and what it is given."""

    deed: Callable[..., Any]
    given: dict[str, Any] = field(default_factory=dict)


def acts_of(p: Proceedings, seat: str) -> list[tuple[str, str]]:
    """The acts that are possible for a member, what is done most first, each with its words."""
    here = room(p)
    if seat in here.resigned:
        return []
    member = p.seats[seat]
    acts = _of_present(p, member, here) if seat in here.seated else _of_away(p, member)
    pending = recusals_of(p, seat)
    if pending:
        number = p.item(pending[0].item).number
        acts.append((TAKE_PART, _("takes part again in item {number}").format(number=number)))
    if member.voices and open_items(p):
        acts.append((RECUSE, _("takes no part in an item (recusal)…")))
    return [*acts, (RESIGN, _("resigns from the body"))]


def _of_present(p: Proceedings, member: Seat, here: Room) -> list[tuple[str, str]]:
    substituted = member.id in here.substitutes
    acts = [(LEAVE, _("the substitute leaves") if substituted else _("leaves"))]
    if substituted:
        acts.insert(0, (ARRIVE, _("arrives, and takes the seat back from the substitute")))
    elif member.voices and p.charter.proxies.per_holder:
        acts.append((PROXY, _("leaves, and gives a proxy…")))
    if not substituted and presiding(p) != member.id:
        acts.append((PRESIDE, _("presides…")))
    if not substituted and secretary(p) != member.id:
        acts.append((WRITE, _("is secretary…")))
    return acts


def _of_away(p: Proceedings, member: Seat) -> list[tuple[str, str]]:
    acts = [(ARRIVE, _("arrives"))]
    given = any(x.giver == member.id for x in proxies_at(p))
    if given:
        acts.append((TAKE_BACK, _("takes the proxy back")))
    else:
        acts.append((SUBSTITUTE, _("a substitute arrives…")))
    if member.voices and p.charter.proxies.per_holder:
        acts.append((PROXY, _("gives the proxy to somebody else…") if given else _("gives a proxy…")))
    return acts


def recusals_of(p: Proceedings, seat: str) -> list[Recusal]:
    """The recusals of a member that can still be taken back, that of the item under discussion first."""
    current = p.current_item()
    held = [r for r in p.recusals if r.seat == seat and r.item not in p.outcomes]
    return sorted(held, key=lambda r: (current is None or r.item != current.id, r.n))


def open_items(p: Proceedings) -> list[Item]:
    """The items of which nothing became yet: in which somebody can still take no part."""
    return [i for i in p.items if i.id not in p.outcomes]


def at_once(p: Proceedings, act: str, seat: str, at: time) -> Said | None:
    """The deed of an act of which nothing more must be known; None where something is asked first."""
    ways = {ARRIVE: Way.ARRIVAL, LEAVE: Way.DEPARTURE, RESIGN: Way.RESIGNATION}
    if act in ways:
        return Said(attending.record_movement, {"seat": seat, "way": ways[act], "at": at})
    if act == TAKE_BACK:
        return Said(attending.take_back_proxy, {"giver": seat})
    if act == TAKE_PART:
        return Said(attending.take_back_recusal, {"item": recusals_of(p, seat)[0].item, "seat": seat})
    return None


def proxy_to(p: Proceedings, giver: str, holder: str, at: time) -> Said:
    """Give a proxy; who is in the room leaves in the same stroke."""
    if giver not in room(p).seated:
        return Said(attending.give_proxy, {"giver": giver, "holder": holder})
    left = {"seat": giver, "way": Way.DEPARTURE, "at": at, "proxy_to": holder}
    return Said(attending.record_movement, left)


def presides(p: Proceedings, seat: str, item: Item | None, at: time) -> Said:
    """Preside, for an item or from now on; for the accounts whoever presides withdraws (L2121-14)."""
    if item is not None and item.role is ItemRole.ACCOUNTS and presiding(p) != seat:
        return Said(attending.withdraw_for_accounts, {"item": item.id, "president": seat, "at": at})
    return Said(attending.change_chair, {"president": seat, "item": item.id if item else None, "at": at})
