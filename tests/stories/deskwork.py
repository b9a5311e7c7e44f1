# SPDX-License-Identifier: EUPL-1.2
"""What a secretary does at the desk of a council, by keyboard, and what she then sees. Stories import these steps."""

from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytest_bdd import given, parsers, then, when

from pupitre.domain.attendance import proxies_at, room
from pupitre.domain.quorum import quorum, quorum_of_item
from pupitre.domain.sitting import Item
from pupitre.domain.terms import Result, Stage
from pupitre.ledger.facts import read_body, read_header
from stories.council import Council, on_a_council
from stories.secretary import Clock, Secretary, plain

NAMES = r"« (?P<{}>[^»]+) »"


def named(she: Secretary, name: str) -> str:
    """The seat of the member of that family name."""
    return next(s.id for s in she.p.seats.values() if plain(s.family_name).casefold() == name.strip().casefold())


def all_named(she: Secretary, names: str) -> list[str]:
    """« Baldou, Bantel et Barand »."""
    return [named(she, name) for name in names.replace(" et ", ", ").split(", ")]


def item_of(she: Secretary, number: str) -> Item:
    """The item of that number."""
    return next(i for i in she.p.items if i.number == number)


def sayings(she: Secretary, subject: str) -> list[tuple[str, Any]]:
    """Everything that was ever said of a subject: by which computer, and what; the ledger forgets nothing."""
    state = she.context.office.store.state(she.scope)
    headers = [read_header(raw) for raw in state.facts.values()]
    return [(h.device, read_body(state.bodies[h.body_hash]).value) for h in headers if h.subject == subject]


# --- before the story ---


def at_the_desk(she: Secretary, council: Council, until: str = "opened") -> None:
    """The council's sitting, at its desk."""
    on_a_council(she, council, until=until)
    to_the_desk(she)


def to_the_desk(she: Secretary) -> None:
    """Through the sittings."""
    she.go("sittings")
    she.keys("Return", she.click_row("sittings-table", "Conseil communautaire"))
    if she.window.current != "hold":
        she.step("hold")


@given(parsers.parse("un conseil de {members:d} membres, en séance"))
def in_session(she: Secretary, clock: Clock, members: int) -> None:
    clock.at = clock.at.replace(month=12, day=10, hour=18, minute=10)
    at_the_desk(she, Council(members=members))


@given(parsers.parse("un conseil de {members:d} membres, en séance, dont {present:d} présents"))
def in_session_with(she: Secretary, clock: Clock, members: int, present: int) -> None:
    clock.at = clock.at.replace(month=12, day=10, hour=18, minute=10)
    absent = tuple(f"m{n}" for n in range(present + 1, members + 1))
    at_the_desk(she, Council(members=members, absent=absent))


@given(parsers.parse("un conseil de {members:d} membres, en séance, dont {excused:d} excusés et {absent:d} absents"))
def in_session_without(she: Secretary, clock: Clock, members: int, excused: int, absent: int) -> None:
    clock.at = clock.at.replace(month=12, day=10, hour=18, minute=10)
    last = [f"m{n}" for n in range(members - excused - absent + 1, members + 1)]
    at_the_desk(she, Council(members=members, excused=tuple(last[:excused]), absent=tuple(last[excused:])))


@when("elle ferme le programme et le rouvre sur la séance")
def comes_back(she: Secretary) -> None:
    she.computer.stop()
    she.computer.start()
    to_the_desk(she)


@given(parsers.parse("un conseil de {members:d} membres, à l’appel"))
def at_the_call(she: Secretary, clock: Clock, members: int) -> None:
    clock.at = clock.at.replace(month=12, day=10, hour=17, minute=55)
    at_the_desk(she, Council(members=members), until="convoked")


# --- the agenda ---


@when(parsers.parse("elle va au point {number}"))
def goes_to(she: Secretary, number: str) -> None:
    """By its number: the item is shown, and not opened yet."""
    she.keys("Ctrl+G", she.page)
    she.type(number)
    assert she.page.item == item_of(she, number).id


@when(parsers.parse("elle ouvre le point {number}"))
def opens(she: Secretary, number: str) -> None:
    goes_to(she, number)
    she.keys("F6", she.page)
    assert item_of(she, number).id in she.p.discussions, she.screen()


