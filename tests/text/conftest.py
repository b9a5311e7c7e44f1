# SPDX-License-Identifier: EUPL-1.2
"""The two languages in which the text room is tested: the source, and the French that secretaries read."""

from pathlib import Path

import pytest
from babel import Locale

from pupitre.text import language
from pupitre.text.language import Words

I18N = Path(__file__).resolve().parents[2] / "i18n"


@pytest.fixture(scope="session")
def french() -> Words:
    """The complete catalogue."""
    return language.load("fr", I18N)


@pytest.fixture(scope="session")
def english() -> Words:
    """The source language."""
    return Words(Locale("en"))
