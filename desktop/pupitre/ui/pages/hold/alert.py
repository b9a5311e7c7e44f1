# SPDX-License-Identifier: EUPL-1.2
"""What must be seen as long as it lasts: the sitting is suspended, the quorum is missing; with what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.banner import Way, announce
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label


class Alert(Card):
    """`tell(text, ways)`; "" takes it away. It has no cross: it goes when what it tells is over."""

    def __init__(self, tone: Tone, name: str) -> None:
        super().__init__(tone=tone)
        self.setObjectName(name)
        self._text = Label(strong=True, wrap=True)
        self._buttons: list[Button] = []
        self._waiting = False
        self._flow = Flow()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(theme.now().sizes.grid)
        self._row.addWidget(self._text, 1)
        self._row.addLayout(self._flow)
        self.add(self._row)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What is told, "" when nothing is."""
        return self._text.text()

    def give_way(self, waiting: bool) -> None:  # noqa: FBT001 (a slot of Page.asking)
        """Step aside while a reason is asked for: it says the same, and the desk needs the place."""
        self._waiting = waiting
        self.setVisible(bool(self.text) and not waiting)

    def tell(self, text: str, ways: Sequence[Way] = ()) -> None:
        """Tell something with its ways to go on; said aloud when it is new."""
        new = bool(text) and text != self.text
        self._text.setText(text)
        self.setAccessibleName(text)
        if [way.label for way in ways] != [button.text() for button in self._buttons]:
            self._put(ways)
        self.setVisible(bool(text) and not self._waiting)
        if new:
            announce(self, text)

    def _put(self, ways: Sequence[Way]) -> None:
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [Button(way.label, Kind.SECONDARY) for way in ways]
        for place, (button, way) in enumerate(zip(self._buttons, ways, strict=True)):
            button.setObjectName(f"{self.objectName()}-{place}")
            button.clicked.connect(lambda _checked=False, go=way.go: go())
            self._flow.addWidget(button)
        one = len(ways) == 1
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if one else QBoxLayout.Direction.TopToBottom)
