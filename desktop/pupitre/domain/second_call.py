# SPDX-License-Identifier: EUPL-1.2
"""The second convocation: where the quorum was missing, the body is convoked again for the same items, three clear days
ahead at least, and then deliberates whatever the number of members present (CGCT L2121-17; law.md §2)."""

from datetime import date

from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import earliest_again, quorum
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemRole, Result


def to_take_up(p: Proceedings) -> tuple[Item, ...]:
    """The items that the body could not deliberate on for want of a quorum, in the agenda's order.

    Those that the members were convoked for, and no later ones; the vote on an urgency is over with its sitting. None
    before the roll was called: nobody knows yet who was missing.
    """
    if not p.attendances:
        return ()
    return tuple(i for i in p.items if not i.late and i.role is not ItemRole.URGENCY and _lacked_quorum(p, i))


def _lacked_quorum(p: Proceedings, item: Item) -> bool:
    """Whether nothing was decided on an item because too few were there."""
    outcome = p.outcomes.get(item.id)
    if outcome is None:
        return not quorum(p, item=item.id).met
    return outcome.result is Result.POSTPONED and not quorum(p, outcome.n, item.id).met


def check_again(p: Proceedings) -> None:
    """A body is convoked again after a first convocation, once its sitting has ended or could not begin."""
    if p.charter.quorum.again_days is None:
        raise RuleBroken("no-second-convocation", p.charter.quorum.basis)
    if not p.convocation:
        raise RuleBroken("not-yet-convoked", "CGCT L2121-10")
    if p.opening and not p.adjournment:
        raise RuleBroken("sitting-goes-on", p.charter.quorum.again_basis)
    if not to_take_up(p):
        raise RuleBroken("quorum-was-not-missing", p.charter.quorum.again_basis)


def can_convoke_again(p: Proceedings) -> bool:
    """Whether `check_again` lets it."""
    try:
        check_again(p)
    except RuleBroken:
        return False
    return True


def check_day_again(p: Proceedings, today: date, on: date) -> None:
    """Three clear days at least between the sending and the second sitting: one that failed on Monday the 16th is held
    again on Friday the 20th, if it is convoked the same day (CE 16 June 1997, no. 142691)."""
    earliest = earliest_again(p, today)
    if earliest is not None and on < earliest:
        raise RuleWarns("second-call-too-early", p.charter.quorum.again_basis, earliest=earliest)
