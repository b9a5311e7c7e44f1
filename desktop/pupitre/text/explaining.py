# SPDX-License-Identifier: EUPL-1.2
"""Why a count is what it is: what counts as a vote cast, who decides a tie, what a secret tally gives away."""

from pupitre.domain.attendance import presiding
from pupitre.domain.ballot import counted_on, presidents_sense
from pupitre.domain.charter import MajorityRule
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import SET_ASIDE, Choice, Mode, Result
from pupitre.text.formats import number
from pupitre.text.language import Words
from pupitre.text.names import full_name

_UNCOUNTED = SET_ASIDE | {Result.NOTED, Result.TOOK_EFFECT}


def figure_notes(p: Proceedings, outcome: Outcome, words: Words) -> tuple[str, ...]:
    """What each figure of a count is, one sentence each: votes cast and majority, then what is no vote cast."""
    if outcome.result in _UNCOUNTED:
        return ()
    return (_cast_note(outcome, words), _majority_note(p, outcome, words), *_uncast_notes(outcome, words))


def _cast_note(o: Outcome, words: Words) -> str:
    if o.result in (Result.ELECTED, Result.NOT_ELECTED):
        text = words.gettext("Votes cast: the {cast} votes for a candidate.")
        return text.format(cast=number(o.cast, words))
    text = words.gettext("Votes cast: {in_favour} for and {against} against make {cast} (CGCT L2121-20).")
    figures = {"in_favour": o.in_favour, "against": o.against, "cast": o.cast}
    return text.format(**{name: number(n, words) for name, n in figures.items()})


def _majority_note(p: Proceedings, o: Outcome, words: Words) -> str:
    rule = p.charter.majority
    election = o.result in (Result.ELECTED, Result.NOT_ELECTED)
    if rule is MajorityRule.TWO_THIRDS and not election:
        text = words.gettext("Majority: two thirds of the votes cast, {majority}.")
    elif rule is MajorityRule.UNANIMITY and not election:
        text = words.gettext("Majority: every voter, {majority}.")
    else:
        text = words.gettext("Absolute majority: more than half of the votes cast, {majority}.")
    return text.format(majority=number(o.majority, words))


def _uncast_notes(o: Outcome, words: Words) -> tuple[str, ...]:
    """One sentence for each kind of voice that is no vote cast, where there are any (law.md §3.1)."""
    notes = (
        (o.abstention, words.gettext("Abstentions ({count}): those voters chose neither side; no votes cast.")),
        (o.blank, words.gettext("Blank ballots ({count}): nothing is written on them; no votes cast.")),
        (o.null, words.gettext("Null ballots ({count}): they cannot be read as a vote; no votes cast.")),
        (
            o.not_taking_part,
            words.gettext("Did not take part ({count}): in the room or represented, without voting; no votes cast."),
        ),
    )
    return tuple(text.format(count=number(count, words)) for count, text in notes if count)


def tie_note(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """Who decides a tie and why, before it is proclaimed; "" where there is none (L2121-20)."""
    held = p.ballots.get(outcome.item)
    if not outcome.in_favour or outcome.in_favour != outcome.against or p.charter.majority is not MajorityRule.ABSOLUTE:
        return ""
    if held and held.mode is Mode.SECRET:
        return words.gettext("A tie in a secret ballot: nobody has a casting vote, and the text is not adopted.")
    if not p.charter.casting_vote:
        return words.gettext("A tie: the rules of this body give nobody a casting vote, and the text is not adopted.")
    done = p.outcomes.get(outcome.item)
    president = presiding(p, done.n if done else None, outcome.item)
    name = full_name(p.seats[president], words) if president in p.seats else ""
    return _casting_text(presidents_sense(p, outcome.item), words).format(name=name)


def _casting_text(sense: Choice | None, words: Words) -> str:
    if sense is Choice.FOR:
        return words.gettext("A tie: the voice of {name}, who presides and votes for, prevails. The text is adopted.")
    if sense is Choice.AGAINST:
        return words.gettext(
            "A tie: the voice of {name}, who presides and votes against, prevails. The text is rejected."
        )
    if sense is None:
        return words.gettext("A tie: {name} presides, but nothing tells which way. The text is rejected.")
    return words.gettext("A tie: {name} presides but takes neither side, so no voice prevails. The text is rejected.")


def disclosure_note(p: Proceedings, item: str, words: Words) -> str:
    """What the totals of a secret ballot tell of each voter; to be shown where `ballot.discloses` says so."""
    counted = counted_on(p, item)
    if counted is None:
        return ""
    figures = (counted.in_favour, counted.against, counted.blank, counted.null, *(s.votes for s in counted.shares))
    if sum(figures) == 1:
        return words.gettext("A single ballot was cast: its figures tell how that voter voted.")
    return words.gettext(
        "All the ballots say the same: the figures tell how everybody voted, although the ballot was secret."
    )
