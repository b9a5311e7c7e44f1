# SPDX-License-Identifier: EUPL-1.2
"""The first start of a computer that has nothing yet."""

import shutil
from pathlib import Path

from pytest_bdd import given, parsers, scenarios, then, when

from pupitre.host.resources import shipped
from stories.chooser import Chooser
from stories.secretary import Secretary

scenarios("start.feature")


@given("un ordinateur neuf")
def a_new_computer(she: Secretary) -> None:
    assert not she.computer.store.exists()


@when("elle ouvre le programme")
def opens(she: Secretary) -> None:
    she.computer.start()


@when(parsers.parse("elle se présente sous le nom « {name} », SIREN « {siren} »"))
def says_who(she: Secretary, name: str, siren: str) -> None:
    she.fill("identity-name", name)
    she.fill("identity-siren", siren)
    she.click("welcome-next")


@then("aucune clé n’existe")
def no_key(she: Secretary) -> None:
    assert not list((she.computer.folder / "data").rglob("root.key"))


@when("elle crée les clés")
def makes_keys(she: Secretary) -> None:
    she.keys("Ctrl+Return")
    she.until(lambda: she.context.house.office is not None)


@when("elle choisit d’importer ses élus, du fichier des maires")
def goes_on_to_members(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    file = tmp_path / "elus-maires-mai.csv"
    shutil.copyfile(shipped("resources") / "sample" / "elus-maire-mai.csv", file)
    chooser.offer(file)
    she.keys("Return", she.find("welcome-ways"))


@when("elle découvre l’exemple")
def discovers(she: Secretary) -> None:
    she.keys("Ctrl+D")
    she.until(lambda: she.window.current == "home")


@then("elle est à l’accueil")
def at_home(she: Secretary) -> None:
    assert she.window.current == "home"


@when("elle ouvre la première tâche")
def opens_first_task(she: Secretary) -> None:
    she.keys("Return", she.find("tasks"))


@then("elle est à l’étape convoquer")
def at_convoking(she: Secretary) -> None:
    assert she.window.current == "convoke"


@when("elle quitte le programme, au clavier")
def quits(she: Secretary) -> None:
    she.keys("Ctrl+Q")
