# SPDX-License-Identifier: EUPL-1.2
"""First start: who we are, our bodies from the catalogue; and the sample that a new machine opens on."""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pupitre.domain.broken import RuleBroken
from pupitre.domain.charter import Body
from pupitre.domain.directory import Organisation, OrganisationKind, check_numbers
from pupitre.formats.charters import read_catalogue
from pupitre.services.office import Office
from pupitre.services.people import import_members, read_members
from pupitre.store.work import Work

OWN = "own"
"""The id of our own organisation in its directory."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are, as the welcome page asks it."""

    name: str
    kind: OrganisationKind
    siren: str = ""
    insee: str = ""
    address: str = ""
    postcode: str = ""
    town: str = ""
    telephone: str = ""
    email: str = ""
    population: int = 0
    """Inhabitants; 0 where it is not known. The notice that a commune owes hangs on it (L2121-11, L2121-12)."""


def check_identity(identity: Identity) -> None:
    """Raises RuleBroken where an identity cannot be recorded: to be asked before keys are made in its name."""
    if not identity.name.strip():
        raise RuleBroken("organisation-unnamed")
    check_numbers(identity.siren, identity.insee)


def found(work: Work, *, identity: Identity, charters: Path) -> None:
    """Record our organisation, and the bodies that the catalogue has for every organisation of its kind."""
    check_identity(identity)
    work.record(
        Organisation(
            id=OWN, kind=identity.kind, name=identity.name.strip(), insee=identity.insee, siren=identity.siren,
            address=identity.address, postcode=identity.postcode, town=identity.town, email=identity.email,
            telephone=identity.telephone, population=identity.population,
        )
    )  # fmt: skip
    for model in read_catalogue(charters):
        if model.founded and identity.kind in model.fits:
            work.record(Body(model.key, OWN, model.charter.name, model.charter))


SAMPLE = Identity(
    "Carcassonne Agglo",
    OrganisationKind.EPCI,
    siren="200035715",
    address="Hôtel d’agglomération",
    postcode="11000",
    town="Carcassonne",
)


def found_sample(office: Office) -> None:
    """The sample: Carcassonne Agglo, its 83 communes (DGCL 2026) and fictional members, through the real import."""
    folder = office.resources / "sample"
    office.perform(found, office.directory, identity=SAMPLE, charters=office.resources / "charters")
    office.perform(record_communes, office.directory, path=folder / "carcassonne_agglo.csv")
    for name in ("elus-maire-mai.csv", "elus-conseiller-municipal-cm.csv", "elus-conseiller-communautaire-epci.csv"):
        reading = read_members(office, folder / name, on=date(2026, 11, 1))
        office.perform(
            import_members,
            office.directory,
            wanted=reading.wanted,
            communes=reading.new_communes,
            on=date(2026, 11, 1),
        )


def record_communes(work: Work, *, path: Path) -> int:
    """Record the member communes of a resource file; how many."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        communes = [
            Organisation(
                id=f"insee-{row['insee']}", kind=OrganisationKind.COMMUNE, name=row["name"], insee=row["insee"],
                siren=row["siren"], population=int(row["municipal_population"]), postcode=row["postcode"],
                town=row["name"], member_of=OWN,
            )
            for row in csv.DictReader(lines, delimiter=";")
        ]  # fmt: skip
    work.record(*communes)
    return len(communes)
