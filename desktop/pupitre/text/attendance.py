# SPDX-License-Identifier: EUPL-1.2
"""The lists of members at the head of the minutes: who was present, represented, excused, absent (L2121-15)."""

from collections.abc import Mapping

from pupitre.domain.attendance import Standing, room, standing
from pupitre.domain.directory import Gender
from pupitre.domain.happening import Movement
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Way
from pupitre.text.formats import hour
from pupitre.text.language import Words
from pupitre.text.names import full_name, full_title, named

LIST_MARK = "– "


def roll_moment(p: Proceedings) -> int | None:
    """The moment that the lists show: the end of the roll call, before anything else happens in the room."""
    events = [*(m.n for m in p.movements), *(d.n for d in p.discussions.values())]
    if p.adjournment:
        events.append(p.adjournment.n)
    return min(events, default=None)


def member(p: Proceedings, seat: Seat, words: Words) -> str:
    """« Mme Élise Fabre, présidente de Carcassonne Agglo, maire de Carcassonne »."""
    return f"{full_name(seat, words)}, {full_title(seat, p.sitting.organisation_name, words)}"


def roll_lists(p: Proceedings, words: Words) -> tuple[str, ...]:
    """One block a list that has members: its heading with the count, then one line a member."""
    here = room(p, roll_moment(p))
    groups: dict[Standing, list[Seat]] = {s: [] for s in Standing}
    silent: list[Seat] = []
    for seat in p.seats.values():
        how = standing(p, seat.id, roll_moment(p), at=here)
        (silent if how is Standing.PRESENT and not seat.voices else groups[how]).append(seat)
    headed = [
        (_heading(how, groups[how], words), groups[how])
        for how in (Standing.PRESENT, Standing.REPRESENTED, Standing.EXCUSED, Standing.ABSENT)
        if groups[how]
    ]
    if silent:
        text = words.ngettext("Present without a voice ({count}):", "Present without a voice ({count}):", len(silent))
        headed.append((text.format(count=len(silent)), silent))
    return tuple(_block(p, heading, seats, here.carried, words) for heading, seats in headed)


def _block(p: Proceedings, heading: str, seats: list[Seat], carried: Mapping[str, str], words: Words) -> str:
    moves: dict[str, list[Movement]] = {}
    for movement in p.movements:
        moves.setdefault(movement.seat, []).append(movement)
    lines = [LIST_MARK + _line(p, seat, carried, moves.get(seat.id, []), words) for seat in seats]
    return "\n\n".join((heading, "\n".join(lines)))


def _line(p: Proceedings, seat: Seat, carried: Mapping[str, str], moves: list[Movement], words: Words) -> str:
    remarks = [
        (words.gettext("arrival at {hour}") if m.way is Way.ARRIVAL else words.gettext("departure at {hour}")).format(
            hour=hour(m.at, words)
        )
        for m in moves
    ]
    text = member(p, seat, words)
    if remarks:
        text = f"{text} ({', '.join(remarks)})"
    if seat.id in carried:
        holder = named(p, carried[seat.id], words)
        text = words.gettext("{member}, proxy given to {holder}").format(member=text, holder=holder)
    return text


def _heading(how: Standing, seats: list[Seat], words: Words) -> str:
    n = len(seats)
    if all(seat.gender is Gender.FEMALE for seat in seats):
        texts = {
            Standing.PRESENT: words.npgettext("women", "Present ({count}):", "Present ({count}):", n),
            Standing.REPRESENTED: words.npgettext("women", "Represented ({count}):", "Represented ({count}):", n),
            Standing.EXCUSED: words.npgettext("women", "Excused ({count}):", "Excused ({count}):", n),
            Standing.ABSENT: words.npgettext("women", "Absent ({count}):", "Absent ({count}):", n),
        }
    else:
        texts = {
            Standing.PRESENT: words.npgettext("men", "Present ({count}):", "Present ({count}):", n),
            Standing.REPRESENTED: words.npgettext("men", "Represented ({count}):", "Represented ({count}):", n),
            Standing.EXCUSED: words.npgettext("men", "Excused ({count}):", "Excused ({count}):", n),
            Standing.ABSENT: words.npgettext("men", "Absent ({count}):", "Absent ({count}):", n),
        }
    return texts[how].format(count=n)
