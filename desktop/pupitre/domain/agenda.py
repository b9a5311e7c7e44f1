# SPDX-License-Identifier: EUPL-1.2
"""The agenda: its order, and its numbers, which never move once the convocation has been sent."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import SET_ASIDE, ItemRole, Result


def texts_of(items: Sequence[Item]) -> dict[str, str]:
    """By item, the one under which it stands: for an amendment the text that it would change in the end, for any other
    item itself."""
    amended = {i.id: i.amends for i in items if i.amends}
    known, texts = {i.id for i in items}, {}
    for item in items:
        text, seen = item.id, {item.id}
        while (above := amended.get(text)) in known and above not in seen:
            seen.add(above)
            text = above
        texts[item.id] = item.id if above in known else text  # two computers may have made each the other's amendment
    return texts


def moved(items: Sequence[Item], item: str, to: int) -> tuple[str, ...]:
    """The order with `item` at place `to` (0 first; places beyond the ends mean the ends).

    Amendments stand behind their text: they go where it goes, are moved among themselves, and are not parted from it.
    """
    order, texts = [i.id for i in items], texts_of(items)
    at, to = order.index(item), max(0, to)
    rest = [i for i in order if i != item]
    if texts[item] != item:
        rest.insert(to, item)
        return _together(rest, texts)
    heads = [i for i in rest if texts[i] == i]
    place = sum(i in heads for i in order[:at])
    if to < at:
        passed = [texts[i] for i in order[to:at] if texts[i] != item]
        place = heads.index(passed[0]) if passed else place
    else:
        below = [texts[i] for i in order[at + 1 :] if texts[i] != item]
        passed = [texts[i] for i in order[at + 1 : to + 1] if texts[i] != item] or below[: to - at]
        place = heads.index(passed[-1]) + 1 if passed else place
    heads.insert(place, item)
    return _together([*heads, *(i for i in rest if texts[i] != i)], texts)


def _together(order: Sequence[str], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Each text followed by its amendments, in the order in which they stand."""
    return tuple(i for text in order if texts[text] == text for i in (text, *_others(order, texts, text)))


def _others(order: Sequence[str], texts: Mapping[str, str], text: str) -> list[str]:
    return [i for i in order if texts[i] == text and i != text]


def added(items: Sequence[Item], new: Item) -> tuple[str, ...]:
    """The order with a new item: an amendment behind its text and those before it, any other at the end."""
    whole = (*items, new)
    return _together([i.id for i in whole], texts_of(whole))


def numbered(items: Sequence[Item]) -> tuple[Item, ...]:
    """Each item with the number that a reader sees: its frozen one, else its place; "4.A" for the first amendment to
    item 4, which has no place of its own."""
    if all(i.number for i in items):
        return tuple(items)
    texts, numbers, amending = texts_of(items), {}, Counter[str]()
    for place, head in enumerate((i for i in items if texts[i.id] == i.id), start=1):
        numbers[head.id] = head.number or str(place)
    for item in items:
        text = texts[item.id]
        if text != item.id:
            numbers[item.id] = item.number or f"{numbers[text]}.{_letters(amending[text])}"
            amending[text] += 1
    return tuple(i if i.number else replace(i, number=numbers[i.id]) for i in items)


def _letters(n: int) -> str:
    """A for 0, Z for 25, then AA: a budget may well be amended a hundred times."""
    return (_letters(n // 26 - 1) if n >= 26 else "") + chr(ord("A") + n % 26)


def next_number(items: Sequence[Item], amends: str | None = None) -> str:
    """The number of an item that is added after the convocation: after all others, never between them."""
    if amends is not None:
        text, taken = texts_of(items)[amends], {i.number for i in items}
        number = next(i.number for i in items if i.id == text)
        return next(n for n in (f"{number}.{_letters(k)}" for k in range(len(items))) if n not in taken)
    frozen = [int(i.number) for i in items if i.number.isdigit()]
    return str(max(frozen, default=len(items)) + 1)


def urgent(items: Sequence[Item], first: Item) -> tuple[Item, ...]:
    """The agenda of a body convoked in urgency: the vote on the urgency is item 1, the others follow (L2121-12)."""
    return numbered((first, *(replace(i, number="") for i in items)))


def check_removable(p: Proceedings, item: Item) -> None:
    """What the members were convoked for cannot vanish from the agenda (L2121-10), nor a text before its amendments."""
    if any(i.amends == item.id for i in p.items):
        raise RuleBroken("item-is-amended", title=item.title)
    if p.convocation and not item.late:
        raise RuleBroken("item-was-convoked", "CGCT L2121-10", title=item.title)
    if item.id in p.discussions:
        raise RuleBroken("item-was-discussed", title=item.title)


def check_addable(p: Proceedings) -> None:
    """A second convocation for want of a quorum is on the same items (L2121-17): on another one the body could not
    deliberate without it."""
    if p.sitting.second_call:
        raise RuleWarns("second-call-adds-item", p.charter.quorum.again_basis)


def voted_on(p: Proceedings, item: Item) -> bool:
    """Whether the body has begun to vote on an item, or something became of it."""
    return item.id in p.ballots or item.id in p.outcomes or bool(p.rounds_of(item.id))


def check_changeable(p: Proceedings, old: Item, new: Item) -> None:
    """What is asked of the body stands once it discusses the item, and its title once it votes on it."""
    if old.id in p.discussions and (new.kind, new.role, new.post) != (old.kind, old.role, old.post):
        raise RuleBroken("item-was-discussed", title=old.title)
    if voted_on(p, old) and new.title != old.title:
        raise RuleBroken("item-was-voted", title=old.title)


def check_title(p: Proceedings, old: Item, new: Item) -> None:
    """The members prepared themselves on the title that the convocation gave (L2121-10)."""
    if p.convocation and not old.late and new.title != old.title:
        raise RuleWarns("title-was-convoked", "CGCT L2121-10", title=old.title)


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
    if said is None or said.result in SET_ASIDE:
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
