# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from documents.made import conference
from pupitre.documents.signatory import signatory


def signed_by(who: str):
    p = conference()
    return replace(p, convocation=replace(p.convocation, signatory=who))


def test_the_president_signs_as_such_and_not_as_maire(french):
    assert signatory(signed_by("s1"), french) == ("Élise Fabre", "présidente de Carcassonne Agglo")


def test_a_maire_who_signs_signs_as_maire(french):
    assert signatory(signed_by("s6"), french) == ("Anne de La Tour", "maire de Mas-des-Cours")


def test_somebody_who_is_no_member_is_kept_as_typed(french):
    assert signatory(signed_by("Jeanne d'Arc, directrice générale"), french) == ("Jeanne d’Arc", "directrice générale")
    assert signatory(signed_by("Le bureau"), french) == ("Le bureau", "")


def test_nobody_signs_before_the_convocation(french):
    assert signatory(conference(convocation=None), french) == ("", "")
