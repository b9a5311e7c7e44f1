# SPDX-License-Identifier: EUPL-1.2
"""Convoking the members."""

from pathlib import Path

from pytest_bdd import given, parsers, scenarios, then, when

from pupitre.domain.quorum import quorum
from pupitre.domain.terms import Channel
from stories.beginnings import the_day
from stories.chooser import Chooser
from stories.council import Council, on_a_council
from stories.paper import words_of
from stories.secretary import Secretary, plain

scenarios("convoke.feature")


@when("elle convoque")
def convokes(she: Secretary) -> None:
    she.keys("Ctrl+Return", she.page)


@then("personne n’est convoqué")
def nobody(she: Secretary) -> None:
    assert she.p.convocation is None


@when(parsers.parse("elle donne pour motif « {reason} »"))
def gives_reason(she: Secretary, reason: str) -> None:
    she.until(lambda: she.find("reason").hasFocus())
    she.type(reason)
    she.keys("Return")


@then(parsers.parse("le motif donné est « {reason} »"))
def reason_kept(she: Secretary, reason: str) -> None:
    assert [o.reason for o in she.p.overrides] == [reason]


@then(parsers.parse("{count:d} lettres sont conservées"))
def letters_kept(she: Secretary, count: int) -> None:
    letters = [d for name, d in she.p.documents.items() if name.startswith("convocation")]
    assert len(letters) == count
    words = words_of(she.context.office.store.blob(letters[0].sha256))
    assert plain(she.p.items[0].title) in words


@when("elle enregistre les PDF dans un dossier")
def saves(she: Secretary, chooser: Chooser, tmp_path: Path) -> None:
    folder = tmp_path / "clé USB"
    folder.mkdir()
    chooser.offer(folder)
    she.keys("Ctrl+S")
    she.until(lambda: not she.program.tasks.busy)
    she.is_told("fichiers écrits dans")


@then(
    parsers.parse(
        "le dossier contient {count:d} lettres, un fichier pour l’imprimeur, l’ordre du jour et la feuille d’émargement"
    )
)
def folder_holds(she: Secretary, tmp_path: Path, count: int) -> None:
    (folder,) = (tmp_path / "clé USB").iterdir()
    assert len(list((folder / "convocations").glob("*.pdf"))) == count
    assert {p.name for p in folder.glob("*.pdf")} == {
        "convocations.pdf",
        "ordre-du-jour.pdf",
        "feuille-d-emargement.pdf",
    }
    assert all(p.read_bytes().startswith(b"%PDF") for p in folder.rglob("*.pdf"))


@when(parsers.parse("elle enregistre l’envoi à tous par courriel, le {day}"))
def records_sending(she: Secretary, day: str) -> None:
    she.set_day("sent-on", the_day(day).date())
    she.pick("channel", "courriel")
    she.click("record-sending")


@then(parsers.parse("les {count:d} envois sont notés par courriel au {day}"))
def sendings(she: Secretary, count: int, day: str) -> None:
    held = list(she.p.dispatches.values())
    assert len(held) == count
    assert {(d.channel, d.on) for d in held} == {(Channel.EMAIL, the_day(day).date())}


@when("elle prépare la séance après coup")
def back_to_the_agenda(she: Secretary) -> None:
    she.step("prepare")


@when(parsers.parse("elle ajoute le point « {title} »"))
def adds_late(she: Secretary, title: str) -> None:
    she.keys("F2")
    she.type(title, "late-item")
    she.keys("Return")


@then(parsers.parse("le point « {title} » a le numéro {number}, signalé comme tardif"))
def numbered(she: Secretary, title: str, number: str) -> None:
    item = she.p.items[-1]
    assert (item.title, item.number, item.late) == (title, number, True)
    assert "près la convocation" in she.rows("prepare-agenda")[-1]


@when(parsers.parse("elle monte le point « {title} » en tête"))
def to_the_top(she: Secretary, title: str) -> None:
    view = she.click_row("prepare-agenda", title)
    for _step in she.p.items[1:]:
        she.keys("Alt+Up", view)


@then("les numéros sont restés ceux de la convocation")
def frozen(she: Secretary) -> None:
    assert [item.number for item in she.p.items] == ["9", "1", "2", "3", "4", "5", "6", "7", "8"]


# --- urgency, and the second convocation ---


@given(parsers.parse("une secrétaire devant un conseil de {members:d} membres à convoquer sur « {titles} »"))
def a_council_prepared(she: Secretary, members: int, titles: str) -> None:
    on_a_council(she, Council(members=members, items=tuple(titles.split(" ; "))), until="prepared")


@given(
    parsers.parse(
        "une secrétaire devant un conseil de {members:d} membres convoqué sur « {titles} », où {here:d} sont venus"
    )
)
def a_council_without_quorum(she: Secretary, members: int, titles: str, here: int) -> None:
    away = tuple(f"m{n}" for n in range(here + 1, members + 1))
    on_a_council(she, Council(members=members, items=tuple(titles.split(" ; ")), absent=away), until="called")


@when("elle va convoquer le conseil")
def to_the_letter(she: Secretary) -> None:
    she.go("sittings")
    she.keys("Return", she.click_row("sittings-table", "Conseil communautaire"))
    if she.window.current != "convoke":
        she.step("convoke")


@when(parsers.parse("elle invoque l’urgence pour « {reason} »"))
def invokes_urgency(she: Secretary, reason: str) -> None:
    she.click("invoke-urgency")
    she.until(lambda: she.find("urgency-reason").hasFocus())
    she.type(reason)


@when("elle crée la seconde séance")
def creates_the_second(she: Secretary) -> None:
    she.keys("Ctrl+Return", she.page)
    she.until(lambda: she.window.current == "convoke")
    she.scope = next(s.scope for s in she.context.office.store.sittings() if s.repeats == she.scope)


@then("aucune règle n’a été écartée")
def no_rule_passed_over(she: Secretary) -> None:
    assert she.p.overrides == ()


@then(parsers.parse("la séance porte sur « {titles} », numérotés dans cet ordre"))
def agenda_is(she: Secretary, titles: str) -> None:
    found = [(item.number, plain(item.title)) for item in she.p.items]
    assert found == [(str(n), title) for n, title in enumerate(titles.split(" ; "), start=1)]


@then(parsers.parse("la lettre dit « {text} »"))
def the_letter_says(she: Secretary, text: str) -> None:
    kept = next(d for name, d in she.p.documents.items() if name.startswith("convocation"))
    assert plain(text) in plain(words_of(she.context.office.store.blob(kept.sha256)))


@then("aucun quorum n’y est requis")
def no_quorum(she: Secretary) -> None:
    assert quorum(she.p).required == 0
