# SPDX-License-Identifier: EUPL-1.2
"""The room on the public screen: who is here, and whether that is enough."""

from datetime import time

import pytest

from builders import a_charter, convoked, excused, given, opened, present, spaced
from moments import french
from pupitre.domain.charter import Quorum, QuorumRule
from pupitre.domain.happening import Chair, Opening
from pupitre.domain.proceedings import Proceedings
from pupitre.text.language import Words
from pupitre.ui.colours import Tone
from pupitre.ui.public_screen.compose import slide_of
from pupitre.ui.public_screen.slide import Choices, Slide, State, Verdict

SEEN, NAMED = Choices(), Choices(names=True)


@pytest.fixture(autouse=True)
def words() -> Words:
    return french()


def shown(p: Proceedings, choices: Choices = SEEN) -> Slide:
    return slide_of(p, choices, french())


def test_during_the_roll_call_the_present_and_the_quorum_are_shown() -> None:
    slide = shown(convoked(attendances=present("s1", "s2"), proxies=given(s3="s1")))
    assert slide.state is State.ROLL_CALL
    assert [(stat.value, stat.caption) for stat in slide.stats] == [
        ("2", "présents"),
        ("1", "pouvoir"),
        ("3", "quorum, non atteint"),
    ]


def test_excuses_that_came_before_the_sitting_are_no_roll_call() -> None:
    assert shown(convoked(attendances=excused("s4"))).state is State.WAITING


def test_who_is_present_is_shown_only_where_names_are_with_what_each_mark_means() -> None:
    p = convoked(attendances={**present("s1", "s2"), **excused("s4")}, proxies=given(s3="s1"))
    assert (shown(p).seats, shown(p).parts) == ((), ())
    slide = shown(p, NAMED)
    assert [seat.state for seat in slide.seats][:2] == ["Présent", "Présent"]
    assert [(part.label, part.shown) for part in slide.parts] == [
        ("Présents", "2"),
        ("Représenté", "1"),
        ("Excusé", "1"),
        ("Pas encore appelé", "1"),
    ]
    assert {(part.tone, part.shape) for part in slide.parts} == {(seat.tone, seat.shape) for seat in slide.seats}


def test_with_names_the_quorum_is_a_verdict_and_a_sentence() -> None:
    missing = shown(convoked(attendances=present("s1")), NAMED)
    assert missing.verdict == Verdict("Quorum non atteint", Tone.INFO, "time-line")
    reached = shown(opened(), NAMED)
    assert reached.verdict == Verdict("Quorum atteint", Tone.GOOD, "checkbox-circle-line")
    assert spaced(reached.sentence) == "Le quorum est atteint : 4 membres présents sur 5 en exercice, 3 requis."


def test_a_body_without_a_quorum_has_none_to_show() -> None:
    p = opened(charter=a_charter(quorum=Quorum(QuorumRule.NONE, "")))
    assert shown(p, NAMED).verdict is None
    assert [stat.caption for stat in shown(p).stats] == ["présents"]


def test_an_open_sitting_says_who_presides() -> None:
    slide = shown(opened())
    assert slide.state is State.OPENED
    assert [spaced(line) for line in slide.under] == ["Présidence : Mme Élise Fabre, présidente de Carcassonne Agglo"]
    assert slide.stats[-1].caption == "quorum, atteint"


def test_who_presides_from_now_on_and_a_co_president_are_told() -> None:
    p = opened(
        opening=Opening(time(18, 7), "s1", "s2", 1, co_president="s3"), chairs=(Chair("c", time(18, 9), 2, None, "s2"),)
    )
    assert [spaced(line) for line in shown(p).under] == [
        "Présidence : M. Jean Dupont, maire de Trèbes et Mme Anne Le Goff, maire d’Alzonne"
    ]
