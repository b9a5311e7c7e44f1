# SPDX-License-Identifier: EUPL-1.2
"""Trusting another organisation's key."""

from pathlib import Path

from offices import an_office, founded
from pupitre.domain.trust import Trust
from pupitre.services import exchanging, history, trusting

KEY = "ab" * 16


def status(office) -> Trust:
    with office.store.directory(office.directory) as held:
        return held.pins()[KEY].status


def test_a_key_that_was_compared_stays_verified_until_that_is_undone(tmp_path: Path) -> None:
    office = founded(an_office(tmp_path))
    office.perform(exchanging.pin_sender, office.directory, organisation=KEY, name="Trèbes")
    office.perform(trusting.verify_sender, office.directory, organisation=KEY, name="Trèbes")
    assert status(office) is Trust.VERIFIED
    office.perform(history.undo, office.directory)
    assert status(office) is Trust.SEEN
    office.store.close()
