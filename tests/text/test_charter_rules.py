# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body in words."""

from dataclasses import replace
from datetime import date

import pytest

from builders import spaced
from pupitre.domain.charter import Charter, ProxyRule, Regime
from pupitre.formats.charters import read_charter
from pupitre.host.resources import shipped
from pupitre.text.charter_rules import rules, rules_of_other_times, summary
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


# --- a council, whose rules have dates ---


@pytest.fixture
def council() -> Charter:
    """The conseil communautaire, as it is shipped."""
    return read_charter(shipped("resources") / "charters" / "conseil_communautaire.yaml")


def test_each_rule_of_a_council_is_said_with_its_article(council: Charter, french: Words) -> None:
    found = said(council, french)
    assert found["Délai en cas d’urgence"] == ("1 jour franc au moins", "CGCT L2121-12 par L5211-1")
    assert found["Défaut de quorum"][0] == "Seconde réunion après 3 jours francs, sans quorum"
    assert found["Pouvoirs"][0] == "1 au plus par mandataire, pour 3 séances consécutives"
    assert found["Scrutin sur demande"][0] == "Public à la demande d’un présent sur 4, secret à celle d’un sur 3"
    assert found["Élections"][0] == "2 tours à la majorité absolue, puis 1 à la majorité relative"
    assert found["Huis clos"] == ("À la demande de 5 membres, ou du président", "CGCT L5211-11")
    assert found["Procès-verbal"][0] == "Arrêté à la séance suivante, puis publié dans la semaine"
    assert "reste en exercice" not in found["Membres intéressés"][0]


def test_a_departement_counts_days_and_knows_no_secret_ballot_on_request(french: Words) -> None:
    department = read_charter(shipped("resources") / "charters" / "conseil_departemental.yaml")
    found = said(department, french)
    assert found["Délai de convocation"][0] == "12 jours au moins"
    assert found["Scrutin sur demande"][0] == (
        "Public à la demande d’un présent sur 6, secret pour les seules nominations"
    )


def test_a_body_that_does_not_vote_has_no_rules_of_votes(french: Words) -> None:
    committee = read_charter(shipped("resources") / "charters" / "comite_de_pilotage.yaml")
    found = said(committee, french)
    assert found["Présidence"][0] == "Deux présidents, ensemble"
    assert found["Membres sans voix"][0]
    assert not {"Membres avec voix", "Majorité", "Partage des voix", "Élections"} & set(found)


def test_what_the_rules_were_is_said_with_its_dates_and_once_for_several_periods(
    council: Charter, french: Words
) -> None:
    found = {(rule.name, rule.value): rule for rule in rules_of_other_times(council, french)}
    third = found["Quorum", "Un tiers des membres en exercice"]
    assert third.when.splitlines()[1] == "Du 16 novembre 2020 au 30 septembre 2021"
    assert len(third.when.splitlines()) == len(third.basis.splitlines()) == 3
    before = found["Délai de convocation", "3 jours francs au moins"]
    assert before.when == "Avant le 1er mars 2020"
    assert found["Procès-verbal", "Sans forme imposée"].when == "Avant le 1er juillet 2022"


def test_what_holds_for_small_communes_says_so(french: Words) -> None:
    municipal = read_charter(shipped("resources") / "charters" / "conseil_municipal.yaml")
    small, *_ = rules_of_other_times(municipal, french)
    assert spaced(small.when) == "Moins de 3 500 habitants"


def test_a_model_is_summed_up_in_a_line(council: Charter, french: Words) -> None:
    assert spaced(summary(council, french)).startswith("Délibère\u2002·\u2002Délai de convocation : 5 jours francs")


def test_a_rule_since_a_day_says_so(council: Charter, french: Words) -> None:
    since = replace(council, regimes=(Regime("b", since=date(2030, 1, 2), quorum=council.quorum),))
    assert [rule.when for rule in rules_of_other_times(since, french)] == ["Depuis le 2 janvier 2030"]


def test_two_colleges_that_must_agree_are_told(french: Words) -> None:
    mixed = read_charter(shipped("resources") / "charters" / "commission_mixte.yaml")
    assert said(mixed, french)["Majorité"][0] == "Plus de la moitié des suffrages exprimés, dans chaque collège"


def test_the_members_of_a_municipal_council_are_those_of_the_commune(french: Words) -> None:
    municipal = read_charter(shipped("resources") / "charters" / "conseil_municipal.yaml")
    assert said(municipal, french)["Membres avec voix"][0] == (
        "Le maire, les adjoints au maire et les conseillers municipaux de la commune"
    )


def test_the_presidents_who_agree_are_those_of_the_member_organisations(french: Words) -> None:
    thirteen = read_charter(shipped("resources") / "charters" / "accord_unanime.yaml")
    assert said(thirteen, french)["Membres avec voix"][0] == "Les présidents des organismes membres"
