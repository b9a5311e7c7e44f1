# SPDX-License-Identifier: EUPL-1.2
"""Articles, contractions and elisions."""

import pytest

from pupitre.text.grammar import at_place, elides, is_feminine, of, of_person, plain_letters, the
from pupitre.text.language import Words


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Trèbes", "de Trèbes"),
        ("Alzonne", "d’Alzonne"),
        ("Œuilly", "d’Œuilly"),
        ("Île-d'Aix", "d’Île-d’Aix"),
        ("Le Mas", "du Mas"),
        ("Les Ilhes", "des Ilhes"),
        ("La Redorte", "de La Redorte"),
        ("L'Union", "de L’Union"),
        ("Labastide-en-Val", "de Labastide-en-Val"),
        ("Leuc", "de Leuc"),
        ("Lespinassière", "de Lespinassière"),
        ("Mas-des-Cours", "de Mas-des-Cours"),
        ("Hyères", "d’Hyères"),
        ("Hérépian", "d’Hérépian"),
        ("Honfleur", "de Honfleur"),
        ("Hauteville", "de Hauteville"),
        ("Le Havre", "du Havre"),
        ("Ytrac", "d’Ytrac"),
        ("Yutz", "de Yutz"),
        ("Carcassonne Agglo", "de Carcassonne Agglo"),
        ("Communauté de communes du Piémont", "de la communauté de communes du Piémont"),
        ("Agence de l'eau", "de l’agence de l’eau"),
        ("Syndicat mixte de l'Aude", "du syndicat mixte de l’Aude"),
        ("CDG 11", "du CDG 11"),
    ],
)
def test_names_take_the_preposition_that_the_ear_wants(name: str, text: str, french: Words) -> None:
    assert of(name, french) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Conférence des maires", "la conférence des maires"),
        ("Conseil communautaire", "le conseil communautaire"),
        ("Bureau", "le bureau"),
        ("Assemblée générale", "l’assemblée générale"),
        ("Commission finances", "la commission finances"),
        ("Comité de pilotage", "le comité de pilotage"),
        ("Instance de suivi", "l’instance de suivi"),
        ("CLECT", "la CLECT"),
        ("CoPil du pacte", "le CoPil du pacte"),
        ("Réseau des secrétaires de mairie", "le réseau des secrétaires de mairie"),
    ],
)
def test_a_body_takes_its_article_and_a_small_letter(body: str, text: str, french: Words) -> None:
    assert the(body, french) == text


@pytest.mark.parametrize(
    ("noun", "feminine"), [("Mutuelle", True), ("Machin", False), ("Coopérative", True), ("", False)]
)
def test_the_gender_of_an_unknown_noun_is_guessed_by_its_ending(noun: str, feminine: bool) -> None:
    assert is_feminine(noun) is feminine


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("salle du conseil", "dans la salle du conseil"),
        ("Salle Jean Cau", "dans la salle Jean Cau"),
        ("Hôtel de ville", "à l’hôtel de ville"),
        ("mairie de Trèbes", "à la mairie de Trèbes"),
        ("Siège de l'agglomération", "au siège de l’agglomération"),
        ("1 rue Pierre-Germain", "au 1 rue Pierre-Germain"),
        ("Trèbes", "à Trèbes"),
        ("Le Mas", "au Mas"),
        ("Les Ilhes", "aux Ilhes"),
        ("À la mairie", "à la mairie"),
        ("dans la salle des fêtes", "dans la salle des fêtes"),
    ],
)
def test_a_place_takes_the_preposition_of_its_noun(place: str, text: str, french: Words) -> None:
    assert at_place(place, french) == text


def test_other_languages_take_names_as_they_are(english: Words) -> None:
    assert of("Le Mas", english) == "of Le Mas"
    assert the("Bureau", english) == "the Bureau"
    assert at_place("Trèbes", english) == "at Trèbes"


def test_letters_are_compared_without_accents() -> None:
    assert plain_letters("ŒUVRÉ Ça") == "oeuvre ca"


def test_nothing_elides_before_nothing() -> None:
    assert not elides("")


@pytest.mark.parametrize(
    ("name", "said"),
    [("M. Jean Dupont", "de M. Jean Dupont"), ("Anne Roux", "d’Anne Roux"), ("Le Goff Jean", "de Le Goff Jean")],
)
def test_the_name_of_a_person_elides_and_never_contracts(name: str, said: str, french: Words) -> None:
    assert of_person(name, french) == said
