# SPDX-License-Identifier: EUPL-1.2
"""Text on a page, in one of the five sizes and in a colour with a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """A text. `size`: small, body, lead, title, figure. `tone`: ink, muted, faint, accent, good, warn, bad, info."""

    def __init__(
        self,
        text: str = "",
        *,
        size: str = "body",
        tone: str = "ink",
        strong: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("step", size)
        self.setProperty("tone", tone)
        self.setProperty("strong", strong)
        self.setWordWrap(wrap)
        if wrap:
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Change the colour of the text."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)


class Rule(QFrame):
    """A hairline between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "rule")
        self.setFixedHeight(1)
