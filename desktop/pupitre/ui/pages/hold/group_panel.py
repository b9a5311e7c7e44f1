# SPDX-License-Identifier: EUPL-1.2
"""Several items in one vote: which ones, chosen by number or by a few letters of their title."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pupitre.domain.proceedings import Proceedings
from pupitre.domain.sitting import Item
from pupitre.domain.terms import ItemKind
from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.name_picker import Candidate, NamePicker
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.flow import Flow
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.row_list import RowList
from pupitre.ui.widgets.row_model import Row
from pupitre.ui.widgets.snug import Snug


class GroupPanel(QWidget):
    """`ask()` opens it; emits `grouped([item ids])` in the agenda's order, `folded` when it opens or closes."""

    grouped = Signal(object)
    folded = Signal()
    left = Signal()
    """Nothing was grouped: the keyboard goes back."""

    def __init__(self) -> None:
        super().__init__()
        self._p: Proceedings | None = None
        self._item: Item | None = None
        self._chosen: list[str] = []
        self._told = Label(wrap=True, tone="muted", size="small")
        self._told.setText(_("One vote decides them all, where they have one object and nobody opposes it."))
        self.picker = NamePicker(_("Vote together with"), _("Number or title of an item, then Enter"))
        self.picker.setObjectName("group-with")
        self.picker.picked.connect(self._add)
        self.list = RowList(_("Items voted together"), dense=True, lines=1)
        self.list.setObjectName("grouped")
        self.list.removed.connect(self._remove)
        self.list.setMinimumHeight(2 * theme.now().sizes.control)
        self.list.setMaximumHeight(5 * theme.now().sizes.control)
        self.go = Button(_("Vote them together"), Kind.PRIMARY, keys=keys_of("proclaim"))
        self.go.setObjectName("vote-together")
        self.go.clicked.connect(lambda: self.grouped.emit(self._ordered()))
        self.leave = Button(_("Vote this item by itself"), Kind.QUIET, hint="Escape")
        escape = QShortcut(QKeySequence("Escape"), self, self.leave.click)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # a question for a reason has its own
        self.leave.clicked.connect(self._leave)
        column = Snug(self)
        for part in (self._told, self.picker, self.list):
            column.addWidget(part)
        column.addLayout(Flow(self.go, self.leave))
        self.hide()

    def show_item(self, p: Proceedings, item: Item) -> None:
        """Follow the item that is shown; choosing others ends when it is another one, or voted."""
        if self._item is None or self._item.id != item.id or item.id in p.outcomes:
            self.close_panel()
        self._p, self._item = p, item
        if not self.isHidden():
            self._show()

    def ask(self) -> None:
        """Choose the items that are voted with this one."""
        if self._p is None or self._item is None:
            return
        held = self._p.ballots.get(self._item.id)
        self._chosen = list(held.together) if held and held.together else [self._item.id]
        self.show()
        self.folded.emit()
        self._show()
        self.picker.setFocus()

    def close_panel(self) -> None:
        """Leave it as it is."""
        self._chosen = []
        if not self.isHidden():
            self.hide()
            self.folded.emit()

    def _leave(self) -> None:
        self.close_panel()
        self.left.emit()

    def _joinable(self) -> list[Item]:
        if self._p is None:
            return []
        return [i for i in self._p.items if i.kind is ItemKind.VOTE and i.id not in self._p.outcomes]

    def _ordered(self) -> list[str]:
        return [item.id for item in self._joinable() if item.id in self._chosen]

    def _show(self) -> None:
        offered = [i for i in self._joinable() if i.id not in self._chosen]
        self.picker.set_candidates(
            [Candidate(i.id, f"{i.number}. {i.title}", searched=f"{i.number} {i.title}") for i in offered]
        )
        held = [i for i in self._joinable() if i.id in self._chosen]
        self.list.set_rows([Row(i.id, i.title, number=i.number) for i in held])
        self.go.setEnabled(len(held) > 1)

    def _add(self, item: str, _modifiers: Qt.KeyboardModifier) -> None:
        self._chosen.append(item)
        self._show()

    def _remove(self, item: object) -> None:
        if self._item is not None and item != self._item.id and item in self._chosen:
            self._chosen.remove(str(item))
            self._show()
