# SPDX-License-Identifier: EUPL-1.2
"""What must be seen as long as it lasts: the sitting is suspended, the quorum is missing; with what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pupitre.ui.colours import Tone
from pupitre.ui.widgets.banner import Way, announce
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import columns


class Alert(Card):
    """`tell(text, ways)`; "" takes it away. It has no cross: it goes when what it tells is over."""

    def __init__(self, tone: Tone, name: str) -> None:
        super().__init__(tone=tone)
        self.setObjectName(name)
        self._text = Label(strong=True, size="lead", wrap=True)
        self._buttons: QWidget | None = None
        self._ways: tuple[str, ...] = ()
        self.add(self._text)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What is told, "" when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, ways: Sequence[Way] = ()) -> None:
        """Tell something with its ways to go on; said aloud when it is new."""
        new = bool(text) and text != self.text
        self._text.setText(text)
        self.setAccessibleName(text)
        labels = tuple(way.label for way in ways)
        if labels != self._ways:
            self._put(ways)
        self._ways = labels
        self.setVisible(bool(text))
        if new:
            announce(self, text)

    def _put(self, ways: Sequence[Way]) -> None:
        if self._buttons is not None:
            self._buttons.hide()
            self._buttons.deleteLater()
            self._buttons = None
        if not ways:
            return
        made = []
        for place, way in enumerate(ways):
            button = Button(way.label, Kind.SECONDARY)
            button.setObjectName(f"{self.objectName()}-{place}")
            button.clicked.connect(lambda _checked=False, go=way.go: go())
            made.append(button)
        self._buttons = QWidget()
        self._buttons.setProperty("ground", "none")
        row = columns(*((button, 0) for button in made))
        row.addStretch(1)
        self._buttons.setLayout(row)
        self.add(self._buttons)
