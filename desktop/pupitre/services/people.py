# SPDX-License-Identifier: EUPL-1.2
"""Members: what a file of the répertoire national des élus would change, shown first, then written in one deed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pupitre.domain.broken import Problem, RuleBroken
from pupitre.domain.directory import Mandate, Organisation, OrganisationKind, Person, check_numbers
from pupitre.domain.roll import Difference, KnownMandate, WantedMandate, compare
from pupitre.formats import rne
from pupitre.formats.rne_functions import office as office_of
from pupitre.services.office import Office
from pupitre.store.directory import Directory
from pupitre.store.work import Work

MANY = 1500
"""A file that names more communes than any EPCI has is a national one: it cannot say who our members are."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file read against the directory, before anything is written.

    `foreign` counts the lines of communes that are not ours; `new_communes` are those that the file makes members.
    """

    file: rne.RneFile
    wanted: tuple[WantedMandate, ...]
    new_communes: tuple[Organisation, ...]
    difference: Difference
    foreign: int


@dataclass(frozen=True, slots=True)
class _Ours:
    """The organisations that a file may speak of: our own, and the communes by INSEE code."""

    own: Organisation
    communes: Mapping[str, Organisation]


def read_members(office: Office, path: Path, *, on: date) -> Reading:
    """Read an RNE file and compare it with the directory; nothing is written.

    Raises Problem as `formats.rne.read` does, "csv-no-commune-of-ours" when it speaks of nobody here, and
    "csv-too-wide" when it cannot tell who our communes are.
    """
    with office.store.directory(office.directory) as held:
        ours, known = _ours(held), _known(held)
    file = rne.read(path, keep=lambda row: _concerns(row, ours))
    new = _new_communes(file, ours)
    communes = {**ours.communes, **{o.insee: o for o in new}}
    wanted = tuple(w for row in file.rows if (w := _wanted(file.kind, row, _Ours(ours.own, communes))))
    if not wanted:
        raise Problem("csv-no-commune-of-ours", name=path.name)
    foreign = file.line_count - file.bad_count - len(wanted)
    return Reading(file, wanted, new, compare(known, wanted, on=on), foreign)


def import_members(
    work: Work, *, wanted: Iterable[WantedMandate], communes: Iterable[Organisation], on: date
) -> Difference:
    """Write what the file changes: mandates begin and end, nobody is duplicated; what was done."""
    held = work.directory()
    difference = compare(_known(held), tuple(wanted), on=on)
    persons, mandates = held.persons(), held.mandates()
    work.record(*communes)
    made: dict[object, str] = {}
    for ending in difference.ended:
        work.record(replace(mandates[ending.known.id], until=ending.on))
    for beginning in difference.new:
        person = beginning.person or made.get(beginning.wanted.who)
        if person is None:
            person = made[beginning.wanted.who] = _new_person(work, beginning.wanted)
        work.record(_mandate(work.new_id(), person, beginning.wanted, on))
    for change in difference.changed:
        old, wanted_now = mandates[change.known.id], change.wanted
        person_now = persons[change.known.person]
        year = wanted_now.birth_year or person_now.birth_year
        work.record(replace(person_now, gender=wanted_now.gender, birth_year=year))
        if change.starts_anew:
            new = _mandate(work.new_id(), old.person, wanted_now, on)
            work.record(replace(old, until=max(new.since, old.since)), new)
        else:
            work.record(replace(old, rank=wanted_now.rank, since=wanted_now.since or old.since))
    return difference


_NUMBERS = ("siren", "insee")


def change_organisation(work: Work, *, organisation: Organisation) -> None:
    """Correct an organisation's name, numbers, address, e-mail…"""
    if not organisation.name.strip():
        raise RuleBroken("organisation-unnamed")
    held = work.directory().organisations().get(organisation.id)
    said = [getattr(organisation, n) if getattr(held, n, "") != getattr(organisation, n) else "" for n in _NUMBERS]
    check_numbers(*said)
    work.record(organisation)


def change_person(work: Work, *, person: Person) -> None:
    """Correct a person's names, civility or e-mail."""
    if not person.family_name.strip():
        raise RuleBroken("person-unnamed")
    work.record(person)


def _ours(held: Directory) -> _Ours:
    organisations = held.organisations()
    own = next((o for o in organisations.values() if not o.member_of), None)
    if own is None:
        raise RuleBroken("not-founded")
    communes = {o.insee: o for o in organisations.values() if o.insee and (o.member_of or o is own)}
    return _Ours(own, communes)


def _concerns(row: rne.RneRow, ours: _Ours) -> bool:
    """Keep the lines of our communes; of all communes as long as we know none."""
    if row.siren:
        return row.siren == ours.own.siren
    return not ours.communes or row.commune_code in ours.communes


def _new_communes(file: rne.RneFile, ours: _Ours) -> tuple[Organisation, ...]:
    """The communes that the file names and that we do not know: members of our EPCI from now on."""
    if ours.own.kind is not OrganisationKind.EPCI:
        return ()
    if ours.communes and file.kind is not rne.Kind.COMMUNITY_COUNCILLORS:
        return ()
    named = {row.commune_code: row.commune_name for row in file.rows if row.commune_code not in ours.communes}
    if len(named) > MANY:
        raise Problem("csv-too-wide", name=file.source_name, communes=len(named))
    return tuple(
        Organisation(f"insee-{code}", OrganisationKind.COMMUNE, name, insee=code, town=name, member_of=ours.own.id)
        for code, name in sorted(named.items())
    )


def _wanted(kind: rne.Kind, row: rne.RneRow, ours: _Ours) -> WantedMandate | None:
    commune = ours.communes.get(row.commune_code)
    if commune is None or row.gender is None:
        return None
    function, rank = office_of(kind, row.function_label)
    community = kind is rne.Kind.COMMUNITY_COUNCILLORS
    return WantedMandate(
        organisation=ours.own.id if community else commune.id,
        home=commune.id,
        function=function,
        family_name=row.family_name,
        given_name=row.given_name,
        gender=row.gender,
        birth_year=row.birth_year,
        since=row.since,
        rank=rank,
        line=row.line,
    )


def _known(held: Directory) -> list[KnownMandate]:
    persons = held.persons()
    return [
        KnownMandate(
            id=m.id,
            person=m.person,
            organisation=m.organisation,
            home=m.home,
            function=m.function,
            family_name=persons[m.person].family_name,
            given_name=persons[m.person].given_name,
            gender=persons[m.person].gender,
            birth_year=persons[m.person].birth_year,
            since=m.since,
            until=m.until,
            rank=m.rank,
        )
        for m in held.mandates().values()
    ]


def _new_person(work: Work, wanted: WantedMandate) -> str:
    person = Person(work.new_id(), wanted.family_name, wanted.given_name, wanted.gender, wanted.birth_year)
    work.record(person)
    return person.id


def _mandate(name: str, person: str, wanted: WantedMandate, on: date) -> Mandate:
    return Mandate(
        name, person, wanted.organisation, wanted.function, wanted.since or on, None, wanted.rank, wanted.home
    )