@when("elle proclame")
def proclaims(she: Secretary) -> None:
    she.keys("Ctrl+Return", she.page)


@then(parsers.parse("le point {number} est {result}"))
def has_result(she: Secretary, number: str, result: str) -> None:
    held = she.p.outcomes.get(item_of(she, number).id)
    assert (held.result if held else None) is RESULTS[result], she.screen()


RESULTS = {
    "adopté": Result.ADOPTED,
    "rejeté": Result.REJECTED,
    "élu": Result.ELECTED,
    "reporté": Result.POSTPONED,
    "retiré": Result.WITHDRAWN,
    "renvoyé": Result.SENT_BACK,
    "sans résultat": None,
}


@then(parsers.parse("le point {number} compte {pro:d} pour, {contra:d} contre et {none:d} abstentions"))
def has_figures(she: Secretary, number: str, pro: int, contra: int, none: int) -> None:
    held = she.p.outcomes[item_of(she, number).id]
    assert (held.in_favour, held.against, held.abstention) == (pro, contra, none)


# --- who comes and goes ---


@when(parsers.re(r"« (?P<name>[^»]+) » (part|arrive)$"))
def moves(she: Secretary, name: str) -> None:
    before = len(she.p.movements)
    she.keys("F3", she.page)
    she.type(name[:3])
    she.keys("Return")
    assert len(she.p.movements) == before + 1, she.screen()


@when(parsers.parse("elle choisit « {name} », puis la lettre {letter}"))
def chooses_an_act(she: Secretary, name: str, letter: str) -> None:
    she.keys("F4", she.page)
    she.type(name[:3])
    she.keys("Return")
    she.keys(letter)


@when(parsers.parse("« {giver} » part et donne pouvoir à « {holder} »"))
@when(parsers.parse("« {giver} » donne pouvoir à « {holder} »"))
def leaves_with_proxy(she: Secretary, giver: str, holder: str) -> None:
    chooses_an_act(she, giver, "P")
    she.type(holder[:3])
    she.keys("Return")


@then(parsers.parse("le pouvoir de « {giver} » est utilisable"))
def proxy_usable(she: Secretary, giver: str) -> None:
    assert named(she, giver) in room(she.p).carried


@then(parsers.parse("le pouvoir de « {giver} » n’est plus utilisable"))
def proxy_fallen(she: Secretary, giver: str) -> None:
    seat = named(she, giver)
    assert seat not in room(she.p).carried
    assert seat in room(she.p).unusable or seat not in {x.giver for x in proxies_at(she.p)}


@then(parsers.parse("{present:d} membres sont présents, le quorum est de {required:d}"))
def room_has(she: Secretary, present: int, required: int) -> None:
    state = quorum(she.p)
    assert (state.present, state.required) == (present, required)
    she.reads(f"Quorum {required} · {present} présents")


@then(parsers.parse("le quorum du point {number} est {met}"))
def quorum_of(she: Secretary, number: str, met: str) -> None:
    held = quorum_of_item(she.p, item_of(she, number).id)
    assert held is not None
    assert held.met is (met == "atteint"), (held.present, held.required)


@when(parsers.parse("« {name} » ne prend pas part au point"))
def recuses(she: Secretary, name: str) -> None:
    """The recusal of an interested member, for the item in front."""
    chooses_an_act(she, name, "O")
    she.keys("Return")
    assert named(she, name) in {r.seat for r in she.p.recusals}, she.screen()


@when(parsers.parse("« {name} » préside pour le compte administratif"))
def presides_over_accounts(she: Secretary, name: str) -> None:
    she.name("accounts-president", name[:3])


@when("elle suspend la séance")
def suspends(she: Secretary) -> None:
    she.keys("F7", she.page)
    she.keys("S")
    assert she.p.suspended, she.screen()


@when("elle reprend la séance")
def resumes(she: Secretary) -> None:
    she.keys("F7", she.page)
    she.keys("R")
    assert not she.p.suspended, she.screen()


@then(parsers.parse("le message permanent dit « {text} »"))
def alert_says(she: Secretary, text: str) -> None:
    alerts = [w for name in ("suspended", "quorum-missing") if she.sees(name) for w in [she.find(name)]]
    assert any(plain(text) in plain(alert.accessibleName()) for alert in alerts), she.screen()


