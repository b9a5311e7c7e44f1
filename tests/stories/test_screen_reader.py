# SPDX-License-Identifier: EUPL-1.2
"""The program is driven from outside, through the accessibility tree, in a session of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

scenarios("screen_reader.feature")

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
Heard = dict[str, list[str]]


def launcher() -> str:
    return next((path for path in LAUNCHERS if Path(path).exists()), "")


def lacking() -> str:
    """What is not installed here, "" if nothing."""
    missing = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    missing += [] if launcher() else ["at-spi2-core"]
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, capture_output=True, check=False).returncode != 0:
        missing.append("python3-pyatspi")
    return ", ".join(missing)


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees, without a window manager."""
    out, into = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(into), "-screen", "0", "1280x800x24"],
        pass_fds=(into,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        os.close(into)
        with os.fdopen(out) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@given("un ordinateur avec un lecteur d’écran")
def with_screen_reader() -> None:
    if sys.platform == "win32" or (missing := lacking()):
        pytest.skip(f"no accessibility bus here: {'Windows' if sys.platform == 'win32' else missing}")


@when(
    "le lecteur d’écran va de l’accueil aux séances, à la séance et à son troisième point",
    target_fixture="heard",
)
def it_reads(request: pytest.FixtureRequest, home: Path) -> Heard:
    around = os.environ | {
        "DISPLAY": request.getfixturevalue("display"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PUPITRE_HOME": str(home),
        "PUPITRE_LOCALE": "fr",
    }
    session = f'{launcher()} --launch-immediately & bus=$!; "$@"; ended=$?; kill $bus; exit $ended'
    asked = ["dbus-run-session", "--", "sh", "-c", session, "sh", SYSTEM_PYTHON, str(READER), sys.executable]
    ran = subprocess.run(asked, env=around, capture_output=True, text=True, timeout=150, check=False)
    assert ran.returncode == 0, ran.stderr
    lines = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("[")]
    return {line[0]: line[1:] for line in lines}


@then("il a entendu les six rubriques")
def six_places(heard: Heard) -> None:
    assert heard["rail"] == ["Accueil", "Séances", "Instances", "Échanges", "Annuaire", "Réglages"]


@then(parsers.parse("il a entendu qu’il faut « {what} »"))
def to_do(heard: Heard, what: str) -> None:
    assert heard["tasks"][0].startswith(what)


@then("il a entendu la séance, son jour, son lieu et son état")
def the_sitting(heard: Heard) -> None:
    told = ", ".join(heard["sittings"])
    for part in ("jeudi 3 décembre 2026", "Conférence des maires", "salle du conseil", "En préparation"):
        assert part in told


@then("il a entendu les huit points, numérotés, avec leur rapporteur")
def the_agenda(heard: Heard) -> None:
    assert [item.partition(",")[0] for item in heard["agenda"]] == [str(n) for n in range(1, 9)]
    assert "M. Michel Tailhades" in heard["agenda"][1]


@then(parsers.parse("il a entendu « {text} » dans le champ « {field} »"))
def the_item(heard: Heard, text: str, field: str) -> None:
    assert heard["item"] == [field, text]
