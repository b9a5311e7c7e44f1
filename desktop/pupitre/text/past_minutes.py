# SPDX-License-Identifier: EUPL-1.2
"""What is written of a sitting that was taken up from papers: what its file says, and nothing more.

No hour where none was told, no civility, no function, no place, no tenor of the discussions; the minutes that were
signed at the time stay the record.
"""

from collections.abc import Iterator

from pupitre.domain.attendance import Standing, room, standing
from pupitre.domain.election import decision
from pupitre.domain.happening import Opening, Round
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import QuorumState, quorum, quorum_of_item
from pupitre.domain.sitting import Item, Seat, hour_told
from pupitre.domain.terms import ItemKind, Mode
from pupitre.text.attendance import roll_moment, substituted
from pupitre.text.elections import elected_name, round_shares
from pupitre.text.formats import LIST_MARK, day, hour, joined, number, typographic
from pupitre.text.grammar import is_feminine
from pupitre.text.happenings import Happenings
from pupitre.text.language import Words
from pupitre.text.names import body_name, full_name, named
from pupitre.text.quorum import quorum_sentence
from pupitre.text.results import ruling


def past_heading(item: Item, words: Words) -> str:
    """« 3. Budget », « Point 1/2018 » where the file names it in a movement only; an election has no number there."""
    if item.kind is ItemKind.ELECTION:
        return typographic(item.title)
    if item.title == item.number:
        return words.gettext("Item {number}").format(number=item.number)
    return f"{item.number}. {typographic(item.title)}"


def past_opening(p: Proceedings, opening: Opening, words: Words) -> Iterator[str]:
    """Where it comes from; when who met, called by whom; who was there; the quorum: paragraph by paragraph."""
    yield taken_up(p, words)
    yield " ".join(_met(p, opening, words))
    yield from _lists(p, words)
    if p.seats:
        yield quorum_sentence(quorum(p, roll_moment(p)), words)
    else:
        yield words.gettext("The file names no members: the quorum and the voters could not be counted.")


def taken_up(p: Proceedings, words: Words) -> str:
    """That this was not written on the evening itself."""
    text = words.gettext(
        "This was drawn up afterwards from the figures of the file {file}. It says what this file says and nothing "
        "more; the minutes that were signed at the time stay the record."
    )
    return text.format(file=p.sitting.taken_from)


def _met(p: Proceedings, opening: Opening, words: Words) -> Iterator[str]:
    at, feminine = hour_told(p.sitting.at, p.sitting.taken_from), is_feminine(p.sitting.body_name)
    if at and feminine:
        text = words.pgettext("feminine", "On {day}, at {hour}, {body} met.")
    elif at:
        text = words.pgettext("masculine", "On {day}, at {hour}, {body} met.")
    elif feminine:
        text = words.pgettext("feminine", "On {day}, {body} met.")
    else:
        text = words.pgettext("masculine", "On {day}, {body} met.")
    hours = hour(at, words) if at else ""
    yield text.format(day=day(p.sitting.on, words), hour=hours, body=body_name(p, words))
    if p.convocation:
        text = words.gettext("The convocation was sent on {day}.")
        if p.convocation.urgent:
            text = words.gettext("The convocation was sent on {day}, in urgency.")
        yield text.format(day=day(p.convocation.dated, words))
    if p.sitting.second_call:
        yield words.gettext("It was a second convocation: no quorum was needed.")
    if opening.president:
        yield words.gettext("President of the sitting: {name}.").format(name=named(p, opening.president, words))
    if opening.secretary:
        yield words.gettext("Secretary of the sitting: {name}.").format(name=named(p, opening.secretary, words))


