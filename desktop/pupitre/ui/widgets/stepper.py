# SPDX-License-Identifier: EUPL-1.2
"""The steps of a journey on one line: done, now, late, to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pupitre.text.language import _
from pupitre.ui import icons, theme
from pupitre.ui.widgets.painted import BOLD, DEMI, Dressed, PaintedButton, rounded, width_of, write


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    NOW = "now"
    LATE = "late"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Step:
    """A step; `note` is told on hover and to screen readers ("avant le 27 novembre")."""

    label: str
    state: StepState = StepState.LATER
    note: str = ""


def _spoken(step: Step) -> str:
    sentence = {
        StepState.DONE: _("{step}: done"),
        StepState.NOW: _("{step}: under way"),
        StepState.LATE: _("{step}: late"),
        StepState.LATER: _("{step}: to come"),
    }[step.state]
    return sentence.format(step=step.label)


class _StepButton(PaintedButton):
    """A numbered circle and its word; the word gives way when the line is too narrow."""

    def __init__(self, number: int, step: Step, parent: QWidget) -> None:
        super().__init__("", parent)
        self._number, self._step = number, step
        self.compact = False
        self.setCheckable(True)
        self.setAccessibleName(_spoken(step))
        self.setAccessibleDescription(step.note)
        self.setToolTip(step.note or step.label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """A click only asks: the owner of the stepper decides which step is shown."""

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        sizes = theme.now().sizes
        word = 0 if self.compact and not self.isChecked() else sizes.grid + width_of(self._step.label, "body", BOLD)
        return QSize(sizes.icon + 2 + word + 2 * sizes.half, sizes.control)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            rounded(painter, box, sizes.radius, fill=colours.hover)
        side = sizes.icon + 2
        circle = QRectF(sizes.half, (box.height() - side) / 2, side, side)
        text = self._draw_circle(painter, circle)
        if not self.compact or self.isChecked():
            word = box.adjusted(circle.right() + sizes.grid, 0, 0, 0)
            write(painter, word, self._step.label, text, weight=self._weight())
            if self.isChecked():
                width = width_of(self._step.label, "body", self._weight())
                painter.fillRect(QRectF(word.left(), box.bottom() - 2, width, 2), QColor(colours.accent))
        self.ring(painter, box, sizes.radius)
        painter.end()

    def _weight(self) -> QFont.Weight:
        return BOLD if self._step.state in (StepState.NOW, StepState.LATE) else DEMI

    def _draw_circle(self, painter: QPainter, circle: QRectF) -> str:
        """Draw the circle and return the colour of the word beside it."""
        colours = theme.now().colours
        fill, word = {
            StepState.DONE: (colours.good.solid, colours.ink),
            StepState.NOW: (colours.accent_solid, colours.ink),
            StepState.LATE: (colours.bad.solid, colours.bad.text),
            StepState.LATER: ("", colours.faint),
        }[self._step.state]
        if not fill:
            rounded(painter, circle, circle.width() / 2, line=colours.control_line, pen=1.5)
        else:
            rounded(painter, circle, circle.width() / 2, fill=fill)
        inner = circle.width() * 0.18
        if self._step.state is StepState.DONE:
            icons.draw(painter, "check-line", circle.adjusted(inner, inner, -inner, -inner), colours.on_accent)
            return word
        sign = "!" if self._step.state is StepState.LATE else str(self._number)
        colour = colours.on_accent if fill else colours.faint
        write(painter, circle, sign, colour, size="small", weight=BOLD, align=Qt.AlignmentFlag.AlignHCenter)
        return word


class _Link(QWidget):
    """The line between two steps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        Dressed(self)

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        sizes = theme.now().sizes
        return QSize(sizes.gap + sizes.grid, sizes.control)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return QSize(theme.now().sizes.grid, theme.now().sizes.control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() / 2 - 1, self.width(), 2), QColor(theme.now().colours.line))
        painter.end()


class Stepper(QWidget):
    """The steps on one line; emits `chosen(index)` for a click, Space or Enter; arrows go from one to the next."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[_StepButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.now().sizes.grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Steps"))
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps, or the same ones in other states."""
        shown = self.current()
        while (item := self._line.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = [_StepButton(number, step, self) for number, step in enumerate(steps, start=1)]
        for index, button in enumerate(self._buttons):
            if index:
                self._line.addWidget(_Link(self))
            self._line.addWidget(button)
            button.clicked.connect(lambda _checked=False, at=index: self.chosen.emit(at))
            button.toggled.connect(lambda on, at=index: self._toggled(at, on=on))
        self._line.addStretch(1)
        self.set_current(shown)

    def current(self) -> int:
        """Return the index of the step that is shown, -1 for none."""
        return next((at for at, button in enumerate(self._buttons) if button.isChecked()), -1)

    def set_current(self, index: int) -> None:
        """Mark the step whose page is shown."""
        for at, button in enumerate(self._buttons):
            with QSignalBlocker(button):
                button.setChecked(at == index)
        self._fit()

    def _toggled(self, at: int, *, on: bool) -> None:
        """A screen reader toggles where others click: that only asks, too."""
        others = (i for i, button in enumerate(self._buttons) if button.isChecked() and i != at)
        self.set_current(next(others, -1) if on else at)
        self.chosen.emit(at)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        sizes = theme.now().sizes
        return QSize((sizes.icon + sizes.pad) * max(1, len(self._buttons)), sizes.control)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Drop the words of the other steps where the line has no room for all."""
        for button in self._buttons:
            button.compact = False
        room = sum(b.sizeHint().width() for b in self._buttons)
        room += max(0, len(self._buttons) - 1) * (3 * self._line.spacing())
        for button in self._buttons:
            button.compact = room > self.width()
            button.updateGeometry()
            button.update()
