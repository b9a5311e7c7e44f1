# SPDX-License-Identifier: EUPL-1.2
"""A card: a white ground with a title, an aside at the right of the title, and a body."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from pupitre.ui import theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.label import Label, Rule
from pupitre.ui.widgets.painted import Dressed


class Card(QFrame):
    """`Card("Ordre du jour", "9 points")`; fill it with `add`. `flush` lets a list touch the sides; `tone` tints."""

    def __init__(
        self,
        title: str = "",
        aside: str | QWidget = "",
        *,
        tone: Tone | None = None,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", f"tint-{tone}" if tone else "card")
        self.flush = flush
        self._laid: tuple[object, ...] = ()
        self._outer = QVBoxLayout(self)
        self.header = QHBoxLayout()
        self._outer.setSpacing(0)
        self.title = Label(title, size="lead", strong=True)
        self._aside: QWidget | None = None
        self.header.addWidget(self.title)
        self.header.addStretch(1)
        self._outer.addLayout(self.header)
        self.body = QVBoxLayout()
        self._outer.addLayout(self.body, 1)
        self._outer.addStretch(0)
        self.set_title(title)
        self.set_aside(aside)
        self._lay_out()
        Dressed(self)

    def set_title(self, title: str) -> None:
        """Change the title; without one, the header takes no room."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_aside(self, aside: str | QWidget) -> None:
        """Show a short text, or a widget such as a pill, at the right of the title."""
        if isinstance(aside, str) and isinstance(self._aside, Label):
            self._aside.setText(aside)
            return
        if self._aside is not None:
            self._aside.hide()
            self._aside.deleteLater()
        self._aside = (Label(aside, size="small", tone="faint") if aside else None) if isinstance(aside, str) else aside
        if self._aside is not None:
            self.header.addWidget(self._aside)
        self._lay_out()

    def add(self, thing: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end of the body."""
        if isinstance(thing, QWidget):
            self.body.addWidget(thing, stretch)
        else:
            self.body.addLayout(thing, stretch)

    def add_rule(self) -> None:
        """Put a hairline at the end of the body."""
        self.body.addWidget(Rule())

    def _lay_out(self) -> None:
        sizes = theme.now().sizes
        side = sizes.pad
        inner = sizes.grid if self.flush else side
        pressed = self._aside if isinstance(self._aside, Button) and not self._aside.isHidden() else None
        over = sizes.grid if pressed else 0
        top = sizes.gap - over
        hangs = over if self.flush and pressed and pressed.kind is Kind.QUIET else 0
        below = sizes.inset - over // 2 if self.header.count() > 2 or self.title.text() else 0
        laid = (sizes, top, inner, hangs, below)
        if laid == self._laid:
            return  # a layout whose spacing is set asks to be laid out again, be it the same: for ever
        self._laid = laid
        self._outer.setContentsMargins(inner, top, inner, sizes.grid if self.flush else sizes.gap)
        self.header.setContentsMargins(side - inner, 0, side - inner - hangs, 0)
        self.header.setSpacing(sizes.grid)
        self.body.setSpacing(sizes.inset)
        self.body.setContentsMargins(0, below, 0, 0)

    def event(self, event: QEvent) -> bool:
        """A button in the header that hides gives its room back."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._lay_out()
        return super().event(event)

    def updateGeometry(self) -> None:
        """Called when the theme changes: the paddings follow the size of text."""
        if hasattr(self, "body"):
            self._lay_out()
        super().updateGeometry()
