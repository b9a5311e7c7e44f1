# SPDX-License-Identifier: EUPL-1.2
"""The directory: organisations, persons, and the mandates that persons hold in organisations."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pupitre.domain.broken import RuleBroken


class OrganisationKind(StrEnum):
    """What an organisation is, in law."""

    COMMUNE = "commune"
    EPCI = "epci"
    OTHER = "other"


class Gender(StrEnum):
    """As the répertoire national des élus writes it; unknown where only a name is left, in an old record."""

    FEMALE = "F"
    MALE = "M"
    UNKNOWN = "U"


class Function(StrEnum):
    """The function that a mandate carries; the RNE's labels are mapped to these."""

    MAYOR = "mayor"
    DEPUTY_MAYOR = "deputy-mayor"
    MUNICIPAL_COUNCILLOR = "municipal-councillor"
    PRESIDENT = "president"
    VICE_PRESIDENT = "vice-president"
    COMMUNITY_COUNCILLOR = "community-councillor"
    MEMBER = "member"
    """Any other, or one that an old record does not tell."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A commune, an EPCI… `insee` for communes, `siren` (9 digits) for all; populations in inhabitants."""

    id: str
    kind: OrganisationKind
    name: str
    insee: str = ""
    siren: str = ""
    population: int = 0
    address: str = ""
    postcode: str = ""
    town: str = ""
    email: str = ""
    telephone: str = ""
    member_of: str = ""
    """The id of the EPCI that a commune is a member of."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person; of the birth date only the year is kept: it is enough to break a tie by age (GDPR, law.md §6)."""

    id: str
    family_name: str
    given_name: str
    gender: Gender
    birth_year: int | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who sits where: a person's function in an organisation, from `since` (included) to `until` (excluded)."""

    id: str
    person: str
    organisation: str
    function: Function
    since: date
    until: date | None = None
    rank: int = 0
    """Order among those of the same function: 1 for the 1st vice-president; 0 where order means nothing."""
    home: str = ""
    """The commune by which the person is known: the one represented, for a mandate in an EPCI."""

    def held_on(self, day: date) -> bool:
        """Whether the mandate runs on that day."""
        return self.since <= day and (self.until is None or day < self.until)


def has_key(siren: str) -> bool:
    """Whether the last digit of a SIREN is its key (Luhn): every second digit from the right is doubled."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(siren)))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def check_numbers(siren: str, insee: str) -> None:
    """Refuse a SIREN without its nine digits or with a wrong key, and an INSEE code that is no commune's; either may be
    left out."""
    if siren and not (siren.isdigit() and len(siren) == 9):
        raise RuleBroken("siren-not-nine-digits", siren=siren)
    if siren and not has_key(siren):
        raise RuleBroken("siren-key-wrong", siren=siren)
    if insee and not re.fullmatch(r"\d{5}|2[AB]\d{3}", insee):
        raise RuleBroken("insee-not-of-a-commune", insee=insee)
