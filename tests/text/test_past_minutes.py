# SPDX-License-Identifier: EUPL-1.2
"""What is written of a past sitting says what its file says, and nothing more."""

import re
from dataclasses import replace

import pytest

from pasts import ELECTION, SMALL, a_file
from pupitre.host.resources import shipped
from pupitre.services.past_import import read_file
from pupitre.text.drafting import ADJOURNMENT, OPENING, sections


def read(tmp_path, text):
    [reading] = read_file(a_file(tmp_path, text), shipped("resources"))
    return reading.checked.rebuilt.p


def drafted(p, words):
    """The text of each section by its title, with ordinary spaces."""
    return {s.title: re.sub(r"[\u00a0\u202f]", " ", s.text) for s in sections(p, words)}


@pytest.fixture
def told(tmp_path, french):
    return drafted(read(tmp_path, SMALL), french)


def test_it_says_first_that_it_was_drawn_up_afterwards_and_from_which_file(told):
    first = next(iter(told.values())).split("\n\n")[0]
    assert "après coup" in first
    assert "seance.yaml" in first


def test_who_met_when_convoked_when_and_who_presided_are_told_as_the_file_has_them(told):
    opening = next(iter(told.values())).split("\n\n")[1]
    assert opening == (
        "Le mardi 6 mars 2018, à 20 h 30, le conseil municipal de Saint-Exemple s’est réuni. La convocation a été "
        "envoyée le mardi 27 février 2018. Présidence de la séance : Anne Amiel. "
        "Secrétariat de la séance : Bruno Blanc."
    )


def test_no_hour_no_secretary_no_place_and_no_adjournment_are_told_where_the_file_has_none(tmp_path, french):
    text = SMALL.replace("  heure: '20:30'\n", "").replace("  secretaire: Bruno BLANC\n", "")
    p = read(tmp_path, text)
    whole = "\n".join(drafted(p, french).values())
    assert "Le mardi 6 mars 2018, le conseil municipal" in whole
    assert not re.search(r"\d h\b|heure|Secrétariat|levée", whole)
    assert [s.id for s in sections(p, french)][-1] != ADJOURNMENT


def test_members_are_listed_by_name_alone_with_proxies_and_substitutes(told):
    opening = next(iter(told.values()))
    assert "Présents (4) : Anne Amiel, Bruno Blanc, Cécile Cros et Denis Durand." in opening
    assert "Suppléés (1) : Gaël Gau, remplacé par Hugo HÉRAIL." in opening
    assert "Représentés (1) : Élise Fabre (pouvoir à Anne Amiel)." in opening
    assert not re.search(r"\bM\. |\bMme |membre de", opening)


def test_movements_and_withdrawals_are_told_at_their_item_without_an_hour(told):
    assert told["2. Budget"].startswith("Inès Izard arrive. Denis Durand quitte la séance")
    assert "Anne Amiel ne prend pas part à ce point." in told["3. Compte administratif"]
    assert not any(re.search(r"à \d", text) for text in list(told.values())[1:])


def test_a_vote_is_told_with_its_figures_and_its_kind_where_that_is_not_the_usual_one(told):
    assert "main levée" not in "".join(told.values())
    assert "5 voix pour et 1 contre" in told["2. Budget"]
    assert told["5. Motion"].count("scrutin secret") >= 1
    assert "aucun vote" in told["4. Information"]


def test_an_item_of_which_the_file_has_only_the_number_is_named_by_it(tmp_path, french):
    text = SMALL.replace("{point: 3, membre: Anne AMIEL", "{point: 1/2018, membre: Anne AMIEL")
    assert "Point 1/2018" in drafted(read(tmp_path, text), french)


def test_an_election_is_told_round_by_round_blank_and_null_ballots_together(tmp_path, french):
    told = drafted(read(tmp_path, ELECTION), french)
    president = told["Élection du président"]
    assert "Tour 1 : suffrages exprimés 62, majorité 32, bulletins blancs et nuls 4." in president
    assert "– Anne AMIEL : 33" in president
    assert president.endswith("Élection acquise : Anne AMIEL.")
    assert "Élection acquise" not in told["Élection du 1er vice-président"]


def test_a_file_without_members_says_that_nothing_was_counted(tmp_path, french):
    p = read(tmp_path, ELECTION)
    opening = next(s.text for s in sections(p, french) if s.id == OPENING)
    assert "ne nomme aucun membre" in opening
    assert "quorum est" not in opening


def test_urgency_and_a_second_convocation_are_told(tmp_path, french):
    urgent = drafted(read(tmp_path, SMALL.replace("delai_francs: 3", "urgence: true")), french)
    assert "27 février 2018, en urgence." in next(iter(urgent.values()))
    again = drafted(read(tmp_path, SMALL.replace("delai_francs: 3", "seconde_convocation: true")), french)
    assert "seconde convocation" in next(iter(again.values()))


def test_a_body_of_the_feminine_met_in_the_feminine(tmp_path, french):
    p = read(tmp_path, SMALL)
    p = replace(p, sitting=replace(p.sitting, body_name="Assemblée"))
    assert "s’est réunie" in next(iter(drafted(p, french).values()))