# --- votes ---


@when("elle presse F6")
def presses_f6(she: Secretary) -> None:
    she.keys("F6", she.page)


@when(parsers.parse("se présentent : {names}"))
def candidates_stand(she: Secretary, names: str) -> None:
    for name in names.replace(" et ", ", ").split(", "):
        she.name("candidate", name.strip()[:3])


@when(parsers.parse("« {name} » se retire"))
def candidate_withdraws(she: Secretary, name: str) -> None:
    view = she.click_row("candidates", name)
    she.keys("Del", view)


@when("elle ouvre le tour")
def opens_round(she: Secretary) -> None:
    before = len(she.p.rounds)
    she.click("open-round")
    assert len(she.p.rounds) == before + 1, she.screen()


@when(parsers.parse("votent contre : {names}"))
def vote_against(she: Secretary, names: str) -> None:
    _name_each(she, names, "Return")


@when(parsers.parse("s’abstiennent : {names}"))
def vote_abstention(she: Secretary, names: str) -> None:
    _name_each(she, names, "Shift+Return")


@when(parsers.parse("ne prennent pas part au vote : {names}"))
def vote_out(she: Secretary, names: str) -> None:
    _name_each(she, names, "Ctrl+Return")


def _name_each(she: Secretary, names: str, keys: str) -> None:
    line = she.find("except").findChild(QLineEdit) or she.find("except", QLineEdit)
    for name in names.replace(" et ", ", ").split(", "):
        she.type(name.strip()[:3], line)
        she.keys(keys, line)


@when(parsers.parse("la moitié vote contre, la présidente vote {sense}"))
def ties(she: Secretary, sense: str) -> None:
    """Everyone for; then as many against as make a tie, the president among them or not."""
    seats = [s for s in she.p.voting_seats if s.id in room(she.p).seated]
    half = len(seats) // 2
    others = [s for s in seats if s.id != she.p.opening.president]
    against = others[:half] if sense == "pour" else [she.p.seats[she.p.opening.president], *others[: half - 1]]
    _name_each(she, ", ".join(s.family_name for s in against), "Return")


@when(parsers.parse("elle compte {figures}"))
def counts(she: Secretary, figures: str) -> None:
    """« 40 pour, 12 contre, 3 blancs, 1 nul », or the names of candidates: each into its own field."""
    for said in figures.replace(" et ", ", ").split(", "):
        number, what = said.split(" ", 1)
        she.until(lambda what=what: _fields(she, what))
        she.fill(_fields(she, what)[0], number)


def _fields(she: Secretary, what: str) -> list[QLineEdit]:
    return [f for f in she.window.findChildren(QLineEdit) if f.isVisible() and _figure(f, what)]


FIGURES = {"pour": "for", "contre": "against", "blanc": "blank", "nul": "null", "sans vote": "not-taking-part"}


def _figure(field: QLineEdit, what: str) -> bool:
    key = field.objectName().removeprefix("figure-")
    if not field.objectName().startswith("figure-"):
        return False
    if what.rstrip("s") in FIGURES or what in FIGURES:
        return key == FIGURES.get(what, FIGURES.get(what.rstrip("s"), ""))
    return what.casefold() in plain(field.accessibleName()).casefold()


@when("elle enregistre le décompte")
def records_count(she: Secretary) -> None:
    she.click("record-count")


@when("elle passe à l’appel nominal")
def by_roll_call(she: Secretary) -> None:
    she.keys("Alt+2", she.page)
    she.until(lambda: she.rows("votes"))


# --- the journal ---


@when(parsers.parse("elle corrige la ligne « {text} »"))
def corrects_line(she: Secretary, text: str) -> None:
    view: QAbstractItemView = she.click_row("journal", text)
    she.keys("E", view)
    assert she.sees("correction-panel"), she.screen()


@then(parsers.parse("le journal dit « {text} »"))
def journal_says(she: Secretary, text: str) -> None:
    lines = she.rows("journal")
    assert any(text in line for line in lines), lines


@then("la séance est toujours ouverte")
def still_open(she: Secretary) -> None:
    assert she.p.stage is Stage.OPEN
