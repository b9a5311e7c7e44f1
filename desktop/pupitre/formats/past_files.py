# SPDX-License-Identifier: EUPL-1.2
"""Files of past sittings, told apart by their extension. Each kind's libraries are read when one of its files comes."""

from pathlib import Path

from pupitre.formats.past_sitting import PastSitting
from pupitre.formats.past_tree import Fault, Place, refuse

KINDS = (".yaml", ".yml")


def read(path: Path) -> list[PastSitting]:
    """The sittings in a file. Raises Problem("past-sitting-unreadable", name=…, faults=tuple of `Fault`), with all that
    is wrong with the file."""
    if path.suffix.lower() not in KINDS:
        refuse(path.name, [Fault(Place(), "", "file-kind-unknown")])
    from pupitre.formats.past_yaml import read_past_sitting

    return [read_past_sitting(path)]
