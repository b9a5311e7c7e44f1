# SPDX-License-Identifier: EUPL-1.2
"""What packaging/catalogues.py finds wrong with a translated sentence, and what it lets pass."""

import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "packaging"))
from catalogues import french, to_bytes, troubles, updated

RIGHT = [
    "Le quorum est atteint\u202f: {count} présents",
    "«\u202fPour\u202f», «\u202fContre\u202f»\u202f?",
    "Vraiment\u202f?!",
    "à 20:41",
    "https://exemple.fr/a:b?c",
    "<b>l’ordre</b>&nbsp;du jour",
    "--format='json'",
]
WRONG = [
    "Le quorum est atteint: {count}",
    "Le quorum est atteint : {count}",
    "Le quorum est atteint\u00a0: {count}",
    "{name}; {name}",
    "Vraiment ?",
    "« Pour »",
    "«\u202fPour »",
    "l'ordre du jour",
    "l'{item}",
]


@pytest.mark.parametrize("sentence", RIGHT)
def test_good_typography_passes(sentence: str) -> None:
    assert list(french(sentence)) == []


@pytest.mark.parametrize("sentence", WRONG)
def test_bad_typography_is_found(sentence: str) -> None:
    assert list(french(sentence)) != []


@pytest.mark.parametrize(
    ("source", "said", "found"),
    [
        ("{count} members", "{count} membres", []),
        ("{count} members", "", ["untranslated"]),
        ("{count} members", "{nombre} membres", ["{nombre} is not in the source", "{count} is lost"]),
        (("One member", "{count} members"), ("Un membre", "{count} membres"), []),
        (("One member", "{count} members"), ("Un membre", ""), ["untranslated"]),
    ],
)
def test_a_gap_or_a_changed_brace_is_found(source: object, said: object, found: list[str]) -> None:
    catalogue = Catalog(locale="fr")
    assert list(troubles(catalogue.add(source, said), "fr")) == found


def test_a_changed_sentence_is_empty_again_and_never_guessed(tmp_path: Path) -> None:
    file = tmp_path / "pupitre.po"
    before = Catalog(locale="fr")
    before.add("The quorum is reached", "Le quorum est atteint")
    file.write_bytes(to_bytes(before))
    template = Catalog()
    template.add("The quorum is reached again")
    now = updated(file, "fr", template)
    assert {message.id: message.string or "" for message in now if message.id} == {"The quorum is reached again": ""}


def test_the_same_sentences_give_the_same_bytes(tmp_path: Path) -> None:
    template = Catalog()
    template.add("Sitting", locations=[("a.py", 3)])
    file = tmp_path / "pupitre.po"
    file.write_bytes(to_bytes(updated(file, "fr", template)))
    assert file.read_bytes() == to_bytes(updated(file, "fr", template))
