# SPDX-License-Identifier: EUPL-1.2
"""What a correction changes, and that a line was corrected, in words."""

from dataclasses import replace
from datetime import time

import pytest

from builders import an_item, arrival, at_the_vote, given, opened, spaced
from pupitre.domain.corrections import Impact
from pupitre.domain.happening import (
    Adjournment,
    Ballot,
    Chair,
    ClosedSession,
    Count,
    Discussion,
    Outcome,
    Recusal,
    Round,
    Suspension,
)
from pupitre.domain.quorum import QuorumState
from pupitre.domain.sitting import Correction
from pupitre.domain.terms import Mode, RecusalKind, Result
from pupitre.store.shapes import BY_TYPE
from pupitre.text.corrections import (
    correction_line,
    correction_remark,
    corrections_of,
    impact_sentence,
    impact_sentences,
)
from pupitre.text.language import Words

ADOPTED = Outcome("i1", Result.ADOPTED, 4, time(18, 40), in_favour=4, against=1, majority=3)


def present(count: int, *, in_office: int = 83, required: int = 42) -> QuorumState:
    return QuorumState(in_office, required, count, {})


@pytest.mark.parametrize(
    ("impact", "text"),
    [
        (
            Impact("i1", present(42), present(41), ADOPTED, ADOPTED),
            "Point 1 : le quorum n’est plus atteint (41 au lieu de 42, 42 requis) ; le résultat ne change pas.",
        ),
        (
            Impact("i1", present(41), present(42), None, None),
            "Point 1 : le quorum est désormais atteint (42 au lieu de 41, 42 requis).",
        ),
        (
            Impact("i1", present(50), present(49), None, None),
            "Point 1 : le quorum reste atteint (49 au lieu de 50, 42 requis).",
        ),
        (
            Impact("i1", present(40), present(39), None, None),
            "Point 1 : le quorum n’est toujours pas atteint (39 au lieu de 40, 42 requis).",
        ),
        (
            Impact("i1", present(50), present(50, required=41), None, None),
            "Point 1 : le quorum requis est de 41 au lieu de 42.",
        ),
        (
            Impact("i1", present(50), present(50, in_office=82), None, None),
            "Point 1 : les membres en exercice sont 82 au lieu de 83.",
        ),
        (
            Impact("i1", present(50), present(50), ADOPTED, replace(ADOPTED, result=Result.REJECTED)),
            "Point 1 : le résultat devient « Avis défavorable » au lieu de « Avis favorable ».",
        ),
        (
            Impact("i1", present(50), present(50), ADOPTED, replace(ADOPTED, in_favour=3)),
            "Point 1 : le résultat ne change pas, mais ses chiffres changent : 3 pour et 1 contre sur 4 exprimés.",
        ),
        (
            Impact(
                "i1",
                None,
                None,
                replace(ADOPTED, result=Result.ELECTED, elected="Jean Dupont"),
                replace(ADOPTED, result=Result.ELECTED, elected="Anne Roux"),
            ),
            "Point 1 : Anne Roux l’emporte au lieu de Jean Dupont.",
        ),
        (
            Impact(
                "i1",
                None,
                None,
                replace(ADOPTED, result=Result.ELECTED, elected="Anne Roux"),
                replace(ADOPTED, result=Result.ELECTED, elected="Anne Roux", in_favour=9),
            ),
            "Point 1 : le résultat ne change pas, mais ses chiffres changent.",
        ),
    ],
)
def test_each_item_that_is_touched_is_told_with_what_changes(impact: Impact, text: str, french: Words) -> None:
    assert spaced(impact_sentence(opened(), impact, french)) == text


def test_a_correction_that_touches_no_item_says_so(french: Words) -> None:
    assert impact_sentences(opened(), (), french) == ("Ni le quorum ni le résultat d’aucun point ne change.",)
    assert len(impact_sentences(opened(), (Impact("i1", None, None, ADOPTED, ADOPTED),), french)) == 1


VALUES = (
    *(opened().opening, Adjournment(time(20), 9), arrival("s5", 3), *given(s5="s2")),
    *(Discussion("i1", time(18), 2), Ballot("i1", Mode.PUBLIC, 3), ADOPTED, Count("i1", 1, 4, time(18))),
    *(Chair("c", time(19), 4), Suspension("x", time(19), 4), ClosedSession("x", time(19), 4)),
    *(Recusal("i1", "s3", RecusalKind.INTEREST, time(19), 4), Round("i1", 1, (), 4)),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_a_correction_is_found_by_the_subject_under_which_the_value_is_recorded(value: object) -> None:
    correction = Correction("k", BY_TYPE[type(value)].subject(value), "faute de frappe")
    p = opened(corrections=(Correction("o", "movement/other", ""), correction))
    assert corrections_of(p, value) == (correction,)


def test_a_corrected_vote_puts_its_result_right() -> None:
    votes = (Correction("k", "vote/i1/1/s3", ""), Correction("l", "vote/i1/1/s2", ""))
    p = at_the_vote(items=(an_item(),), corrections=votes)
    assert corrections_of(p, ADOPTED) == votes
    assert corrections_of(p, replace(ADOPTED, item="i2")) == ()


def test_a_value_that_cannot_be_corrected_has_no_correction() -> None:
    assert corrections_of(opened(), an_item()) == ()


@pytest.mark.parametrize(("reason", "text"), [("heure mal notée.", "(corrigé : heure mal notée)"), ("", "(corrigé)")])
def test_a_corrected_line_says_why(reason: str, text: str, french: Words) -> None:
    assert spaced(correction_remark([Correction("k", "opening", reason)] * 2, french)) == text


def test_what_has_no_line_of_its_own_is_told_as_a_correction(french: Words) -> None:
    called = Correction("k", "attendance/s3", "oubli")
    assert spaced(correction_line(opened(), called, french)) == (
        "Réponse à l’appel de Mme Anne Le Goff : « Présent ». (corrigé : oubli)"
    )
    gone = Correction("k", "movement/gone", "")
    assert correction_line(opened(), gone, french) == "Une ligne a été retirée du journal. (corrigé)"
