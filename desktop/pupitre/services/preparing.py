# SPDX-License-Identifier: EUPL-1.2
"""Preparing a sitting: creating it, its members, its agenda."""

from dataclasses import replace
from datetime import date, time

from pupitre.domain import agenda as rules
from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.charter import Body
from pupitre.domain.directory import Organisation
from pupitre.domain.membership import seats_of
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Agenda, Attachment, Item, Seat, Sitting
from pupitre.domain.terms import ItemKind
from pupitre.services.office import open_to_change
from pupitre.store.directory import Directory
from pupitre.store.work import Work

ATTACHMENT_LIMIT = 100 * 1024 * 1024
"""Bytes: a larger file would not travel by stick or mail with the sitting."""


def create_sitting(work: Work, *, directory: str, body: str, on: date, at: time, place: str) -> str:
    """Create a sitting of a body, with the members of that day copied into it; its scope.

    RuleBroken("no-members") when the directory has nobody who sits in this body.
    """
    held = work.directory(directory)
    instance: Body = held.bodies()[body]
    owner: Organisation = held.organisations()[instance.organisation]
    work.record(
        Sitting(
            id=work.new_id(), body=instance.id, body_name=instance.name, organisation_name=owner.name, on=on, at=at,
            place=place.strip(), organisation_address=owner.address, organisation_postcode=owner.postcode,
            organisation_town=owner.town, organisation_telephone=owner.telephone, organisation_email=owner.email,
        ),
        instance.charter,
        Agenda(),
        *members_of(held, instance, on),
    )  # fmt: skip
    return work.scope


def members_of(held: Directory, body: Body, on: date) -> list[Seat]:
    """Who sits in a body on that day, by a directory. Raises RuleBroken as `membership.seats_of`."""
    return seats_of(body, held.organisations(), held.persons(), held.mandates().values(), on)


def refresh_members(work: Work, *, directory: str) -> int:
    """Copy the members of today's directory again, as long as nobody was convoked; how many there are."""
    p = _preparable(work)
    held = work.directory(directory)
    body = held.bodies()[p.sitting.body]
    seats = members_of(held, body, p.sitting.on)
    for gone in p.seats.keys() - {s.id for s in seats}:
        work.retract(type(p.seats[gone]), gone)
    work.record(*seats)
    return len(seats)


def change_sitting(work: Work, *, on: date, at: time, place: str) -> None:
    """Change the day, the hour or the place, before anybody is convoked."""
    p = _preparable(work)
    work.record(replace(p.sitting, on=on, at=at, place=place.strip()))


def add_item(
    work: Work, *, title: str, kind: ItemKind = ItemKind.VOTE, rapporteur: str | None = None, summary: str = ""
) -> str:
    """Add an item at the end of the agenda; its id. After the convocation it is told as added late."""
    p = _changeable(work)
    if not title.strip():
        raise RuleBroken("item-untitled", "CGCT L2121-10")
    late = p.convocation is not None
    number = rules.next_number(p.items) if late else ""
    item = Item(work.new_id(), title.strip(), kind, rapporteur, summary.strip(), (), number, late)
    work.record(item, Agenda((*(i.id for i in p.items), item.id)))
    return item.id


def change_item(work: Work, *, item: str, title: str, kind: ItemKind, rapporteur: str | None, summary: str) -> None:
    """Change what an item says. Its number does not move."""
    p = _changeable(work)
    if not title.strip():
        raise RuleBroken("item-untitled", "CGCT L2121-10")
    old = _kept(p, item)
    if kind is not old.kind and item in p.discussions:
        raise RuleBroken("item-was-discussed", title=old.title)
    work.record(replace(old, title=title.strip(), kind=kind, rapporteur=rapporteur, summary=summary.strip()))


def move_item(work: Work, *, item: str, to: int) -> None:
    """Move an item to place `to` (0 first). After the convocation the order changes, the numbers do not."""
    p = _changeable(work)
    work.record(Agenda(rules.moved([i.id for i in p.items], item, to)))


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
