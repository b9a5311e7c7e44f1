# SPDX-License-Identifier: EUPL-1.2
"""One choice among a few, side by side while there is room; the arrows go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pupitre.ui import theme
from pupitre.ui.widgets.choice import Choice
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.painted import DEMI, rounded, width_of, write


class _Segment(Choice):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        sizes = theme.now().sizes
        return QSize(width_of(self.text(), "body", DEMI) + 2 * (sizes.grid + sizes.half), sizes.control)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            fill, line, text = colours.accent_solid, "", colours.on_accent
        else:
            fill, line, text = colours.hover if self.underMouse() else colours.surface, colours.line, colours.muted
        if not self.isEnabled():
            fill, text = (
                (colours.neutral.solid, colours.neutral.on_solid)
                if self.isChecked()
                else (colours.sunken, colours.faint)
            )
        rounded(painter, box, sizes.radius, fill=fill, line=line)
        write(painter, box, self.text(), text, weight=DEMI, align=Qt.AlignmentFlag.AlignHCenter)
        if self.ringed and self.isChecked():
            rounded(painter, box.adjusted(3, 3, -3, -3), sizes.radius - 2, line=colours.on_accent, pen=sizes.ring)
        else:
            self.ring(painter, box, sizes.radius)
        painter.end()


class Segments(QWidget):
    """`Segments("Mode de scrutin", [("show", "À main levée"), …])`; emits `chosen(id)` when a person chooses."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._segments = {choice: _Segment(text, self) for choice, text in choices}
        self.setLayout(Flow(*self._segments.values(), even=True))
        for choice, segment in self._segments.items():
            segment.asked.connect(lambda to=choice: self.chosen.emit(to))
        self.select(current)

    def select(self, choice: str) -> None:
        """Show a choice without emitting; an unknown one ("") leaves none."""
        if choice in self._segments:
            self._segments[choice].choose()
        else:
            for segment in self._segments.values():
                segment.clear()

    def take_keyboard(self) -> None:
        """Put the keyboard on the choice, or on the first one."""
        wanted = self._segments.get(self.current()) or next(iter(self._segments.values()))
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> str:
        """Return the id of the choice, "" before the first."""
        return next((choice for choice, segment in self._segments.items() if segment.isChecked()), "")

    def set_enabled(self, choice: str, enabled: bool, why: str = "") -> None:  # noqa: FBT001
        """Close or open one choice; `why` is told on hover."""
        self._segments[choice].setEnabled(enabled)
        self._segments[choice].setToolTip("" if enabled else why)
