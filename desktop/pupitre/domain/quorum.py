# SPDX-License-Identifier: EUPL-1.2
"""The quorum, at the opening and at each item. Proxies never count (law.md §2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pupitre.domain.attendance import Standing, room, standing
from pupitre.domain.broken import RuleWarns
from pupitre.domain.charter import QuorumRule
from pupitre.domain.notice import earliest_sitting
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import RecusalKind


@dataclass(frozen=True, slots=True)
class QuorumState:
    """Members in office, how many must be present, how many are, and why each other one is not counted.

    `out_of_office`: those who are no longer in office, or are not held to be for this item; they are among
    `not_counted` too.
    """

    in_office: int
    required: int
    present: int
    not_counted: dict[str, Standing]
    out_of_office: frozenset[str] = frozenset()

    @property
    def met(self) -> bool:
        """Whether enough members are present."""
        return self.present >= self.required


class NextStep(StrEnum):
    """What the law offers when the quorum is missing."""

    WAIT = "wait"
    """Suspend the sitting: it may go on if the quorum comes back (CAA Nantes, 11 March 2003, no. 00NT00977)."""
    POSTPONE = "postpone"
    CONVOKE_AGAIN = "convoke-again"
    """Adjourn, and convoke again for the same items: no quorum is needed then (L2121-17)."""


def required(in_office: int, rule: QuorumRule) -> int:
    """How many must be present. More than half of the members in office: 83 → 42, 26 → 14 (L2121-17: not "half plus
    one"); a third rounded up: 33 → 11, 70 → 24 (law 2020-1379 art. 6); or all of them."""
    if rule is QuorumRule.MAJORITY:
        return in_office // 2 + 1
    if rule is QuorumRule.ALL:
        return in_office
    return -(-in_office // 3) if rule is QuorumRule.THIRD else 0


def quorum(p: Proceedings, n: int | None = None, item: str | None = None) -> QuorumState:
    """The quorum just before event `n`, for an item where one is named; members without a voice are not in office for
    it, nor those who have resigned; a substitute counts as present (law.md §2).

    An interested member is not counted among the present and stays in office (Senate answer 24626); who represents the
    organisation elsewhere is not held to be in office either (L1111-6 II), as the charter of the day says. At a second
    convocation no quorum is needed (L2121-17).
    """
    here = room(p, n, item)
    voting = p.voting_seats
    away = {s.id: standing(p, s.id, n, at=here) for s in voting if s.id not in here.seated}
    out = {seat for seat in away if seat in here.resigned}
    if not p.charter.interests.representatives_in_office:
        out |= {s for s, r in here.recused.items() if r.kind is RecusalKind.REPRESENTATIVE and s in away}
    in_office = len(voting) - len(out)
    asked = 0 if p.sitting.second_call else required(in_office, p.charter.quorum.rule)
    return QuorumState(in_office, asked, len(voting) - len(away), away, frozenset(out))


def quorum_of_item(p: Proceedings, item: str) -> QuorumState | None:
    """The quorum when the item was opened: who leaves during its debate does not undo it (law.md §2)."""
    opened = p.discussions.get(item)
    return quorum(p, opened.n, item) if opened else None


def check_quorum(p: Proceedings, item: str | None = None) -> None:
    """Without the quorum a body cannot deliberate validly (L2121-17); for an advising one its own rule says so."""
    state = quorum(p, item=item)
    if not state.met:
        raise _missing(p, state)


def check_deliberated(p: Proceedings, item: str) -> None:
    """An item is decided with the quorum that it had when it was opened. Who says only then that the matter is of
    interest to them was never counted for it: what that breaks is warned of, once (law.md §2; Senate answer 24626)."""
    state = quorum_of_item(p, item)
    told = any(o.rule == "quorum-missing" and o.about == item for o in p.overrides)
    if state and not state.met and not told:
        raise _missing(p, state)


def _missing(p: Proceedings, state: QuorumState) -> RuleWarns:
    return RuleWarns("quorum-missing", p.charter.quorum.basis, present=state.present, required=state.required)


def next_steps(p: Proceedings) -> tuple[NextStep, ...]:
    """What the law offers now that the quorum is missing: before the opening there is no item to postpone."""
    steps = (NextStep.WAIT, NextStep.POSTPONE) if p.opening else ()
    return (*steps, NextStep.CONVOKE_AGAIN) if p.charter.quorum.again_days is not None else steps


def earliest_again(p: Proceedings, today: date) -> date | None:
    """The first day on which the body can meet without a quorum, if it is convoked again today: three clear days
    (L2121-17), or by law three days later (L3121-14, L4132-13)."""
    rule = p.charter.quorum
    return None if rule.again_days is None else earliest_sitting(today, rule.again_days, rule.again_counting)
