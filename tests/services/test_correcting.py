# SPDX-License-Identifier: EUPL-1.2
"""Corrections in a real store: a new fact over the old one, results counted again, an undo that takes it back."""

from dataclasses import replace
from datetime import time

import pytest

from offices import closed, convoked, opened, refused
from pupitre.domain.attendance import room
from pupitre.domain.corrections import place_of_item
from pupitre.domain.happening import Attendance, Ballot, Count, Movement, Proxy, Vote
from pupitre.domain.quorum import quorum_of_item
from pupitre.domain.sitting import Note
from pupitre.domain.terms import Choice, Mode, Presence, Result, Way
from pupitre.services import history, holding, voting
from pupitre.services.correcting import correct, foreseen

FOR, AGAINST, ABSTENTION, NO_PART = Choice
HOUR = time(18, 30)


@pytest.fixture
def voted(held):
    """The first item adopted by 3 for and 2 against, m6 (by m1) abstaining."""
    held.vote(held.items[0], mode=Mode.PUBLIC, m1=FOR, m2=FOR, m3=FOR, m4=AGAINST, m5=AGAINST, m6=ABSTENTION)
    return held


def test_a_corrected_vote_changes_the_result_and_says_so_and_one_undo_takes_it_back(voted):
    item = voted.items[0]
    (impact,) = voted.do(correct, say=[Vote(item, "m3", AGAINST)], reason="Erreur de saisie")
    assert (impact.item, impact.result_changes, impact.quorum_changes) == (item, True, False)
    p = voted.p
    assert (p.outcomes[item].result, p.outcomes[item].in_favour, p.outcomes[item].against) == (Result.REJECTED, 2, 3)
    (correction,) = p.corrections
    assert (correction.about, correction.reason, correction.items) == (f"vote/{item}/1/m3", "Erreur de saisie", (item,))
    voted.do(history.undo)
    assert (voted.p.outcomes[item].result, voted.p.corrections) == (Result.ADOPTED, ())


def test_what_a_correction_would_change_is_foreseen_and_nothing_written(voted):
    item = voted.items[0]
    before = voted.office.store.known()
    (impact,) = foreseen(voted.p, say=[Vote(item, "m3", AGAINST)])
    assert (impact.before.result, impact.after.result) == (Result.ADOPTED, Result.REJECTED)
    assert voted.office.store.known() == before


def test_a_forgotten_departure_is_put_before_its_item_and_takes_the_voice_out(voted):
    item = voted.items[0]
    leaving = Movement("forgotten", "m3", Way.DEPARTURE, HOUR, place_of_item(voted.p, item))
    (impact,) = voted.do(correct, say=[leaving], reason="Départ oublié")
    assert impact.quorum_before.present - 1 == impact.quorum_after.present == 4
    assert (impact.after.in_favour, impact.after.against, impact.after.result) == (2, 2, Result.ADOPTED)
    assert impact.after.casting
    assert "m3" not in room(voted.p).seated


def test_an_error_of_presence_that_changes_no_quorum_and_no_vote_says_so(voted):
    """CAA Bordeaux, 16 March 2010, no. 09BX00950: harmless unless counted in a quorum or a vote."""
    late = voted.p.attendances["m7"]
    assert voted.do(correct, say=[replace(late, presence=Presence.EXCUSED)], reason="Excusé par lettre") == ()
    assert voted.p.attendances["m7"].presence is Presence.EXCUSED
    assert voted.p.corrections[0].items == ()


def test_a_quorum_that_a_correction_breaks_is_told(office):
    held = opened(office, away=["m5", "m6", "m7"])
    item = held.items[0]
    held.vote(item)
    (impact,) = held.do(correct, say=[Attendance("m4", Presence.ABSENT)], reason="Confondu avec un autre")
    assert (impact.quorum_before.met, impact.quorum_after.met, impact.quorum_changes) == (True, False, True)
    assert not quorum_of_item(held.p, item).met


def test_what_was_said_by_mistake_is_taken_back(voted):
    voted.arrives("m7")
    (arrival,) = voted.p.movements
    voted.do(correct, unsay=[arrival], reason="Autre personne")
    assert voted.p.movements == ()


def test_a_note_is_corrected_too(voted):
    item = voted.items[0]
    voted.do(correct, say=[Note(item, "Relu")], reason="Coquille")
    assert voted.p.notes[item].text == "Relu"


