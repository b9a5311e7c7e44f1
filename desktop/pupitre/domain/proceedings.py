# SPDX-License-Identifier: EUPL-1.2
"""All that was recorded of one sitting, held together."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pupitre.domain.charter import Charter
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
)
from pupitre.domain.sitting import (
    Closing,
    Convocation,
    Correction,
    Dispatch,
    Document,
    Item,
    Note,
    Override,
    Seat,
    Section,
    Sitting,
)
from pupitre.domain.terms import STEP, Choice, Stage


@dataclass(frozen=True, slots=True)
class Proceedings:
    """All that was recorded of a sitting, in the agenda's order and the seats' rank. Built by the store."""

    scope: str
    sitting: Sitting
    charter: Charter
    seats: Mapping[str, Seat] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    convocation: Convocation | None = None
    dispatches: Mapping[str, Dispatch] = field(default_factory=dict)
    opening: Opening | None = None
    adjournment: Adjournment | None = None
    closing: Closing | None = None
    attendances: Mapping[str, Attendance] = field(default_factory=dict)
    movements: tuple[Movement, ...] = ()
    proxies: tuple[Proxy, ...] = ()
    discussions: Mapping[str, Discussion] = field(default_factory=dict)
    ballots: Mapping[str, Ballot] = field(default_factory=dict)
    votes: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    recusals: tuple[Recusal, ...] = ()
    chairs: tuple[Chair, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    closed_sessions: tuple[ClosedSession, ...] = ()
    rounds: tuple[Round, ...] = ()
    counts: tuple[Count, ...] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    corrections: tuple[Correction, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    conflicts: tuple[str, ...] = ()

    @property
    def stage(self) -> Stage:
        """How far the sitting has come, from its facts alone."""
        if self.closing:
            return Stage.CLOSED
        if self.adjournment:
            return Stage.ADJOURNED
        if self.opening:
            return Stage.OPEN
        return Stage.CONVOKED if self.convocation else Stage.PREPARING

    @property
    def voting_seats(self) -> tuple[Seat, ...]:
        """The seats that carry a voice, in rank order."""
        return tuple(s for s in self.seats.values() if s.voices)

    @property
    def last_n(self) -> int:
        """The number of the latest event in the room; 0 before any."""
        return max(self.events, default=0)

    @property
    def next_n(self) -> int:
        """The number that the next event gets."""
        return self.last_n + STEP

    @property
    def events(self) -> list[int]:
        """The numbers of all that happened in the room, in order; some may stand twice."""
        lasting: tuple[Suspension | ClosedSession | Proxy, ...] = (
            *self.suspensions,
            *self.closed_sessions,
            *self.proxies,
        )
        passing: tuple[Movement | Recusal | Chair | Round | Count | Discussion | Ballot | Outcome, ...] = (
            *self.movements,
            *self.recusals,
            *self.chairs,
            *self.rounds,
            *self.counts,
            *self.discussions.values(),
            *self.ballots.values(),
            *self.outcomes.values(),
        )
        happened = [
            *(x.n for x in passing),
            *(x.n for x in lasting if x.n),
            *(x.ended for x in lasting if x.ended),
            *(e.n for e in (self.opening, self.adjournment) if e),
        ]
        return sorted(happened)

    @property
    def suspended(self) -> Suspension | None:
        """The suspension that lasts, if any."""
        return next((x for x in self.suspensions if x.ended is None), None)

    @property
    def behind_closed_doors(self) -> ClosedSession | None:
        """The closed session that lasts, if any."""
        return next((x for x in self.closed_sessions if x.ended is None), None)

    def count(self, item: str, number: int = 1) -> Count | None:
        """What was counted in that round of the item's ballot."""
        return next((c for c in self.counts if c.item == item and c.round == number), None)

    def rounds_of(self, item: str) -> tuple[Round, ...]:
        """The rounds of an item's election, first to last."""
        return tuple(sorted((r for r in self.rounds if r.item == item), key=lambda r: r.number))

    def item(self, item_id: str) -> Item:
        """The item of that id; KeyError if there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def current_item(self) -> Item | None:
        """The item under discussion: the last opened, unless its outcome has been proclaimed since.

        None too where another computer took that item off the agenda meanwhile.
        """
        if not self.discussions or self.adjournment:
            return None
        last = max(self.discussions.values(), key=lambda d: d.n)
        outcome = self.outcomes.get(last.item)
        if outcome and outcome.n > last.n:
            return None
        return next((item for item in self.items if item.id == last.item), None)
