# SPDX-License-Identifier: EUPL-1.2
"""The bar at the top of the window: our name, where we are, the search box, the hour."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.painted import BOLD, DEMI, Dressed, width_of, write
from pupitre.ui.widgets.search_box import SearchBox

_TICK = 5000


class Crumbs(QWidget):
    """Where we are, from the outside in; the last part is where the eye goes, so the others give way first."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        Dressed(self)

    def set_parts(self, parts: Sequence[str]) -> None:
        """Show another place."""
        self._parts = [part for part in parts if part]
        self.setAccessibleName(" › ".join(self._parts))
        self.setToolTip(self.accessibleName())
        self.update()

    @property
    def parts(self) -> list[str]:
        """The place shown."""
        return self._parts

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        shown = self._parts[-1:] if self._needed() > self.width() else self._parts
        left = 0.0
        for at, part in enumerate(shown):
            last = at == len(shown) - 1
            width = min(width_of(part, "body", DEMI if last else self.font().weight()), self.width() - left)
            box = QRectF(left, 0, width, self.height())
            if last:
                write(painter, box, part, colours.ink, weight=DEMI)
            else:
                write(painter, box, part, colours.muted)
                sign = QRectF(left + width, 0, sizes.gap + sizes.half, self.height())
                write(painter, sign, "›", colours.faint, align=Qt.AlignmentFlag.AlignHCenter)
            left += width + sizes.gap + sizes.half
        painter.end()

    def _needed(self) -> float:
        sizes = theme.now().sizes
        return sum(width_of(part, "body", DEMI) + sizes.gap + sizes.half for part in self._parts)


class TopBar(QWidget):
    """`search` is the box, `crumbs` the place; the hour comes from `clock()`, already worded."""

    def __init__(self, brand: str, clock: Callable[[], str]) -> None:
        super().__init__()
        self._clock = clock
        self._row = QHBoxLayout(self)
        self._brand = Label(brand, size="lead", tone="accent", strong=True)
        self.crumbs = Crumbs()
        self.search = SearchBox(_("Search a member, an item, a page…"), hint="Ctrl+K")
        self.search.setObjectName("search")
        self._hour = Label(size="lead", strong=True)
        self._row.addWidget(self._brand)
        self._row.addWidget(self.crumbs, 1)
        self._row.addWidget(self.search)
        self._row.addWidget(self._hour)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.tick)
        self._timer.start(_TICK)
        self.tick()
        Dressed(self)
        self._lay_out()

    def tick(self) -> None:
        """Show the hour."""
        self._hour.setText(self._clock())

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        return QSize(super().sizeHint().width(), theme.now().sizes.bar)

    def updateGeometry(self) -> None:
        """Called when the theme changes: the margins follow the size of text."""
        if hasattr(self, "_timer"):
            self._lay_out()
        super().updateGeometry()

    def _lay_out(self) -> None:
        sizes = theme.now().sizes
        self._row.setContentsMargins(sizes.pad + sizes.half, 0, sizes.pad + sizes.half, 0)
        self._row.setSpacing(sizes.pad)
        self._brand.setMinimumWidth(width_of(self._brand.text(), "lead", BOLD))
        self.search.setMinimumWidth(sizes.row * 4)
        self.search.setMaximumWidth(round(sizes.row * 7.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours = theme.now().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colours.line))
        painter.end()
