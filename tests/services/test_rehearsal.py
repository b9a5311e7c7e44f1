# SPDX-License-Identifier: EUPL-1.2
"""The sample's sitting, played through the real deeds from its agenda to its end."""

from datetime import time

import pytest

from offices import an_office
from pupitre.domain.quorum import quorum_of_item
from pupitre.domain.terms import Mode, Presence, Result, Stage
from pupitre.services import founding
from pupitre.services.rehearsal import Rehearsal


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    office = an_office(tmp_path_factory.mktemp("sample"))
    founding.found_sample(office)
    rehearsal = Rehearsal.of_sample(office)
    scope = rehearsal.prepare()
    rehearsal.convoke(scope)
    rehearsal.send(scope)
    rehearsal.hold(scope)
    yield office, office.store.proceedings(scope)
    office.store.close()


def test_the_sitting_is_convoked_sent_to_all_held_and_adjourned(played):
    _, p = played
    assert p.stage is Stage.ADJOURNED
    assert sum(seat.voices for seat in p.seats.values()) == 83
    assert {s.id for s in p.voting_seats} <= set(p.dispatches)
    assert p.overrides == ()


def test_every_item_has_its_result_and_its_quorum(played):
    _, p = played
    assert set(p.outcomes) == {item.id for item in p.items}
    assert all(quorum_of_item(p, item.id).met for item in p.items)
    assert {ballot.mode for ballot in p.ballots.values()} == {Mode.ORDINARY, Mode.PUBLIC}
    assert Result.NOTED in {outcome.result for outcome in p.outcomes.values()}


def test_somebody_comes_goes_is_excused_and_gives_a_proxy(played):
    _, p = played
    assert p.movements
    assert p.proxies
    assert {a.presence for a in p.attendances.values()} == {Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT}


def test_the_store_of_the_sample_is_sound(played):
    office, _ = played
    assert office.store.check() == []
    assert office.store.rebuild() is False


def test_it_stops_in_the_middle_of_a_ballot_when_asked(tmp_path):
    office = an_office(tmp_path)
    founding.found_sample(office)
    rehearsal = Rehearsal.of_sample(office)
    scope = rehearsal.prepare()
    rehearsal.convoke(scope)
    rehearsal.send(scope)
    closing = next(item.closed_at for item in rehearsal.scenario.items if item.ballot)
    rehearsal.hold(scope, until=time(closing.hour, closing.minute - 1))
    p = office.store.proceedings(scope)
    assert p.stage is Stage.OPEN
    assert len(p.ballots) == len(p.outcomes) + 1 or not p.outcomes
    assert p.current_item() is not None
    office.store.close()
