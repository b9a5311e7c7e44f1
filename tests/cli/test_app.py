# SPDX-License-Identifier: EUPL-1.2
"""Commands, and the exit status that scripts rely on."""

import pytest

from pupitre.text import language


@pytest.mark.parametrize("command", ["demo", "shots", "bench", "self-test", "store", "bundle", "members"])
def test_everything_that_can_be_scripted_is_named_by_the_help(pupitre, command) -> None:
    said = pupitre("--help")
    assert said.status == 0
    assert f" {command} " in said.out


def test_what_was_done_leaves_0(pupitre, store) -> None:
    assert pupitre("store", "check", "--store", store).status == 0


def test_what_is_refused_is_told_in_one_sentence_on_the_error_output_and_leaves_2(pupitre, tmp_path) -> None:
    said = pupitre("bundle", "verify", tmp_path / "none.seance")
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


@pytest.mark.parametrize("arguments", [["juggle"], ["demo"], ["store", "check", "--colour"]])
def test_a_command_that_was_not_understood_leaves_2(pupitre, arguments) -> None:
    assert pupitre(*arguments).status == 2


def test_the_help_is_in_the_language_of_the_screen(pupitre) -> None:
    from pupitre.host.resources import shipped

    language.speak(language.load("fr", shipped("i18n")))
    assert "séances" in pupitre("--help").out
