# SPDX-License-Identifier: EUPL-1.2
"""What an undo took back is said in words."""

import ast
from pathlib import Path

import pytest

import pupitre.services
from pupitre.ledger.history import ASIDE, SEALED
from pupitre.text.deeds import deed_label
from pupitre.text.language import Words, load

ROOT = Path(pupitre.services.__file__).parents[3]


@pytest.fixture
def french() -> Words:
    return load("fr", ROOT / "i18n")


def deeds() -> list[str]:
    """Every function of the services whose first parameter is a unit of work."""
    found = []
    for path in Path(pupitre.services.__file__).parent.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.args.args:
                first = node.args.args[0]
                if first.arg == "work" and node.args.kwonlyargs:
                    found.append(node.name)
    return found


NOT_UNDONE = {*SEALED, *ASIDE, "live", "begin", "create_sitting", "found", "record_communes", "verify_sender"}
"""Deeds that leave this desk, that the program did, or that screens stand on; `live` and `begin` are parts."""


@pytest.mark.parametrize("deed", sorted(set(deeds()) - NOT_UNDONE))
def test_each_deed_that_can_be_undone_has_its_words(deed: str, french: Words) -> None:
    assert deed_label(deed, french) != deed


def test_a_deed_of_a_later_version_is_told_by_its_name(french: Words) -> None:
    assert deed_label("fly_away", french) == "fly_away"
