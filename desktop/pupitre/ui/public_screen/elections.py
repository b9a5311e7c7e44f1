# SPDX-License-Identifier: EUPL-1.2
"""What the public may see of an election: who stands, and the votes of the rounds that are over."""

from pupitre.domain.charter import RoundMajority
from pupitre.domain.happening import Candidate, Outcome, Round
from pupitre.domain.proceedings import Proceedings
from pupitre.text.formats import capitalised, number, ordinal
from pupitre.text.language import Words
from pupitre.ui.public_screen.slide import Poll, Standing


def published_poll(p: Proceedings, item: str, words: Words) -> Poll | None:
    """Every candidate of the item's rounds, those of the last round first; None before the first round.

    The votes of a round are shown when the next one was opened or the result proclaimed: until then a count may change.
    """
    rounds = p.rounds_of(item)
    if not rounds:
        return None
    done = p.outcomes.get(item)
    shown = [r for r in (rounds if done else rounds[:-1]) if p.count(item, r.number)]
    votes = {r.number: _votes(p, r) for r in shown}
    elected = done.elected if done else ""
    last = {c.id for c in rounds[-1].candidates}
    standings = [
        Standing(
            c.name,
            tuple(_figure(votes[r.number].get(c.id), words) for r in shown),
            elected=c.name == elected,
            out=c.id not in last,
        )
        for c in _candidates(rounds, votes)
    ]
    text = words.gettext("{ordinal} round")
    return Poll(tuple(text.format(ordinal=ordinal(r.number, words)) for r in shown), tuple(standings))


def _votes(p: Proceedings, held: Round) -> dict[str, int]:
    counted = p.count(held.item, held.number)
    shares = {share.candidate: share.votes for share in counted.shares} if counted else {}
    return {candidate.id: shares.get(candidate.id, 0) for candidate in held.candidates} if counted else {}


def _figure(votes: int | None, words: Words) -> str:
    return "" if votes is None else number(votes, words)


def _candidates(rounds: tuple[Round, ...], votes: dict[int, dict[str, int]]) -> list[Candidate]:
    """Most votes in the last round that is shown first; who stood in it before who did not; else as they stood."""
    known = {c.id: c for held in rounds for c in held.candidates}
    standing = {c.id for c in rounds[-1].candidates}
    last = votes[max(votes)] if votes else {}
    return sorted(known.values(), key=lambda c: (c.id not in standing, -last.get(c.id, 0)))


def count_sentence(p: Proceedings, done: Outcome, words: Words) -> str:
    """« 65 suffrages exprimés, majorité absolue 33, 2 bulletins blancs. »; "" where nothing was counted."""
    rounds = p.rounds_of(done.item)
    counted = p.count(done.item, rounds[-1].number) if rounds else None
    if counted is None:
        return ""
    kinds = p.charter.elections.rounds
    told = [words.ngettext("{count} vote cast", "{count} votes cast", done.cast).format(count=number(done.cast, words))]
    if kinds[min(counted.round, len(kinds)) - 1] is RoundMajority.ABSOLUTE:
        told.append(words.gettext("absolute majority {majority}").format(majority=number(done.majority, words)))
    else:
        told.append(words.gettext("relative majority"))
    for n, text in (
        (counted.blank, words.ngettext("{count} blank paper", "{count} blank papers", counted.blank)),
        (counted.null, words.ngettext("{count} null paper", "{count} null papers", counted.null)),
    ):
        told += [text.format(count=number(n, words))] if n else []
    told += [words.gettext("decided by age")] if done.by_age else []
    return f"{capitalised(', '.join(told))}."
