# SPDX-License-Identifier: EUPL-1.2
"""Members as the desk's lists and half circle show them."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pupitre.domain.attendance import Room, Standing, room, standing
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Choice
from pupitre.text.labels import label
from pupitre.text.language import Words, _, ngettext
from pupitre.text.names import full_name, list_name, title
from pupitre.ui.colours import Tone
from pupitre.ui.name_picker import Candidate
from pupitre.ui.widgets.hemicycle import SeatMark
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.pill import PillSpec

STANDING_MARKS: Mapping[Standing, tuple[Tone, Shape]] = {
    Standing.PRESENT: (Tone.GOOD, Shape.DISC),
    Standing.SUBSTITUTED: (Tone.GOOD, Shape.DIAMOND),
    Standing.REPRESENTED: (Tone.INFO, Shape.DIAMOND),
    Standing.EXCUSED: (Tone.NEUTRAL, Shape.RING),
    Standing.ABSENT: (Tone.NEUTRAL, Shape.DOT),
    Standing.LEFT: (Tone.WARN, Shape.TRIANGLE),
    Standing.RECUSED: (Tone.WARN, Shape.SQUARE),
    Standing.RESIGNED: (Tone.NEUTRAL, Shape.DOT),
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


def quorum_pill(state: QuorumState) -> PillSpec:
    """Whether the quorum is reached, as a pill."""
    text = _("Quorum reached") if state.met else _("Quorum not reached")
    return PillSpec(text, Tone.GOOD if state.met else Tone.BAD)


def choice_pill(value: Choice, words: Words) -> PillSpec:
    """A member's sense, as a loud pill."""
    return PillSpec(label(value, words), CHOICE_MARKS[value][0], solid=value is not Choice.FOR)


def candidate(p: Proceedings, seat: Seat, here: Room, words: Words) -> Candidate:
    """A member to be named: name, commune, and how the member stands."""
    how = label(standing(p, seat.id, at=here), words)
    if seat.id in here.carried:
        how = _("proxy to {holder}").format(holder=full_name(p.seats[here.carried[seat.id]], words))
    carried = sum(holder == seat.id for holder in here.carried.values())
    if carried:
        how = ngettext("{how}, carries {count} proxy", "{how}, carries {count} proxies", carried).format(
            how=how, count=carried
        )
    searched = f"{seat.family_name} {seat.given_name} {seat.organisation_name}"
    return Candidate(seat.id, list_name(seat), "", f"{title(seat, words)} · {how}", searched)


def candidates(p: Proceedings, seats: Iterable[str], words: Words) -> Iterator[Candidate]:
    """Members to be named, in rank order; nothing is worked out before a name is typed."""
    here, wanted = room(p), set(seats)
    yield from (candidate(p, s, here, words) for s in p.seats.values() if s.id in wanted)


def grouping(p: Proceedings) -> Callable[[Seat], str]:
    """How the seats of the half circle are grouped: by college where there are some, else by organisation where one has
    several seats; a group of one each would say nothing."""
    if any(s.college for s in p.voting_seats):
        return lambda seat: seat.college
    organisations = {s.organisation_name for s in p.voting_seats}
    if 1 < len(organisations) < len(p.voting_seats):
        return lambda seat: seat.organisation_name
    return lambda _seat: ""


def presence_marks(p: Proceedings, words: Words, item: str | None = None) -> list[SeatMark]:
    """Each seat with a voice, by presence; for an item, with those who take no part in it."""
    here, group = room(p, item=item), grouping(p)
    marks = []
    for seat in p.voting_seats:
        how = standing(p, seat.id, item=item, at=here)
        tone, shape = STANDING_MARKS[how]
        marks.append(_mark(seat, label(how, words), tone, shape, words, group(seat)))
    return marks


def vote_marks(p: Proceedings, senses: Mapping[str, Choice | None], words: Words) -> list[SeatMark]:
    """Each seat with a voice, by its sense; pale where nobody votes for it or it has not answered."""
    marks, group = [], grouping(p)
    for seat in p.voting_seats:
        choice = senses.get(seat.id)
        if choice is not None:
            tone, shape = CHOICE_MARKS[choice]
            marks.append(_mark(seat, label(choice, words), tone, shape, words, group(seat)))
        else:
            state = _("has not answered") if seat.id in senses else _("does not vote")
            marks.append(_mark(seat, state, Tone.NEUTRAL, Shape.DOT, words, group(seat)))
    return marks


def _mark(seat: Seat, state: str, tone: Tone, shape: Shape, words: Words, group: str) -> SeatMark:
    said = (full_name(seat, words), seat.organisation_name)
    name = ", ".join(part for part in said if part and part != group)
    return SeatMark(seat.id, name, state, tone, shape, group)
