# SPDX-License-Identifier: EUPL-1.2
"""What is thought of another organisation's key."""

from pupitre.domain.plain import from_plain, to_plain
from pupitre.domain.trust import Pin, Trust


def test_a_pin_says_whether_a_person_compared_the_key():
    assert to_plain(Pin("0" * 32, "Trèbes", Trust.SEEN))["status"] == "seen"
    assert from_plain(Pin, to_plain(Pin("0" * 32, "Trèbes", Trust.VERIFIED))).status is Trust.VERIFIED
