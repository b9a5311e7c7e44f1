# SPDX-License-Identifier: EUPL-1.2
"""What the public sees follows from the record and the secretary's choices alone."""

from dataclasses import replace
from datetime import time

import pytest

from builders import adjourned, an_item, at_the_vote, convoked, opened, proceedings, spaced
from moments import french
from pupitre.domain.happening import ClosedSession, Discussion, Outcome, Suspension
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, Result
from pupitre.text.language import Words
from pupitre.ui.public_screen.compose import slide_of, usual_message
from pupitre.ui.public_screen.slide import Choices, Slide, State

SEEN = Choices()


@pytest.fixture(autouse=True)
def words() -> Words:
    return french()


def shown(p: Proceedings, choices: Choices = SEEN) -> Slide:
    return slide_of(p, choices, french())


def two_items(**changes: object) -> Proceedings:
    """Item i1 has its result (event 4), then i2 was opened (event 5)."""
    fields: dict[str, object] = {
        "items": (an_item(number="1"), an_item("i2", "Calendrier", number="2")),
        "discussions": {"i1": Discussion("i1", time(18, 15), 2), "i2": Discussion("i2", time(18, 40), 5)},
        "ballots": {},
        "outcomes": {"i1": Outcome("i1", Result.NOTED, 4, time(18, 30))},
    }
    return opened(**{**fields, **changes})


def test_before_the_sitting_the_body_the_day_and_the_place_are_shown() -> None:
    slide = shown(convoked())
    assert slide.state is State.WAITING
    assert (slide.head.organisation, slide.head.body) == ("Carcassonne Agglo", "Conférence des maires")
    assert slide.over == "La séance va commencer"
    assert [spaced(line) for line in slide.under] == [
        "Jeudi 3 décembre 2026 à 18 h",
        "salle du conseil, 1 rue Pierre Germain, Carcassonne",
    ]


def test_the_item_under_discussion_is_shown_with_its_rapporteur() -> None:
    slide = shown(two_items(items=(an_item(number="1"), an_item("i2", "Calendrier", number="2", rapporteur="s2"))))
    assert (slide.state, slide.over, slide.title) == (State.ITEM, "Point 2", "Calendrier")
    assert [spaced(line) for line in slide.under] == ["Rapporteur : M. Jean Dupont"]


def test_the_screen_never_comes_back_to_an_earlier_item() -> None:
    """SAPL #1888: whatever is proclaimed late or corrected of an earlier item, the one opened last is shown."""
    p = two_items()
    late = replace(p, outcomes={"i1": Outcome("i1", Result.NOTED, 9, time(19, 0))})
    assert shown(late).title == "Calendrier"


def test_a_result_stays_until_the_next_item_is_opened() -> None:
    p = two_items(discussions={"i1": Discussion("i1", time(18, 15), 2)})
    assert (shown(p).state, shown(p).title) == (State.RESULT, "Pacte financier et fiscal")


def test_items_set_aside_beforehand_do_not_take_the_place_of_the_one_under_discussion() -> None:
    aside = {"i1": Outcome("i1", Result.POSTPONED, 6, time(18, 45))}
    p = two_items(discussions={"i2": Discussion("i2", time(18, 40), 5)}, outcomes=aside)
    assert shown(p).title == "Calendrier"
    voted = replace(p, outcomes={**aside, "i2": Outcome("i2", Result.NOTED, 7, time(19, 0))})
    assert (shown(voted).state, shown(voted).title) == (State.RESULT, "Calendrier")


def test_an_item_that_is_set_aside_without_having_been_opened_says_so() -> None:
    slide = shown(two_items(discussions={}, outcomes={"i2": Outcome("i2", Result.WITHDRAWN, 3, time(18, 20))}))
    assert (slide.title, slide.verdict.text if slide.verdict else "") == ("Calendrier", "Retiré de l’ordre du jour")


def test_an_item_that_another_computer_took_off_the_agenda_is_not_shown() -> None:
    assert shown(two_items(items=(an_item(number="1"),))).state is State.OPENED


def test_a_suspended_sitting_shows_nothing_else() -> None:
    slide = shown(two_items(suspensions=(Suspension("x", time(19, 5), 6),)))
    assert (slide.state, slide.title) == (State.SUSPENDED, "Séance suspendue")
    assert [spaced(line) for line in slide.under] == ["depuis 19 h 05"]
    resumed = shown(two_items(suspensions=(Suspension("x", time(19, 5), 6, time(19, 15), 7),)))
    assert resumed.title == "Calendrier"


def test_behind_closed_doors_only_that_is_said() -> None:
    p = two_items(closed_sessions=(ClosedSession("x", time(19, 5), 6),), suspensions=(Suspension("y", time(19, 6), 7),))
    slide = shown(p, Choices(names=True, live=True))
    assert slide == Slide(State.CLOSED_DOORS, slide.head, title="La séance se tient à huis clos")


def test_an_adjourned_sitting_says_so_and_no_more() -> None:
    slide = shown(adjourned())
    assert (slide.state, slide.title) == (State.ADJOURNED, "La séance est levée")
    assert [spaced(line) for line in slide.under] == ["20 h"]


@pytest.mark.parametrize(
    ("p", "usual"),
    [
        (proceedings(), "La séance va commencer"),
        (opened(), "Un instant, s’il vous plaît"),
        (adjourned(), "La séance est terminée"),
    ],
)
def test_a_message_takes_the_place_of_everything(p: Proceedings, usual: str) -> None:
    assert usual_message(p, french()) == usual
    slide = shown(p, Choices(hidden=True))
    assert slide == Slide(State.MESSAGE, slide.head, title=usual)
    assert shown(p, Choices(hidden=True, message="Reprise à 20 h 45")).title == "Reprise à 20 h 45"


def test_a_message_hides_a_vote_too() -> None:
    p = at_the_vote(Mode.PUBLIC, {"s2": Choice.AGAINST})
    assert "Contre" not in shown(p, Choices(hidden=True, live=True, names=True)).spoken()
