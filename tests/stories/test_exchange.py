# SPDX-License-Identifier: EUPL-1.2
"""A sitting leaves as a file, and comes in on another computer."""

from collections.abc import Callable
from pathlib import Path

from pytest_bdd import given, parsers, scenarios, then, when

from pupitre.domain.directory import OrganisationKind
from pupitre.domain.terms import Stage
from pupitre.services import exchanging, printing
from pupitre.services.founding import Identity
from stories.beginnings import on_the_sample, the_day
from stories.chooser import Chooser
from stories.secretary import Clock, Computer, Secretary

scenarios("exchange.feature")


@given("une secrétaire dont la séance est close")
def a_closed_sitting(she: Secretary, clock: Clock) -> None:
    clock.at = the_day("4 décembre 2026")
    on_the_sample(she, "adjourned")
    printing.seal_minutes(she.context.office, she.scope)


@when(parsers.parse("elle exporte le fichier de « {commune} »"))
def exports(she: Secretary, chooser: Chooser, tmp_path: Path, commune: str) -> None:
    folder = tmp_path / "clé USB"
    folder.mkdir(exist_ok=True)
    chooser.offer(folder)
    she.click_row("recipients", commune)
    she.keys("Ctrl+E")
    she.until(lambda: not she.program.tasks.busy)
    (she.things["file"],) = folder.glob("*.seance")


@when(parsers.re("le fichier est (?P<how>tronqué|altéré d’un octet|changé en texte) en chemin"))
def damaged(she: Secretary, how: str) -> None:
    file: Path = she.things["file"]
    data = bytearray(file.read_bytes())
    if how == "tronqué":
        data = data[: len(data) * 2 // 3]
    elif how == "altéré d’un octet":
        data[len(data) // 2] ^= 1
    else:
        data = bytearray("Bonjour, voici la séance.\n".encode())
    file.write_bytes(data)


@when("Trèbes, sur son ordinateur neuf, ouvre ce fichier")
def another_computer(she: Secretary, chooser: Chooser, computers: Callable[[str], Computer]) -> None:
    she.things["view"] = exchanging.view_bytes(she.context.office, she.scope)
    she.computer.stop()
    she.computer = computers("trebes")
    with she.computer.house() as house:
        house.found(Identity("Trèbes", OrganisationKind.COMMUNE, insee="11397"))
    she.computer.start()
    opens_again(she, chooser)


@when("elle ouvre encore ce fichier")
def opens_again(she: Secretary, chooser: Chooser) -> None:
    chooser.offer(she.things["file"])
    she.go("exchange")
    she.keys("Ctrl+O")
    she.until(lambda: not she.program.tasks.busy)


@then("rien n’est encore importé")
def nothing_came(she: Secretary) -> None:
    assert she.context.office.store.sittings() == []
    assert she.context.office.store.transfers() == []


@when("elle importe le fichier reçu")
def takes_in(she: Secretary) -> None:
    she.keys("Ctrl+Return", she.page)
    she.until(lambda: not she.program.tasks.busy)
    she.until(lambda: not she.sees("take-in"))


@then("la séance est la même ici et là, à l’octet près")
def same_view(she: Secretary) -> None:
    (held,) = she.context.office.store.sittings()
    assert held.scope == she.scope
    assert exchanging.view_bytes(she.context.office, she.scope) == she.things["view"]


@when("elle tient la séance reçue")
def opens_what_came(she: Secretary) -> None:
    she.go("sittings")
    she.keys("Return", she.click_row("sittings-table", "Conférence des maires"))
    she.step("hold")


@then("elle ne peut rien y changer")
def read_only(she: Secretary) -> None:
    before = exchanging.view_bytes(she.context.office, she.scope)
    assert not any(she.sees(name) for name in ("open-item", "proclaim", "late-item", "adjourn", "movement"))
    she.keys("Ctrl+Z", she.page)
    assert exchanging.view_bytes(she.context.office, she.scope) == before
    assert she.p.stage is Stage.CLOSED
