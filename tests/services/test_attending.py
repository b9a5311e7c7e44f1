# SPDX-License-Identifier: EUPL-1.2
"""The roll call, substitutes, proxies, movements, recusals and who presides, in a real store."""

from datetime import time

from offices import convoked, opened, refused
from pupitre.domain.attendance import ProxyFault, Standing, presiding, room, secretary, standing
from pupitre.domain.ballot import voters
from pupitre.domain.happening import Attendance, Proxy
from pupitre.domain.quorum import quorum, quorum_of_item
from pupitre.domain.terms import STEP, Choice, Mode, Presence, RecusalKind, Way
from pupitre.services import attending, history, holding, voting

FOR, AGAINST, ABSTENTION, NO_PART = Choice
HOUR = time(18, 30)


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


def test_arrivals_and_departures_carry_their_hour_their_item_and_their_order(held):
    held.do(holding.open_item, item=held.items[0], at=HOUR)
    held.arrives("m7")
    held.leaves("m7")
    assert [(m.seat, m.way, m.n, m.item) for m in held.p.movements] == [
        ("m7", Way.ARRIVAL, 2 * STEP + 1, held.items[0]),
        ("m7", Way.DEPARTURE, 3 * STEP + 1, held.items[0]),
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


# --- substitutes ---


def test_a_substitute_sits_at_the_roll_call_and_counts_as_present(office):
    """CGCT L5211-6; law.md §2."""
    held = convoked(office)
    held.do(attending.seat_substitute, seat="m3", substitute=" Léa ROUX ", at=HOUR)
    assert held.p.attendances["m3"] == Attendance("m3", Presence.SUBSTITUTED, "Léa ROUX")
    assert standing(held.p, "m3") is Standing.SUBSTITUTED


def test_a_substitute_who_comes_later_arrives_and_the_member_who_comes_takes_the_seat_back(held):
    held.do(attending.seat_substitute, seat="m7", substitute="Léa ROUX", at=HOUR)
    assert room(held.p).substitutes == {"m7": "Léa ROUX"}
    assert refused(held, attending.seat_substitute, seat="m7", substitute="Max", at=HOUR) == "already-present"
    held.arrives("m7")
    assert (room(held.p).substitutes, "m7" in room(held.p).seated) == ({}, True)


def test_a_substitute_has_a_name_and_the_roll_call_takes_the_one_that_the_seat_names(office, held):
    assert refused(held, attending.seat_substitute, seat="m7", substitute=" ", at=HOUR) == "substitute-unnamed"
    before = convoked(office)
    answers = {"m3": Presence.SUBSTITUTED}
    assert refused(before, attending.answer_roll_call, answers=answers) == "substitute-unnamed"


def test_a_member_is_not_at_once_replaced_and_represented(office, held):
    """Senate answer 16075; law.md §3.2."""
    before = convoked(office)
    before.do(attending.give_proxy, giver="m3", holder="m1")
    given = {"seat": "m3", "substitute": "Léa ROUX", "at": HOUR}
    assert refused(before, attending.seat_substitute, **given) == "substitute-or-proxy"
    before.do(attending.take_back_proxy, giver="m3")
    before.do(attending.seat_substitute, **given)
    assert refused(before, attending.give_proxy, giver="m3", holder="m1") == "substitute-or-proxy"
    assert refused(held, attending.seat_substitute, seat="m6", substitute="L", at=HOUR) == "substitute-or-proxy"


# --- what the law forbids and a reason passes over ---


def test_a_proxy_that_is_one_too_many_passes_with_a_reason_that_is_recorded(held):
    """CE 2 December 1991, no. 109724."""
    held.do(attending.give_proxy, giver="m7", holder="m1", reason="Sans influence")
    assert room(held.p).carried == {"m6": "m1", "m7": "m1"}
    assert [(o.rule, o.about) for o in held.p.overrides if o.reason == "Sans influence"] == [
        ("holder-carries-enough", "m7")
    ]


def test_who_leaves_gives_a_proxy_too_many_with_a_reason_too(held):
    held.do(attending.record_movement, seat="m5", way=Way.DEPARTURE, at=HOUR, proxy_to="m1", reason="Train")
    assert room(held.p).carried["m5"] == "m1"


# --- resignation ---


def test_who_resigns_leaves_is_no_longer_in_office_and_does_not_come_back(held):
    """Scenario S07."""
    held.do(attending.record_movement, seat="m5", way=Way.RESIGNATION, at=HOUR)
    assert (standing(held.p, "m5"), quorum(held.p).in_office) == (Standing.RESIGNED, 6)
    assert refused(held, attending.record_movement, seat="m5", way=Way.ARRIVAL, at=HOUR) == "has-resigned"
    assert refused(held, attending.give_proxy, giver="m5", holder="m2") == "has-resigned"


# --- recusals ---


def test_a_recusal_counts_from_the_opening_of_the_item_on_and_takes_the_vote_back(balloting):
    item = balloting.items[0]
    balloting.do(voting.cast_votes, item=item, choices={"m2": AGAINST})
    balloting.do(attending.recuse, item=item, seat="m2", kind=RecusalKind.INTEREST, at=HOUR)
    assert balloting.p.votes.get(item, {}) == {}
    assert "m2" not in voters(balloting.p, item)
    assert quorum_of_item(balloting.p, item).not_counted["m2"] is Standing.RECUSED
    balloting.do(attending.take_back_recusal, item=item, seat="m2")
    assert "m2" in voters(balloting.p, item)


def test_a_recusal_from_one_of_the_items_voted_together_leaves_what_was_said_on_the_others(held):
    first, second, _ = held.items
    held.do(voting.vote_together, items=[first, second], at=HOUR)
    held.do(voting.cast_votes, item=second, choices={"m2": AGAINST})
    held.do(attending.recuse, item=first, seat="m2", kind=RecusalKind.INTEREST, at=HOUR)
    held.do(voting.proclaim, item=first, at=HOUR)
    outcomes = held.p.outcomes
    assert [(outcomes[i].in_favour, outcomes[i].against) for i in (first, second)] == [(5, 0), (5, 1)]


def test_a_recusal_is_neither_said_nor_taken_back_once_the_result_is_proclaimed(balloting):
    item = balloting.items[0]
    assert refused(balloting, attending.take_back_recusal, item=item, seat="m2") == "no-recusal"
    balloting.do(attending.recuse, item=item, seat="m3", kind=RecusalKind.INTEREST, at=HOUR, left=False)
    assert balloting.p.recusals[0].left is False
    balloting.do(voting.proclaim, item=item, at=HOUR)
    saying = {"item": item, "seat": "m2", "kind": RecusalKind.INTEREST, "at": HOUR}
    assert refused(balloting, attending.recuse, **saying) == "already-proclaimed"
    assert refused(balloting, attending.take_back_recusal, item=item, seat="m3") == "already-proclaimed"


# --- the chair ---


def test_another_presides_and_another_is_secretary_for_an_item_or_from_then_on(held):
    first, second, _ = held.items
    held.do(attending.change_chair, at=HOUR, president="m3", item=first)
    held.do(attending.change_chair, at=HOUR, secretary="m4")
    p = held.p
    assert (presiding(p, item=first), presiding(p, item=second), presiding(p)) == ("m3", "m1", "m1")
    assert secretary(p, item=first) == secretary(p) == "m4"
    assert secretary(p, p.chairs[-1].n) == "m2"


def test_who_presides_or_writes_is_in_the_room_and_somebody_is_named(held):
    assert refused(held, attending.change_chair, at=HOUR, president="m7") == "president-not-present"
    assert refused(held, attending.change_chair, at=HOUR, secretary="m7") == "secretary-not-present"
    assert refused(held, attending.change_chair, at=HOUR) == "chair-of-nobody"


def test_the_president_withdraws_from_the_vote_on_the_accounts_and_another_presides(office):
    """CGCT L2121-14."""
    held = opened(office, proxies={"m6": "m1"})
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    assert refused(held, attending.withdraw_for_accounts, item=item, president="president", at=HOUR) == (
        "president-must-withdraw"
    )
    assert refused(held, attending.withdraw_for_accounts, item=item, president="m6", at=HOUR) == "president-not-present"
    held.do(attending.withdraw_for_accounts, item=item, president="m3", at=HOUR)
    p = held.p
    assert presiding(p, item=item) == "m3"
    assert [(r.seat, r.kind) for r in p.recusals] == [("president", RecusalKind.ACCOUNTS)]
    held.do(voting.open_ballot, item=item, mode=Mode.ORDINARY)
    held.do(voting.proclaim, item=item, at=HOUR)
    withdrawing = {"item": item, "president": "m4", "at": HOUR}
    assert refused(held, attending.withdraw_for_accounts, **withdrawing) == "already-proclaimed"
