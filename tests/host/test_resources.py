# SPDX-License-Identifier: EUPL-1.2
"""resources/ and i18n/ are found wherever the program stands."""

from pathlib import Path

import pytest

from pupitre.domain.broken import Problem
from pupitre.host.resources import shipped


def test_the_checkout_has_them_at_its_root() -> None:
    root = Path(__file__).resolve().parents[2]
    assert (shipped("resources"), shipped("i18n")) == (root / "resources", root / "i18n")


def test_the_wheel_and_the_frozen_program_carry_them_in_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "pupitre"
    inside, outside = package / "_data" / "i18n", tmp_path / "i18n"
    inside.mkdir(parents=True)
    outside.mkdir()
    assert shipped("i18n", package=package) == inside


def test_an_installation_without_them_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="installation-incomplete") as told:
        shipped("i18n", package=tmp_path / "lib" / "pupitre")
    assert told.value.facts == {"name": "i18n"}
