# SPDX-License-Identifier: EUPL-1.2
"""What every page is: a header, a banner, a body; the window brings it to the front and tells it for what."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from pupitre.ui import theme
from pupitre.ui.widgets.banner import Banner
from pupitre.ui.widgets.columns import columns, stack
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.painted import Dressed

__all__ = ["Page", "columns", "stack"]


class Page(QWidget):
    """Subclass it, fill `self.body`; `scrolls=False` where the body holds lists that scroll by themselves.

    `crumbs(list[str])` sets the breadcrumb of the window; `left_for(page, key)` asks for another page;
    `badge(text, tone, spoken)` says beside its place in the rail how much waits there ("" for nothing).
    """

    crumbs = Signal(list)
    left_for = Signal(str, object)
    badge = Signal(str, object, str)
    asking = Signal(bool)
    """A reason is asked for at the top of the page, or no longer."""

    def __init__(
        self, title: str = "", subtitle: str = "", *, scrolls: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "page")
        self._nested = False
        self._outer = QVBoxLayout(self)
        self.top = QVBoxLayout()
        self._outer.addLayout(self.top)
        self.header = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = Label(title, size="title", strong=True, wrap=True)
        self.subtitle = Label(subtitle, tone="muted", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self.header.addLayout(words, 1)
        self._outer.addLayout(self.header)
        self.banner = Banner(self)
        self._outer.addWidget(self.banner)
        self.body = QVBoxLayout()
        self._put_body(scrolls=scrolls)
        self.set_title(title, subtitle)
        self._lay_out()
        Dressed(self)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the header; without a title it takes no room."""
        for label, text in ((self.title, title), (self.subtitle, subtitle)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(title)

    def add_action(self, *buttons: QWidget) -> None:
        """Put buttons at the right of the title."""
        for button in buttons:
            self.header.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, thing: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end of the body."""
        if isinstance(thing, QWidget):
            self.body.addWidget(thing, stretch)
        else:
            self.body.addLayout(thing, stretch)

    def nest(self) -> None:
        """Be a page inside another one, which brings the margin at the top."""
        self._nested = True
        self._lay_out()

    def arrive(self, key: object = None) -> None:
        """Called each time the page is brought to the front, with what it is to show; read what you need here."""

    def _put_body(self, *, scrolls: bool) -> None:
        if not scrolls:
            self._outer.addLayout(self.body, 1)
            return
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        inner = QWidget()
        inner.setProperty("ground", "none")
        inner.setLayout(self.body)
        area.setWidget(inner)
        self._outer.addWidget(area, 1)

    def _lay_out(self) -> None:
        sizes = theme.now().sizes
        self._outer.setContentsMargins(sizes.pad, 0 if self._nested else sizes.gap, sizes.gap, sizes.gap)
        self._outer.setSpacing(sizes.gap)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(sizes.gap)
        self.header.setSpacing(sizes.grid)

    def updateGeometry(self) -> None:
        """Called when the theme changes: the margins follow the size of text."""
        if hasattr(self, "banner"):
            self._lay_out()
        super().updateGeometry()
