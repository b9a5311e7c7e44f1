# SPDX-License-Identifier: EUPL-1.2
"""Keys as they are read on the telephone."""

import pytest

from pupitre.domain.trust import Trust
from pupitre.text.language import Words
from pupitre.text.trust_sentences import fingerprint, trust_label, trust_sentence

KEY = "0123456789abcdef0123456789abcdef"


def test_a_fingerprint_is_read_in_groups_of_four_and_breaks_in_its_middle_only() -> None:
    shown = fingerprint(KEY)
    assert shown.replace("\u00a0", " ").split(" ") == ["0123", "4567", "89ab", "cdef"] * 2
    assert shown.count(" ") == 1


@pytest.mark.parametrize("trust", [None, Trust.SEEN])
def test_a_key_that_was_not_compared_asks_for_a_call(french: Words, trust: Trust | None) -> None:
    said = trust_sentence(trust, "Trèbes", french)
    assert "appelez" in said
    assert "Trèbes" in said


def test_a_key_that_was_compared_asks_for_nothing(french: Words) -> None:
    assert "appelez" not in trust_sentence(Trust.VERIFIED, "Trèbes", french)


def test_each_trust_has_its_own_label(french: Words) -> None:
    labels = [trust_label(trust, french) for trust in (None, *Trust)]
    assert labels == ["Première rencontre", "Clé connue", "Clé vérifiée"]
