# SPDX-License-Identifier: EUPL-1.2
"""Why a count is what it is, in French."""

from dataclasses import replace
from datetime import time

import pytest

from builders import a_charter, at_the_vote, departure, spaced
from moments import french
from pupitre.domain import ballot
from pupitre.domain.charter import MajorityRule
from pupitre.domain.happening import Count, Outcome, Proxy
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, Result
from pupitre.text.explaining import disclosure_note, figure_notes, tie_note

NOT_CAST = "ce ne sont pas des suffrages exprimés"
FOR, AGAINST, ABSTENTION = Choice.FOR, Choice.AGAINST, Choice.ABSTENTION


def result(p: Proceedings) -> Outcome:
    return ballot.outcome(p, "i1", n=9, at=time(19))


def test_only_for_and_against_are_votes_cast() -> None:
    p = at_the_vote(votes={"s2": AGAINST, "s3": ABSTENTION, "s4": Choice.NOT_TAKING_PART})
    notes = [spaced(note) for note in figure_notes(p, result(p), french())]
    assert notes == [
        "Suffrages exprimés : 1 pour et 1 contre, soit 2 (CGCT L2121-20).",
        "Majorité absolue : plus de la moitié des suffrages exprimés, soit 2.",
        "Abstentions (1) : ces votants n’ont choisi aucun côté ; ce ne sont pas des suffrages exprimés.",
        f"Ne prennent pas part au vote (1) : dans la salle ou représentés, sans voter ; {NOT_CAST}.",
    ]


def test_blank_and_null_ballots_are_each_explained() -> None:
    p = replace(at_the_vote(Mode.SECRET), counts=(Count("i1", 1, 5, time(19), in_favour=2, blank=1, null=1),))
    notes = [spaced(note) for note in figure_notes(p, result(p), french())]
    assert [note.partition(" (")[0] for note in notes[2:]] == ["Bulletins blancs", "Bulletins nuls"]


@pytest.mark.parametrize("majority", [MajorityRule.TWO_THIRDS, MajorityRule.UNANIMITY])
def test_another_majority_is_named(majority: MajorityRule) -> None:
    p = at_the_vote(charter=a_charter(majority=majority))
    absolute = figure_notes(at_the_vote(), result(at_the_vote()), french())[1]
    assert figure_notes(p, result(p), french())[1] != absolute


def test_what_was_set_aside_has_no_figures() -> None:
    assert figure_notes(at_the_vote(), Outcome("i1", Result.POSTPONED, 9, time(19)), french()) == ()


@pytest.mark.parametrize(
    ("president", "others", "told"),
    [
        (FOR, AGAINST, "prépondérante. Le texte est adopté."),
        (AGAINST, FOR, "prépondérante. Le texte est rejeté."),
    ],
)
def test_the_voice_of_who_presides_decides_a_tie(president: Choice, others: Choice, told: str) -> None:
    """CGCT L2121-20."""
    p = at_the_vote(votes={"s1": president, "s2": president, "s3": others, "s4": others})
    assert spaced(tie_note(p, result(p), french())).endswith(told)


def test_a_president_who_abstained_decides_nothing() -> None:
    p = at_the_vote(votes={"s1": ABSTENTION, "s2": FOR, "s3": AGAINST, "s4": ABSTENTION})
    told = spaced(tie_note(p, result(p), french()))
    assert "Mme Élise Fabre préside sans prendre parti" in told
    assert told.endswith("Le texte est rejeté.")


def test_the_proxy_of_a_president_who_has_left_decides_no_tie() -> None:
    """CGCT L2121-20: what is told is what the rule decided."""
    said = {"s1": FOR, "s2": FOR, "s3": AGAINST, "s4": AGAINST}
    p = at_the_vote(votes=said, movements=(departure("s1", 4),), proxies=(Proxy("s1", "s2", 5),))
    assert result(p).result is Result.REJECTED
    assert spaced(tie_note(p, result(p), french())).endswith("Le texte est rejeté.")


def test_nobody_decides_a_tie_of_a_secret_ballot_nor_where_the_rules_give_no_casting_vote() -> None:
    """CGCT L2121-20: except in a secret ballot."""
    secret = replace(at_the_vote(Mode.SECRET), counts=(Count("i1", 1, 5, time(19), in_favour=2, against=2),))
    assert "scrutin secret" in tie_note(secret, result(secret), french())
    bare = at_the_vote(votes={"s3": AGAINST, "s4": AGAINST}, charter=a_charter(casting_vote=False))
    assert "règles de cette instance" in tie_note(bare, result(bare), french())


def test_there_is_nothing_to_say_where_there_is_no_tie() -> None:
    p = at_the_vote()
    assert tie_note(p, result(p), french()) == ""


def test_figures_without_the_presidents_sense_are_told_so() -> None:
    p = replace(at_the_vote(), counts=(Count("i1", 1, 5, time(19), in_favour=2, against=2),))
    assert "rien ne dit dans quel sens" in tie_note(p, result(p), french())


def test_a_tally_that_tells_how_each_voted_says_so() -> None:
    """peers §6.12."""
    alike = replace(at_the_vote(Mode.SECRET), counts=(Count("i1", 1, 5, time(19), in_favour=4),))
    alone = replace(at_the_vote(Mode.SECRET), counts=(Count("i1", 1, 5, time(19), against=1),))
    assert "tous les bulletins" in disclosure_note(alike, "i1", french()).lower()
    assert "un seul" in disclosure_note(alone, "i1", french()).lower()
    assert disclosure_note(at_the_vote(Mode.SECRET), "i1", french()) == ""
