# SPDX-License-Identifier: EUPL-1.2
"""Writing the minutes, keeping papers, closing the record."""

import hashlib
from datetime import time

import pytest

from offices import closed, copied, started, sync
from pupitre.domain.broken import RuleBroken
from pupitre.domain.happening import Attendance
from pupitre.domain.sitting import Document, Note
from pupitre.domain.terms import Channel, Choice, ItemKind, Mode, Presence, Stage, Way
from pupitre.services import attending, convoking, history, holding, preparing, voting, writing


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path / "ours", "opened")
    yield held
    held.office.store.close()


def refused(held, deed, **given):
    before = held.office.store.known()
    with pytest.raises(RuleBroken) as caught:
        held.do(deed, **given)
    assert held.office.store.known() == before
    return caught.value.code


def test_what_the_secretary_wrote_is_kept_with_the_draft_that_she_saw(held):
    held.do(writing.write_section, section="opening", text=" La séance est ouverte. ", draft="Ouverture.")
    section = held.p.sections["opening"]
    assert (section.text, section.draft) == ("La séance est ouverte.", "Ouverture.")


def test_a_text_that_is_the_draft_again_follows_the_facts_again(held):
    write = {"section": "opening", "draft": "Ouverture."}
    held.do(writing.write_section, text="Autre texte", **write)
    held.do(writing.write_section, text="Ouverture. ", **write)
    assert held.p.sections == {}
    known = held.office.store.known()
    held.do(writing.write_section, text="Ouverture.", **write)
    assert held.office.store.known() == known


def test_her_text_can_be_had_back_after_taking_the_draft(held):
    held.do(writing.write_section, section="opening", text="Son texte", draft="Ouverture.")
    held.do(writing.take_draft, section="opening")
    assert held.p.sections == {}
    held.do(history.undo)
    assert held.p.sections["opening"].text == "Son texte"


def test_the_facts_that_change_later_leave_her_text_alone(held):
    held.do(writing.write_section, section="opening", text="Son texte", draft="Ouverture.")
    held.leaves("m3")
    held.vote(held.items[0])
    assert held.p.sections["opening"].text == "Son texte"


def test_papers_are_kept_by_name_with_their_bytes(held):
    held.do(writing.keep_documents, documents={"minutes": b"%PDF one", "agenda": b"%PDF two"})
    held.do(writing.keep_documents, documents={"minutes": b"%PDF three"})
    name = hashlib.sha256(b"%PDF three").hexdigest()
    assert held.p.documents["minutes"] == Document("minutes", name, 10)
    assert held.office.store.blob(name) == b"%PDF three"
    assert set(held.p.documents) == {"minutes", "agenda"}


def test_a_record_is_closed_after_the_sitting_with_its_minutes_and_on_them(held):
    assert refused(held, writing.close_record) == "sitting-not-adjourned"
    held.do(holding.adjourn, at=time(20), reason="fin de séance")
    assert refused(held, writing.close_record) == "minutes-not-made"
    held.do(writing.keep_documents, documents={writing.MINUTES: b"%PDF"})
    held.do(writing.close_record)
    assert held.p.stage is Stage.CLOSED
    assert held.p.closing.minutes_sha256 == hashlib.sha256(b"%PDF").hexdigest()
    assert len(held.p.closing.frontier) == 1


def test_a_record_in_which_two_laptops_differ_is_not_closed(held, tmp_path):
    theirs = copied(held.office, tmp_path / "theirs")
    held.do(holding.write_note, item=held.items[0], text="ours")
    theirs.perform(holding.write_note, held.scope, item=held.items[0], text="theirs")
    sync(held.office, theirs, held.scope)
    held.do(holding.adjourn, at=time(20), reason="fin de séance")
    held.do(writing.keep_documents, documents={writing.MINUTES: b"%PDF"})
    assert refused(held, writing.close_record) == "conflicts-pending"
    held.do(holding.write_note, item=held.items[0], text="together")
    held.do(writing.close_record)
    theirs.store.close()


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """A closed record; nothing can change it, so one serves for all."""
    held = closed(started(tmp_path_factory.mktemp("sealed"), "opened"))
    yield held
    held.office.store.close()


ANY = {"at": time(21)}
BLANK = {"rapporteur": None, "summary": ""}


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        (writing.write_section, {"section": "opening", "text": "x", "draft": ""}),
        (writing.take_draft, {"section": "opening"}),
        (writing.keep_documents, {"documents": {"minutes": b"%PDF other"}}),
        (writing.close_record, {}),
        (holding.write_note, {"item": "ITEM", "text": "x"}),
        (holding.take_note, {"item": "ITEM", **ANY}),
        (holding.adjourn, ANY),
        (holding.open_item, {"item": "ITEM", **ANY}),
        (voting.open_ballot, {"item": "ITEM", "mode": Mode.PUBLIC}),
        (voting.cast_votes, {"item": "ITEM", "choices": {"m1": Choice.AGAINST}}),
        (voting.proclaim, {"item": "ITEM", **ANY}),
        (attending.give_proxy, {"giver": "m3", "holder": "m1"}),
        (attending.take_back_proxy, {"giver": "m3"}),
        (attending.answer_roll_call, {"answers": {"m1": Presence.ABSENT}}),
        (holding.open_sitting, {"president": "m1", "secretary": "m2", **ANY}),
        (attending.record_movement, {"seat": "m1", "way": Way.DEPARTURE, **ANY}),
        (preparing.add_item, {"title": "x"}),
        (preparing.move_item, {"item": "ITEM", "to": 2}),
        (preparing.remove_item, {"item": "ITEM"}),
        (preparing.attach, {"item": "ITEM", "name": "a.pdf", "data": b"%PDF"}),
        (preparing.detach, {"item": "ITEM", "name": "a.pdf"}),
        (
            preparing.change_item,
            {"item": "ITEM", "title": "x", "kind": ItemKind.VOTE, "rapporteur": None, "summary": ""},
        ),
        (convoking.convoke, {"reference": "", "dated": None, "signatory": ""}),
        (convoking.record_sending, {"seats": ["m1"], "on": None, "channel": Channel.POST}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_nothing_at_all_is_written_in_a_closed_record(sealed, deed, given):
    item = sealed.items[0]
    assert refused(sealed, deed, **{k: item if v == "ITEM" else v for k, v in given.items()}) == "record-closed"


def test_neither_undo_nor_redo_opens_a_closed_record_again(held):
    held.do(holding.write_note, item=held.items[0], text="…")
    held.do(history.undo)
    closed(held)
    assert refused(held, history.undo) == "nothing-to-undo"
    assert refused(held, history.redo) == "nothing-to-redo"


def test_what_comes_late_from_another_laptop_does_not_change_the_closed_record(held, tmp_path):
    theirs = copied(held.office, tmp_path / "theirs")
    item = held.items[0]
    held.vote(item)
    closed(held)
    then, view = held.p, held.office.store.view(held.scope)

    def late(work):
        work.record(Note(item, "late"), Attendance("m1", Presence.ABSENT))

    theirs.perform(late, held.scope)
    sync(held.office, theirs, held.scope)
    seen = held.office.store.view(held.scope)
    assert held.p == then == theirs.store.proceedings(held.scope)
    assert (seen.heads, seen.closed, len(seen.late)) == (view.heads, True, 2)
    theirs.store.close()
