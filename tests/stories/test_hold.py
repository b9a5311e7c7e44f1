# SPDX-License-Identifier: EUPL-1.2
"""Holding the sitting, at the desk."""

from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytest_bdd import given, parsers, scenarios, then, when

from pupitre.domain.attendance import proxies_at, room
from pupitre.domain.terms import Choice, ItemKind, Presence, Stage
from pupitre.services import attending, holding, printing
from pupitre.text.names import full_name
from stories.beginnings import on_the_sample, the_day
from stories.paper import words_of
from stories.secretary import Clock, Secretary, plain

scenarios("hold.feature")


def seat(she: Secretary, name: str) -> str:
    """The seat of the first maire of that family name."""
    return next(s.id for s in she.p.seats.values() if plain(s.family_name).casefold() == name.casefold())


def item(she: Secretary, title: str) -> str:
    return next(i.id for i in she.p.items if title in i.title)


# --- the roll call ---


@when("elle répond à l’appel, d’une touche : présent, excusé, absent")
def she_calls_three(she: Secretary) -> None:
    rows = she.find("roll-call", QAbstractItemView)
    she.things["called"] = [row.key for row in rows.rows()[1:4]]
    rows.select(she.things["called"][0])
    for key in "PEA":
        she.keys(key, rows)


@then("l’appel compte 1 présent, 1 excusé et 1 absent")
def three_answers(she: Secretary) -> None:
    answers = [she.p.attendances[seat].presence for seat in she.things["called"]]
    assert answers == [Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT]


@when(parsers.parse("elle donne le pouvoir de « {giver} » à « {holder} »"))
def she_records_a_proxy(she: Secretary, giver: str, holder: str) -> None:
    rows = she.find("roll-call", QAbstractItemView)
    rows.select(seat(she, holder))
    she.keys("P", rows)
    rows.select(seat(she, giver))
    she.keys("R", rows)
    line = she.window.focusWidget()
    she.type(holder[:5], line)
    she.keys("Return", line)
    assert [(x.giver, x.holder) for x in she.p.proxies] == [(seat(she, giver), seat(she, holder))]


@when("tous les autres sont présents")
def all_present(she: Secretary) -> None:
    she.click("all-present")


@when(parsers.parse("seuls « {one} » et « {other} » répondent présent"))
def two_present(she: Secretary, one: str, other: str) -> None:
    rows = she.find("roll-call", QAbstractItemView)
    for name in (one, other):
        rows.select(seat(she, name))
        she.keys("P", rows)


@when("elle ouvre la séance sans désigner de secrétaire")
def opens_without_secretary(she: Secretary) -> None:
    she.keys("F5")


@when(parsers.parse("elle ouvre la séance, « {name} » étant secrétaire"))
def opens_with_secretary(she: Secretary, name: str) -> None:
    she.name("secretary", name[:5].casefold())
    she.keys("F5")


@then("la séance est ouverte")
def it_is_open(she: Secretary) -> None:
    assert she.p.stage is Stage.OPEN
    assert she.p.seats[she.p.opening.president].presides


@then("la séance n’est pas ouverte")
def it_is_not_open(she: Secretary) -> None:
    assert she.p.stage is Stage.CONVOKED


@when(parsers.parse("elle écrit le motif « {reason} »"))
def she_gives_a_reason(she: Secretary, reason: str) -> None:
    she.until(lambda: she.sees("reason"))
    line = she.find("reason", QLineEdit)
    she.until(line.hasFocus)
    she.keys("Return")
    assert she.sees("reason"), "an empty reason passes"
    she.type(reason)
    she.keys("Return")


@then(parsers.parse("le motif « {reason} » est au dossier"))
def the_reason_is_kept(she: Secretary, reason: str) -> None:
    assert [o.reason for o in she.p.overrides] == [reason]


# --- items and ballots ---


@when(parsers.parse("elle choisit le point « {title} »"))
def she_chooses(she: Secretary, title: str) -> None:
    she.click_row("agenda", title)
    she.things["item"] = item(she, title)


@when("elle l’ouvre")
def she_opens_it(she: Secretary) -> None:
    she.keys("F6")


@then("le point n’est pas ouvert")
def not_opened(she: Secretary) -> None:
    assert she.things["item"] not in she.p.discussions


@then("le point est ouvert")
def opened(she: Secretary) -> None:
    assert she.things["item"] in she.p.discussions


@when(
    parsers.parse(
        "elle nomme « {against} » contre, « {one} » et « {other} » en abstention, « {out} » sans part au vote"
    )
)
def she_names(she: Secretary, against: str, one: str, other: str, out: str) -> None:
    she.name("except", against)
    she.name("except", one, "Shift+Return")
    she.name("except", other, "Shift+Return")
    she.name("except", out, "Ctrl+Return")


@when("elle proclame")
def she_proclaims(she: Secretary) -> None:
    she.keys("Ctrl+Return", she.page)


