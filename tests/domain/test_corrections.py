# SPDX-License-Identifier: EUPL-1.2
"""What a correction changes, item by item, and where a forgotten event finds its place."""

from dataclasses import replace
from datetime import time

import pytest

from builders import adjourned, an_item, arrival, at_the_vote, departure, opened
from pupitre.domain.ballot import outcome
from pupitre.domain.broken import RuleBroken
from pupitre.domain.corrections import (
    applied,
    check_correction,
    corrected,
    impacts,
    place_before,
    place_of_item,
    recounted,
)
from pupitre.domain.happening import (
    Adjournment,
    Attendance,
    Ballot,
    Chair,
    Count,
    Discussion,
    Opening,
    Outcome,
    Proxy,
    Recusal,
    Round,
    Vote,
)
from pupitre.domain.sitting import Note
from pupitre.domain.terms import Choice, ItemKind, Mode, Presence, RecusalKind, Result, Way

FOR, AGAINST, ABSTENTION, NO_PART = Choice


def proclaimed(**changes):
    """Item i1 adopted by 2 against 1, with one abstention; s5 away."""
    said = {"s1": FOR, "s2": FOR, "s3": AGAINST, "s4": ABSTENTION}
    p = at_the_vote(Mode.PUBLIC, said, **changes)
    return replace(p, outcomes={"i1": outcome(p, "i1", n=9, at=time(18, 20))})


def after(p, *say, unsay=()):
    return corrected(p, applied(p, say, unsay))


def test_what_is_said_anew_takes_the_place_of_what_was_said():
    p = opened(movements=(departure("s3", 4),), proxies=(Proxy("s5", "s2"),))
    moved = replace(p.movements[0], seat="s4")
    assert applied(p, [moved], []).movements == (moved,)
    assert applied(p, [Proxy("s5", "s3")], []).proxies == (Proxy("s5", "s3"),)
    assert applied(p, [], [p.movements[0]]).movements == ()
    assert applied(p, [arrival("s5", 2)], []).movements == (arrival("s5", 2), p.movements[0])


@pytest.mark.parametrize(
    ("value", "where"),
    [
        (Attendance("s5", Presence.ABSENT), lambda p: p.attendances["s5"]),
        (Discussion("i1", time(18, 1), 2), lambda p: p.discussions["i1"]),
        (Ballot("i1", Mode.ORDINARY, 3), lambda p: p.ballots["i1"]),
        (Note("i1", "Relu"), lambda p: p.notes["i1"]),
        (Chair("c", time(18), 4, None, "s2"), lambda p: p.chairs[0]),
        (Recusal("i1", "s4", RecusalKind.INTEREST, time(18), 4), lambda p: p.recusals[0]),
        (Round("i1", 1, (), 5), lambda p: p.rounds[0]),
        (Count("i1", 1, 5, time(18)), lambda p: p.counts[0]),
        (Opening(time(18, 9), "s2", "s1", 1), lambda p: p.opening),
        (Adjournment(time(21), 99), lambda p: p.adjournment),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_line_of_the_journal_can_be_put_right(value, where):
    assert where(applied(at_the_vote(), [value], [])) == value


def test_a_vote_is_put_right_or_taken_back():
    p = proclaimed()
    assert applied(p, [Vote("i1", "s3", FOR)], []).votes["i1"]["s3"] is FOR
    assert "s3" not in applied(p, [], [Vote("i1", "s3", AGAINST)]).votes["i1"]


@pytest.mark.parametrize("value", [an_item(), Outcome("i1", Result.ADOPTED, 1, time(18))])
def test_a_result_is_never_typed_nor_the_agenda_corrected_here(value):
    with pytest.raises(RuleBroken, match="not-correctable"):
        applied(proclaimed(), [value], [])


def test_an_opening_is_changed_and_not_unsaid():
    p = opened()
    with pytest.raises(RuleBroken, match="not-correctable"):
        applied(p, [], [p.opening])


def test_a_correction_tells_each_item_whose_result_it_changes():
    p = proclaimed()
    (impact,) = impacts(p, after(p, Vote("i1", "s2", AGAINST)))
    assert (impact.before.result, impact.after.result) == (Result.ADOPTED, Result.REJECTED)
    assert (impact.result_changes, impact.quorum_changes) == (True, False)


def test_figures_that_change_without_the_result_are_told_as_well():
    p = proclaimed()
    (impact,) = impacts(p, after(p, Vote("i1", "s4", FOR)))
    assert (impact.result_changes, impact.after.in_favour) == (False, 3)


def test_a_correction_tells_each_item_whose_quorum_it_changes():
    p = proclaimed()
    away = [Attendance(s, Presence.ABSENT) for s in ("s3", "s4")]
    (impact,) = impacts(p, after(p, *away))
    assert (impact.quorum_changes, impact.quorum_before.present, impact.quorum_after.present) == (True, 4, 2)


def test_a_correction_that_changes_nothing_tells_nothing():
    p = proclaimed()
    assert impacts(p, after(p, Attendance("s5", Presence.ABSENT))) == ()


def test_what_happened_after_the_result_does_not_touch_it():
    p = proclaimed()
    assert impacts(p, after(p, departure("s1", 20))) == ()


@pytest.mark.parametrize("result", [Result.NOTED, Result.WITHDRAWN, Result.TOOK_EFFECT])
def test_what_is_not_counted_stays_as_it_was_said(result):
    said = Outcome("i1", result, 5, time(18))
    p = at_the_vote(outcomes={"i1": said})
    assert recounted(p, p.items[0]) == said
    assert recounted(at_the_vote(), an_item()) is None


def test_a_round_that_can_no_longer_be_told_leaves_the_result_to_a_person():
    said = Outcome("i1", Result.ELECTED, 9, time(18), elected="Anne")
    p = at_the_vote(items=(an_item(kind=ItemKind.ELECTION),), outcomes={"i1": said})
    assert recounted(p, p.items[0]) == said


def test_a_record_must_stay_possible():
    check_correction(proclaimed(movements=(departure("s3", 4), arrival("s3", 6))))
    for p, code in (
        (opened(movements=(arrival("s1", 4),)), "already-present"),
        (opened(movements=(departure("s5", 4),)), "not-present"),
        (opened(movements=(replace(departure("s3", 4), way=Way.RESIGNATION), arrival("s3", 6))), "has-resigned"),
        (replace(opened(), opening=Opening(time(18), "s5", "s2", 1)), "president-not-present"),
        (replace(opened(), opening=Opening(time(18), "s1", "s5", 1)), "secretary-not-present"),
    ):
        with pytest.raises(RuleBroken, match=code):
            check_correction(p)
    check_correction(replace(opened(), opening=Opening(time(18), "", "s2", 1)))


def test_a_forgotten_event_finds_a_place_between_two_others():
    p = opened(movements=(departure("s3", 1001), arrival("s3", 2001)))
    assert place_before(p, 2001) == 1501
    assert place_before(p, 1001) == 501


def test_where_no_number_is_left_it_is_told():
    p = opened(movements=(departure("s3", 2),))
    with pytest.raises(RuleBroken, match="no-place-left"):
        place_before(p, 2)


def test_an_event_of_an_item_stands_before_its_opening_or_at_the_end_of_the_sitting():
    p = opened(discussions={"i1": Discussion("i1", time(18), 1001)})
    assert place_of_item(p, "i1") == 501
    assert place_of_item(p, "i2") == p.next_n
    over = adjourned(adjournment=Adjournment(time(20), 3001))
    assert 1 < place_of_item(over, "i1") < 3001
