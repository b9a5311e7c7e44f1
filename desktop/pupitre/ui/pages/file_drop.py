# SPDX-License-Identifier: EUPL-1.2
"""Dropping a file on a page, as an other way to open it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_HOVERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrop(QObject):
    """Makes a page take one file at a time; emits `dropped(Path)`. Whether it is a good one is for the page to say."""

    dropped = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is one file of this computer, leave the rest."""
        if event.type() in _HOVERS and isinstance(event, QDragMoveEvent):
            if one_file(event.mimeData()) is not None:
                event.acceptProposedAction()
                return True
        elif event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = one_file(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def one_file(data: QMimeData) -> Path | None:
    """The one file of this computer that is dragged; None for several, for a page of the web, for text."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
