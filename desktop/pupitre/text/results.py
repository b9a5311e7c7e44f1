# SPDX-License-Identifier: EUPL-1.2
"""What became of an item, with the figures that explain it, made from the record alone."""

from pupitre.domain.attendance import presiding
from pupitre.domain.ballot import refusing_colleges
from pupitre.domain.charter import MajorityRule, Power
from pupitre.domain.happening import Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import SET_ASIDE, Mode, Result
from pupitre.text.elections import elected_name, election_sentence
from pupitre.text.figures import bracketed, cast_text
from pupitre.text.formats import capitalised, joined, number
from pupitre.text.grammar import of_person, the
from pupitre.text.labels import result_label
from pupitre.text.language import Words
from pupitre.text.names import is_woman, named

_UNCOUNTED = SET_ASIDE | {Result.NOTED}


def outcome_sentence(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """« Avis favorable : 66 voix pour et 2 contre sur 68 suffrages exprimés, majorité absolue 35. »."""
    result = result_label(outcome.result, p.charter.power, words)
    if outcome.result is Result.TOOK_EFFECT:
        text = words.gettext("{result}: {name}, without a ballot, nobody else standing.")
        return text.format(result=result, name=elected_name(p, outcome, words))
    if _secret(p, outcome) and outcome.result in (Result.ADOPTED, Result.REJECTED):
        result = words.gettext("{result} by secret ballot").format(result=result)
    return _explained(p, outcome, result, words)


def ruling(p: Proceedings, outcome: Outcome, words: Words) -> str:
    """The same as a full sentence of the minutes: « La conférence des maires émet un avis favorable… »."""
    name = elected_name(p, outcome, words)
    clause = _clause(p, outcome, words).format(
        the_body=the(p.sitting.body_name, words),
        name=name,
        of_name=of_person(name, words),
        basis=p.charter.requests.basis,
    )
    if outcome.result is Result.TOOK_EFFECT:
        return f"{capitalised(clause)}."
    return _explained(p, outcome, capitalised(clause), words)


def _clause(p: Proceedings, outcome: Outcome, words: Words) -> str:
    if p.charter.power is Power.ADVISES and outcome.result is Result.ADOPTED:
        return words.gettext("{the_body} gives a favourable opinion")
    if p.charter.power is Power.ADVISES and outcome.result is Result.REJECTED:
        return words.gettext("{the_body} gives an unfavourable opinion")
    return {
        Result.ADOPTED: words.gettext("{the_body} adopts the deliberation"),
        Result.REJECTED: words.gettext("{the_body} rejects the draft deliberation"),
        Result.NOTED: words.gettext("{the_body} takes note of this information"),
        Result.WITHDRAWN: words.gettext("this item is withdrawn from the agenda"),
        Result.POSTPONED: words.gettext("this item is postponed to a later sitting"),
        Result.SENT_BACK: words.gettext("this item is sent back to be looked into again"),
        Result.ELECTED: words.gettext("{the_body} elects {name}"),
        Result.NOT_ELECTED: words.gettext("{the_body} elects nobody"),
        Result.TOOK_EFFECT: words.gettext(
            "only one candidacy having been handed in, the appointment {of_name} takes effect at once and is read out "
            "({basis})"
        ),
    }[outcome.result]


def _secret(p: Proceedings, o: Outcome) -> bool:
    held = p.ballots.get(o.item)
    return held is not None and held.mode is Mode.SECRET


def _explained(p: Proceedings, o: Outcome, result: str, words: Words) -> str:
    """The result followed by its count, and in brackets what is no vote cast."""
    if o.result in _UNCOUNTED:
        return f"{result}."
    if o.result in (Result.ELECTED, Result.NOT_ELECTED):
        return election_sentence(p, o, result, words)
    if not _unanimous(o):
        return _divided(p, o, result, words)
    unanimous = words.gettext("{result} unanimously by the votes cast").format(result=result)
    return words.gettext("{sentence}: {one_side} of {cast}, {majority}.").format(
        sentence=f"{unanimous}{bracketed(o, words)}",
        one_side=_one_side(o, words),
        cast=cast_text(o.cast, words),
        majority=_majority(p, o, words),
    )


def _unanimous(o: Outcome) -> bool:
    """Whether all that was cast says what was decided; a college can refuse what all the others adopt."""
    others, own = (o.against, o.in_favour) if o.result is Result.ADOPTED else (o.in_favour, o.against)
    return bool(own) and not others


def _divided(p: Proceedings, o: Outcome, result: str, words: Words) -> str:
    """A count that is not unanimous: one pattern for each way in which it decides, then the colleges that refuse."""
    sentence = _pattern(p, o, words).format(
        result=result,
        both_sides=_both_sides(o, words),
        cast=cast_text(o.cast, words),
        majority=_majority(p, o, words),
        name=named(p, presiding(p, o.n, o.item), words),
    )
    told = [f"{sentence}{bracketed(o, words)}."]
    refusing = refusing_colleges(p, o.item) if o.result is Result.REJECTED else ()
    if refusing:
        text = words.ngettext(
            "The college {colleges} did not adopt the text, and each of them must.",
            "The colleges {colleges} did not adopt the text, and each of them must.",
            len(refusing),
        )
        told.append(text.format(colleges=joined(refusing, words)))
    return " ".join(told)


def _pattern(p: Proceedings, o: Outcome, words: Words) -> str:
    if not o.cast:
        return words.gettext("{result}: no votes were cast")
    if o.in_favour != o.against or p.charter.majority is not MajorityRule.ABSOLUTE:
        return words.gettext("{result}: {both_sides} of {cast}, {majority}")
    if o.casting:
        return _casting(p, o, words)
    if _secret(p, o):
        return words.gettext(
            "{result}: {both_sides} of {cast}; on a tie in a secret ballot no voice prevails and nothing is adopted"
        )
    return words.gettext("{result}: {both_sides} of {cast}; on a tie without a casting vote nothing is adopted")


def _casting(p: Proceedings, o: Outcome, words: Words) -> str:
    """The president's voice, or that of who presides for this item (L2121-14, L2122-17)."""
    presides = presiding(p, o.n, o.item)
    if p.opening and presides != p.opening.president:
        return words.gettext("{result}: {both_sides} of {cast}; on a tie the voice of {name}, who presides, prevails")
    if is_woman(p, presides):
        return words.pgettext("woman", "{result}: {both_sides} of {cast}; on a tie the president’s voice prevails")
    return words.pgettext("man", "{result}: {both_sides} of {cast}; on a tie the president’s voice prevails")


def _majority(p: Proceedings, o: Outcome, words: Words) -> str:
    """What adopts: « majorité absolue 35 »."""
    text = {
        MajorityRule.ABSOLUTE: words.gettext("absolute majority {majority}"),
        MajorityRule.TWO_THIRDS: words.gettext("majority of two thirds {majority}"),
        MajorityRule.UNANIMITY: words.gettext("unanimity required"),
    }[p.charter.majority]
    return text.format(majority=number(o.majority, words))


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
