# SPDX-License-Identifier: EUPL-1.2
"""The widget that draws a slide, and turns its pages where it has several."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from pupitre.ui.colours import DARK, LIGHT, Colours
from pupitre.ui.public_screen.canvas import Canvas, unit
from pupitre.ui.public_screen.layout import Screenful, draw_page, pages_of, screen_of
from pupitre.ui.public_screen.slide import Slide

TURN = 9000
"""Milliseconds that each page of names is shown."""


class SlideView(QWidget):
    """Shows one slide in its whole room; a screen reader finds the words of the slide as its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slide")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.slide: Slide | None = None
        self.colours: Colours = LIGHT
        self.pages: list[Screenful] = []
        self.at = 0
        self._turning = QTimer(self, interval=TURN)
        self._turning.timeout.connect(self.turn)

    def show_slide(self, slide: Slide, *, dark: bool) -> None:
        """Show a slide from its first page; the same one goes on where it is."""
        self.colours = DARK if dark else LIGHT
        if slide != self.slide:
            self.slide, self.at = slide, 0
            self.setAccessibleName(slide.spoken())
            self._measure()
        self.update()

    def turn(self) -> None:
        """Show the next page, after the last one the first."""
        self.at = (self.at + 1) % max(1, len(self.pages))
        self.update()

    def _measure(self) -> None:
        """Find the pages again; they turn by themselves while they are seen."""
        self.pages = pages_of(self.slide, self.size()) if self.slide else []
        self.at = min(self.at, max(0, len(self.pages) - 1))
        if len(self.pages) > 1 and self.isVisible():
            self._turning.start()
        else:
            self._turning.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new size."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Turn the pages."""
        super().showEvent(event)
        self._measure()

    def hideEvent(self, event: QHideEvent) -> None:
        """Turn no page that nobody sees."""
        super().hideEvent(event)
        self._turning.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page in front."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.colours.page))
        if self.pages:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(unit(self.size()), unit(self.size()))
            draw_page(Canvas(painter, self.colours), screen_of(self.size()), self.pages[self.at])
        painter.end()
