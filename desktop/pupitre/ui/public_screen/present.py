# SPDX-License-Identifier: EUPL-1.2
"""The slide of the room: how many are here, and whether that is enough; who they are only where names are shown."""

from collections import Counter
from dataclasses import replace

from pupitre.domain.attendance import Standing, presiding, room, standing
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum
from pupitre.text.formats import joined, number
from pupitre.text.language import Words
from pupitre.text.names import named, office_title
from pupitre.text.quorum import quorum_sentence
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.people import STANDING_MARKS, presence_marks
from pupitre.ui.public_screen.slide import Choices, Head, Slide, State, Verdict
from pupitre.ui.widgets.stat_row import Stat
from pupitre.ui.widgets.tally_bar import Part


def room_slide(p: Proceedings, state: State, head: Head, title: str, choices: Choices, words: Words) -> Slide:
    """The present and the quorum in figures; with names, every seat as it stands, and what its mark means."""
    known, proxies = quorum(p), len(room(p).carried)
    present = words.ngettext("present", "present", known.present)
    slide = Slide(state, head, title=title, under=(_presiding(p, words),) if p.opening else ())
    if choices.names:
        return replace(
            slide,
            verdict=_verdict(known, words),
            sentence=quorum_sentence(known, words),
            parts=_parts(p, words),
            seats=tuple(presence_marks(p, words)),
            number=number(known.present, words),
            caption=present,
        )
    stats = [Stat(number(known.present, words), present)]
    if proxies:
        stats.append(Stat(number(proxies, words), words.ngettext("proxy", "proxies", proxies)))
    if known.required:
        reached = words.gettext("quorum, reached") if known.met else words.gettext("quorum, not reached yet")
        stats.append(Stat(number(known.required, words), reached, Tone.GOOD if known.met else None))
    return replace(slide, stats=tuple(stats))


def _verdict(known: QuorumState, words: Words) -> Verdict | None:
    """Whether the quorum is reached; that it is not is no fault while members are still coming."""
    if not known.required:
        return None
    if known.met:
        return Verdict(words.gettext("Quorum reached"), Tone.GOOD, "checkbox-circle-line")
    return Verdict(words.gettext("Quorum not reached"), Tone.INFO, "time-line")


def _parts(p: Proceedings, words: Words) -> tuple[Part, ...]:
    """How many seats stand in each way."""
    here = room(p)
    counts = Counter(standing(p, seat.id, at=here) for seat in p.voting_seats)
    return tuple(
        Part(_named(how, counts[how], words), counts[how], *marks, figure=number(counts[how], words))
        for how, marks in STANDING_MARKS.items()
        if counts[how]
    )


def _named(how: Standing, n: int, words: Words) -> str:
    return {
        Standing.PRESENT: words.npgettext("seats", "Present", "Present", n),
        Standing.SUBSTITUTED: words.npgettext("seats", "Substituted", "Substituted", n),
        Standing.REPRESENTED: words.npgettext("seats", "Represented", "Represented", n),
        Standing.EXCUSED: words.npgettext("seats", "Excused", "Excused", n),
        Standing.ABSENT: words.npgettext("seats", "Absent", "Absent", n),
        Standing.LEFT: words.npgettext("seats", "Has left", "Have left", n),
        Standing.RECUSED: words.npgettext("seats", "Withdrawn", "Withdrawn", n),
        Standing.RESIGNED: words.npgettext("seats", "Resigned", "Resigned", n),
        Standing.UNKNOWN: words.npgettext("seats", "Not yet called", "Not yet called", n),
    }[how]


def _presiding(p: Proceedings, words: Words) -> str:
    """« Présidence : Mme Élise Fabre, présidente de Carcassonne Agglo »."""
    beside = p.opening.co_president if p.opening else ""
    told = [_in_office(p, who, words) for who in (presiding(p), beside) if who]
    return words.gettext("In the chair: {name}").format(name=joined(told, words))


def _in_office(p: Proceedings, who: str, words: Words) -> str:
    seat, name = p.seats.get(who), named(p, who, words)
    return f"{name}, {office_title(seat, p.sitting.organisation_name, words)}" if seat else name
