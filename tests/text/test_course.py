# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting in words: recusals, who presides, pauses, closed doors."""

from datetime import time

import pytest

from builders import a_charter, an_item, opened, spaced
from pupitre.domain.charter import ClosedDoors, Interests
from pupitre.domain.happening import Chair, ClosedSession, Recusal
from pupitre.domain.terms import ItemRole, RecusalKind
from pupitre.text import course
from pupitre.text.language import Words


@pytest.mark.parametrize(
    ("seat", "kind", "left", "text"),
    [
        (
            "s1",
            RecusalKind.INTEREST,
            True,
            (
                "Mme Élise Fabre, intéressée à l’affaire, quitte la salle et ne prend part ni au débat ni au vote "
                "(CGCT L2131-11)"
            ),
        ),
        (
            "s2",
            RecusalKind.INTEREST,
            False,
            (
                "M. Jean Dupont, intéressé à l’affaire, reste dans la salle et ne prend part ni au débat ni au vote "
                "(CGCT L2131-11)"
            ),
        ),
        (
            "s2",
            RecusalKind.REPRESENTATIVE,
            True,
            (
                "M. Jean Dupont, qui représente la collectivité dans l’organisme concerné, quitte la salle et ne prend "
                "part ni au débat ni au vote (CGCT L1111-6)"
            ),
        ),
        ("s1", RecusalKind.ACCOUNTS, True, "Mme Élise Fabre se retire au moment du vote des comptes (CGCT L2121-14)"),
    ],
)
def test_a_recusal_names_its_reason_and_its_article(
    seat: str, kind: RecusalKind, left: bool, text: str, french: Words
) -> None:
    recusal = Recusal("i1", seat, kind, time(18, 30), 3, left)
    assert spaced(course.recusal_clause(opened(), recusal, french)) == text


@pytest.mark.parametrize(
    ("chair", "told"),
    [
        (Chair("c", time(19), 4, None, "s2"), ["M. Jean Dupont prend la présidence de la séance"]),
        (Chair("c", time(19), 4, "i1", "s2"), ["M. Jean Dupont préside la séance pour ce point"]),
        (
            Chair("c", time(19), 4, None, "s2", "s3"),
            ["M. Jean Dupont prend la présidence de la séance", "Mme Anne Le Goff prend le secrétariat de séance"],
        ),
        (
            Chair("c", time(19), 4, "i1", "", "s3"),
            ["Mme Anne Le Goff assure le secrétariat de séance pour ce point"],
        ),
    ],
)
def test_who_presides_and_who_is_secretary_is_told_for_the_item_or_from_then_on(
    chair: Chair, told: list[str], french: Words
) -> None:
    assert [spaced(clause) for clause in course.chair_clauses(opened(), chair, french)] == told


@pytest.mark.parametrize(("seat", "elected"), [("s3", "Mme Anne Le Goff est élue"), ("s2", "M. Jean Dupont est élu")])
def test_who_presides_while_the_accounts_are_voted_is_elected(seat: str, elected: str, french: Words) -> None:
    p = opened(items=(an_item(role=ItemRole.ACCOUNTS),))
    (clause,) = course.chair_clauses(p, Chair("c", time(19), 4, "i1", seat), french)
    assert spaced(clause) == f"{elected} pour présider la séance pour ce point (CGCT L2121-14)"


def test_a_closed_session_is_told_with_who_asked_and_its_vote(french: Words) -> None:
    p = opened(charter=a_charter(closed_doors=ClosedDoors(5, "CGCT L5211-11")))
    asked = course.closed_clause(p, ClosedSession("x", time(19), 4, 5, 3, 1), french)
    assert spaced(asked) == (
        "à la demande de 5 membres, la conférence des maires décide sans débat de siéger à huis clos, "
        "par 3 voix pour et 1 contre (CGCT L5211-11)"
    )
    own = course.closed_clause(p, ClosedSession("x", time(19), 4, 0, 3, 1), french)
    assert own.startswith("sur proposition de la présidence")


def test_a_clause_stands_alone_or_after_its_hour(french: Words) -> None:
    assert course.alone(course.suspended_clause(french)) == "La séance est suspendue."
    assert spaced(course.timed(course.resumed_clause(french), time(19, 5), french)) == "À 19 h 05, la séance reprend."
    assert course.alone(course.reopened_clause(french)) == "Le huis clos est levé et la séance redevient publique."


def test_a_recusal_goes_by_the_article_of_the_body_itself(french: Words) -> None:
    p = opened(charter=a_charter(interests=Interests("CGCT L3132-5 et L1111-6 II (loi 2025-1249, art. 32)")))
    assert course.recusal_article(p, RecusalKind.INTEREST) == "CGCT L3132-5"
    assert course.recusal_article(p, RecusalKind.REPRESENTATIVE) == "CGCT L1111-6"
    ruled = opened(charter=a_charter(interests=Interests("Règlement intérieur")))
    assert course.recusal_article(ruled, RecusalKind.INTEREST) == "CGCT L2131-11"
