# SPDX-License-Identifier: EUPL-1.2
"""The journal of a sitting: what happened in the room, one line an event, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from pupitre.domain.agenda import numbered
from pupitre.domain.happening import Movement
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import quorum
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Mode, Result, Way
from pupitre.text.formats import typographic
from pupitre.text.language import Words
from pupitre.text.movements import movement_effects, parting_proxy, proxy_end_sentence, proxy_sentence
from pupitre.text.names import named
from pupitre.text.quorum import quorum_figures
from pupitre.text.results import outcome_sentence


class Tone(StrEnum):
    """The kind of a line, for its icon and colour."""

    SITTING = "sitting"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    PROXY = "proxy"
    ITEM = "item"
    BALLOT = "ballot"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    QUORUM_LOST = "quorum-lost"
    QUORUM_BACK = "quorum-back"


_RESULT_TONES = {Result.ADOPTED: Tone.ADOPTED, Result.REJECTED: Tone.REJECTED, Result.NOTED: Tone.NOTED}


@dataclass(frozen=True, slots=True)
class Line:
    """One event: its number, its hour where one was recorded, its sentence, and the item under discussion then."""

    n: int
    at: time | None
    text: str
    tone: Tone
    item: str | None = None


def journal(p: Proceedings, words: Words) -> tuple[Line, ...]:
    """Every event of the room, newest first; the hour is in `at`, not in the sentence."""
    lines = [*_of_the_sitting(p, words), *_of_members(p, words), *_of_items(p, words)]
    return tuple(sorted(lines, key=lambda line: line.n, reverse=True))


def _of_the_sitting(p: Proceedings, words: Words) -> Iterator[Line]:
    if p.opening:
        text = words.gettext("The sitting is opened, {name} presiding.")
        yield Line(p.opening.n, p.opening.at, text.format(name=named(p, p.opening.president, words)), Tone.SITTING)
    if p.adjournment:
        yield Line(p.adjournment.n, p.adjournment.at, words.gettext("The sitting is adjourned."), Tone.SITTING)


def _of_members(p: Proceedings, words: Words) -> Iterator[Line]:
    parting = [parting_proxy(p, m) for m in p.movements]
    for movement in p.movements:
        yield from _quorum_change(p, movement, words)  # of one event, so above it: the sort keeps this order
        yield from _of_movement(p, movement, words)
    for proxy in p.proxies:
        if proxy.n and proxy not in parting:
            yield Line(proxy.n, None, proxy_sentence(p, proxy, words), Tone.PROXY)
        if proxy.ended:
            yield Line(proxy.ended, None, proxy_end_sentence(p, proxy, words), Tone.PROXY)


def _of_movement(p: Proceedings, movement: Movement, words: Words) -> Iterator[Line]:
    proxy = parting_proxy(p, movement)
    if movement.way is Way.ARRIVAL:
        text, tone = words.gettext("{name} arrives."), Tone.ARRIVAL
    elif proxy:
        text, tone = words.gettext("{name} leaves and gives a proxy to {holder}."), Tone.DEPARTURE
    else:
        text, tone = words.gettext("{name} leaves."), Tone.DEPARTURE
    told = text.format(name=named(p, movement.seat, words), holder=named(p, proxy.holder, words) if proxy else "")
    sentence = " ".join((told, *movement_effects(p, movement, words)))
    yield Line(movement.n, movement.at, sentence, tone, movement.item)


def _quorum_change(p: Proceedings, movement: Movement, words: Words) -> Iterator[Line]:
    before, after = quorum(p, movement.n), quorum(p, movement.n + 1)
    if before.met == after.met:
        return
    if after.met:
        text, tone = words.gettext("The quorum is met again."), Tone.QUORUM_BACK
    else:
        text, tone = words.gettext("The quorum is no longer met."), Tone.QUORUM_LOST
    yield Line(movement.n, movement.at, f"{text} {quorum_figures(after, words)}", tone, movement.item)


def _of_items(p: Proceedings, words: Words) -> Iterator[Line]:
    for item in numbered(p.items):
        yield from _of_item(p, item, words)


def _of_item(p: Proceedings, item: Item, words: Words) -> Iterator[Line]:
    if opened := p.discussions.get(item.id):
        text = words.gettext("Item {number}: {title}").format(number=item.number, title=typographic(item.title))
        yield Line(opened.n, opened.at, text, Tone.ITEM, item.id)
    if ballot := p.ballots.get(item.id):
        if ballot.mode is Mode.PUBLIC:
            text = words.gettext("Item {number}: public ballot, by roll call.")
        else:
            text = words.gettext("Item {number}: vote by show of hands.")
        yield Line(ballot.n, None, text.format(number=item.number), Tone.BALLOT, item.id)
    if outcome := p.outcomes.get(item.id):
        text = words.gettext("Item {number}: {outcome}")
        told = text.format(number=item.number, outcome=outcome_sentence(p, outcome, words))
        yield Line(outcome.n, outcome.at, told, _RESULT_TONES[outcome.result], item.id)
