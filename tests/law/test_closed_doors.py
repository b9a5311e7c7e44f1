# SPDX-License-Identifier: EUPL-1.2
"""Sittings are public, and close their doors by a vote (law.md §1.4)."""

import pytest

from houses import carrying, held
from pupitre.domain.broken import RuleBroken, RuleWarns
from pupitre.domain.publicity import check_closed_session


@pytest.mark.parametrize(
    ("body", "members", "article"),
    [
        ("conseil_municipal", 3, "L2121-18"),
        ("conseil_communautaire", 5, "L5211-11"),
        ("comite_syndical", 5, "L5211-11"),
    ],
)
def test_three_members_of_a_municipal_council_and_five_of_that_of_an_epci_may_ask(body, members, article):
    """CGCT L2121-18, L5211-11; or the mayor or president alone."""
    p = held(20, 12, body)
    check_closed_session(p, members, 12, 0)
    check_closed_session(p, 0, 12, 0)
    with pytest.raises(RuleWarns) as caught:
        check_closed_session(p, members - 1, 12, 0)
    assert article in caught.value.article


def test_the_absolute_majority_of_the_members_present_or_represented_decides():
    """CGCT L2121-18: not of the votes cast: 12 present and 2 represented, so 8, whoever abstains."""
    p = held(20, 12, proxies=carrying([13, 14]))
    check_closed_session(p, 3, 8, 0)
    with pytest.raises(RuleBroken) as caught:
        check_closed_session(p, 3, 7, 0)
    assert caught.value.facts == {"in_favour": 7, "required": 8}
