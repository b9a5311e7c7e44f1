# SPDX-License-Identifier: EUPL-1.2
"""The lists of members at the head of the minutes: present, replaced, represented, excused, absent (L2121-15)."""

from pupitre.domain.attendance import Room, Standing, room, standing
from pupitre.domain.directory import Gender
from pupitre.domain.happening import Movement
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Way
from pupitre.text.formats import LIST_MARK, hour, typographic
from pupitre.text.language import Words
from pupitre.text.names import full_name, full_title, named


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
        for how in (Standing.PRESENT, Standing.SUBSTITUTED, Standing.REPRESENTED, Standing.EXCUSED, Standing.ABSENT)
        if groups[how]
    ]
    if silent:
        text = words.ngettext("Present without a voice ({count}):", "Present without a voice ({count}):", len(silent))
        headed.append((text.format(count=len(silent)), silent))
    return tuple(_block(p, heading, seats, here, words) for heading, seats in headed)


def _block(p: Proceedings, heading: str, seats: list[Seat], here: Room, words: Words) -> str:
    moves: dict[str, list[Movement]] = {}
    for movement in p.movements:
        moves.setdefault(movement.seat, []).append(movement)
    lines = [LIST_MARK + _line(p, seat, here, moves.get(seat.id, []), words) for seat in seats]
    return "\n\n".join((heading, "\n".join(lines)))


def _line(p: Proceedings, seat: Seat, here: Room, moves: list[Movement], words: Words) -> str:
    text = member(p, seat, words)
    if seat.id in here.substitutes:
        text = substituted(text, seat, here.substitutes[seat.id], words)
    if moves:
        text = f"{text} ({', '.join(_remark(m, words) for m in moves)})"
    if seat.id in here.carried:
        holder = named(p, here.carried[seat.id], words)
        text = words.gettext("{member}, proxy given to {holder}").format(member=text, holder=holder)
    return text


def substituted(member: str, seat: Seat, substitute: str, words: Words) -> str:
    """« Mme Élise Fabre, maire de Carcassonne, remplacée par Mme Anne Roux »."""
    if seat.gender is Gender.FEMALE:
        text = words.pgettext("woman", "{member}, replaced by {substitute}")
    else:
        text = words.pgettext("man", "{member}, replaced by {substitute}")
    return text.format(member=member, substitute=typographic(substitute))


def _remark(movement: Movement, words: Words) -> str:
    text = {
        Way.ARRIVAL: words.gettext("arrival at {hour}"),
        Way.DEPARTURE: words.gettext("departure at {hour}"),
        Way.RESIGNATION: words.gettext("resignation at {hour}"),
    }[movement.way]
    if movement.substitute:
        text = words.gettext("{substitute}, substitute, at {hour}")
    return text.format(hour=hour(movement.at, words), substitute=typographic(movement.substitute))


def _heading(how: Standing, seats: list[Seat], words: Words) -> str:
    n = len(seats)
    if all(seat.gender is Gender.FEMALE for seat in seats):
        texts = {
            Standing.PRESENT: words.npgettext("women", "Present ({count}):", "Present ({count}):", n),
            Standing.SUBSTITUTED: words.npgettext("women", "Replaced ({count}):", "Replaced ({count}):", n),
            Standing.REPRESENTED: words.npgettext("women", "Represented ({count}):", "Represented ({count}):", n),
            Standing.EXCUSED: words.npgettext("women", "Excused ({count}):", "Excused ({count}):", n),
            Standing.ABSENT: words.npgettext("women", "Absent ({count}):", "Absent ({count}):", n),
        }
    else:
        texts = {
            Standing.PRESENT: words.npgettext("men", "Present ({count}):", "Present ({count}):", n),
            Standing.SUBSTITUTED: words.npgettext("men", "Replaced ({count}):", "Replaced ({count}):", n),
            Standing.REPRESENTED: words.npgettext("men", "Represented ({count}):", "Represented ({count}):", n),
            Standing.EXCUSED: words.npgettext("men", "Excused ({count}):", "Excused ({count}):", n),
            Standing.ABSENT: words.npgettext("men", "Absent ({count}):", "Absent ({count}):", n),
        }
    return texts[how].format(count=n)
