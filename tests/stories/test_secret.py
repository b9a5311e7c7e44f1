# SPDX-License-Identifier: EUPL-1.2
"""Canaries in every field of a secret ballot, then a search of every byte that is left."""

import tempfile
from pathlib import Path

import pytest
from pytest_bdd import parsers, scenarios, then, when

from pupitre.services import exchanging
from stories import deskwork as desk
from stories.deskwork import *  # noqa: F403 - the steps of the desk
from stories.leftovers import Leftover, holding, leftovers, naming, saying
from stories.secretary import Secretary, plain

scenarios("secret.feature")

FIGURES = {"for": "73519", "against": "84617", "blank": "95261", "null": "61823", "not-taking-part": "52937"}
"""Typed, refused, and typed over: no council has so many members."""
SIGNED = "47389"
STRANGER = "Zorglubcanari"
"""Typed as a candidate, and taken off before the round was opened."""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, so that it can be read to the last byte."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


# --- what is done ---


@when(parsers.parse("elle ouvre le point {number} au secret"))
def opens_secret(she: Secretary, number: str) -> None:
    desk.opens(she, number)
    she.keys("Alt+3", she.page)
    she.until(lambda: she.sees("figure-blank"))


@when(parsers.parse("elle vote le point {number} au secret, après s’être trompée de chiffres"))
def votes_in_secret(she: Secretary, number: str) -> None:
    opens_secret(she, number)
    mistaken(she)
    right = {"for": "11", "against": "6", "blank": "2", "null": "1", "not-taking-part": "", "signed": "20"}
    for key, figure in right.items():
        she.fill(f"figure-{key}", figure)
    she.click("record-count")
    desk.proclaims(she)
    desk.has_result(she, number, "adopté")


def mistaken(she: Secretary) -> None:
    """A canary in each field that there is; the count is refused, and nothing recorded."""
    counts = she.p.counts
    for key, figure in {**FIGURES, "signed": SIGNED}.items():
        if she.sees(f"figure-{key}"):
            she.fill(f"figure-{key}", figure)
    she.click("record-count")
    assert she.p.counts == counts


@when(parsers.parse("elle élit au point {number}, après s’être trompée de candidat et de chiffres"))
def elects(she: Secretary, number: str) -> None:
    desk.opens(she, number)
    she.name("candidate", STRANGER)
    she.reads(STRANGER)
    desk.candidate_withdraws(she, STRANGER)
    desk.candidates_stand(she, "Bantel et Barand")
    desk.opens_round(she)
    for candidate in she.p.rounds[-1].candidates:
        she.fill(f"figure-{candidate.id}", "38651")
    mistaken(she)
    for candidate, votes in zip(she.p.rounds[-1].candidates, ("12", "7"), strict=True):
        she.fill(f"figure-{candidate.id}", votes)
    for key, figure in {"blank": "1", "null": "", "not-taking-part": "", "signed": ""}.items():
        she.fill(f"figure-{key}", figure)
    she.click("record-count")
    desk.proclaims(she)
    desk.has_result(she, number, "élu")


@when(parsers.parse("elle commence le point {number} par son appel nominal, puis le passe au secret et le compte"))
def roll_call_then_secret(she: Secretary, number: str) -> None:
    desk.opens(she, number)
    she.keys("Alt+2", she.page)
    for letter in "PCANPC":
        she.keys(letter)
    assert len(she.p.votes[desk.item_of(she, number).id]) == 6
    she.keys("Alt+3", she.page)
    she.until(lambda: she.sees("figure-blank"))
    desk.counts(she, "15 pour, 5 contre")
    she.click("record-count")
    desk.proclaims(she)
    desk.has_result(she, number, "adopté")


@when(parsers.parse("elle tient le point {number} par appel nominal"))
def roll_call(she: Secretary, number: str) -> None:
    desk.opens(she, number)
    she.keys("Alt+2", she.page)
    for _voter in range(20):
        she.keys("P")
    desk.proclaims(she)
    desk.has_result(she, number, "adopté")


@when("elle ferme le programme et exporte la séance")
def closes_and_exports(she: Secretary, temporary: Path, tmp_path: Path) -> None:
    """The bundle too is read; the items' ids and the members' seats are what the search needs to know."""
    p = she.p
    she.things["items"] = {item.number: item.id for item in p.items}
    she.things["voters"] = [*p.seats, *(plain(f"{s.given_name} {s.family_name}") for s in p.seats.values())]
    she.computer.stop()
    bundles = tmp_path / "bundles"
    bundles.mkdir()
    with she.computer.house() as house:
        assert house.office is not None
        exchanging.export(house.office, she.scope, bundles, exchanging.recipients(p)[:1])
    found = leftovers(she.computer.folder, temporary, bundles)
    assert {"pupitre.sqlite", "pupitre.log"} <= {Path(where).name for where, _data in found}
    she.things["found"] = found


# --- what is left ---


@then("aucun jeton n’est resté nulle part")
def no_canary(she: Secretary) -> None:
    found: list[Leftover] = she.things["found"]
    tokens = [*FIGURES.values(), SIGNED, "38651", STRANGER]
    assert {token: where for token in tokens if (where := holding(found, token))} == {}
    assert holding(found, "Bantel"), "the search finds what is there"


@then(parsers.parse("rien ne dit le sens d’un votant au point {number}"))
def no_sense(she: Secretary, number: str) -> None:
    found, item = she.things["found"], she.things["items"][number]
    assert holding(found, item), "the search finds the item"
    assert naming(found, item) == []
    assert saying(found, item, she.things["voters"], list(SENSES)) == []


@then(parsers.parse("aucun sens n’est resté au point {number}"))
def senses_erased(she: Secretary, number: str) -> None:
    """A header still says that a seat had answered, aloud and before the secret; none says what."""
    found, item = she.things["found"], she.things["items"][number]
    headless = [(where, data.replace(f"vote/{item}".encode(), b"")) for where, data in found]
    assert naming(headless, item) == []
    assert saying(found, item, she.things["voters"], list(SENSES)) == []


@then(parsers.parse("le sens des votants du point {number} se trouve dans la base et dans le fichier échangé"))
def senses_found(she: Secretary, number: str) -> None:
    found, item = she.things["found"], she.things["items"][number]
    where = {place.partition(":")[0].partition("/")[0] for place in naming(found, item)}
    assert "pupitre.sqlite" in where
    assert any(place.endswith(".seance") for place in where), where
    assert saying(found, item, she.things["voters"], list(SENSES))


SENSES = ("for", "against", "abstention", "not-taking-part")


@then(parsers.parse("l’avertissement du secret dit « {text} »"))
def told_before(she: Secretary, text: str) -> None:
    assert she.sees("disclosure"), she.screen()
    she.reads(text, she.find("disclosure"))


@then(parsers.parse("le bouton dit « {text} »"))
def button_says(she: Secretary, text: str) -> None:
    assert plain(she.find("proclaim").text()) == text
