# SPDX-License-Identifier: EUPL-1.2
"""Ballots: ordinary, public, secret, of several items; what was counted; the proclamation, in a real store."""

from datetime import time
from typing import Any

import pytest

from offices import copied, opened, refused, started, sync
from pupitre.domain.attendance import room
from pupitre.domain.ballot import tally, voters
from pupitre.domain.broken import RuleBroken
from pupitre.domain.corrections import place_before, place_of_item
from pupitre.domain.happening import Count
from pupitre.domain.sitting import Post
from pupitre.domain.terms import Choice, Ground, ItemKind, ItemRole, Mode, RecusalKind, Result
from pupitre.ledger.facts import read_body, read_header
from pupitre.services import attending, history, holding, preparing, voting

FOR, AGAINST, ABSTENTION, NO_PART = Choice
HOUR = time(18, 30)


def a_count(item: str, **figures: Any) -> Count:
    """What was counted; its number is given by the deed."""
    return Count(item, 1, 0, HOUR, **figures)


def test_in_an_ordinary_ballot_everyone_is_for_except_who_is_named(balloting):
    """Five present and one proxy; the two without a voice do not count."""
    item = balloting.items[0]
    balloting.do(voting.cast_votes, item=item, choices={"m2": AGAINST, "m6": ABSTENTION})
    outcome = balloting.do(voting.proclaim, item=item, at=HOUR)
    assert (outcome.in_favour, outcome.against, outcome.abstention, outcome.voters) == (4, 1, 1, 6)
    assert (outcome.result, outcome.majority) == (Result.ADOPTED, 3)
    assert balloting.p.outcomes[item] == outcome


def test_who_may_not_vote_is_refused_and_with_them_the_whole_stroke(balloting):
    item = balloting.items[0]
    for stranger in ("m7", "president", "nobody"):
        choices = {"m2": AGAINST, stranger: FOR}
        assert refused(balloting, voting.cast_votes, item=item, choices=choices) == "not-a-voter"
    balloting.leaves("m1")
    assert refused(balloting, voting.cast_votes, item=item, choices={"m6": FOR}) == "not-a-voter"
    assert balloting.p.votes == {}


def test_a_vote_said_again_replaces_and_none_takes_it_back(balloting):
    item = balloting.items[0]
    for choice in (AGAINST, NO_PART, None):
        balloting.do(voting.cast_votes, item=item, choices={"m2": choice})
    assert balloting.p.votes.get(item, {}) == {}
    assert tally(balloting.p, item)[FOR] == 6


def test_a_roll_call_is_proclaimed_when_every_voter_has_answered(held):
    """CGCT L2121-21."""
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting.open_ballot, item=item, mode=Mode.PUBLIC)
    held.do(voting.cast_votes, item=item, choices=dict.fromkeys(["m1", "m2", "m3", "m4", "m5"], FOR))
    assert refused(held, voting.proclaim, item=item, at=HOUR) == "roll-call-incomplete"
    held.do(voting.cast_votes, item=item, choices={"m6": AGAINST})
    outcome = held.do(voting.proclaim, item=item, at=HOUR)
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


def test_what_was_proclaimed_is_not_voted_again(balloting):
    item = balloting.items[0]
    balloting.do(voting.proclaim, item=item, at=HOUR)
    for deed, given in (
        (voting.cast_votes, {"choices": {"m1": AGAINST}}),
        (voting.open_ballot, {"mode": Mode.PUBLIC}),
        (voting.proclaim, {"at": HOUR}),
    ):
        assert refused(balloting, deed, item=item, **given) == "already-proclaimed"
    balloting.do(history.undo)
    balloting.do(voting.cast_votes, item=item, choices={"m1": AGAINST})


