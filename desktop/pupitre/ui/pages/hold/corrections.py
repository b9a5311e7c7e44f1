# SPDX-License-Identifier: EUPL-1.2
"""What of a line of the journal can be put right, and the facts that say it anew.

A line is about a value of `domain.happening`. `asked(p, about)` gives what can be changed of it, by name, as it stands;
`draft(p, about, answers)` gives what is said and what is taken back so that it stands as answered.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from pupitre.domain.ballot import recorded_on, voters
from pupitre.domain.corrections import place_before, place_of_item
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
    Suspension,
    Vote,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, Presence, RecusalKind, Way
from pupitre.services.attending import said_alone

Answers = Mapping[str, Any]
HOUR, UNTIL, MEMBER, OTHER, CO, SENSE, ITEM, PLACE, NAME, FIGURES = (
    "hour", "until", "member", "other", "co", "sense", "item", "place", "name", "figures",
)  # fmt: skip
END = "end"
_FIGURES = ("in_favour", "against", "abstention", "not_taking_part", "blank", "null")
_DOORS = ("asked_by", "in_favour", "against")
REMOVABLE = (Movement, Proxy, Recusal, Chair, Suspension, ClosedSession)
"""What can be taken out of the record whole; the others are what the sitting stands on."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a correction says, and what it takes back."""

    say: tuple[Any, ...] = ()
    unsay: tuple[Any, ...] = ()


FORGOTTEN: Mapping[str, Any] = {
    "movement": Movement("", "", Way.ARRIVAL, time(), 0),
    "proxy": Proxy("", ""),
    "recusal": Recusal("", "", RecusalKind.INTEREST, time(), 0),
    "answer": Attendance("", Presence.PRESENT),
}
"""What can be added: values of which nothing is known yet; `n` 0 says that their place is still asked."""


def asked(p: Proceedings, about: Any) -> dict[str, Any]:
    """What of a line can be changed, with its value now; empty for a line of which nothing can."""
    found = _ASKED.get(type(about))
    return found(p, about) if found else {}


def nameable(p: Proceedings, about: Any) -> frozenset[str]:
    """The members who can be named for a line: of a vote, those who voted."""
    return frozenset(voters(p, about.item)) if isinstance(about, Ballot | Outcome | Vote) else frozenset(p.seats)


def stands(p: Proceedings, about: Any, seat: str) -> Presence | None:
    """What the record has for a member where an answer to the roll call is put right."""
    held = p.attendances.get(seat) if isinstance(about, Attendance) else None
    return held.presence if held else None


def draft(p: Proceedings, about: Any, answers: Answers, new_id: Callable[[], str]) -> Draft | None:
    """What to say and to take back; None where somebody or something is not named yet."""
    if any(wanted in answers and not answers[wanted] for wanted in (MEMBER, OTHER, ITEM)):
        return None
    return _DRAFTED[type(about)](p, about, answers, new_id)


def removal(p: Proceedings, about: Any) -> Draft:
    """Take a line out of the record: with a departure goes the proxy that was given in the same stroke."""
    return Draft(unsay=(about, *_parting(p, about)) if isinstance(about, Movement) else (about,))


def places(p: Proceedings) -> list[tuple[str, str]]:
    """Where a forgotten event can stand, latest first: ("open" or "result", item); the end is not among them."""
    found = [(d.n, "open", d.item) for d in p.discussions.values()]
    found += [(o.n, "result", o.item) for o in p.outcomes.values() if o.item in p.discussions]
    return [(what, item) for _n, what, item in sorted(found, reverse=True)]


def _n_at(p: Proceedings, place: str, n: int) -> int:
    """The number of an event that is put at a place; `n` where it stays."""
    what, _colon, item = place.partition(":")
    if what == "open":
        return place_of_item(p, item)
    if what == "result":
        return place_before(p, p.outcomes[item].n)
    if what == END or not n:
        return place_before(p, p.adjournment.n) if p.adjournment else p.next_n
    return n


