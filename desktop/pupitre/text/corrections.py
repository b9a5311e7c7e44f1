# SPDX-License-Identifier: EUPL-1.2
"""Corrections in words: which items one touches and how, and that a line of the journal was put right."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pupitre.domain.agenda import numbered
from pupitre.domain.corrections import Impact
from pupitre.domain.happening import (
    Adjournment,
    Ballot,
    Chair,
    ClosedSession,
    Count,
    Discussion,
    Movement,
    Opening,
    Outcome,
    Proxy,
    Recusal,
    Round,
    Suspension,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState
from pupitre.domain.sitting import Correction
from pupitre.domain.terms import Result
from pupitre.text.elections import elected_name
from pupitre.text.formats import number, typographic
from pupitre.text.labels import label, result_label
from pupitre.text.language import Words
from pupitre.text.names import named

_SUBJECTS: Mapping[type, Callable[[Any], str]] = {
    Opening: lambda _v: "opening",
    Adjournment: lambda _v: "adjournment",
    Movement: lambda v: f"movement/{v.id}",
    Chair: lambda v: f"chair/{v.id}",
    Suspension: lambda v: f"suspension/{v.id}",
    ClosedSession: lambda v: f"closed-session/{v.id}",
    Recusal: lambda v: f"recusal/{v.item}/{v.seat}",
    Proxy: lambda v: f"proxy/{v.giver}/{v.n}",
    Discussion: lambda v: f"discussion/{v.item}",
    Ballot: lambda v: f"ballot/{v.item}/1",
    Outcome: lambda v: f"outcome/{v.item}",
    Round: lambda v: f"round/{v.item}/{v.number}",
    Count: lambda v: f"count/{v.item}/{v.round}",
}
"""What a correction of such a value is about, as the record names it."""


def impact_sentences(p: Proceedings, impacts: Sequence[Impact], words: Words) -> tuple[str, ...]:
    """What a correction changes, an item a sentence; one sentence where it changes nothing."""
    if not impacts:
        return (words.gettext("Neither the quorum nor the result of any item changes."),)
    return tuple(impact_sentence(p, impact, words) for impact in impacts)


def impact_sentence(p: Proceedings, impact: Impact, words: Words) -> str:
    """« Point 4 : le quorum n’est plus atteint (41 au lieu de 42) ; le résultat ne change pas. »."""
    of_item = next((i.number for i in numbered(p.items) if i.id == impact.item), "")
    quorum, result = _quorum(impact, words), _result(p, impact, words)
    if quorum and result:
        text = words.gettext("Item {number}: {quorum}; {result}.")
    else:
        text = words.gettext("Item {number}: {quorum}{result}.")
    return text.format(number=of_item, quorum=quorum, result=result)


def _quorum(impact: Impact, words: Words) -> str:
    was, now = impact.quorum_before, impact.quorum_after
    if now is None or was is None:
        return ""
    if (was.present, was.required) == (now.present, now.required):
        return _in_office(was, now, words)
    if was.met == now.met and was.present == now.present:
        text = words.gettext("the quorum asked for is {required} instead of {was_required}")
    elif was.met and not now.met:
        text = words.gettext("the quorum is no longer met ({present} instead of {was_present}, {required} required)")
    elif now.met and not was.met:
        text = words.gettext("the quorum is now met ({present} instead of {was_present}, {required} required)")
    elif now.met:
        text = words.gettext("the quorum is still met ({present} instead of {was_present}, {required} required)")
    else:
        text = words.gettext("the quorum is still not met ({present} instead of {was_present}, {required} required)")
    figures = {
        "present": now.present,
        "required": now.required,
        "was_present": was.present,
        "was_required": was.required,
    }
    return text.format(**{name: number(figure, words) for name, figure in figures.items()})


def _in_office(was: QuorumState, now: QuorumState, words: Words) -> str:
    if was.in_office == now.in_office:
        return ""
    text = words.gettext("the members in office are {count} instead of {was}")
    return text.format(count=number(now.in_office, words), was=number(was.in_office, words))


def _result(p: Proceedings, impact: Impact, words: Words) -> str:
    was, now = impact.before, impact.after
    if was is None or now is None:
        return ""
    if was.result is not now.result:
        text = words.gettext("the result becomes “{result}” instead of “{was}”")
        results = (result_label(o.result, p.charter.power, words) for o in (now, was))
        return text.format(**dict(zip(("result", "was"), results, strict=True)))
    if was.elected != now.elected:
        text = words.gettext("{name} is elected instead of {was}")
        return text.format(name=elected_name(p, now, words), was=typographic(was.elected))
    if was == now:
        return words.gettext("the result does not change")
    if now.result not in (Result.ADOPTED, Result.REJECTED):
        return words.gettext("the result does not change, its figures do")
    text = words.gettext("the result does not change, its figures do: {in_favour} for and {against} against of {cast}")
    figures = {"in_favour": now.in_favour, "against": now.against, "cast": now.cast}
    return text.format(**{name: number(figure, words) for name, figure in figures.items()})


def corrections_of(p: Proceedings, about: object) -> tuple[Correction, ...]:
    """The corrections that put this value right; those of votes put their item's result right."""
    subject_of = _SUBJECTS.get(type(about))
    if subject_of is None:
        return ()
    subject = subject_of(about)
    votes = f"vote/{about.item}/" if isinstance(about, Outcome) else None
    return tuple(c for c in p.corrections if c.about == subject or (votes and c.about.startswith(votes)))


def correction_remark(corrections: Sequence[Correction], words: Words) -> str:
    """« (corrigé : heure mal notée) », said after a line."""
    reasons = dict.fromkeys(typographic(c.reason).rstrip(".") for c in corrections if c.reason)
    if not reasons:
        return words.gettext("(corrected)")
    return words.gettext("(corrected: {reason})").format(reason=", ".join(reasons))


def correction_line(p: Proceedings, correction: Correction, words: Words) -> str:
    """What was put right that has no line of its own: an answer to the roll call, or a line that was taken out."""
    answer = p.attendances.get(correction.about.removeprefix("attendance/"))
    if answer:
        text = words.gettext("Answer of {name} to the roll call: “{answer}”.")
        told = text.format(name=named(p, answer.seat, words), answer=label(answer.presence, words))
    else:
        told = words.gettext("A line was taken out of the journal.")
    return f"{told} {correction_remark((correction,), words)}"
