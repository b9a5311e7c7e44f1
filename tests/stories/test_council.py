# SPDX-License-Identifier: EUPL-1.2
"""A council of 128: arrivals, proxies, recusals, ties, elections, corrections."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit
from pytest_bdd import parsers, scenarios, then, when

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Mode
from stories import deskwork as desk
from stories.deskwork import *  # noqa: F403 - the steps of the desk
from stories.secretary import Secretary

scenarios("council.feature")


@when("elle vote le point 1, six membres faisant exception, en comptant ses frappes")
def votes_fast(she: Secretary) -> None:
    desk.goes_to(she, "1")
    before = she.pressed
    she.keys("F6", she.page)
    for letters, keys in (
        ("bes", "Return"), ("cal", "Return"), ("cin", "Return"), ("dus", "Return"),
        ("far", "Shift+Return"), ("bon", "Shift+Return"),
    ):  # fmt: skip
        she.type(letters)
        she.keys(keys)
    she.keys("Ctrl+Return", she.page)
    she.things["keys"] = she.pressed - before


@then("elle a frappé moins de 30 touches")
def few_keys(she: Secretary) -> None:
    assert she.things["keys"] < 30


@then("« Lucide » n’est pas du conseil")
def nobody_of_that_name(she: Secretary) -> None:
    """A name that nobody bears moves nobody."""
    before = she.p.movements
    she.keys("F3", she.page)
    she.type("Lucide")
    she.keys("Return")
    assert she.p.movements == before
    she.keys("Escape")


@then(parsers.parse("le point {number} n’est pas ouvert"))
def not_opened(she: Secretary, number: str) -> None:
    assert desk.item_of(she, number).id not in she.p.discussions


@then(parsers.parse("aucun vote n’est enregistré au point {number}"))
def no_votes(she: Secretary, number: str) -> None:
    item = desk.item_of(she, number).id
    assert she.p.ballots[item].mode is Mode.SECRET
    assert item not in she.p.votes


@then(parsers.parse("le résultat du point {number} nomme « {name} »"))
def result_names(she: Secretary, number: str, name: str) -> None:
    assert name in she.p.outcomes[desk.item_of(she, number).id].elected
    she.reads(name)


@when(parsers.parse("trois tours donnent {votes:d} voix à chacun"))
def three_rounds(she: Secretary, votes: int) -> None:
    for _round in range(3):
        desk.opens_round(she)
        desk.counts(she, f"{votes} Bantel, {votes} Calty")
        desk.records_count(she)


# --- corrections ---


@when(parsers.parse("elle ajoute le départ oublié de « {name} » avant le point {number}"))
def forgotten_departure(she: Secretary, name: str, number: str) -> None:
    she.keys("Ctrl+Shift+J", she.page)
    she.name("correct-member", name[:3])
    she.pick("correct-sense", "Départ")
    she.pick("correct-place", f"avant le point {number}")


@when(parsers.parse("elle confirme la correction, parce que « {reason} »"))
def corrects(she: Secretary, reason: str) -> None:
    she.type(reason, she.find("correction-reason", QLineEdit))
    she.keys("Return")


@then(parsers.parse("le motif de la correction est « {reason} »"))
def reason_kept(she: Secretary, reason: str) -> None:
    assert [c.reason for c in she.p.corrections] == [reason]


# --- undo ---


@when("elle fait, l’un après l’autre, chaque geste de la séance")
def every_act(she: Secretary) -> None:
    acts: list[Callable[[], object]] = [
        lambda: desk.moves(she, "Bintel"),
        lambda: desk.moves(she, "Bintel"),
        lambda: desk.leaves_with_proxy(she, "Bolty", "Bosier"),
        lambda: desk.chooses_an_act(she, "Bolty", "V"),
        lambda: desk.chooses_an_act(she, "Burand", "X"),
        lambda: desk.suspends(she),
        lambda: desk.resumes(she),
        lambda: desk.goes_to(she, "2"),
        lambda: desk.recuses(she, "Busoste"),
        lambda: she.keys("F6", she.page),
        lambda: desk.vote_against(she, "Bantel"),
        lambda: desk.proclaims(she),
    ]
    states = [she.p]
    for act in acts:
        act()
        if recorded(she.p) != recorded(states[-1]):
            states.append(she.p)
    she.things["states"] = states


@then("chacun se défait, du dernier au premier, et se refait, du premier au dernier")
def undone_and_redone(she: Secretary) -> None:
    states: list[Proceedings] = she.things["states"]
    assert len(states) == 12
    steps = 0
    for before in reversed(states[:-1]):
        while recorded(she.p) != recorded(before):
            she.keys("Ctrl+Z", she.page)
            steps += 1
            assert steps < 40, she.screen()
    redo = "Ctrl+Y" if "Y" in _redo_keys() else "Ctrl+Shift+Z"
    for _step in range(steps):
        she.keys(redo, she.page)
    assert recorded(she.p) == recorded(states[-1])


def _redo_keys() -> str:
    from PySide6.QtGui import QKeySequence

    return QKeySequence(QKeySequence.StandardKey.Redo).toString()


def recorded(p: Proceedings) -> tuple[object, ...]:
    """All that can change at the desk."""
    return (
        p.movements, p.proxies, p.recusals, p.suspensions, p.chairs, p.discussions, p.ballots,
        {item: dict(votes) for item, votes in p.votes.items() if votes}, p.outcomes, p.attendances,
    )  # fmt: skip
