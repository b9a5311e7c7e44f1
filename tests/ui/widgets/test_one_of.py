# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pupitre.ui.widgets.one_of import OneOf


def test_only_one_is_shown_and_only_it_decides_the_least_size(qtbot: QtBot) -> None:
    small, large = QWidget(), QWidget()
    large.setMinimumHeight(900)
    both = OneOf(small, large)
    qtbot.addWidget(both)
    assert both.current() is small
    assert both.minimumSizeHint().height() < 900
    both.show_only(large)
    assert both.current() is large
    assert small.isHidden()
    assert both.minimumSizeHint().height() >= 900
