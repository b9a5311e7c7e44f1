# SPDX-License-Identifier: EUPL-1.2
"""The columns of the desk: three side by side; where there is less room, the middle with one of the others, or one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.segments import Segments

LEFT, MIDDLE, ROOM, JOURNAL = "agenda", "item", "room", "journal"

EASY = 11
"""So many rows' heights wide the middle is read with ease: with less, one of its neighbours gives way."""


class Fold(QWidget):
    """`bring(pane)` shows a pane wherever it is folded away; what is brought last stays until another one is."""

    def __init__(self, left: QWidget, middle: QWidget, right: Sequence[QWidget]) -> None:
        super().__init__()
        room, journal = right
        self._panes = {LEFT: left, MIDDLE: middle, ROOM: room, JOURNAL: journal}
        self.columns, self._front = 3, MIDDLE
        names = [(LEFT, _("Agenda")), (MIDDLE, _("Item")), (ROOM, _("Room")), (JOURNAL, _("Journal"))]
        self.tabs = Segments(_("What is shown"), names, MIDDLE)
        self.beside = Segments(_("What is shown"), [n for n in names if n[0] != MIDDLE], LEFT)
        for tabs in (self.tabs, self.beside):
            tabs.chosen.connect(self.bring)
            tabs.setVisible(False)
        sizes = theme.now().sizes
        self._side = QWidget()
        self._side.setProperty("ground", "none")
        self._stacked = QVBoxLayout(self._side)
        self._stacked.setContentsMargins(0, 0, 0, 0)
        self._stacked.setSpacing(sizes.gap)
        self._stacked.addWidget(room)
        self._stacked.addWidget(journal, 1)
        self._stacked.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.grid)
        column.addWidget(self.tabs)
        column.addWidget(self.beside)
        self._row: QBoxLayout = QHBoxLayout()
        self._row.setSpacing(sizes.gap)
        for pane, stretch in ((left, 3), (middle, 5), (self._side, 3)):
            self._row.addWidget(pane, stretch)
        column.addLayout(self._row, 1)

    def bring(self, pane: str) -> None:
        """Show a pane: beside the middle where two fit, alone where one does."""
        self._front = pane
        self._show()

    def give_room(self, *, whole: bool) -> None:
        """Let the room's pane have the whole height of its column, or only what it needs."""
        for place, gets in enumerate((whole, not whole)):
            self._stacked.setStretch(place, int(gets))

    def shows(self, pane: str) -> bool:
        """Whether a pane can be seen."""
        beside = self._front if self._front != MIDDLE else self.beside.current()
        return {3: True, 2: pane in (MIDDLE, beside), 1: pane == self._front}[self.columns]

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut: that of the largest pane, for it can stand alone."""
        hints = [self._least(pane) for pane in self._panes]
        height = super().minimumSizeHint().height()
        return QSize(max(hint.width() for hint in hints), height)

    def _least(self, pane: str) -> QSize:
        return self._panes[pane].minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many columns there is room for."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Another panel in the middle may ask for another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def fit(self) -> None:
        """Fold or unfold, as the width asks."""
        gap = self._row.spacing()
        left, middle, room, journal = (self._least(pane).width() for pane in self._panes)
        side = max(room, journal)
        easy = max(middle, EASY * theme.now().sizes.row)
        if left + easy + side + 2 * gap <= self.width():
            columns = 3
        else:
            columns = 2 if middle + max(left, side) + gap <= self.width() else 1
        if columns != self.columns:
            self.columns = columns
            self._show()

    def _show(self) -> None:
        self.tabs.setVisible(self.columns == 1)
        self.beside.setVisible(self.columns == 2)
        self.tabs.select(self._front)
        if self._front != MIDDLE:
            self.beside.select(self._front)
        for name, pane in self._panes.items():
            pane.setVisible(self.shows(name))
        self._side.setVisible(self.shows(ROOM) or self.shows(JOURNAL))
