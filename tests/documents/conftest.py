# SPDX-License-Identifier: EUPL-1.2
"""The words of the documents, a sitting of 83 maires, and references that change only on purpose.

`pytest tests/documents --regenerate-references` writes them again; look at the pages before you commit that.
"""

import json
from collections.abc import Callable
from dataclasses import astuple
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from documents import reading
from pupitre.text import language
from pupitre.text.language import Words

ROOT = Path(__file__).resolve().parents[2]
REFERENCES = ROOT / "tests" / "references" / "documents"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate-references", action="store_true", help="write the references of documents again")


@pytest.fixture(scope="session")
def french() -> Words:
    """The complete catalogue."""
    return language.load("fr_FR", ROOT / "i18n")


@pytest.fixture(scope="session")
def english() -> Words:
    """The source language."""
    return Words(Locale("en", "GB"))


@pytest.fixture
def matches_reference(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compares what a PDF shows, and where, to tests/references/documents/NAME.json."""
    regenerate = request.config.getoption("--regenerate-references", default=False)

    def compare(name: str, pdf: bytes) -> None:
        path = REFERENCES / f"{name}.json"
        shown = _written([_plain(sheet) for sheet in reading.sheets(pdf)])
        if regenerate:
            path.write_text(shown, encoding="utf-8")
        kept = path.read_text(encoding="utf-8")
        changes = list(unified_diff(kept.splitlines(), shown.splitlines(), "kept", "shown", n=0, lineterm=""))
        if changes:
            pytest.fail(
                f"{name} is not as it was. If it should have changed, look at its pages, then:\n"
                "pytest tests/documents --regenerate-references\n" + "\n".join(changes[:40]),
                pytrace=False,
            )

    return compare


def _plain(sheet: reading.Sheet) -> dict[str, Any]:
    """A page as data: to a tenth of a point, since nobody sees less."""
    return {kind: [_rounded(astuple(thing)) for thing in getattr(sheet, kind)] for kind in ("runs", "marks")}


def _rounded(values: tuple[Any, ...]) -> list[Any]:
    return [round(value, 1) if isinstance(value, float) else value for value in values]


def _written(pages: list[dict[str, Any]]) -> str:
    """One thing a line, so that a change reads well in a diff."""
    rows = []
    for page in pages:
        parts = (
            f' "{kind}": [\n'
            + ",\n".join(f"  {json.dumps(thing, ensure_ascii=False)}" for thing in page[kind])
            + "\n ]"
            for kind in page
        )
        rows.append("{\n" + ",\n".join(parts) + "\n}")
    return "[" + ",\n".join(rows) + "]\n"
