# SPDX-License-Identifier: EUPL-1.2
"""What is written in a field of several lines, letter for letter."""

from PySide6.QtWidgets import QPlainTextEdit


def prose(edit: QPlainTextEdit) -> str:
    """The text with its no-break spaces: `toPlainText` makes them ordinary ones, so that nothing equals its draft."""
    return edit.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
