# SPDX-License-Identifier: EUPL-1.2
"""Letters before they leave: reference, signatory, preview, files."""

from datetime import date, time
from pathlib import Path

import pytest

from offices import BODY, NOW, Held, an_office, convoked, disk_of, fill, founded, prepared
from pupitre.domain.broken import Problem
from pupitre.domain.sitting import Convocation
from pupitre.services import convoking, preparing, printing, sending


def test_a_reference_counts_the_sittings_of_the_year(tmp_path: Path) -> None:
    office = founded(an_office(tmp_path))
    first = prepared(office)
    later = Held(office, office.new_sitting_scope())
    later.do(
        preparing.create_sitting, directory=office.directory, body=BODY, on=date(2026, 12, 17), at=time(18), place=""
    )
    assert sending.proposed_reference(office, first.p) == "CM-2026-01"
    assert sending.proposed_reference(office, later.p) == "CM-2026-02"


def test_who_presides_is_proposed_first_to_sign(tmp_path: Path) -> None:
    p = prepared(founded(an_office(tmp_path))).p
    assert [s.id for s in sending.signatories(p)] == ["president", "vice"]


def test_a_preview_records_nothing(tmp_path: Path) -> None:
    held = prepared(founded(an_office(tmp_path)))
    shown = convoking.as_convoked(held.p, Convocation("R", NOW.date(), "president"))
    assert sending.letter(held.office, shown, "m1").startswith(b"%PDF")
    assert held.p.convocation is None


def test_the_letter_that_was_kept_is_the_one_that_is_shown_and_saved(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "store")))
    kept = printing.keep_convocations(held.office, held.scope)
    held.do(preparing.add_item, title="Tardif")
    assert sending.letter(held.office, held.p, "m1") == kept["m1"]
    paths = sending.write_papers(held.office, held.scope, tmp_path)
    assert kept["m1"] in [path.read_bytes() for path in paths]


def test_one_file_a_member_one_for_the_printer_the_agenda_and_the_sheet(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "store")))
    steps: list[tuple[int, int]] = []
    paths = sending.write_papers(held.office, held.scope, tmp_path, lambda *step: steps.append(step))
    folder = tmp_path / "2026-12-03_conference-des-maires"
    assert sorted(p.name for p in folder.iterdir()) == [
        "agenda.pdf", "attendance-sheet.pdf", "convocations", "convocations.pdf",
    ]  # fmt: skip
    assert len(list((folder / "convocations").iterdir())) == len(held.p.seats)
    assert all(p.name.isascii() and p.read_bytes().startswith(b"%PDF") for p in paths)
    assert steps[-1] == (len(held.p.seats) + 3, len(held.p.seats) + 3)


def test_a_folder_that_cannot_be_written_is_a_problem_and_leaves_nothing(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "store")))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem):
        sending.write_papers(held.office, held.scope, tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b""


def test_work_that_is_stopped_leaves_only_whole_files(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "store")))

    class Stopped(Exception):
        """Stopped by the person."""

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        sending.write_papers(held.office, held.scope, tmp_path, stop)
    written = [p for p in tmp_path.rglob("*") if p.is_file() and "store" not in p.parts]
    assert len(written) == 2
    assert all(p.read_bytes().endswith(b"%%EOF\n") for p in written)


def test_work_is_stopped_while_the_letters_are_made_too(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "store")))

    class Stopped(Exception):
        """Stopped by the person."""

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        sending.write_papers(held.office, held.scope, tmp_path, stop)
    assert [p for p in tmp_path.rglob("*.pdf") if p.is_file()] == []


def test_the_printer_s_file_names_what_was_sent_and_the_agenda_what_came_late_too(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "store")))
    before = sending.write_papers(held.office, held.scope, tmp_path / "before")
    held.do(preparing.add_item, title="Tardif")
    after = sending.write_papers(held.office, held.scope, tmp_path / "after")
    sizes = {
        path.name: (path.stat().st_size, other.stat().st_size)
        for path, other in zip(before[-3:], after[-3:], strict=True)
    }
    assert sizes["convocations.pdf"][0] == sizes["convocations.pdf"][1]
    assert sizes["agenda.pdf"][0] < sizes["agenda.pdf"][1]


def test_a_disk_that_fills_up_keeps_no_part_of_the_letters(tmp_path: Path) -> None:
    held = convoked(founded(an_office(tmp_path / "store")))
    with disk_of(tmp_path / "stick", megabytes=1) as stick:
        fill(stick, leaving=100_000)
        with pytest.raises(Problem, match="disk-full"):
            sending.write_papers(held.office, held.scope, stick)
        assert list(stick.rglob("*.pdf")) == []
