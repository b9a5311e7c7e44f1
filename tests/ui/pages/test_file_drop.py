# SPDX-License-Identifier: EUPL-1.2
"""Dropping files on a page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from pupitre.ui.pages.file_drop import FileDrop, one_file

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_only_one_file_of_this_computer_is_taken(tmp_path: Path) -> None:
    page = QMimeData()
    page.setUrls([QUrl("https://example.org/elus.csv")])
    assert one_file(files(tmp_path / "a.csv")) == tmp_path / "a.csv"
    assert one_file(files(tmp_path / "a.csv", tmp_path / "b.csv")) is None
    assert one_file(page) is None
    assert one_file(QMimeData()) is None


@pytest.mark.parametrize("count", [1, 2])
def test_a_page_takes_a_file_that_is_dropped_on_it(shown: Callable[..., QWidget], tmp_path: Path, count: int) -> None:
    page, taken = QWidget(), []
    FileDrop(page).dropped.connect(taken.append)
    shown(page)
    data = files(*(tmp_path / f"{n}.csv" for n in range(count)))
    entering = QDragEnterEvent(QPointF(5, 5), COPY, data, LEFT, NONE)
    QApplication.sendEvent(page, entering)
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    assert entering.isAccepted() is (count == 1)
    assert taken == ([tmp_path / "0.csv"] if count == 1 else [])
