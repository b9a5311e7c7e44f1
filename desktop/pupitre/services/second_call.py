# SPDX-License-Identifier: EUPL-1.2
"""Convoking a body again because the quorum was missing: a new sitting on the items that could not be decided."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time

from pupitre.domain.second_call import check_again, check_day_again, to_take_up
from pupitre.domain.sitting import Agenda, Item, Seat
from pupitre.services.office import allowed
from pupitre.services.preparing import begin
from pupitre.store.work import Work


def convoke_again(work: Work, *, missed: str, directory: str, on: date, at: time, place: str, reason: str = "") -> str:
    """Create the second sitting of a body that lacked its quorum in `missed` (a scope); the new sitting's scope.

    It takes up the same items with their files and rapporteurs, and needs no quorum (L2121-17). A day that is too early
    for three clear days passes with a reason.
    """
    p = work.proceedings(missed)
    check_again(p)
    seats = begin(work, directory=directory, body=p.sitting.body, on=on, at=at, place=place, repeats=p)
    allowed(work, reason, lambda: check_day_again(p, work.now.date(), on))
    taken = to_take_up(p)
    new = {item.id: work.new_id() for item in taken}
    work.record(*(_again(item, new, seats) for item in taken), Agenda(tuple(new.values())))
    return work.scope


def _again(item: Item, new: Mapping[str, str], seats: Mapping[str, Seat]) -> Item:
    """The item as it stands on the second agenda: an amendment of a text that was decided is a text of its own."""
    return replace(
        item,
        id=new[item.id],
        number="",
        amends=new.get(item.amends or ""),
        rapporteur=item.rapporteur if item.rapporteur in seats else None,
    )
