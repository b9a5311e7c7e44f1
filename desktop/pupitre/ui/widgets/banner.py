# SPDX-License-Identifier: EUPL-1.2
"""A message inside the page: what happened, by which article, and how to go on. Nothing modal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import icons, theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.button import Button, IconButton, Kind
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.painted import Dressed, rounded

_ICONS = {
    Tone.NEUTRAL: "information-line",
    Tone.INFO: "information-line",
    Tone.GOOD: "checkbox-circle-line",
    Tone.WARN: "alert-line",
    Tone.BAD: "error-warning-line",
}


@dataclass(frozen=True, slots=True)
class Way:
    """A way to go on: a word on a button, and what it does."""

    label: str
    go: Callable[[], object]


PASSING = 8000
"""Milliseconds that a message stays which asks for nothing."""


class Banner(QWidget):
    """Hidden until `tell`; stays until its cross, a way to go on, or `clear`. Emits `cleared`."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        sizes = theme.now().sizes
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(sizes.gap + sizes.icon + sizes.grid, sizes.grid, sizes.grid, sizes.grid)
        self._row.setSpacing(sizes.grid)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._text = Label(strong=True, wrap=True)
        self._article = Label(size="small", tone="muted", wrap=True)
        words.addStretch(1)
        words.addWidget(self._text)
        words.addWidget(self._article)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(sizes.grid)
        self._row.addLayout(self._ways)
        self.cross = IconButton("close-line", _("Close this message"))
        self.cross.clicked.connect(self.clear)
        self._row.addWidget(self.cross)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setVisible(False)
        self.passing = QTimer(self)
        self.passing.setSingleShot(True)
        self.passing.timeout.connect(self.clear)
        Dressed(self)

    def tell(self, text: str, tone: Tone | str = Tone.INFO, *, article: str = "", ways: Sequence[Way] = ()) -> None:
        """Say something here; `article` names the rule's source ("CGCT L2121-20"), `ways` are shown as buttons."""
        self._tone = Tone(tone)
        self._text.setText(text)
        self._article.setText(article)
        self._article.setVisible(bool(article))
        self._set_ways(ways)
        self.setAccessibleName(text)
        self.setAccessibleDescription(article)
        self.setVisible(True)
        self.passing.stop()
        self.update()
        announce(self, " ".join(part for part in (text, article) if part))

    def mention(self, text: str) -> None:
        """Say something that asks for nothing: it goes by itself, so that a desk keeps its place."""
        self.tell(text)
        self.passing.start(PASSING)

    @property
    def text(self) -> str:
        """What is told now, "" when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        """Take the message away."""
        if not self.isHidden():
            self.setVisible(False)
            self.cleared.emit()

    def _set_ways(self, ways: Sequence[Way]) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, way in enumerate(ways):
            button = Button(way.label, Kind.SECONDARY)
            button.setObjectName(f"way-{place}")
            button.clicked.connect(lambda _checked=False, chosen=way: self._go(chosen))
            self._ways.addWidget(button)

    def _go(self, way: Way) -> None:
        self.clear()
        way.go()

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return QSize(theme.now().sizes.row * 4, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        sizes, tint = theme.now().sizes, theme.now().colours.tint(self._tone)
        painter = QPainter(self)
        box = QRectF(self.rect())
        rounded(painter, box, sizes.radius, fill=tint.pale, line=tint.line)
        icon = QRectF(sizes.gap - 2, (box.height() - sizes.icon) / 2, sizes.icon, sizes.icon)
        icons.draw(painter, _ICONS[self._tone], icon, tint.text)
        painter.end()


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something at once, without moving the keyboard."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