def test_who_voted_does_not_change_when_people_come_go_give_and_take_back_later(balloting):
    item = balloting.items[0]
    balloting.do(voting.cast_votes, item=item, choices={"m6": AGAINST})
    balloting.do(voting.proclaim, item=item, at=HOUR)
    then = balloting.p
    n = then.outcomes[item].n
    balloting.arrives("m7")
    balloting.leaves("m2", proxy_to="m3")
    balloting.do(attending.take_back_proxy, giver="m6")
    balloting.arrives("m6")
    balloting.leaves("m1")
    assert voters(balloting.p, item) == voters(then, item)
    assert room(balloting.p, n) == room(then, n)
    assert tally(balloting.p, item) == tally(then, item)
    assert voters(then, item)["m6"] == "m1"


def test_changing_the_mode_of_a_ballot_begins_it_again_and_undo_gives_the_votes_back(balloting):
    item = balloting.items[0]
    balloting.do(voting.cast_votes, item=item, choices={"m2": AGAINST})
    balloting.do(voting.open_ballot, item=item, mode=Mode.PUBLIC)
    assert (balloting.p.ballots[item].mode, balloting.p.votes.get(item, {})) == (Mode.PUBLIC, {})
    balloting.do(history.undo)
    assert (balloting.p.ballots[item].mode, balloting.p.votes[item]) == (Mode.ORDINARY, {"m2": AGAINST})
    known = balloting.office.store.known()
    balloting.do(voting.open_ballot, item=item, mode=Mode.ORDINARY)
    assert balloting.office.store.known() == known


def test_nothing_is_voted_that_was_not_opened(held):
    item = held.items[0]
    assert refused(held, voting.open_ballot, item=item, mode=Mode.ORDINARY) == "item-not-opened"
    held.do(holding.open_item, item=item, at=HOUR)
    assert refused(held, voting.cast_votes, item=item, choices={}) == "ballot-not-opened"
    assert refused(held, voting.proclaim, item=item, at=HOUR) == "ballot-not-opened"
    assert refused(held, holding.open_item, item=item, at=HOUR) == "item-already-opened"


def test_votes_that_two_laptops_wrote_differently_are_said_again_before_the_result(tmp_path):
    ours = started(tmp_path / "ours", "opened")
    item = ours.items[0]
    ours.do(holding.open_item, item=item, at=HOUR)
    ours.do(voting.open_ballot, item=item, mode=Mode.ORDINARY)
    theirs = copied(ours.office, tmp_path / "theirs")
    ours.do(voting.cast_votes, item=item, choices={"m2": AGAINST})
    theirs.perform(voting.cast_votes, ours.scope, item=item, choices={"m2": ABSTENTION})
    sync(ours.office, theirs, ours.scope)
    assert refused(ours, voting.proclaim, item=item, at=HOUR) == "votes-differ"
    ours.do(voting.cast_votes, item=item, choices={"m2": AGAINST})
    assert ours.do(voting.proclaim, item=item, at=HOUR).against == 1
    for office in (ours.office, theirs):
        office.store.close()


# --- several items in one ballot ---


def test_items_voted_together_are_opened_voted_once_and_proclaimed_at_once(held):
    """CE 5 July 2021, no. 433537."""
    first, second, third = held.items
    held.do(holding.open_item, item=first, at=HOUR)
    held.do(voting.vote_together, items=[second, first], at=HOUR)
    held.do(voting.cast_votes, item=second, choices={"m2": AGAINST})
    assert list(held.p.votes) == [first]
    held.do(voting.proclaim, item=first, at=HOUR)
    assert [(held.p.outcomes[i].in_favour, held.p.outcomes[i].against) for i in (first, second)] == [(5, 1), (5, 1)]
    assert third not in held.p.outcomes


def test_one_item_alone_is_no_group_nor_are_those_on_which_others_vote(held):
    first, second, _ = held.items
    assert refused(held, voting.vote_together, items=[first], at=HOUR) == "nothing-to-group"
    held.do(attending.recuse, item=second, seat="m2", kind=RecusalKind.INTEREST, at=HOUR)
    assert refused(held, voting.vote_together, items=[first, second], at=HOUR) == "voters-differ"
    paper = held.do(preparing.add_item, title="Rapport", kind=ItemKind.INFORMATION)
    assert refused(held, voting.vote_together, items=[first, paper], at=HOUR) == "item-without-vote"


