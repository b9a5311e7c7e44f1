# SPDX-License-Identifier: EUPL-1.2
"""Importing members, from files as people have them."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pytest_bdd import given, parsers, scenarios, then, when

from pupitre.domain.directory import OrganisationKind
from pupitre.host.resources import shipped
from pupitre.services import lists
from pupitre.services.founding import Identity
from stories.beginnings import the_day
from stories.chooser import Chooser
from stories.secretary import Secretary

scenarios("import.feature")

MAYORS = shipped("resources") / "sample" / "elus-maire-mai.csv"


@given("une agglomération sans élus")
def an_empty_directory(she: Secretary) -> None:
    with she.computer.house() as house:
        house.found(Identity("Carcassonne Agglo", OrganisationKind.EPCI, siren="200035715"))
    she.computer.start()


def imports(she: Secretary, chooser: Chooser, file: Path) -> None:
    chooser.offer(file)
    she.go("directory")
    she.keys("Ctrl+I")
    she.until(lambda: not she.program.tasks.busy)


def the_list(tmp_path: Path, change: Callable[[str], str] = str, encoding: str = "utf-8") -> Path:
    file = tmp_path / "elus-maires-mai.csv"
    file.write_bytes(change(MAYORS.read_text(encoding="utf-8")).encode(encoding))
    return file


@when("elle importe le fichier des maires")
def imports_mayors(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    imports(she, chooser, the_list(tmp_path))


@when("elle importe le fichier des maires en Latin-1")
def in_latin_1(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    imports(she, chooser, the_list(tmp_path, lambda text: text.replace("\u2019", "'"), "latin-1"))


@when("elle importe le fichier des maires avec une marque d’ordre (BOM)")
def with_bom(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    imports(she, chooser, the_list(tmp_path, encoding="utf-8-sig"))


@when("elle importe le fichier des maires avec des dates JJ/MM/AAAA")
def with_french_dates(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    file = the_list(tmp_path, lambda text: re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3/\2/\1", text))
    imports(she, chooser, file)


@when("elle importe le fichier des maires aux colonnes dans un autre ordre")
def in_another_order(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    def turned(text: str) -> str:
        rows = [row[::-1] for row in csv.reader(io.StringIO(text), delimiter=";")]
        target = io.StringIO()
        csv.writer(target, delimiter=";", lineterminator="\r\n").writerows(rows)
        return target.getvalue()

    imports(she, chooser, the_list(tmp_path, turned))


@when(parsers.parse("elle importe le fichier des maires, où Alzonne a élu « {family} » « {given_name} »"))
def after_an_election(she: Secretary, chooser: Chooser, tmp_path: Path, family: str, given_name: str) -> None:
    def elected(text: str) -> str:
        lines = text.splitlines()
        at = next(n for n, line in enumerate(lines) if ";Alzonne;" in line)
        cells = lines[at].split(";")
        cells[6:10] = [family, given_name, "F", "1979-05-04"]
        cells[-2:] = ["2026-12-06", "2026-12-11"]
        lines[at] = ";".join(cells)
        return "\n".join(lines) + "\n"

    imports(she, chooser, the_list(tmp_path, elected))


@when("elle importe le fichier des maires, où la ligne 4 a une date illisible")
def with_a_bad_line(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    def spoiled(text: str) -> str:
        lines = text.splitlines()
        cells = lines[3].split(";")
        lines[3] = ";".join([*cells[:-1], "31/02/2026"])
        return "\n".join(lines) + "\n"

    imports(she, chooser, the_list(tmp_path, spoiled))


@when(parsers.re("elle importe (?P<what>une photo|un fichier vide|une autre liste|un fichier disparu)$"))
def imports_something_else(she: Secretary, chooser: Chooser, tmp_path: Path, what: str) -> None:
    contents = {
        "une photo": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        "un fichier vide": b"",
        "une autre liste": "Produit;Prix\nCafé;2,40\n".encode(),
    }
    file = tmp_path / "fichier.csv"
    if what in contents:
        file.write_bytes(contents[what])
    imports(she, chooser, file)


@when("elle n’écrit rien")
def leaves_it(she: Secretary) -> None:
    she.keys("Escape")


@when("elle regarde les lignes en erreur")
def looks_at_bad_lines(she: Secretary) -> None:
    she.says("Lignes en erreur (1)")


@then("rien ne peut être écrit")
def nothing_to_write(she: Secretary) -> None:
    assert not she.sees("write-import")


def mayors(she: Secretary, commune: str) -> list[lists.MemberRow]:
    rows = lists.members(she.context.office, on=she.context.today())
    return [row for row in rows if row.organisation.name == commune]


@then(parsers.parse("Alzonne a pour maire « {new} », et « {old} » ne l’est plus"))
def the_mayor_is(she: Secretary, new: str, old: str) -> None:
    she.until(lambda: new in {row.person.family_name for row in mayors(she, "Alzonne") if row.current})
    held = {row.person.family_name for row in mayors(she, "Alzonne") if row.current}
    assert held == {new}, old


@then(parsers.parse("Alairac a pour maire « {family} » « {given_name} », depuis le {day}"))
def the_mayor_since(she: Secretary, family: str, given_name: str, day: str) -> None:
    (row,) = mayors(she, "Alairac")
    since: date = row.mandate.since
    assert (row.person.family_name, row.person.given_name, since) == (family, given_name, the_day(day).date())
