# SPDX-License-Identifier: EUPL-1.2
"""What the screens read: frozen rows, sorted."""

from dataclasses import dataclass
from datetime import date

from pupitre.domain.charter import Body
from pupitre.domain.directory import Function, Mandate, Organisation, Person
from pupitre.domain.notice import deadline, too_short
from pupitre.domain.sitting import Seat
from pupitre.domain.terms import Stage
from pupitre.services.founding import OWN
from pupitre.services.office import Office
from pupitre.services.preparing import members_of
from pupitre.store.proceedings import Listed
from pupitre.text.names import sort_key


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, for which sitting, and by when (None: when you like). `code` is worded by the screen."""

    code: str
    sitting: Listed
    by: date | None
    late: bool


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A mandate as a line of the directory."""

    mandate: Mandate
    person: Person
    organisation: Organisation
    current: bool


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body, with the number of its members and voices today."""

    body: Body
    organisation: Organisation
    sittings: int


def own_organisation(office: Office) -> Organisation | None:
    """Who we are; None before the first start was finished."""
    with office.store.directory(office.directory) as held:
        return held.organisations().get(OWN)


def members(office: Office, *, on: date) -> list[MemberRow]:
    """Every mandate of the directory, by organisation, function and name; past ones are told as such."""
    with office.store.directory(office.directory) as held:
        persons, organisations, mandates = held.persons(), held.organisations(), held.mandates()
    rows = [MemberRow(m, persons[m.person], organisations[m.organisation], m.held_on(on)) for m in mandates.values()]
    return sorted(rows, key=_by_name)


_FUNCTIONS = list(Function)


def _by_name(row: MemberRow) -> tuple[object, ...]:
    name = sort_key(row.organisation.name)
    return (bool(row.organisation.member_of), name, _FUNCTIONS.index(row.mandate.function), row.mandate.rank,
            sort_key(row.person.family_name), sort_key(row.person.given_name), row.mandate.id)  # fmt: skip


def organisations(office: Office) -> list[Organisation]:
    """Our organisation, then its members by name."""
    with office.store.directory(office.directory) as held:
        return sorted(held.organisations().values(), key=lambda o: (bool(o.member_of), sort_key(o.name)))


def bodies(office: Office) -> list[BodyRow]:
    """Our bodies: those that met most often first, then by name."""
    listed = office.store.sittings()
    with office.store.directory(office.directory) as held:
        owners = held.organisations()
        rows = [
            BodyRow(b, owners[b.organisation], sum(office.owns(s.scope) and s.body_name == b.name for s in listed))
            for b in held.bodies().values()
        ]
    return sorted(rows, key=lambda r: (-r.sittings, sort_key(r.body.name)))


def body_seats(office: Office, body: Body, *, on: date) -> list[Seat]:
    """Who would sit in a body on that day, by today's directory. Raises RuleBroken as `membership.seats_of`."""
    with office.store.directory(office.directory) as held:
        return members_of(held, body, on)


def to_send(code: str, sitting: Listed, today: date) -> Task:
    """A task that must be done for the convocations to leave in time: by no day where no notice is owed."""
    return Task(code, sitting, deadline(sitting.notice, sitting.on), too_short(sitting.notice, today, sitting.on))


def tasks(office: Office, *, today: date) -> list[Task]:
    """What must be done, by when, for every sitting that we keep: the earliest first, what is late before all.

    One that could not begin, and was convoked again, is not to be held any more.
    """
    found: list[Task] = []
    listed = office.store.sittings()
    again = {s.repeats for s in listed}
    for s in listed:
        if not office.owns(s.scope) or (s.scope in again and s.stage is Stage.CONVOKED):
            continue
        if s.stage is Stage.PREPARING:
            found.append(to_send("convoke" if s.items else "write-agenda", s, today))
        elif s.stage is Stage.CONVOKED:
            found.append(Task("hold", s, s.on, s.on < today))
        elif s.stage is Stage.OPEN:
            found.append(Task("adjourn", s, s.on, s.on < today))
        elif s.stage is Stage.ADJOURNED:
            found.append(Task("write-minutes", s, None, late=False))
    return sorted(found, key=lambda t: (not t.late, t.by or date.max, t.sitting.scope))
