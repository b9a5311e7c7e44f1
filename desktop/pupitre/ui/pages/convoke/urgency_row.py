# SPDX-License-Identifier: EUPL-1.2
"""Invoking urgency where the notice is too short: a button, then the reason that the body will vote on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pupitre.text.language import _
from pupitre.ui import theme
from pupitre.ui.widgets.button import Button, IconButton, Kind
from pupitre.ui.widgets.field import Field
from pupitre.ui.widgets.label import Label


class UrgencyRow(QWidget):
    """Emits `altered()`. Nothing of it shows where urgency is not `offered`, nor is it invoked there."""

    altered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self.invoke = Button(_("Invoke urgency"), Kind.SECONDARY, icon="alarm-warning-line")
        self.invoke.setObjectName("invoke-urgency")
        self.reason = QLineEdit()
        self.reason.setObjectName("urgency-reason")
        self.field = Field(_("Reason for the urgency"), self.reason)
        self.leave = IconButton("close-line", _("Give up the urgency"))
        told = _("The letter gives this reason, and the vote on the urgency becomes item 1.")
        self.asked = QWidget()
        self.asked.setProperty("ground", "none")
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(self.leave)
        column = QVBoxLayout(self.asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().sizes.half)
        column.addLayout(line)
        column.addWidget(Label(told, size="small", tone="muted", wrap=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.invoke)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addWidget(self.asked)
        self.invoke.clicked.connect(lambda: self._turn(on=True))
        self.leave.clicked.connect(lambda: self._turn(on=False))
        self.reason.textEdited.connect(self.altered)
        self.begin()

    @property
    def invoked(self) -> bool:
        """Whether the letter is to be sent in urgency."""
        return not self.isHidden() and not self.asked.isHidden()

    def begin(self) -> None:
        """Start anew: no urgency is invoked."""
        self.reason.clear()
        self.asked.setVisible(False)
        self.invoke.setVisible(True)

    def offer(self, *, offered: bool) -> None:
        """Show it where the notice is short and the rules of the body know urgency."""
        self.setVisible(offered)

    def _turn(self, *, on: bool) -> None:
        self.asked.setVisible(on)
        self.invoke.setVisible(not on)
        (self.reason if on else self.invoke).setFocus()
        self.altered.emit()