def _item_at(p: Proceedings, n: int) -> str | None:
    """The item that was under discussion just before event `n`."""
    opened = max((d for d in p.discussions.values() if d.n < n), key=lambda d: d.n, default=None)
    if opened is None:
        return None
    done = p.outcomes.get(opened.item)
    return None if done and done.n < n else opened.item


def _parting(p: Proceedings, m: Movement) -> tuple[Proxy, ...]:
    return tuple(x for x in p.proxies if x.giver == m.seat and x.n == m.n + 1)


def _movement(p: Proceedings, m: Movement, a: Answers, new_id: Callable[[], str]) -> Draft:
    n = _n_at(p, a[PLACE], m.n)
    item = m.item if n == m.n else _item_at(p, n)
    said = replace(
        m, id=m.id or new_id(), seat=a[MEMBER], way=a[SENSE], at=a[HOUR], n=n, item=item, substitute=a[NAME].strip()
    )
    if not m.n or (said.seat, said.n, said.way) == (m.seat, m.n, m.way):
        return Draft((said,))
    gave = _parting(p, m)
    again = tuple(replace(x, giver=said.seat, n=n + 1) for x in gave if said.way is Way.DEPARTURE)
    return Draft((said, *again), gave)


def _proxy(p: Proceedings, x: Proxy, a: Answers, _new_id: Callable[[], str]) -> Draft:
    new = not x.giver
    place = a.get(PLACE, "")
    n = _n_at(p, place, x.n) if new or place else x.n
    said = replace(x, giver=a[MEMBER], holder=a[OTHER], n=n)
    return Draft((said,), () if new or (said.giver, said.n) == (x.giver, x.n) else (x,))


def _recusal(p: Proceedings, r: Recusal, a: Answers, _new_id: Callable[[], str]) -> Draft:
    said = replace(r, item=a[ITEM], seat=a[MEMBER], kind=a[SENSE], at=a[HOUR], n=r.n or _n_at(p, END, 0))
    votes = tuple(said_alone(p, said.item, said.seat))  # who takes no part has not voted
    renamed = r.seat and (said.item, said.seat) != (r.item, r.seat)
    return Draft((said,), (*votes, r) if renamed else votes)


def _chair(_p: Proceedings, c: Chair, a: Answers, _new_id: Callable[[], str]) -> Draft:
    return Draft((replace(c, at=a[HOUR], president=a.get(MEMBER, ""), secretary=a.get(OTHER, "")),))


def _suspension(_p: Proceedings, s: Suspension, a: Answers, _new_id: Callable[[], str]) -> Draft:
    return Draft((replace(s, at=a[HOUR], resumed=a.get(UNTIL)),))


def _doors(_p: Proceedings, s: ClosedSession, a: Answers, _new_id: Callable[[], str]) -> Draft:
    return Draft((replace(s, at=a[HOUR], reopened=a.get(UNTIL), **a[FIGURES]),))


def _opening(_p: Proceedings, o: Opening, a: Answers, _new_id: Callable[[], str]) -> Draft:
    return Draft((replace(o, at=a[HOUR], president=a[MEMBER], secretary=a[OTHER], co_president=a.get(CO, "")),))


def _hour_only(_p: Proceedings, value: Any, a: Answers, _new_id: Callable[[], str]) -> Draft:
    return Draft((replace(value, at=a[HOUR]),))


def _attendance(_p: Proceedings, _x: Attendance, a: Answers, _new_id: Callable[[], str]) -> Draft:
    name = a[NAME].strip()
    return Draft((Attendance(a[MEMBER], a[SENSE], name if a[SENSE] is Presence.SUBSTITUTED else ""),))


def _counted(p: Proceedings, x: Ballot | Outcome | Count | Vote) -> Count | None:
    """The count that decided: of items voted together the one that they share, of an election its last round's."""
    if isinstance(x, Count):
        return x
    on = recorded_on(p, x.item)
    return max((held for held in p.counts if held.item == on), key=lambda held: held.round, default=None)