@then(parsers.parse("le point « {title} » porte « {word} »"))
def the_item_says(she: Secretary, title: str, word: str) -> None:
    row = next(row for row in she.rows("agenda") if title in row)
    assert word in row, row


@then(parsers.parse("le point « {title} » porte le numéro {number}"))
def the_item_is_numbered(she: Secretary, title: str, number: str) -> None:
    row = next(row for row in she.rows("agenda") if plain(title) in row)
    assert row.startswith(f"{number}, "), row


@when("elle fait voter par appel nominal")
def by_roll_call(she: Secretary) -> None:
    she.says("Appel nominal")


@when("elle appelle les quatre premiers : pour, contre, abstention, ne prend pas part")
def four_answer(she: Secretary) -> None:
    votes = she.find("votes", QAbstractItemView)
    she.things["against"] = votes.rows()[1].key
    for key in "PCAN":
        she.keys(key, votes)


@when("tous ceux qui restent répondent pour")
def the_others_answer(she: Secretary) -> None:
    votes = she.find("votes", QAbstractItemView)
    votes.select(votes.rows()[4].key)
    for _row in votes.rows()[4:]:
        she.keys("P", votes)


@then("les noms de ceux qui ont voté contre sont au procès-verbal")
def names_in_the_minutes(she: Secretary) -> None:
    assert she.p.votes[she.things["item"]][she.things["against"]] is Choice.AGAINST
    named = full_name(she.p.seats[she.things["against"]], she.context.words)
    pdf = printing.minutes(she.context.office, she.p)
    assert plain(named) in words_of(pdf)


# --- the room ---


@when(parsers.parse("« {name} » quitte la salle"))
@when(parsers.parse("« {name} » revient"))
def moves(she: Secretary, name: str) -> None:
    she.name("movement", name[:5].casefold())


@when(parsers.parse("elle enregistre le pouvoir de « {giver} » à « {holder} »"))
def proxy_when_leaving(she: Secretary, giver: str, holder: str) -> None:
    she.says("Enregistrer un pouvoir")
    she.name("holder", holder[:5].casefold())
    assert (seat(she, giver), seat(she, holder)) in {(x.giver, x.holder) for x in proxies_at(she.p)}


@then(parsers.parse("le pouvoir de « {giver} » a pris fin"))
def proxy_ended(she: Secretary, giver: str) -> None:
    assert seat(she, giver) not in {x.giver for x in proxies_at(she.p)} or seat(she, giver) not in room(she.p).carried


@given(parsers.parse("une secrétaire en séance avec {count:d} maires présents, dont « {one} » et « {other} »"))
def a_thin_sitting(she: Secretary, clock: Clock, count: int, one: str, other: str) -> None:
    clock.at = the_day("3 décembre 2026", "18 h 05")
    on_the_sample(she, "convoked")
    p = she.p
    presiding = next(s.id for s in p.seats.values() if s.presides)
    first = [presiding, seat(she, one), seat(she, other)]
    here = [*first, *[s.id for s in p.voting_seats if s.id not in first][: count - 3]]
    perform = she.context.office.perform
    perform(attending.answer_roll_call, she.scope, answers=dict.fromkeys(here, Presence.PRESENT))
    perform(holding.open_sitting, she.scope, at=clock.at.time(), president=presiding, secretary=first[2])


@then(parsers.parse("{count:d} voix ont été exprimées"))
def cast(she: Secretary, count: int) -> None:
    assert she.p.outcomes[she.things["item"]].in_favour == count


# --- notes and the end ---


@when(parsers.parse("elle note « {text} »"))
def she_notes(she: Secretary, text: str) -> None:
    she.things["noted"] = she.page.item
    she.fill("notes", text)


@then(parsers.parse("la note « {text} » est gardée"))
def the_note_is_kept(she: Secretary, text: str) -> None:
    assert she.p.notes[she.things["noted"]].text == text


@when(parsers.parse("elle ajoute le point « {title} »"))
def she_adds_late(she: Secretary, title: str) -> None:
    she.keys("F2")
    she.type(title, "late-item")
    she.keys("Return", she.find("late-item"))


@then("la conférence prend acte des points d’information")
def notes_are_taken(she: Secretary) -> None:
    for held in she.p.items:
        if held.kind is ItemKind.INFORMATION and held.id not in she.p.outcomes:
            she.click_row("agenda", held.title)
            if held.id not in she.p.discussions:
                she.click("open-item")
            she.click("take-note")


@then(parsers.parse("le point « {title} » est voté à l’unanimité"))
def voted_unanimously(she: Secretary, title: str) -> None:
    she.click_row("agenda", title)
    she.keys("F6")
    she.reads("Tous pour, sauf")
    she.click("proclaim")
    outcome = she.p.outcomes[item(she, title)]
    assert (outcome.against, outcome.abstention) == (0, 0)


@when("elle lève la séance")
def she_adjourns(she: Secretary) -> None:
    she.keys("F9", she.page)
    assert she.p.stage is Stage.ADJOURNED
