# SPDX-License-Identifier: EUPL-1.2
"""The places of the program, one above the other, at the left of the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from pupitre.ui import icons, theme
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.choice import Choice
from pupitre.ui.widgets.painted import DEMI, rounded, width_of, write
from pupitre.ui.widgets.pill import PillSpec, draw_pill, pill_size


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the rail; `foot` puts it at the bottom."""

    id: str
    title: str
    icon: str
    foot: bool = False


class _PlaceButton(Choice):
    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(place.title, parent)
        self.place = place
        self.badge: PillSpec | None = None
        self.compact = False
        self.setObjectName(f"place-{place.id}")
        self.setAccessibleName(place.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        sizes = theme.now().sizes
        height = sizes.control + sizes.half
        if self.compact:
            return QSize(sizes.icon + 2 * sizes.grid + 8, height)
        badge = pill_size(self.badge).width() + sizes.grid if self.badge else sizes.row
        text = width_of(self.text(), "body", DEMI)
        return QSize(sizes.gap + sizes.icon + sizes.grid + sizes.half + text + badge + sizes.grid, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        box = QRectF(self.rect())
        here = self.isChecked()
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        if here or (self.underMouse() and self.isEnabled()):
            rounded(painter, box, sizes.radius, fill=colours.selected if here else colours.hover)
        if here:
            rounded(painter, QRectF(0, 0, 3, box.height()), 1.5, fill=colours.accent)
        left = (box.width() - sizes.icon) / 2 if self.compact else sizes.gap - 2
        place = QRectF(left, (box.height() - sizes.icon) / 2, sizes.icon, sizes.icon)
        icons.draw(painter, self.place.icon, place, colours.accent if here else colours.muted)
        if not self.compact:
            text = box.adjusted(place.right() + sizes.grid + sizes.half, 0, 0, 0)
            weight = DEMI if here else QFont.Weight.Normal
            write(painter, text, self.text(), colours.accent if here else colours.ink, weight=weight)
        self._draw_badge(painter, box)
        self.ring(painter, box, sizes.radius)
        painter.end()

    def _draw_badge(self, painter: QPainter, box: QRectF) -> None:
        if self.badge is None:
            return
        sizes = theme.now().sizes
        if self.compact:
            dot = QRectF(box.right() - sizes.gap, box.top() + sizes.half, sizes.grid, sizes.grid)
            rounded(painter, dot, sizes.half, fill=theme.now().colours.tint(self.badge.tone).mark)
            return
        size = pill_size(self.badge)
        pill = QRectF(
            box.right() - size.width() - sizes.grid, box.center().y() - size.height() / 2, size.width(), size.height()
        )
        draw_pill(painter, pill, self.badge)


class NavRail(QFrame):
    """The rail: emits `chosen(id)`; arrows go up and down, Tab leaves it. `set_compact` keeps only the icons."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("ground", "rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 12)
        column.setSpacing(theme.now().sizes.half)
        self._buttons = {place.id: _PlaceButton(place, self) for place in places}
        for button in self._buttons.values():
            if not button.place.foot:
                column.addWidget(button)
            button.asked.connect(lambda to=button.place.id: self.chosen.emit(to))
        column.addStretch(1)
        for button in self._buttons.values():
            if button.place.foot:
                column.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        hint = super().sizeHint()
        compact = any(button.compact for button in self._buttons.values())
        return QSize(hint.width() if compact else max(hint.width(), theme.now().sizes.rail), hint.height())

    def select(self, place: str) -> None:
        """Show where we are, without emitting; an unknown place leaves the last one."""
        if place in self._buttons:
            self._buttons[place].choose()

    def current(self) -> str:
        """Return the id of the place where we are, "" before the first."""
        return next((at for at, button in self._buttons.items() if button.isChecked()), "")

    def set_badge(self, place: str, text: str, tone: Tone | str = Tone.NEUTRAL, spoken: str = "") -> None:
        """Show a number beside a place ("" removes it); `spoken` says it whole: "3 échéances"."""
        button = self._buttons[place]
        button.badge = PillSpec(text, tone, solid=True) if text else None
        button.setAccessibleDescription(spoken or text)
        button.setToolTip(spoken)
        button.updateGeometry()
        button.update()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001
        """Keep only the icons, for a narrow window or large text."""
        for button in self._buttons.values():
            button.compact = compact
            button.setToolTip(button.text() if compact else button.accessibleDescription())
            button.updateGeometry()
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours = theme.now().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), QColor(colours.line))
        painter.end()
