# SPDX-License-Identifier: EUPL-1.2
"""Ballots: who may vote, what they said, what comes out of it, and why.

CGCT L2121-20: absolute majority of the votes cast (suffrages exprimés: for and against only); on a tie the president's
voice prevails, except in a secret ballot. Abstentions, blank and null ballots and refusals to take part are not cast
(law.md §3.1). Of a secret ballot there is a `Count`, and never a vote of anybody.
"""

from collections.abc import Mapping
from datetime import time

from pupitre.domain.attendance import Room, presiding, room
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import MajorityRule
from pupitre.domain.happening import Count, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Choice, Ground, ItemKind, ItemRole, Mode, Result


def recorded_on(p: Proceedings, item: str) -> str:
    """The item on which the votes of this one's ballot are recorded: the first of those voted together."""
    held = p.ballots.get(item)
    return held.together[0] if held and held.together else item


def counted_on(p: Proceedings, item: str) -> Count | None:
    """What was counted of the item's ballot, where nobody's own vote is recorded; items voted together share one."""
    return p.count(recorded_on(p, item))


def voters(p: Proceedings, item: str) -> dict[str, str]:
    """Who votes on the item, in rank order: seat → seat of the person who answers (itself, or the proxy's holder).

    The room is that of the moment when the result was proclaimed, or now, without those who take no part in the item.
    Who has answered a roll call and leaves before the proclamation has voted all the same.
    """
    done = p.outcomes.get(item)
    answering = _answering(room(p, done.n if done else None, item))
    held = p.ballots.get(item)
    if held and held.mode is Mode.PUBLIC:
        gone = [s for s in p.votes.get(recorded_on(p, item), {}) if s not in answering]
        if gone:
            before = _answering_since(p, held.n, done.n if done else None, item)
            answering = {**{s: before[s] for s in gone if s in before}, **answering}
    return {seat.id: answering[seat.id] for seat in p.voting_seats if seat.id in answering}


def _answering(here: Room) -> dict[str, str]:
    return {**{s: s for s in here.seated}, **here.carried}


def _answering_since(p: Proceedings, since: int, until: int | None, item: str) -> dict[str, str]:
    """Whoever could answer at some moment between two events; the latest holder of each."""
    moments = [since, *(m.n for m in p.movements if m.n > since and (until is None or m.n < until))]
    found: dict[str, str] = {}
    for n in moments:
        found |= _answering(room(p, n, item))
    return found


def senses(p: Proceedings, item: str) -> dict[str, Choice | None]:
    """Each voter's sense: as recorded, else the ballot's default in an ordinary ballot, else None (not yet said).

    Of a secret ballot nothing is known but that they may vote: all None.
    """
    ballot = p.ballots.get(item)
    if ballot and ballot.mode is Mode.SECRET:
        return dict.fromkeys(voters(p, item))
    said: Mapping[str, Choice] = p.votes.get(recorded_on(p, item), {})
    fallback = ballot.default if ballot and ballot.mode is Mode.ORDINARY and not counted_on(p, item) else None
    return {seat: said.get(seat, fallback) for seat in voters(p, item)}


def unanswered(p: Proceedings, item: str) -> tuple[str, ...]:
    """The voters of a public ballot who have not yet answered, in rank order."""
    return tuple(seat for seat, choice in senses(p, item).items() if choice is None)


def tally(p: Proceedings, item: str) -> dict[Choice, int]:
    """Voices by choice; a proxy's giver counts with the giver's own voices. Where only figures are known, those."""
    counted = counted_on(p, item)
    if counted:
        return {
            Choice.FOR: counted.in_favour,
            Choice.AGAINST: counted.against,
            Choice.ABSTENTION: counted.abstention,
            Choice.NOT_TAKING_PART: counted.not_taking_part,
        }
    counts = dict.fromkeys(Choice, 0)
    for seat, choice in senses(p, item).items():
        if choice is not None:
            counts[choice] += p.seats[seat].voices
    return counts


