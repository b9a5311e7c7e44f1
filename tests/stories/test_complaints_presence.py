# SPDX-License-Identifier: EUPL-1.2
"""What other secretaries complain of in public: presence, arrivals, departures."""

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit
from pytest_bdd import parsers, scenarios, then, when

from pupitre.domain.attendance import room
from pupitre.domain.directory import Function, Gender, Mandate, Person
from pupitre.domain.quorum import quorum, quorum_of_item
from pupitre.domain.terms import Presence, Stage
from pupitre.services import printing
from pupitre.services.founding import OWN
from pupitre.store.work import Work
from pupitre.ui.widgets.hemicycle import Hemicycle
from stories import deskwork as desk
from stories.council import DAY
from stories.deskwork import *  # noqa: F403 - the steps of the desk
from stories.paper import words_of
from stories.secretary import Secretary, plain

scenarios("complaints_presence.feature")


@when("« Calty, qui n’est pas là, » ne peut pas partir")
def cannot_leave(she: Secretary) -> None:
    before = she.p.movements
    she.keys("F3", she.page)
    she.type("Calty")
    she.keys("Return")
    assert she.p.movements == before
    she.keys("Escape")


@then(parsers.parse("le quorum du point {number} était de {required:d}, pour {present:d} présents"))
def quorum_was(she: Secretary, number: str, required: int, present: int) -> None:
    held = quorum_of_item(she.p, desk.item_of(she, number).id)
    assert held is not None
    assert (held.required, held.present) == (required, present)


@then(
    parsers.parse(
        "le panneau, l’hémicycle, le quorum et le procès-verbal comptent {present:d} présents, {excused:d} excusés "
        "et {absent:d} absents"
    )
)
def same_totals(she: Secretary, present: int, excused: int, absent: int) -> None:
    state = quorum(she.p)
    assert (state.present, len(state.not_counted)) == (present, excused + absent)
    she.reads(f"Quorum {state.required} · {present} présents")
    seats = she.find("hemicycle", Hemicycle).model()
    told = [plain(str(seats.index(row, 0).data())) for row in range(seats.rowCount())]
    counted = [sum(text.endswith(word) for text in told) for word in ("Présent", "Excusé", "Absent")]
    assert counted == [present, excused, absent], told
    text = plain(words_of(printing.minutes(she.context.office, she.p)))
    listed = [s for s in she.p.voting_seats if text.count(plain(s.family_name))]
    assert len(listed) == len(she.p.voting_seats)


@then("la séance n’est pas ouverte")
def not_open(she: Secretary) -> None:
    assert she.p.stage is Stage.CONVOKED


@when("elle presse F5")
def presses_f5(she: Secretary) -> None:
    she.keys("F5", she.page)


@when("l’annuaire remplace « Bantel » par « Nouvelle »")
def directory_changes(she: Secretary) -> None:
    def replaced(work: Work) -> None:
        work.record(
            Mandate("m2", "p2", OWN, Function.COMMUNITY_COUNCILLOR, DAY.replace(month=4), DAY.replace(day=1)),
            Person("p2b", "Nouvelle", "Nina", Gender.FEMALE, 1980),
            Mandate("m2b", "p2b", OWN, Function.COMMUNITY_COUNCILLOR, DAY.replace(day=1)),
        )

    she.context.office.perform(replaced, she.context.office.directory)


@then("« Bantel » siège toujours, et « Nouvelle » n’y est pas")
def same_members(she: Secretary) -> None:
    names = {s.family_name for s in she.p.seats.values()}
    assert "Bantel" in names
    assert "Nouvelle" not in names
    assert desk.named(she, "Bantel") in room(she.p).seated


@when(parsers.parse("elle note « {text} »"))
def notes(she: Secretary, text: str) -> None:
    she.keys("F8", she.page)
    she.type(text)
    she.leave(she.find("notes", QPlainTextEdit))


@then(parsers.parse("la note du point {number} est « {text} »"))
def note_kept(she: Secretary, number: str, text: str) -> None:
    she.keys("Ctrl+J", she.page)
    she.until(lambda: desk.item_of(she, number).id in she.p.notes)
    assert she.p.notes[desk.item_of(she, number).id].text == text


@when(parsers.parse("elle marque « {name} » absent, et tous les autres présents"))
def marks(she: Secretary, name: str) -> None:
    rows = she.find("roll-call", QAbstractItemView)
    rows.select(desk.named(she, name))
    she.keys("A", rows)
    she.keys("Ctrl+P", she.page)
    assert {a.presence for s, a in she.p.attendances.items() if s != desk.named(she, name)} == {Presence.PRESENT}


@when("la séance s’ouvre")
def opens_the_sitting(she: Secretary) -> None:
    she.name("secretary", "bar")
    she.keys("F5", she.page)
    assert she.p.stage is Stage.OPEN, she.screen()


@when(parsers.parse("« {substitute} » supplée « {name} »"))
def substitutes(she: Secretary, substitute: str, name: str) -> None:
    desk.chooses_an_act(she, name, "S")
    she.type(substitute, she.find("substitute", QLineEdit))
    she.keys("Return")
    assert room(she.p).substitutes == {desk.named(she, name): substitute}


@then(parsers.parse("le panneau du quorum range « {name} » parmi ceux qui ont quitté la séance"))
def listed_as_gone(she: Secretary, name: str) -> None:
    she.keys("F10", she.page)
    she.until(lambda: she.sees("not-counted"))
    rows = [row for row in she.rows("not-counted") if name in row]
    assert len(rows) == 1, she.rows("not-counted")
    assert "quitté" in rows[0]
    she.keys("Escape", she.page)


@when("elle reporte le point")
def postpones(she: Secretary) -> None:
    she.keys("Ctrl+R", she.page)
    she.keys("A")


@then(parsers.parse("le point {number} ne peut plus être ouvert"))
def no_more_opened(she: Secretary, number: str) -> None:
    desk.goes_to(she, number)
    she.keys("F6", she.page)
    assert desk.item_of(she, number).id not in she.p.discussions
