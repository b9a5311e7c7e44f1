# SPDX-License-Identifier: EUPL-1.2
"""A conseil communautaire of as many members as a story wants, invented, convoked, and held as far as a story wants."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from itertools import product

from pupitre.domain.charter import MajorityRule
from pupitre.domain.directory import Function, Gender, Mandate, Organisation, OrganisationKind, Person
from pupitre.domain.terms import ItemKind, ItemRole, Presence
from pupitre.services import attending, convoking, holding, preparing
from pupitre.services.founding import OWN, Identity
from pupitre.services.house import House
from pupitre.services.office import Office
from pupitre.store.work import Work
from stories.secretary import Secretary

BODY = "conseil-communautaire"
DAY = date(2026, 12, 10)
SEATS = (12, 5, 3, 1, 1, 1, 1)
"""How many members each commune sends, again and again: a town, a borough, and villages of one."""

_BEGINNINGS = [f"{one}{two}{three}" for one, two, three in product("BCDFGLMNPRSTV", "aeiou", "lnrs")]
_ENDINGS = ("ier", "dou", "tel", "and", "oste", "ty", "ines", "ez")
COMPOUND = 40
"""The member whose name is of several words, with a hyphen and a space."""

_GIVEN = ("Bruno", "Anne", "Denis", "Cécile", "Fabien", "Élise", "Hugo", "Gaëlle")


@dataclass(frozen=True, slots=True)
class Council:
    """What the story says of it: members away, proxies before the opening (giver → holder), items; members are m1, m2…
    in the order of their names."""

    members: int = 128
    items: tuple[str, ...] = ("Procès-verbal", "Budget", "Compte administratif", "Élection", "Motion")
    absent: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    proxies: Mapping[str, str] = field(default_factory=dict)
    elections: tuple[str, ...] = ("Élection",)
    accounts: tuple[str, ...] = ("Compte administratif",)
    majority: MajorityRule = MajorityRule.ABSOLUTE


def name_of(n: int) -> tuple[str, str]:
    """Family and given name of member `n` (1 first), by the alphabet: Balier, Bandou, Bartel… three letters tell them
    apart."""
    family = f"{_BEGINNINGS[n - 1]}{_ENDINGS[n % len(_ENDINGS)]}"
    return f"{family}-Le Goff" if n == COMPOUND else family, _GIVEN[n % len(_GIVEN)]


def found_council(work: Work, *, members: int) -> None:
    """The communes, and their members in the council; m1 presides."""
    commune, left = 0, 0
    for n in range(1, members + 1):
        if not left:
            commune += 1
            left = SEATS[(commune - 1) % len(SEATS)]
            work.record(
                Organisation(f"c{commune}", OrganisationKind.COMMUNE, f"Commune {commune:02}", insee=f"11{commune:03}",
                             population=9000 - 90 * commune, member_of=OWN),
            )  # fmt: skip
        left -= 1
        family, given = name_of(n)
        function = Function.PRESIDENT if n == 1 else Function.COMMUNITY_COUNCILLOR
        work.record(
            Person(f"p{n}", family, given, Gender.FEMALE if n % 2 else Gender.MALE, 1950 + n % 50),
            Mandate(f"m{n}", f"p{n}", OWN, function, date(2026, 4, 10), home=f"c{commune}"),
        )


def on_a_council(she: Secretary, council: Council, *, until: str = "opened") -> None:
    """The program on a council whose sitting is "prepared", "convoked", "called" or "opened"; m1 presides, m2 is
    secretary."""
    with she.computer.house() as house:
        she.scope = held_until(house, council, until)
    she.computer.start()


def held_until(house: House, council: Council, until: str) -> str:
    """The same in a store, before any program runs; the sitting's scope."""
    office = house.found(Identity("Agglo d’Exemple", OrganisationKind.EPCI, town="Exemple"))
    office.perform(found_council, office.directory, members=council.members)
    scope = office.new_sitting_scope()
    for stage, step in _STEPS.items():
        step(office, scope, council)
        if stage == until:
            break
    return scope


def _prepare(office: Office, scope: str, council: Council) -> None:
    office.perform(
        preparing.create_sitting, scope, directory=office.directory, body=BODY, on=DAY, at=time(18), place="Salle"
    )
    if council.majority is not MajorityRule.ABSOLUTE:
        office.perform(_rule, scope, majority=council.majority)
    for title in council.items:
        kind = ItemKind.ELECTION if title in council.elections else ItemKind.VOTE
        role = ItemRole.ACCOUNTS if title in council.accounts else ItemRole.NONE
        office.perform(preparing.add_item, scope, title=title, kind=kind, role=role)


def _rule(work: Work, *, majority: MajorityRule) -> None:
    """The body's own rules of procedure ask for more than half."""
    work.record(replace(work.proceedings().charter, majority=majority))


def _convoke(office: Office, scope: str, _council: Council) -> None:
    office.perform(convoking.convoke, scope, reference="CC-2026-7", dated=date(2026, 11, 27), signatory="m1")


def _call(office: Office, scope: str, council: Council) -> None:
    for giver, holder in council.proxies.items():
        office.perform(attending.give_proxy, scope, giver=giver, holder=holder)
    answers = {s: Presence.PRESENT for s in office.store.proceedings(scope).seats if s not in council.proxies}
    answers |= dict.fromkeys(council.absent, Presence.ABSENT) | dict.fromkeys(council.excused, Presence.EXCUSED)
    office.perform(attending.answer_roll_call, scope, answers=answers)


def _open(office: Office, scope: str, _council: Council) -> None:
    office.perform(holding.open_sitting, scope, at=time(18, 5), president="m1", secretary="m2", reason="récit")


_STEPS = {"prepared": _prepare, "convoked": _convoke, "called": _call, "opened": _open}