def majority(cast: int, rule: MajorityRule = MajorityRule.ABSOLUTE, *, voters: int = 0) -> int:
    """How many votes adopt: the absolute majority of those cast, 65 → 33, 66 → 34; two thirds of them rounded up; or
    every one of the `voters`: thirteen who must agree do not where one of them abstains."""
    if rule is MajorityRule.UNANIMITY:
        return max(cast, voters, 1)
    return max(-(-2 * cast // 3), 1) if rule is MajorityRule.TWO_THIRDS else cast // 2 + 1


def outcome(p: Proceedings, item: str, *, n: int, at: time) -> Outcome:
    """The result of the ballot as it stands, to be proclaimed as event `n`, or to be shown before.

    Nobody for and nobody against: not adopted (law.md §3.1). On a tie the president's own sense decides where the
    charter gives a casting vote, except in a secret ballot; a president who abstained leaves the tie, and the text is
    rejected. Where each college must agree, each is counted for itself.
    """
    counts, counted = tally(p, item), counted_on(p, item)
    pro, contra = counts[Choice.FOR], counts[Choice.AGAINST]
    blank, null = (counted.blank, counted.null) if counted else (0, 0)
    total = sum(counts.values()) + blank + null
    wanted = majority(pro + contra, p.charter.majority, voters=total)
    sense = _casting_sense(p, item)
    casting = pro == contra and pro > 0 and sense is not None
    adopted = (pro >= wanted or (casting and sense is Choice.FOR)) and not refusing_colleges(p, item)
    return Outcome(
        item=item,
        result=Result.ADOPTED if adopted else Result.REJECTED,
        n=n,
        at=at,
        voters=total,
        in_favour=pro,
        against=contra,
        abstention=counts[Choice.ABSTENTION],
        not_taking_part=counts[Choice.NOT_TAKING_PART],
        majority=wanted,
        casting=casting,
        blank=blank,
        null=null,
    )


def presidents_sense(p: Proceedings, item: str) -> Choice | None:
    """What who presides said in person; None where nothing tells it, and where a proxy spoke for a president who is not
    there, and so does not preside."""
    counted, done = counted_on(p, item), p.outcomes.get(item)
    if counted:
        return counted.president
    president = presiding(p, done.n if done else None, item)
    return senses(p, item)[president] if voters(p, item).get(president) == president else None


def _casting_sense(p: Proceedings, item: str) -> Choice | None:
    """What the president said, where that decides a tie: not in a secret ballot (L2121-20), nor where more than half
    is asked for."""
    held = p.ballots.get(item)
    if not p.charter.casting_vote or p.charter.majority is not MajorityRule.ABSOLUTE:
        return None
    if held and held.mode is Mode.SECRET:
        return None
    sense = presidents_sense(p, item)
    return sense if sense in (Choice.FOR, Choice.AGAINST) else None


def refusing_colleges(p: Proceedings, item: str) -> tuple[str, ...]:
    """The colleges that did not adopt the text, where each of them must, those among them of which nobody votes; none
    where the charter does not ask, nor where only the figures of the whole are known."""
    if not p.charter.each_college or counted_on(p, item):
        return ()
    sides = {seat.college: 0 for seat in p.voting_seats}
    for seat, choice in senses(p, item).items():
        member = p.seats[seat]
        weight = {Choice.FOR: member.voices, Choice.AGAINST: -member.voices}
        sides[member.college] += weight.get(choice, 0) if choice else 0
    return tuple(college for college, balance in sides.items() if balance <= 0)


def asked_share(p: Proceedings, item: str, mode: Mode) -> int:
    """How many of the members present must ask for that mode of ballot: a quarter for a public one, a third for a
    secret one, rounded up (L2121-21); in a département or a région a sixth for a public one (L3121-15, L4132-14)."""
    share = p.charter.requests.public if mode is Mode.PUBLIC else p.charter.requests.secret
    present = len(room(p, item=item).seated & {s.id for s in p.voting_seats})
    return -(-present // share)


def check_mode(p: Proceedings, item: Item, mode: Mode, ground: Ground, requested: int) -> None:
    """Too few asked for it; an appointment is secret unless all waive it, which they may not for the executive; a
    secret ballot that was asked for takes the place of any other, not the other way round (L2121-21)."""
    basis = p.charter.requests.basis
    if item.kind is ItemKind.ELECTION and mode is not Mode.SECRET and ground is not Ground.WAIVER:
        raise RuleWarns("appointment-is-secret", basis, title=item.title)
    if ground is Ground.WAIVER and item.post is not None and not item.post.commission:
        raise RuleWarns("secret-by-law", "CGCT L2122-7", title=item.title)
    if ground is Ground.REQUEST and mode is not Mode.ORDINARY:
        needed = asked_share(p, item.id, mode)
        if requested < needed:
            raise RuleWarns(f"too-few-ask-{mode.value}", basis, requested=requested, required=needed)
    held = p.ballots.get(item.id)
    if held and held.mode is Mode.SECRET and held.ground is Ground.REQUEST and mode is not Mode.SECRET:
        raise RuleWarns("secret-wins", basis, title=item.title)


def accountable(p: Proceedings) -> str:
    """The seat of whose accounts they are: who presides by right, though somebody else may preside that day."""
    held = p.opening.president if p.opening else ""
    return next((s.id for s in p.seats.values() if s.presides), held)


def check_accounts(p: Proceedings, item: Item) -> None:
    """The president withdraws from the vote on the accounts of the president's own administration, votes by no proxy
    either, and the body elects who presides meanwhile (L2121-14)."""
    if item.role is not ItemRole.ACCOUNTS or p.opening is None:
        return
    president = accountable(p)
    if presiding(p, item=item.id) == president or president in _answering(room(p, item=item.id)):
        raise RuleWarns("president-must-withdraw", "CGCT L2121-14", seat=president)


def check_together(p: Proceedings, items: list[Item]) -> None:
    """Items may be voted in one ballot where they have one object and nobody opposes it (CE 5 July 2021, no. 433537);
    members who take no part in one of them would be counted in the other's."""
    for item in items:
        check_votable(p, item)
        if item.kind is not ItemKind.VOTE:
            raise RuleBroken("item-without-vote", title=item.title)
    apart = [item for item in items if voters(p, item.id) != voters(p, items[0].id)]
    if apart:
        raise RuleBroken("voters-differ", "CGCT L2131-11", title=apart[0].title)


def check_votable(p: Proceedings, item: Item) -> None:
    """A vote needs an open sitting that is not suspended, an opened item that asks for one, and no result yet."""
    if not p.opening or p.adjournment:
        raise RuleBroken("sitting-not-open")
    if p.suspended:
        raise RuleBroken("sitting-suspended")
    if item.id not in p.discussions:
        raise RuleBroken("item-not-opened", title=item.title)
    if item.kind is ItemKind.INFORMATION:
        raise RuleBroken("item-without-vote", title=item.title)
    if item.id in p.outcomes:
        raise RuleBroken("already-proclaimed", title=item.title)


def check_amendments(p: Proceedings, item: Item) -> None:
    """Amendments are voted before the text that they would change (the body's rules of procedure)."""
    open_ones = [i for i in p.items if i.amends == item.id and i.id not in p.outcomes]
    if open_ones:
        raise RuleWarns("amendments-first", "", title=open_ones[0].title)


def check_complete(p: Proceedings, item: Item) -> None:
    """A roll call is proclaimed when every voter has answered (L2121-21: names and sense of each), a secret ballot when
    it was counted.

    A vote that two computers wrote differently is never guessed: it is said again first.
    """
    where = recorded_on(p, item.id)
    differing = [s.rpartition("/")[2] for s in p.conflicts if s.startswith(f"vote/{where}/")]
    if differing:
        raise RuleBroken("votes-differ", count=len(differing), first=differing[0])
    if counted_on(p, item.id):
        return
    if p.ballots[item.id].mode is Mode.SECRET:
        raise RuleBroken("ballots-not-counted", title=item.title)
    left = unanswered(p, item.id)
    if left:
        raise RuleBroken("roll-call-incomplete", "CGCT L2121-21", missing=len(left), first=left[0])


def check_count(p: Proceedings, item: Item, count: Count) -> None:
    """The figures of a count must be possible: no more ballots than there were voters at the count. More ballots than
    signatures, or fewer, is warned of: it changes nothing where the gap is smaller than the majority (Cotentin 2017:
    the ballot was held again)."""
    figures = [count.in_favour, count.against, count.abstention, count.not_taking_part, count.blank, count.null]
    figures += [s.votes for s in count.shares]
    if any(figure < 0 for figure in figures):
        raise RuleBroken("count-below-zero")
    answering = _answering(room(p, count.n, item.id))
    entitled = sum(s.voices for s in p.voting_seats if s.id in answering)
    if sum(figures) > entitled:
        raise RuleBroken("more-ballots-than-voters", ballots=sum(figures), voters=entitled)
    if count.signed is not None and count.signed > entitled:
        raise RuleBroken("more-signatures-than-voters", signed=count.signed, voters=entitled)
    ballots = sum(figures) - count.not_taking_part - count.abstention
    if count.signed is not None and ballots != count.signed:
        raise RuleWarns("ballots-not-signatures", "CGCT L2121-21", ballots=ballots, signed=count.signed)


def discloses(p: Proceedings, item: str) -> bool:
    """Whether the totals of a secret ballot tell how each voted: everybody the same way, or a single voter
    (peers.md §6.12). The person at the desk is warned before they are shown."""
    held = p.ballots.get(item)
    if not held or held.mode is not Mode.SECRET:
        return False
    counts = [c for c in p.counts if c.item == recorded_on(p, item)]
    ways = [(c.in_favour, c.against, c.blank, c.null, *(s.votes for s in c.shares)) for c in counts]
    return any(sum(1 for way in of_one if way) == 1 for of_one in ways)
