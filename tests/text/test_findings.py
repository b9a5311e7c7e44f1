# SPDX-License-Identifier: EUPL-1.2
"""What a check of the store found, in words."""

import ast
from pathlib import Path

from pupitre.store import store
from pupitre.text.findings import finding_sentence
from pupitre.text.language import Words


def codes() -> set[str]:
    """Every code that the store gives to a finding, from its source."""
    tree = ast.parse(Path(store.__file__).read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    made = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Finding"]
    return {str(code.value) for code in made if isinstance(code, ast.Constant)}


def test_every_finding_of_the_store_has_its_sentence(french: Words) -> None:
    found = codes()
    assert len(found) >= 7
    assert len({finding_sentence(code, french) for code in found}) == len(found)
    assert not any(code in finding_sentence(code, french) for code in found)


def test_an_unknown_finding_is_named_by_its_code(french: Words) -> None:
    assert "moon-missing" in finding_sentence("moon-missing", french)
