# SPDX-License-Identifier: EUPL-1.2
"""Sittings as documents need them: long names, long lists, notes, files, every kind of vote."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from builders import a_seat, a_sitting, an_item, arrival, convoked, departure, excused, given, present
from pupitre.domain.ballot import outcome
from pupitre.domain.directory import Function, Gender
from pupitre.domain.happening import Adjournment, Attendance, Ballot, Discussion, Opening, Outcome
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Attachment, Convocation, Note, Seat
from pupitre.domain.terms import Choice, ItemKind, Mode, Presence, Result

FAMILIES = ("FABRE", "DUPONT", "LE GOFF", "D'ARGENT", "CAZENAVE-LAFFITTE", "DE LA TOUR", "ŒUVRARD", "ESTÈVE")
WOMEN = ("Élise", "Anne", "Marie-Françoise", "Zoé")
MEN = ("Jean", "Hervé", "Jean-François", "Noël")
PLACES = ("Carcassonne", "Trèbes", "Alzonne", "La Redorte", "Les Martys", "Mas-des-Cours", "Conques-sur-Orbiel")
SUMMARY = (
    "Le pacte fixe, pour la durée du mandat, les règles de partage des ressources entre la communauté"
    " d’agglomération et ses communes membres. Trois axes sont retenus « solidarité, investissement, transition » :\n\n"
    "– une dotation de solidarité communautaire portée à 2 400 000 € et répartie selon la population ;\n"
    "– un fonds de concours de 500 000 € par an pour la rénovation énergétique des bâtiments communaux ;\n"
    "– le maintien du fonds de péréquation selon le droit commun.\n\n"
    "Le bureau a donné un avis favorable le 12 novembre 2026."
)


def maires(count: int = 83) -> dict[str, Seat]:
    """`count` maires, of whom the first presides and the next two are vice-presidents; then one without a voice."""
    seats = [_maire(number) for number in range(1, count + 1)]
    seats[0] = replace(seats[0], presides=True, own_function=Function.PRESIDENT)
    seats[1:3] = [replace(seat, own_function=Function.VICE_PRESIDENT) for seat in seats[1:3]]
    silent = a_seat("v1", "MARTY", "Régine", function=Function.VICE_PRESIDENT, voices=0, rank=count + 1)
    seats.append(replace(silent, organisation_name="Carcassonne Agglo"))
    return {seat.id: seat for seat in seats}


def _maire(number: int) -> Seat:
    woman = number % 3 != 2
    given_names = WOMEN if woman else MEN
    place = PLACES[number % len(PLACES) - 1]
    return a_seat(
        f"s{number}",
        FAMILIES[number % len(FAMILIES) - 1],
        given_names[number % len(given_names) - 1],
        gender=Gender.FEMALE if woman else Gender.MALE,
        organisation_name=place,
        rank=number,
        address="Hôtel de ville\n1 place de la Mairie",
        postcode="11800",
        town=place,
    )


def conference(count: int = 83, **changes: Any) -> Proceedings:
    """The conférence des maires, convoked for 3 December 2026; `changes` are fields of Proceedings."""
    files = (Attachment("pacte-financier.pdf", "0" * 64, 1_240_000), Attachment("simulation.ods", "1" * 64, 86_400))
    items = (
        an_item("i1", "Approbation du procès-verbal de la séance du 24 septembre 2026", number="1"),
        an_item("i2", "Pacte financier et fiscal", number="2", rapporteur="s2", summary=SUMMARY, attachments=files),
        an_item("i3", "Schéma de mutualisation des services", number="3", rapporteur="s3", summary=SUMMARY),
        an_item("i4", "Point d’étape sur l’eau", number="4", rapporteur="v1", kind=ItemKind.INFORMATION),
    )
    fields: dict[str, Any] = {
        "seats": maires(count),
        "sitting": a_sitting(
            organisation_address="1 rue Pierre-Germain",
            organisation_postcode="11000",
            organisation_town="Carcassonne",
            organisation_telephone="04 68 00 00 00",
            organisation_email="assemblees@exemple.fr",
        ),
        "items": items,
        "convocation": Convocation("CM-2026-4", date(2026, 11, 20), "s1"),
    }
    return convoked(**{**fields, **changes})


def held(count: int = 83, **changes: Any) -> Proceedings:
    """The same, held: most are there, six gave a proxy, one arrives, one leaves, item 2 by roll call, adjourned."""
    seats = [f"s{number}" for number in range(1, count + 1)]
    there, away = seats[: count - 16], seats[count - 16 :]
    attendances = {**present(*there, "v1"), **excused(*away[:10])}
    attendances |= {seat: Attendance(seat, Presence.ABSENT) for seat in away[10:]}
    p = conference(
        count,
        opening=Opening(time(18, 7), "s1", "s2", n=1),
        attendances=attendances,
        proxies=given(**dict(zip(away[:6], there[:6], strict=True))),
        movements=(arrival(away[12], 3, time(18, 20)), departure(there[20], 20, time(19, 40))),
        discussions={f"i{k}": Discussion(f"i{k}", time(18, 10 * k), n=5 * k) for k in range(1, 5)},
        ballots={f"i{k}": Ballot(f"i{k}", Mode.PUBLIC if k == 2 else Mode.ORDINARY, n=5 * k + 1) for k in range(1, 4)},
        votes={"i2": {seat: _sense(n) for n, seat in enumerate(seats)}, "i3": {there[4]: Choice.AGAINST}},
        notes={"i2": Note("i2", "M. Dupont demande si les charges de centralité seront comptées.")},
    )
    outcomes = {f"i{k}": _proclaimed(p, f"i{k}", 5 * k + 2, time(18, 10 * k + 5)) for k in range(1, 4)}
    outcomes["i4"] = Outcome("i4", Result.NOTED, n=22, at=time(19, 50))
    return replace(p, outcomes=outcomes, adjournment=Adjournment(time(20, 5), n=99), **changes)


def _proclaimed(p: Proceedings, item: str, n: int, at: time) -> Outcome:
    """The outcome as it was counted in the room of that moment."""
    return outcome(replace(p, movements=tuple(m for m in p.movements if m.n < n)), item, n=n, at=at)


def _sense(number: int) -> Choice:
    return Choice.AGAINST if number % 17 == 3 else Choice.ABSTENTION if number % 23 == 5 else Choice.FOR
