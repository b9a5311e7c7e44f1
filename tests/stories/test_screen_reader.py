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

from stories.council import Council, held_until
from stories.secretary import Secretary

scenarios("screen_reader.feature")

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
STATES = {
    "convoked": ("roll call",),
    "opened": (
        "item", "show of hands", "Appel nominal", "Chiffres seuls", "Secret", "not decided", "candidates", "round",
        "accounts", "quorum", "course", "forgotten", "crib", "member", "member p", "member s", "member o", "member m",
        "member t", "public screen",
    ),
}  # fmt: skip
"""The states of the desk that a walk goes through."""
Heard = dict[str, list[str]]


def launcher() -> str:
    return next((path for path in LAUNCHERS if Path(path).exists()), "")


def lacking() -> str:
    """What is not installed here, "" if nothing."""
    missing = [name for name in ("Xvfb", "dbus-run-session", "openbox") if shutil.which(name) is None]
    missing += [] if launcher() else ["at-spi2-core"]
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, capture_output=True, check=False).returncode != 0:
        missing.append("python3-pyatspi")
    return ", ".join(missing)


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees, with a window manager: keys work in the window that is in front."""
    out, into = os.pipe()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(into), "-screen", "0", "1280x800x24"], pass_fds=(into,), **quiet
    ) as server:
        os.close(into)
        with os.fdopen(out) as told:
            number = f":{told.readline().strip()}"
        with subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": number}, **quiet) as manager:
            yield number
            manager.terminate()
        server.terminate()


def journey(name: str, display: str, home: Path, *asked: str) -> Heard:
    """What a screen reader heard on a journey, in a session of its own."""
    around = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PUPITRE_HOME": str(home),
        "PUPITRE_LOCALE": "fr",
    }
    session = f'{launcher()} --launch-immediately & bus=$!; "$@"; ended=$?; kill $bus; exit $ended'
    reader = [SYSTEM_PYTHON, str(HERE / f"reader_{name}.py"), sys.executable, *asked]
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", session, "sh", *reader],
        env=around, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    heard: Heard = {}
    for where, *what in (json.loads(line) for line in ran.stdout.splitlines() if line.startswith("[")):
        heard.setdefault(where, []).extend(what)
    return heard


@given("un ordinateur avec un lecteur d’écran")
def with_screen_reader() -> None:
    if sys.platform == "win32" or (missing := lacking()):
        pytest.skip(f"no accessibility bus here: {'Windows' if sys.platform == 'win32' else missing}")


@when(
    "le lecteur d’écran va de l’accueil aux séances, à la séance et à son troisième point",
    target_fixture="heard",
)
def it_reads(request: pytest.FixtureRequest, home: Path) -> Heard:
    return journey("sample", request.getfixturevalue("display"), home)


# --- the desk of a council ---


@given(parsers.parse("un conseil de {members:d} membres, {stage}"))
def a_council(she: Secretary, members: int, stage: str) -> None:
    she.things["stage"] = {"convoqué": "convoked", "en séance": "opened"}[stage]
    she.computer.store.parent.mkdir(parents=True)
    with she.computer.house() as house:
        she.scope = held_until(house, Council(members=members), she.things["stage"])


@when(
    "le lecteur d’écran tient un vote à main levée, un vote secret, et défait la proclamation", target_fixture="heard"
)
def it_votes(request: pytest.FixtureRequest, she: Secretary) -> Heard:
    return journey("vote", request.getfixturevalue("display"), she.computer.folder)


@when("le lecteur d’écran parcourt le pupitre", target_fixture="heard")
def it_walks(request: pytest.FixtureRequest, she: Secretary) -> Heard:
    return journey("walk", request.getfixturevalue("display"), she.computer.folder, she.things["stage"])


@then("chaque exception a été dite")
def exceptions_told(heard: Heard) -> None:
    assert heard["exception"] == ["M. Denis Bantel : contre", "Mme Cécile Barand : abstention"]


@then("le résultat provisoire était lisible avant la proclamation")
def provisional_read(heard: Heard) -> None:
    assert heard["provisional"][0].startswith("Adopté : 18 voix pour et 1 contre sur 19 suffrages exprimés")
    assert heard["tally"] == ["Pour 18, Contre 1, Abstention 1, Ne prend pas part au vote 0"]


@then("le résultat proclamé a été annoncé")
def result_announced(heard: Heard) -> None:
    assert heard["result"] == heard["provisional"]


@then("le dépouillement et le résultat secret ont été annoncés")
def secret_announced(heard: Heard) -> None:
    assert heard["counted"] == heard["secret"]
    assert heard["secret"][0].startswith("Adopté au scrutin secret : 11 voix pour et 6 contre")


@then("l’annulation a été annoncée, et la séance garde le premier résultat seul")
def undone_announced(heard: Heard, she: Secretary) -> None:
    assert heard["undone"][0].startswith("Défait")
    with she.computer.house() as house:
        p = house.store.proceedings(she.scope)
    first, second = (p.outcomes.get(item.id) for item in p.items[:2])
    assert second is None
    assert first is not None
    assert (first.in_favour, first.against, first.abstention) == (18, 1, 1)


@then("chaque commande de chaque état a un nom et un rôle")
def all_named(heard: Heard, she: Secretary) -> None:
    walked = STATES[she.things["stage"]]
    assert set(heard) == set(walked)
    assert {state: faults for state, (_count, *faults) in heard.items() if faults} == {}
    assert all(int(heard[state][0]) > 20 for state in walked)


# --- the sample ---


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
