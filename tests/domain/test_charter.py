# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body as data."""

from datetime import date

import pytest

from builders import a_charter
from pupitre.domain.charter import Charter, Membership, Notice, Quorum, QuorumRule, Regime, in_force
from pupitre.domain.directory import Function
from pupitre.domain.plain import from_plain, to_plain


def test_a_charter_is_whole_in_its_plain_form_so_that_an_old_sitting_keeps_its_own_rules():
    rules = a_charter(
        convened_by="CGCT L5211-11-3", voting=(Membership(Function.MAYOR), Membership(Function.PRESIDENT))
    )
    assert from_plain(Charter, to_plain(rules)) == rules


def test_every_rule_of_a_charter_names_its_basis():
    rules = a_charter()
    bases = [rules.power_basis, rules.voices_basis, rules.quorum.basis, rules.notice.basis, rules.proxies.basis]
    assert all([*bases, rules.casting_vote_basis])


THIRD = Regime(
    "loi 2020-1379, art. 6", since=date(2020, 11, 16), until=date(2021, 10, 1), quorum=Quorum(QuorumRule.THIRD, "l")
)
SMALL = Regime("CGCT L2121-11", under=3500, notice=Notice(3, "CGCT L2121-11"))


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2020, 11, 15), QuorumRule.MAJORITY),
        (date(2020, 11, 16), QuorumRule.THIRD),
        (date(2021, 9, 30), QuorumRule.THIRD),
        (date(2021, 10, 1), QuorumRule.MAJORITY),
    ],
)
def test_a_regime_holds_from_its_first_day_to_the_day_before_its_end(day, rule):
    held = in_force(a_charter(regimes=(THIRD,)), day)
    assert (held.quorum.rule, held.regimes) == (rule, ())


@pytest.mark.parametrize(("population", "days"), [(0, 5), (1, 3), (3499, 3), (3500, 5), (46000, 5)])
def test_a_regime_of_small_organisations_holds_where_the_population_is_known_to_be_small(population, days):
    assert in_force(a_charter(regimes=(SMALL,)), date(2026, 1, 1), population).notice.clear_days == days


def test_of_two_regimes_that_hold_the_later_in_the_charter_is_laid_over_the_other():
    other = Regime("b", notice=Notice(1, "b"))
    both = in_force(a_charter(regimes=(SMALL, other, THIRD)), date(2021, 1, 1), 100)
    assert (both.notice.clear_days, both.quorum.rule) == (1, QuorumRule.THIRD)
