# SPDX-License-Identifier: EUPL-1.2
"""A past sitting as a record of ours: seats, roll call, movements, items in the order in which they were taken.

What a secretary typed in (`formats.past_sitting`) is told again as events of the room, so that the rules which judge a
sitting of today judge it too, by the charter of its day.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import time

from pupitre.domain.attendance import proxies_at
from pupitre.domain.ballot import outcome
from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Charter, QuorumRule
from pupitre.domain.directory import Function, Gender
from pupitre.domain.election import election_outcome
from pupitre.domain.happening import (
    Adjournment,
    Attendance,
    Ballot,
    Candidate,
    Count,
    Discussion,
    Movement,
    Opening,
    Proxy,
    Recusal,
    Round,
    Share,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import UNTOLD, Convocation, Item, Post, Seat, Sitting
from pupitre.domain.terms import STEP, Ground, ItemKind, Mode, Presence, RecusalKind, Way
from pupitre.formats.past_sitting import Ballot as PastBallot
from pupitre.formats.past_sitting import (
    Move,
    PastElection,
    PastItem,
    PastMember,
    PastMovement,
    PastSitting,
    Regime,
    State,
)

PRESENCES = {
    State.PRESENT: Presence.PRESENT,
    State.REPRESENTED: Presence.EXCUSED,
    State.SUBSTITUTED: Presence.SUBSTITUTED,
    State.EXCUSED: Presence.EXCUSED,
    State.ABSENT: Presence.ABSENT,
}
WAYS = {Move.ARRIVAL: Way.ARRIVAL, Move.DEPARTURE: Way.DEPARTURE, Move.RESIGNATION: Way.RESIGNATION}
MODES = {PastBallot.ORDINARY: Mode.ORDINARY, PastBallot.PUBLIC: Mode.PUBLIC, PastBallot.SECRET: Mode.SECRET}
QUORUMS = {Regime.ORDINARY: QuorumRule.MAJORITY, Regime.THIRD: QuorumRule.THIRD, Regime.NONE: QuorumRule.NONE}


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at which the room differs from the one before: just before event `n`, within item `item` where members
    took no part in it. What opened it: nothing for the opening, or "before", "during", "withdrawn", "after" an item,
    or "at" an hour."""

    n: int
    how: str
    number: str = ""
    at: time | None = None
    item: str | None = None

    @property
    def told(self) -> tuple[str, str, time | None]:
        """What `text.past_findings.moment_label` needs to name it."""
        return self.how, self.number, self.at


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The record, its moments in order, and the items that the file only names in its movements."""

    p: Proceedings
    moments: tuple[Moment, ...]


def rebuilt(past: PastSitting, charter: Charter) -> Rebuilt:
    """The record of a past sitting under the charter of its day; no moments where the file names no members."""
    telling = _Telling(past, _ruled(charter, past))
    telling.open()
    for number in _order(past):
        telling.take(number)
    telling.rest()
    return Rebuilt(telling.p, tuple(telling.moments) if past.members else ())


def seat_id(body: str, name: str) -> str:
    """The seat of a name in a body: the same in each of its past sittings, so that what lasts over several is seen."""
    return hashlib.sha256(f"{body}\0{name.casefold()}".encode()).hexdigest()[:32]


def _ruled(charter: Charter, past: PastSitting) -> Charter:
    """The charter of the day, with the quorum that the file says: a file that says none means the usual one, even in
    the months when a third was enough."""
    return replace(charter, quorum=replace(charter.quorum, rule=QUORUMS[past.meeting.quorum]))


def _order(past: PastSitting) -> list[str]:
    """The numbers of the items in the order in which they were taken: that of the file, with the ones that only
    movements name at their place; an item that a later movement names was taken later."""
    order = [item.number for item in past.items]
    for named in _named(past):
        if named not in order:
            order.insert(_place(order, named), named)
    at = -1
    for named in _named(past):
        place = order.index(named)
        if place < at:
            order.insert(at, order.pop(place))
        at = order.index(named)
    return order


def _named(past: PastSitting) -> Iterator[str]:
    return (number for m in past.movements if (number := m.item or m.before_item))


def _place(order: list[str], number: str) -> int:
    """Before the first item of a greater number; at the end where numbers do not tell."""
    if not number.isdecimal():
        return len(order)
    return next((at for at, n in enumerate(order) if n.isdecimal() and int(n) > int(number)), len(order))


def name_parts(name: str) -> tuple[str, str]:
    """Given and family name: the family name is what stands in capitals, else the last word."""
    parts = name.split()
    capitals = [w for w in parts if w == w.upper() and any(c.isalpha() for c in w)]
    if capitals and len(capitals) < len(parts):
        return " ".join(w for w in parts if w not in capitals), " ".join(capitals)
    return " ".join(parts[:-1]), parts[-1]


@dataclass
class _Telling:
    """Tells the file event by event. `pending`: the movements not told yet."""

    past: PastSitting
    charter: Charter
    moments: list[Moment] = field(default_factory=list)

    def __post_init__(self) -> None:
        meeting, owner = self.past.meeting, self.past.organisation.name
        body = f"{owner}/{self.charter.name}"
        self.n = 0
        self.pending = list(self.past.movements)
        self.ids = {m.name: seat_id(body, m.name) for m in self.past.members}
        self.items = {item.number: item for item in self.past.items}
        self.at = meeting.at or UNTOLD
        head = Sitting(
            "", body, self.charter.name, owner, meeting.on, self.at, "", second_call=meeting.second_call,
            taken_from=self.past.source.name,
        )  # fmt: skip
        seats = [self._seat(m, rank) for rank, m in enumerate(self.past.members, start=1)]
        sent = Convocation("", meeting.sent_on, "", urgent=meeting.urgent) if meeting.sent_on else None
        self.p = Proceedings("", head, self.charter, {s.id: s for s in seats}, convocation=sent)

    def _seat(self, member: PastMember, rank: int) -> Seat:
        given, family = name_parts(member.name)
        owner = self.past.organisation.name
        presides = member.name == self.past.meeting.president
        return Seat(
            self.ids[member.name], family, given, Gender.UNKNOWN, Function.MEMBER, owner, 1, rank, presides=presides,
            substitute=member.substitute,
        )  # fmt: skip

    def _with(self, **changed: object) -> None:
        self.p = replace(self.p, **changed)  # type: ignore[arg-type]

    def _next(self) -> int:
        self.n += STEP
        return self.n

    def open(self) -> None:
        """The roll call, the proxies given before, the opening."""
        members = self.past.members
        answers = (Attendance(self.ids[m.name], PRESENCES[m.state], m.substitute) for m in members)
        gave = [m for m in members if m.holder and m.state in (State.REPRESENTED, State.EXCUSED, State.ABSENT)]
        self._with(
            attendances={a.seat: a for a in answers},
            proxies=tuple(Proxy(self.ids[m.name], self.ids[m.holder]) for m in gave),
            opening=Opening(
                self.at, self._who(self.past.meeting.president), self._who(self.past.meeting.secretary), self._next()
            ),
        )
        self.moments.append(Moment(self.n + 1, "opening"))

    def _who(self, name: str) -> str:
        """The seat of that name; the name itself where the file has it and no member bears it."""
        return self.ids.get(name, name)

    def take(self, number: str) -> None:
        """What came before an item; the item; who took no part in it, and who came or left during it."""
        self._move(until=number)
        while self.pending and self.pending[0].before_item == number:
            self._move_together("before", number)
        self._discuss(number)
        while self.pending and self.pending[0].item == number:
            self._withdraw(number) if self.pending[0].move is Move.WITHDRAWAL else self._move_together("during", number)
        if number in self.p.ballots:
            result = outcome(self.p, number, n=self._next(), at=UNTOLD)
            self._with(outcomes={**self.p.outcomes, number: result})

    def _move(self, until: str) -> None:
        """Movements at an hour alone, as far as the next that names an item, where that is the one now taken."""
        ahead = next((m for m in self.pending if m.item or m.before_item), None)
        if ahead is not None and until in (ahead.item, ahead.before_item):
            while self.pending and self.pending[0] is not ahead:
                self._move_together("at", "")

    def rest(self) -> None:
        """What happened at an hour after all items that movements name, then the end."""
        while self.pending:
            self._move_together("at", "")
        for place, election in enumerate(self.past.elections, start=1):
            self._elect(f"election-{place}", election)
        self._with(adjournment=Adjournment(UNTOLD, self._next()))

    def _move_together(self, how: str, number: str) -> None:
        """Movements at one place are one change; so are those of one hour."""
        first, changes = self.pending[0], []
        while self.pending and _same_change(first, self.pending[0]):
            changes.append(self.pending.pop(0))
        for m in changes:
            self._tell(m, number if how == "during" else None)
        self.moments.append(Moment(self.n + 2, how, number, first.at))

    def _tell(self, m: PastMovement, item: str | None) -> None:
        n, seat = self._next(), self.ids[m.member]
        move = Movement(f"{n}", seat, WAYS[m.move], m.at or UNTOLD, n, item)
        self._with(movements=(*self.p.movements, move))
        if m.holder:
            self._with(proxies=(*self.p.proxies, Proxy(seat, self.ids[m.holder], n + 1)))

    def _discuss(self, number: str) -> None:
        item = self.items.get(number) or PastItem(number)
        kind = ItemKind.VOTE if item.vote or item.ballot else ItemKind.INFORMATION
        ours = Item(number, item.title or number, kind, number=number)
        opened = Discussion(number, UNTOLD, self._next())
        self._with(items=(*self.p.items, ours), discussions={**self.p.discussions, number: opened})
        if item.vote:
            ballot = Ballot(number, MODES[item.ballot or PastBallot.ORDINARY], self._next())
            v = item.vote
            counted = Count(
                number, 1, self._next(), UNTOLD, v.in_favour, v.against, v.abstained, v.not_taking_part,
                v.blank, v.null,
            )  # fmt: skip
            self._with(ballots={**self.p.ballots, number: ballot}, counts=(*self.p.counts, counted))

    def _elect(self, name: str, election: PastElection) -> None:
        """An election, round by round; blank and null ballots are told together in such files."""
        title, at = election.title or name, UNTOLD
        item = Item(name, title, ItemKind.ELECTION, post=Post(title))
        opened = Discussion(name, at, self._next())
        ballot = Ballot(name, Mode.SECRET, self._next(), ground=Ground.APPOINTMENT)
        self._with(
            items=(*self.p.items, item),
            discussions={**self.p.discussions, name: opened},
            ballots={**self.p.ballots, name: ballot},
        )
        for held in election.rounds:
            stand = tuple(Candidate(who, who, self.ids.get(who, "")) for who, _votes in held.voices)
            shares = tuple(Share(who, votes) for who, votes in held.voices)
            blank = held.blank_and_null or 0
            self._with(
                rounds=(*self.p.rounds, Round(name, held.number, stand, self._next())),
                counts=(*self.p.counts, Count(name, held.number, self._next(), at, blank=blank, shares=shares)),
            )
        if election.rounds:
            with suppress(RuleBroken):  # age decides, and the file tells no births: the record stays without a result
                result = election_outcome(self.p, name, n=self._next(), at=at)
                self._with(outcomes={**self.p.outcomes, name: result})

    def _withdraw(self, number: str) -> None:
        """Those who take no part in an item open a moment, and its end another, where something came after it."""
        n = self._next()
        while self.pending and self.pending[0].item == number and self.pending[0].move is Move.WITHDRAWAL:
            m = self.pending.pop(0)
            recusal = Recusal(number, self.ids[m.member], RecusalKind.INTEREST, m.at or UNTOLD, n)
            self._with(recusals=(*self.p.recusals, recusal))
        self.moments.append(Moment(n + 1, "withdrawn", number, item=number))
        if self.pending or number != _order(self.past)[-1]:
            self.moments.append(Moment(n + 1, "after", number))


def _same_change(a: PastMovement, b: PastMovement) -> bool:
    if b.move is Move.WITHDRAWAL and b is not a:
        return False
    place = (a.before_item, a.item)
    if place != (b.before_item, b.item):
        return False
    return any(place) or a is b or (a.at is not None and a.at == b.at)


def several_of_one_holder(p: Proceedings) -> Iterable[str]:
    """The holders who carry more proxies at the opening than the charter lets."""
    held = [x.holder for x in proxies_at(p, p.opening.n if p.opening else None)]
    return [h for h in dict.fromkeys(held) if held.count(h) > p.charter.proxies.per_holder > 0]
