# SPDX-License-Identifier: EUPL-1.2
"""Making the paper of a sitting and keeping it with it."""

import hashlib
from datetime import time

import pytest

from offices import started
from pupitre.services import holding, printing
from pupitre.services.printing import MINUTES, convocation_name


@pytest.fixture(scope="module")
def convoked(tmp_path_factory):
    held = started(tmp_path_factory.mktemp("convoked"), "convoked")
    yield held
    held.office.store.close()


def is_pdf(data: bytes) -> bool:
    return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")


def test_each_member_has_a_letter_and_progress_is_told_one_by_one(convoked):
    told = []
    letters = printing.convocations(convoked.office, convoked.p, lambda done, total: told.append((done, total)))
    assert list(letters) == list(convoked.p.seats)
    assert all(map(is_pdf, letters.values()))
    assert len(set(letters.values())) == 5
    assert told == [(n, 5) for n in range(1, 6)]


def test_a_person_who_cancels_stops_the_letters_and_nothing_is_kept(convoked):
    def cancel(done, _total):
        if done == 2:
            raise KeyboardInterrupt

    before = convoked.office.store.known()
    with pytest.raises(KeyboardInterrupt):
        printing.keep_convocations(convoked.office, convoked.scope, cancel)
    assert convoked.office.store.known() == before


@pytest.mark.parametrize("make", [printing.convocations_joined, printing.agenda, printing.attendance_sheet])
def test_the_papers_for_all_are_pdfs(convoked, make):
    pdf = make(convoked.office, convoked.p)
    assert is_pdf(pdf)
    assert printing.page_count(pdf) >= 1


def test_all_the_letters_in_one_file_have_as_many_pages_as_each_alone(convoked):
    letters = printing.convocations(convoked.office, convoked.p)
    joined = printing.convocations_joined(convoked.office, convoked.p)
    assert printing.page_count(joined) == sum(map(printing.page_count, letters.values()))


def test_the_letters_that_were_made_are_kept_to_the_byte(tmp_path):
    held = started(tmp_path, "convoked")
    letters = printing.keep_convocations(held.office, held.scope)
    for seat, pdf in letters.items():
        kept = held.p.documents[convocation_name(seat)]
        assert (kept.sha256, kept.size) == (hashlib.sha256(pdf).hexdigest(), len(pdf))
        assert held.office.store.blob(kept.sha256) == pdf
    held.office.store.close()


def test_the_record_is_closed_on_the_minutes_as_they_are_then(tmp_path):
    held = started(tmp_path, "opened")
    held.vote(held.items[0])
    first = printing.keep_minutes(held.office, held.scope)
    assert printing.minutes_as_sealed(held.office, held.p) == first
    held.do(holding.adjourn, at=time(20), reason="fin de séance")
    sealed = printing.seal_minutes(held.office, held.scope)
    assert is_pdf(sealed)
    assert sealed != first
    assert printing.minutes_as_sealed(held.office, held.p) == sealed
    assert held.p.closing.minutes_sha256 == hashlib.sha256(sealed).hexdigest() == held.p.documents[MINUTES].sha256
    assert held.office.store.check() == []
    held.office.store.close()
