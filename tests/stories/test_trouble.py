# SPDX-License-Identifier: EUPL-1.2
"""Troubles of the machine, told plainly."""

import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_bdd import given, scenarios, then, when

from pupitre.exchange.bundle import read_bundle
from pupitre.services import printing
from pupitre.services.house import House
from pupitre.services.rehearsal import Rehearsal
from stories.beginnings import on_the_sample, the_day
from stories.chooser import Chooser
from stories.secretary import Clock, Secretary

scenarios("trouble.feature")


@given("un ordinateur où la séance d’exemple est préparée")
def prepared_before(she: Secretary) -> None:
    with she.computer.house() as house:
        Rehearsal.of_sample(house.found_sample()).prepare()


@pytest.fixture
def other_program(she: Secretary) -> Iterator[list[House]]:
    held: list[House] = []
    yield held
    for house in held:
        house.close()


@given("un autre programme tient les données")
def held_elsewhere(she: Secretary, other_program: list[House]) -> None:
    other_program.append(she.computer.house())
    she.things["bytes"] = she.computer.store.read_bytes()


@when("l’autre programme est fermé")
def let_go(other_program: list[House]) -> None:
    other_program.pop().close()


@given("une version plus récente a écrit les données")
def written_by_newer(she: Secretary) -> None:
    connection = sqlite3.connect(she.computer.store)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute(f"PRAGMA user_version = {version + 1}")
    connection.close()
    she.things["bytes"] = she.computer.store.read_bytes()


@given("le fichier des données n’en est plus un")
def spoiled(she: Secretary) -> None:
    she.computer.store.write_bytes("Ceci n’est pas une base de données. ".encode() * 400)
    she.things["bytes"] = she.computer.store.read_bytes()


@when("elle ouvre le programme")
def opens(she: Secretary) -> None:
    she.computer.start()


@then("les données n’ont pas changé")
def unchanged(she: Secretary) -> None:
    assert she.computer.store.read_bytes() == she.things["bytes"]


@then("elle est à l’accueil")
def at_home(she: Secretary) -> None:
    assert she.window.current == "home"


@given("une secrétaire dont la séance est close")
def a_closed_sitting(she: Secretary, clock: Clock) -> None:
    clock.at = the_day("4 décembre 2026")
    on_the_sample(she, "adjourned")
    printing.seal_minutes(she.context.office, she.scope)


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mount a small file system of its own, where this account may."""
    done: list[Path] = []

    def mount(options: str) -> Path:
        folder = tmp_path / "clé"
        folder.mkdir()
        asked = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        if os.geteuid() != 0 or subprocess.run(asked, capture_output=True, check=False).returncode != 0:
            pytest.skip("no file system can be mounted here")
        done.append(folder)
        return folder

    yield mount
    for folder in done:
        subprocess.run(["umount", str(folder)], check=True)


@when("elle exporte tout vers un dossier en lecture seule")
def to_read_only(she: Secretary, chooser: Chooser, tmp_path: Path, mounted: Callable[[str], Path]) -> None:
    folder = tmp_path / "lecture seule"
    folder.mkdir(mode=0o500)
    export_all(she, chooser, mounted("ro") if os.access(folder, os.W_OK) else folder)


@when("elle exporte tout vers une clé pleine")
def to_full_stick(she: Secretary, chooser: Chooser, mounted: Callable[[str], Path]) -> None:
    export_all(she, chooser, mounted("size=256k"))


@when("elle exporte tout vers une clé retirée")
def to_no_stick(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    export_all(she, chooser, tmp_path / "retirée")


def export_all(she: Secretary, chooser: Chooser, folder: Path) -> None:
    she.things["folder"] = folder
    chooser.offer(folder)
    she.keys("Ctrl+Shift+E")
    she.until(lambda: not she.program.tasks.busy)


@then("aucun fichier à moitié écrit ne reste")
def only_whole_files(she: Secretary) -> None:
    folder: Path = she.things["folder"]
    left = list(folder.iterdir()) if folder.is_dir() else []
    assert [path.suffix for path in left] == [".seance"] * len(left)
    assert all(read_bundle(path).manifest for path in left)
