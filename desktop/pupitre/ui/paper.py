# SPDX-License-Identifier: EUPL-1.2
"""A PDF on the screen, as it will be on paper."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QWidget

from pupitre.text.language import _
from pupitre.ui import theme


class Paper(QPdfView):
    """Shows bytes of a PDF, all pages one under the other; the place where one reads is kept when they change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAccessibleName(_("Preview of the document"))
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFrameShape(QFrame.Shape.NoFrame)
        edge = theme.now().sizes.grid
        self.setDocumentMargins(QMargins(edge, edge, edge, edge))
        self.setPageSpacing(theme.now().sizes.grid)
        # Without a parent: both must outlive the view, whose drawing thread reads them until it is gone.
        self._bytes, self._buffer, self._document = QByteArray(), QBuffer(), QPdfDocument()
        self.setDocument(self._document)
        self._dress()

    def show_pdf(self, pdf: bytes) -> None:
        """Show other bytes."""
        self._dress()
        place = self.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._bytes = QByteArray(pdf)
        self._buffer.setBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.verticalScrollBar().setValue(place)

    def _dress(self) -> None:
        """The desk under the paper: a shade that lets its edges be seen, in both themes."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(theme.now().colours.sunken))
        self.setPalette(palette)
