# SPDX-License-Identifier: EUPL-1.2
"""Ballots: what is cast, what adopts, who may ask for which (law.md §3.1 and 3.3; peers.md §5)."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_item, departure
from houses import ABSTENTION, AGAINST, FOR, carrying, discussed, held, recused, result, rules, voted
from pupitre.domain.ballot import (
    asked_share,
    check_amendments,
    check_count,
    check_mode,
    check_together,
    discloses,
    majority,
    refusing_colleges,
    tally,
    voters,
)
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.charter import MajorityRule
from pupitre.domain.happening import Ballot, Chair, Count, Outcome, Proxy
from pupitre.domain.sitting import Post
from pupitre.domain.terms import Choice, Ground, ItemKind, Mode, Result


@pytest.mark.parametrize(("cast", "needed"), [(0, 1), (1, 1), (19, 10), (24, 13), (62, 32), (65, 33), (66, 34)])
def test_the_absolute_majority_is_more_than_half_of_the_votes_cast(cast, needed):
    """CGCT L2121-20."""
    assert majority(cast) == needed


def test_ten_for_nine_against_and_twelve_abstentions_adopt():
    """CGCT L2121-20; AN question 26978."""
    found = result(voted(10, 9, 12))
    assert (found.result, found.cast, found.majority, found.voters) == (Result.ADOPTED, 19, 10, 31)


def test_four_for_and_six_abstentions_of_ten_present_adopt():
    """law.md §3.1: of 11 members."""
    found = result(voted(4, 0, 6))
    assert (found.result, found.cast, found.majority) == (Result.ADOPTED, 4, 3)


def test_abstentions_blank_and_null_ballots_and_who_takes_no_part_are_not_cast():
    """AN question 26978, 27 January 2004."""
    p = voted(3, 2, 1, 1, mode=Mode.SECRET)
    p = replace(p, counts=(Count("i1", 1, 103, time(18, 40), 2, 1, blank=2, null=1, not_taking_part=1),))
    found = result(p)
    assert (found.cast, found.majority, found.voters) == (3, 2, 7)


def test_nobody_for_and_nobody_against_does_not_adopt():
    """law.md §3.1."""
    assert result(voted(0, 0, 5)).result is Result.REJECTED


@pytest.mark.parametrize(("president", "what"), [("s1", Result.ADOPTED), ("s24", Result.REJECTED)])
def test_on_a_tie_of_12_to_12_the_side_of_the_president_prevails(president, what):
    """CGCT L2121-20: no ballot is cancelled for it (SAPL #3381)."""
    p = voted(12, 12)
    found = result(replace(p, opening=replace(p.opening, president=president)))
    assert (found.result, found.casting) == (what, True)


def test_on_a_tie_of_12_to_12_by_secret_ballot_the_text_is_not_adopted():
    """CGCT L2121-20: the president's voice does not prevail in a secret ballot."""
    found = result(voted(12, 12, mode=Mode.SECRET))
    assert (found.result, found.casting) == (Result.REJECTED, False)


def test_on_a_tie_a_president_who_abstains_leaves_the_text_rejected():
    """law.md §3.1."""
    p = voted(3, 3, 1)
    assert result(replace(p, opening=replace(p.opening, president="s7"))).result is Result.REJECTED


def test_on_a_tie_it_is_the_voice_of_who_presides_for_that_item():
    """CGCT L2121-14 and L2121-20: the accounts, with another president."""
    p = voted(3, 3, chairs=(Chair("c", time(18), 99, "i1", president="s6"),))
    assert result(p).result is Result.REJECTED


def test_on_a_tie_the_proxy_of_a_president_who_has_left_does_not_prevail():
    """CGCT L2121-20 and L2122-17: it is the voice of who presides; nobody presides by proxy."""
    p = voted(3, 3, movements=(departure("s1", 98),), proxies=(Proxy("s1", "s2", 99),))
    assert (result(p).in_favour, result(p).against) == (3, 3)
    assert (result(p).result, result(p).casting) == (Result.REJECTED, False)


def test_a_proxy_is_a_vote_cast_so_the_majority_is_not_that_of_the_members_present():
    """CGCT L2121-20: "à la majorité des présents" is not the law (law.md §7)."""
    p = held(5, 3, proxies=carrying([4, 5]))
    p = replace(p, discussions=discussed(p), ballots={"i1": Ballot("i1", Mode.ORDINARY, 101)},
                 votes={"i1": {"s4": AGAINST, "s5": AGAINST, "s3": AGAINST}})  # fmt: skip
    found = result(p)
    assert (found.in_favour, found.against, found.result) == (2, 3, Result.REJECTED)


@given(st.lists(st.sampled_from(Choice), min_size=1, max_size=12), st.integers(0, 4))
def test_for_against_abstentions_and_no_part_make_the_present_and_the_usable_proxies(said, proxies):
    """law.md §3.1: the invariant of every count."""
    here, givers = len(said), range(len(said) + 1, len(said) + 1 + min(proxies, len(said)))
    p = held(here + 4, here, proxies=carrying(givers))
    p = replace(p, discussions=discussed(p), ballots={"i1": Ballot("i1", Mode.ORDINARY, 101)},
                 votes={"i1": dict(zip(p.seats, said, strict=False))})  # fmt: skip
    assert sum(tally(p, "i1").values()) == len(voters(p, "i1")) == here + len(givers)


# --- who may ask for which ---


@pytest.mark.parametrize(("present", "quarter", "third"), [(10, 3, 4), (12, 3, 4), (13, 4, 5), (65, 17, 22)])
def test_a_quarter_of_those_present_asks_for_a_public_ballot_and_a_third_for_a_secret_one_rounded_up(
    present, quarter, third
):
    """CGCT L2121-21; proxies are not present."""
    p = held(present + 3, present, proxies=carrying([present + 1]))
    assert (asked_share(p, "i1", Mode.PUBLIC), asked_share(p, "i1", Mode.SECRET)) == (quarter, third)


@pytest.mark.parametrize("body", ["conseil_departemental", "conseil_regional"])
@pytest.mark.parametrize(("present", "sixth"), [(12, 2), (13, 3), (39, 7)])
def test_in_a_departement_and_a_region_a_sixth_asks_for_a_public_ballot(body, present, sixth):
    """CGCT L3121-15, L4132-14."""
    assert asked_share(held(present, present, body), "i1", Mode.PUBLIC) == sixth


def test_who_takes_no_part_is_not_counted_among_those_who_may_ask():
    assert asked_share(held(20, 9, recusals=(recused("s9"),)), "i1", Mode.PUBLIC) == 2


def warned(p, item, mode, ground=Ground.HOUSE, requested=0):
    with pytest.raises(RuleWarns) as caught:
        check_mode(p, item, mode, ground, requested)
    return caught.value.code


def test_too_few_who_ask_are_warned_of():
    """CGCT L2121-21."""
    p, item = held(20, 10), an_item()
    assert warned(p, item, Mode.PUBLIC, Ground.REQUEST, 2) == "too-few-ask-public"
    check_mode(p, item, Mode.PUBLIC, Ground.REQUEST, 3)
    assert warned(p, item, Mode.SECRET, Ground.REQUEST, 3) == "too-few-ask-secret"
    check_mode(p, item, Mode.SECRET, Ground.REQUEST, 4)
    check_mode(p, item, Mode.ORDINARY, Ground.REQUEST, 0)


def test_a_secret_ballot_that_was_asked_for_wins_over_a_public_one():
    """CGCT L2121-21."""
    p = held(20, 10, ballots={"i1": Ballot("i1", Mode.SECRET, 101, ground=Ground.REQUEST, requested=4)})
    assert warned(p, an_item(), Mode.PUBLIC, Ground.REQUEST, 5) == "secret-wins"
    assert warned(p, an_item(), Mode.ORDINARY) == "secret-wins"
    public = held(20, 10, ballots={"i1": Ballot("i1", Mode.PUBLIC, 101, ground=Ground.REQUEST, requested=5)})
    check_mode(public, an_item(), Mode.SECRET, Ground.REQUEST, 4)


def test_an_appointment_is_secret_unless_all_waive_it():
    """CGCT L2121-21."""
    item = an_item(kind=ItemKind.ELECTION, post=Post("délégué", commission=True))
    assert warned(held(20, 10), item, Mode.ORDINARY) == "appointment-is-secret"
    check_mode(held(20, 10), item, Mode.ORDINARY, Ground.WAIVER, 0)
    check_mode(held(20, 10), item, Mode.SECRET, Ground.APPOINTMENT, 0)


def test_for_the_executive_not_even_all_can_waive_the_secret():
    """CGCT L2122-7: "sauf disposition législative prévoyant expressément ce mode de scrutin" (L2121-21)."""
    item = an_item(kind=ItemKind.ELECTION, post=Post("maire"))
    assert warned(held(20, 10), item, Mode.ORDINARY, Ground.WAIVER) == "secret-by-law"


def test_a_secret_ballot_leaves_totals_and_never_the_voice_of_anybody():
    """CE 23 November 2017, no. 407319."""
    p = replace(voted(3, 2, mode=Mode.SECRET), votes={"i1": {"s1": AGAINST}})
    assert (tally(p, "i1")[FOR], tally(p, "i1")[AGAINST]) == (3, 2)
    assert result(p).in_favour == 3


def test_totals_that_tell_how_each_voted_are_warned_of():
    """peers.md §6.12: a group of one, or a unanimous secret result."""
    assert discloses(voted(5, 0, mode=Mode.SECRET), "i1")
    assert discloses(voted(1, 0, 0, 4, mode=Mode.SECRET), "i1")
    assert not discloses(voted(4, 1, mode=Mode.SECRET), "i1")
    assert not discloses(voted(5, 0), "i1")
    assert not discloses(voted(0, 0, 0, 3, mode=Mode.SECRET), "i1")


def test_no_more_ballots_are_counted_than_there_are_voters():
    """Arithmetic: the one thing that is refused (law.md, design rule)."""
    p = replace(held(20, 10), discussions=discussed(held(20, 10)))
    with pytest.raises(RuleBroken, match="more-ballots-than-voters"):
        check_count(p, an_item(), Count("i1", 1, 103, time(19), 8, 3))
    check_count(p, an_item(), Count("i1", 1, 103, time(19), 7, 3))


def test_ballots_that_are_not_as_many_as_the_signatures_are_warned_of():
    """Cotentin, 2017: 219 present; the ballot was held again."""
    p = replace(held(20, 10), discussions=discussed(held(20, 10)))
    with pytest.raises(RuleWarns, match="ballots-not-signatures"):
        check_count(p, an_item(), Count("i1", 1, 103, time(19), 7, 2, signed=10))
    check_count(p, an_item(), Count("i1", 1, 103, time(19), 7, 2, not_taking_part=1, signed=9))
    with pytest.raises(RuleBroken, match="more-signatures-than-voters"):
        check_count(p, an_item(), Count("i1", 1, 103, time(19), 7, 2, not_taking_part=1, signed=11))


def test_items_of_one_object_that_nobody_opposes_are_voted_in_one_ballot():
    """CE 5 July 2021, no. 433537."""
    items = (an_item(), an_item("i2", "Deux"))
    p = held(20, 10, items=items)
    p = replace(p, discussions={**discussed(p, "i1", 100), **discussed(p, "i2", 101)})
    check_together(p, list(items))
    done = replace(p, outcomes={"i2": Outcome("i2", Result.ADOPTED, 150, time(19))})
    with pytest.raises(RuleBroken, match="already-proclaimed"):
        check_together(done, list(items))


def test_amendments_are_voted_before_the_text_that_they_would_change():
    """The rules of procedure of most bodies."""
    items = (an_item(), an_item("i2", "Amendement", amends="i1"))
    p = held(20, 10, items=items)
    with pytest.raises(RuleWarns, match="amendments-first"):
        check_amendments(p, items[0])
    check_amendments(p, items[1])
    check_amendments(replace(p, outcomes={"i2": Outcome("i2", Result.REJECTED, 150, time(19))}), items[0])


# --- other majorities ---


@pytest.mark.parametrize(("cast", "needed"), [(3, 2), (10, 7), (12, 8), (128, 86)])
def test_two_thirds_are_rounded_up(cast, needed):
    """CGCT L5211-57, against the opinion of the commune concerned."""
    assert majority(cast, MajorityRule.TWO_THIRDS) == needed


def test_where_all_must_agree_one_voice_against_rejects():
    """The thirteen centres de gestion: thirteen signatures."""
    thirteen = {"charter": rules("accord_unanime")}
    assert result(voted(13, 0, **thirteen)).result is Result.ADOPTED
    found = result(voted(12, 1, **thirteen))
    assert (found.result, found.majority) == (Result.REJECTED, 13)


def test_where_all_must_agree_an_abstention_rejects():
    """Thirteen signatures are not twelve and an abstention (instances I12, I13)."""
    found = result(voted(12, 0, 1, charter=rules("accord_unanime")))
    assert (found.result, found.cast, found.majority) == (Result.REJECTED, 12, 13)


def test_where_two_preside_no_voice_prevails():
    """A steering committee of two organisations (instances I28), a mixed commission."""
    for body in ("comite_de_pilotage", "commission_mixte"):
        assert not rules(body).casting_vote
    assert rules("comite_de_pilotage").presidents == 2
    assert result(voted(3, 3, charter=replace(rules("commission_mixte"), each_college=False))).result is Result.REJECTED


def test_at_parity_a_text_is_adopted_in_each_college_or_not_at_all():
    """Instance I07: parity of two regions."""
    p = voted(4, 2, charter=rules("commission_mixte"))
    sides = {s: replace(seat, college="A" if s in ("s1", "s2", "s3") else "B") for s, seat in p.seats.items()}
    p = replace(p, seats=sides)
    assert refusing_colleges(p, "i1") == ("B",)
    assert result(p).result is Result.REJECTED
    both = replace(p, votes={"i1": {**p.votes["i1"], "s5": FOR}})
    assert result(both).result is Result.ADOPTED


def test_a_college_that_is_divided_does_not_adopt():
    p = voted(4, 2, charter=rules("commission_mixte"))
    p = replace(p, seats={s: replace(x, college="B" if s in ("s4", "s5") else "A") for s, x in p.seats.items()})
    assert refusing_colleges(p, "i1") == ("B",)


def test_a_college_of_which_nobody_is_there_does_not_adopt():
    p = voted(4, 0, charter=rules("commission_mixte"))
    absent = replace(p.seats["s4"], id="s9", college="B")
    p = replace(p, seats={**{s: replace(x, college="A") for s, x in p.seats.items()}, "s9": absent})
    assert refusing_colleges(p, "i1") == ("B",)


def test_the_conference_of_mayors_gives_one_voice_a_commune_whatever_its_population():
    """CGCT L5211-11-3; its rules of procedure."""
    p = voted(2, 1, charter=rules("conference_des_maires"))
    p = replace(p, seats={s: replace(x, population=46000 if s == "s3" else 27) for s, x in p.seats.items()})
    assert result(p).in_favour == 2


def test_a_seat_may_carry_a_number_of_voices():
    p = voted(2, 1)
    p = replace(p, seats={**p.seats, "s3": replace(p.seats["s3"], voices=5)})
    found = result(p)
    assert (found.in_favour, found.against, found.result) == (2, 5, Result.REJECTED)


def test_a_unanimous_show_of_hands_says_its_abstentions_apart():
    """Minutes S17 write "à l'unanimité (3 abstentions)": the figures are for, against and abstentions."""
    p = voted(7, 0, 3, mode=Mode.ORDINARY)
    assert (result(p).in_favour, result(p).against, result(p).abstention) == (7, 0, 3)
    assert tally(p, "i1")[ABSTENTION] == 3
