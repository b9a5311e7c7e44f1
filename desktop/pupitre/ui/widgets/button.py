# SPDX-License-Identifier: EUPL-1.2
"""Buttons of four kinds, with the shortcut shown inside."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from pupitre.ui import icons, theme
from pupitre.ui.widgets.key_hint import spell_keys
from pupitre.ui.widgets.painted import BOLD, DEMI, PaintedButton, metrics, rounded, width_of, write


class Kind(StrEnum):
    """How loud a button is; a page has one PRIMARY."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Button(PaintedButton):
    """A push button; `keys` is a working shortcut shown inside, `hint` is shown only (an action holds the shortcut)."""

    def __init__(
        self,
        text: str,
        kind: Kind | str = Kind.SECONDARY,
        *,
        icon: str = "",
        keys: str = "",
        hint: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = Kind(kind)
        self._icon, self._large = icon, large
        self._hint = spell_keys(keys or hint)
        if keys:  # not setShortcut: Qt would show the button pressed for a tenth of a second before it acts
            QShortcut(QKeySequence(keys), self, self.click)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Change the text, keeping the shortcut."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        sizes = theme.now().sizes
        parts = [width_of(part, size, weight) for part, size, weight in self._texts() if part]
        parts += [sizes.icon] if self._icon else []
        padding = sizes.grid if self.kind is Kind.QUIET else sizes.gap + (sizes.grid if self._large else 0)
        width = sum(parts) + sizes.grid * max(0, len(parts) - 1) + 2 * padding
        height = sizes.row if self._large else sizes.control
        return QSize(max(width, height), max(height, metrics("body", DEMI).height() + sizes.grid))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        fill, line, text, hint = self._dress()
        box = QRectF(self.rect())
        rounded(painter, box, sizes.radius, fill=fill, line=line)
        self._write(painter, box, text, hint)
        if self.ringed and self.kind is Kind.PRIMARY:
            inner = box.adjusted(3, 3, -3, -3)
            rounded(painter, inner, sizes.radius - 2, line=colours.on_accent, pen=sizes.ring)
        else:
            self.ring(painter, box, sizes.radius)
        painter.end()

    def _write(self, painter: QPainter, box: QRectF, text: str, hint: str) -> None:
        sizes = theme.now().sizes
        weight = BOLD if self._large else DEMI
        parts = [(width_of(part, size, heavy)) for part, size, heavy in self._texts() if part]
        total = sum(parts) + (sizes.icon if self._icon else 0) + sizes.grid * (len(parts) - 1 + bool(self._icon))
        left = box.left() + (box.width() - total) / 2
        if self._icon:
            icons.draw(
                painter, self._icon, QRectF(left, box.center().y() - sizes.icon / 2, sizes.icon, sizes.icon), text
            )
            left += sizes.icon + sizes.grid
        if self.text():
            width = width_of(self.text(), "body", weight)
            write(painter, QRectF(left, box.top(), width, box.height()), self.text(), text, weight=weight)
            left += width + sizes.grid
        if self._hint:
            place = QRectF(left, box.top(), width_of(self._hint, "small"), box.height())
            write(painter, place, self._hint, hint, size="small")

    def _texts(self) -> tuple[tuple[str, str, QFont.Weight], ...]:
        return ((self.text(), "body", BOLD if self._large else DEMI), (self._hint, "small", QFont.Weight.Normal))

    def _dress(self) -> tuple[str, str, str, str]:
        """Return the colours of the ground, the line, the text and the hint ("" for none)."""
        colours = theme.now().colours
        hover = self.underMouse() or self.isDown()
        if not self.isEnabled():
            ground = "" if self.kind is Kind.QUIET else colours.sunken
            return ground, "" if self.kind is Kind.QUIET else colours.line, colours.faint, colours.faint
        if self.kind is Kind.PRIMARY:
            return colours.accent_hover if hover else colours.accent_solid, "", colours.on_accent, colours.on_accent
        if self.kind is Kind.QUIET:
            return colours.hover if hover else "", "", colours.accent, colours.faint
        if self.kind is Kind.DANGER:
            bad = colours.bad
            return bad.pale if hover else colours.surface, bad.line, bad.text, colours.muted if hover else colours.faint
        return colours.hover if hover else colours.surface, colours.line, colours.ink, colours.faint


class IconButton(PaintedButton):
    """A square button that shows only an icon; its name is told by tooltip and to screen readers."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that the content asks for."""
        side = theme.now().sizes.control
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the theme of the moment."""
        colours, sizes = theme.now().colours, theme.now().sizes
        painter = QPainter(self)
        hover = self.underMouse() and self.isEnabled()
        if hover:
            rounded(painter, self.rect(), sizes.radius, fill=colours.hover)
        box = QRectF(0, 0, sizes.icon, sizes.icon)
        box.moveCenter(QRectF(self.rect()).center())
        icons.draw(painter, self._icon, box, colours.ink if hover else colours.faint)
        self.ring(painter, self.rect(), sizes.radius)
        painter.end()
