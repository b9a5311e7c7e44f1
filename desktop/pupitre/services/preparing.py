# SPDX-License-Identifier: EUPL-1.2
"""Preparing a sitting: creating it, its members, its agenda."""

from dataclasses import replace
from datetime import date, time

from pupitre.domain import agenda as rules
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.charter import Body, Charter, in_force
from pupitre.domain.directory import Organisation
from pupitre.domain.membership import seats_of
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Agenda, Attachment, Item, Post, Seat, Sitting
from pupitre.domain.terms import ItemKind, ItemRole
from pupitre.ledger.scopes import directory_scope, owner_of
from pupitre.services.office import allowed, open_to_change
from pupitre.store.directory import Directory
from pupitre.store.work import Work

ATTACHMENT_LIMIT = 100 * 1024 * 1024
"""Bytes: a larger file would not travel by stick or mail with the sitting."""


def create_sitting(
    work: Work, *, directory: str, body: str, on: date, at: time, place: str, installation: bool = False
) -> str:
    """Create a sitting of a body, with the members of that day copied into it; its scope. `installation`: it is the
    first one after a renewal.

    RuleBroken("no-members") when the directory has nobody who sits in this body.
    """
    begin(work, directory=directory, body=body, on=on, at=at, place=place, installation=installation)
    work.record(Agenda())
    return work.scope


def begin(
    work: Work,
    *,
    directory: str,
    body: str,
    on: date,
    at: time,
    place: str,
    repeats: Proceedings | None = None,
    installation: bool = False,
) -> dict[str, Seat]:
    """Record a sitting with its rules and its members, who they are; `repeats` is the one that it takes up again for
    want of a quorum."""
    held = work.directory(directory)
    instance: Body = held.bodies()[body]
    owner: Organisation = held.organisations()[instance.organisation]
    seats = members_of(held, instance, on)
    work.record(
        Sitting(
            id=work.new_id(), body=instance.id, body_name=instance.name, organisation_name=owner.name, on=on, at=at,
            place=place.strip(), organisation_address=owner.address, organisation_postcode=owner.postcode,
            organisation_town=owner.town, organisation_telephone=owner.telephone, organisation_email=owner.email,
            second_call=repeats is not None, repeats=repeats.scope if repeats else "",
            repeats_on=repeats.sitting.on if repeats else None, installation=installation,
        ),
        in_force(instance.charter, on, owner.population, first=installation),
        *seats,
    )  # fmt: skip
    return {s.id: s for s in seats}


def members_of(held: Directory, body: Body, on: date) -> list[Seat]:
    """Who sits in a body on that day, by a directory. Raises RuleBroken as `membership.seats_of`."""
    return seats_of(body, held.organisations(), held.persons(), held.mandates().values(), on)


def refresh_members(work: Work, *, directory: str) -> int:
    """Copy the members of today's directory again, as long as nobody was convoked; how many there are.

    An item whose rapporteur sits no longer passes to the same person's new seat, or has none and is told as lacking.
    """
    p = _preparable(work)
    held = work.directory(directory)
    body = held.bodies()[p.sitting.body]
    seats = members_of(held, body, p.sitting.on)
    now = {s.id for s in seats}
    for gone in p.seats.keys() - now:
        work.retract(type(p.seats[gone]), gone)
    work.record(*seats)
    sitting = {_person(s): s.id for s in seats}
    for item in p.items:
        if item.rapporteur and item.rapporteur not in now:
            before = p.seats.get(item.rapporteur)
            successor = sitting.get(_person(before)) if before else None
            work.record(replace(_kept(p, item.id), rapporteur=successor))
    return len(seats)


def _person(seat: Seat) -> tuple[str, str, int | None]:
    """Who sits there, whatever the mandate."""
    return seat.family_name, seat.given_name, seat.birth_year


def change_sitting(work: Work, *, on: date, at: time, place: str) -> None:
    """Change the day, the hour or the place, before anybody is convoked; another day may have other rules."""
    p = _preparable(work)
    work.record(replace(p.sitting, on=on, at=at, place=place.strip()))
    if on != p.sitting.on:
        work.record(_charter_on(work, p, on))


