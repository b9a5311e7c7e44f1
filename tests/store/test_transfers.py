# SPDX-License-Identifier: EUPL-1.2
"""What this computer remembers of its exchanges."""

from dataclasses import replace

import pytest

from offices import an_office
from pupitre.store.transfers import Transfer

SENT = Transfer(
    bundle="b1", incoming=False, scope="sitting:" + "0" * 32 + "/" + "1" * 32, organisation="trebes",
    organisation_name="Trèbes", number=1, made_on="2026-11-20", file_name="a.seance", size=1200,
)  # fmt: skip


@pytest.fixture
def store(tmp_path):
    store = an_office(tmp_path).store
    yield store
    store.close()


def test_each_organisation_has_its_own_numbers_and_what_came_in_takes_none(store):
    alzonne = replace(SENT, bundle="b3", organisation="alzonne", number=1)
    store.remember([SENT, replace(SENT, bundle="b2", number=2), alzonne, replace(SENT, incoming=True, number=9)])
    assert store.last_numbers() == {"trebes": 2, "alzonne": 1}


def test_the_latest_transfer_comes_first_with_the_scope_by_its_name(store):
    later = replace(SENT, bundle="b2", number=2, made_on="2026-12-01")
    store.remember([SENT, later])
    assert store.transfers() == [later, SENT]


def test_what_is_remembered_stays_as_it_was_first_written(store):
    store.remember([SENT])
    store.remember([replace(SENT, made_on="2027-01-01"), replace(SENT, bundle="b2")])
    assert {t.bundle: t.made_on for t in store.transfers()} == {"b1": "2026-11-20", "b2": "2026-11-20"}


def test_a_bundle_of_ours_that_comes_back_is_remembered_both_ways(store):
    store.remember([SENT, replace(SENT, incoming=True)])
    assert {t.incoming for t in store.transfers()} == {True, False}
