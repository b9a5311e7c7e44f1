# SPDX-License-Identifier: EUPL-1.2
"""Where things are kept."""

from dataclasses import astuple
from pathlib import Path

import pytest

from pupitre.host.paths import paths


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    kept = paths({"PUPITRE_HOME": str(tmp_path / "home")})
    assert {folder.parent for folder in astuple(kept)} == {tmp_path / "home"}
    assert kept.settings.parent == kept.config


def test_without_it_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = paths({})
    assert len(set(astuple(kept))) == 5
    assert all(folder.is_absolute() for folder in astuple(kept))


def test_the_state_of_the_machine_never_lies_in_the_data() -> None:
    kept = paths({})
    assert not kept.state.is_relative_to(kept.data)


def test_the_folders_are_made_closed_to_other_accounts(tmp_path: Path) -> None:
    kept = paths({"PUPITRE_HOME": str(tmp_path)}).make().make()
    assert all(folder.stat().st_mode & 0o077 == 0 for folder in astuple(kept))
