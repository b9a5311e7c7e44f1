# SPDX-License-Identifier: EUPL-1.2
"""Ballots: who may vote, what they said, what comes out of it, and why.

CGCT L2121-20: absolute majority of the votes cast (suffrages exprimés: for and against only); on a tie the
president's voice prevails. Abstentions and refusals to take part are not cast (law.md §3.1).
"""

from collections.abc import Mapping
from datetime import time

from pupitre.domain.attendance import room
from pupitre.domain.broken import RuleBroken
from pupitre.domain.sitting import Choice, Item, ItemKind, Mode, Outcome, Proceedings, Result


def voters(p: Proceedings, item: str) -> dict[str, str]:
    """Who votes on the item, in rank order: seat → seat of the person who answers (itself, or the proxy's holder).

    The room is that of the moment when the result was proclaimed, or now.
    """
    done = p.outcomes.get(item)
    here = room(p, done.n if done else None)
    answering = {**{s: s for s in here.seated}, **here.carried}
    return {seat.id: answering[seat.id] for seat in p.voting_seats if seat.id in answering}


def senses(p: Proceedings, item: str) -> dict[str, Choice | None]:
    """Each voter's sense: as recorded, else the ballot's default in an ordinary ballot, else None (not yet said)."""
    ballot = p.ballots.get(item)
    said: Mapping[str, Choice] = p.votes.get(item, {})
    fallback = ballot.default if ballot and ballot.mode is Mode.ORDINARY else None
    return {seat: said.get(seat, fallback) for seat in voters(p, item)}


def unanswered(p: Proceedings, item: str) -> tuple[str, ...]:
    """The voters of a public ballot who have not yet answered, in rank order."""
    return tuple(seat for seat, choice in senses(p, item).items() if choice is None)


def tally(p: Proceedings, item: str) -> dict[Choice, int]:
    """Voices by choice; a proxy's giver counts with the giver's own voices."""
    counts = dict.fromkeys(Choice, 0)
    for seat, choice in senses(p, item).items():
        if choice is not None:
            counts[choice] += p.seats[seat].voices
    return counts


def majority(cast: int) -> int:
    """The absolute majority of the votes cast: 65 → 33, 66 → 34."""
    return cast // 2 + 1


def outcome(p: Proceedings, item: str, *, n: int, at: time) -> Outcome:
    """The result of the ballot as it stands, to be proclaimed as event `n`, or to be shown before.

    Nobody for and nobody against: not adopted (law.md §3.1). On a tie the president's own sense decides where the
    charter gives a casting vote; a president who abstained leaves the tie, and the text is rejected.
    """
    counts = tally(p, item)
    pro, contra = counts[Choice.FOR], counts[Choice.AGAINST]
    tied = pro == contra and pro > 0
    president = p.opening.president if p.opening else ""
    sense = senses(p, item).get(president)
    casting = tied and p.charter.casting_vote and sense in (Choice.FOR, Choice.AGAINST)
    adopted = pro >= majority(pro + contra) or (casting and sense is Choice.FOR)
    return Outcome(
        item=item,
        result=Result.ADOPTED if adopted else Result.REJECTED,
        n=n,
        at=at,
        voters=sum(counts.values()),
        in_favour=pro,
        against=contra,
        abstention=counts[Choice.ABSTENTION],
        not_taking_part=counts[Choice.NOT_TAKING_PART],
        majority=majority(pro + contra),
        casting=casting,
    )


def check_votable(p: Proceedings, item: Item) -> None:
    """A vote needs an open sitting, an opened item that asks for one, and no result yet."""
    if not p.opening or p.adjournment:
        raise RuleBroken("sitting-not-open")
    if item.id not in p.discussions:
        raise RuleBroken("item-not-opened", title=item.title)
    if item.kind is not ItemKind.VOTE:
        raise RuleBroken("item-without-vote", title=item.title)
    if item.id in p.outcomes:
        raise RuleBroken("already-proclaimed", title=item.title)


def check_complete(p: Proceedings, item: Item) -> None:
    """A roll call is proclaimed when every voter has answered (L2121-21: names and sense of each).

    A vote that two computers wrote differently is never guessed: it is said again first.
    """
    differing = [s.rpartition("/")[2] for s in p.conflicts if s.startswith(f"vote/{item.id}/")]
    if differing:
        raise RuleBroken("votes-differ", count=len(differing), first=differing[0])
    left = unanswered(p, item.id)
    if left:
        raise RuleBroken("roll-call-incomplete", "CGCT L2121-21", missing=len(left), first=left[0])
