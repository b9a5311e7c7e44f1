# SPDX-License-Identifier: EUPL-1.2
"""Where in the minutes each event of the room is told: once, where it happened. Who takes no part in an item, and who
presides for it, is told at that item."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pupitre.domain.happening import Discussion
from pupitre.domain.proceedings import Proceedings
from pupitre.text import course
from pupitre.text.attendance import roll_moment
from pupitre.text.language import Words
from pupitre.text.movements import movement_sentence, parting_proxy, proxy_end_sentence, proxy_sentence


@dataclass(frozen=True, slots=True)
class Happenings:
    """Sentences by item: what came between the previous item and it, and during it; and what came after the last."""

    before: dict[str, list[str]] = field(default_factory=dict)
    during: dict[str, list[str]] = field(default_factory=dict)
    after: list[str] = field(default_factory=list)


def happenings(p: Proceedings, words: Words) -> Happenings:
    """Every movement, every proxy given or taken back after the roll call, every change of who presides, pause and
    closed session, in its one place."""
    discussions = sorted(p.discussions.values(), key=lambda d: d.n)
    told = Happenings()
    for n, sentence in sorted(_events(p, words)):
        _place(p, n, discussions, told).append(sentence)
    return told


def _events(p: Proceedings, words: Words) -> list[tuple[int, str]]:
    start = roll_moment(p)
    if start is None:
        return []
    with_departures = [parting_proxy(p, m) for m in p.movements]
    return [
        *((m.n, movement_sentence(p, m, words)) for m in p.movements),
        *((x.n, proxy_sentence(p, x, words)) for x in p.proxies if x.n > start and x not in with_departures),
        *((x.ended, proxy_end_sentence(p, x, words)) for x in p.proxies if x.ended and x.ended > start),
        *_of_the_sitting(p, words),
    ]


def _of_the_sitting(p: Proceedings, words: Words) -> Iterator[tuple[int, str]]:
    for chair in p.chairs:
        for clause in () if chair.item else course.chair_clauses(p, chair, words):
            yield chair.n, course.timed(clause, chair.at, words)
    for pause in p.suspensions:
        yield pause.n, course.timed(course.suspended_clause(words), pause.at, words)
        if pause.ended and pause.resumed:
            yield pause.ended, course.timed(course.resumed_clause(words), pause.resumed, words)
    for closed in p.closed_sessions:
        yield closed.n, course.timed(course.closed_clause(p, closed, words), closed.at, words)
        if closed.ended and closed.reopened:
            yield closed.ended, course.timed(course.reopened_clause(words), closed.reopened, words)


def of_item(p: Proceedings, item: str, words: Words) -> tuple[str, ...]:
    """Who takes no part in an item, by name and article, and who presides or is secretary for it."""
    recusals = sorted((r for r in p.recusals if r.item == item), key=lambda r: r.n)
    chairs = sorted((c for c in p.chairs if c.item == item), key=lambda c: c.n)
    return (
        *(course.timed(course.recusal_clause(p, r, words), r.at, words) for r in recusals),
        *(course.alone(clause) for c in chairs for clause in course.chair_clauses(p, c, words)),
    )


def _place(p: Proceedings, n: int, discussions: list[Discussion], told: Happenings) -> list[str]:
    """Where event `n` is told. An item lasts from its opening to its result; without a result, to the next item."""
    current = next((d for d in reversed(discussions) if d.n < n), None)
    outcome = p.outcomes.get(current.item) if current else None
    if current and (outcome is None or outcome.n > n):
        return told.during.setdefault(current.item, [])
    following = next((d for d in discussions if d.n > n), None)
    return told.before.setdefault(following.item, []) if following else told.after
