# SPDX-License-Identifier: EUPL-1.2
"""Passing over a rule that allows it: the warning, its article, and a line for the reason, inside the page."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit
from shiboken6 import isValid

from pupitre.text.language import _
from pupitre.ui.colours import Tone
from pupitre.ui.widgets.button import Button, Kind
from pupitre.ui.widgets.card import Card
from pupitre.ui.widgets.label import Label
from pupitre.ui.widgets.page import Page


def ask_reason(page: Page, text: str, article: str, act: str, go: Callable[[str], object]) -> None:
    """Show the warning at the top of the page; `go(reason)` once a reason is written, nothing if it is left.

    Who does the same deed again with the reason written (its own key, Ctrl+Enter) has answered.
    """
    written = ""
    for old in page.findChildren(ReasonBar):
        written = old.reason.text().strip() if old.text == text else ""
        old.leave()
    if written:
        go(written)
        return
    bar = ReasonBar(text, article, act, go, page)
    page.top.addWidget(bar)
    bar.show()  # Qt would only show it later, and what is not shown cannot take the keyboard
    bar.reason.setFocus()
    page.asking.emit(True)  # noqa: FBT003 (a signal takes no names)


FEWEST_LETTERS = 4
"""A reason is read in the minutes: a key that was meant for a list is none."""


class ReasonBar(Card):
    """The warning with its line; Enter goes on, Escape leaves things as they were."""

    def __init__(self, text: str, article: str, act: str, go: Callable[[str], object], page: Page) -> None:
        super().__init__(tone=Tone.WARN, parent=page)
        self.setObjectName("reason-bar")
        self.text, self._go, self._page = text, go, page
        self._before = QApplication.focusWidget()
        self.add(Label(text, wrap=True, strong=True))
        if article:
            self.add(Label(article, size="small", tone="muted", wrap=True))
        self.reason = QLineEdit()
        self.reason.setObjectName("reason")
        self.reason.setPlaceholderText(_("Reason, kept in the record"))
        self.reason.setAccessibleName(_("Reason, kept in the record"))
        self.reason.returnPressed.connect(self._pass)
        on, off = Button(act, Kind.PRIMARY), Button(_("Leave it"), Kind.QUIET, keys="Escape")
        on.clicked.connect(self._pass)
        off.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(on)
        row.addWidget(off)
        self.add(row)
        self._short = Label(
            _("Write the reason in a few words: it will be read in the minutes."), tone="bad", size="small"
        )
        self._short.setVisible(False)
        self.add(self._short)

    def leave(self) -> None:
        """Take the bar away and give the keyboard back; nothing was done."""
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.setParent(None)
        self.deleteLater()
        self._page.asking.emit(False)  # noqa: FBT003 (a signal takes no names)

    def _pass(self) -> None:
        reason = self.reason.text().strip()
        if len(reason) < FEWEST_LETTERS:
            self._short.setVisible(True)
            self.reason.setFocus()
            return
        self.leave()
        self._go(reason)
