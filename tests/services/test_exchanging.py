# SPDX-License-Identifier: EUPL-1.2
"""A sitting as bundles: out to each recipient, in again on another computer, the same to the byte."""

import os
from datetime import time
from pathlib import Path

import pytest

from offices import OTHER_DEVICE, STRANGER, STRANGER_ROOT, Held, an_office, closed, disk_of, fill, restored, started
from pupitre.domain.broken import Problem
from pupitre.domain.terms import Choice
from pupitre.domain.trust import Trust
from pupitre.exchange.manifest import Purpose
from pupitre.services import exchanging, holding, preparing, writing
from pupitre.services.printing import convocation_name


@pytest.fixture
def held(tmp_path):
    """An open sitting with a vote, an attachment, minutes, and a letter for each member."""
    held = started(tmp_path / "ours", "opened")
    held.vote(held.items[0], m2=Choice.AGAINST)
    held.do(preparing.attach, item=held.items[0], name="rapport.pdf", data=b"%PDF report")
    letters = {convocation_name(seat): b"%PDF for " + seat.encode() for seat in held.p.seats}
    held.do(writing.keep_documents, documents={**letters, "minutes": b"%PDF minutes"})
    yield held
    held.office.store.close()


@pytest.fixture
def elsewhere(tmp_path):
    """Another computer, of a commune, with an empty store."""
    office = an_office(tmp_path / "trebes", device=STRANGER, root=STRANGER_ROOT, name="Trèbes")
    yield office
    office.store.close()


