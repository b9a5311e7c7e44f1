# SPDX-License-Identifier: EUPL-1.2
"""Keys as people read them to each other, and what we know of the one that signed."""

from pupitre.domain.trust import Trust
from pupitre.text.language import Words

NO_BREAK = "\u00a0"


def fingerprint(key: str) -> str:
    """« 1a2b 3c4d … »: groups of four, to be read on the telephone; a line may break in the middle only."""
    groups = [key[at : at + 4] for at in range(0, len(key), 4)]
    half = (len(groups) + 1) // 2
    return " ".join(NO_BREAK.join(part) for part in (groups[:half], groups[half:]) if part)


def trust_label(trust: Trust | None, words: Words) -> str:
    """One or two words: « Vérifiée », « Connue », « Première rencontre »."""
    if trust is Trust.VERIFIED:
        return words.gettext("Key verified")
    return words.gettext("Key known") if trust is Trust.SEEN else words.gettext("Met for the first time")


def trust_sentence(trust: Trust | None, name: str, words: Words) -> str:
    """What we know of a sender's key, and how to make sure of it by telephone."""
    if trust is Trust.VERIFIED:
        return words.gettext("The key of this file is that of {name}: it was compared and found right.").format(
            name=name
        )
    if trust is Trust.SEEN:
        text = words.gettext(
            "This key has already sent files in the name of {name}. To make sure of it once and for all, call the "
            "secretariat at a number that you know, and have its fingerprint read to you: it must be the one below."
        )
    else:
        text = words.gettext(
            "No file with this key has come here before. Before you trust it, call {name} at a number that you know, "
            "and have its fingerprint read to you: it must be the one below."
        )
    return text.format(name=name)
