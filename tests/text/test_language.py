# SPDX-License-Identifier: EUPL-1.2
"""Words: the catalogue that is asked for, English where there is none, and the screen's language at call time."""

from io import BytesIO
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from pupitre.text import language
from pupitre.text.language import N_, Words, _, available, load, ngettext, npgettext, pgettext, speak, spoken


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of catalogues with French in it."""
    catalogue = Catalog(locale="fr")
    catalogue.add("Sitting", "Séance")
    catalogue.add("Vote", "Voter", context="verb")
    catalogue.add(("{count} vote", "{count} votes"), ("{count} voix", "{count} voix en tout"))
    catalogue.add(("{count} proxy", "{count} proxies"), ("{count} pouvoir", "{count} pouvoirs"), context="held")
    stream = BytesIO()
    write_mo(stream, catalogue)
    place = tmp_path / "fr" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "pupitre.mo").write_bytes(stream.getvalue())
    return tmp_path


@pytest.mark.parametrize("asked", ["fr", "fr_FR", "fr-FR", "fr_FR.UTF-8", "fr_BE"])
def test_a_country_speaks_the_catalogue_of_its_language(folder: Path, asked: str) -> None:
    words = load(asked, folder)
    assert words.gettext("Sitting") == "Séance"
    assert words.locale.language == "fr"


def test_dates_follow_the_country(folder: Path) -> None:
    assert load("fr_BE", folder).locale == Locale("fr", "BE")


def test_without_a_catalogue_words_and_dates_are_english(folder: Path) -> None:
    words = load("de_DE", folder)
    assert words.gettext("Sitting") == "Sitting"
    assert words.locale == Locale("en")


def test_english_keeps_its_country(folder: Path) -> None:
    assert load("en_GB", folder).locale == Locale("en", "GB")


def test_a_locale_without_a_form_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="letters"):
        load("?", folder)


@pytest.mark.parametrize(("n", "said"), [(0, "{count} voix"), (1, "{count} voix"), (2, "{count} voix en tout")])
def test_none_and_one_are_singular_in_french(folder: Path, n: int, said: str) -> None:
    assert load("fr", folder).ngettext("{count} vote", "{count} votes", n) == said


def test_a_word_is_said_as_its_context_wants(folder: Path) -> None:
    words = load("fr", folder)
    assert words.pgettext("verb", "Vote") == "Voter"
    assert words.pgettext("noun", "Vote") == "Vote"
    assert words.npgettext("held", "{count} proxy", "{count} proxies", 3) == "{count} pouvoirs"


def test_the_empty_sentence_stays_empty(folder: Path) -> None:
    assert load("fr", folder).gettext("") == ""


def test_the_languages_to_choose_from_are_those_compiled_and_the_source(folder: Path) -> None:
    assert available(folder) == ("en", "fr")


def test_the_screen_speaks_what_it_was_told_last(folder: Path) -> None:
    marked = N_("Sitting")
    assert _(marked) == "Sitting"
    speak(load("fr", folder))
    assert _(marked) == "Séance"
    assert pgettext("verb", "Vote") == "Voter"
    assert ngettext("{count} vote", "{count} votes", 2) == "{count} voix en tout"
    assert npgettext("held", "{count} proxy", "{count} proxies", 1) == "{count} pouvoir"
    assert spoken().locale == Locale("fr")
    speak(Words(Locale("en")))
    assert language._(marked) == "Sitting"
