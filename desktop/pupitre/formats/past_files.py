# SPDX-License-Identifier: EUPL-1.2
"""Files of past sittings, told apart by their extension. Each kind's libraries are read when one of its files comes."""

from pathlib import Path

from pupitre.formats.past_sitting import PastSitting
from pupitre.formats.past_tree import Fault, Place, refuse

YAML, XLSX, ODS = (".yaml", ".yml"), ".xlsx", ".ods"
KINDS = (*YAML, XLSX, ODS)
TEMPLATES = (XLSX, ODS)


def read(path: Path) -> list[PastSitting]:
    """The sittings in a file: one of a YAML file, one of each sheet of a workbook that was filled in.

    Raises Problem("past-sitting-unreadable", name=…, faults=tuple of `Fault`) with all that is wrong with the file.
    """
    kind = path.suffix.lower()
    if kind in YAML:
        from pupitre.formats.past_yaml import read_past_sitting

        return [read_past_sitting(path)]
    from pupitre.formats import past_books

    if kind == XLSX:
        from pupitre.formats import past_xlsx

        return past_books.read_book(path, past_xlsx.read_grids)
    if kind == ODS:
        from pupitre.formats import past_ods

        return past_books.read_book(path, past_ods.read_grids)
    return refuse(path.name, [Fault(Place(), "", "file-kind-unknown")])


def template(kind: str) -> bytes:
    """The workbook to fill in, of a kind of `TEMPLATES`: instructions, a blank sheet to duplicate, an example."""
    from pupitre.formats import past_layout

    sheets = past_layout.template()
    if kind == XLSX:
        from pupitre.formats import past_xlsx

        return past_xlsx.workbook(sheets)
    from pupitre.formats import past_ods_writer

    return past_ods_writer.workbook(sheets)
