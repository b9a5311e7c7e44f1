# SPDX-License-Identifier: EUPL-1.2
"""A command, and one demonstration for all the tests of commands."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import Said, tools_in
from pupitre.cli.app import run


@pytest.fixture(scope="session")
def machine(tmp_path_factory) -> Path:
    """The home of the demonstration: its keys are at home nowhere else."""
    return tmp_path_factory.mktemp("machine")


@pytest.fixture(scope="session")
def demo(machine, tmp_path_factory) -> Path:
    """The demonstration's folder; read it, or copy from it."""
    folder = tmp_path_factory.mktemp("demo") / "new"
    assert run(tools_in(machine), ["demo", str(folder)]) == 0
    return folder


@pytest.fixture
def store(demo, tmp_path) -> Path:
    """A store of one's own with the demonstration's sitting."""
    shutil.copytree(demo / "store", tmp_path / "store", ignore=shutil.ignore_patterns("elsewhere"))
    return tmp_path / "store" / "pupitre.sqlite"


@pytest.fixture
def pupitre(machine, capsys) -> Callable[..., Said]:
    """Do a command."""

    def do(*arguments: object) -> Said:
        status = run(tools_in(machine), [str(each) for each in arguments])
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return do
