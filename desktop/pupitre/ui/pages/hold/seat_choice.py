# SPDX-License-Identifier: EUPL-1.2
"""A member chosen by three letters, whose name then stands in the line."""

from collections.abc import Set

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from pupitre.domain.proceedings import Proceedings
from pupitre.text.language import Words
from pupitre.text.names import list_name
from pupitre.ui.name_picker import NamePicker
from pupitre.ui.pages.hold.people import candidates


class SeatChoice(NamePicker):
    """`seat` is who is chosen, "" for nobody. What is typed and not taken gives way to the name when it is left."""

    def __init__(self, name: str, placeholder: str, words: Words) -> None:
        super().__init__(name, placeholder)
        self.seat = ""
        self._words = words
        self._p: Proceedings | None = None
        self.picked.connect(lambda seat, _mods: self.choose(seat))

    def offer(self, p: Proceedings, seats: Set[str], *, first: str = "") -> None:
        """Say who can be chosen now: who no longer can is not chosen any more; `first` is proposed while nobody is."""
        self._p = p
        self._candidates = candidates(p, seats, self._words)
        held = self.seat or first
        seat = held if held in seats else ""
        if seat != self.seat or not self.box.hasFocus():
            self.choose(seat)

    def choose(self, seat: str) -> None:
        """Choose a member, and write the name."""
        self.seat = seat
        self._write()

    def _name(self) -> str:
        return list_name(self._p.seats[self.seat]) if self._p and self.seat else ""

    def _write(self) -> None:
        if self.box.text() != self._name():
            self.box.setText(self._name())
        self.list.setVisible(False)

    def _search(self, text: str) -> None:
        """The name that stands in the line is not searched."""
        if not self.seat or text != self._name():
            super()._search(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters replace the name that stands there; leaving the line writes it again."""
        if watched is self.box and event.type() == QEvent.Type.FocusOut:
            self._write()
        elif watched is self.box and _types(event) and self.box.text() == self._name():
            self.box.selectAll()
        return super().eventFilter(watched, event)


def _types(event: QEvent) -> bool:
    """Whether a letter is typed."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return bool(event.text()) and event.text().isprintable()
