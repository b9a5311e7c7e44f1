# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo as a person meets them; what they do to registers is proven in test_work and test_laws."""

import pytest

from offices import STRANGER, STRANGER_ROOT, an_office, closed, founded, prepared, started
from pupitre.domain.broken import RuleBroken
from pupitre.domain.terms import Channel, Stage
from pupitre.services import convoking, history, holding, preparing, writing
from pupitre.services.history import Steps


@pytest.fixture
def held(tmp_path):
    held = started(tmp_path / "ours", "opened")
    yield held
    held.office.store.close()


def steps(held):
    return history.steps(held.office, held.scope)


def test_the_next_steps_back_and_forward_are_told_by_the_names_of_their_deeds(held):
    held.do(holding.open_item, item=held.items[0], at=held.p.sitting.at)
    held.do(holding.write_note, item=held.items[0], text="…")
    assert steps(held) == Steps("write_note", "")
    assert held.do(history.undo) == "write_note"
    assert steps(held) == Steps("open_item", "write_note")
    assert held.do(history.undo) == "open_item"
    assert held.do(history.redo) == "open_item"
    assert steps(held) == Steps("open_item", "write_note")


def test_undo_says_which_nouns_changed_so_that_their_screens_refresh(held):
    held.leaves("m3", proxy_to="m1")
    assert held.office.perform(history.undo, held.scope).nouns == {"movement", "proxy"}


def test_what_cannot_be_undone_or_redone_is_told(held):
    with pytest.raises(RuleBroken, match="nothing-to-redo"):
        held.do(history.redo)
    while steps(held).undo:
        held.do(history.undo)
    with pytest.raises(RuleBroken, match="nothing-to-undo"):
        held.do(history.undo)
    assert (held.p.stage, held.p.items) == (Stage.PREPARING, ())
    held.do(history.redo)
    assert len(held.p.items) == 1
    held.do(preparing.add_item, title="Autre chose")
    with pytest.raises(RuleBroken, match="nothing-to-redo"):
        held.do(history.redo)


def test_that_there_is_a_sitting_and_who_we_are_is_not_undone(tmp_path):
    """The screen of a sitting, and the whole program, stand on them."""
    office = founded(an_office(tmp_path), mayors=2)
    held = prepared(office, items=0)
    assert steps(held) == Steps("", "")
    office.perform(history.undo, office.directory)
    assert history.steps(office, office.directory) == Steps("", "people")
    with pytest.raises(RuleBroken, match="nothing-to-undo"):
        office.perform(history.undo, office.directory)
    office.store.close()


def test_a_letter_that_has_left_is_not_taken_back(held):
    """What was done before is then only corrected by another deed."""
    on = held.p.convocation.dated
    held.do(convoking.record_sending, seats=["m1"], on=on, channel=Channel.POST)
    assert steps(held) == Steps("", "")
    with pytest.raises(RuleBroken, match="nothing-to-undo"):
        held.do(history.undo)


def test_papers_that_the_program_kept_by_itself_are_passed_over(held):
    held.do(holding.write_note, item=held.items[0], text="…")
    held.do(writing.keep_documents, documents={"agenda": b"%PDF"})
    assert held.do(history.undo) == "write_note"
    assert (held.p.notes, set(held.p.documents)) == ({}, {"agenda"})


def test_a_closed_record_offers_no_step(held):
    closed(held)
    assert steps(held) == Steps("", "")


def test_a_sitting_that_we_only_read_offers_no_step(held, tmp_path):
    stranger = an_office(tmp_path / "trebes", device=STRANGER, root=STRANGER_ROOT, name="Trèbes")
    stranger.store.absorb(held.office.store.state(held.scope), {}, [])
    assert history.steps(stranger, held.scope) == Steps("", "")
    stranger.store.close()


def test_a_sitting_that_is_not_there_offers_no_step(held):
    assert history.steps(held.office, held.office.new_sitting_scope()) == Steps("", "")