def test_the_quorum_of_each_item_voted_together_is_looked_at(held):
    for seat in ("m3", "m4", "m5"):
        held.leaves(seat)
    grouping = {"items": held.items[:2], "at": HOUR}
    assert refused(held, voting.vote_together, **grouping) == "quorum-missing"
    held.do(voting.vote_together, reason="Le président poursuit", **grouping)
    assert {o.about for o in held.p.overrides} == set(held.items[:2])


def test_a_recusal_in_the_debate_that_breaks_the_quorum_lets_the_item_be_decided_with_a_reason_alone(office):
    """L2121-17: seven in office, four present, one of them interested."""
    held = opened(office, away=["m5", "m6", "m7"])
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting.open_ballot, item=item, mode=Mode.ORDINARY)
    held.do(attending.recuse, item=item, seat="m4", kind=RecusalKind.INTEREST, at=HOUR)
    assert refused(held, voting.proclaim, item=item, at=HOUR) == "quorum-missing"
    assert held.do(voting.proclaim, item=item, at=HOUR, reason="Le président poursuit").in_favour == 3
    assert [(o.rule, o.about) for o in held.p.overrides] == [("quorum-missing", item)]


def test_an_item_that_leaves_a_group_is_voted_by_itself_again_and_keeps_the_votes_said_on_it(held):
    first, second, third = held.items
    held.do(voting.vote_together, items=[first, second, third], at=HOUR)
    held.do(voting.cast_votes, item=third, choices={"m2": AGAINST})
    held.do(voting.vote_together, items=[second, third], at=HOUR)
    held.do(voting.cast_votes, item=third, choices={"m3": ABSTENTION})
    held.do(voting.proclaim, item=third, at=HOUR)
    assert first not in held.p.outcomes
    held.do(voting.proclaim, item=first, at=HOUR)
    done = [(held.p.outcomes[i].against, held.p.outcomes[i].abstention) for i in (first, second, third)]
    assert done == [(1, 0), (0, 1), (0, 1)]


def test_the_amendments_of_each_item_voted_together_come_first(held):
    first, second, _ = held.items
    held.do(preparing.add_item, title="Amendement", amends=second)
    held.do(voting.vote_together, items=[first, second], at=HOUR)
    assert refused(held, voting.proclaim, item=first, at=HOUR) == "amendments-first"
    held.do(voting.proclaim, item=first, at=HOUR, reason="Amendement retiré de vive voix")
    assert [o.about for o in held.p.overrides if o.rule == "amendments-first"] == [second]


def test_what_was_forgotten_still_finds_a_place_before_each_item_opened_and_proclaimed_together(held):
    first, second, _ = held.items
    held.do(voting.vote_together, items=[first, second], at=HOUR)
    held.do(voting.proclaim, item=first, at=HOUR)
    p = held.p
    opened, said = p.discussions[second].n, p.outcomes[second].n
    assert place_of_item(p, second) < opened
    assert opened < place_before(p, said) < said


def test_an_item_withdrawn_from_a_group_keeps_its_fate_when_the_others_are_proclaimed(held):
    first, second, _ = held.items
    held.do(voting.vote_together, items=[first, second], at=HOUR)
    held.do(holding.set_aside, items=[first], result=Result.WITHDRAWN, at=HOUR)
    held.do(voting.proclaim, item=second, at=HOUR)
    assert [held.p.outcomes[i].result for i in (first, second)] == [Result.WITHDRAWN, Result.ADOPTED]


def test_a_secret_count_of_items_voted_together_is_that_of_each(held):
    first, second, _ = held.items
    held.do(voting.vote_together, items=[first, second], at=HOUR)
    held.do(voting.open_ballot, item=second, mode=Mode.SECRET, ground=Ground.REQUEST, requested=2)
    held.do(voting.record_count, counted=a_count(second, in_favour=4, against=2))
    held.do(voting.proclaim, item=second, at=HOUR)
    assert [(held.p.outcomes[i].in_favour, held.p.outcomes[i].against) for i in (first, second)] == [(4, 2), (4, 2)]


