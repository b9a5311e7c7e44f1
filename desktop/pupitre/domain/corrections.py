# SPDX-License-Identifier: EUPL-1.2
"""What a correction changes: the record before and after, item by item.

A mistake about who was present is harmless unless it was counted in a quorum or in a vote (CAA Bordeaux, 16 March 2010,
no. 09BX00950): so a correction tells which items it touches, and how.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from pupitre.domain.attendance import check_movement, check_proxy_lawful, check_proxy_possible, room
from pupitre.domain.ballot import check_count, outcome, recorded_on, voters
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.election import election_outcome
from pupitre.domain.happening import (
    Adjournment,
    Attendance,
    Ballot,
    Chair,
    ClosedSession,
    Count,
    Discussion,
    Movement,
    Opening,
    Outcome,
    Proxy,
    Recusal,
    Round,
    Suspension,
    Vote,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum_of_item
from pupitre.domain.sitting import Item, Note
from pupitre.domain.terms import SET_ASIDE, ItemKind, Mode, Result


@dataclass(frozen=True, slots=True)
class Impact:
    """How one item looked before a correction, and how it looks after it; a quorum is None before the item's opening,
    an outcome before its proclamation."""

    item: str
    quorum_before: QuorumState | None
    quorum_after: QuorumState | None
    before: Outcome | None
    after: Outcome | None

    @property
    def quorum_changes(self) -> bool:
        """Whether the quorum of the item is no longer met, or now is."""
        return (self.quorum_before and self.quorum_before.met) != (self.quorum_after and self.quorum_after.met)

    @property
    def result_changes(self) -> bool:
        """Whether what became of the item is another."""
        return (self.before and (self.before.result, self.before.elected)) != (
            self.after and (self.after.result, self.after.elected)
        )


_AS_SAID = SET_ASIDE | {Result.NOTED, Result.TOOK_EFFECT}


def recounted(p: Proceedings, item: Item) -> Outcome | None:
    """The outcome of an item as its record now gives it, at its own place; the one proclaimed where nothing is counted,
    or where the record can no longer tell (then a person must)."""
    held = p.outcomes.get(item.id)
    if held is None or held.result in _AS_SAID or item.id not in p.ballots:
        return held
    try:
        if item.kind is ItemKind.ELECTION:
            return election_outcome(p, item.id, n=held.n, at=held.at)
        return outcome(p, item.id, n=held.n, at=held.at)
    except RuleBroken:
        return held


def corrected(before: Proceedings, after: Proceedings) -> Proceedings:
    """The corrected sitting with those outcomes counted again that the correction touches: an outcome that was recorded
    otherwise than its record gives it (an old sitting's, as published) stays what it was."""
    counted = {
        item.id: new
        for item in after.items
        if (new := recounted(after, item)) is not None and new != recounted(before, item)
    }
    return replace(after, outcomes={**after.outcomes, **counted})


def impacts(before: Proceedings, after: Proceedings) -> tuple[Impact, ...]:
    """The items whose quorum or figures differ between two states of a record, in the agenda's order."""
    found = []
    for item in after.items:
        was, now = quorum_of_item(before, item.id), quorum_of_item(after, item.id)
        said, says = before.outcomes.get(item.id), after.outcomes.get(item.id)
        if _counts(was) != _counts(now) or said != says:
            found.append(Impact(item.id, was, now, said, says))
    return tuple(found)


def _counts(state: QuorumState | None) -> tuple[int, int, int] | None:
    return (state.in_office, state.required, state.present) if state else None


_LISTED = {
    Movement: "movements",
    Recusal: "recusals",
    Chair: "chairs",
    Suspension: "suspensions",
    ClosedSession: "closed_sessions",
    Round: "rounds",
    Count: "counts",
    Proxy: "proxies",
}
_KEYED = {
    Attendance: ("attendances", "seat"),
    Discussion: ("discussions", "item"),
    Ballot: ("ballots", "item"),
    Note: ("notes", "item"),
}


def applied(p: Proceedings, say: Sequence[object], unsay: Sequence[object]) -> Proceedings:
    """The sitting as if these values were said, and those taken back; what a value says anew is known by what names
    it (a movement's id, a proxy's giver and event)."""
    for value in (*unsay, *say):
        p = _put(p, value, there=value in say)
    return p


def _put(p: Proceedings, value: Any, *, there: bool) -> Proceedings:
    cls = type(value)
    if cls in _LISTED:
        name = _LISTED[cls]
        others = [x for x in getattr(p, name) if _name_of(x) != _name_of(value)]
        return _with(p, name, tuple(sorted([*others, *([value] if there else [])], key=lambda x: x.n)))
    if cls in _KEYED:
        name, key = _KEYED[cls]
        held = {k: v for k, v in getattr(p, name).items() if k != getattr(value, key)}
        return _with(p, name, {**held, **({getattr(value, key): value} if there else {})})
    if cls is Vote:
        said = {s: c for s, c in p.votes.get(value.item, {}).items() if s != value.seat}
        votes = {**said, **({value.seat: value.choice} if there else {})}
        return _with(p, "votes", {**p.votes, value.item: votes})
    if cls in (Opening, Adjournment) and there:
        return _with(p, cls.__name__.lower(), value)
    raise RuleBroken("not-correctable")


def _with(p: Proceedings, name: str, value: Any) -> Proceedings:
    return replace(p, **{name: value})


def _name_of(value: Any) -> tuple[Any, ...]:
    """What names an event among those of its kind."""
    if isinstance(value, Proxy):
        return (value.giver, value.n)
    if isinstance(value, Recusal):
        return (value.item, value.seat)
    if isinstance(value, Round):
        return (value.item, value.number)
    return (value.item, value.round) if isinstance(value, Count) else (value.id,)


def check_correction(p: Proceedings) -> None:
    """A corrected record must be possible: nobody arrives who is there, nor leaves who is not, nor comes back after
    resigning; and who presided and who was secretary at the opening were there."""
    for m in p.movements:
        check_movement(p, m.seat, m.way, substitute=m.substitute, n=m.n)
    if p.opening is None:
        return
    there = room(p, p.opening.n).seated
    if p.opening.president and p.opening.president not in there:
        raise RuleBroken("president-not-present", seat=p.opening.president)
    if p.opening.secretary not in there:
        raise RuleBroken("secretary-not-present", "CGCT L2121-15", seat=p.opening.secretary)


def check_said(p: Proceedings, value: object) -> None:
    """What a correction says of a ballot, in the corrected record `p`, is as possible as it was in the room: nobody's
    voice in a secret one (CE 23 November 2017, no. 407319), no vote of who had none, no more ballots than voters; and
    so is a proxy."""
    if isinstance(value, Proxy):
        check_proxy_possible(p, value.giver, value.holder)
    if not isinstance(value, Vote | Ballot | Count):
        return
    held = p.ballots.get(value.item)
    named = value.president if isinstance(value, Count) else p.votes.get(value.item)
    if held and held.mode is Mode.SECRET and named:
        raise RuleBroken("secret-has-no-votes", "CGCT L2121-21")
    if isinstance(value, Vote):
        sharing = [item for item in p.ballots if recorded_on(p, item) == value.item]
        if not any(value.seat in voters(p, item) for item in sharing):
            raise RuleBroken("not-a-voter", seat=value.seat)
    if isinstance(value, Count):
        with suppress(RuleWarns):  # signatures that are not as many as the ballots are what is being put right
            check_count(p, p.item(value.item), value)


def check_said_proxy(p: Proceedings, proxy: Proxy) -> None:
    """A forgotten proxy is under the rules of those given in the room (L2121-20), at its own moment."""
    if p.opening:
        check_proxy_lawful(p, proxy.giver, proxy.holder, n=proxy.n + 1 if proxy.n else p.opening.n)


def place_before(p: Proceedings, event: int) -> int:
    """A number for a forgotten event, just before event `event` and after all before it.

    RuleBroken("no-place-left") where so many were put there that none is free.
    """
    before = max((n for n in p.events if n < event), default=0)
    between = (before + event) // 2
    if between == before:
        raise RuleBroken("no-place-left")
    return between


def place_of_item(p: Proceedings, item: str) -> int:
    """A number for a forgotten event that came before an item was opened; at the end of the sitting where it was not
    opened."""
    then = p.discussions.get(item) or p.adjournment
    return place_before(p, then.n) if then else p.next_n
