# SPDX-License-Identifier: EUPL-1.2
"""The report of a bug can be read, copied and saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pupitre.ui.errors import Report
from pupitre.ui.report_panel import ReportPanel


@pytest.fixture
def panel(shown, tmp_path: Path) -> ReportPanel:
    made = ReportPanel(Report("KeyError\n  ui/x.py:3 lookup\n"), lambda path, raw: path.write_bytes(raw))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return shown(made, 700, 480)


def test_it_is_read_and_holds_nobody_up(panel) -> None:
    assert panel.text.toPlainText().startswith("KeyError")
    assert panel.text.isReadOnly()
    assert not panel.isModal()


def test_it_is_copied(panel, qtbot) -> None:
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text().startswith("KeyError")


def test_it_is_saved_where_the_person_says(panel, qtbot, tmp_path: Path) -> None:
    panel.asked_path = lambda: tmp_path / "report.txt"
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    assert (tmp_path / "report.txt").read_bytes() == b"KeyError\n  ui/x.py:3 lookup\n"


def test_it_is_saved_nowhere_if_the_person_changes_their_mind(panel, qtbot, tmp_path: Path) -> None:
    panel.asked_path = lambda: None
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    assert list(tmp_path.iterdir()) == []
