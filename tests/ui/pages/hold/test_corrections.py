# SPDX-License-Identifier: EUPL-1.2
"""What of a line can be put right, and the facts that then say it anew."""

from dataclasses import replace
from datetime import time
from itertools import count
from typing import Any

import pytest

from builders import an_item, arrival, at_the_vote, departure, opened
from pupitre.domain.attendance import room
from pupitre.domain.happening import (
    Adjournment,
    Attendance,
    Ballot,
    Chair,
    ClosedSession,
    Count,
    Discussion,
    Movement,
    Opening,
    Outcome,
    Proxy,
    Recusal,
    Share,
    Suspension,
    Vote,
)
from pupitre.domain.proceedings import Proceedings
from pupitre.domain.terms import Choice, Mode, Presence, RecusalKind, Result, Way
from pupitre.services.correcting import foreseen
from pupitre.ui.pages.hold import corrections as c

AT, LATER = time(19, 0), time(19, 30)
ITEMS = (an_item("i1", number="1"), an_item("i2", "Motion", number="2"))
RESULT = Outcome("i1", Result.ADOPTED, 9000, AT, voters=4, in_favour=4, majority=3)


def held(**changes: Any) -> Proceedings:
    """Item 1 opened (1000), voted (2000) and adopted (9000); item 2 opened (10000)."""
    said = {
        "items": ITEMS,
        "discussions": {"i1": Discussion("i1", AT, 1000), "i2": Discussion("i2", LATER, 10000)},
        "ballots": {"i1": Ballot("i1", Mode.ORDINARY, 2000)},
        "outcomes": {"i1": RESULT},
    }
    return at_the_vote(**{**said, **changes})


def draft(p: Proceedings, about: Any, **answers: Any) -> c.Draft | None:
    ids = count(1)
    return c.draft(p, about, {**c.asked(p, about), **answers}, lambda: f"id{next(ids)}")


def said(p: Proceedings, about: Any, **answers: Any) -> Any:
    """The one value that a correction says; what is foreseen of it shows that it can be done."""
    made = draft(p, about, **answers)
    assert made is not None
    foreseen(p, say=made.say, unsay=made.unsay)
    return made.say[0]


def test_the_hour_the_member_and_the_direction_of_a_movement_are_put_right() -> None:
    move = departure("s3", 3000, AT, "i1")
    p = held(movements=(move,))
    assert said(p, move, hour=LATER) == replace(move, at=LATER)
    assert said(p, move, member="s4") == replace(move, seat="s4")
    assert said(p, move, sense=Way.RESIGNATION) == replace(move, way=Way.RESIGNATION)


def test_a_movement_is_put_before_an_item_or_before_its_result() -> None:
    move = departure("s3", 9500, AT)
    p = held(movements=(move,))
    before = said(p, move, place="open:i1")
    assert 1 < before.n < 1000
    assert before.item is None
    during = said(p, move, place="result:i1")
    assert 2000 < during.n < 9000
    assert during.item == "i1"


def test_the_proxy_that_was_given_in_leaving_goes_with_its_departure() -> None:
    move, proxy = departure("s3", 9500, AT), Proxy("s3", "s2", 9501)
    p = held(movements=(move,), proxies=(proxy,))
    made = draft(p, move, member="s4")
    assert made == c.Draft((replace(move, seat="s4"), Proxy("s4", "s2", 9501)), (proxy,))
    assert c.removal(p, move) == c.Draft(unsay=(move, proxy))


def test_what_was_forgotten_finds_its_place_and_a_name_of_its_own() -> None:
    p = held()
    move = said(p, c.FORGOTTEN["movement"], member="s5", hour=AT, place="open:i1")
    assert move == Movement("id1", "s5", Way.ARRIVAL, AT, move.n, None, "")
    assert 1 < move.n < 1000
    assert said(p, c.FORGOTTEN["movement"], member="s5", hour=AT, place=c.END).n > 10000


