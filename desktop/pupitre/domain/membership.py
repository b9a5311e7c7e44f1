# SPDX-License-Identifier: EUPL-1.2
"""Who sits in a body on a given day, and with how many voices, from the directory and the body's charter."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Body, Charter, Membership, VoiceRule
from pupitre.domain.directory import Function, Mandate, Organisation, Person
from pupitre.domain.sitting import Seat


def seats_of(
    body: Body,
    organisations: Mapping[str, Organisation],
    persons: Mapping[str, Person],
    mandates: Iterable[Mandate],
    on: date,
) -> list[Seat]:
    """The members of a body on a day: those with a voice, then those without; the executive first, then by population.

    The conférence des maires gives one voice a maire whatever the population; the president and the vice-presidents
    who are not maires sit without one (resources/charters). Raises RuleBroken("no-members").
    """
    held = [m for m in mandates if m.held_on(on)]
    in_own: dict[str, Mandate] = {}
    for function in reversed(_EXECUTIVE):
        in_own |= {m.person: m for m in _of(held, body, organisations, Membership(function, own=True))}
    seated: dict[str, tuple[Mandate, int]] = {}
    voice = 0 if body.charter.voices is VoiceRule.NONE else 1
    for rules, voices in ((body.charter.voting, voice), (body.charter.without_voice, 0)):
        for rule in rules:
            for mandate in _of(held, body, organisations, rule):
                seated.setdefault(mandate.person, (mandate, voices))
    if not any(voices == voice for _, voices in seated.values()):
        raise RuleBroken("no-members")
    _one_voice_an_organisation(body.charter, seated)
    order = sorted(seated.values(), key=lambda s: _order(s, organisations, persons))
    seats = (
        _seat(mandate, voices, rank, organisations[mandate.organisation], persons[mandate.person], in_own)
        for rank, (mandate, voices) in enumerate(order, start=1)
    )
    homes = {mandate.id: organisations.get(mandate.home) for mandate, _ in order}
    return [_placed(seat, body, homes[seat.id]) for seat in seats]


def _placed(seat: Seat, body: Body, home: Organisation | None) -> Seat:
    """A councillor of an EPCI sits there for a commune, whatever the function held besides; where each college must
    agree, each organisation is one."""
    if body.charter.each_college:
        return replace(seat, college=seat.organisation_name)
    if home is None or not seat.voices or seat.organisation != body.organisation or home.id == body.organisation:
        return seat
    executive = seat.function if seat.function in _EXECUTIVE else None
    return replace(
        seat, function=Function.COMMUNITY_COUNCILLOR, own_function=executive, organisation_name=home.name,
        organisation=home.id, insee=home.insee, siren=home.siren, population=home.population,
        address=home.address, postcode=home.postcode, town=home.town, email=seat.email or home.email,
    )  # fmt: skip


def _of(
    held: Iterable[Mandate], body: Body, organisations: Mapping[str, Organisation], rule: Membership
) -> list[Mandate]:
    """The mandates that a rule of membership names: in the body's own organisation, or in its members."""
    found = [m for m in held if m.function is rule.function]
    if rule.own:
        return sorted((m for m in found if m.organisation == body.organisation), key=lambda m: (m.rank, m.id))
    return [m for m in found if organisations[m.organisation].member_of == body.organisation]


def _one_voice_an_organisation(charter: Charter, seated: Mapping[str, tuple[Mandate, int]]) -> None:
    """Two voices for one organisation would give it more than its rule: the directory must be put right first."""
    if charter.voices is not VoiceRule.ONE_AN_ORGANISATION:
        return
    speaking = [m.organisation for m, voices in seated.values() if voices]
    for organisation in speaking:
        if speaking.count(organisation) > 1:
            raise RuleBroken("two-voices-for-one", charter.voices_basis, organisation=organisation)


_EXECUTIVE = (Function.PRESIDENT, Function.MAYOR, Function.VICE_PRESIDENT, Function.DEPUTY_MAYOR)
"""In the order of protocol."""


def _order(
    seat: tuple[Mandate, int], organisations: Mapping[str, Organisation], persons: Mapping[str, Person]
) -> tuple[object, ...]:
    mandate, voices = seat
    organisation, person = organisations[mandate.organisation], persons[mandate.person]
    function = mandate.function
    protocol = _EXECUTIVE.index(function) if function in _EXECUTIVE else len(_EXECUTIVE)
    home = organisations.get(mandate.home, organisation) if voices else organisation
    return (-voices, protocol, mandate.rank, -home.population, home.name, person.family_name, mandate.id)


def _seat(
    mandate: Mandate,
    voices: int,
    rank: int,
    organisation: Organisation,
    person: Person,
    in_own: Mapping[str, Mandate],
) -> Seat:
    own = in_own.get(person.id)
    return Seat(
        id=mandate.id,
        family_name=person.family_name,
        given_name=person.given_name,
        gender=person.gender,
        function=mandate.function,
        organisation_name=organisation.name,
        voices=voices,
        rank=rank,
        organisation=organisation.id,
        insee=organisation.insee,
        siren=organisation.siren,
        population=organisation.population,
        birth_year=person.birth_year,
        presides=own is not None and own.function in (Function.PRESIDENT, Function.MAYOR),
        own_function=own.function if own is not None and own.id != mandate.id else None,
        address=organisation.address,
        postcode=organisation.postcode,
        town=organisation.town,
        email=person.email or organisation.email,
    )
