# SPDX-License-Identifier: EUPL-1.2
"""The short words for coded values."""

from enum import Enum

import pytest

from pupitre.domain.attendance import ProxyFault, Standing
from pupitre.domain.charter import Power, QuorumRule, VoiceRule
from pupitre.domain.directory import Function, Gender, OrganisationKind
from pupitre.domain.terms import Channel, Choice, ItemKind, Mode, Presence, Result, Stage, Way
from pupitre.text.labels import kind_label, label, result_label
from pupitre.text.language import Words

CODED = (
    *(ProxyFault, Standing, Power, QuorumRule, VoiceRule, Function, Gender, OrganisationKind),
    *(Channel, Choice, ItemKind, Mode, Presence, Stage, Way),
)


@pytest.mark.parametrize("value", [value for coded in CODED for value in coded], ids=repr)
def test_every_coded_value_has_its_own_label_in_its_list(value: Enum, french: Words) -> None:
    labels = [label(other, french) for other in type(value)]
    assert labels.count(label(value, french)) == 1


def test_two_codes_of_the_same_letters_keep_their_own_labels(french: Words) -> None:
    assert label(Choice.ABSTENTION, french) == "Abstention"
    assert label(Presence.ABSENT, french) == "Absent"
    assert label(Stage.OPEN, french) == "Ouverte"


@pytest.mark.parametrize(
    ("result", "advises", "decides"),
    [
        (Result.ADOPTED, "Avis favorable", "Adopté"),
        (Result.REJECTED, "Avis défavorable", "Rejeté"),
        (Result.NOTED, "Pris acte", "Pris acte"),
    ],
)
def test_a_body_that_advises_never_adopts(result: Result, advises: str, decides: str, french: Words) -> None:
    assert result_label(result, Power.ADVISES, french) == advises
    assert result_label(result, Power.DECIDES, french) == decides


def test_what_an_item_asks_for_follows_the_power_of_the_body(french: Words) -> None:
    assert kind_label(ItemKind.VOTE, Power.ADVISES, french) == "Avis"
    assert kind_label(ItemKind.VOTE, Power.DECIDES, french) == "Délibération"
    assert kind_label(ItemKind.INFORMATION, Power.DECIDES, french) == "Information"
