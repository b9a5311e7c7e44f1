# SPDX-License-Identifier: EUPL-1.2
"""Dropping files on a page, as an other way to open them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_HOVERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrop(QObject):
    """Makes a page take one file at a time and emit `dropped(Path)`, or, if `several`, any number and emit
    `all_dropped(list of Path)`. Whether they are good ones is for the page to say."""

    dropped = Signal(object)
    all_dropped = Signal(list)

    def __init__(self, page: QWidget, *, several: bool = False) -> None:
        super().__init__(page)
        self._several = several
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a file of this computer, leave the rest."""
        if event.type() in _HOVERS and isinstance(event, QDragMoveEvent):
            if self._wanted(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            paths = self._wanted(event.mimeData())
            if paths:
                event.acceptProposedAction()
                self.all_dropped.emit(paths) if self._several else self.dropped.emit(paths[0])
                return True
        return super().eventFilter(watched, event)

    def _wanted(self, data: QMimeData) -> list[Path]:
        paths = files_in(data)
        return paths if self._several or len(paths) == 1 else []


def files_in(data: QMimeData) -> list[Path]:
    """The files of this computer that are dragged; none where something else is among them (a page of the web)."""
    urls = data.urls()
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []
