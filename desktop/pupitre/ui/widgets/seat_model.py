# SPDX-License-Identifier: EUPL-1.2
"""Seats to show in a half circle: plain values, and the Qt model that tells them to a screen reader."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from pupitre.ui.colours import Tone
from pupitre.ui.widgets.marks import Shape
from pupitre.ui.widgets.row_model import Index


@dataclass(frozen=True, slots=True)
class SeatMark:
    """A seat: signals give `key` back; `name`, `group` and `state` are told ("Mme Guiraud", "Auriac", "contre").

    Seats of one group stand together. `Shape.DOT` is pale.
    """

    key: Hashable
    name: str
    state: str = ""
    tone: Tone | str = Tone.GOOD
    shape: Shape = Shape.DISC
    group: str = ""

    @property
    def called(self) -> str:
        """Whose seat it is."""
        return ", ".join(part for part in (self.name, self.group) if part)

    @property
    def spoken(self) -> str:
        """The seat as it is told."""
        return ", ".join(part for part in (self.called, self.state) if part)


def grouped(seats: Sequence[SeatMark]) -> list[list[SeatMark]]:
    """Part seats into their groups, in the order in which these first come."""
    groups: dict[str, list[SeatMark]] = {}
    for seat in seats:
        groups.setdefault(seat.group, []).append(seat)
    return list(groups.values())


class SeatModel(QAbstractListModel):
    """Holds the seats in the order in which they are drawn."""

    marks: Sequence[SeatMark] = ()

    def set_marks(self, marks: Sequence[SeatMark]) -> None:
        """Hold other seats; as many as before keep the keyboard where it is."""
        if len(marks) == len(self.marks):
            before, self.marks = self.marks, marks
            for at, (old, new) in enumerate(zip(before, marks, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self.marks = marks
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many seats there are."""
        return 0 if parent.isValid() else len(self.marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer one of Qt's roles: everything that is said of a seat is said by `spoken`."""
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return self.marks[index.row()].spoken if index.isValid() and role in said else None
