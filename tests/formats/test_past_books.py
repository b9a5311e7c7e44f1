# SPDX-License-Identifier: EUPL-1.2
"""Workbooks of both kinds: what is written is read back, and what is no workbook of ours is told."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pasts import SITTING, sittings
from pupitre.domain.broken import Problem
from pupitre.formats import past_ods, past_ods_writer, past_xlsx
from pupitre.formats.past_books import LARGEST, read_book
from pupitre.formats.past_files import read
from pupitre.formats.past_layout import Sheet, form, guide
from pupitre.formats.past_sitting import PastSitting, Source
from pupitre.formats.past_tree import Fault

Writer = Callable[[list[Sheet]], bytes]
WRITERS: dict[str, Writer] = {".xlsx": past_xlsx.workbook, ".ods": past_ods_writer.workbook}
KINDS = pytest.mark.parametrize("kind", WRITERS)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("books")


def keep(folder: Path, kind: str, raw: bytes) -> Path:
    path = folder / f"historique{kind}"
    path.write_bytes(raw)
    return path


def faults(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(Problem) as caught:
        read(path)
    assert caught.value.code == "past-sitting-unreadable"
    assert caught.value.facts["name"] == path.name
    found: tuple[Fault, ...] = caught.value.facts["faults"]
    return found


@KINDS
def test_a_sitting_in_a_sheet_is_the_sitting_of_the_file(folder: Path, kind: str) -> None:
    found = read(keep(folder, kind, WRITERS[kind]([form("2019-12-19", SITTING)])))
    assert found == [SITTING]
    assert found[0].source == Source(f"historique{kind}", "2019-12-19")


NAMED = [("Modèle", None), ("a", SITTING), ("Exemple", SITTING), ("Notes du greffe", SITTING), ("b", SITTING)]


@KINDS
def test_each_sheet_is_a_sitting_and_blank_ones_are_passed_over(folder: Path, kind: str) -> None:
    sheets = [guide(), *(form(name, said, drawn=9) for name, said in NAMED)]
    found = read(keep(folder, kind, WRITERS[kind](sheets)))
    assert [sitting.source.sheet for sitting in found] == ["a", "b"]


@KINDS
def test_a_workbook_in_which_nothing_was_filled_in_is_told_so(folder: Path, kind: str) -> None:
    found = faults(keep(folder, kind, WRITERS[kind]([guide(), form("Modèle")])))
    assert [fault.code for fault in found] == ["book-blank"]


@KINDS
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(sitting=sittings())
def test_any_sitting_that_is_written_in_a_sheet_is_read_back(folder: Path, kind: str, sitting: PastSitting) -> None:
    assert read(keep(folder, kind, WRITERS[kind]([form("x", sitting, drawn=6)]))) == [sitting]


@KINDS
@pytest.mark.parametrize(
    "raw", [b"", b"PK\x03\x04", b"organisme: {}\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)]
)
def test_what_is_no_workbook_is_told_so(folder: Path, kind: str, raw: bytes) -> None:
    assert [fault.code for fault in faults(keep(folder, kind, raw))] == ["book-unreadable"]


@KINDS
def test_a_file_that_is_not_there_is_told_so(folder: Path, kind: str) -> None:
    assert [fault.code for fault in faults(folder / f"perdu{kind}")] == ["file-unopened"]


@KINDS
def test_a_file_that_unpacks_to_a_mountain_is_refused_before_it_is_unpacked(folder: Path, kind: str) -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as package:
        for name in ("content.xml", "xl/workbook.xml"):
            package.writestr(name, bytes(50_000_000))
    assert [fault.code for fault in faults(keep(folder, kind, into.getvalue()))] == ["file-too-large"]
    assert [fault.code for fault in faults(keep(folder, kind, bytes(LARGEST + 1)))] == ["file-too-large"]


def test_faults_of_all_sheets_are_told_with_sheet_and_cell(folder: Path) -> None:
    sheets = [form("a", SITTING), form("b", SITTING)]
    for sheet in sheets:
        at = next(at for at, cell in sheet.cells.items() if cell.value == "représenté")
        sheet.cells[at] = sheet.cells[(6, 4)]
    path = keep(folder, ".ods", past_ods_writer.workbook(sheets))
    found = [(fault.place.sheet, fault.place.cell, fault.key, fault.code) for fault in faults(path)]
    assert found == [(name, "E6", "etat", "value-unknown") for name in "ab"]


@KINDS
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(seed=st.integers(0, 2**32))
def test_no_change_of_a_workbooks_xml_raises_anything_but_the_known_problem(folder: Path, kind: str, seed: int) -> None:
    """Bytes of its parts replaced, cut or doubled, in a package that is still whole."""
    chance, into = random.Random(seed), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE[kind])) as package, zipfile.ZipFile(into, "w") as changed:
        victim = chance.choice([name for name in package.namelist() if name.endswith(".xml")])
        for name in package.namelist():
            part = package.read(name)
            if name == victim:
                at, cut = chance.randrange(len(part) + 1), chance.choice((0, 1, 4, 50))
                part = part[:at] + chance.choice((b"", b"9", b"<", b'"', b"a" * 30, part[:50])) + part[at + cut :]
            changed.writestr(name, part)
    raised = None
    try:
        read(keep(folder, kind, into.getvalue()))
    except Problem as problem:
        raised = problem
    assert raised is None or raised.facts["faults"]


WHOLE = {kind: writer([form("x", SITTING, drawn=6)]) for kind, writer in WRITERS.items()}


def test_the_reader_of_cells_is_asked_once(folder: Path) -> None:
    path = keep(folder, ".ods", WHOLE[".ods"])
    assert read_book(path, past_ods.read_grids) == [SITTING]
