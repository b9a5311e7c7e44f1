# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a past sitting, as a secretary reads it."""

import ast
import re
import string
from pathlib import Path

import pytest

import pupitre
from pupitre.text.language import Words
from pupitre.text.past_sentences import FAULTS, Where, past_fault

READERS = [path.read_text("utf-8") for path in (Path(pupitre.__file__).parent / "formats").glob("past_*.py")]
CODE = re.compile(r"(key|wants|value|text|list|member|number|proxy|two|withdrawal|file|yaml|sheet|book)(-[a-z0-9]+)+")


def fields(code: str) -> dict[str, str]:
    return {name: "x" for _, name, _, _ in string.Formatter().parse(FAULTS[code]) if name}


def spaced(text: str) -> str:
    return text.replace("\u202f", " ")


def codes() -> set[str]:
    """Every text in the readers that looks like a code."""
    texts = (n.value for source in READERS for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant))
    return {text for text in texts if isinstance(text, str) and CODE.fullmatch(text)}


def test_every_fault_that_the_readers_note_has_its_sentence_and_no_other_has() -> None:
    assert codes() == set(FAULTS)


@pytest.mark.parametrize("code", FAULTS)
def test_every_sentence_says_what_is_wrong_and_what_to_do(code: str, french: Words, english: Words) -> None:
    for words in (french, english):
        said = past_fault(code, fields(code), Where(3, key="nom"), words)
        assert re.search(r"\. \S.*\.$", said)
        assert "{" not in said


def test_the_line_the_key_the_value_and_the_known_words_are_told(french: Words) -> None:
    facts = {"value": "presant", "near": "present", "known": "present, represente"}
    assert spaced(past_fault("value-unknown", facts, Where(14, key="etat"), french)) == (
        "Ligne 14, clé « etat » : « presant » n’est pas une valeur connue. Écrivez l’une de celles-ci : present, "
        "represente. Peut-être fallait-il lire « present »."
    )


def test_in_a_workbook_the_sheet_and_the_cell_are_told(french: Words) -> None:
    said = past_fault("key-missing", {}, Where(0, "2019-12-19", "E14", "etat"), french)
    assert spaced(said).startswith("Feuille « 2019-12-19 », cellule E14, clé « etat » : rien")


def test_what_is_wrong_with_the_whole_file_is_told_alone(french: Words) -> None:
    assert past_fault("file-empty", {}, Where(), french).startswith("Le fichier est vide. ")


def test_a_very_long_value_is_shortened_and_braces_in_it_are_left_alone(french: Words) -> None:
    said = past_fault("value-not-a-day", {"value": "{y}" * 100}, Where(1, key="{x}"), french)
    assert len(said) < 250
    assert "{y}{y}" in said
