# SPDX-License-Identifier: EUPL-1.2
"""What does not add up in a past sitting, in sentences."""

from datetime import date, time

import pytest

from pupitre.domain.attendance import ProxyFault
from pupitre.text.past_findings import CODES, finding_text, moment_label

FACTS = {
    "days": 2, "required": 3, "latest": date(2018, 3, 2), "name": "Anne AMIEL", "holder": "Bruno BLANC", "limit": 1,
    "fault": ProxyFault.HOLDER_AWAY, "moment": ("before", "4", None), "present": 5, "published": 7, "counted": 6,
    "number": "1/2018", "votes": 9, "voters": 8, "election": "Élection du président", "round": 3, "cast": 8,
    "names": ("Anne AMIEL", "Bruno BLANC"), "way": ProxyFault.HOLDER_AWAY,
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_finding_is_a_whole_french_sentence(code, french, english):
    said = finding_text(code, FACTS, french)
    assert said.endswith(".")
    assert "{" not in said
    assert said != finding_text(code, FACTS, english)


@pytest.mark.parametrize(
    ("how", "number", "at", "said"),
    [
        ("opening", "", None, "ouverture"),
        ("before", "8", None, "avant le point 8"),
        ("during", "8", None, "pendant le point 8"),
        ("withdrawn", "1/2018", None, "point 1/2018, retraits"),
        ("after", "1/2018", None, "après le point 1/2018"),
        ("at", "", time(20, 10), "à 20 h 10"),
        ("at", "", None, "ensuite"),
    ],
)
def test_a_moment_is_named_by_how_it_began(how, number, at, said, french):
    assert moment_label(how, number, at, french).replace("\u202f", " ").replace("\xa0", " ") == said


def test_the_quorum_that_is_missing_names_its_moment(french):
    assert "avant le point 4" in finding_text("quorum-missing", FACTS, french)
