# SPDX-License-Identifier: EUPL-1.2
"""Room for pages: each gets all of it, and is scrolled, not cut, where a small screen or large text leave little."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from pupitre.ui.widgets.columns import reflow


class Room(QScrollArea):
    """Shows one page of `stack`. A page shrinks to its least size first, its own lists scrolling; only then this does.

    Qt's own resizing asks for the preferred height instead, and would scroll whole pages on every laptop.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.stack)
        self.stack.installEventFilter(self)
        self.stack.currentChanged.connect(lambda _at: self._fit())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the page when what it shows has changed."""
        if watched is self.stack and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        page = self.stack.currentWidget()
        if page is None:
            return
        whole = self.maximumViewportSize()
        self._reflow(page, whole.width() - self.verticalScrollBar().sizeHint().width())
        least = self._least(page, whole.width())
        bar = self.verticalScrollBar().sizeHint().width()
        if least.height() > whole.height():
            least = self._least(page, whole.width() - bar)
            whole.setWidth(whole.width() - bar)
        if least.width() > whole.width():
            whole.setHeight(whole.height() - bar)
        self.stack.resize(whole.expandedTo(least))

    @staticmethod
    def _reflow(page: QWidget, width: int) -> None:
        layout = page.layout()
        if layout is not None:
            sides = layout.contentsMargins()
            reflow(page, width - sides.left() - sides.right())
            layout.activate()

    @staticmethod
    def _least(page: QWidget, width: int) -> QSize:
        """Return the least size of a page: its height depends on its width where sentences are broken into lines."""
        least = page.minimumSizeHint()
        layout = page.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(layout.totalMinimumHeightForWidth(max(width, least.width())))
        return least
