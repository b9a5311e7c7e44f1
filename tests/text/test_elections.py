# SPDX-License-Identifier: EUPL-1.2
"""Elections are told round by round, as a count is written down."""

from dataclasses import replace
from datetime import time

import pytest

from builders import STANDING, a_charter, an_election, opened, spaced
from pupitre.domain.charter import Elections, RoundMajority
from pupitre.domain.election import election_outcome
from pupitre.domain.happening import Outcome, Round
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Result
from pupitre.text import elections
from pupitre.text.language import Words


def result_of(p: Proceedings, words: Words) -> str:
    return spaced(elections.round_result(p, "i1", len(p.rounds_of("i1")), words))


@pytest.mark.parametrize(("which", "name"), [(1, "1er tour"), (2, "2e tour"), (3, "3e tour")])
def test_a_round_has_its_ordinal(which: int, name: str, french: Words) -> None:
    assert elections.round_name(which, french) == name


def test_a_member_who_stands_is_named_as_members_are_and_a_list_as_typed(french: Words) -> None:
    p = an_election((1, 2, 1))
    names = [spaced(elections.candidate_name(p, c, french)) for c in STANDING]
    assert names == ["M. Jean Dupont", "Mme Anne Le Goff", "Liste « Agir »"]


def test_the_candidates_stand_in_the_order_of_their_votes(french: Words) -> None:
    shares = elections.round_shares(an_election((1, 2, 0)), "i1", 1, french)
    assert [(spaced(name), votes) for name, votes in shares] == [
        ("Mme Anne Le Goff", 2),
        ("M. Jean Dupont", 1),
        ("Liste « Agir »", 0),
    ]


def test_before_the_count_a_round_has_no_figures(french: Words) -> None:
    p = replace(an_election((1, 2)), counts=())
    assert elections.round_figures(p, "i1", 1, french) == ()
    assert elections.round_shares(p, "i1", 1, french) == ()
    assert elections.round_result(p, "i1", 1, french) == ""


def test_the_figures_of_a_round_are_those_of_a_count(french: Words) -> None:
    figures = elections.round_figures(an_election((2, 1)), "i1", 1, french)
    assert [(f.label, f.count) for f in figures] == [
        ("Présents et représentés", 4),
        ("Votants", 4),
        ("Bulletins blancs", 1),
        ("Bulletins nuls", 0),
        ("Suffrages exprimés", 3),
        ("Majorité absolue", 2),
    ]


def test_a_round_by_relative_majority_shows_no_absolute_one(french: Words) -> None:
    figures = elections.round_figures(an_election((1, 1), (1, 1), (2, 1)), "i1", 3, french)
    assert figures[-1].label == "Suffrages exprimés"


@pytest.mark.parametrize(
    ("rounds", "told"),
    [
        ([(2, 1)], "M. Jean Dupont obtient la majorité absolue des suffrages exprimés et remporte l’élection."),
        (
            [(1, 1)],
            "Personne n’obtient la majorité absolue des suffrages exprimés : il est procédé à un 2e tour.",
        ),
        (
            [(1, 1), (1, 1), (1, 2)],
            "Mme Anne Le Goff obtient le plus grand nombre de voix et remporte l’élection.",
        ),
        (
            [(1, 1), (1, 1), (1, 1)],
            (
                "M. Jean Dupont et Mme Anne Le Goff ont le même nombre de voix : le plus âgé est élu, et les dates de "
                "naissance connues ne les départagent pas."
            ),
        ),
        ([(0, 0), (0, 0), (0, 0)], "Personne n’est élu, et les règles ne prévoient pas d’autre tour."),
    ],
)
def test_what_a_round_gives_and_what_follows_is_told(rounds: list[tuple[int, ...]], told: str, french: Words) -> None:
    assert result_of(an_election(*rounds), french) == told