# --- the mode, and who asked for it ---


def test_too_few_who_ask_for_a_public_or_a_secret_ballot_pass_with_a_reason(held):
    """CGCT L2121-21: five present; two are a quarter and a third of them, rounded up."""
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    for mode in (Mode.PUBLIC, Mode.SECRET):
        asking = {"item": item, "mode": mode, "ground": Ground.REQUEST}
        assert refused(held, voting.open_ballot, requested=1, **asking) == f"too-few-ask-{mode.value}"
        held.do(voting.open_ballot, requested=2, **asking)
    assert refused(held, voting.open_ballot, item=item, mode=Mode.PUBLIC) == "secret-wins"
    held.do(voting.open_ballot, item=item, mode=Mode.PUBLIC, reason="Demande retirée")
    assert held.p.ballots[item].mode is Mode.PUBLIC


def test_the_accounts_are_not_voted_while_the_president_sits(held):
    """CGCT L2121-14; alone or with other items."""
    accounts = held.do(preparing.add_item, title="Compte administratif", role=ItemRole.ACCOUNTS)
    grouping = {"items": [held.items[0], accounts], "at": HOUR}
    assert refused(held, voting.vote_together, **grouping) == "president-must-withdraw"
    held.do(holding.open_item, item=accounts, at=HOUR)
    assert refused(held, voting.open_ballot, item=accounts, mode=Mode.ORDINARY) == "president-must-withdraw"
    held.do(attending.withdraw_for_accounts, item=accounts, president="m2", at=HOUR)
    held.do(voting.open_ballot, item=accounts, mode=Mode.ORDINARY)
    assert held.do(voting.proclaim, item=accounts, at=HOUR).result is Result.ADOPTED


def test_an_election_is_not_voted_for_or_against(held):
    """CGCT L2122-7."""
    item = held.do(preparing.add_item, title="Élection", kind=ItemKind.ELECTION, post=Post("vice-président"))
    held.do(holding.open_item, item=item, at=HOUR)
    opening = {"item": item, "mode": Mode.ORDINARY}
    assert refused(held, voting.open_ballot, **opening) == "appointment-is-secret"
    assert refused(held, voting.open_ballot, ground=Ground.WAIVER, **opening) == "secret-by-law"
    held.do(voting.open_ballot, item=item, mode=Mode.SECRET, ground=Ground.APPOINTMENT)
    for deed, given in (
        (voting.record_count, {"counted": a_count(item)}),
        (voting.proclaim, {"item": item, "at": HOUR}),
        (voting.cast_votes, {"item": item, "choices": {}}),
    ):
        assert refused(held, deed, **given) == "election-has-rounds"


def test_amendments_are_voted_before_their_text(held):
    item = held.items[0]
    amendment = held.do(preparing.add_item, title="Amendement", amends=item)
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting.open_ballot, item=item, mode=Mode.ORDINARY)
    assert refused(held, voting.proclaim, item=item, at=HOUR) == "amendments-first"
    held.do(holding.set_aside, items=[amendment], result=Result.WITHDRAWN, at=HOUR)
    assert held.do(voting.proclaim, item=item, at=HOUR).result is Result.ADOPTED


# --- counts ---


def test_of_a_secret_ballot_only_totals_are_kept_and_no_voter_s_sense_is_taken(held):
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting.open_ballot, item=item, mode=Mode.SECRET, ground=Ground.LAW)
    assert refused(held, voting.cast_votes, item=item, choices={"m1": FOR}) == "secret-has-no-votes"
    assert refused(held, voting.proclaim, item=item, at=HOUR) == "ballots-not-counted"
    held.do(voting.record_count, counted=a_count(item, in_favour=3, against=2, blank=1, president=AGAINST))
    assert held.p.count(item).president is None
    outcome = held.do(voting.proclaim, item=item, at=HOUR)
    assert (outcome.result, outcome.cast, outcome.majority, outcome.blank) == (Result.ADOPTED, 5, 3, 1)


