# SPDX-License-Identifier: EUPL-1.2
"""Work under way, told in the page."""

from PySide6.QtCore import Qt

from pupitre.ui.widgets.button import Button
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.task_strip import TaskStrip


def test_the_strip_shows_while_work_lasts(shown, qtbot) -> None:
    strip = TaskStrip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.begin("Convocations")
    assert not strip.isHidden()
    assert "Convocations" in [label.text() for label in strip.findChildren(Label)]
    strip.end()
    assert strip.isHidden()


def test_it_says_how_far_the_work_is(shown) -> None:
    strip = shown(TaskStrip(), 600, 60)
    strip.begin("Convocations")
    assert (strip.bar.minimum(), strip.bar.maximum()) == (0, 0)
    strip.step(3, 83)
    assert (strip.bar.value(), strip.bar.maximum()) == (3, 83)
    assert "3 of 83" in [label.text() for label in strip.findChildren(Label)]


def test_its_button_stops_the_work(shown, qtbot) -> None:
    strip = shown(TaskStrip(), 600, 60)
    strip.begin("Convocations")
    with qtbot.waitSignal(strip.stopped):
        qtbot.mouseClick(strip.findChild(Button), Qt.MouseButton.LeftButton)
