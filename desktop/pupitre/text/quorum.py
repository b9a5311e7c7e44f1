# SPDX-License-Identifier: EUPL-1.2
"""The quorum in sentences: its figures, who is not counted and why, what the law offers where it is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pupitre.domain.attendance import Standing, room, standing
from pupitre.domain.directory import Gender
from pupitre.domain.happening import Movement, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import NextStep, QuorumState, earliest_again, next_steps, quorum
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import RecusalKind
from pupitre.text.convening import days_of_notice
from pupitre.text.course import recusal_article
from pupitre.text.formats import day, hour, number
from pupitre.text.labels import label
from pupitre.text.language import N_, Words

_BACK_TO_QUORUM = "CAA Nantes, 11 mars 2003, n° 00NT00977"

_HEADS: Mapping[Standing, str] = {
    Standing.PRESENT: N_("Present"),
    Standing.SUBSTITUTED: N_("Substituted"),
    Standing.REPRESENTED: N_("Proxies, which do not count in the quorum"),
    Standing.EXCUSED: N_("Excused absences"),
    Standing.ABSENT: N_("Absences"),
    Standing.LEFT: N_("Departures"),
    Standing.RECUSED: N_("Taking no part"),
    Standing.RESIGNED: N_("Resignations, no longer in office"),
    Standing.UNKNOWN: N_("Not yet called"),
}
"""The reason as the head of a list."""


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Members in office or of the body who are not counted for one reason, in rank order, and the reason as the head
    of their list."""

    reason: str
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What the law offers where the quorum is missing: the words of a button, what it does, the source."""

    step: NextStep
    label: str
    text: str
    article: str


def quorum_sentence(state: QuorumState, words: Words) -> str:
    """« Le quorum est atteint : 68 membres présents sur 83 en exercice, 42 requis. »."""
    if not state.required:
        text = words.ngettext(
            "No quorum is required: {present} member present of {in_office} in office.",
            "No quorum is required: {present} members present of {in_office} in office.",
            state.present,
        )
    elif state.met:
        text = words.ngettext(
            "The quorum is met: {present} member present of {in_office} in office, {required} required.",
            "The quorum is met: {present} members present of {in_office} in office, {required} required.",
            state.present,
        )
    else:
        text = words.ngettext(
            "The quorum is not met: {present} member present of {in_office} in office, {required} required.",
            "The quorum is not met: {present} members present of {in_office} in office, {required} required.",
            state.present,
        )
    figures = {"present": state.present, "in_office": state.in_office, "required": state.required}
    return text.format(**{name: number(n, words) for name, n in figures.items()})


def quorum_figures(state: QuorumState, words: Words) -> str:
    """« 41 membres présents, 42 requis. », where what became of the quorum is said already."""
    text = words.ngettext(
        "{present} member present, {required} required.",
        "{present} members present, {required} required.",
        state.present,
    )
    return text.format(present=number(state.present, words), required=number(state.required, words))


def exclusion_reason(seat: Seat, standing: Standing, words: Words) -> str:
    """Why a member is not counted in the quorum, said after the name: « représentée : un pouvoir ne compte pas »."""
    if not seat.voices:
        return words.gettext("sits without a voice")
    woman, man = {
        Standing.REPRESENTED: (
            words.pgettext("woman", "represented: a proxy does not count in the quorum"),
            words.pgettext("man", "represented: a proxy does not count in the quorum"),
        ),
        Standing.EXCUSED: (words.pgettext("woman", "excused"), words.pgettext("man", "excused")),
        Standing.ABSENT: (words.pgettext("woman", "absent"), words.pgettext("man", "absent")),
        Standing.SUBSTITUTED: (
            words.pgettext("woman", "replaced by a substitute"),
            words.pgettext("man", "replaced by a substitute"),
        ),
        Standing.RECUSED: (
            words.pgettext("woman", "takes no part in this item"),
            words.pgettext("man", "takes no part in this item"),
        ),
        Standing.RESIGNED: (
            words.pgettext("woman", "has resigned: no longer in office"),
            words.pgettext("man", "has resigned: no longer in office"),
        ),
        Standing.LEFT: (words.pgettext("woman", "has left the sitting"), words.pgettext("man", "has left the sitting")),
        Standing.UNKNOWN: (
            words.pgettext("woman", "has not yet been called"),
            words.pgettext("man", "has not yet been called"),
        ),
        Standing.PRESENT: (words.pgettext("woman", "present"), words.pgettext("man", "present")),
    }[standing]
    return woman if seat.gender is Gender.FEMALE else man


def why_not_counted(p: Proceedings, seat: str, words: Words, n: int | None = None, item: str | None = None) -> str:
    """Why one member is not counted just before event `n`, or for an item; "" for who is."""
    here = room(p, n, item)
    if seat in here.seated and p.seats[seat].voices:
        return ""
    how = standing(p, seat, n, at=here)
    last = _last_movement(p, seat, n)
    if how is Standing.LEFT and last:
        return words.gettext("left the sitting at {hour}").format(hour=hour(last.at, words))
    if how is Standing.RESIGNED and last:
        return words.gettext("resigned at {hour}: no longer in office").format(hour=hour(last.at, words))
    if how is Standing.RECUSED:
        return _recused(p, here.recused[seat], words)
    return exclusion_reason(p.seats[seat], how, words)


def _last_movement(p: Proceedings, seat: str, n: int | None) -> Movement | None:
    moves = [m for m in p.movements if m.seat == seat and (n is None or m.n < n)]
    return moves[-1] if moves else None


def _recused(p: Proceedings, recusal: Recusal, words: Words) -> str:
    """What a recusal does to the quorum, by its kind (law.md §2)."""
    if recusal.kind is RecusalKind.ACCOUNTS:
        text = words.gettext("withdraws while the accounts are voted ({article})")
    elif _out_of_office(p, recusal):
        text = words.gettext("takes no part in this item ({article}), and is not held to be in office for it")
    else:
        text = words.gettext("takes no part in this item ({article}), and stays in office")
    return text.format(article=recusal_article(p, recusal.kind))


def _out_of_office(p: Proceedings, recusal: Recusal) -> bool:
    return recusal.kind is RecusalKind.REPRESENTATIVE and not p.charter.interests.representatives_in_office


def not_counted(p: Proceedings, words: Words, n: int | None = None, item: str | None = None) -> tuple[Uncounted, ...]:
    """Who is not counted in the quorum just before event `n`, or for an item, by reason."""
    state, here = quorum(p, n, item), room(p, n, item)
    order, groups = list(Standing), dict[str, tuple[int, list[str]]]()
    for seat, how in state.not_counted.items():
        recusal = here.recused.get(seat) if how is Standing.RECUSED else None
        head = _recusals(p, recusal, words) if recusal else words.gettext(_HEADS[how])
        groups.setdefault(head, (order.index(how), []))[1].append(seat)
    ranked = sorted(groups.items(), key=lambda group: group[1][0])
    return tuple(Uncounted(head, tuple(seats)) for head, (_place, seats) in ranked)


def _recusals(p: Proceedings, recusal: Recusal, words: Words) -> str:
    if recusal.kind is RecusalKind.ACCOUNTS:
        text = words.gettext("Withdrawn for the vote on the accounts, {article}")
    elif _out_of_office(p, recusal):
        text = words.gettext("Taking no part, {article}, not held to be in office for this item")
    else:
        text = words.gettext("Taking no part, {article}, still in office")
    return text.format(article=recusal_article(p, recusal.kind))


def offers(p: Proceedings, today: date, words: Words) -> tuple[Offer, ...]:
    """What the law offers now that the quorum is missing, in the order of the steps; `today`: the day on which the body
    would be convoked again."""
    return tuple(_offer(p, step, today, words) for step in next_steps(p))


def _offer(p: Proceedings, step: NextStep, today: date, words: Words) -> Offer:
    if step is NextStep.WAIT:
        text = words.gettext("The sitting may go on if enough members come back.")
        return Offer(step, label(step, words), text, _BACK_TO_QUORUM)
    if step is NextStep.POSTPONE:
        text = words.gettext("The item waits for another sitting; the others go on where they have their quorum.")
        return Offer(step, label(step, words), text, p.charter.quorum.basis)
    rule, earliest = p.charter.quorum, earliest_again(p, today)
    text = words.gettext(
        "The same items, {notice} at least between the two sittings, no quorum needed: {day} or later."
    ).format(
        notice=days_of_notice(rule.again_days or 0, rule.again_counting, words),
        day=day(earliest, words) if earliest else "",
    )
    return Offer(step, label(step, words), text, rule.again_basis or rule.basis)