def test_a_count_is_possible_and_ballots_are_those_who_signed(held):
    item = held.items[0]
    held.do(holding.open_item, item=item, at=HOUR)
    held.do(voting.open_ballot, item=item, mode=Mode.SECRET, ground=Ground.LAW)
    for counted, code in (
        (a_count(item, in_favour=7), "more-ballots-than-voters"),
        (a_count(item, in_favour=-1), "count-below-zero"),
        (a_count(item, in_favour=3, signed=4), "ballots-not-signatures"),
    ):
        assert refused(held, voting.record_count, counted=counted) == code
    held.do(voting.record_count, counted=a_count(item, in_favour=3, signed=4), reason="Un bulletin sans effet")
    assert [o.rule for o in held.p.overrides if o.about == item] == ["ballots-not-signatures"]


def test_a_show_of_hands_may_be_counted_and_the_president_s_sense_then_decides_a_tie(balloting):
    item = balloting.items[0]
    balloting.do(voting.record_count, counted=a_count(item, in_favour=3, against=3, president=AGAINST))
    outcome = balloting.do(voting.proclaim, item=item, at=HOUR)
    assert (outcome.result, outcome.casting) == (Result.REJECTED, True)


def test_a_roll_call_is_not_counted_in_figures_alone(balloting):
    item = balloting.items[0]
    balloting.do(voting.open_ballot, item=item, mode=Mode.PUBLIC)
    assert refused(balloting, voting.record_count, counted=a_count(item, in_favour=6)) == "roll-call-has-names"


def test_changing_the_mode_forgets_what_was_counted(balloting):
    item = balloting.items[0]
    balloting.do(voting.record_count, counted=a_count(item, in_favour=1, against=5))
    balloting.do(voting.open_ballot, item=item, mode=Mode.PUBLIC)
    assert balloting.p.counts == ()


def test_the_count_of_a_secret_ballot_erases_what_was_said_by_name_before_it(balloting):
    """CE 23 November 2017, no. 407319. Until the count, undo still brings the names back; what was public elsewhere,
    and the ledger, stay whole."""
    first, second = balloting.items[:2]
    balloting.do(voting.cast_votes, item=first, choices={"m2": AGAINST, "m6": ABSTENTION})
    balloting.do(voting.proclaim, item=first, at=HOUR)
    balloting.do(holding.open_item, item=second, at=HOUR)
    balloting.do(voting.open_ballot, item=second, mode=Mode.ORDINARY)
    balloting.do(voting.cast_votes, item=second, choices={"m3": AGAINST, "m6": ABSTENTION})
    balloting.do(voting.cast_votes, item=second, choices={"m6": None})
    balloting.do(voting.open_ballot, item=second, mode=Mode.SECRET)
    balloting.office.perform(history.undo, balloting.scope)
    assert balloting.p.votes[second] == {"m3": AGAINST}
    balloting.do(voting.record_count, counted=a_count(second, in_favour=2, against=2, president=FOR))
    balloting.do(voting.open_ballot, item=second, mode=Mode.SECRET)
    assert senses_kept(balloting, second) == ["abstention", "against", "against", "for"]
    balloting.do(voting.record_count, counted=a_count(second, in_favour=4, against=2))
    assert senses_kept(balloting, second) == []
    assert senses_kept(balloting, first) == ["abstention", "against"]
    assert balloting.office.store.check() == []
    balloting.office.perform(history.undo, balloting.scope)
    with pytest.raises(RuleBroken, match="undo-erased"):
        balloting.office.perform(history.undo, balloting.scope)


def senses_kept(held: Any, item: str) -> list[str]:
    """Every sense of one voter that the ledger still tells of an item, the president's in a count included."""
    state = held.office.store.state(held.scope)
    headers = [read_header(raw) for raw in state.facts.values()]
    told = [
        read_body(state.bodies[h.body_hash]).value
        for h in headers
        if h.body_hash in state.bodies and h.subject.startswith((f"vote/{item}/", f"count/{item}"))
    ]
    return sorted(sense for value in told if value and (sense := value.get("choice") or value.get("president")))
