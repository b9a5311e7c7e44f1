# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the public screen show a sitting that was really held, from a vote to its end."""

from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from moments import french
from pupitre.services.house import House
from pupitre.services.rehearsal import Rehearsal
from pupitre.ui.public_screen.pictures import SIZE, Photographer, take_rest

EVENING = datetime(2026, 12, 3, 18, 30)  # noqa: DTZ001 - local civil time is what the law counts in
SEEN = (
    "message result result-without-names item secret secret-result election-round-1 election-round-2 election-result "
    "suspended closed-doors adjourned"
)


@pytest.fixture
def camera(tmp_path: Path, dresser: object) -> Photographer:
    house = House(tmp_path / "store" / "pupitre.sqlite", tmp_path / "state", french(), lambda: EVENING)
    with house:
        played = Rehearsal.of_sample(house.found_sample())
        scope = played.prepare()
        played.convoke(scope)
        played.hold(scope, until=time(19, 20))
        yield Photographer(house, french(), scope, tmp_path)


def test_every_state_until_the_end_is_there_light_and_dark(camera: Photographer) -> None:
    made = list(take_rest(camera))
    for scheme in ("light", "dark"):
        assert {f"30-public-{seen}-{scheme}.png" for seen in SEEN.split()} <= {path.name for path in made}
    images = [QImage(str(path)) for path in made]
    assert {(image.width(), image.height()) for image in images} == {SIZE}
    assert len({path.read_bytes() for path in made}) == len(made)
