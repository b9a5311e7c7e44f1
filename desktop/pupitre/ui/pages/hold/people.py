# SPDX-License-Identifier: EUPL-1.2
"""Members as the desk's lists and half circle show them."""

from collections.abc import Iterable, Mapping

from pupitre.domain.attendance import Room, Standing, room, standing
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Choice
from pupitre.text.labels import label
from pupitre.text.language import Words, _
from pupitre.text.names import full_name, list_name, title
from pupitre.ui.colours import Tone
from pupitre.ui.name_picker import Candidate
from pupitre.ui.widgets.hemicycle import SeatMark
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.pill import PillSpec

STANDING_MARKS: Mapping[Standing, tuple[Tone, Shape]] = {
    Standing.PRESENT: (Tone.GOOD, Shape.DISC),
    Standing.REPRESENTED: (Tone.INFO, Shape.DIAMOND),
    Standing.EXCUSED: (Tone.NEUTRAL, Shape.RING),
    Standing.ABSENT: (Tone.NEUTRAL, Shape.DOT),
    Standing.LEFT: (Tone.WARN, Shape.TRIANGLE),
    Standing.UNKNOWN: (Tone.NEUTRAL, Shape.DOT),
}
CHOICE_MARKS: Mapping[Choice, tuple[Tone, Shape]] = {
    Choice.FOR: (Tone.GOOD, Shape.DISC),
    Choice.AGAINST: (Tone.BAD, Shape.SQUARE),
    Choice.ABSTENTION: (Tone.WARN, Shape.TRIANGLE),
    Choice.NOT_TAKING_PART: (Tone.NEUTRAL, Shape.RING),
}


def standing_pill(value: Standing, words: Words) -> PillSpec:
    """How a member stands, as a pill."""
    return PillSpec(label(value, words), STANDING_MARKS[value][0])


def choice_pill(value: Choice, words: Words) -> PillSpec:
    """A member's sense, as a loud pill."""
    return PillSpec(label(value, words), CHOICE_MARKS[value][0], solid=value is not Choice.FOR)


def candidate(p: Proceedings, seat: Seat, here: Room, words: Words) -> Candidate:
    """A member to be named: name, commune, and how the member stands."""
    how = label(standing(p, seat.id, at=here), words)
    if seat.id in here.carried:
        how = _("proxy to {holder}").format(holder=full_name(p.seats[here.carried[seat.id]], words))
    searched = f"{seat.family_name} {seat.given_name} {seat.organisation_name}"
    return Candidate(seat.id, list_name(seat), "", f"{title(seat, words)} · {how}", searched)


def candidates(p: Proceedings, seats: Iterable[str], words: Words) -> list[Candidate]:
    """Members to be named, in rank order."""
    here, wanted = room(p), set(seats)
    return [candidate(p, s, here, words) for s in p.seats.values() if s.id in wanted]


def presence_marks(p: Proceedings, words: Words) -> list[SeatMark]:
    """Each seat with a voice, by presence."""
    here = room(p)
    marks = []
    for seat in p.voting_seats:
        how = standing(p, seat.id, at=here)
        tone, shape = STANDING_MARKS[how]
        marks.append(_mark(seat, label(how, words), tone, shape, words))
    return marks


def vote_marks(p: Proceedings, senses: Mapping[str, Choice | None], words: Words) -> list[SeatMark]:
    """Each seat with a voice, by its sense; pale where nobody votes for it or it has not answered."""
    marks = []
    for seat in p.voting_seats:
        choice = senses.get(seat.id)
        if choice is not None:
            tone, shape = CHOICE_MARKS[choice]
            marks.append(_mark(seat, label(choice, words), tone, shape, words))
        else:
            state = _("has not answered") if seat.id in senses else _("does not vote")
            marks.append(_mark(seat, state, Tone.NEUTRAL, Shape.DOT, words))
    return marks


def _mark(seat: Seat, state: str, tone: Tone, shape: Shape, words: Words) -> SeatMark:
    name = f"{full_name(seat, words)}, {seat.organisation_name}"
    return SeatMark(seat.id, name, state, tone, shape)
