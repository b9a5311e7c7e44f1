# SPDX-License-Identifier: EUPL-1.2
"""Voting on items: the kind of ballot, who says what, what was counted, the proclamation. Each deed is one lot.

Of a secret ballot nothing is recorded but its totals: no deed here takes the sense of one voter of it, and what was
said by name before a ballot became secret is erased with its count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from functools import partial

from pupitre.domain import ballot as rules
from pupitre.domain.agenda import check_urgency
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Ballot, Count, Discussion, Outcome, Vote
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import check_deliberated, check_quorum
from pupitre.domain.terms import STEP, Choice, Ground, ItemKind, Mode
from pupitre.services.office import allowed, live
from pupitre.store.work import Work


def open_ballot(
    work: Work,
    *,
    item: str,
    mode: Mode,
    ground: Ground = Ground.HOUSE,
    requested: int = 0,
    default: Choice = Choice.FOR,
    reason: str = "",
) -> None:
    """Choose how an item is voted, and why so; in an ordinary ballot who is not named votes `default`.

    The same mode again keeps the votes, and gives up bare figures for them; another one begins anew. What was said
    stays in the ledger, and undo brings it back, until the count of a secret ballot is recorded.
    """
    p = live(work, opened=True, going_on=True)
    held_item = p.item(item)
    rules.check_votable(p, held_item)
    allowed(work, reason, lambda: rules.check_mode(p, held_item, mode, ground, requested), about=item)
    allowed(work, reason, lambda: rules.check_accounts(p, held_item), about=item)
    held, counted = p.ballots.get(item), rules.counted_on(p, item)
    together = held.together if held else ()
    same = held is not None and held.mode is mode
    for each in together or (item,):
        if not same:
            _forget(work, p, each)
        work.record(Ballot(each, mode, held.n if held and same else p.next_n, default, ground, requested, together))
    if same and counted and mode is Mode.ORDINARY and held_item.kind is ItemKind.VOTE:
        work.unsay(counted)


def _forget(work: Work, p: Proceedings, item: str) -> None:
    for seat, choice in p.votes.get(item, {}).items():
        work.unsay(Vote(item, seat, choice))
    counted = p.count(item)
    if counted:
        work.unsay(counted)


def vote_together(work: Work, *, items: Sequence[str], at: time, reason: str = "") -> None:
    """Open one ordinary ballot for several items: those not opened yet are, the quorum of each looked at now."""
    p = live(work, opened=True, going_on=True)
    held = [i for i in p.items if i.id in set(items)]
    if len(held) < 2:
        raise RuleBroken("nothing-to-group")
    n = p.next_n
    opened: dict[str, Discussion] = dict(p.discussions)
    for place, item in enumerate(i for i in held if i.id not in p.discussions):
        allowed(work, reason, partial(check_urgency, p, item), about=item.id)
        allowed(work, reason, partial(check_quorum, p, item.id), about=item.id)
        opened[item.id] = Discussion(item.id, at, n + place * STEP)
        work.record(opened[item.id])
    rules.check_together(replace(p, discussions=opened), held)
    for item in held:
        allowed(work, reason, partial(rules.check_accounts, p, item), about=item.id)
    order = tuple(i.id for i in held)
    _part(work, p, order)
    for item in held:
        _forget(work, p, item.id)
        work.record(Ballot(item.id, Mode.ORDINARY, n + len(held) * STEP, together=order))


def _part(work: Work, p: Proceedings, grouped: Sequence[str]) -> None:
    """An item that was grouped with one of these, and no longer is, is voted by itself again."""
    before = {each for item in grouped if item in p.ballots for each in p.ballots[item].together}
    for item in sorted(before - {*grouped, *p.outcomes}):
        work.record(replace(p.ballots[item], together=()))


def cast_votes(work: Work, *, item: str, choices: Mapping[str, Choice | None]) -> None:
    """Record the sense of voters by seat; None takes it back (to the ballot's default, or to "not yet said")."""
    p = live(work, opened=True, going_on=True)
    _check_running(p, item)
    where = rules.recorded_on(p, item)
    if p.ballots[item].mode is Mode.SECRET:
        raise RuleBroken("secret-has-no-votes", "CGCT L2121-21")
    entitled = rules.voters(p, item)
    said = p.votes.get(where, {})
    for seat, choice in choices.items():
        if seat not in entitled:
            raise RuleBroken("not-a-voter", seat=seat)
        if choice is not None:
            work.record(Vote(where, seat, choice))
        elif seat in said:
            work.unsay(Vote(where, seat, said[seat]))


def record_count(work: Work, *, counted: Count, reason: str = "") -> None:
    """Record what was counted of a ballot whose votes are not recorded one by one: a secret one, or a show of hands of
    which only the figures are known. Its number and round are given here. A secret ballot leaves nothing but its tally:
    the president's own sense is not kept, and what was said by name before the ballot became secret is erased."""
    p = live(work, opened=True, going_on=True)
    item = counted.item
    _check_running(p, item)
    mode = p.ballots[item].mode
    if mode is Mode.PUBLIC:
        raise RuleBroken("roll-call-has-names", "CGCT L2121-21")
    where = rules.recorded_on(p, item)
    president = None if mode is Mode.SECRET else counted.president
    kept = replace(counted, item=where, round=1, n=p.next_n, president=president)
    allowed(work, reason, lambda: rules.check_count(p, p.item(item), kept), about=item)
    work.record(kept)
    if mode is Mode.SECRET:
        for each in p.ballots[item].together or (item,):
            work.erase(work.subject_of(Vote(each, "", Choice.FOR)), lambda _value: True)
            work.erase(work.subject_of(replace(kept, item=each)), lambda value: bool(value.get("president")))


def proclaim(work: Work, *, item: str, at: time, reason: str = "") -> Outcome:
    """Proclaim the result of an item's ballot, and of those voted with it; the figures are counted here, never typed
    as a result. A quorum that a recusal broke after the opening passes with a reason."""
    p = live(work, opened=True, going_on=True)
    _check_running(p, item)
    asked = [each for each in p.ballots[item].together or (item,) if each not in p.outcomes]
    for each in asked:
        rules.check_complete(p, p.item(each))
        allowed(work, reason, partial(check_deliberated, p, each), about=each)
        allowed(work, reason, partial(rules.check_amendments, p, p.item(each)), about=each)
    results = {each: rules.outcome(p, each, n=p.next_n + place * STEP, at=at) for place, each in enumerate(asked)}
    work.record(*results.values())
    return results[item]


def _check_running(p: Proceedings, item: str) -> None:
    rules.check_votable(p, p.item(item))
    if p.item(item).kind is ItemKind.ELECTION:
        raise RuleBroken("election-has-rounds", "CGCT L2122-7", title=p.item(item).title)
    if item not in p.ballots:
        raise RuleBroken("ballot-not-opened", title=p.item(item).title)
