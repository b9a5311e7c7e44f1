# SPDX-License-Identifier: EUPL-1.2
"""A few acts one above the other, each with its letter: the letter does it, and so does Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent

from pupitre.ui.pages.hold.keys import keys_of, letter
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row


class LetterList(RowList):
    """`show_acts([("member-leave", "quitte la séance")])`; emits `asked(act)`."""

    asked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, lines=2)
        self.opened.connect(lambda act: self.asked.emit(str(act)))
        self.clicked.connect(lambda _index: self.asked.emit(str(self.current_key())))

    def show_acts(self, acts: Sequence[tuple[str, str]]) -> None:
        """Offer acts of the table of keys, each with its words; the first is current."""
        self.set_rows([Row(act, text, number=keys_of(act)) for act, text in acts])
        self.select(acts[0][0] if acts else None)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that shows all acts."""
        height = sum(self.sizeHintForRow(at) for at in range(len(self.rows()))) + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which something would be cut."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter does its act."""
        found = next((str(r.key) for r in self.rows() if letter(str(r.key)) == event.key()), "")
        if found and not event.modifiers():
            self.asked.emit(found)
        else:
            super().keyPressEvent(event)
