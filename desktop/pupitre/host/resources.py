# SPDX-License-Identifier: EUPL-1.2
"""Finds resources/ and i18n/, which stand outside the package: in the checkout, in the wheel, in the frozen program."""

from pathlib import Path

from pupitre.domain.broken import Problem

PACKAGE = Path(__file__).resolve().parents[1]


def shipped(name: str, *, package: Path = PACKAGE) -> Path:
    """Return the folder "resources" or "i18n" that came with the program.

    The wheel and the frozen program carry it as pupitre/_data/<name> (pyproject.toml, force-include); the checkout has
    it at its root, two folders above the package. Raises Problem("installation-incomplete", name).
    """
    for folder in (package / "_data" / name, package.parent.parent / name):
        if folder.is_dir():
            return folder
    raise Problem("installation-incomplete", name=name)
