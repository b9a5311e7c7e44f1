# SPDX-License-Identifier: EUPL-1.2
"""The desk is pictured in each of its states, in a sitting that goes on under the camera."""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from moments import french
from pupitre.services.house import House
from pupitre.ui import shots

EVENING = datetime(2026, 12, 3, 19, 30)  # noqa: DTZ001 - local civil time is what the law counts in


def test_the_desk_is_pictured_in_each_of_its_states_while_the_sitting_goes_on(
    qtbot: QtBot, dresser: object, tmp_path: Path
) -> None:
    def open_house(path: Path) -> House:
        return House(path, path.parent / "state", french(), lambda: EVENING)

    made = list(shots._of_desk(open_house, tmp_path, tmp_path, (1280, 800)))
    states = {path.stem.partition("-desk-")[2] for path in made}
    assert {
        "item", "exceptions", "tie", "figures-only", "roll-call-ballot", "secret-counting", "secret-counted",
        "secret-unanimous", "round-1", "round-2-counted", "by-age", "elected", "several-together", "amendment-first",
        "accounts", "quorum", "quorum-missing", "member", "member-proxy", "member-recuse", "member-preside",
        "suspended", "closed-doors", "correction", "forgotten", "keys", "adjourned",
    } <= states  # fmt: skip
    assert len({path.read_bytes() for path in made}) == len(made), "each state looks otherwise than the others"
    assert {QImage(str(path)).size().toTuple() for path in made} == {(1280, 800)}
