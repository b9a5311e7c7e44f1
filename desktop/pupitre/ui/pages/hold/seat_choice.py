# SPDX-License-Identifier: EUPL-1.2
"""A member chosen by three letters, whose name then stands in the line."""

from collections.abc import Set

from PySide6.QtCore import QEvent, QObject

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

    def _write(self) -> None:
        name = list_name(self._p.seats[self.seat]) if self._p and self.seat else ""
        if self.box.text() != name:
            self.box.setText(name)
        self.list.setVisible(False)

    def _search(self, text: str) -> None:
        """The name that stands in the line is not searched."""
        if self._p is None or not self.seat or text != list_name(self._p.seats[self.seat]):
            super()._search(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Coming to the line selects the name, so that the next letters replace it; leaving it writes it again."""
        if watched is self.box:
            if event.type() == QEvent.Type.FocusOut:
                self._write()
            elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonRelease):
                self.box.selectAll()
        return super().eventFilter(watched, event)
