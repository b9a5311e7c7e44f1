# SPDX-License-Identifier: EUPL-1.2
"""Words in a language: load a gettext catalogue, and say which language the screen speaks.

Source strings are English. Documents receive a `Words`, since the language of a document is not that of the screen;
`ui` and `cli` call `_`, `ngettext` and `pgettext`, which look the language up when they are called.
"""

from dataclasses import dataclass, field
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale
from babel.core import parse_locale

DOMAIN = "pupitre"
SOURCE = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. A sentence that the catalogue lacks comes back as it is in English."""

    locale: Locale
    catalogue: NullTranslations = field(default_factory=NullTranslations, repr=False, compare=False)

    def gettext(self, message: str) -> str:
        """Return the sentence in this language; the empty sentence stays empty (gettext would give its header)."""
        return self.catalogue.gettext(message) if message else ""

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """Return the sentence for n things: in French, 0 and 1 are singular."""
        return self.catalogue.ngettext(singular, plural, n)

    def pgettext(self, context: str, message: str) -> str:
        """Return the sentence as it is said in that context, such as "verb" or "ballot"."""
        return self.catalogue.pgettext(context, message)

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """Return the sentence for n things, as it is said in that context."""
        return self.catalogue.npgettext(context, singular, plural, n)


def load(locale: str, folder: Path) -> Words:
    """Return the words of a locale ("fr", "fr_FR", "fr-FR.UTF-8") from `folder`/<locale>/LC_MESSAGES/pupitre.mo.

    The catalogue of the language serves its countries. Without any catalogue both words and dates are English: half
    of a page in one language and half in another helps nobody. Raises ValueError where the locale has no such form.
    """
    language, territory, *_rest = parse_locale(locale.replace("-", "_"))
    asked = f"{language}_{territory}" if territory else language
    for name in dict.fromkeys((asked, language)):
        compiled = folder / name / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if compiled.is_file():
            with compiled.open("rb") as stream:
                return Words(Locale.parse(asked), GNUTranslations(stream))
    return Words(Locale.parse(asked if language == SOURCE else SOURCE))


def available(folder: Path) -> tuple[str, ...]:
    """Return the locales that have a compiled catalogue under `folder`, sorted, the source language among them."""
    found = {compiled.parent.parent.name for compiled in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return tuple(sorted(found | {SOURCE}))


class _Screen:
    """What the screen speaks: the one thing here that changes, since `_` cannot be given it at every call."""

    words = Words(Locale(SOURCE))


def speak(words: Words) -> None:
    """Make the screen (and the command line) speak this language from now on."""
    _Screen.words = words


def spoken() -> Words:
    """Return the words that the screen speaks, for what must be given a language: dates, lists, numbers."""
    return _Screen.words


def _(message: str) -> str:
    """Return the sentence in the screen's language."""
    return _Screen.words.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the sentence for n things in the screen's language."""
    return _Screen.words.ngettext(singular, plural, n)


def pgettext(context: str, message: str) -> str:
    """Return the sentence in the screen's language, as it is said in that context."""
    return _Screen.words.pgettext(context, message)


def npgettext(context: str, singular: str, plural: str, n: int) -> str:
    """Return the sentence for n things in the screen's language, as it is said in that context."""
    return _Screen.words.npgettext(context, singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 (gettext's own name)
    """Mark a sentence of a table for the catalogue; it is translated where it is shown."""
    return message
