# SPDX-License-Identifier: EUPL-1.2
"""Holding a sitting, deed by deed, in a real store."""

from datetime import time

import pytest

from offices import an_office, convoked, copied, founded, opened, started, sync
from pupitre.domain.attendance import ProxyFault, Standing, room, standing
from pupitre.domain.ballot import tally, voters
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.happening import Proxy
from pupitre.domain.quorum import quorum, quorum_of_item
from pupitre.domain.terms import Choice, ItemKind, Mode, Presence, Result, Stage, Way
from pupitre.services import attending, history, holding, preparing
from pupitre.services import voting as voting_deeds

FOR, AGAINST, ABSTENTION, NO_PART = Choice
HOUR = time(18, 30)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Seven mayors, a president and a vice-president without a voice."""
    office = founded(an_office(tmp_path_factory.mktemp("ours")), mayors=7)
    yield office
    assert office.store.check() == []
    assert office.store.rebuild() is False
    office.store.close()


@pytest.fixture
def held(office):
    """An open sitting: m1 to m5 and the two others present, m6 gave a proxy to m1, m7 is absent."""
    return opened(office, away=["m7"], proxies={"m6": "m1"})


@pytest.fixture
def voting(held):
    """The same with the ordinary ballot of the first item opened."""
    held.do(holding.open_item, item=held.items[0], at=HOUR)
    held.do(voting_deeds.open_ballot, item=held.items[0], mode=Mode.ORDINARY)
    return held


def refused(held, deed, **given):
    before = held.office.store.known()
    with pytest.raises(RuleBroken) as caught:
        held.do(deed, **given)
    assert held.office.store.known() == before
    return caught.value.code


# --- roll call and opening ---


def test_who_was_not_called_is_absent_from_the_opening_on(office):
    held = opened(office, away=["m3"])
    assert held.p.attendances["m3"].presence is Presence.ABSENT
    assert standing(held.p, "m3") is Standing.ABSENT


def test_who_gave_a_proxy_and_answers_the_roll_call_takes_it_back(office):
    held = convoked(office)
    held.do(attending.give_proxy, giver="m6", holder="m1")
    assert held.p.attendances["m6"].presence is Presence.EXCUSED
    held.do(attending.answer_roll_call, answers={"m6": Presence.PRESENT})
    assert held.p.proxies == ()
    held.do(history.undo)
    assert held.p.proxies == (Proxy("m6", "m1"),)


def test_a_holder_who_does_not_come_is_absent_and_the_proxy_cannot_be_used(office):
    """What happens in the room is recorded, never refused; the proxy is told as unusable (law.md §3.2)."""
    held = opened(office, away=["m1"], proxies={"m6": "m1"}, president="m3")
    assert held.p.attendances["m1"].presence is Presence.ABSENT
    assert room(held.p).unusable == {"m6": ProxyFault.HOLDER_AWAY}
    held.arrives("m1")
    assert room(held.p).carried == {"m6": "m1"}


def test_the_sitting_is_opened_by_somebody_present_with_a_secretary_who_is_present(office):
    """CGCT L2121-15."""
    held = convoked(office)
    held.do(attending.answer_roll_call, answers=dict.fromkeys(["m1", "m2", "m3", "m4"], Presence.PRESENT))
    assert refused(held, holding.open_sitting, at=HOUR, president="m7", secretary="m1") == "president-not-present"
    assert refused(held, holding.open_sitting, at=HOUR, president="m1", secretary="m7") == "secretary-not-present"
    held.do(holding.open_sitting, at=HOUR, president="m1", secretary="m2")
    assert (held.p.stage, held.p.opening.n) == (Stage.OPEN, 1)
    assert refused(held, holding.open_sitting, at=HOUR, president="m1", secretary="m2") == "sitting-already-open"
    assert refused(held, attending.answer_roll_call, answers={"m7": Presence.PRESENT}) == "sitting-already-open"


def test_a_president_without_a_voice_may_preside(office):
    assert opened(office, president="president").p.opening.president == "president"


def test_a_missing_quorum_warns_at_the_opening_and_passes_with_a_reason_that_is_recorded(office):
    """CGCT L2121-17: 7 in office, 4 must be there; members without a voice do not count."""
    held = convoked(office)
    held.do(
        attending.answer_roll_call, answers=dict.fromkeys(["m1", "m2", "m3", "president", "vice"], Presence.PRESENT)
    )
    opening = {"at": HOUR, "president": "m1", "secretary": "m2"}
    with pytest.raises(RuleWarns) as caught:
        held.do(holding.open_sitting, **opening)
    assert caught.value.facts == {"present": 3, "required": 4}
    held.do(holding.open_sitting, reason="Seconde convocation", **opening)
    assert [(o.rule, o.reason, o.about) for o in held.p.overrides] == [("quorum-missing", "Seconde convocation", "")]


# --- coming, going, proxies ---


def test_the_quorum_is_looked_at_when_each_item_is_opened(held):
    """CGCT L2121-17; a departure during the debate does not undo it (law.md §2)."""
    first, second, third = held.items
    held.do(holding.open_item, item=first, at=HOUR)
    held.leaves("m5")
    held.leaves("m4")
    with pytest.raises(RuleWarns, match="quorum-missing"):
        held.do(holding.open_item, item=second, at=HOUR)
    held.do(holding.open_item, item=second, at=HOUR, reason="Le président poursuit")
    held.arrives("m7")
    held.do(holding.open_item, item=third, at=HOUR)
    p = held.p
    assert [quorum_of_item(p, i).present for i in (first, second, third)] == [5, 3, 4]
    assert [quorum_of_item(p, i).met for i in (first, second, third)] == [True, False, True]
    assert [o.about for o in p.overrides] == [second]


def test_arrivals_and_departures_carry_their_hour_their_item_and_their_order(held):
    held.do(holding.open_item, item=held.items[0], at=HOUR)
    held.arrives("m7")
    held.leaves("m7")
    assert [(m.seat, m.way, m.n, m.item) for m in held.p.movements] == [
        ("m7", Way.ARRIVAL, 3, held.items[0]),
        ("m7", Way.DEPARTURE, 4, held.items[0]),
    ]
    assert refused(held, attending.record_movement, seat="m7", way=Way.DEPARTURE, at=HOUR) == "not-present"
    assert refused(held, attending.record_movement, seat="m1", way=Way.ARRIVAL, at=HOUR) == "already-present"


def test_who_leaves_may_give_a_proxy_in_the_same_stroke_and_one_undo_takes_both_back(held):
    held.leaves("m5", proxy_to="m2")
    assert room(held.p).carried == {"m6": "m1", "m5": "m2"}
    held.do(history.undo)
    assert "m5" in room(held.p).seated
    assert room(held.p).carried == {"m6": "m1"}


def test_a_departure_with_a_proxy_that_the_rules_refuse_is_not_recorded_at_all(held):
    """CGCT L2121-20: m1 carries one already."""
    leaving = {"seat": "m5", "way": Way.DEPARTURE, "at": HOUR}
    assert refused(held, attending.record_movement, proxy_to="m1", **leaving) == "holder-carries-enough"
    assert refused(held, attending.record_movement, proxy_to="vice", **leaving) == "proxy-without-voice"
    assert "m5" in room(held.p).seated


def test_a_holder_carries_no_second_proxy_before_or_during_the_sitting(office, held):
    """CGCT L2121-20."""
    assert refused(held, attending.give_proxy, giver="m7", holder="m1") == "holder-carries-enough"
    held.do(attending.give_proxy, giver="m7", holder="m2")
    before = convoked(office)
    before.do(attending.give_proxy, giver="m6", holder="m1")
    assert refused(before, attending.give_proxy, giver="m7", holder="m1") == "holder-carries-enough"
    before.do(attending.give_proxy, giver="m6", holder="m2")
    assert before.p.proxies == (Proxy("m6", "m2"),)


def test_a_proxy_is_taken_back_at_any_time(office, held):
    """CGCT L2121-20: always revocable."""
    held.do(attending.take_back_proxy, giver="m6")
    assert room(held.p).carried == {}
    assert refused(held, attending.take_back_proxy, giver="m6") == "no-proxy-given"
    held.do(attending.give_proxy, giver="m6", holder="m2")
    assert room(held.p).carried == {"m6": "m2"}
    before = convoked(office)
    before.do(attending.give_proxy, giver="m6", holder="m1")
    before.do(attending.take_back_proxy, giver="m6")
    assert before.p.proxies == ()


def test_a_proxy_replaced_during_the_sitting_does_not_come_back_when_the_new_one_is_taken_back(held):
    held.do(attending.give_proxy, giver="m6", holder="m2")
    held.do(attending.take_back_proxy, giver="m6")
    assert room(held.p).carried == {}


# --- items and ballots ---


def test_in_an_ordinary_ballot_everyone_is_for_except_who_is_named(voting):
    """Five present and one proxy; the two without a voice do not count."""
    item = voting.items[0]
    voting.do(voting_deeds.cast_votes, item=item, choices={"m2": AGAINST, "m6": ABSTENTION})
    outcome = voting.do(voting_deeds.proclaim, item=item, at=HOUR)
    assert (outcome.in_favour, outcome.against, outcome.abstention, outcome.voters) == (4, 1, 1, 6)
    assert (outcome.result, outcome.majority) == (Result.ADOPTED, 3)
    assert voting.p.outcomes[item] == outcome


def test_who_may_not_vote_is_refused_and_with_them_the_whole_stroke(voting):
    item = voting.items[0]
    for stranger in ("m7", "president", "nobody"):
        choices = {"m2": AGAINST, stranger: FOR}
        assert refused(voting, voting_deeds.cast_votes, item=item, choices=choices) == "not-a-voter"
    voting.leaves("m1")
    assert refused(voting, voting_deeds.cast_votes, item=item, choices={"m6": FOR}) == "not-a-voter"
    assert voting.p.votes == {}


def test_a_vote_said_again_replaces_and_none_takes_it_back(voting):
    item = voting.items[0]
    for choice in (AGAINST, NO_PART, None):
        voting.do(voting_deeds.cast_votes, item=item, choices={"m2": choice})
    assert voting.p.votes.get(item, {}) == {}
    assert tally(voting.p, item)[FOR] == 6


def test_a_roll_call_is_proclaimed_when_every_voter_has_answered(held):
    """CGCT L2121-21."""
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting_deeds.open_ballot, item=item, mode=Mode.PUBLIC)
    held.do(voting_deeds.cast_votes, item=item, choices=dict.fromkeys(["m1", "m2", "m3", "m4", "m5"], FOR))
    assert refused(held, voting_deeds.proclaim, item=item, at=HOUR) == "roll-call-incomplete"
    held.do(voting_deeds.cast_votes, item=item, choices={"m6": AGAINST})
    outcome = held.do(voting_deeds.proclaim, item=item, at=HOUR)
    assert (outcome.in_favour, outcome.against) == (5, 1)


def test_on_a_tie_the_president_s_voice_prevails(office):
    """CGCT L2121-20."""
    held = opened(office, away=["m7"], president="m1")
    assert held.vote(held.items[0], m1=FOR, m2=FOR, m3=FOR, m4=AGAINST, m5=AGAINST, m6=AGAINST).casting
    assert held.p.outcomes[held.items[0]].result is Result.ADOPTED
    against = held.vote(held.items[1], m1=AGAINST, m2=FOR, m3=FOR, m4=FOR, m5=AGAINST, m6=AGAINST)
    assert (against.result, against.casting) == (Result.REJECTED, True)
    nothing = held.vote(held.items[2], **dict.fromkeys(["m1", "m2", "m3", "m4", "m5", "m6"], ABSTENTION))
    assert (nothing.result, nothing.cast, nothing.casting) == (Result.REJECTED, 0, False)


def test_what_was_proclaimed_is_not_voted_again(voting):
    item = voting.items[0]
    voting.do(voting_deeds.proclaim, item=item, at=HOUR)
    for deed, given in (
        (voting_deeds.cast_votes, {"choices": {"m1": AGAINST}}),
        (voting_deeds.open_ballot, {"mode": Mode.PUBLIC}),
        (voting_deeds.proclaim, {"at": HOUR}),
    ):
        assert refused(voting, deed, item=item, **given) == "already-proclaimed"
    voting.do(history.undo)
    voting.do(voting_deeds.cast_votes, item=item, choices={"m1": AGAINST})


def test_who_voted_does_not_change_when_people_come_go_give_and_take_back_later(voting):
    item = voting.items[0]
    voting.do(voting_deeds.cast_votes, item=item, choices={"m6": AGAINST})
    voting.do(voting_deeds.proclaim, item=item, at=HOUR)
    then = voting.p
    n = then.outcomes[item].n
    voting.arrives("m7")
    voting.leaves("m2", proxy_to="m3")
    voting.do(attending.take_back_proxy, giver="m6")
    voting.arrives("m6")
    voting.leaves("m1")
    assert voters(voting.p, item) == voters(then, item)
    assert room(voting.p, n) == room(then, n)
    assert tally(voting.p, item) == tally(then, item)
    assert voters(then, item)["m6"] == "m1"


def test_changing_the_mode_of_a_ballot_begins_it_again_and_undo_gives_the_votes_back(voting):
    item = voting.items[0]
    voting.do(voting_deeds.cast_votes, item=item, choices={"m2": AGAINST})
    voting.do(voting_deeds.open_ballot, item=item, mode=Mode.PUBLIC)
    assert (voting.p.ballots[item].mode, voting.p.votes.get(item, {})) == (Mode.PUBLIC, {})
    voting.do(history.undo)
    assert (voting.p.ballots[item].mode, voting.p.votes[item]) == (Mode.ORDINARY, {"m2": AGAINST})
    known = voting.office.store.known()
    voting.do(voting_deeds.open_ballot, item=item, mode=Mode.ORDINARY)
    assert voting.office.store.known() == known


def test_nothing_is_voted_that_was_not_opened(held):
    item = held.items[0]
    assert refused(held, voting_deeds.open_ballot, item=item, mode=Mode.ORDINARY) == "item-not-opened"
    held.do(holding.open_item, item=item, at=HOUR)
    assert refused(held, voting_deeds.cast_votes, item=item, choices={}) == "ballot-not-opened"
    assert refused(held, voting_deeds.proclaim, item=item, at=HOUR) == "ballot-not-opened"
    assert refused(held, holding.open_item, item=item, at=HOUR) == "item-already-opened"


def test_an_item_of_information_is_noted_once_and_not_voted(held):
    item = held.do(preparing.add_item, title="Rapport d'activité", kind=ItemKind.INFORMATION)
    assert refused(held, holding.take_note, item=item, at=HOUR) == "item-not-opened"
    held.do(holding.open_item, item=item, at=HOUR)
    assert refused(held, voting_deeds.open_ballot, item=item, mode=Mode.ORDINARY) == "item-without-vote"
    held.do(holding.take_note, item=item, at=HOUR)
    assert held.p.outcomes[item].result is Result.NOTED
    assert refused(held, holding.take_note, item=item, at=HOUR) == "already-proclaimed"
    assert refused(held, holding.take_note, item=held.items[0], at=HOUR) == "item-wants-vote"


def test_votes_that_two_laptops_wrote_differently_are_said_again_before_the_result(tmp_path):
    ours = started(tmp_path / "ours", "opened")
    item = ours.items[0]
    ours.do(holding.open_item, item=item, at=HOUR)
    ours.do(voting_deeds.open_ballot, item=item, mode=Mode.ORDINARY)
    theirs = copied(ours.office, tmp_path / "theirs")
    ours.do(voting_deeds.cast_votes, item=item, choices={"m2": AGAINST})
    theirs.perform(voting_deeds.cast_votes, ours.scope, item=item, choices={"m2": ABSTENTION})
    sync(ours.office, theirs, ours.scope)
    assert refused(ours, voting_deeds.proclaim, item=item, at=HOUR) == "votes-differ"
    ours.do(voting_deeds.cast_votes, item=item, choices={"m2": AGAINST})
    assert ours.do(voting_deeds.proclaim, item=item, at=HOUR).against == 1
    for office in (ours.office, theirs):
        office.store.close()


def test_a_sitting_goes_on_when_another_laptop_took_the_item_under_discussion_off_the_agenda(tmp_path):
    ours = started(tmp_path / "ours", "opened")
    late = ours.do(preparing.add_item, title="Motion")
    theirs = copied(ours.office, tmp_path / "theirs")
    ours.do(holding.open_item, item=late, at=HOUR)
    ours.do(voting_deeds.open_ballot, item=late, mode=Mode.ORDINARY)
    theirs.perform(preparing.remove_item, ours.scope, item=late)
    sync(ours.office, theirs, ours.scope)
    assert ours.p.current_item() is None
    ours.leaves("m3")
    ours.do(holding.adjourn, at=HOUR, reason="fin de séance")
    assert ours.p.stage is Stage.ADJOURNED
    for office in (ours.office, theirs):
        assert office.store.check() == []
        office.store.close()


# --- notes and the end ---


def test_a_note_is_kept_changed_and_taken_away(held):
    item = held.items[0]
    held.do(holding.write_note, item=item, text="  M. X demande… ")
    assert held.p.notes[item].text == "M. X demande…"
    held.do(holding.write_note, item=item, text="  ")
    assert held.p.notes == {}


def test_a_sitting_is_not_adjourned_in_the_middle_of_a_ballot(voting):
    assert refused(voting, holding.adjourn, at=HOUR) == "ballot-pending"
    voting.do(voting_deeds.proclaim, item=voting.items[0], at=HOUR)
    voting.do(holding.adjourn, at=HOUR, reason="fin de séance")
    assert voting.p.stage is Stage.ADJOURNED


def test_after_the_end_only_notes_are_still_written(held):
    held.do(holding.adjourn, at=HOUR, reason="fin de séance")
    item = held.items[0]
    for deed, given in (
        (attending.record_movement, {"seat": "m7", "way": Way.ARRIVAL, "at": HOUR}),
        (holding.open_item, {"item": item, "at": HOUR}),
        (attending.give_proxy, {"giver": "m7", "holder": "m2"}),
        (holding.adjourn, {"at": HOUR}),
    ):
        assert refused(held, deed, **given) == "sitting-adjourned"
    held.do(holding.write_note, item=item, text="Relu")
    assert held.p.notes[item].text == "Relu"


def test_before_the_opening_nobody_comes_goes_or_votes(office):
    held = convoked(office)
    item = held.items[0]
    for deed, given in (
        (attending.record_movement, {"seat": "m7", "way": Way.ARRIVAL, "at": HOUR}),
        (holding.open_item, {"item": item, "at": HOUR}),
        (voting_deeds.open_ballot, {"item": item, "mode": Mode.PUBLIC}),
        (holding.take_note, {"item": item, "at": HOUR}),
        (holding.adjourn, {"at": HOUR}),
    ):
        assert refused(held, deed, **given) == "sitting-not-open"
    assert quorum(held.p).present == 0
