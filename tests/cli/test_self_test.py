# SPDX-License-Identifier: EUPL-1.2
"""Whether an installed program has all that it needs."""

from pathlib import Path

from commands import WORDS, tools_in
from pupitre.cli.self_test import Parts, tried
from pupitre.host.resources import shipped

PARTS = ["Resources", "Catalogue of the language", "Fonts", "Store", "Document", "Bundle"]


def test_a_whole_program_passes_with_a_line_for_each_part(pupitre) -> None:
    said = pupitre("self-test")
    assert said.status == 0
    assert said.out.splitlines() == [f"✓ {name}" for name in PARTS]


def test_a_part_that_is_missing_is_named_and_the_others_are_tried(capsys, tmp_path) -> None:
    (tmp_path / "sample").mkdir()
    parts = Parts(tools_in(tmp_path), tmp_path, tmp_path)
    whole = [tried(name, part, WORDS) for name, part in parts.parts()]
    assert whole == [False, True, True, True, True, True]
    assert "agenda.yaml" in capsys.readouterr().out.splitlines()[0]


def test_nothing_is_held_once_the_parts_were_tried(tmp_path) -> None:
    parts = Parts(tools_in(tmp_path), tmp_path, shipped("resources"))
    for name, part in parts.parts():
        if name == "Store":
            part()
    store = Path(tmp_path / "ours" / "pupitre.sqlite")
    with tools_in(tmp_path / "again").house(store) as house:
        assert house.store.check() == []
