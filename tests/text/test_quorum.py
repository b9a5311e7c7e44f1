# SPDX-License-Identifier: EUPL-1.2
"""The quorum, and who is not counted in it, in words."""

from datetime import date, time
from typing import Any

import pytest

from builders import a_charter, a_seat, departure, given, opened, spaced
from pupitre.domain.attendance import Standing
from pupitre.domain.charter import Interests, Quorum, QuorumRule
from pupitre.domain.directory import Gender
from pupitre.domain.happening import Discussion, Movement, Recusal
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.quorum import NextStep, QuorumState
from pupitre.domain.terms import RecusalKind, Way
from pupitre.text import quorum
from pupitre.text.language import Words


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (QuorumState(83, 42, 68, {}), "Le quorum est atteint : 68 membres présents sur 83 en exercice, 42 requis."),
        (QuorumState(3, 2, 1, {}), "Le quorum n’est pas atteint : 1 membre présent sur 3 en exercice, 2 requis."),
        (QuorumState(3, 2, 0, {}), "Le quorum n’est pas atteint : 0 membre présent sur 3 en exercice, 2 requis."),
        (QuorumState(3, 0, 2, {}), "Aucun quorum n’est requis : 2 membres présents sur 3 en exercice."),
    ],
)
def test_the_quorum_is_told_with_its_figures(state: QuorumState, text: str, french: Words) -> None:
    assert spaced(quorum.quorum_sentence(state, french)) == text


def test_the_figures_of_the_quorum_can_stand_alone(french: Words) -> None:
    assert quorum.quorum_figures(QuorumState(83, 42, 41, {}), french) == "41 membres présents, 42 requis."


@pytest.mark.parametrize("standing", Standing)
def test_each_reason_for_not_counting_agrees_with_the_member(standing: Standing, french: Words) -> None:
    woman, man = (
        quorum.exclusion_reason(a_seat(gender=gender), standing, french) for gender in (Gender.FEMALE, Gender.MALE)
    )
    same = standing in (Standing.LEFT, Standing.RECUSED, Standing.RESIGNED)
    assert (woman == man) is same


def test_a_proxy_does_not_count_in_the_quorum(french: Words) -> None:
    reason = quorum.exclusion_reason(a_seat(), Standing.REPRESENTED, french)
    assert spaced(reason) == "représentée : un pouvoir ne compte pas dans le quorum"


def test_who_sits_without_a_voice_is_not_counted_even_when_present(french: Words) -> None:
    assert quorum.exclusion_reason(a_seat(voices=0), Standing.PRESENT, french) == "siège sans voix"


LATE = time(20, 10)
WITHDRAWN = tuple(
    Recusal("i1", seat, kind, time(18, 20), 3)
    for seat, kind in (("s2", RecusalKind.INTEREST), ("s3", RecusalKind.REPRESENTATIVE), ("s1", RecusalKind.ACCOUNTS))
)


def a_thin_room(**changes: Any) -> Proceedings:
    """At item 1, opened as event 9: s1, s2 and s3 take no part in it, s4 left, s5 gave s2 a proxy."""
    return opened(
        discussions={"i1": Discussion("i1", time(20, 15), 9)},
        recusals=WITHDRAWN,
        movements=(departure("s4", 5, LATE),),
        proxies=given(s5="s1"),
        **changes,
    )


def test_who_is_not_counted_is_listed_by_reason(french: Words) -> None:
    groups = quorum.not_counted(a_thin_room(), french, 10, "i1")
    assert [(spaced(group.reason), group.seats) for group in groups] == [
        ("Absences excusées", ("s5",)),
        ("Départs", ("s4",)),
        ("Retrait pour le vote des comptes, CGCT L2121-14", ("s1",)),
        ("Déport, CGCT L2131-11, toujours en exercice", ("s2",)),
        ("Déport, CGCT L1111-6, hors des membres en exercice pour ce point", ("s3",)),
    ]


def test_before_the_item_only_who_is_away_is_listed(french: Words) -> None:
    groups = quorum.not_counted(a_thin_room(), french, 9)
    assert [(group.reason, group.seats) for group in groups] == [
        ("Pouvoirs, qui ne comptent pas dans le quorum", ("s5",)),
        ("Départs", ("s4",)),
    ]


@pytest.mark.parametrize(
    ("seat", "text"),
    [
        ("s1", "se retire pour le vote des comptes (CGCT L2121-14)"),
        ("s2", "ne prend pas part à ce point (CGCT L2131-11), mais compte toujours parmi les membres en exercice"),
        (
            "s3",
            "ne prend pas part à ce point (CGCT L1111-6) et ne compte pas parmi les membres en exercice pour ce point",
        ),
        ("s4", "a quitté la séance à 20 h 10"),
        ("s5", "excusée"),
    ],
)
def test_each_member_is_told_why_not_counted(seat: str, text: str, french: Words) -> None:
    assert spaced(quorum.why_not_counted(a_thin_room(), seat, french, 10, "i1")) == text


def test_who_is_counted_has_no_reason(french: Words) -> None:
    assert quorum.why_not_counted(opened(), "s1", french) == ""


def test_before_the_law_of_2025_a_representative_stays_in_office(french: Words) -> None:
    p = a_thin_room(charter=a_charter(interests=Interests("CGCT L2131-11", representatives_in_office=True)))
    assert quorum.why_not_counted(p, "s3", french, 10, "i1").endswith("toujours parmi les membres en exercice")


def test_who_resigned_is_no_longer_in_office(french: Words) -> None:
    p = opened(movements=(Movement("m", "s4", Way.RESIGNATION, LATE, 5),))
    assert spaced(quorum.why_not_counted(p, "s4", french)) == "a démissionné à 20 h 10 : n’est plus en exercice"
    last = quorum.not_counted(p, french)[-1]
    assert (last.reason, last.seats) == ("Démissions, plus en exercice", ("s4",))


def test_a_lost_quorum_offers_what_the_law_offers_with_its_source(french: Words) -> None:
    rule = Quorum(QuorumRule.MAJORITY, "CGCT L2121-17", again_days=3, again_basis="CGCT L2121-17")
    found = quorum.offers(opened(charter=a_charter(quorum=rule)), date(2026, 12, 3), french)
    assert [(offer.step, offer.label) for offer in found] == [
        (NextStep.WAIT, "Suspendre la séance"),
        (NextStep.POSTPONE, "Reporter le point"),
        (NextStep.CONVOKE_AGAIN, "Lever la séance et convoquer à nouveau"),
    ]
    assert spaced(found[2].text) == (
        "Les mêmes points, 3 jours francs au moins entre les deux séances, sans condition de quorum : "
        "au plus tôt le lundi 7 décembre 2026."
    )
    assert found[2].article == "CGCT L2121-17"
    assert all(offer.article for offer in found)