def test_what_was_forgotten_at_the_end_comes_before_the_adjournment() -> None:
    p = held(adjournment=Adjournment(LATER, 20000))
    assert 10000 < said(p, c.FORGOTTEN["movement"], member="s5", hour=AT, place=c.END).n < 20000


def test_nothing_is_drafted_before_the_member_is_named() -> None:
    assert draft(held(), c.FORGOTTEN["movement"]) is None
    assert draft(held(), c.FORGOTTEN["proxy"], member="s5") is None


def test_a_proxy_gets_another_holder_giver_or_place() -> None:
    proxy = Proxy("s5", "s2")
    p = held(proxies=(proxy,))
    assert draft(p, proxy, other="s3") == c.Draft((Proxy("s5", "s3"),))
    late = Proxy("s5", "s2", 9500)
    moved = draft(held(proxies=(late,)), late, place="open:i1")
    assert moved is not None
    assert moved.unsay == (late,)
    assert 1 < moved.say[0].n < 1000
    new = said(held(), c.FORGOTTEN["proxy"], member="s5", other="s2", place="open:i1")
    assert 1 < new.n < 1000


def test_a_forgotten_recusal_takes_the_vote_back() -> None:
    p = held(votes={"s3": Choice.AGAINST})
    made = draft(p, c.FORGOTTEN["recusal"], member="s3", item="i1", sense=RecusalKind.REPRESENTATIVE, hour=AT)
    assert made is not None
    assert made.unsay == (Vote("i1", "s3", Choice.AGAINST),)
    assert made.say == (Recusal("i1", "s3", RecusalKind.REPRESENTATIVE, AT, made.say[0].n),)
    assert [i.item for i in foreseen(p, say=made.say, unsay=made.unsay)] == ["i1"]


def test_a_forgotten_recusal_from_one_item_of_a_group_leaves_the_vote_on_the_others() -> None:
    both = {i: Ballot(i, Mode.ORDINARY, 2000, together=("i1", "i2")) for i in ("i1", "i2")}
    p = held(ballots=both, votes={"s3": Choice.AGAINST})
    made = draft(p, c.FORGOTTEN["recusal"], member="s3", item="i1", sense=RecusalKind.INTEREST, hour=AT)
    assert made is not None
    assert made.unsay == ()


def test_a_recusal_recorded_for_another_member_is_taken_back() -> None:
    out = Recusal("i1", "s3", RecusalKind.INTEREST, AT, 3000)
    made = draft(held(recusals=(out,)), out, member="s4")
    assert made == c.Draft((replace(out, seat="s4"),), (out,))


def test_a_vote_is_put_right_after_the_proclamation() -> None:
    p = held()
    for about in (RESULT, p.ballots["i1"]):
        assert said(p, about, member="s3", sense=Choice.AGAINST) == Vote("i1", "s3", Choice.AGAINST)


def test_of_a_secret_ballot_only_figures_are_put_right() -> None:
    counted = Count("i1", 1, 8000, AT, in_favour=3, against=1)
    p = held(ballots={"i1": Ballot("i1", Mode.SECRET, 2000)}, counts=(counted,))
    assert set(c.asked(p, RESULT)) == {c.FIGURES}
    figures = {**c.asked(p, RESULT)[c.FIGURES], "in_favour": 1, "against": 3}
    assert said(p, RESULT, figures=figures) == replace(counted, in_favour=1, against=3)


def test_of_a_secret_ballot_that_is_not_counted_yet_nothing_is_asked() -> None:
    hidden = Ballot("i1", Mode.SECRET, 2000)
    assert c.asked(held(ballots={"i1": hidden}, outcomes={}), hidden) == {}


def test_the_result_of_an_item_voted_with_others_or_in_rounds_is_put_right_in_the_count_that_decided_it() -> None:
    both = {i: Ballot(i, Mode.ORDINARY, 2000, together=("i1", "i2")) for i in ("i1", "i2")}
    counted = Count("i1", 1, 8000, AT, in_favour=4)
    p = held(ballots=both, counts=(counted,))
    assert c.asked(p, replace(RESULT, item="i2"))[c.FIGURES]["in_favour"] == 4
    rounds = tuple(Count("i1", k, 8000 + k, AT, shares=(Share("a", k),)) for k in (1, 2, 3))
    assert c.asked(held(counts=rounds), RESULT)[c.FIGURES]["a"] == 3