def export(held, folder: Path, *only: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    wanted = exchanging.recipients(held.p)
    return exchanging.export(held.office, held.scope, folder, [wanted[n] for n in only] if only else wanted)


def take_in(office, path: Path):
    return exchanging.take_in(office, exchanging.look_into(office, path))


def test_each_organisation_with_a_seat_is_a_recipient_once(held):
    assert [(r.name, r.seats) for r in exchanging.recipients(held.p)] == [
        ("Commune 1", ("m1",)), ("Commune 2", ("m2",)), ("Commune 3", ("m3",)),
        ("Carcassonne Agglo", ("president", "vice")),
    ]  # fmt: skip


def test_what_went_out_comes_in_elsewhere_as_the_same_view_to_the_byte(held, elsewhere, tmp_path):
    path, *_ = export(held, tmp_path / "out")
    absorbed = take_in(elsewhere, path)
    assert absorbed.scopes == (held.scope,)
    assert exchanging.view_bytes(elsewhere, held.scope) == exchanging.view_bytes(held.office, held.scope)
    assert elsewhere.store.proceedings(held.scope) == held.p
    assert elsewhere.store.check() == []
    assert elsewhere.store.rebuild() is False


def test_importing_it_again_changes_nothing(held, elsewhere, tmp_path):
    path, *_ = export(held, tmp_path / "out")
    take_in(elsewhere, path)
    before = (elsewhere.store.known(), elsewhere.store.dump(), elsewhere.store.transfers())
    incoming = exchanging.look_into(elsewhere, path)
    assert incoming.preview.nothing_new
    again = exchanging.take_in(elsewhere, incoming)
    assert (again.lots, again.facts, again.blobs, again.scopes) == (0, 0, 0, ())
    assert (elsewhere.store.known(), elsewhere.store.dump(), elsewhere.store.transfers()) == before


def test_looking_into_a_bundle_writes_nothing_and_tells_what_is_new(held, elsewhere, tmp_path):
    path, *_ = export(held, tmp_path / "out")
    before = elsewhere.store.known()
    incoming = exchanging.look_into(elsewhere, path)
    state = held.office.store.state(held.scope)
    assert (incoming.preview.new_lots, incoming.preview.new_facts) == (len(state.lots), len(state.facts))
    assert incoming.preview.sender.org_name == "Carcassonne Agglo"
    assert elsewhere.store.known() == before


def test_a_sender_met_for_the_first_time_is_remembered_as_seen(held, elsewhere, tmp_path):
    path, *_ = export(held, tmp_path / "out")
    incoming = exchanging.look_into(elsewhere, path)
    assert incoming.known_sender is None
    exchanging.take_in(elsewhere, incoming)
    assert exchanging.look_into(elsewhere, path).known_sender is Trust.SEEN
    with elsewhere.store.directory(elsewhere.directory) as directory:
        assert [(p.name, p.status) for p in directory.pins().values()] == [("Carcassonne Agglo", Trust.SEEN)]
    assert exchanging.look_into(held.office, path).known_sender is Trust.VERIFIED


def test_every_recipient_gets_the_sitting_and_its_own_letters_only(held, elsewhere, tmp_path):
    first, _, _, last = export(held, tmp_path / "out")
    take_in(elsewhere, first)
    here = {name for name, d in held.p.documents.items() if elsewhere.store.blob(d.sha256) is not None}
    assert here == {"minutes", convocation_name("m1")}
    assert elsewhere.store.blob(held.p.items[0].attachments[0].sha256) == b"%PDF report"
    take_in(elsewhere, last)
    here = {name for name, d in held.p.documents.items() if elsewhere.store.blob(d.sha256) is not None}
    assert here == {"minutes", *map(convocation_name, ("m1", "president", "vice"))}


def test_bundles_are_numbered_for_each_recipient_and_remembered(held, tmp_path):
    export(held, tmp_path / "out")
    export(held, tmp_path / "out", 0)
    sent = held.office.store.transfers()
    assert sorted((t.organisation_name, t.number) for t in sent) == [
        ("Carcassonne Agglo", 1), ("Commune 1", 1), ("Commune 1", 2), ("Commune 2", 1), ("Commune 3", 1),
    ]  # fmt: skip
    assert all(not t.incoming and t.scope == held.scope for t in sent)
    assert {t.file_name for t in sent} == {p.name for p in (tmp_path / "out").iterdir()}


def test_a_file_that_is_there_is_never_overwritten_and_what_went_out_before_is_remembered(held, tmp_path):
    folder = tmp_path / "out"
    path = export(held, folder, 1)[0]
    path.write_bytes(b"mine")
    same = held.office.store
    for other in folder.iterdir():
        other.rename(folder / other.name.replace("001", "002") if "001" in other.name else other)
    blocked = next(folder.iterdir())
    with pytest.raises(Problem, match="file-exists"):
        export(held, folder, 0, 1, 2)
    assert blocked.read_bytes() == b"mine"
    assert sorted((t.organisation_name, t.number) for t in same.transfers()) == [("Commune 1", 1), ("Commune 2", 1)]


def test_a_bundle_before_the_sitting_is_a_convocation_and_after_it_a_record(held, tmp_path):
    convoked = started(tmp_path / "convoked", "convoked")
    purposes = []
    for one in (convoked, held):
        path, *_ = export(one, tmp_path / one.scope[-8:])
        purposes.append(exchanging.look_into(one.office, path).bundle.manifest.letter.purpose)
    assert purposes == [Purpose.CONVOCATION, Purpose.MERGE]
    convoked.office.store.close()


@pytest.mark.parametrize("spoil", ["cut", "altered", "other"])
def test_a_file_that_is_no_whole_bundle_is_refused_and_changes_nothing(held, elsewhere, tmp_path, spoil):
    path, *_ = export(held, tmp_path / "out", 0)
    raw = path.read_bytes()
    middle = len(raw) // 2
    spoilt = {
        "cut": raw[:middle],
        "altered": raw[:middle] + bytes([raw[middle] ^ 1]) + raw[middle + 1 :],
        "other": os.urandom(500),
    }
    path.write_bytes(spoilt[spoil])
    before = elsewhere.store.known()
    with pytest.raises(Problem):
        exchanging.look_into(elsewhere, path)
    assert elsewhere.store.known() == before


def test_a_file_that_was_altered_after_it_was_looked_into_brings_nothing_in(held, elsewhere, tmp_path):
    """Documents stay in the file until they are written, and are checked again then."""
    path, *_ = export(held, tmp_path / "out", 0)
    incoming = exchanging.look_into(elsewhere, path)
    raw = bytearray(path.read_bytes())
    start = raw.index(b"%PDF report")
    raw[start : start + 4] = b"%pdf"
    path.write_bytes(raw)
    before = elsewhere.store.known()
    with pytest.raises(Problem):
        exchanging.take_in(elsewhere, incoming)
    assert elsewhere.store.known() == before
    assert elsewhere.store.transfers() == []


def test_a_second_laptop_goes_on_where_the_first_one_stopped_and_gives_it_back(held, tmp_path):
    other = Held(restored_copy(held, tmp_path), held.scope)
    other.do(holding.write_note, item=other.items[1], text="from the second laptop")
    path, *_ = export(other, tmp_path / "back", 0)
    take_in(held.office, path)
    assert held.p.notes == other.p.notes
    assert held.p.conflicts == ()
    other.office.store.close()


def restored_copy(held, tmp_path):
    """The same secretariat on a second laptop, by a copy of its store and with a key of its own."""
    copy = tmp_path / "copy.sqlite"
    held.office.store.copy_to(copy)
    return restored(copy, tmp_path / "second", device=OTHER_DEVICE)


def test_what_comes_after_the_closing_is_late_and_changes_no_view(held, tmp_path):
    """L4: the closed view is invariant under any later import."""
    other = Held(restored_copy(held, tmp_path), held.scope)
    closed(held)
    then = held.p
    other.do(holding.write_note, item=other.items[1], text="too late")
    other.do(holding.adjourn, at=time(21), reason="fin de séance")
    path, *_ = export(other, tmp_path / "late", 0)
    take_in(held.office, path)
    assert held.p == then
    assert (
        len(held.office.store.view(held.scope).late) == 3
    )  # the note, the end, and the reason for its unreached items
    assert held.office.store.rebuild() is False
    other.office.store.close()


def test_a_disk_that_fills_up_leaves_whole_bundles_only_and_remembers_those(held, tmp_path):
    with disk_of(tmp_path / "stick", megabytes=2) as stick:
        size = export(held, tmp_path / "out", 0)[0].stat().st_size
        fill(stick, leaving=3 * size)
        with pytest.raises(Problem, match="disk-full"):
            exchanging.export(held.office, held.scope, stick, exchanging.recipients(held.p))
        whole = [path for path in stick.iterdir() if path.name != "ballast"]
        assert 0 < len(whole) < 4
        for path in whole:
            exchanging.look_into(held.office, path)
        sent = {t.file_name for t in held.office.store.transfers()} - {p.name for p in (tmp_path / "out").iterdir()}
        assert sent == {path.name for path in whole}
