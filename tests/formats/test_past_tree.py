# SPDX-License-Identifier: EUPL-1.2
"""Texts that two hands typed, and faults in the order of the file."""

import pytest

from pupitre.domain.broken import Problem
from pupitre.formats.past_tree import Fault, Place, clean, refuse


def test_what_looks_alike_compares_alike() -> None:
    assert clean("  E\u0301lise\u00a0 FAB\u00adRE\u200b ") == "Élise FABRE"


def test_faults_are_told_in_the_order_of_the_file() -> None:
    with pytest.raises(Problem) as caught:
        refuse("x.yaml", [Fault(Place(9), "b", "key-twice"), Fault(Place(2), "a", "key-twice")])
    assert [fault.place.line for fault in caught.value.facts["faults"]] == [2, 9]