def test_the_eldest_of_equals_is_told_as_such(french: Words) -> None:
    p = an_election((1, 1), (1, 1), (1, 1))
    born = tuple(replace(c, births=(year,)) for c, year in zip(STANDING, ("1967", "1958"), strict=False))
    p = replace(p, rounds=(*p.rounds[:2], Round("i1", 3, born, 30)))
    assert result_of(p, french) == "À égalité de voix, Mme Anne Le Goff l’emporte au bénéfice de l’âge."
    done = election_outcome(p, "i1", n=40, at=time(19))
    assert spaced(elections.election_sentence(p, done, "Élection acquise", french)) == (
        "Élection acquise au 3e tour : Mme Anne Le Goff, 1 voix sur 2 suffrages exprimés, "
        "au bénéfice de l’âge à égalité de voix (1 bulletin blanc)."
    )


def test_equals_in_a_relative_round_that_is_not_the_last_go_on(french: Words) -> None:
    rule = Elections((RoundMajority.ABSOLUTE, RoundMajority.RELATIVE, RoundMajority.RELATIVE), "décret 85-643")
    p = an_election((1, 1), (1, 1), charter=a_charter(elections=rule))
    assert result_of(p, french) == "À égalité de voix, personne n’est élu : il est procédé à un 3e tour."


def test_an_election_that_elects_nobody_says_after_which_round(french: Words) -> None:
    p = an_election((0, 0), (0, 0), (0, 0))
    nobody = Outcome("i1", Result.NOT_ELECTED, 40, time(19), blank=1)
    assert spaced(elections.election_sentence(p, nobody, "Aucun élu", french)) == (
        "Aucun élu à l’issue du 3e tour : 0 suffrage exprimé (1 bulletin blanc)."
    )


def test_who_was_elected_is_named_as_members_are(french: Words) -> None:
    won = Outcome("i1", Result.ELECTED, 40, time(19), elected="Jean Dupont")
    assert spaced(elections.elected_name(an_election((2, 1)), won, french)) == "M. Jean Dupont"
    assert elections.elected_name(opened(), won, french) == "Jean Dupont"


def test_the_minutes_have_every_round_with_its_figures_and_its_votes(french: Words) -> None:
    p = an_election((1, 1), (2, 1))
    p = replace(p, outcomes={"i1": election_outcome(p, "i1", n=40, at=time(19))})
    assert [spaced(text) for text in elections.election_paragraphs(p, p.items[0], french)] == [
        "À pourvoir : 1er vice-président.",
        (
            "1er tour. Se portent candidats : M. Jean Dupont et Mme Anne Le Goff.\n\n"
            "– Présents et représentés : 4, votants : 3, bulletins blancs : 1, bulletins nuls : 0, "
            "suffrages exprimés : 2, majorité absolue : 2\n– M. Jean Dupont : 1 voix\n– Mme Anne Le Goff : 1 voix"
        ),
        "Personne n’obtient la majorité absolue des suffrages exprimés : il est procédé à un 2e tour.",
        (
            "2e tour. Se portent candidats : M. Jean Dupont et Mme Anne Le Goff.\n\n"
            "– Présents et représentés : 4, votants : 4, bulletins blancs : 1, bulletins nuls : 0, "
            "suffrages exprimés : 3, majorité absolue : 2\n– M. Jean Dupont : 2 voix\n– Mme Anne Le Goff : 1 voix"
        ),
    ]


def test_while_nothing_is_proclaimed_the_last_round_tells_what_follows(french: Words) -> None:
    p = an_election((1, 1))
    assert "2e tour" in elections.election_paragraphs(p, p.items[0], french)[-1]


def test_an_appointment_at_once_has_no_rounds_to_tell(french: Words) -> None:
    p = replace(an_election(()), counts=())
    p = replace(p, outcomes={"i1": Outcome("i1", Result.TOOK_EFFECT, 40, time(19), elected="Anne Roux")})
    assert len(elections.election_paragraphs(p, p.items[0], french)) == 1


def test_the_signatures_stand_beside_the_ballots_where_they_were_counted(french: Words) -> None:
    p = an_election((2, 1))
    p = replace(p, counts=tuple(replace(c, signed=4) for c in p.counts))
    figures = [(f.label, f.count) for f in elections.round_figures(p, "i1", 1, french)]
    assert figures[1:3] == [("Émargements", 4), ("Votants", 4)]
