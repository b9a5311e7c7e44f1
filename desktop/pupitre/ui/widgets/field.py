# SPDX-License-Identifier: EUPL-1.2
"""Rows of a form: the label above its control, a hint, and the error just beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.label import Label


def settle(control: QWidget) -> None:
    """Give the text of a number, date or time the inset of every other field: Qt's style sheets cannot (6.12)."""
    if isinstance(control, QAbstractSpinBox):
        control.lineEdit().setTextMargins(theme.now().sizes.inset - 2, 0, 0, 0)


class Field(QWidget):
    """`Field("Date de la séance", edit, hint="…")`: the label is the control's buddy, the hint its description."""

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._hint = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.half)
        header = QHBoxLayout()
        self.label = Label(label, strong=True)
        self.label.setBuddy(control)
        header.addWidget(self.label)
        if optional:
            header.addWidget(Label(_("optional"), size="small", tone="faint"))
        header.addStretch(1)
        column.addLayout(header)
        grows = Qt.Orientation.Vertical in control.sizePolicy().expandingDirections()
        column.addWidget(control, 1 if grows else 0)
        self._below = Label(hint, size="small", tone="muted", wrap=True)
        column.addWidget(self._below)
        self._below.setVisible(bool(hint))  # once it has a parent: before, it would be a window for a moment
        settle(control)
        if not control.accessibleName():
            control.setAccessibleName(label)
        control.setAccessibleDescription(hint)
        upright = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)

    def set_error(self, text: str) -> None:
        """Say beneath the control what is wrong with it; "" brings the hint back."""
        self._below.setText(text or self._hint)
        self._below.set_tone("bad" if text else "muted")
        self._below.setVisible(bool(text or self._hint))
        self.control.setProperty("wrong", bool(text))
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        self.control.setAccessibleDescription(text or self._hint)
        if text:
            announce(self.control, text)

    @property
    def error(self) -> str:
        """What is said to be wrong, "" when nothing is."""
        return self._below.text() if self.control.property("wrong") else ""


class Fields(QWidget):
    """A grid of fields: as many side by side as `columns` says."""

    def __init__(self, *fields: Field, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = theme.now().sizes
        self._columns, self._next = columns, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sizes.gap)
        self._grid.setVerticalSpacing(sizes.gap)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        for field in fields:
            self.add(field)

    def add(self, field: QWidget, span: int = 1) -> None:
        """Put a field in the next free place, over `span` columns."""
        row, column = divmod(self._next, self._columns)
        if column + span > self._columns:
            row, column = row + 1, 0
        grows = Qt.Orientation.Vertical in field.sizePolicy().expandingDirections()
        place = Qt.AlignmentFlag(0) if grows else Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(field, row, column, 1, span, place)
        self._next = row * self._columns + column + span
