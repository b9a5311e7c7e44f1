# SPDX-License-Identifier: EUPL-1.2
"""The rules of a body as data."""

from builders import a_charter
from pupitre.domain.charter import Charter, Membership
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