def test_a_record_that_could_not_be_is_refused(voted):
    n = voted.p.next_n
    for wrong, code in (
        (Movement("x", "m1", Way.ARRIVAL, HOUR, n), "already-present"),
        (Movement("x", "m7", Way.DEPARTURE, HOUR, n), "not-present"),
        (Attendance("m1", Presence.ABSENT), "president-not-present"),
        (Attendance("m2", Presence.ABSENT), "secretary-not-present"),
        (voted.p.sitting, "not-correctable"),
    ):
        assert refused(voted, correct, say=[wrong], reason="r") == code
    assert refused(voted, correct, reason="r") == "nothing-to-correct"


def test_no_correction_ever_says_how_one_member_voted_in_a_secret_ballot(held):
    """CE 23 November 2017, no. 407319: before its count and after it, nor by making one of a roll call."""
    item, named, _ = held.items
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting.open_ballot, item=item, mode=Mode.SECRET)
    held.vote(named, mode=Mode.PUBLIC, **dict.fromkeys(["m1", "m2", "m3", "m4", "m5", "m6"], AGAINST))
    hidden = Ballot(named, Mode.SECRET, held.p.ballots[named].n)
    assert refused(held, correct, say=[Vote(item, "m2", AGAINST)], reason="r") == "secret-has-no-votes"
    assert refused(held, correct, say=[hidden], reason="r") == "secret-has-no-votes"
    held.do(voting.record_count, counted=Count(item, 1, 0, HOUR, 4, 2))
    assert refused(held, correct, say=[Vote(item, "m2", AGAINST)], reason="r") == "secret-has-no-votes"
    known = replace(held.p.count(item), president=FOR)
    assert refused(held, correct, say=[known], reason="r") == "secret-has-no-votes"
    assert held.p.votes.get(item) is None


def test_a_correction_counts_no_more_ballots_than_there_were_voters_at_the_count(held):
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting.open_ballot, item=item, mode=Mode.SECRET)
    held.do(voting.record_count, counted=Count(item, 1, 0, HOUR, 4, 2))
    held.leaves("m5")
    held.do(voting.proclaim, item=item, at=HOUR)
    counted = held.p.count(item)
    assert refused(held, correct, say=[replace(counted, against=3)], reason="r") == "more-ballots-than-voters"
    held.do(correct, say=[replace(counted, in_favour=3, against=3)], reason="Décompte relu")
    assert held.p.outcomes[item].result is Result.REJECTED


def test_who_had_no_voice_is_given_no_vote_by_a_correction(voted):
    assert refused(voted, correct, say=[Vote(voted.items[0], "m7", FOR)], reason="r") == "not-a-voter"


def test_a_forgotten_proxy_is_under_the_rules_of_those_given_in_the_room(voted):
    """CGCT L2121-20: m1 carries that of m6 already."""
    n = place_of_item(voted.p, voted.items[0])
    second = {"say": [Proxy("m7", "m1", n)]}
    assert refused(voted, correct, **second) == "holder-carries-enough"
    assert refused(voted, correct, say=[Proxy("m7", "m7", n)], reason="r") == "proxy-to-oneself"
    voted.do(correct, **second, reason="Pouvoir retrouvé")
    assert [(o.rule, o.about) for o in voted.p.overrides] == [("holder-carries-enough", "m7")]
    voted.do(correct, say=[Proxy("m7", "m2", n)])
    assert room(voted.p).carried == {"m6": "m1", "m7": "m2"}


def test_nothing_is_corrected_before_the_opening_nor_in_a_closed_record(office, voted):
    fixing = {"say": [Attendance("m7", Presence.EXCUSED)], "reason": "r"}
    assert refused(convoked(office), correct, **fixing) == "sitting-not-open"
    assert refused(closed(voted), correct, **fixing) == "record-closed"


def test_after_the_end_the_record_is_still_corrected(voted):
    voted.do(holding.adjourn, at=time(20), reason="fin de séance")
    voted.do(correct, say=[Vote(voted.items[0], "m6", FOR)], reason="Réécoute")
    assert voted.p.outcomes[voted.items[0]].in_favour == 4


def test_an_outcome_that_its_record_does_not_give_stays_as_it_was_said(voted):
    """The result of an old sitting, as it was published: a correction elsewhere does not put it right in passing."""
    first, second, _ = voted.items
    published = replace(voted.p.outcomes[first], in_favour=9)
    voted.do(lambda work: work.record(published))
    voted.vote(second, mode=Mode.ORDINARY)
    (impact,) = voted.do(correct, say=[Vote(second, "m2", AGAINST)], reason="Oubli")
    assert (impact.item, voted.p.outcomes[first].in_favour) == (second, 9)
