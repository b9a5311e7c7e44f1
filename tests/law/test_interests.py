# SPDX-License-Identifier: EUPL-1.2
"""Members who take no part in an item: L2131-11, L1111-6, law 2025-1249 (law.md §2; peers.md §5)."""

from dataclasses import replace
from datetime import date

import pytest

from houses import carrying, discussed, held, recused, rules
from pupitre.domain.attendance import ProxyFault, Standing, room
from pupitre.domain.ballot import check_together, voters
from pupitre.domain.broken import RuleBroken
from pupitre.domain.quorum import quorum
from pupitre.domain.sitting import Item
from pupitre.domain.terms import RecusalKind

SINCE = date(2025, 12, 24)
REPRESENTATIVE = RecusalKind.REPRESENTATIVE


def test_who_represents_the_organisation_elsewhere_is_neither_present_nor_in_office_for_the_item():
    """CGCT L1111-6 II, law 2025-1249 art. 32: out of both numbers. 19 in office, 10 present, 2 representatives: 8 of
    17, where 9 are needed."""
    p = held(19, 10, on=SINCE, recusals=(recused("s9", REPRESENTATIVE), recused("s10", REPRESENTATIVE)))
    state = quorum(p, item="i1")
    assert (state.in_office, state.required, state.present, state.met) == (17, 9, 8, False)
    assert state.out_of_office == {"s9", "s10"}
    assert state.not_counted["s9"] is Standing.RECUSED


def test_a_quorum_that_representatives_would_have_broken_holds_since_then():
    """Law 2025-1249 art. 32: 21 in office, 12 present of whom 2 represent elsewhere."""
    away = (recused("s11", REPRESENTATIVE), recused("s12", REPRESENTATIVE))
    then, now = (quorum(held(21, 12, on=on, recusals=away), item="i1") for on in (date(2025, 12, 23), SINCE))
    assert (then.in_office, then.required, then.present, then.met) == (21, 11, 10, False)
    assert (now.in_office, now.required, now.present, now.met) == (19, 10, 10, True)


@pytest.mark.parametrize(
    ("body", "article"),
    [("conseil_municipal", "L2131-11"), ("conseil_departemental", "L3132-5"), ("conseil_regional", "L4142-5")],
)
@pytest.mark.parametrize(("on", "in_office"), [(date(2025, 12, 23), True), (SINCE, False)])
def test_the_law_of_2025_holds_from_24_december_2025_in_every_council(body, article, on, in_office):
    """JORFARTI000053142383; L3132-5, L4142-5."""
    interests = rules(body, on).interests
    assert interests.representatives_in_office is in_office
    assert article in interests.basis


def test_who_represents_elsewhere_and_is_absent_is_out_of_office_too():
    """CGCT L1111-6 II: they are not held to be members in office, wherever they are."""
    state = quorum(held(19, 10, recusals=(recused("s15", REPRESENTATIVE),)), item="i1")
    assert (state.in_office, state.present) == (18, 10)


def test_an_interested_member_stays_in_office_after_the_law_of_2025_as_before():
    """CGCT L2131-11; Senate answer 24626."""
    for on in (date(2019, 1, 1), SINCE):
        state = quorum(held(19, 10, on=on, recusals=(recused("s9"), recused("s10"))), item="i1")
        assert (state.in_office, state.present) == (19, 8)


def test_a_recusal_said_late_holds_from_the_opening_of_the_item_on():
    """law.md §2: those who are interested are out of that item whenever they say so."""
    p = held(19, 10, recusals=(recused("s9", n=500),))
    p = replace(p, discussions=discussed(p))
    assert quorum(p, 100, "i1").present == 9


def test_a_recusal_touches_no_other_item():
    p = held(19, 10, recusals=(recused("s9"),))
    assert (quorum(p, item="i1").present, quorum(p, item="i2").present) == (9, 10)


def test_an_interested_member_does_not_vote_nor_does_the_proxy_that_is_held_or_given():
    """CGCT L2131-11: taking part is what makes the deliberation unlawful."""
    p = held(19, 10, proxies=carrying([11], first_holder=9), recusals=(recused("s9"), recused("s8")))
    assert not {"s8", "s9", "s11"} & set(voters(p, "i1"))
    assert room(p, item="i1").unusable == {"s11": ProxyFault.HOLDER_RECUSED}
    giver = held(19, 10, proxies=carrying([11]), recusals=(recused("s11"),))
    assert room(giver, item="i1").unusable == {"s11": ProxyFault.GIVER_RECUSED}


def test_items_on_which_not_the_same_members_vote_are_not_voted_together():
    """CGCT L2131-11: the interested member would take part in one of them."""
    items = (Item("i1", "Un"), Item("i2", "Deux"))
    p = held(19, 10, items=items, recusals=(recused("s9"),))
    p = replace(p, discussions={**discussed(p, "i1", 100), **discussed(p, "i2", 101)})
    with pytest.raises(RuleBroken, match="voters-differ"):
        check_together(p, list(items))
