# SPDX-License-Identifier: EUPL-1.2
"""Files of the répertoire national des élus for tests of the screen, and the secretariat that reads them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from contexts import a_context
from offices import IDENTITY
from pupitre.domain.directory import Function, Gender, Mandate, Organisation, OrganisationKind, Person
from pupitre.services.founding import OWN
from pupitre.store.work import Work
from pupitre.ui.context import Context

NOW = datetime(2026, 11, 22, 9, 0)  # noqa: DTZ001 - local civil time is what the law counts in
HEADER = (
    "Code du département;Libellé du département;Code de la collectivité à statut particulier;"
    "Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;"
    "Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;"
    "Libellé de la catégorie socio-professionnelle;Date de début du mandat;Date de début de la fonction"
)


def mayor(n: int, family: str, *, gender: str = "F", since: str = "2026-03-20") -> str:
    """The line of the mayor of commune n."""
    return f"11;Aude;;;{n:05};Commune {n};{family};Ève;{gender};{1960 + n % 30}-01-31;38;Ingénieur;2026-03-15;{since}"


def roll(folder: Path, *lines: str) -> Path:
    """The file of the mayors with these lines."""
    path = folder / "elus-maire-mai.csv"
    path.write_text("\n".join((HEADER, *lines)), encoding="utf-8")
    return path


def people(work: Work, *, mayors: int) -> None:
    """Mayors p1, p2… of communes ever smaller, as an import would have written them."""
    for n in range(1, mayors + 1):
        commune = f"insee-{n:05}"
        work.record(
            Organisation(commune, OrganisationKind.COMMUNE, f"Commune {n}", insee=f"{n:05}", population=9000 - n,
                         member_of=OWN),
            Person(f"p{n}", f"NOM{n}", "Ève", Gender.FEMALE, 1960 + n % 30),
            Mandate(f"m{n}", f"p{n}", commune, Function.MAYOR, date(2026, 3, 20), home=commune),
        )  # fmt: skip


@contextmanager
def a_small_epci(folder: Path, *, mayors: int = 3) -> Iterator[Context]:
    """A secretariat of a few communes, each with its mayor; far quicker to make than the sample."""
    with a_context(folder, now=NOW, sample=False) as context:
        office = context.house.found(IDENTITY)
        if mayors:
            office.perform(people, office.directory, mayors=mayors)
        yield context
