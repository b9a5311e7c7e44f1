# SPDX-License-Identifier: EUPL-1.2
"""Where in the minutes each arrival, departure and proxy given during the sitting is told: once, where it happened."""

from dataclasses import dataclass, field

from pupitre.domain.happening import Discussion
from pupitre.domain.proceedings import Proceedings
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
    """Every movement, and every proxy given or taken back after the roll call, in its one place."""
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
    ]


def _place(p: Proceedings, n: int, discussions: list[Discussion], told: Happenings) -> list[str]:
    """Where event `n` is told. An item lasts from its opening to its result; without a result, to the next item."""
    current = next((d for d in reversed(discussions) if d.n < n), None)
    outcome = p.outcomes.get(current.item) if current else None
    if current and (outcome is None or outcome.n > n):
        return told.during.setdefault(current.item, [])
    following = next((d for d in discussions if d.n > n), None)
    return told.before.setdefault(following.item, []) if following else told.after
