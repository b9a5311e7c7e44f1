# SPDX-License-Identifier: EUPL-1.2
"""Holding an election: candidates, rounds, counts, the proclamation (L2122-7, L2121-21). Each deed is one lot."""

from collections.abc import Mapping, Sequence
from datetime import time

from pupitre.domain import ballot as ballots
from pupitre.domain import election as rules
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Ballot, Candidate, Count, Outcome, Round, Share
from pupitre.domain.quorum import check_deliberated
from pupitre.domain.terms import Ground, Mode, Result
from pupitre.services.office import allowed, live
from pupitre.store.work import Work


def open_round(work: Work, *, item: str, candidates: Sequence[Candidate], reason: str = "") -> int:
    """Open a round with these candidates; its number. The ballot is secret (L2121-21, L2122-7); lists where the rules
    know none pass with a reason."""
    p = live(work, opened=True, going_on=True)
    held = p.item(item)
    ballots.check_votable(p, held)
    rules.check_round(p, held, candidates)
    last = rules.current_round(p, item)
    if last is None:
        allowed(work, reason, lambda: rules.check_lists(p, held), about=item)
    number = last.number + 1 if last else 1
    if item not in p.ballots:
        work.record(Ballot(item, Mode.SECRET, p.next_n, ground=Ground.APPOINTMENT))
    work.record(Round(item, number, tuple(candidates), p.next_n + 1))
    return number


def change_candidates(work: Work, *, item: str, candidates: Sequence[Candidate]) -> None:
    """Put right who stands in the round that is open, before its count: a candidate withdraws, a birth is needed."""
    p = live(work, opened=True)
    ballots.check_votable(p, p.item(item))
    last = rules.current_round(p, item)
    if last is None:
        raise RuleBroken("no-round-open")
    rules.check_candidates(p.item(item), candidates)
    counted = p.count(item, last.number)
    voted = {s.candidate for s in counted.shares if s.votes} if counted else set()
    if voted - {c.id for c in candidates}:
        raise RuleBroken("candidate-has-votes")
    work.record(Round(item, last.number, tuple(candidates), last.n))


def count_round(
    work: Work,
    *,
    item: str,
    shares: Mapping[str, int],
    blank: int,
    null: int,
    at: time,
    signed: int | None = None,
    not_taking_part: int = 0,
    reason: str = "",
) -> None:
    """Record what was counted in the round that is open: votes by candidate id, blank and null ballots, signatures.

    ValueError where there are votes for somebody who does not stand in it.
    """
    p = live(work, opened=True, going_on=True)
    ballots.check_votable(p, p.item(item))
    last = rules.current_round(p, item)
    if last is None:
        raise RuleBroken("no-round-open")
    if strangers := shares.keys() - {c.id for c in last.candidates}:
        raise ValueError(sorted(strangers))
    got = tuple(Share(c.id, shares.get(c.id, 0)) for c in last.candidates)
    counted = Count(
        item, last.number, p.next_n, at, blank=blank, null=null, not_taking_part=not_taking_part, shares=got,
        signed=signed,
    )  # fmt: skip
    allowed(work, reason, lambda: ballots.check_count(p, p.item(item), counted), about=item)
    work.record(counted)


def proclaim_election(work: Work, *, item: str, at: time, reason: str = "") -> Outcome:
    """Proclaim who is elected; RuleBroken("another-round") where the rules ask for one more round first. A quorum that
    a recusal broke after the opening passes with a reason."""
    p = live(work, opened=True, going_on=True)
    ballots.check_votable(p, p.item(item))
    result = rules.election_outcome(p, item, n=p.next_n, at=at)
    last = rules.current_round(p, item)
    if result.result is Result.NOT_ELECTED and last and last.number < len(p.charter.elections.rounds):
        raise RuleBroken("another-round", p.charter.elections.basis, number=last.number + 1)
    allowed(work, reason, lambda: check_deliberated(p, item), about=item)
    work.record(result)
    return result


def give_immediate_effect(work: Work, *, item: str, candidate: Candidate, at: time, reason: str = "") -> None:
    """A single candidacy takes effect at once, and is read out by the president (L2121-21)."""
    p = live(work, opened=True, going_on=True)
    held = p.item(item)
    ballots.check_votable(p, held)
    rules.check_round(p, held, (candidate,))
    allowed(work, reason, lambda: rules.check_immediate_effect(held, (candidate,)), about=item)
    last = rules.current_round(p, item)
    work.record(
        Round(item, last.number + 1 if last else 1, (candidate,), p.next_n),
        Outcome(item, Result.TOOK_EFFECT, p.next_n + 1, at, elected=candidate.name),
    )
