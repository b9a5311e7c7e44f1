# SPDX-License-Identifier: EUPL-1.2
"""What lasts is told as long as it lasts, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import found
from pupitre.ui.colours import Tone
from pupitre.ui.pages.hold.alert import Alert
from pupitre.ui.widgets.banner import Way


def test_it_stays_until_nothing_is_told(shown: Callable[..., QWidget]) -> None:
    alert = Alert(Tone.BAD, "missing")
    shown(alert)
    alert.tell("Le quorum n’est plus atteint.")
    assert alert.text == alert.accessibleName() == "Le quorum n’est plus atteint."
    alert.tell("")
    assert alert.isHidden()
    assert alert.text == ""


def test_each_way_is_a_button_that_leaves_the_alert_where_it_is(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    alert, gone = Alert(Tone.WARN, "suspended"), []
    shown(alert)
    alert.tell("Suspendue.", [Way("Reprendre", lambda: gone.append("resume"))])
    qtbot.mouseClick(found(alert, "suspended-0"), Qt.MouseButton.LeftButton)
    assert gone == ["resume"]
    assert alert.text == "Suspendue."
    alert.tell("Suspendue.", [Way("Attendre", lambda: gone.append("wait")), Way("Lever", lambda: None)])
    assert [b.text() for b in alert._buttons] == ["Attendre", "Lever"]


def test_it_steps_aside_while_a_reason_is_asked_for_and_comes_back(shown: Callable[..., QWidget]) -> None:
    alert = Alert(Tone.BAD, "missing")
    shown(alert)
    alert.tell("Le quorum n’est plus atteint.")
    alert.give_way(waiting=True)
    assert alert.isHidden()
    alert.tell("Le quorum n’est plus atteint.")
    assert alert.isHidden()
    alert.give_way(waiting=False)
    assert not alert.isHidden()
    alert.tell("")
    alert.give_way(waiting=False)
    assert alert.isHidden()
