# SPDX-License-Identifier: EUPL-1.2
"""What stands on paper, read from the PDF."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from stories.secretary import plain


def words_of(pdf: bytes) -> str:
    """All that can be read on its pages, in order."""
    held, buffer, document = QByteArray(pdf), QBuffer(), QPdfDocument()
    buffer.setBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    text = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return plain(text)
