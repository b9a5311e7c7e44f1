# SPDX-License-Identifier: EUPL-1.2
"""A secretary at the desk of the sample's sitting: the real page on a real store, and her hands."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contexts import convoked, rehearsal
from pupitre.ui.context import Context
from pupitre.ui.pages.hold.page import HoldPage

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def at_the_desk(qtbot: QtBot, context: Context, *, until: time | None = None) -> HoldPage:
    """The desk, convoked, or as the rehearsal has it at an hour."""
    scope = convoked(context)
    if until is not None:
        rehearsal(context).hold(scope, until=until)
    page = HoldPage(context)
    qtbot.addWidget(page)
    page.resize(1080, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.arrive(scope)
    return page


def type_name(qtbot: QtBot, widget: QWidget, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Type letters, then Enter."""
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Return, modifiers)
