# SPDX-License-Identifier: EUPL-1.2
"""Elections: rounds, majorities, and age between equals.

CGCT L2122-7: secret, absolute majority of the votes cast in the first two rounds, relative in the third, the eldest on
a tie; for lists the highest mean age (L2122-7-2). Décret 85-643 art. 21 has other rounds: they are the charter's
(law.md §3.3). The majority is counted on the votes cast *of the round*.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from pupitre.domain.ballot import majority
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import Elections, RoundMajority
from pupitre.domain.happening import Candidate, Outcome, Round
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind, Result


@dataclass(frozen=True, slots=True)
class Decision:
    """What a round gives: the votes cast, the absolute majority of them, who is elected (None: another round), whether
    by age, and those who are equal and whom age does not yet tell apart."""

    cast: int
    majority: int
    elected: str | None = None
    by_age: bool = False
    undecided: tuple[str, ...] = ()


def decide(
    shares: Mapping[str, int],
    births: Mapping[str, Sequence[str]],
    number: int,
    rule: Elections,
    *,
    cast: int | None = None,
) -> Decision:
    """Who is elected in round `number` (1 first; those beyond the charter's are as its last) with these votes by
    candidate; `births` of each candidate, or of each member of a list, as "1967" or "1967-07-22". `cast`: the votes
    cast where they are known otherwise than by adding the candidates'.

    Absolute: more than half of the votes cast. Relative: the most votes; a tie goes to the next round where there is
    one, else to the eldest (L2122-7). Nobody is elected without a vote.
    """
    cast = sum(shares.values()) if cast is None else cast
    needed = majority(cast)
    most = max(shares.values(), default=0)
    first = [who for who, votes in shares.items() if votes == most and votes]
    if not first:
        return Decision(cast, needed)
    last = number >= len(rule.rounds)
    if rule.rounds[min(number, len(rule.rounds)) - 1] is RoundMajority.ABSOLUTE:
        return Decision(cast, needed, first[0] if most >= needed else None)
    if len(first) == 1:
        return Decision(cast, needed, first[0])
    if not last:
        return Decision(cast, needed)
    eldest = _eldest({who: births.get(who, ()) for who in first})
    if eldest is None:
        return Decision(cast, needed, undecided=tuple(first))
    return Decision(cast, needed, eldest, by_age=True)


def _eldest(births: Mapping[str, Sequence[str]]) -> str | None:
    """The eldest, or the list of the highest mean age; None while a birth is missing or years alone do not tell."""
    spans = {who: _span(said) for who, said in births.items()}
    known = {who: span for who, span in spans.items() if span is not None}
    if len(known) < len(births):
        return None
    who = min(known, key=lambda w: known[w])
    others = [span for other, span in known.items() if other != who]
    return who if all(known[who][1] < span[0] for span in others) else None


def _span(births: Sequence[str]) -> tuple[float, float] | None:
    """The earliest and the latest mean day of birth that these years or dates allow, as ordinals."""
    if not births:
        return None
    ends = [_ends(birth) for birth in births]
    known = [e for e in ends if e is not None]
    if len(known) < len(births):
        return None
    return sum(e[0] for e in known) / len(known), sum(e[1] for e in known) / len(known)


def _ends(birth: str) -> tuple[int, int] | None:
    try:
        if len(birth) == 4:
            return date(int(birth), 1, 1).toordinal(), date(int(birth), 12, 31).toordinal()
        return (day := date.fromisoformat(birth).toordinal()), day
    except ValueError:
        return None


def decision(p: Proceedings, item: str, number: int) -> Decision | None:
    """What round `number` of an item's election gives; None before it was counted."""
    held = next((r for r in p.rounds_of(item) if r.number == number), None)
    counted = p.count(item, number)
    if held is None or counted is None:
        return None
    got = {s.candidate: s.votes for s in counted.shares}
    births = {c.id: c.births for c in held.candidates}
    return decide({c.id: got.get(c.id, 0) for c in held.candidates}, births, number, p.charter.elections)


def current_round(p: Proceedings, item: str) -> Round | None:
    """The round that was opened last; None before the first."""
    rounds = p.rounds_of(item)
    return rounds[-1] if rounds else None


def check_round(p: Proceedings, item: Item, candidates: Sequence[Candidate]) -> None:
    """A round needs an election, somebody who stands, each once, and that the round before it was counted and elected
    nobody. After the first round candidates may withdraw, and others may stand (law.md §3.3)."""
    if item.kind is not ItemKind.ELECTION:
        raise RuleBroken("item-is-no-election", title=item.title)
    check_candidates(item, candidates)
    last = current_round(p, item.id)
    if last is None:
        return
    given = decision(p, item.id, last.number)
    if given is None:
        raise RuleBroken("round-not-counted", number=last.number)
    if given.elected or given.undecided:
        raise RuleBroken("round-elected", number=last.number)
    if last.number >= len(p.charter.elections.rounds):
        raise RuleBroken("no-round-left", p.charter.elections.basis, count=last.number)


def check_lists(p: Proceedings, item: Item) -> None:
    """The president, the vice-presidents and the other members of the bureau of an EPCI are elected one after the
    other, each by name (CE 3 June 2009, no. 319101)."""
    rule = p.charter.elections
    if item.post is not None and item.post.by_list and not item.post.commission and not rule.lists:
        raise RuleWarns("executive-by-list", rule.basis, title=item.title)


def check_candidates(item: Item, candidates: Sequence[Candidate]) -> None:
    """Somebody stands, each with a name, and each once."""
    if not candidates:
        raise RuleBroken("no-candidate", title=item.title)
    names = [c.name.strip().casefold() for c in candidates]
    if any(not name for name in names):
        raise RuleBroken("candidate-unnamed")
    twice = next((c.name for c in candidates if names.count(c.name.strip().casefold()) > 1), None)
    if twice:
        raise RuleBroken("candidate-twice", name=twice)


def check_immediate_effect(item: Item, candidates: Sequence[Candidate]) -> None:
    """A single candidacy for a post in a commission or an outside body, or a single list, takes effect at once and is
    read out (L2121-21); it does not hold for the executive, whose single candidate is elected by secret ballot too."""
    if item.post is None or not item.post.commission:
        raise RuleWarns("not-for-the-executive", "CGCT L2121-21", title=item.title)
    if len(candidates) != 1:
        raise RuleBroken("not-a-single-candidacy", "CGCT L2121-21", count=len(candidates))


def election_outcome(p: Proceedings, item: str, *, n: int, at: time) -> Outcome:
    """The result of the round that was counted last, to be proclaimed as event `n`.

    RuleBroken("round-not-counted") before a count, ("eldest-unknown") while births do not tell equals apart. Not
    elected: another round follows, or none is left.
    """
    held = current_round(p, item)
    given = decision(p, item, held.number) if held else None
    counted = p.count(item, held.number) if held else None
    if held is None or given is None or counted is None:
        raise RuleBroken("round-not-counted", number=held.number if held else 1)
    names = {c.id: c.name for c in held.candidates}
    if given.undecided:
        raise RuleBroken("eldest-unknown", "CGCT L2122-7", names=tuple(names[c] for c in given.undecided))
    return Outcome(
        item=item,
        result=Result.ELECTED if given.elected else Result.NOT_ELECTED,
        n=n,
        at=at,
        voters=counted.cast + counted.blank + counted.null + counted.abstention + counted.not_taking_part,
        in_favour=given.cast,
        abstention=counted.abstention,
        not_taking_part=counted.not_taking_part,
        majority=given.majority,
        blank=counted.blank,
        null=counted.null,
        elected=names[given.elected] if given.elected else "",
        by_age=given.by_age,
    )
