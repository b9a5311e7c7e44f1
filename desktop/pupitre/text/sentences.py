# SPDX-License-Identifier: EUPL-1.2
"""Sentences about an item's rapporteur, made from the record alone."""

from pupitre.domain.proceedings import Proceedings
from pupitre.text.language import Words
from pupitre.text.names import is_woman, named


def rapporteur_line(p: Proceedings, who: str, words: Words) -> str:
    """« Rapporteure : Mme Élise Fabre »."""
    woman, man = words.pgettext("woman", "Rapporteur: {name}"), words.pgettext("man", "Rapporteur: {name}")
    return (woman if is_woman(p, who) else man).format(name=named(p, who, words))
