# SPDX-License-Identifier: EUPL-1.2
"""A column that asks only for its least height: its lists give way, and what stands beside it stays whole."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.ui import theme


class Snug(QVBoxLayout):
    """`Snug(widget)`. Qt takes the preferred height of what breaks sentences into lines for the least that it can have,
    and then cuts its neighbours; give such a column a stretch, and it takes what is left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._measuring = False
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.now().sizes.grid)

    def heightForWidth(self, width: int) -> int:
        """The least height at that width; Qt measures it by asking for this one again."""
        if self._measuring:
            return super().heightForWidth(width)
        self._measuring = True
        try:
            return self.minimumHeightForWidth(width)
        finally:
            self._measuring = False
