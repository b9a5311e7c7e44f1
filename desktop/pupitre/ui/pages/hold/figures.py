# SPDX-License-Identifier: EUPL-1.2
"""A column of figures: digits only, Enter and the arrows go from one to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pupitre.ui import theme
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.painted import width_of

_STEPS = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure to enter: its key, its words, and what it is when that is not plain."""

    key: str
    label: str
    hint: str = ""


class Figures(QWidget):
    """`show_figures([Figure("for", "Pour"), …])`; emits `changed` at each key, `ended` on Enter in the last one."""

    changed = Signal()
    ended = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._shown: tuple[Figure, ...] = ()
        self._edits: dict[str, QLineEdit] = {}
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.now().sizes.gap)
        self._grid.setVerticalSpacing(theme.now().sizes.half)
        self._grid.setColumnStretch(0, 1)
        self._digits = QRegularExpressionValidator(QRegularExpression(r"\d{0,5}"), self)
        self._error = Label(tone="bad", size="small", wrap=True, parent=self)
        self._error.hide()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Ask for these; what was typed stays where the same are asked for again."""
        if tuple(figures) == self._shown:
            return
        kept = {key: edit.text() for key, edit in self._edits.items()}
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._shown, self._edits, self._parts = tuple(figures), {}, []
        for row, figure in enumerate(figures):
            self._add(row, figure, kept.get(figure.key, ""))
        self._grid.addWidget(self._error, len(figures), 0, 1, 2)

    def _add(self, row: int, figure: Figure, text: str) -> None:
        label, edit = Label(figure.label, wrap=True), QLineEdit(text)
        edit.setObjectName(f"figure-{figure.key}")
        edit.setValidator(self._digits)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setMaximumWidth(width_of("00000") + 3 * theme.now().sizes.inset)
        edit.setAccessibleName(figure.label)
        edit.setAccessibleDescription(figure.hint)
        edit.setToolTip(figure.hint)
        label.setToolTip(figure.hint)
        label.setBuddy(edit)
        edit.installEventFilter(self)
        edit.textEdited.connect(self._typed)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(edit, row, 1)
        for part in (label, edit):
            part.show()  # Qt would only show it later, and what is not shown cannot take the keyboard
        self._edits[figure.key] = edit
        self._parts += [label, edit]

    def values(self) -> dict[str, int | None]:
        """What stands in each; None where nothing was typed."""
        return {key: int(edit.text()) if edit.text() else None for key, edit in self._edits.items()}

    def set_values(self, values: Mapping[str, int | None]) -> None:
        """Show figures; those that are not named stay."""
        for key, value in values.items():
            if key in self._edits:
                self._edits[key].setText("" if value is None else str(value))
        self.set_error("")

    def set_error(self, text: str, key: str = "") -> None:
        """Say beneath the figures what is wrong; `key` has the keyboard then."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if text:
            announce(self, text)
        if key in self._edits:
            self._edits[key].setFocus()
            self._edits[key].selectAll()

    @property
    def error(self) -> str:
        """What is said to be wrong, "" when nothing is."""
        return self._error.text()

    def take_keyboard(self) -> None:
        """Put the cursor into the first figure that is still empty, else into the first."""
        for edit in (*(e for e in self._edits.values() if not e.text()), *self._edits.values()):
            edit.setFocus(Qt.FocusReason.TabFocusReason)
            edit.selectAll()
            return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrows walk; Enter in the last one ends."""
        step = _STEPS.get(Qt.Key(event.key()), 0) if isinstance(event, QKeyEvent) else 0
        if event.type() != QEvent.Type.KeyPress or not step or event.modifiers():  # type: ignore[attr-defined]
            return super().eventFilter(watched, event)
        edits = list(self._edits.values())
        at = edits.index(watched) + step if watched in edits else -1
        if 0 <= at < len(edits):
            edits[at].setFocus(Qt.FocusReason.TabFocusReason)
            edits[at].selectAll()
        elif at == len(edits) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self.ended.emit()
        return True

    def _typed(self) -> None:
        self.set_error("")
        self.changed.emit()