def _charter_on(work: Work, p: Proceedings, day: date) -> Charter:
    """The rules of the body on another day; those that the sitting has where the directory no longer names the body."""
    held = work.directory(directory_scope(owner_of(work.scope)))
    body = held.bodies().get(p.sitting.body)
    if body is None:
        return p.charter
    population = held.organisations()[body.organisation].population
    return in_force(body.charter, day, population, first=p.sitting.installation)


def add_item(
    work: Work,
    *,
    title: str,
    kind: ItemKind = ItemKind.VOTE,
    rapporteur: str | None = None,
    summary: str = "",
    role: ItemRole = ItemRole.NONE,
    amends: str | None = None,
    post: Post | None = None,
    reason: str = "",
) -> str:
    """Add an item at the end of the agenda, an amendment behind the item that it `amends`; its id.

    After the convocation it is told as added late; to a second convocation nothing is added without a reason.
    """
    p = _changeable(work)
    if not title.strip():
        raise RuleBroken("item-untitled", "CGCT L2121-10")
    if amends is None:
        allowed(work, reason, lambda: rules.check_addable(p), about=title.strip())
    late = p.convocation is not None
    number = rules.next_number(p.items, amends) if late else ""
    item = Item(
        work.new_id(), title.strip(), kind, rapporteur, summary.strip(), number=number, late=late, role=role,
        amends=amends, post=post if kind is ItemKind.ELECTION else None,
    )  # fmt: skip
    work.record(item, Agenda(rules.added(p.items, item)))
    return item.id


def change_item(
    work: Work,
    *,
    item: str,
    title: str,
    kind: ItemKind,
    rapporteur: str | None,
    summary: str,
    role: ItemRole | None = None,
    post: Post | None = None,
    reason: str = "",
) -> None:
    """Change what an item says; `role` and `post` stay as they are where None is given. Its number does not move.

    The title that the members were convoked for changes with a reason only, and not at all once it was voted on.
    """
    p = _changeable(work)
    if not title.strip():
        raise RuleBroken("item-untitled", "CGCT L2121-10")
    old = _kept(p, item)
    new = replace(
        old, title=title.strip(), kind=kind, rapporteur=rapporteur, summary=summary.strip(),
        role=old.role if role is None else role, post=(post or old.post) if kind is ItemKind.ELECTION else None,
    )  # fmt: skip
    rules.check_changeable(p, old, new)
    allowed(work, reason, lambda: rules.check_title(p, old, new), about=item)
    work.record(new)


def move_item(work: Work, *, item: str, to: int) -> None:
    """Move an item to place `to` (0 first). After the convocation the order changes, the numbers do not."""
    p = _changeable(work)
    work.record(Agenda(rules.moved(p.items, item, to)))


def remove_item(work: Work, *, item: str) -> None:
    """Take an item off the agenda, as long as nobody was convoked for it."""
    p = _changeable(work)
    rules.check_removable(p, p.item(item))
    work.retract(Item, item)
    work.record(Agenda(tuple(i.id for i in p.items if i.id != item)))


def attach(work: Work, *, item: str, name: str, data: bytes) -> None:
    """Attach a file to an item; its bytes go into the store."""
    p = _changeable(work)
    if len(data) > ATTACHMENT_LIMIT:
        raise Problem("attachment-too-large", name=name, limit=ATTACHMENT_LIMIT, size=len(data))
    if not data:
        raise Problem("attachment-empty", name=name)
    old = _kept(p, item)
    others = tuple(a for a in old.attachments if a.name != name)
    work.record(replace(old, attachments=(*others, Attachment(name, work.keep(data), len(data)))))


def detach(work: Work, *, item: str, name: str) -> None:
    """Take an attachment off an item; its bytes stay in the history."""
    p = _changeable(work)
    old = _kept(p, item)
    work.record(replace(old, attachments=tuple(a for a in old.attachments if a.name != name)))


def _kept(p: Proceedings, item: str) -> Item:
    """The item as it is recorded: before the convocation its number is only its place, and not kept."""
    shown = p.item(item)
    return shown if p.convocation else replace(shown, number="")


def _changeable(work: Work) -> Proceedings:
    p = open_to_change(work)
    if p.adjournment:
        raise RuleBroken("sitting-adjourned")
    return p


def _preparable(work: Work) -> Proceedings:
    p = _changeable(work)
    if p.convocation:
        raise RuleBroken("already-convoked", "CGCT L2121-10")
    if p.opening:
        raise RuleBroken("sitting-already-open")
    return p
