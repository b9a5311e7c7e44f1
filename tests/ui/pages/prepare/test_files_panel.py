# SPDX-License-Identifier: EUPL-1.2
"""The files of an item, with their sizes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import an_item
from pupitre.domain.sitting import Attachment
from pupitre.text.language import spoken
from pupitre.ui.pages.prepare.files_panel import FilesPanel

TWO = (Attachment("a.pdf", "0" * 64, 840_000), Attachment("b.pdf", "1" * 64, 1_200_000))


def a_panel(
    shown: Callable[..., QWidget], *, changeable: bool = True, files: tuple[Attachment, ...] = TWO
) -> FilesPanel:
    panel = FilesPanel(spoken())
    shown(panel)
    panel.show_item(an_item(attachments=files), changeable=changeable)
    return panel


def test_each_file_has_its_size_and_all_have_their_sum(shown: Callable[..., QWidget]) -> None:
    panel = a_panel(shown)
    assert [(row.title, row.aside) for row in panel.list.rows()] == [("a.pdf", "840 KB"), ("b.pdf", "1.2 MB")]
    assert panel._hint.text() == "2 files, 2 MB"


def test_enter_opens_and_delete_takes_off(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    panel = a_panel(shown)
    panel.list.select("b.pdf")
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.removed) as removed:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert (opened.args, removed.args) == (["b.pdf"], ["b.pdf"])


def test_a_reader_can_only_open(shown: Callable[..., QWidget]) -> None:
    panel = a_panel(shown, changeable=False)
    assert not panel.open.isHidden()
    assert panel.remove.isHidden()
    assert panel.join.isHidden()


def test_without_a_file_dropping_is_told(shown: Callable[..., QWidget]) -> None:
    panel = a_panel(shown, files=())
    assert panel.list.isHidden()
    assert "drop files" in panel._hint.text()
