# SPDX-License-Identifier: EUPL-1.2
"""The journal of a sitting: what happened in the room, one line an event, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum

from pupitre.domain.agenda import numbered
from pupitre.domain.happening import Ballot, Count, Movement, Proxy, Round
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum, quorum_of_item
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Mode, Result, Way
from pupitre.text import course
from pupitre.text.corrections import correction_line, correction_remark, corrections_of
from pupitre.text.elections import candidate_name, round_name, round_result
from pupitre.text.formats import joined, typographic
from pupitre.text.language import Words
from pupitre.text.movements import movement_line, parting_proxy, proxy_end_sentence, proxy_sentence
from pupitre.text.names import named
from pupitre.text.quorum import quorum_figures
from pupitre.text.results import outcome_sentence


class Tone(StrEnum):
    """The kind of a line, for its icon and colour."""

    SITTING = "sitting"
    PAUSE = "pause"
    DOORS = "doors"
    CHAIR = "chair"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    RECUSAL = "recusal"
    PROXY = "proxy"
    ITEM = "item"
    BALLOT = "ballot"
    ROUND = "round"
    COUNT = "count"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    ELECTED = "elected"
    SET_ASIDE = "set-aside"
    QUORUM_LOST = "quorum-lost"
    QUORUM_BACK = "quorum-back"
    CORRECTION = "correction"


_RESULT_TONES = {
    Result.ADOPTED: Tone.ADOPTED,
    Result.REJECTED: Tone.REJECTED,
    Result.NOTED: Tone.NOTED,
    Result.WITHDRAWN: Tone.SET_ASIDE,
    Result.POSTPONED: Tone.SET_ASIDE,
    Result.SENT_BACK: Tone.SET_ASIDE,
    Result.ELECTED: Tone.ELECTED,
    Result.NOT_ELECTED: Tone.REJECTED,
    Result.TOOK_EFFECT: Tone.ELECTED,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One event: its number, its hour where one was recorded, its sentence, the item under discussion then, and the
    value that it tells, by which it is corrected: None where it is counted from others."""

    n: int
    at: time | None
    text: str
    tone: Tone
    item: str | None = None
    about: object | None = None


def journal(p: Proceedings, words: Words) -> tuple[Line, ...]:
    """Every event of the room, newest first; the hour is in `at`, not in the sentence."""
    lines = [*_of_the_sitting(p, words), *_of_members(p, words), *_of_items(p, words)]
    if p.corrections:
        lines = [*_of_corrections(p, lines, words), *(_marked(p, line, words) for line in lines)]
    return tuple(sorted(lines, key=lambda line: line.n, reverse=True))


def _marked(p: Proceedings, line: Line, words: Words) -> Line:
    """The line, with what was said when it was put right."""
    held = corrections_of(p, line.about)
    return replace(line, text=f"{line.text} {correction_remark(held, words)}") if held else line


def _of_corrections(p: Proceedings, lines: Sequence[Line], words: Words) -> Iterator[Line]:
    """The corrections that no line tells: of the roll call at the opening, of what is no more before everything."""
    marked = {c.id for line in lines for c in corrections_of(p, line.about)}
    for correction in p.corrections:
        if correction.id not in marked:
            answer = p.attendances.get(correction.about.removeprefix("attendance/"))
            n = p.opening.n if p.opening and answer else 0
            yield Line(n, None, correction_line(p, correction, words), Tone.CORRECTION, about=answer)


def _of_the_sitting(p: Proceedings, words: Words) -> Iterator[Line]:
    if p.opening:
        presiding = [named(p, who, words) for who in (p.opening.president, p.opening.co_president) if who]
        text = words.gettext("The sitting is opened, {name} presiding.").format(name=joined(presiding, words))
        yield Line(p.opening.n, p.opening.at, text, Tone.SITTING, about=p.opening)
    for chair in p.chairs:
        told = " ".join(course.alone(clause) for clause in course.chair_clauses(p, chair, words))
        yield Line(chair.n, chair.at, told, Tone.CHAIR, chair.item, chair)
    for pause in p.suspensions:
        yield Line(pause.n, pause.at, course.alone(course.suspended_clause(words)), Tone.PAUSE, about=pause)
        if pause.ended:
            yield Line(pause.ended, pause.resumed, course.alone(course.resumed_clause(words)), Tone.PAUSE, about=pause)
    for closed in p.closed_sessions:
        yield Line(closed.n, closed.at, course.alone(course.closed_clause(p, closed, words)), Tone.DOORS, about=closed)
        if closed.ended:
            told = course.alone(course.reopened_clause(words))
            yield Line(closed.ended, closed.reopened, told, Tone.DOORS, about=closed)
    if p.adjournment:
        text = words.gettext("The sitting is adjourned.")
        yield Line(p.adjournment.n, p.adjournment.at, text, Tone.SITTING, about=p.adjournment)


