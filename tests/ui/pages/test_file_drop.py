# SPDX-License-Identifier: EUPL-1.2
"""Dropping files on a page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from pupitre.ui.pages.file_drop import FileDrop, files_in

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_only_files_of_this_computer_are_taken(tmp_path: Path) -> None:
    page = QMimeData()
    page.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.csv")), QUrl("https://example.org/elus.csv")])
    both = [tmp_path / "a.csv", tmp_path / "b.csv"]
    assert files_in(files(*both)) == both
    assert files_in(page) == []
    assert files_in(QMimeData()) == []


def drop(page: QWidget, data: QMimeData) -> bool:
    """Bring files over a page and let them go there; whether it wanted them."""
    entering = QDragEnterEvent(QPointF(5, 5), COPY, data, LEFT, NONE)
    QApplication.sendEvent(page, entering)
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    return entering.isAccepted()


@pytest.mark.parametrize("count", [1, 2])
def test_a_page_takes_a_file_that_is_dropped_on_it(shown: Callable[..., QWidget], tmp_path: Path, count: int) -> None:
    page, taken = QWidget(), []
    FileDrop(page).dropped.connect(taken.append)
    shown(page)
    assert drop(page, files(*(tmp_path / f"{n}.csv" for n in range(count)))) is (count == 1)
    assert taken == ([tmp_path / "0.csv"] if count == 1 else [])


def test_a_page_that_wants_several_files_takes_them_together(shown: Callable[..., QWidget], tmp_path: Path) -> None:
    page, taken = QWidget(), []
    FileDrop(page, several=True).all_dropped.connect(taken.append)
    shown(page)
    paths = [tmp_path / "a.ods", tmp_path / "b.yaml"]
    assert drop(page, files(*paths))
    assert not drop(page, QMimeData())
    assert taken == [paths]