def test_of_a_round_the_votes_of_each_candidate_are_put_right() -> None:
    counted = Count("i1", 1, 8000, AT, shares=(Share("a", 3), Share("b", 1)))
    asked = c.asked(held(counts=(counted,)), counted)[c.FIGURES]
    assert asked == {"a": 3, "b": 1, "blank": 0, "null": 0}
    made = draft(held(counts=(counted,)), counted, figures={**asked, "a": 2, "blank": 1})
    assert made == c.Draft((replace(counted, shares=(Share("a", 2), Share("b", 1)), blank=1),))


@pytest.mark.parametrize(
    ("about", "answers", "says"),
    [
        (Opening(AT, "s1", "s2", 1), {"hour": LATER, "member": "s3"}, Opening(LATER, "s3", "s2", 1)),
        (Opening(AT, "s1", "s2", 1, "s3"), {"co": "s4"}, Opening(AT, "s1", "s2", 1, "s4")),
        (Adjournment(AT, 99), {"hour": LATER}, Adjournment(LATER, 99)),
        (Discussion("i1", AT, 1000), {"hour": LATER}, Discussion("i1", LATER, 1000)),
        (Suspension("x", AT, 5, AT, 6), {"until": LATER}, Suspension("x", AT, 5, LATER, 6)),
        (Suspension("x", AT, 5), {"hour": LATER}, Suspension("x", LATER, 5)),
        (Chair("x", AT, 5, None, "s3"), {"member": "s4"}, Chair("x", AT, 5, None, "s4")),
        (Attendance("s5", Presence.EXCUSED), {"sense": Presence.PRESENT}, Attendance("s5", Presence.PRESENT)),
        (
            Attendance("s5", Presence.EXCUSED),
            {"sense": Presence.SUBSTITUTED, "name": " Luc Pic "},
            Attendance("s5", Presence.SUBSTITUTED, "Luc Pic"),
        ),
        (
            ClosedSession("x", AT, 5, 0, 4, 0),
            {"figures": {"asked_by": 3, "in_favour": 3, "against": 1}},
            ClosedSession("x", AT, 5, 3, 3, 1),
        ),
    ],
)
def test_every_other_line_is_said_anew_as_it_is_answered(about: Any, answers: dict[str, Any], says: Any) -> None:
    assert said(held(), about, **answers) == says


def test_a_forgotten_answer_to_the_roll_call_changes_who_was_there() -> None:
    made = draft(held(), c.FORGOTTEN["answer"], member="s5")
    assert made == c.Draft((Attendance("s5", Presence.PRESENT),))


def test_places_are_the_openings_and_results_the_latest_first() -> None:
    assert c.places(held()) == [("open", "i2"), ("result", "i1"), ("open", "i1")]


def test_of_a_line_without_values_nothing_is_asked() -> None:
    assert c.asked(opened(), object()) == {}
    assert c.asked(opened(), Outcome("i1", Result.NOTED, 5, AT)) == {}


def test_an_arrival_that_is_taken_away_leaves_the_member_out() -> None:
    move = arrival("s5", 3000)
    p = held(movements=(move,))
    assert "s5" in room(p).seated
    assert c.removal(p, move) == c.Draft(unsay=(move,))


def test_only_who_voted_is_named_for_a_vote() -> None:
    p = held()
    assert c.nameable(p, RESULT) == {"s1", "s2", "s3", "s4"}
    assert c.nameable(p, c.FORGOTTEN["movement"]) == set(p.seats)


def test_what_stands_of_the_roll_call_is_known() -> None:
    assert c.stands(held(), c.FORGOTTEN["answer"], "s5") is Presence.EXCUSED
    assert c.stands(held(), RESULT, "s3") is None
