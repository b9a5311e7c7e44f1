# SPDX-License-Identifier: EUPL-1.2
"""What became of an item, with the figures that explain it, made from the record alone."""

from pupitre.domain.charter import Power
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Result
from pupitre.text.formats import capitalised, number
from pupitre.text.grammar import the
from pupitre.text.labels import result_label
from pupitre.text.language import Words
from pupitre.text.names import is_woman


def outcome_sentence(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """« Avis favorable : 66 voix pour et 2 contre sur 68 suffrages exprimés, majorité absolue 35. »."""
    return _explained(p, outcome, result_label(outcome.result, p.charter.power, words), words)


def ruling(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """The same as a full sentence of the minutes: « La conférence des maires émet un avis favorable… »."""
    if outcome.result is Result.NOTED:
        clause = words.gettext("{the_body} takes note of this information")
    elif p.charter.power is Power.ADVISES:
        clause = (
            words.gettext("{the_body} gives a favourable opinion")
            if outcome.result is Result.ADOPTED
            else words.gettext("{the_body} gives an unfavourable opinion")
        )
    elif outcome.result is Result.ADOPTED:
        clause = words.gettext("{the_body} adopts the deliberation")
    else:
        clause = words.gettext("{the_body} rejects the draft deliberation")
    return _explained(p, outcome, capitalised(clause.format(the_body=the(p.sitting.body_name, words))), words)


def _explained(p: Proceedings, o: Outcome, result: str, words: Words) -> str:
    """The result followed by its count, and in brackets what is no vote cast."""
    if o.result is Result.NOTED:
        return f"{result}."
    if o.cast and not (o.in_favour and o.against):
        unanimous = words.gettext("{result} unanimously by the votes cast").format(result=result)
        text = words.gettext("{sentence}: {one_side} of {cast}, absolute majority {majority}.")
        sentence = _with_remarks(unanimous, o, words)
        return text.format(
            sentence=sentence, one_side=_one_side(o, words), cast=_cast(o, words), majority=number(o.majority, words)
        )
    sides, cast = _both_sides(o, words), _cast(o, words)
    text = _divided(p, o, words).format(result=result, both_sides=sides, cast=cast, majority=number(o.majority, words))
    return f"{_with_remarks(text, o, words)}."


def _divided(p: Proceedings, o: Outcome, words: Words) -> str:
    """The pattern of a count that is not unanimous: one for each way in which it decides."""
    if not o.cast:
        return words.gettext("{result}: no votes were cast")
    if o.in_favour != o.against:
        return words.gettext("{result}: {both_sides} of {cast}, absolute majority {majority}")
    if not o.casting:
        return words.gettext("{result}: {both_sides} of {cast}; on a tie without a casting vote nothing is adopted")
    if p.opening and is_woman(p, p.opening.president):
        return words.pgettext("woman", "{result}: {both_sides} of {cast}; on a tie the president’s voice prevails")
    return words.pgettext("man", "{result}: {both_sides} of {cast}; on a tie the president’s voice prevails")


def _with_remarks(sentence: str, o: Outcome, words: Words) -> str:
    remarks = _remarks(o, words)
    if not remarks:
        return sentence
    return words.gettext("{sentence} ({remarks})").format(sentence=sentence, remarks=", ".join(remarks))


def _both_sides(o: Outcome, words: Words) -> str:
    text = words.ngettext(
        "{in_favour} voice for and {against} against", "{in_favour} voices for and {against} against", o.in_favour
    )
    return text.format(in_favour=number(o.in_favour, words), against=number(o.against, words))


def _one_side(o: Outcome, words: Words) -> str:
    if o.in_favour:
        text = words.ngettext("{count} voice for", "{count} voices for", o.in_favour)
    else:
        text = words.ngettext("{count} voice against", "{count} voices against", o.against)
    return text.format(count=number(o.cast, words))


def _cast(o: Outcome, words: Words) -> str:
    return words.ngettext("{count} vote cast", "{count} votes cast", o.cast).format(count=number(o.cast, words))


def _remarks(o: Outcome, words: Words) -> list[str]:
    """What is no vote cast and yet explains the figures: abstentions, voices that do not take part."""
    remarks = []
    if o.abstention:
        text = words.ngettext("{count} abstention", "{count} abstentions", o.abstention)
        remarks.append(text.format(count=number(o.abstention, words)))
    if o.not_taking_part:
        text = words.ngettext("{count} voice not taking part", "{count} voices not taking part", o.not_taking_part)
        remarks.append(text.format(count=number(o.not_taking_part, words)))
    return remarks
