# SPDX-License-Identifier: EUPL-1.2
"""Which minutes are owed, since when (law.md §4.1; the regimes of law.md's head)."""

from datetime import date

import pytest

from houses import rules

COUNCILS = [
    "conseil_municipal",
    "conseil_communautaire",
    "comite_syndical",
    "conseil_departemental",
    "conseil_regional",
]


@pytest.mark.parametrize("body", COUNCILS)
@pytest.mark.parametrize(("on", "owed"), [(date(2022, 6, 30), False), (date(2022, 7, 1), True)])
def test_the_minutes_of_l2121_15_are_owed_since_1_july_2022(body, on, owed):
    """CGCT L2121-15, ordonnance 2021-1310; L3121-13, L4132-12."""
    assert rules(body, on).minutes.owed is owed


@pytest.mark.parametrize("body", ["conference_des_maires", "commission", "comite_de_pilotage", "accord_unanime"])
def test_a_body_that_does_not_deliberate_owes_no_minutes(body):
    """law.md §4.1: an internal record, without publication."""
    assert not rules(body).minutes.owed
