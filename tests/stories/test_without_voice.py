# SPDX-License-Identifier: EUPL-1.2
"""Members who sit without a voice."""

from datetime import date

from PySide6.QtWidgets import QLineEdit
from pytest_bdd import given, parsers, scenarios, then, when

from pupitre.domain.directory import Function, Gender, Mandate, Person
from pupitre.domain.quorum import quorum
from pupitre.domain.terms import Presence, Stage
from pupitre.services import attending, printing
from pupitre.services.founding import OWN
from pupitre.services.rehearsal import Rehearsal
from pupitre.store.work import Work
from stories.beginnings import the_day
from stories.paper import words_of
from stories.secretary import Clock, Secretary

scenarios("without_voice.feature")


def others(work: Work) -> None:
    """A president and a vice-president who hold no other mandate; the sample's own president steps down."""
    directory = work.directory(work.scope)
    for mandate in directory.mandates().values():
        if mandate.organisation == OWN and mandate.function in (Function.PRESIDENT,):
            work.retract(Mandate, mandate.id)
    for n, (name, function) in enumerate((("ŒUVRARD", Function.PRESIDENT), ("LÉVÊQUE", Function.VICE_PRESIDENT))):
        work.record(
            Person(f"autre-{n}", name, "Françoise", Gender.FEMALE, 1961),
            Mandate(f"mandat-{n}", f"autre-{n}", OWN, function, date(2026, 4, 10), None, 20 * n),
        )


@given("une agglomération dont la présidente et un vice-président ne sont pas maires")
def not_mayors(she: Secretary) -> None:
    with she.computer.house() as house:
        office = house.found_sample()
        office.perform(others, office.directory)
        she.scope = Rehearsal.of_sample(office).prepare()
    she.computer.start()


@when("les membres sont convoqués et tous présents")
def all_here(she: Secretary, clock: Clock) -> None:
    she.rehearsal().convoke(she.scope)
    clock.at = the_day("3 décembre 2026", "18 h 04")
    answers = dict.fromkeys(she.p.seats, Presence.PRESENT)
    she.context.office.perform(attending.answer_roll_call, she.scope, answers=answers)


@then(parsers.parse("l’appel montre {count:d} noms"))
def names_called(she: Secretary, count: int) -> None:
    assert len(she.rows("roll-call")) == count


@when("la présidente ouvre la séance")
def president_opens(she: Secretary) -> None:
    she.name("secretary", "castel")
    she.keys("F5")
    assert she.p.stage is Stage.OPEN
    presiding = she.p.seats[she.p.opening.president]
    assert (presiding.family_name, presiding.voices) == ("ŒUVRARD", 0)
    assert quorum(she.p).present == 83


@when("elle ouvre le premier point")
def opens_first(she: Secretary) -> None:
    she.click_at("agenda", 0)
    she.keys("F6")


@when("elle cherche la présidente parmi les votants")
def seeks_president(she: Secretary) -> None:
    she.type("Œuvr", next(iter(she.find("except").findChildren(QLineEdit))))


@then("personne n’est proposé")
def nobody_offered(she: Secretary) -> None:
    picker = she.find("except")
    assert not picker.list.isVisible()
    picker.clear()


@when("elle proclame le résultat")
def proclaims(she: Secretary) -> None:
    she.click("proclaim")


@then(parsers.parse("{cast:d} voix sont exprimées, sur {present:d} présents"))
def counted(she: Secretary, cast: int, present: int) -> None:
    (outcome,) = she.p.outcomes.values()
    assert outcome.in_favour == cast
    assert len(she.p.voting_seats) == present


@then("le procès-verbal nomme la présidente parmi ceux qui siègent sans voix")
def minutes_name_her(she: Secretary) -> None:
    text = words_of(printing.minutes(she.context.office, she.p))
    assert "sans voix" in text
    assert "ŒUVRARD" in text.upper()
