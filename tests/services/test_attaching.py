# SPDX-License-Identifier: EUPL-1.2
"""Files go in whole and come out under safe names."""

import os
from pathlib import Path

import pytest

from offices import an_office, founded, prepared
from pupitre.domain.broken import Problem
from pupitre.domain.sitting import Attachment
from pupitre.services import preparing
from pupitre.services.attaching import copy_attachment, read_attachment


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(b"abc")
    assert read_attachment(path) == b"abc"


def test_a_film_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.touch()
    os.truncate(path, preparing.ATTACHMENT_LIMIT + 1)
    with pytest.raises(Problem, match="attachment-too-large"):
        read_attachment(path)


def test_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="path-missing"):
        read_attachment(tmp_path / "gone.pdf")


def test_a_copy_has_the_bytes_and_a_name_of_our_own_making(tmp_path: Path) -> None:
    held = prepared(founded(an_office(tmp_path / "store")), items=1)
    held.do(preparing.attach, item=held.items[0], name="../Budget été 2027.PDF", data=b"%PDF")
    attachment = held.p.items[0].attachments[0]
    path = copy_attachment(held.office, attachment, tmp_path)
    assert path is not None
    assert path.parent == tmp_path
    assert path.name == f"{attachment.sha256[:8]}_budget-ete-2027.pdf"
    assert path.read_bytes() == b"%PDF"


def test_a_file_that_has_not_come_yet_gives_no_copy(tmp_path: Path) -> None:
    office = founded(an_office(tmp_path / "store"))
    assert copy_attachment(office, Attachment("a.pdf", "0" * 64, 3), tmp_path) is None
