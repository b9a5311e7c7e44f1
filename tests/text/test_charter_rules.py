# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body in words."""

from dataclasses import replace

import pytest

from pupitre.domain.charter import Charter, ProxyRule
from pupitre.formats.charters import read_charter
from pupitre.host.resources import shipped
from pupitre.text.charter_rules import rules
from pupitre.text.language import Words


@pytest.fixture
def charter() -> Charter:
    """The conférence des maires, as it is shipped."""
    return read_charter(shipped("resources") / "charters" / "conference_des_maires.yaml")


def said(charter: Charter, words: Words) -> dict[str, tuple[str, str]]:
    return {rule.name: (rule.value, rule.basis) for rule in rules(charter, words)}


def test_each_rule_stands_beside_its_basis(charter: Charter, french: Words) -> None:
    found = said(charter, french)
    assert found["Portée"] == ("Donne un avis", "CGCT L5211-11-3")
    assert found["Délai de convocation"] == ("5 jours francs au moins", charter.notice.basis)
    assert found["Partage des voix"] == ("La voix du président est prépondérante", charter.casting_vote_basis)


def test_the_basis_that_ends_a_sentence_is_taken_out_of_it(charter: Charter, french: Words) -> None:
    assert said(charter, french)["Communiquée à"] == (
        "Tous les conseillers municipaux des communes membres",
        "CGCT L5211-40-2",
    )


def test_members_are_named_by_function_and_place(charter: Charter, french: Words) -> None:
    values = [value for value, _basis in said(charter, french).values()]
    assert "Les maires des communes membres" in values
    assert "Le président et les vice-présidents de l’établissement" in values


def test_where_proxies_are_not_allowed_there_are_none(charter: Charter, french: Words) -> None:
    without = replace(charter, proxies=ProxyRule(0, "règlement intérieur"))
    assert said(without, french)["Pouvoirs"][0] == french.gettext("None")


def test_a_rule_that_the_charter_does_not_give_is_left_out(charter: Charter, french: Words) -> None:
    assert "Communiquée à" not in said(replace(charter, published_to=""), french)
