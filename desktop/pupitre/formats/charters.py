# SPDX-License-Identifier: EUPL-1.2
"""Reads a body's rules from the catalogue (resources/charters/*.yaml). YAML is read late: no usual start needs it."""

from pathlib import Path

from pupitre.domain.broken import Problem
from pupitre.domain.charter import Charter
from pupitre.domain.plain import from_plain


def read_charter(path: Path) -> Charter:
    """The rules in a YAML file of the shape of `Charter`. Raises Problem("charter-unreadable") with the reason."""
    import yaml

    try:
        return from_plain(Charter, yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, TypeError, ValueError) as trouble:
        raise Problem("charter-unreadable", name=path.name, reason=str(trouble)) from trouble
