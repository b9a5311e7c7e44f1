# SPDX-License-Identifier: EUPL-1.2
"""French articles, contractions and elisions before the names of places and bodies.

Other languages set names as they are: « of Trèbes », « the Conférence des maires ».
"""

import unicodedata
from functools import cache

from pupitre.text.formats import is_french, typographic
from pupitre.text.language import Words


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split())


_ASPIRATED = _listed(
    "haguenau ham harnes haut havre hayange hem hettange hilsenheim hoche hochfelden hoenheim hohrod hombourg honfleur"
    " houdain houdan houilles houlgate hounoux huningue hurigny"
)
"""Beginnings of place names whose h forbids elision (« de Honfleur », « de Hauteville »): the towns that write so
themselves, and all that begin with « haut ». Every other h is mute, as in « d’Hyères »."""

_FEMININE = _listed(
    "agence assemblée cellule commission communauté commune conférence délégation équipe instance métropole mission"
    " région rencontre réunion section séance table union ville ca cc cu clect cao ctap ccspl"
)
_MASCULINE = _listed(
    "atelier bureau centre codir collège comité conseil copil département directoire forum groupe parc pays petr pnr"
    " pôle réseau syndicat cdg ccas cias ceser cst"
)
_FEMININE_ENDINGS = ("ion", "ence", "ance", "ée", "ité", "ure", "ette", "elle", "ive")

_PLACES = {
    **dict.fromkeys(("salle", "grande", "petite"), "dans la {place}"),
    **dict.fromkeys(("mairie", "maison", "médiathèque", "préfecture", "sous-préfecture"), "à la {place}"),
    **dict.fromkeys(("hôtel", "espace", "auditorium", "amphithéâtre", "école", "annexe"), "à l’{place}"),
    **dict.fromkeys(
        ("siège", "centre", "foyer", "palais", "théâtre", "gymnase", "château", "pôle", "complexe", "conseil"),
        "au {place}",
    ),
}
_PREPOSITIONS = ("à", "au", "aux", "chez", "dans", "en", "sur")


@cache
def plain_letters(text: str) -> str:
    """Small letters without accents: « Élise » → « elise », « Œ » → « oe »."""
    opened = text.casefold().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", opened) if not unicodedata.combining(c))


def elides(name: str) -> bool:
    """Whether « de » loses its e before this name: a vowel, a mute h, or a y before a consonant."""
    letters = plain_letters(name.lstrip())
    if letters.startswith("h"):
        return not letters.startswith(_ASPIRATED)
    if letters.startswith("y"):
        return letters[1:2] not in "aeiou"
    return letters[:1] in set("aeiou")


def is_feminine(noun: str) -> bool:
    """The gender of a body's or organisation's name, by its first noun: listed, else guessed by its ending."""
    first = _first(noun)
    if first in _FEMININE or first in _MASCULINE:
        return first in _FEMININE
    return first.endswith(_FEMININE_ENDINGS)


def the(body: str, words: Words) -> str:
    """« la conférence des maires », « le bureau », « l’assemblée générale »; capitals are the sentence's matter."""
    if not is_french(words):
        return words.gettext("the {name}").format(name=body)
    name = _lowered(typographic(body))
    if elides(name):
        return f"l’{name}"
    return f"la {name}" if is_feminine(name) else f"le {name}"


def of(name: str, words: Words) -> str:
    """« de Trèbes », « d’Alzonne », « du Mas », « des Ilhes », « de La Redorte », « du syndicat mixte »."""
    if not is_french(words):
        return words.gettext("of {name}").format(name=name)
    name = typographic(name)
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if name.startswith("Les "):
        return f"des {name[4:]}"
    if _first(name) in (*_FEMININE, *_MASCULINE):
        return _contracted(the(name, words))
    return f"d’{name}" if elides(name) else f"de {name}"


def of_person(name: str, words: Words) -> str:
    """« de M. Jean Dupont », « d’Anne Roux »: a person's name never contracts."""
    if not is_french(words):
        return words.gettext("of {name}").format(name=name)
    return f"d’{name}" if elides(name) else f"de {name}"


def at_place(place: str, words: Words) -> str:
    """« dans la salle du conseil », « à l’hôtel de ville », « au 1 rue Pierre-Germain », « à Trèbes »."""
    if not is_french(words):
        return words.gettext("at {place}").format(place=place)
    place = typographic(place.strip())
    first = _first(place)
    if first in _PREPOSITIONS:
        return _lowered(place)
    if first in _PLACES:
        return _PLACES[first].format(place=_lowered(place))
    if first[:1].isdigit():
        return f"au {place}"
    if place.startswith("Le "):
        return f"au {place[3:]}"
    return f"aux {place[4:]}" if place.startswith("Les ") else f"à {place}"


def _contracted(noun: str) -> str:
    return f"du {noun[3:]}" if noun.startswith("le ") else f"de {noun}"


def _first(text: str) -> str:
    return text.casefold().partition(" ")[0].rstrip(",;:")


def _lowered(text: str) -> str:
    """The text with a small first letter, unless its first word is an acronym (« CLECT », « CoPil »)."""
    first = text.partition(" ")[0]
    return text if first[1:] != first[1:].lower() else text[:1].lower() + text[1:]
