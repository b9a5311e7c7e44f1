# SPDX-License-Identifier: EUPL-1.2
"""Elections in words, round by round, as a count is written down: who stands, the ballots, the votes of each, what
comes out of it (L2122-7, L2121-21). Of a secret ballot there are totals and nothing else."""

from pupitre.domain.attendance import room
from pupitre.domain.charter import RoundMajority
from pupitre.domain.election import Decision, current_round, decision
from pupitre.domain.happening import Candidate, Count, Outcome, Round
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Result
from pupitre.text import figures
from pupitre.text.figures import Figure
from pupitre.text.formats import LIST_MARK, capitalised, joined, number, ordinal, typographic
from pupitre.text.language import Words
from pupitre.text.names import named


def round_name(which: int, words: Words) -> str:
    """« 2e tour »."""
    return words.gettext("{ordinal} round").format(ordinal=ordinal(which, words))


def candidate_name(p: Proceedings, candidate: Candidate, words: Words) -> str:
    """A candidate as members are named, where it is one; else as typed, as the name of a list."""
    return named(p, candidate.seat, words) if candidate.seat in p.seats else typographic(candidate.name)


def elected_name(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """The same for who was elected."""
    found = _elected(p, outcome)
    return candidate_name(p, found, words) if found else typographic(outcome.elected)


def round_shares(p: Proceedings, item: str, which: int, words: Words) -> tuple[tuple[str, int], ...]:
    """The candidates of a counted round with their votes, most first; none before the count."""
    held, counted = _round(p, item, which), p.count(item, which)
    if not held or not counted:
        return ()
    got = {s.candidate: s.votes for s in counted.shares}
    ranked = sorted(held.candidates, key=lambda c: -got.get(c.id, 0))
    return tuple((candidate_name(p, c, words), got.get(c.id, 0)) for c in ranked)


def round_figures(p: Proceedings, item: str, which: int, words: Words) -> tuple[Figure, ...]:
    """The figures of a counted round, as its count is written down; none before the count."""
    counted, given = p.count(item, which), decision(p, item, which)
    if not counted or not given:
        return ()
    here = room(p, counted.n, item)
    entitled = sum(s.voices for s in p.voting_seats if s.id in here.seated or s.id in here.carried)
    shown = [
        Figure(words.pgettext("election", "Entitled to vote"), entitled),
        *([figures.not_taking_part(counted.not_taking_part, words)] if counted.not_taking_part else []),
        *([Figure(words.gettext("Signatures"), counted.signed)] if counted.signed is not None else []),
        Figure(words.pgettext("election", "Ballots"), given.cast + counted.blank + counted.null),
        figures.blank(counted.blank, words),
        figures.null(counted.null, words),
        Figure(words.gettext("Votes cast"), given.cast),
    ]
    if _rule(p, which) is RoundMajority.ABSOLUTE:
        shown.append(Figure(words.gettext("Absolute majority"), given.majority))
    return tuple(shown)


def round_result(p: Proceedings, item: str, which: int, words: Words) -> str:
    """What a counted round gives, and what follows; "" before the count."""
    held, given = _round(p, item, which), decision(p, item, which)
    if not held or not given:
        return ""
    names = {c.id: candidate_name(p, c, words) for c in held.candidates}
    if given.undecided:
        text = words.gettext("{names} have as many votes: the eldest is elected, and their births do not tell who.")
        return text.format(names=joined([names[c] for c in given.undecided], words))
    if given.elected:
        return _winning(p, given, which, words).format(name=names[given.elected])
    if which < len(p.charter.elections.rounds):
        return _unwon(p, which, words).format(round=round_name(which + 1, words))
    return words.gettext("Nobody is elected, and the rules know no other round.")


def _winning(p: Proceedings, given: Decision, which: int, words: Words) -> str:
    if given.by_age:
        return words.gettext("The votes being equal, {name} is elected by age.")
    if _rule(p, which) is RoundMajority.ABSOLUTE:
        return words.gettext("{name} has the absolute majority of the votes cast, and is elected.")
    return words.gettext("{name} has the most votes, and is elected.")


def _unwon(p: Proceedings, which: int, words: Words) -> str:
    if _rule(p, which) is RoundMajority.ABSOLUTE:
        return words.gettext("Nobody has the absolute majority of the votes cast: a {round} is held.")
    return words.gettext("The votes being equal, nobody is elected: a {round} is held.")


def election_sentence(p: Proceedings, outcome: Outcome, result: str, words: Words) -> str:
    """`result`, the round in which it came, and its figures: « Élection acquise au 2e tour : M. Jean Dupont, 34 voix
    sur 62 suffrages exprimés, majorité absolue 32. ». A result that names who was elected is not told the name again.
    """
    held = current_round(p, outcome.item)
    which = held.number if held else 1
    if outcome.result is not Result.ELECTED:
        text = words.gettext("{result} after the {round}: {cast}{remarks}.")
    elif outcome.by_age:
        text = words.gettext("{result} in the {round}: {votes} of {cast}, by age on a tie{remarks}.")
    elif _rule(p, which) is RoundMajority.ABSOLUTE:
        text = words.gettext("{result} in the {round}: {votes} of {cast}, absolute majority {majority}{remarks}.")
    else:
        text = words.gettext("{result} in the {round}: {votes} of {cast}, relative majority{remarks}.")
    votes = _voices(_votes_of(p.count(outcome.item, which), _elected(p, outcome)), words)
    name = elected_name(p, outcome, words)
    if name not in result:
        votes = words.gettext("{name}, {votes}").format(name=name, votes=votes)
    return text.format(
        result=result,
        round=round_name(which, words),
        votes=votes,
        cast=figures.cast_text(outcome.cast, words),
        majority=number(outcome.majority, words),
        remarks=figures.bracketed(outcome, words),
    )


def election_paragraphs(p: Proceedings, item: Item, words: Words) -> tuple[str, ...]:
    """The rounds of an election for the minutes, one after the other; what the last one gives is the ruling's matter
    where there is one."""
    told: list[str] = []
    if item.post and item.post.name and item.post.name.casefold() != item.title.casefold():
        told.append(words.gettext("To be filled: {post}.").format(post=typographic(item.post.name)))
    done = p.outcomes.get(item.id)
    if done and done.result is Result.TOOK_EFFECT:
        return tuple(told)
    for held in p.rounds_of(item.id):
        told.append("\n\n".join(part for part in (_standing(p, held, words), _counted(p, held, words)) if part))
        last = held is current_round(p, item.id)
        if not (last and done):
            told.append(round_result(p, item.id, held.number, words))
    return tuple(text for text in told if text)


def _standing(p: Proceedings, held: Round, words: Words) -> str:
    names = joined([candidate_name(p, c, words) for c in held.candidates], words)
    text = words.ngettext("{round}. Candidate: {names}.", "{round}. Candidates: {names}.", len(held.candidates))
    return text.format(round=capitalised(round_name(held.number, words)), names=names)


def _counted(p: Proceedings, held: Round, words: Words) -> str:
    """The figures on one line of a list, then a line a candidate."""
    shown = round_figures(p, held.item, held.number, words)
    if not shown:
        return ""
    text = words.gettext("{label}: {count}")
    figures_said = (text.format(label=_small(f.label), count=number(f.count, words)) for f in shown)
    first = capitalised(", ".join(figures_said))
    shares = round_shares(p, held.item, held.number, words)
    lines = [first, *(text.format(label=name, count=_voices(votes, words)) for name, votes in shares)]
    return "\n".join(LIST_MARK + line for line in lines)


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]


def _voices(count: int, words: Words) -> str:
    return words.ngettext("{count} voice", "{count} voices", count).format(count=number(count, words))


def _round(p: Proceedings, item: str, which: int) -> Round | None:
    return next((r for r in p.rounds_of(item) if r.number == which), None)


def _rule(p: Proceedings, which: int) -> RoundMajority:
    rounds = p.charter.elections.rounds
    return rounds[min(which, len(rounds)) - 1]


def _elected(p: Proceedings, outcome: Outcome) -> Candidate | None:
    held = current_round(p, outcome.item)
    return next((c for c in held.candidates if c.name == outcome.elected), None) if held else None


def _votes_of(counted: Count | None, candidate: Candidate | None) -> int:
    """The votes of one candidate in that count."""
    if not counted or not candidate:
        return 0
    return next((s.votes for s in counted.shares if s.candidate == candidate.id), 0)
