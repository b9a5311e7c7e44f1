# SPDX-License-Identifier: EUPL-1.2
"""Preferences: defaults, what a person changed, what a newer version wrote."""

from dataclasses import replace
from pathlib import Path

import pytest

from pupitre.host.settings import Settings, load, save


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_everything_has_its_default(file: Path) -> None:
    assert load(file) == Settings()


def test_what_is_saved_is_found_again(file: Path) -> None:
    chosen = Settings(theme="dark", text_scale=150, locale="fr_FR", last_store="C:\\Séances\\2026.pupitre")
    chosen = replace(chosen, public_screen="HDMI-1", public_names=True, public_live=True, public_dark=True)
    save(file, chosen)
    assert load(file) == chosen


def test_what_a_newer_version_wrote_is_kept(file: Path) -> None:
    save(file, Settings())
    file.write_text('theme = "light"\nzoom = [1, 2]\n[printer]\nname = "Accueil"\n', encoding="utf-8")
    save(file, replace(load(file), theme="dark"))
    found = load(file)
    assert found.theme == "dark"
    assert found.other == {"zoom": [1, 2], "printer": {"name": "Accueil"}}


@pytest.mark.parametrize(
    "line",
    [
        'theme = "pink"',
        "text_scale = 1000",
        'text_scale = "big"',
        "text_scale = true",
        "locale = 3",
        "public_names = 1",
    ],
)
def test_a_value_that_makes_no_sense_gives_way_to_the_default(file: Path, line: str) -> None:
    file.parent.mkdir()
    file.write_text(line, encoding="utf-8")
    assert load(file) == Settings()


@pytest.mark.parametrize("damaged", [b"theme = ", b"\xff\xfe\x00"])
def test_a_damaged_file_is_set_aside_and_the_program_starts(file: Path, damaged: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(damaged)
    assert load(file) == Settings()
    assert (file.parent / "settings.toml.damaged").read_bytes() == damaged
