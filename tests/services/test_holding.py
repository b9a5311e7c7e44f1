# SPDX-License-Identifier: EUPL-1.2
"""The opening, the items, the suspensions, the closed sessions and the end of a sitting, in a real store."""

from dataclasses import replace
from datetime import time

import pytest

from offices import convoked, copied, opened, prepared, refused, started, sync
from pupitre.domain.attendance import Standing, standing
from pupitre.domain.broken import RuleWarns
from pupitre.domain.charter import ClosedDoors
from pupitre.domain.corrections import place_of_item
from pupitre.domain.quorum import quorum, quorum_of_item
from pupitre.domain.terms import ItemKind, Mode, Presence, Result, Stage, Way
from pupitre.services import attending, holding, preparing, voting

HOUR = time(18, 30)


def test_who_was_not_called_is_absent_from_the_opening_on(office):
    held = opened(office, away=["m3"])
    assert held.p.attendances["m3"].presence is Presence.ABSENT
    assert standing(held.p, "m3") is Standing.ABSENT


def test_a_sitting_is_opened_on_the_day_for_which_it_was_convoked_or_with_a_reason(office):
    """CGCT L2121-10 and L2121-11."""
    opening = {"at": HOUR, "president": "m1", "secretary": "m2"}
    never, early = prepared(office), convoked(office)
    for held in (never, early):
        held.do(attending.answer_roll_call, answers=dict.fromkeys(held.p.seats, Presence.PRESENT))
    assert refused(never.that_evening, holding.open_sitting, **opening) == "opened-without-convocation"
    assert refused(early, holding.open_sitting, **opening) == "opened-on-another-day"
    early.do(holding.open_sitting, reason="Saisie après coup", **opening)
    assert [o.rule for o in early.p.overrides] == ["opened-on-another-day"]


def test_the_sitting_is_opened_by_somebody_present_with_a_secretary_who_is_present(office):
    """CGCT L2121-15."""
    held = convoked(office).that_evening
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
    held = held.that_evening
    opening = {"at": HOUR, "president": "m1", "secretary": "m2"}
    with pytest.raises(RuleWarns) as caught:
        held.do(holding.open_sitting, **opening)
    assert caught.value.facts == {"present": 3, "required": 4}
    held.do(holding.open_sitting, reason="Seconde convocation", **opening)
    assert [(o.rule, o.reason, o.about) for o in held.p.overrides] == [("quorum-missing", "Seconde convocation", "")]


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


def test_an_item_of_information_is_noted_once_and_not_voted(held):
    item = held.do(preparing.add_item, title="Rapport d'activité", kind=ItemKind.INFORMATION)
    assert refused(held, holding.take_note, item=item, at=HOUR) == "item-not-opened"
    held.do(holding.open_item, item=item, at=HOUR)
    assert refused(held, voting.open_ballot, item=item, mode=Mode.ORDINARY) == "item-without-vote"
    held.do(holding.take_note, item=item, at=HOUR)
    assert held.p.outcomes[item].result is Result.NOTED
    assert refused(held, holding.take_note, item=item, at=HOUR) == "already-proclaimed"
    assert refused(held, holding.take_note, item=held.items[0], at=HOUR) == "item-wants-vote"


def test_a_sitting_goes_on_when_another_laptop_took_the_item_under_discussion_off_the_agenda(tmp_path):
    ours = started(tmp_path / "ours", "opened")
    late = ours.do(preparing.add_item, title="Motion")
    theirs = copied(ours.office, tmp_path / "theirs")
    ours.do(holding.open_item, item=late, at=HOUR)
    ours.do(voting.open_ballot, item=late, mode=Mode.ORDINARY)
    theirs.perform(preparing.remove_item, ours.scope, item=late)
    sync(ours.office, theirs, ours.scope)
    assert ours.p.current_item() is None
    ours.leaves("m3")
    ours.do(holding.adjourn, at=HOUR, reason="fin de séance")
    assert ours.p.stage is Stage.ADJOURNED
    for office in (ours.office, theirs):
        assert office.store.check() == []
        office.store.close()


def test_a_note_is_kept_changed_and_taken_away(held):
    item = held.items[0]
    held.do(holding.write_note, item=item, text="  M. X demande… ")
    assert held.p.notes[item].text == "M. X demande…"
    held.do(holding.write_note, item=item, text="  ")
    assert held.p.notes == {}


def test_a_sitting_is_not_adjourned_in_the_middle_of_a_ballot(balloting):
    assert refused(balloting, holding.adjourn, at=HOUR) == "ballot-pending"
    balloting.do(voting.proclaim, item=balloting.items[0], at=HOUR)
    balloting.do(holding.adjourn, at=HOUR, reason="fin de séance")
    assert balloting.p.stage is Stage.ADJOURNED


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
        (voting.open_ballot, {"item": item, "mode": Mode.PUBLIC}),
        (holding.take_note, {"item": item, "at": HOUR}),
        (holding.adjourn, {"at": HOUR}),
    ):
        assert refused(held, deed, **given) == "sitting-not-open"
    assert quorum(held.p).present == 0


# --- who opens, what is set aside, suspensions, closed sessions ---


