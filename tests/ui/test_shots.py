# SPDX-License-Identifier: EUPL-1.2
"""The pictures are those of the real pages, and none is blank."""

from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from moments import french
from pupitre.services.house import House
from pupitre.services.rehearsal import Rehearsal
from pupitre.ui import shots

EVENING = datetime(2026, 12, 3, 18, 30)  # noqa: DTZ001 - local civil time is what the law counts in


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "store" / "pupitre.sqlite", tmp_path / "state", french(), lambda: EVENING)


def colours(path: Path) -> set[int]:
    """The colours of a picture, looked at every seventh pixel."""
    image = QImage(str(path))
    return {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


def test_the_desk_in_the_middle_of_a_ballot_and_the_welcome_are_pictures_of_something(
    qtbot: QtBot, dresser: object, house: House, tmp_path: Path
) -> None:
    with house:
        played = Rehearsal.of_sample(house.found_sample())
        scope = played.prepare()
        played.convoke(scope)
        played.hold(scope, until=time(19, 20))
        wanted = [("desk", "hold", scope), ("home", "home", None)]
        made = list(shots._pictures(house, tmp_path, (1280, 800), wanted))
    assert [path.name for path in made] == ["desk.png", "home.png"]
    for path in made:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1280, 800)
        assert len(colours(path)) > 50


def test_past_sittings_are_pictured_as_they_are_read_and_where_they_stand(
    qtbot: QtBot, dresser: object, tmp_path: Path
) -> None:
    def open_house(path: Path) -> House:
        return House(path, path.parent / "state", french(), lambda: EVENING)

    made = list(shots._of_history(open_house, tmp_path, tmp_path, (1280, 800)))
    assert [path.stem for path in made] == ["40-history", "41-history-read", "42-register", "43-past-sitting"]
    assert all(len(colours(path)) > 50 for path in made)
