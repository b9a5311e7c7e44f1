# SPDX-License-Identifier: EUPL-1.2
"""The figures of a result: those of a count in their order, and what is told in brackets. Why each is what it is stands
in `explaining`."""

from dataclasses import dataclass

from pupitre.domain.charter import MajorityRule
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode
from pupitre.text.formats import number
from pupitre.text.labels import label
from pupitre.text.language import Words


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its short label."""

    label: str
    count: int


def figures(p: Proceedings, outcome: Outcome, words: Words) -> tuple[Figure, ...]:
    """The figures of a ballot's result, in the order of a count. Blank and null ballots stand where there can be some;
    of a secret ballot, abstentions only where some were counted."""
    held = p.ballots.get(outcome.item)
    secret = held is not None and held.mode is Mode.SECRET
    shown = [
        (Figure(words.pgettext("minutes", "Voters"), outcome.voters), True),
        (Figure(label(Choice.FOR, words), outcome.in_favour), True),
        (Figure(label(Choice.AGAINST, words), outcome.against), True),
        (Figure(label(Choice.ABSTENTION, words), outcome.abstention), outcome.abstention or not secret),
        (blank(outcome.blank, words), outcome.blank or secret),
        (null(outcome.null, words), outcome.null or secret),
        (not_taking_part(outcome.not_taking_part, words), outcome.not_taking_part or not secret),
        (Figure(words.gettext("Votes cast"), outcome.cast), True),
        (Figure(_majority(p, words), outcome.majority), True),
    ]
    return tuple(figure for figure, wanted in shown if wanted)


def _majority(p: Proceedings, words: Words) -> str:
    if p.charter.majority is MajorityRule.ABSOLUTE:
        return words.gettext("Absolute majority")
    return words.pgettext("minutes", "Majority")


def blank(count: int, words: Words) -> Figure:
    """Blank ballots, which are counted apart."""
    return Figure(words.gettext("Blank ballots"), count)


def null(count: int, words: Words) -> Figure:
    """Null ballots, which are counted apart."""
    return Figure(words.gettext("Null ballots"), count)


def not_taking_part(count: int, words: Words) -> Figure:
    """The voices of those who are in the room and do not vote."""
    return Figure(words.gettext("Not taking part"), count)


def cast_text(cast: int, words: Words) -> str:
    """« 52 suffrages exprimés »."""
    return words.ngettext("{count} vote cast", "{count} votes cast", cast).format(count=number(cast, words))


def bracketed(outcome: Outcome, words: Words) -> str:
    """« (3 bulletins blancs, 1 bulletin nul) » after a space, or nothing: what is no vote cast."""
    told = remarks(outcome, words)
    return f" ({', '.join(told)})" if told else ""


def remarks(o: Outcome, words: Words) -> list[str]:
    """What is no vote cast and yet explains the figures: abstentions, blank and null ballots, voices that take no
    part."""
    counted = (
        (o.abstention, words.ngettext("{count} abstention", "{count} abstentions", o.abstention)),
        (o.blank, words.ngettext("{count} blank ballot", "{count} blank ballots", o.blank)),
        (o.null, words.ngettext("{count} null ballot", "{count} null ballots", o.null)),
        (
            o.not_taking_part,
            words.ngettext("{count} voice not taking part", "{count} voices not taking part", o.not_taking_part),
        ),
    )
    return [text.format(count=number(count, words)) for count, text in counted if count]
