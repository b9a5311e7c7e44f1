# SPDX-License-Identifier: EUPL-1.2
"""Voting on items: the kind of ballot, who says what, what was counted, the proclamation. Each deed is one lot.

Of a secret ballot nothing is recorded but its totals: no deed here takes the sense of one voter of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time

from pupitre.domain import ballot as rules
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Ballot, Count, Discussion, Outcome, Vote
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import check_quorum
from pupitre.domain.terms import Choice, Ground, Mode
from pupitre.services.office import allowed, live
from pupitre.store.work import Work


def open_ballot(
    work: Work, *, item: str, mode: Mode, ground: Ground = Ground.HOUSE, requested: int = 0, reason: str = ""
) -> None:
    """Choose how an item is voted, and why so. Changing it forgets nothing: what was said stays in the ledger."""
    p = live(work, opened=True, going_on=True)
    held_item = p.item(item)
    rules.check_votable(p, held_item)
    allowed(work, reason, lambda: rules.check_mode(p, held_item, mode, ground, requested), about=item)
    allowed(work, reason, lambda: rules.check_accounts(p, held_item), about=item)
    held = p.ballots.get(item)
    together = held.together if held else ()
    for each in together or (item,):
        if held and held.mode is mode:
            work.record(Ballot(each, mode, held.n, held.default, ground, requested, together))
        else:
            _forget(work, p, each)
            work.record(Ballot(each, mode, p.next_n, ground=ground, requested=requested, together=together))


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
        allowed(work, reason, lambda item=item: check_quorum(p, item.id), about=item.id)  # type: ignore[misc]
        opened[item.id] = Discussion(item.id, at, n + place)
        work.record(opened[item.id])
    rules.check_together(replace(p, discussions=opened), held)
    order = tuple(i.id for i in held)
    for item in held:
        _forget(work, p, item.id)
        work.record(Ballot(item.id, Mode.ORDINARY, n + len(held), together=order))


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
    which only the figures are known. Its number and round are given here; of a secret ballot the president's own sense
    is not kept either."""
    p = live(work, opened=True, going_on=True)
    item = counted.item
    _check_running(p, item)
    mode = p.ballots[item].mode
    if mode is Mode.PUBLIC:
        raise RuleBroken("roll-call-has-names", "CGCT L2121-21")
    kept = replace(counted, round=1, n=p.next_n, president=None if mode is Mode.SECRET else counted.president)
    allowed(work, reason, lambda: rules.check_count(p, p.item(item), kept), about=item)
    work.record(kept)


def proclaim(work: Work, *, item: str, at: time, reason: str = "") -> Outcome:
    """Proclaim the result of an item's ballot, and of those voted with it; the figures are counted here, never typed
    as a result."""
    p = live(work, opened=True, going_on=True)
    _check_running(p, item)
    rules.check_complete(p, p.item(item))
    allowed(work, reason, lambda: rules.check_amendments(p, p.item(item)), about=item)
    together = p.ballots[item].together or (item,)
    results = [rules.outcome(p, each, n=p.next_n + place, at=at) for place, each in enumerate(together)]
    work.record(*results)
    return results[together.index(item)]


def _check_running(p: Proceedings, item: str) -> None:
    rules.check_votable(p, p.item(item))
    if item not in p.ballots:
        raise RuleBroken("ballot-not-opened", title=p.item(item).title)
