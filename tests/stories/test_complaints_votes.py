# SPDX-License-Identifier: EUPL-1.2
"""What other secretaries complain of in public: votes, results, ties."""

from PySide6.QtWidgets import QAbstractItemView
from pytest_bdd import given, parsers, scenarios, then, when

from pupitre.domain.charter import MajorityRule
from pupitre.services import history
from pupitre.text.results import outcome_sentence
from stories import deskwork as desk
from stories.council import Council
from stories.deskwork import *  # noqa: F403 - the steps of the desk
from stories.secretary import Clock, Secretary, plain

scenarios("complaints_votes.feature")


@given(parsers.parse("un conseil de {members:d} membres qui décide aux deux tiers, en séance"))
def two_thirds(she: Secretary, clock: Clock, members: int) -> None:
    clock.at = clock.at.replace(month=12, day=10, hour=18, minute=10)
    desk.at_the_desk(she, Council(members=members, majority=MajorityRule.TWO_THIRDS))


@then("rien n’a été annulé")
def nothing_undone(she: Secretary) -> None:
    assert history.steps(she.context.office, she.scope).undo == "proclaim"
    assert history.steps(she.context.office, she.scope).redo == ""


@when("elle passe au scrutin secret")
def secretly(she: Secretary) -> None:
    she.keys("Alt+3", she.page)


@then(parsers.parse("aucun décompte n’est enregistré au point {number}"))
def nothing_counted(she: Secretary, number: str) -> None:
    assert she.p.count(desk.item_of(she, number).id) is None


@then(parsers.re(r"la phrase du résultat du point (?P<number>\d+) (?P<says>dit|ne dit pas) « (?P<text>.+) »"))
def sentence_says(she: Secretary, number: str, says: str, text: str) -> None:
    held = she.p.outcomes[desk.item_of(she, number).id]
    told = plain(outcome_sentence(she.p, held, she.context.words))
    assert (text in told) is (says == "dit"), told
    she.reads(told)


@when(parsers.parse("on répond, dans l’ordre de l’appel, {letters}"))
def answers_in_order(she: Secretary, letters: str) -> None:
    rows = she.find("votes", QAbstractItemView)
    before = she.pressed
    for letter in letters.split():
        she.keys(letter, rows)
    assert she.pressed - before == len(she.p.voting_seats)


@then(parsers.parse("chaque voix du point {number} est signée par ce poste"))
def signed_here(she: Secretary, number: str) -> None:
    item, here = desk.item_of(she, number).id, she.context.office.signer.id
    for seat in she.p.voting_seats:
        assert [device for device, _value in desk.sayings(she, f"vote/{item}/1/{seat.id}")] == [here]


@when("elle presse C et P là où était le vote")
def presses_on(she: Secretary) -> None:
    assert not she.sees("votes"), "a proclaimed vote can still be typed over"
    desk.goes_to(she, "1")
    for key in ("C", "P", "Alt+C", "Ctrl+E", "Ctrl+Return"):
        she.keys(key, she.page)


@then("aucune correction n’est au dossier")
def no_correction(she: Secretary) -> None:
    assert she.p.corrections == ()


@when("elle dit que tous votent contre")
def all_against(she: Secretary) -> None:
    she.keys("Alt+C", she.page)


@when(parsers.parse("elle nomme « {name} » pour"))
def names_for(she: Secretary, name: str) -> None:
    she.name("except", name[:3])


@when(parsers.parse("elle groupe avec le point {one} et le point {other}"))
def groups(she: Secretary, one: str, other: str) -> None:
    she.keys("Ctrl+L", she.page)
    for number in (one, other):
        she.name("group-with", number)
    she.keys("Ctrl+Return", she.page)
    assert desk.item_of(she, one).id in she.p.ballots, she.screen()


@then(parsers.parse("le point {number} compte {out:d} sans part au vote"))
def takes_no_part(she: Secretary, number: str, out: int) -> None:
    assert she.p.outcomes[desk.item_of(she, number).id].not_taking_part == out