def _lists(p: Proceedings, words: Words) -> Iterator[str]:
    here, moment = room(p, roll_moment(p)), roll_moment(p)
    groups: dict[Standing, list[str]] = {}
    for seat in p.seats.values():
        how = standing(p, seat.id, moment, at=here)
        groups.setdefault(how, []).append(_listed(p, seat, here.carried, here.substitutes, words))
    for how, text in (
        (Standing.PRESENT, words.gettext("Present ({count}): {names}.")),
        (Standing.SUBSTITUTED, words.gettext("Replaced ({count}): {names}.")),
        (Standing.REPRESENTED, words.gettext("Represented ({count}): {names}.")),
        (Standing.EXCUSED, words.gettext("Excused ({count}): {names}.")),
        (Standing.ABSENT, words.gettext("Absent ({count}): {names}.")),
    ):
        if how in groups:
            names = joined(groups[how], words)
            yield text.format(count=number(len(groups[how]), words), names=names)


def _listed(p: Proceedings, seat: Seat, carried: dict[str, str], substitutes: dict[str, str], words: Words) -> str:
    name = full_name(seat, words)
    if substitutes.get(seat.id):
        return substituted(name, seat, substitutes[seat.id], words)
    if seat.id in carried:
        text = words.gettext("{name} (proxy given to {holder})")
        return text.format(name=name, holder=named(p, carried[seat.id], words))
    return name


def past_item(p: Proceedings, item: Item, told: Happenings, before: QuorumState, words: Words) -> Iterator[str]:
    """Who came and left, who took no part, the quorum where it changed, the vote: paragraph by paragraph."""
    yield " ".join(told.before.get(item.id, []))
    yield _withdrawn(p, item, words)
    now = quorum_of_item(p, item.id)
    if p.seats and now and now.required and (not now.met or now.present != before.present):
        yield quorum_sentence(now, words)
    yield " ".join(told.during.get(item.id, []))
    if item.kind is ItemKind.ELECTION:
        yield from (_round(p, item, held, words) for held in p.rounds_of(item.id))
    yield _result(p, item, words)


def _withdrawn(p: Proceedings, item: Item, words: Words) -> str:
    """Those who take no part in an item; why, the file does not say."""
    out = [named(p, r.seat, words) for r in p.recusals if r.item == item.id]
    text = words.ngettext("{names} takes no part in this item.", "{names} take no part in this item.", len(out))
    return text.format(names=joined(out, words)) if out else ""


def _result(p: Proceedings, item: Item, words: Words) -> str:
    outcome = p.outcomes.get(item.id)
    if not outcome:
        return words.gettext("The file tells no vote on this item.") if item.kind is ItemKind.INFORMATION else ""
    if item.kind is not ItemKind.ELECTION:
        return " ".join(part for part in (_mode(p, item, words), ruling(p, outcome, words)) if part)
    if not outcome.elected:
        return words.gettext("Nobody had the majority.")
    return words.gettext("Elected: {name}.").format(name=elected_name(p, outcome, words))


def _mode(p: Proceedings, item: Item, words: Words) -> str:
    """How it was voted, where that differs from what is usual: files seldom say more."""
    held = p.ballots.get(item.id)
    if held and held.mode is Mode.SECRET:
        return words.gettext("The vote was taken by secret ballot.")
    return words.gettext("The vote was taken by public ballot.") if held and held.mode is Mode.PUBLIC else ""


def _round(p: Proceedings, item: Item, held: Round, words: Words) -> str:
    """A round as the file tells it: blank and null ballots together, each candidate's votes."""
    counted, given = p.count(item.id, held.number), decision(p, item.id, held.number)
    if not counted or not given:
        return ""
    head = words.gettext("Round {round}: votes cast {cast}, majority {majority}, blank and null ballots {blank}.")
    figures = {"round": held.number, "cast": given.cast, "majority": given.majority, "blank": counted.blank}
    lines = [
        words.gettext("{candidate}: {votes}").format(candidate=name, votes=number(votes, words))
        for name, votes in round_shares(p, item.id, held.number, words)
    ]
    text = head.format(**{name: number(n, words) for name, n in figures.items()})
    return "\n\n".join((text, "\n".join(f"{LIST_MARK}{line}" for line in lines))) if lines else text