def test_somebody_presides_and_two_do_where_the_body_is_co_presided(office):
    held = convoked(office).that_evening
    held.do(attending.answer_roll_call, answers=dict.fromkeys(["m1", "m2", "m3", "m4"], Presence.PRESENT))
    opening = {"at": HOUR, "secretary": "m2"}
    assert refused(held, holding.open_sitting, president="", **opening) == "president-missing"
    two = replace(held.p.charter, presidents=2)
    held.do(lambda work: work.record(two))
    assert refused(held, holding.open_sitting, president="m1", **opening) == "co-president-missing"
    assert refused(held, holding.open_sitting, president="m1", co_president="m1", **opening) == "co-president-missing"
    assert refused(held, holding.open_sitting, president="m1", co_president="m7", **opening) == "president-not-present"
    held.do(holding.open_sitting, president="m1", co_president="m3", **opening)
    assert held.p.opening.co_president == "m3"


def test_an_item_is_not_opened_twice_nor_after_its_fate(held):
    first, second, _ = held.items
    held.do(holding.open_item, item=first, at=HOUR)
    assert refused(held, holding.open_item, item=first, at=HOUR) == "item-already-opened"
    held.do(holding.set_aside, items=[second], result=Result.POSTPONED, at=HOUR)
    assert refused(held, holding.open_item, item=second, at=HOUR) == "already-proclaimed"


@pytest.mark.parametrize("result", [Result.WITHDRAWN, Result.POSTPONED, Result.SENT_BACK])
def test_items_are_set_aside_opened_or_not_and_not_twice(held, result):
    first, second, third = held.items
    held.do(holding.open_item, item=first, at=HOUR)
    held.do(holding.set_aside, items=[first, third], result=result, at=HOUR)
    assert {held.p.outcomes[i].result for i in (first, third)} == {result}
    assert held.p.current_item() is None
    assert refused(held, holding.set_aside, items=[second, third], result=result, at=HOUR) == "already-proclaimed"


def test_nothing_else_than_setting_aside_is_said_without_a_vote(held):
    with pytest.raises(ValueError, match="adopted"):
        held.do(holding.set_aside, items=held.items, result=Result.ADOPTED, at=HOUR)


def test_while_the_sitting_is_suspended_nothing_is_opened_or_voted_and_members_come_and_go(balloting):
    first, second, _ = balloting.items
    balloting.do(holding.suspend, at=HOUR)
    for deed, given in (
        (holding.open_item, {"item": second, "at": HOUR}),
        (voting.cast_votes, {"item": first, "choices": {}}),
        (voting.proclaim, {"item": first, "at": HOUR}),
        (holding.suspend, {"at": HOUR}),
        (holding.close_doors, {"at": HOUR, "asked_by": 0, "in_favour": 6, "against": 0}),
    ):
        assert refused(balloting, deed, **given) == "sitting-suspended"
    balloting.arrives("m7")
    balloting.do(holding.resume, at=HOUR)
    assert (balloting.p.suspended, balloting.p.suspensions[0].resumed) == (None, HOUR)
    assert refused(balloting, holding.resume, at=HOUR) == "not-suspended"


def test_the_doors_are_closed_by_more_than_half_of_those_present_or_represented(held):
    """CGCT L2121-18: six voices in the room, so four."""
    closing = {"at": HOUR, "asked_by": 0}
    assert refused(held, holding.close_doors, in_favour=3, against=3, **closing) == "closed-doors-refused"
    assert refused(held, holding.close_doors, in_favour=6, against=1, **closing) == "more-ballots-than-voters"
    held.do(holding.close_doors, in_favour=4, against=2, **closing)
    assert refused(held, holding.close_doors, in_favour=6, against=0, **closing) == "already-behind-closed-doors"
    held.do(holding.open_doors, at=HOUR)
    assert held.p.behind_closed_doors is None
    assert refused(held, holding.open_doors, at=HOUR) == "not-behind-closed-doors"


def test_too_few_who_ask_to_close_the_doors_pass_with_a_reason(held):
    """CGCT L5211-11: five, or the president."""
    five = replace(held.p.charter, closed_doors=ClosedDoors(5, "CGCT L5211-11"))
    held.do(lambda work: work.record(five))
    closing = {"at": HOUR, "in_favour": 6, "against": 0}
    assert refused(held, holding.close_doors, asked_by=4, **closing) == "too-few-ask-closed-doors"
    held.do(holding.close_doors, asked_by=5, **closing)


def test_the_end_of_the_sitting_ends_its_suspension_and_lets_the_public_in(held):
    held.do(holding.close_doors, at=HOUR, asked_by=0, in_favour=6, against=0)
    held.do(holding.suspend, at=HOUR)
    assert refused(held, holding.adjourn, at=HOUR) == "items-not-reached"
    held.do(holding.adjourn, at=HOUR, reason="Heure tardive")
    assert (held.p.suspended, held.p.behind_closed_doors, held.p.stage) == (None, None, Stage.ADJOURNED)
    assert held.p.suspensions[0].ended < place_of_item(held.p, held.items[0]) < held.p.adjournment.n
