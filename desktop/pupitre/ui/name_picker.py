# SPDX-License-Identifier: EUPL-1.2
"""Naming a member with three letters: the members that fit show under the line, Enter takes the first."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.text.names import fits, folded
from pupitre.ui import theme
from pupitre.ui.widgets.banner import announce
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.search_box import SearchBox

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
MOST = 5
"""So many members are offered at once; one letter more finds the others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member that can be picked; `searched` is matched by the beginning of each of its words."""

    key: str
    title: str
    subtitle: str = ""
    aside: str = ""
    searched: str = ""


def matching(candidates: Iterable[Candidate], text: str) -> list[Candidate]:
    """Those whose words begin with each word typed, without regard to accents, case or hyphens; family names first."""
    typed = folded(text).split()
    if not typed:
        return []
    found: list[tuple[bool, int, Candidate]] = []
    for candidate in candidates:
        words = folded(candidate.searched or candidate.title).split()
        if fits(words, typed):
            found.append((not words[0].startswith(typed[0]), len(found), candidate))
    return [candidate for _late, _place, candidate in sorted(found, key=lambda f: f[:2])]


class NamePicker(QWidget):
    """Emits `picked(key, modifiers)`: Enter alone or with Shift or Ctrl may mean different things to the page.

    The keyboard stays in the line; a screen reader says which member Enter would take.

    `free`: a name that is nobody's is taken as it is, and emitted as `written(text)`.
    """

    picked = Signal(str, object)
    written = Signal(str)

    def __init__(
        self, name: str, placeholder: str, *, keys: str = "", free: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._free = free
        self._candidates: Iterable[Candidate] = ()
        self.box = SearchBox(placeholder, keys=keys, name=name)
        self.list = RowList(name, dense=True, lines=1)
        self.list.setVisible(False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nobody = Label(_("Nobody of that name can be chosen here."), size="small", tone="warn", wrap=True)
        self.nobody.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.half)
        column.addWidget(self.box)
        column.addWidget(self.nobody)
        column.addWidget(self.list)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._search)
        self.box.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._take(Qt.KeyboardModifier.NoModifier))

    def set_candidates(self, candidates: Iterable[Candidate]) -> None:
        """Say who can be picked now. A generator is run once something is typed: a desk changes far more often."""
        self._candidates = candidates
        self._search(self.box.text())

    def clear(self) -> None:
        """Empty the line."""
        self.box.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter takes, with the modifiers that were held."""
        if watched is not self.box or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        takes = event.key() in ENTER and bool(self.box.text().strip())
        if event.type() == QEvent.Type.ShortcutOverride and takes:
            event.accept()  # Ctrl+Enter is for the name that is typed, not for the page
            return True
        if event.type() == QEvent.Type.KeyPress and (takes or event.key() in STEPS):
            if takes:
                self._take(event.modifiers())
            else:
                self._step(STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        if text.strip():
            self._candidates = list(self._candidates)
        found = matching(self._candidates, text)[:MOST]
        rows = [Row(c.key, c.title, c.subtitle, aside=c.aside) for c in found]
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.nobody.setVisible(not rows and not self._free and bool(text.strip()))
        if rows:
            self.list.select(rows[0].key)
            announce(self.box, rows[0].spoken)
            height = sum(self.list.sizeHintForRow(i) for i in range(len(rows)))
            self.list.setFixedHeight(height + 2 * self.list.frameWidth())

    def _step(self, by: int) -> None:
        rows = self.list.rows()
        if rows:
            at = (self.list.currentIndex().row() + by) % len(rows)
            self.list.select(rows[at].key)
            announce(self.box, rows[at].spoken)

    def _take(self, modifiers: object) -> None:
        key = self.list.current_key()
        if key is None or not self.list.isVisibleTo(self):
            self._take_as_written()
            return
        self.box.clear()
        self.picked.emit(str(key), modifiers)

    def _take_as_written(self) -> None:
        text = " ".join(self.box.text().split())
        if self._free and text:
            self.box.clear()
            self.written.emit(text)
        else:
            announce(self.box, self.nobody.text())
            self.box.selectAll()  # the next letters replace these
