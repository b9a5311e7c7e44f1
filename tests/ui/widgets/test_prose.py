# SPDX-License-Identifier: EUPL-1.2
"""No letter of a text is lost by being shown."""

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from pupitre.ui.widgets.prose import prose


def test_spaces_that_do_not_break_and_lines_come_back_as_they_were(qtbot: QtBot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    text = "M.\u00a0Dupont\u202f: «\u202f2\u00a0400\u00a0000\u00a0€\u202f»\n\n– l’œuvre"
    edit.setPlainText(text)
    assert prose(edit) == text


def test_an_empty_field_says_nothing(qtbot: QtBot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    assert prose(edit) == ""
