# SPDX-License-Identifier: EUPL-1.2
"""Refusals carry a code and plain facts, to be worded at the edge."""

from pupitre.domain.broken import Problem, Refusal, RuleBroken, RuleWarns


def test_a_refusal_carries_its_code_its_facts_and_for_a_rule_its_article():
    broken = RuleBroken("holder-carries-enough", "CGCT L2121-20", seat="s2")
    assert (broken.code, broken.article, broken.facts) == ("holder-carries-enough", "CGCT L2121-20", {"seat": "s2"})
    assert str(broken) == "holder-carries-enough"


def test_a_rule_that_can_be_passed_over_is_a_rule_and_a_trouble_of_the_machine_is_none():
    assert isinstance(RuleWarns("notice-too-short"), RuleBroken)
    assert isinstance(Problem("disk-full"), Refusal)
    assert not isinstance(Problem("disk-full"), RuleBroken)
