# SPDX-License-Identifier: EUPL-1.2
"""An item that is not decided: withdrawn, postponed or sent back, folded away behind one quiet button."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pupitre.domain.terms import Result
from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.pages.hold.keys import keys_of
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.flow import Flow


class AsideMenu(QWidget):
    """Emits `asked(result)`; Ctrl+R opens it, then one letter says which."""

    asked = Signal(str)
    left = Signal()
    """Nothing was set aside: the keyboard goes back."""

    def __init__(self) -> None:
        super().__init__()
        self.open = Button(_("Not decided…"), Kind.QUIET)
        QShortcut(QKeySequence(keys_of("aside")), self.open, self.open.click)
        self.open.setToolTip(_("Withdraw, postpone or send back (Ctrl R)"))
        self.open.setObjectName("not-decided")
        self.open.clicked.connect(self._unfold)
        self._acts = QWidget()
        self.acts = {
            Result.WITHDRAWN: Button(_("Withdraw the item"), Kind.SECONDARY, hint="R"),
            Result.POSTPONED: Button(_("Postpone it"), Kind.SECONDARY, hint="A"),
            Result.SENT_BACK: Button(_("Send it back"), Kind.SECONDARY, hint="V"),
        }
        for result, button in self.acts.items():
            button.setObjectName(f"aside-{result.value}")
            button.clicked.connect(lambda chosen=result: self._ask(chosen))
        self.leave = Button(_("Go on with it"), Kind.QUIET, hint="Escape")
        self.leave.clicked.connect(self._leave)
        self._acts.setLayout(Flow(*self.acts.values(), self.leave))
        heard: dict[str, Callable[[], None]] = {
            "R": lambda: self._ask(Result.WITHDRAWN),
            "A": lambda: self._ask(Result.POSTPONED),
            "V": lambda: self._ask(Result.SENT_BACK),
            "Escape": self._leave,
        }
        for key, act in heard.items():
            letter = QShortcut(QKeySequence(key), self._acts, act)
            letter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # elsewhere these keys mean other things
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.half)
        column.addWidget(self._acts)
        self.fold()

    def fold(self) -> None:
        """Put the acts away."""
        self._acts.hide()

    def _unfold(self) -> None:
        self._acts.setVisible(self._acts.isHidden())
        if not self._acts.isHidden():
            self.acts[Result.WITHDRAWN].setFocus()

    def _leave(self) -> None:
        self.fold()
        self.left.emit()

    def _ask(self, result: Result) -> None:
        self.fold()
        self.asked.emit(result.value)