def _ballot(p: Proceedings, x: Ballot | Outcome | Count | Vote, a: Answers, _new_id: Callable[[], str]) -> Draft:
    counted = _counted(p, x)
    if counted is None:
        return Draft((Vote(recorded_on(p, x.item), a[MEMBER], a[SENSE]),))
    figures = {k: v for k, v in a[FIGURES].items() if k in _FIGURES}
    shares = tuple(replace(s, votes=a[FIGURES][s.candidate]) for s in counted.shares)
    return Draft((replace(counted, shares=shares, **figures),))


def _asked_ballot(p: Proceedings, x: Ballot | Outcome | Count | Vote) -> dict[str, Any]:
    counted = _counted(p, x)
    if counted is None:
        held = p.ballots.get(x.item)
        if held is None or held.mode is Mode.SECRET:
            return {}
        seat = x.seat if isinstance(x, Vote) else ""
        return {MEMBER: seat, SENSE: x.choice if isinstance(x, Vote) else Choice.AGAINST}
    names = ("blank", "null") if counted.shares else _FIGURES
    shares = {s.candidate: s.votes for s in counted.shares}
    return {FIGURES: {**shares, **{name: getattr(counted, name) for name in names}}}


def _asked_lasting(_p: Proceedings, x: Suspension | ClosedSession) -> dict[str, Any]:
    ended = x.resumed if isinstance(x, Suspension) else x.reopened
    found: dict[str, Any] = {HOUR: x.at, **({UNTIL: ended} if ended else {})}
    if isinstance(x, ClosedSession):
        found[FIGURES] = {name: getattr(x, name) for name in _DOORS}
    return found


def _asked_chair(_p: Proceedings, c: Chair) -> dict[str, Any]:
    chairs = {MEMBER: c.president, OTHER: c.secretary}
    return {HOUR: c.at, **{name: seat for name, seat in chairs.items() if seat}}


def _asked_opening(_p: Proceedings, o: Opening) -> dict[str, Any]:
    co = {CO: o.co_president} if o.co_president else {}
    return {HOUR: o.at, MEMBER: o.president, OTHER: o.secretary, **co}


_ASKED: Mapping[type, Callable[[Proceedings, Any], dict[str, Any]]] = {
    Movement: lambda _p, m: {MEMBER: m.seat, SENSE: m.way, HOUR: m.at, PLACE: "", NAME: m.substitute},
    Proxy: lambda _p, x: {MEMBER: x.giver, OTHER: x.holder, **({PLACE: ""} if x.n or not x.giver else {})},
    Recusal: lambda _p, r: {MEMBER: r.seat, ITEM: r.item, SENSE: r.kind, HOUR: r.at},
    Chair: _asked_chair,
    Suspension: _asked_lasting,
    ClosedSession: _asked_lasting,
    Opening: _asked_opening,
    Adjournment: lambda _p, x: {HOUR: x.at},
    Discussion: lambda _p, x: {HOUR: x.at},
    Attendance: lambda _p, x: {MEMBER: x.seat, SENSE: x.presence, NAME: x.substitute},
    Ballot: _asked_ballot,
    Outcome: _asked_ballot,
    Count: _asked_ballot,
    Vote: _asked_ballot,
}
_DRAFTED: Mapping[type, Callable[[Proceedings, Any, Answers, Callable[[], str]], Draft]] = {
    Movement: _movement,
    Proxy: _proxy,
    Recusal: _recusal,
    Chair: _chair,
    Suspension: _suspension,
    ClosedSession: _doors,
    Opening: _opening,
    Adjournment: _hour_only,
    Discussion: _hour_only,
    Attendance: _attendance,
    Ballot: _ballot,
    Outcome: _ballot,
    Count: _ballot,
    Vote: _ballot,
}
