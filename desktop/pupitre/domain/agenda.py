# SPDX-License-Identifier: EUPL-1.2
"""The agenda: its order, and its numbers, which never move once the convocation has been sent."""

from collections.abc import Sequence
from dataclasses import replace

from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemRole, Result


def moved(order: Sequence[str], item: str, to: int) -> tuple[str, ...]:
    """The order with `item` at place `to` (0 first; places beyond the ends mean the ends)."""
    rest = [i for i in order if i != item]
    rest.insert(max(0, min(to, len(rest))), item)
    return tuple(rest)


def numbered(items: Sequence[Item]) -> tuple[Item, ...]:
    """Each item with the number that a reader sees: its frozen one, else its place."""
    return tuple(i if i.number else replace(i, number=str(place)) for place, i in enumerate(items, start=1))


def next_number(items: Sequence[Item]) -> str:
    """The number of an item that is added after the convocation: after all others, never between them."""
    frozen = [int(i.number) for i in items if i.number.isdigit()]
    return str(max(frozen, default=len(items)) + 1)


def check_removable(p: Proceedings, item: Item) -> None:
    """What the members were convoked for cannot vanish from the agenda (L2121-10)."""
    if p.convocation and not item.late:
        raise RuleBroken("item-was-convoked", "CGCT L2121-10", title=item.title)
    if item.id in p.discussions:
        raise RuleBroken("item-was-discussed", title=item.title)


def check_convokable(p: Proceedings) -> None:
    """A convocation names the questions of the agenda (L2121-10) and somebody to send it to."""
    if not p.items:
        raise RuleBroken("agenda-empty", "CGCT L2121-10")
    if not p.seats:
        raise RuleBroken("no-members")
    untitled = [i for i in p.items if not i.title.strip()]
    if untitled:
        raise RuleBroken("item-untitled", "CGCT L2121-10")


def check_urgency(p: Proceedings, item: Item) -> None:
    """A body convoked in urgency first votes on the urgency, and may send all or part of the agenda back to a later
    sitting (L2121-11, L2121-12)."""
    if not p.convocation or not p.convocation.urgent or item.role is ItemRole.URGENCY:
        return
    asked = next((i for i in p.items if i.role is ItemRole.URGENCY), None)
    said = p.outcomes.get(asked.id) if asked else None
    if said is None:
        raise RuleWarns("urgency-not-voted", "CGCT L2121-12", title=item.title)
    if said.result is Result.REJECTED:
        raise RuleWarns("urgency-refused", "CGCT L2121-12", title=item.title)


def not_reached(p: Proceedings) -> tuple[Item, ...]:
    """The items of which nothing became yet, in the agenda's order."""
    return tuple(i for i in p.items if i.id not in p.outcomes)


def check_reached(p: Proceedings) -> None:
    """A sitting may end before its agenda does; whoever reads its record must learn why."""
    left = not_reached(p)
    if left:
        raise RuleWarns("items-not-reached", count=len(left), title=left[0].title)