def _of_members(p: Proceedings, words: Words) -> Iterator[Line]:
    parting = [parting_proxy(p, m) for m in p.movements]
    before = quorum(p, p.movements[0].n) if p.movements else None
    for movement in p.movements:
        after = quorum(p, movement.n + 1)
        if before and before.met != after.met:  # of one event, so above it: the sort keeps this order
            yield _quorum_change(movement, after, words)
        before = after
        text = movement_line(p, movement, words)
        tone = Tone.ARRIVAL if movement.way is Way.ARRIVAL else Tone.DEPARTURE
        yield Line(movement.n, movement.at, text, tone, movement.item, movement)
    for recusal in p.recusals:
        text = course.alone(course.recusal_clause(p, recusal, words))
        yield Line(recusal.n, recusal.at, text, Tone.RECUSAL, recusal.item, recusal)
    for proxy in p.proxies:
        yield from _of_proxy(p, proxy, words, alone=proxy not in parting)


def _of_proxy(p: Proceedings, proxy: Proxy, words: Words, *, alone: bool) -> Iterator[Line]:
    if proxy.n and alone:
        yield Line(proxy.n, None, proxy_sentence(p, proxy, words), Tone.PROXY, about=proxy)
    if proxy.ended:
        yield Line(proxy.ended, None, proxy_end_sentence(p, proxy, words), Tone.PROXY, about=proxy)


def _quorum_change(movement: Movement, after: QuorumState, words: Words) -> Line:
    if after.met:
        text, tone = words.gettext("The quorum is met again."), Tone.QUORUM_BACK
    else:
        text, tone = words.gettext("The quorum is no longer met."), Tone.QUORUM_LOST
    return Line(movement.n, movement.at, f"{text} {quorum_figures(after, words)}", tone, movement.item)


def _of_items(p: Proceedings, words: Words) -> Iterator[Line]:
    for item in numbered(p.items):
        yield from _of_item(p, item, words)
        yield from _of_election(p, item, words)
        if outcome := p.outcomes.get(item.id):
            text = words.gettext("Item {number}: {outcome}")
            told = text.format(number=item.number, outcome=outcome_sentence(p, outcome, words))
            yield Line(outcome.n, outcome.at, told, _RESULT_TONES[outcome.result], item.id, outcome)


def _of_item(p: Proceedings, item: Item, words: Words) -> Iterator[Line]:
    if opened := p.discussions.get(item.id):
        state = quorum_of_item(p, item.id)
        if state and not state.met:
            yield Line(opened.n, opened.at, _missing(item, state, words), Tone.QUORUM_LOST, item.id)
        text = words.gettext("Item {number}: {title}").format(number=item.number, title=typographic(item.title))
        yield Line(opened.n, opened.at, text, Tone.ITEM, item.id, opened)
    ballot = p.ballots.get(item.id)
    if ballot and (not ballot.together or ballot.together[0] == item.id):
        yield Line(ballot.n, None, _voting(p, item, ballot, words), Tone.BALLOT, item.id, ballot)
    counted = p.count(item.id)
    if counted and not p.rounds_of(item.id):
        yield _of_count(counted, words.gettext("Item {number}: the ballots are counted."), item)


def _missing(item: Item, state: QuorumState, words: Words) -> str:
    text = words.gettext("Item {number}: the quorum is not met. {figures}")
    return text.format(number=item.number, figures=quorum_figures(state, words))


def _voting(p: Proceedings, item: Item, ballot: Ballot, words: Words) -> str:
    if ballot.together:
        numbers = [i.number for i in numbered(p.items) if i.id in ballot.together]
        text = words.gettext("Items {numbers}: voted together, by show of hands.")
        return text.format(numbers=joined(numbers, words))
    text = {
        Mode.ORDINARY: words.gettext("Item {number}: vote by show of hands."),
        Mode.PUBLIC: words.gettext("Item {number}: public ballot, by roll call."),
        Mode.SECRET: words.gettext("Item {number}: secret ballot."),
    }[ballot.mode]
    return text.format(number=item.number)


def _of_count(counted: Count, text: str, item: Item) -> Line:
    return Line(counted.n, counted.at, text.format(number=item.number), Tone.COUNT, item.id, counted)


def _of_election(p: Proceedings, item: Item, words: Words) -> Iterator[Line]:
    for held in p.rounds_of(item.id):
        yield Line(held.n, None, _candidates(p, item, held, words), Tone.ROUND, item.id, held)
        if counted := p.count(item.id, held.number):
            told = round_result(p, item.id, held.number, words)
            text = words.gettext("Item {number}, {round} counted: {result}")
            yield Line(
                counted.n,
                counted.at,
                text.format(number=item.number, round=round_name(held.number, words), result=told),
                Tone.COUNT,
                item.id,
                counted,
            )


def _candidates(p: Proceedings, item: Item, held: Round, words: Words) -> str:
    names = joined([candidate_name(p, c, words) for c in held.candidates], words)
    text = words.ngettext(
        "Item {number}, {round}, candidate: {names}.", "Item {number}, {round}, candidates: {names}.",
        len(held.candidates),
    )  # fmt: skip
    return text.format(number=item.number, round=round_name(held.number, words), names=names)
