# SPDX-License-Identifier: EUPL-1.2
"""The words of a sitting: their codes are part of the format, and never change."""

import enum
import inspect

from pupitre.domain import terms
from pupitre.domain.attendance import Standing
from pupitre.domain.terms import SET_ASIDE, STEP, Mode, Presence, Result

FIRST_CODES = {
    "Stage": "preparing convoked open adjourned closed",
    "ItemKind": "vote information",
    "Channel": "email post hand platform",
    "Presence": "present excused absent",
    "Way": "arrival departure",
    "Mode": "ordinary public",
    "Choice": "for against abstention not-taking-part",
    "Result": "adopted rejected noted",
}
"""What the first stores hold."""


def test_every_code_that_a_store_may_hold_is_still_known():
    for name, codes in FIRST_CODES.items():
        assert set(codes.split()) <= {str(member) for member in getattr(terms, name)}, name


def test_codes_are_lower_case_words_of_their_own():
    for _, words in inspect.getmembers(terms, inspect.isclass):
        if issubclass(words, enum.Enum) and words is not enum.StrEnum:
            codes = [member.value for member in words]
            assert len(codes) == len(set(codes))
            assert all(code.replace("-", "").isalpha() and code == code.lower() for code in codes)


def test_an_answer_to_the_roll_call_is_a_standing_too():
    assert {presence.value for presence in Presence} <= {standing.value for standing in Standing}


def test_what_was_set_aside_was_neither_adopted_nor_rejected_nor_elected():
    assert {Result.ADOPTED, Result.REJECTED, Result.NOTED, Result.ELECTED, Result.NOT_ELECTED}.isdisjoint(SET_ASIDE)


def test_there_is_room_for_many_forgotten_events_between_two():
    assert STEP // 2**9 >= 1


def test_a_ballot_is_ordinary_public_or_secret():
    """CGCT L2121-21."""
    assert [mode.value for mode in Mode] == ["ordinary", "public", "secret"]
