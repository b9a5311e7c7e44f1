# SPDX-License-Identifier: EUPL-1.2
"""How the command line speaks, and what it opens."""

from types import SimpleNamespace

import pytest

from commands import tools_in
from pupitre.cli.tools import REFUSED, office_of, opened, refuse, say, say_json
from pupitre.domain.broken import Problem, RuleBroken


def test_a_mistyped_path_makes_no_store(tmp_path, machine) -> None:
    ctx = SimpleNamespace(obj=tools_in(machine))
    with pytest.raises(Problem, match="path-missing"):
        opened(ctx, tmp_path / "typo.sqlite")
    assert not list(tmp_path.iterdir())


def test_a_store_before_its_first_start_has_no_secretariat(tmp_path) -> None:
    with tools_in(tmp_path).house(None) as house, pytest.raises(RuleBroken, match="not-founded"):
        office_of(house)


def test_a_refusal_says_what_and_what_to_do(capsys) -> None:
    from pupitre.text.language import spoken

    assert refuse(Problem("folder-not-empty", path="demo"), spoken()) == REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert "demo" in said.err
    assert said.err.endswith(".\n")


def test_sentences_and_values_go_to_the_standard_output(capsys) -> None:
    say("Trèbes")
    say_json({"town": "Trèbes"})
    assert capsys.readouterr().out == 'Trèbes\n{\n  "town": "Trèbes"\n}\n'
