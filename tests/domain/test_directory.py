# SPDX-License-Identifier: EUPL-1.2
"""Mandates run from a day that is included to a day that is not."""

from datetime import date

from pupitre.domain.directory import Function, Mandate


def test_a_mandate_is_held_from_its_first_day_to_the_eve_of_its_end():
    held = Mandate("m", "p", "o", Function.MAYOR, date(2020, 5, 25), date(2026, 3, 20))
    assert not held.held_on(date(2020, 5, 24))
    assert held.held_on(date(2020, 5, 25))
    assert held.held_on(date(2026, 3, 19))
    assert not held.held_on(date(2026, 3, 20))


def test_a_mandate_without_an_end_runs_on():
    assert Mandate("m", "p", "o", Function.MAYOR, date(2026, 3, 20)).held_on(date(2099, 1, 1))
