# SPDX-License-Identifier: EUPL-1.2
"""A secretariat in which sittings are held, deed by deed, in a real store."""

from datetime import time

import pytest

from offices import an_office, founded, opened
from pupitre.domain.terms import Mode
from pupitre.services import holding, voting


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Seven mayors, a president and a vice-president without a voice."""
    office = founded(an_office(tmp_path_factory.mktemp("ours")), mayors=7)
    yield office
    assert office.store.check() == []
    assert office.store.rebuild() is False
    office.store.close()


@pytest.fixture
def held(office):
    """An open sitting: m1 to m5 and the two others present, m6 gave a proxy to m1, m7 is absent."""
    return opened(office, away=["m7"], proxies={"m6": "m1"})


@pytest.fixture
def balloting(held):
    """The same with the ordinary ballot of the first item opened."""
    held.do(holding.open_item, item=held.items[0], at=time(18, 30))
    held.do(voting.open_ballot, item=held.items[0], mode=Mode.ORDINARY)
    return held
